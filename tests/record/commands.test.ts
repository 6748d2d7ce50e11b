import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { OFFICE_DESKS } from '../../src/procedure/desk';
import { county, opening, type County } from '../harness/county';
import { command, roll } from './commands';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const COMMANDS = Number(process.env['COMMANDS'] ?? 2_000);
const AT_ONCE = 4;
/** The offices that take two people for a stage; the others take one. */
const TAKING_TWO = OFFICE_DESKS.filter((_, index) => (SEED + index) % 2 === 0);
/** What offices decided in the end, each with who prepared it last before. */
const DECIDED = `SELECT e.id, e.actor_id, o.people_a_stage AS people, (SELECT d.actor_id FROM event d WHERE d.case_id = e.case_id AND d.lane = e.lane AND d.type = 'prepared' AND d.payload->>'stage' = e.stage AND (d.payload->>'visit')::int = e.visit AND d.number < e.number ORDER BY d.number DESC LIMIT 1) AS preparer
  FROM event e JOIN stage_visit v ON v.case_id = e.case_id AND v.lane = e.lane AND v.stage = e.stage AND v.visit = e.visit JOIN office o ON o.id = v.office_id WHERE e.outcome IN ('issued', 'approved', 'rejected', 'placed', 'appointed', 'removed', 'relieved', 'done')`;

// What is taken beside policy placements, which come on top of every limit of the structure, exceeds none.
const OVER_THE_STRUCTURE = `SELECT s.id FROM structure_limit s, structure_taken(s.quota_id, s.dimension, s.value) t,
  LATERAL (SELECT (SELECT coalesce(sum(p.granted - p.placed - p.released), 0) FROM form_post p JOIN verification_form v ON v.id = p.form_id
    WHERE v.policy_document IS NOT NULL AND p.quota_id = s.quota_id AND s.value IN (p.body_id::text, p.person_category, p.post_level))
    + (SELECT count(*) FROM post_holding h JOIN verification_form v ON v.number = h.form_number
    WHERE v.policy_document IS NOT NULL AND h.removed_on IS NULL AND h.quota_id = s.quota_id AND s.value IN (h.body_id::text, h.person_category, h.post_level)) AS posts) policy
  WHERE t.placed + t.reserved > s.posts + s.allowance + policy.posts`;

let at: County;
beforeAll(async () => {
  // Few posts and few candidates: they must meet.
  const led = { leadershipPosts: [{ body: null, kind: 'deputy', documentNumber: '编办〔2020〕1号', approved: 2, allowance: null }] };
  const limited = { structureLimits: [{ quotaKind: 'administrative', dimension: 'postLevel' as const, value: 'clerk', posts: 6, documentNumber: '编办〔2020〕1号' }] };
  at = await county([opening(1, 5, 3, led), opening(2, 9, 2, { ...led, ...limited }), opening(3, 4, 4)]);
  await at.pool.query('UPDATE office SET people_a_stage = 2 WHERE desk = ANY($1)', [TAKING_TWO]);
});
afterAll(() => at.close());

test(`after ${COMMANDS} random commands, four at once, the record keeps its promises (seed ${SEED})`, async () => {
  const rolls = fc.sample(roll, { seed: SEED, numRuns: COMMANDS });
  const told: Record<string, number> = {};
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = rolls.pop(); next; next = rolls.pop()) {
        const outcome = await command(at, next);
        const what = outcome.kind === 'refused' ? outcome.refusal.rule : outcome.kind;
        told[what] = (told[what] ?? 0) + 1;
      }
    }),
  );
  const { rows: [decided] } = await at.pool.query<{ byOne: number; byTwo: number; drafts: number }>(`SELECT count(*) FILTER (WHERE people = 1)::int AS "byOne", count(*) FILTER (WHERE people = 2)::int AS "byTwo", (SELECT count(*)::int FROM event WHERE type = 'prepared') AS drafts FROM (${DECIDED}) d`);
  console.log(`seed ${SEED}, two people at ${TAKING_TWO.join(', ')}:`, told, decided);
  expect((await reconcile(at.pool)).differences).toEqual([]);
  const broken = async (text: string): Promise<unknown[]> => (await at.pool.query<Record<string, unknown>>(text)).rows;
  expect(await broken('SELECT id FROM establishment_quota WHERE placed + reserved > approved + allowance')).toEqual([]);
  expect(await broken('SELECT id FROM leadership_post WHERE placed + reserved > approved + allowance')).toEqual([]);
  expect(await broken(OVER_THE_STRUCTURE)).toEqual([]);
  expect(await broken('SELECT person_key FROM post_holding WHERE removed_on IS NULL GROUP BY person_key HAVING count(*) > 1')).toEqual([]);
  expect(await broken('SELECT f.form_id FROM form_post f JOIN verification_form v ON v.id = f.form_id JOIN case_file c ON c.id = v.case_id WHERE c.ended_as IS NOT NULL AND f.granted > f.placed + f.released')).toEqual([]);
  expect(await broken('SELECT c.number FROM case_file c JOIN stage_visit v ON v.case_id = c.id WHERE c.ended_as IS NOT NULL AND v.settled_at IS NULL')).toEqual([]);
  expect(await broken(`SELECT * FROM (${DECIDED}) d WHERE people = 2 AND (preparer IS NULL OR preparer = actor_id)`), 'who prepared does not sign').toEqual([]);
  expect(told['recorded']).toBeGreaterThan(COMMANDS / 5);
  expect(decided?.byTwo, 'stages that two people decided').toBeGreaterThan(COMMANDS / 100);
  expect(decided?.byOne, 'stages that one person decided').toBeGreaterThan(COMMANDS / 100);
}, 300_000);
