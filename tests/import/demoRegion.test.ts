import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readImportFiles } from '../../activities/import/readImportFiles';
import type { Opening } from '../../prisma/records/openingRows';
import { demoFiles } from '../../scripts/demoRegion';
import { demoRegions } from '../../scripts/demoRegion/regions';
import type { ImportedInstitution } from '../../src/contracts/importBatch';
import { checkImport } from '../../src/contracts/importChecks';
import { checkRegionCode, parentOf } from '../../src/kernel/regionCode';
import { TODAY, demoImport, fileOf, problemsOf } from './files';

const checked = checkImport(demoImport(), TODAY);
const institutions: readonly ImportedInstitution[] = checked.ok ? checked.value.institutions : [];
const named = (name: string): ImportedInstitution => institutions.find(each => each.name === name)!;
const inPost = (institution: ImportedInstitution, kind: string): number => institution.people.filter(person => person.quotaKind === kind).length;
const vacant = (institution: ImportedInstitution): number => institution.quotas[0]!.approved - inPost(institution, institution.quotas[0]!.kind);

describe('the demo region', () => {
  test('is made again exactly as committed', () => {
    expect(readdirSync('prisma/demo').filter(name => name.endsWith('.csv')).sort()).toEqual([...demoFiles().keys()].sort());
    for (const [name, text] of demoFiles()) expect(readFileSync(`prisma/demo/${name}`, 'utf8')).toBe(text);
  });

  test('is accepted by the import, from its files', async () => {
    const read = await readImportFiles([...demoFiles().keys()].map(name => `prisma/demo/${name}`));
    expect(read.ok && checkImport(read.value, TODAY).ok).toBe(true);
    expect(checked.ok ? [] : checked.problem).toEqual([]);
  });

  test('comes out otherwise from another seed, and is accepted all the same', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const other = demoFiles(seed);
      expect(other.get('roster.csv')).not.toBe(demoFiles().get('roster.csv'));
      expect(problemsOf([...other].map(([name, text]) => fileOf(name, text)))).toEqual([]);
    }
  });

  test('has eight organs, two townships and 150 people', () => {
    expect(institutions.filter(each => each.region.length === 6)).toHaveLength(8);
    expect(institutions.filter(each => each.region.length === 9)).toHaveLength(2);
    expect(institutions.flatMap(each => each.people)).toHaveLength(150);
  });

  test('fits the register’s own idea of an opening', () => {
    const openings: readonly Opening[] = institutions;
    expect(openings).toHaveLength(10);
  });

  test('lies in regions that are registered, each below its own', () => {
    const codes = demoRegions.map(region => region.code);
    for (const { region } of institutions) expect(codes).toContain(region);
    for (const { code, parent, servedBy } of demoRegions) {
      const region = checkRegionCode(code);
      expect(region.ok && parentOf(region.value)).toBe(parent);
      expect(codes).toContain(servedBy);
    }
  });

  test('has a full organ, one with exactly three vacancies, and one with plenty', () => {
    expect([vacant(named('中共临溪县委办公室')), vacant(named('临溪县人民代表大会常务委员会办公室')), vacant(named('临溪县财政局'))]).toEqual([0, 3, 6]);
    expect(institutions.filter(each => vacant(each) === 3).map(each => each.name)).toEqual(['临溪县人民代表大会常务委员会办公室']);
  });

  test('has an organ over establishment and one over its leadership posts, each with an allowance that is exactly the excess', () => {
    expect(vacant(named('临溪县总工会'))).toBe(-1);
    expect(named('临溪县总工会').quotas[0]!.allowance?.posts).toBe(1);
    const deputies = named('临溪县人民法院').leadershipPosts.find(each => each.body === null && each.kind === 'deputy')!;
    expect([deputies.approved, deputies.allowance?.posts]).toEqual([3, 1]);
  });

  test('has a township that failed its annual review and is blocked', () => {
    expect([named('柳河乡人民政府').annualReview, named('柳河乡人民政府').block?.cause]).toEqual(['failed', 'annualReviewFailed']);
    expect(institutions.filter(each => each.block !== null)).toHaveLength(1);
  });

  test('has vacant leadership posts at the finance bureau: a deputy and the head of a division', () => {
    const { leadershipPosts, people } = named('临溪县财政局');
    const free = leadershipPosts.filter(post => people.filter(person => person.leadership?.kind === post.kind && person.leadership.body === post.body).length < post.approved);
    expect(free.map(post => [post.body, post.kind])).toEqual([['农业农村股', 'principal'], [null, 'deputy']]);
  });

  test('has people near retirement, one of whom heads a division', () => {
    const near = institutions.flatMap(each => each.people).filter(person => ['19660712', '19660618', '19710825'].includes(person.residentId.slice(6, 14)));
    expect(near).toHaveLength(3);
    expect(near.filter(person => person.leadership !== null)).toHaveLength(1);
  });

  test('places nobody before his institution was opened', () => {
    for (const { openedOn, people } of institutions) for (const { placedOn } of people) expect(placedOn >= openedOn).toBe(true);
  });
});
