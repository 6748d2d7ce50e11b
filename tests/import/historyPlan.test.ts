import { describe, expect, test } from 'vitest';
import { demoFiles } from '../../scripts/demoRegion';
import { historyPlan } from '../../scripts/demoRegion/historyPlan';
import type { PlannedHire, PlannedSeparation } from '../../scripts/demoRegion/plannedCases';
import type { ImportedInstitution } from '../../src/contracts/importBatch';
import { checkImport } from '../../src/contracts/importChecks';
import { hireActs } from '../../src/hire/acts';
import { checkResidentId } from '../../src/kernel/residentId';
import { separationActs } from '../../src/separation/acts';
import { TODAY, fileOf } from './files';

const checked = checkImport([...demoFiles()].map(([name, text]) => fileOf(name, text)), TODAY);
const institutions: readonly ImportedInstitution[] = checked.ok ? checked.value.institutions : [];
const named = (name: string): ImportedInstitution | undefined => institutions.find(each => each.name === name);
const hires = historyPlan.filter((each): each is PlannedHire => each.procedure === 'hire');
const separations = historyPlan.filter((each): each is PlannedSeparation => each.procedure === 'separation');
const candidates = hires.flatMap(hire => hire.candidates.map(candidate => ({ ...candidate, hire })));
const stageOf = (reached: string): string => reached.split('.')[0]!;
const acts: Readonly<Record<string, { readonly norm: number | null; readonly desk: string }>> = { ...hireActs, ...separationActs };
/** Whatever stands at a stage: a case, or a candidate within it. */
const standing = [...historyPlan, ...candidates].map(({ reached, lastAct }) => ({ reached, stage: stageOf(reached), lastAct }));

describe('the history plan of the demo', () => {
  test('has about 45 cases, at every stage of both procedures, in every region', () => {
    expect([hires.length, separations.length]).toEqual([27, 18]);
    // What came with appointments, exemptions, reliefs and reversals is told by the demo script.
    const TOLD_ELSEWHERE = ['exemptApplication', 'exemptPlacement', 'payRefixing', 'payRefixingCorrection', 'placementReversal', 'payReversal', 'fundingReversal', 'insuranceReversal'];
    expect(Object.keys(acts).filter(stage => !TOLD_ELSEWHERE.includes(stage) && !standing.some(each => each.stage === stage))).toEqual([]);
    expect(new Set(historyPlan.map(each => named(each.institution)?.region.slice(0, 6))).size).toBe(5);
  });

  test('asks for posts that the institution has, in a body that it has', () => {
    for (const { institution, post } of hires) {
      const { quotas, bodies, leadershipPosts, people } = named(institution)!;
      expect(quotas.map(quota => quota.kind), institution).toContain(post.quotaKind);
      if (post.body !== null) expect(bodies.map(body => body.name), institution).toContain(post.body);
      if (post.leadershipPost === null) continue;
      const line = leadershipPosts.find(each => each.kind === post.leadershipPost && each.body === post.body);
      expect(line!.approved - people.filter(person => person.leadership?.kind === post.leadershipPost && person.leadership.body === post.body).length).toBeGreaterThan(0);
    }
  });

  test('never asks an institution for more than is vacant, and none that is blocked or over establishment', () => {
    const lines = new Map<string, number>();
    for (const { institution, post } of hires) lines.set(`${institution}/${post.quotaKind}`, (lines.get(`${institution}/${post.quotaKind}`) ?? 0) + post.posts);
    for (const [line, posts] of lines) {
      const [name, kind] = line.split('/');
      const { quotas, people, block } = named(name!)!;
      expect(posts, line).toBeLessThanOrEqual(quotas.find(quota => quota.kind === kind)!.approved - people.filter(person => person.quotaKind === kind).length);
      expect(block).toBeNull();
    }
  });

  test('nominates nobody who is in post, nobody twice, and never more than the posts', () => {
    const inPost = institutions.flatMap(each => each.people);
    for (const { name, residentId } of candidates) {
      expect(checkResidentId(residentId).ok, name).toBe(true);
      expect(inPost.some(person => person.residentId === residentId || person.name === name), name).toBe(false);
    }
    expect(new Set(candidates.map(each => each.residentId)).size).toBe(candidates.length);
    expect(new Set(candidates.map(each => each.name)).size).toBe(candidates.length);
    for (const hire of hires) {
      const holding = hire.candidates.filter(each => !/\.(withdrawn|rejected|lapsed)$/.test(each.reached));
      expect(holding.length).toBeLessThanOrEqual(hire.post.posts);
      if (stageOf(hire.reached) !== 'nominationPeriod') expect(hire.candidates).toEqual([]); // nobody is nominated without a form
      if (hire.reached === 'nominationPeriod.usedUp') expect(holding).toHaveLength(hire.post.posts);
    }
  });

  test('separates people who are in post there, each once, and retires nobody before his age', () => {
    for (const { institution, person, reason } of separations) {
      const found = named(institution)!.people.filter(each => each.name === person);
      expect(found, person).toHaveLength(1);
      if (reason === 'retired') expect(Number(found[0]!.residentId.slice(6, 10))).toBeLessThanOrEqual(Number(found[0]!.residentId[16]) % 2 === 1 ? 1966 : 1971);
    }
    expect(new Set(separations.map(each => each.person)).size).toBe(separations.length);
  });

  test('leaves the institutions in which the demo script acts alone', () => {
    const acting = institutions.filter((_, index) => [0, 1, 2, 3, 7, 9].includes(index)).map(each => each.name);
    expect(historyPlan.filter(each => acting.includes(each.institution))).toEqual([]);
  });

  test('does one thing after another', () => {
    for (const { opened, lastAct } of historyPlan) expect(opened).toBeGreaterThanOrEqual(lastAct);
    for (const { lastAct, hire } of candidates) expect(hire.opened).toBeGreaterThan(lastAct);
  });

  test('has nine stages overdue, at the desks of institutions and offices', () => {
    const overdue = standing.filter(({ reached, stage, lastAct }) => reached === stage && acts[stage]!.norm !== null && lastAct > acts[stage]!.norm);
    expect(overdue.map(({ stage, lastAct }) => `${stage} ${lastAct}`).sort()).toEqual([
      'approval 12', 'examination 14', 'funding 14', 'fundingReduction 13', 'placement 8', 'placementApplication 35', 'removal 8', 'staffingOfficeCheck 7', 'staffingOfficeCheck 9',
    ]);
  });
});
