import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { desks, recorded } from '../harness/cases';
import { county, opening, type County } from '../harness/county';

let at: County;
beforeAll(async () => {
  at = await county([opening(1, 6, 3), opening(2, 5, 1), opening(3, 5, 1)]);
});
afterAll(() => at.close());

test('two hundred applications race for three vacancies: three forms, 197 recorded refusals with the numbers they saw', async () => {
  const { apply, issue } = desks(at);
  const opened = await Promise.all(Array.from({ length: 200 }, () => apply()));
  const numbers = opened.map(outcome => recorded(outcome).caseNumber);
  expect(new Set(numbers).size).toBe(200);

  const issued = await Promise.all(numbers.map(number => issue(number)));
  expect(issued.filter(each => each.kind === 'recorded')).toHaveLength(3);
  const refused = issued.filter(each => each.kind === 'refused');
  expect(refused).toHaveLength(197);
  for (const each of refused) expect(each.refusal).toMatchObject({ rule: 'quotaHasVacancy', basis: '§5.1, §4.3', numbers: { approved: 6, placed: 3, reserved: 3, wanted: 1, available: 0 } });

  const { rows: register } = await at.pool.query(`SELECT count(*)::int AS count FROM refusal WHERE rule = 'quotaHasVacancy' AND numbers->>'available' = '0'`);
  expect(register).toEqual([{ count: 197 }]);
  const { rows: balance } = await at.pool.query('SELECT approved, placed, reserved FROM establishment_quota WHERE id = $1', [at.institutions[0]?.quota]);
  expect(balance).toEqual([{ approved: 6, placed: 3, reserved: 3 }]);
  expect((await reconcile(at.pool)).differences).toEqual([]);
}, 120_000);

test('one person placed by two institutions at the same moment is placed once', async () => {
  const { hireUpTo, place } = desks(at);
  const cases = await Promise.all([hireUpTo('placement', 900_001, 1), hireUpTo('placement', 900_001, 2)]);
  const placed = await Promise.all(cases.map(number => place(number)));
  expect(placed.map(each => each.kind).sort()).toEqual(['recorded', 'refused']);
  expect(placed.find(each => each.kind === 'refused')).toMatchObject({ refusal: { rule: 'onePersonOnePost' } });
  expect((await reconcile(at.pool)).differences).toEqual([]);
});
