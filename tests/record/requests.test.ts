import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideInCase, openCase } from '../../prisma/records/recordDecision';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { application, desks, nomination, recorded } from '../harness/cases';
import { county, opening, residentIdOf, type County } from '../harness/county';

let at: County;
beforeAll(async () => {
  at = await county([opening(1, 60, 1)]);
});
afterAll(() => at.close());

test('the same key asked five times at once is one decision with one answer', async () => {
  const request = { actor: at.clerk(), key: randomUUID(), act: 'application.submit' as const, institution: at.institutions[0]?.id ?? '', input: application(at.institutions[0]?.quota ?? '') };
  const answers = await Promise.all(Array.from({ length: 5 }, () => openCase(at.room, request)));
  expect(new Set(answers.map(each => recorded(each).caseNumber)).size).toBe(1);
  expect(answers.filter(each => each.kind === 'recorded' && !each.isRepeat)).toHaveLength(1);
  const { caseNumber } = recorded(answers[0] ?? { kind: 'notFound' });
  expect((await at.pool.query('SELECT 1 FROM event e JOIN case_file c ON c.id = e.case_id WHERE c.number = $1', [caseNumber])).rowCount).toBe(1);
});

test('the same key with another request is told so', async () => {
  const key = randomUUID();
  const { caseNumber } = recorded(await desks(at).apply());
  const act = (note: string) => decideInCase(at.room, { actor: at.officer('staffingOffice'), key, caseNumber, lane: 'case', act: 'staffingOfficeCheck.reject', input: { note } });
  expect((await act('编制不足')).kind).toBe('recorded');
  expect(await act('编制不足')).toMatchObject({ kind: 'recorded', isRepeat: true });
  expect((await act('另有原因')).kind).toBe('keyReused');
});

test('a refusal is recorded once and answered the same again', async () => {
  const { caseNumber } = recorded(await desks(at).apply());
  const key = randomUUID();
  const early = () => decideInCase(at.room, { actor: at.officer('staffingOffice'), key, caseNumber, lane: 'candidate-1', act: 'placement.place', input: { placedOn: '2026-11-23', civilServiceRank: null, appointment: null, formerPosts: null } });
  expect(await early()).toMatchObject({ kind: 'refused', isRepeat: false, refusal: { rule: 'placementNeedsApproval' } });
  expect(await early()).toMatchObject({ kind: 'refused', isRepeat: true });
  expect((await at.pool.query('SELECT 1 FROM refusal r JOIN case_file c ON c.id = r.case_id WHERE c.number = $1', [caseNumber])).rowCount).toBe(1);
});

test('two officers who decide at once: one decides, the other is told how it was settled', async () => {
  const { caseNumber } = recorded(await desks(at).apply());
  const both = await Promise.all([desks(at).issue(caseNumber), desks(at).issue(caseNumber)]);
  expect(both.map(each => each.kind).sort()).toEqual(['recorded', 'refused']);
  expect(both.find(each => each.kind === 'refused')).toMatchObject({ refusal: { rule: 'stageIsOpen', numbers: { settledAs: 'issued' } } });
});

test('a whole hire goes from desk to desk and closes; the record agrees with its events', async () => {
  const { hireUpTo, settleAfter } = desks(at);
  const caseNumber = await hireUpTo('placed', 900_100);
  expect((await settleAfter(caseNumber)).endedAs).toBe('completed');
  const { rows } = await at.pool.query('SELECT kind FROM certificate_entry e JOIN case_file c ON c.id = e.case_id WHERE c.number = $1', [caseNumber]);
  expect(rows).toEqual([{ kind: 'placement' }]);
  expect((await reconcile(at.pool)).differences).toEqual([]);
});

test('a known resident ID under another name is unfit, not a second person', async () => {
  const { caseNumber } = recorded(await desks(at).apply());
  recorded(await desks(at).issue(caseNumber));
  const outcome = await decideInCase(at.room, { actor: at.clerk(), key: randomUUID(), caseNumber, lane: 'case', act: 'nominationPeriod.nominate', input: { ...nomination(900_100), person: { name: '另名', residentId: residentIdOf(900_100) } } });
  expect(outcome).toEqual({ kind: 'unfit', problems: [{ field: 'input.person.name', code: 'nameDiffersFromRecord' }] });
});

test('personal fields lie in the database sealed, and nowhere in clear', async () => {
  const { rows } = await at.pool.query<{ table_name: string }>(`SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`);
  for (const { table_name: table } of rows) {
    const found = await at.pool.query(`SELECT 1 FROM "${table}" t WHERE t::text LIKE $1 OR t::text LIKE $2`, [`%${residentIdOf(900_100)}%`, '%候选900100%']);
    expect({ table, rows: found.rowCount }).toEqual({ table, rows: 0 });
  }
});
