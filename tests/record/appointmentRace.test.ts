import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outcome } from '../../prisma/records/record';
import { openCase } from '../../prisma/records/recordDecision';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { application, desks, recorded } from '../harness/cases';
import { county, opening, residentIdOf, type County } from '../harness/county';

const POSTS = ['principal', 'deputy', 'chiefEngineer', 'chiefAccountant'];
let at: County;
beforeAll(async () => {
  const leadershipPosts = POSTS.map(kind => ({ body: null, kind, documentNumber: '编办〔2020〕1号', approved: 1, allowance: null }));
  const structureLimits = [{ quotaKind: 'administrative', dimension: 'postLevel' as const, value: 'sectionDeputy', posts: 1, documentNumber: '编办〔2020〕1号' }];
  at = await county([opening(1, 9, 8, { leadershipPosts, structureLimits }), opening(2, 9, 8, { leadershipPosts, structureLimits })]);
});
afterAll(() => at.close());

/** So many people in post, each about to be appointed to a leadership post of his own, all at the same level; gives their acts of appointment. */
async function appointments(index: number, more: object): Promise<(() => Promise<Outcome>)[]> {
  const { act, issue, approve, requestPlacement } = desks(at);
  const { id = '', quota = '' } = at.institutions[index] ?? {};
  const { rows } = await at.pool.query<{ id: string }>('SELECT id FROM leadership_post WHERE institution_id = $1 ORDER BY kind', [id]);
  const [ask] = application(quota).asks;
  return Promise.all(
    rows.map(async ({ id: leadershipPost }, ordinal) => {
      const asks = [{ ...ask, quota: null, leadershipPost, postLevel: 'sectionDeputy' }];
      const { caseNumber } = recorded(await openCase(at.room, { actor: at.clerk(index), key: randomUUID(), act: 'application.submit', institution: id, input: { ...application(quota), wayOfFilling: 'internalAppointment', asks, ...more } }));
      recorded(await issue(caseNumber));
      const person = { name: `在编${ordinal}`, residentId: residentIdOf((index + 1) * 1000 + ordinal) };
      recorded(await act(at.clerk(index), caseNumber, 'case', 'nominationPeriod.nominate', { line: 1, person, quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'sectionDeputy' }));
      recorded(await approve(caseNumber));
      recorded(await requestPlacement(caseNumber, index));
      const placing = { placedOn: '2026-11-23', civilServiceRank: null, appointment: { documentNumber: '任〔2026〕3号', appointedOn: '2026-11-23' }, formerPosts: null };
      return () => act(at.officer('staffingOffice'), caseNumber, 'candidate-1', 'placement.place', placing);
    }),
  );
}

/** All connections are open before the race begins, so that nobody has a start. */
const openConnections = (): Promise<unknown> => Promise.all(Array.from({ length: 12 }, () => at.pool.query('SELECT pg_sleep(0.1)')));
const kinds = (outcomes: readonly Outcome[]): string[] => outcomes.map(each => (each.kind === 'refused' ? each.refusal.rule : each.kind)).sort();

test('people in post who race for the last post of a level: as many are appointed as its limit has room for', async () => {
  const acts = await appointments(0, {});
  await openConnections();
  const outcomes = await Promise.all(acts.map(appoint => appoint()));
  expect(kinds(outcomes)).toEqual(['quotaStructureHasRoom', 'quotaStructureHasRoom', 'quotaStructureHasRoom', 'recorded']);
  const { rows } = await at.pool.query(`SELECT count(*)::int AS count FROM post_holding WHERE institution_id = $1 AND post_level = 'sectionDeputy'`, [at.institutions[0]?.id]);
  expect(rows).toEqual([{ count: 1 }]);
  expect((await reconcile(at.pool)).differences).toEqual([]);
});

test('whom the state places is appointed beside the limit', async () => {
  const acts = await appointments(1, { wayOfFilling: 'militaryTransfer', policy: { documentNumber: '安置〔2026〕2号', digestBy: '2028-12-31' } });
  const outcomes = await Promise.all(acts.map(appoint => appoint()));
  expect(kinds(outcomes)).toEqual(['recorded', 'recorded', 'recorded', 'recorded']);
});
