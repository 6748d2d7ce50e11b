import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readImportFiles } from '../../activities/import/readImportFiles';
import type { Opening } from '../../prisma/records/openingRows';
import { demoFiles } from '../../scripts/demoRegion';
import { DEMO_COUNTY, demoRegions } from '../../scripts/demoRegion/regions';
import type { ImportedInstitution } from '../../src/contracts/importBatch';
import { checkImport } from '../../src/contracts/importChecks';
import { ORGAN_KINDS } from '../../src/institution/codes';
import { checkCreditCode } from '../../src/kernel/creditCode';
import { checkRegionCode, levelOf, parentOf, type RegionLevel } from '../../src/kernel/regionCode';
import { checkResidentId } from '../../src/kernel/residentId';
import { TODAY, countyFiles, fileOf, problemsOf } from './files';

const files = demoFiles();
const checked = checkImport([...files].map(([name, text]) => fileOf(name, text)), TODAY);
const institutions: readonly ImportedInstitution[] = checked.ok ? checked.value.institutions : [];
const people = institutions.flatMap(each => each.people);
const named = (name: string): ImportedInstitution => institutions.find(each => each.name === name)!;
const namesOf = (those: readonly ImportedInstitution[]): string[] => those.map(each => each.name);
const inPost = (institution: ImportedInstitution, kind: string): number => institution.people.filter(person => person.quotaKind === kind).length;
const vacant = (institution: ImportedInstitution): number => institution.quotas[0]!.approved - inPost(institution, institution.quotas[0]!.kind);
/** Approved posts and people in post of the first quota. */
const shape = (name: string): string => `${named(name).quotas[0]!.approved}/${inPost(named(name), named(name).quotas[0]!.kind)}`;
const fill = (those: readonly ImportedInstitution[]): number => those.flatMap(each => each.people).length / those.flatMap(each => each.quotas).reduce((sum, quota) => sum + quota.approved, 0);
const levelAt = ({ region }: ImportedInstitution): RegionLevel => levelOf(region);
const county = institutions.slice(0, 10);

describe('the demo region', () => {
  test('is made again exactly as committed', () => {
    expect(readdirSync('prisma/demo').filter(name => name.endsWith('.csv')).sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files) expect(readFileSync(`prisma/demo/${name}`, 'utf8')).toBe(text);
  });

  test('is accepted by the import, from its files', async () => {
    const read = await readImportFiles([...files.keys()].map(name => `prisma/demo/${name}`));
    expect(read.ok && checkImport(read.value, TODAY).ok).toBe(true);
    expect(checked.ok ? [] : checked.problem).toEqual([]);
  });

  test('comes out otherwise from another seed, and is accepted all the same', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const other = demoFiles(seed);
      expect(other.get('roster.csv')).not.toBe(files.get('roster.csv'));
      expect(problemsOf([...other].map(([name, text]) => fileOf(name, text)))).toEqual([]);
    }
  });

  test('begins with the county alone, whatever comes behind it', () => {
    for (const [name, text] of countyFiles()) expect(files.get(name)!.startsWith(text)).toBe(true);
    expect(county.every(each => each.region.startsWith(DEMO_COUNTY))).toBe(true);
    expect(county.flatMap(each => each.people)).toHaveLength(150);
  });

  test('has 70 institutions and 1604 people, at every level', () => {
    expect(institutions).toHaveLength(70);
    expect(people).toHaveLength(1604);
    const count = (level: RegionLevel): number => institutions.filter(each => levelAt(each) === level).length;
    expect([count('province'), count('city'), count('county'), count('township')]).toEqual([7, 15, 38, 10]);
    expect(new Set(institutions.filter(each => levelAt(each) === 'county').map(each => each.region)).size).toBe(3);
  });

  test('has organs of every kind', () => {
    expect(ORGAN_KINDS.filter(kind => !institutions.some(each => each.organKind === kind))).toEqual([]);
  });

  test('has codes and numbers that pass their checks, and nobody and nothing twice', () => {
    const once = (texts: readonly string[]): void => expect(new Set(texts).size).toBe(texts.length);
    expect(institutions.filter(each => !checkCreditCode(each.creditCode).ok)).toEqual([]);
    expect(people.filter(person => !checkResidentId(person.residentId).ok)).toEqual([]);
    once(institutions.map(each => each.creditCode));
    once(institutions.map(each => each.name));
    once(people.map(person => person.residentId));
    once(people.map(person => person.name));
  });

  test('fits the register’s own idea of an opening', () => {
    const openings: readonly Opening[] = institutions;
    expect(openings).toHaveLength(70);
  });

  test('lies in regions that are registered, each below its own and after it, and each served by a region with offices', () => {
    const codes = demoRegions.map(region => region.code);
    for (const { region } of institutions) expect(codes).toContain(region);
    for (const [index, { code, parent, servedBy }] of demoRegions.entries()) {
      const region = checkRegionCode(code);
      expect(region.ok && parentOf(region.value)).toBe(parent);
      if (parent !== null) expect(codes.slice(0, index)).toContain(parent);
      expect(servedBy).toBe(code.slice(0, 6)); // a township by its county, all others by themselves
      expect(codes).toContain(servedBy);
    }
  });

  test('is filled by 85 to 95 of 100, as a whole and in every region with offices', () => {
    const served = demoRegions.filter(region => region.servedBy === region.code).map(region => institutions.filter(each => each.region.slice(0, 6) === region.code));
    expect(served.map(those => those.length)).toEqual([7, 15, 12, 19, 17]);
    for (const those of [institutions, ...served]) {
      expect(fill(those)).toBeGreaterThanOrEqual(0.85);
      expect(fill(those)).toBeLessThanOrEqual(0.95);
    }
  });

  test('has the shapes of real organs', () => {
    expect(shape('石桥镇人民政府')).toBe('24/23');
    const strength = (body: string): number => named('石桥镇人民政府').people.filter(person => person.body === body).length;
    expect([strength('党政办公室'), strength('社会事务办公室')]).toEqual([9, 2]);
    expect([shape('中共望河县委宣传部'), named('中共望河县委宣传部').bodies.length]).toEqual(['24/21', 10]);
    expect(shape('中共望河县委机构编制委员会办公室')).toBe('12/6');
    expect([shape('望河县人民法院'), named('望河县人民法院').quotas[0]!.kind, named('望河县人民法院').bodies.length]).toEqual(['91/83', 'politicalLegalSpecial', 21]);
    expect(shape('中国民主同盟辽东省委员会')).toBe('29/25');
    for (const name of ['望河县财政局', '望河县人力资源和社会保障局', '望河县总工会', '望河县妇女联合会', '中国共产主义青年团望河县委员会', '望河县人民检察院']) expect(named(name)).toBeDefined();
  });

  test('has a full organ, one with exactly three vacancies, and one with plenty', () => {
    expect([vacant(named('中共临溪县委办公室')), vacant(named('临溪县人民代表大会常务委员会办公室')), vacant(named('临溪县财政局'))]).toEqual([0, 3, 6]);
    expect(namesOf(county.filter(each => vacant(each) === 3))).toEqual(['临溪县人民代表大会常务委员会办公室']);
  });

  test('has organs over establishment for every cause, each with an allowance that is exactly the excess', () => {
    const over = institutions.filter(each => vacant(each) < 0);
    expect(over.map(each => [each.name, vacant(each), each.quotas[0]!.allowance?.posts, each.quotas[0]!.allowance?.cause])).toEqual([
      ['临溪县总工会', -1, 1, 'merger'],
      ['定安市住房和城乡建设局', -2, 2, 'foundAtImport'],
      ['望河县文化旅游和广播电视局', -2, 2, 'merger'],
      ['石门镇人民政府', -1, 1, 'quotaCut'],
    ]);
    for (const { quotas } of over) expect(quotas[0]!.allowance!.digestBy > TODAY).toBe(true);
  });

  test('has organs over their leadership posts, each by one deputy with an allowance', () => {
    const over = institutions.flatMap(each => each.leadershipPosts.filter(post => post.allowance !== null).map(post => [each.name, post.body, post.kind, post.approved, post.allowance?.posts]));
    expect(over).toEqual([['临溪县人民法院', null, 'deputy', 3, 1], ['定安市人力资源和社会保障局', null, 'deputy', 4, 1]]);
  });

  test('has an organ that came of a merger, opened on the day of it, with nobody placed before', () => {
    const merged = named('望河县文化旅游和广播电视局');
    expect([merged.openedOn, merged.quotas[0]!.allowance?.cause]).toEqual(['2019-03-15', 'merger']);
  });

  test('has a township that failed its annual review, and an organ that an inspection blocks', () => {
    expect(institutions.filter(each => each.block !== null).map(each => [each.name, each.annualReview, each.block?.cause])).toEqual([['柳河乡人民政府', 'failed', 'annualReviewFailed'], ['云岭县住房和城乡建设局', 'passed', 'inspectionFinding']]);
  });

  test('has one organ that is a state secret', () => {
    expect(namesOf(institutions.filter(each => each.isStateSecret))).toEqual(['中共定安市委机要和保密局']);
  });

  test('has vacant leadership posts at the finance bureau: a deputy and the head of a division', () => {
    const { leadershipPosts, people: staff } = named('临溪县财政局');
    const free = leadershipPosts.filter(post => staff.filter(person => person.leadership?.kind === post.kind && person.leadership.body === post.body).length < post.approved);
    expect(free.map(post => [post.body, post.kind])).toEqual([['农业农村股', 'principal'], [null, 'deputy']]);
  });

  test('has people near retirement: leaders, heads of divisions and others, men and women', () => {
    const near = people.filter(person => Number(person.residentId.slice(6, 12)) >= 196606 && Number(person.residentId.slice(6, 12)) <= 196612);
    expect(near).toHaveLength(6);
    expect(near.filter(person => person.leadership !== null).map(person => person.leadership!.body === null)).toEqual([false, true, false]);
    expect(people.filter(person => ['19710825', '19710709', '19710914'].includes(person.residentId.slice(6, 14)))).toHaveLength(3);
  });

  test('has people who have reached the age of retirement in every region with offices', () => {
    const born = ['19660308', '19660420', '19660502', '19660523', '19660618', '19710417', '19710511'];
    const retired = institutions.filter(each => each.people.some(person => born.includes(person.residentId.slice(6, 14))));
    expect(namesOf(retired)).toEqual(['临溪县人力资源和社会保障局', '石桥镇人民政府', '辽东省总工会', '定安市人民政府办公室', '望河县人民法院', '云岭县公安局']);
  });

  test('places nobody before his institution was opened', () => {
    for (const { openedOn, people: staff } of institutions) for (const { placedOn } of staff) expect(placedOn >= openedOn).toBe(true);
  });
});
