import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideInCase } from '../../prisma/records/recordDecision';
import type { Outcome } from '../../prisma/records/record';
import { application, desks, nomination, recorded } from '../harness/cases';
import { county, opening, residentIdOf, type County } from '../harness/county';

let at: County;
beforeAll(async () => {
  const limit = { quotaKind: 'administrative', dimension: 'postLevel' as const, documentNumber: '编办〔2020〕1号' };
  const limited = { structureLimits: [{ ...limit, value: 'clerk', posts: 3 }, { ...limit, value: 'sectionDeputy', posts: 0 }] };
  at = await county([opening(1, 60, 1), opening(2, 60, 1, limited)]);
});
afterAll(() => at.close());

test('who may not nominate learns nothing of whom he names: neither that the number is on record nor under which name', async () => {
  const { caseNumber } = recorded(await desks(at).apply());
  recorded(await desks(at).issue(caseNumber));
  recorded(await desks(at).nominate(caseNumber, 700_001));
  const asked = (serial: number, name: string): Promise<Outcome> =>
    decideInCase(at.room, { actor: at.officer('socialInsuranceAgency'), key: randomUUID(), caseNumber, lane: 'case', act: 'nominationPeriod.nominate', input: { ...nomination(serial), person: { name, residentId: residentIdOf(serial) } } });
  const answers = [await asked(700_001, '另名'), await asked(700_001, '候选700001'), await asked(700_002, '另名')];
  expect(answers.map(each => (each.kind === 'refused' ? each.refusal : each))).toEqual([1, 2, 3].map(() => expect.objectContaining({ rule: 'actorHoldsTheDesk', numbers: { desk: 'institution' } }) as unknown));
});

test('refusals of the same moment are told by their own numbers', async () => {
  const cases = await Promise.all([1, 2, 3, 4].map(async () => recorded(await desks(at).apply()).caseNumber));
  const refused = await Promise.all(cases.map(caseNumber => desks(at).place(caseNumber)));
  const numbers = refused.map(each => (each.kind === 'refused' ? each.number : 0));
  const { rows } = await at.pool.query<{ id: number; number: string }>('SELECT r.id, c.number FROM refusal r JOIN case_file c ON c.id = r.case_id WHERE c.number = ANY($1)', [cases]);
  expect(numbers.map(id => rows.find(row => row.id === id)?.number)).toEqual(cases);
});

test('the clock of a stage stands still while a supplement is awaited', async () => {
  at.time.now = Date.parse('2026-11-23T02:00:00Z');
  const { caseNumber } = recorded(await desks(at).apply());
  const dueOn = async (): Promise<unknown> => (await at.pool.query<{ due_on: string }>(`SELECT due_on FROM stage_visit v JOIN case_file c ON c.id = v.case_id WHERE c.number = $1 AND stage = 'staffingOfficeCheck' AND settled_at IS NULL`, [caseNumber])).rows[0]?.due_on;
  expect(await dueOn()).toBe('2026-11-30');
  at.time.now = Date.parse('2026-11-26T02:00:00Z'); // three of five working days are used
  recorded(await desks(at).act(at.officer('staffingOffice'), caseNumber, 'case', 'staffingOfficeCheck.return', { note: '请补正', missing: ['岗位说明书'] }));
  at.time.now = Date.parse('2026-12-14T02:00:00Z');
  recorded(await desks(at).act(at.clerk(), caseNumber, 'case', 'application.submit', application(at.institutions[0]?.quota ?? '')));
  expect(await dueOn()).toBe('2026-12-16');
  at.time.now = Date.parse('2026-11-23T02:00:00Z');
});

test('forms that race for the last posts of a level: as many are issued as its limit has room for', async () => {
  const cases = await Promise.all(Array.from({ length: 8 }, async () => recorded(await desks(at).apply(1)).caseNumber));
  const issued = await Promise.all(cases.map(caseNumber => desks(at).issue(caseNumber)));
  expect(issued.filter(each => each.kind === 'recorded')).toHaveLength(2);
  expect(issued.flatMap(each => (each.kind === 'refused' ? [each.refusal.rule] : []))).toEqual(Array.from({ length: 6 }, () => 'quotaStructureHasRoom'));
});

test('the database holds the structure, whatever code does', async () => {
  const [, { id, quota } = { id: '', quota: '' }] = at.institutions;
  const raw = `WITH e AS (SELECT id, recorded_at, actor_id FROM event WHERE case_id IS NOT NULL LIMIT 1), p AS (INSERT INTO person (key, opened_at) VALUES (gen_random_uuid(), now()) RETURNING key),
    q AS (UPDATE establishment_quota SET placed = placed + 1 WHERE id = $2)
    INSERT INTO post_holding (person_key, institution_id, quota_id, person_category, post, post_level, entry_mode, entry_document, placed_on, placing_event) SELECT p.key, $1, $2, 'civilServant', '科员', 'clerk', 'transferIn', '1', '2026-11-23', e.id FROM e, p`;
  await expect(at.pool.query(raw, [id, quota])).rejects.toMatchObject({ constraint: 'structure_has_room' });
  await expect(at.pool.query(`UPDATE post_holding SET post_level = 'sectionDeputy' WHERE quota_id = $1`, [quota])).rejects.toMatchObject({ constraint: 'structure_has_room' });
});
