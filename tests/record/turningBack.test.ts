import { afterAll, beforeAll, expect, test } from 'vitest';
import { newsOf } from '../../prisma/records/conduct';
import type { Outcome } from '../../prisma/records/record';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { desks, recorded } from '../harness/cases';
import { county, opening, type County } from '../harness/county';

let at: County;
beforeAll(async () => {
  at = await county([opening(1, 60, 3)]);
});
afterAll(() => at.close());

const sound = async (): Promise<void> => expect((await reconcile(at.pool)).differences).toEqual([]);
const balance = async (): Promise<unknown> => (await at.pool.query('SELECT placed, reserved FROM establishment_quota WHERE id = $1', [at.institutions[0]?.quota])).rows[0];

test('taking back races the next decision: one of them is recorded, the other refused by its rule, and the record stays sound', async () => {
  const { act, hireUpTo, requestPlacement } = desks(at);
  const outcomes = { takenBack: 0, asked: 0 };
  for (let round = 0; round < 12; round += 1) {
    const number = await hireUpTo('placementApplication', 910_000 + round);
    const takeBack = () => act(at.officer('organizationDepartment'), number, 'candidate-1', 'examination.takeBack', { note: '' });
    const both = round % 2 === 0 ? [takeBack(), requestPlacement(number)] : [requestPlacement(number), takeBack()].reverse();
    const [taken, asked] = await Promise.all(both) as [Outcome, Outcome]; // one of each
    expect([taken.kind, asked.kind].sort()).toEqual(['recorded', 'refused']);
    if (taken.kind === 'recorded') {
      outcomes.takenBack += 1;
      expect(asked).toMatchObject({ refusal: { rule: 'placementNeedsApproval' } });
    } else {
      outcomes.asked += 1;
      expect(taken).toMatchObject({ refusal: { rule: 'takeBackComesTooLate', numbers: { actedSince: 'placementApplication', isEntered: false } } });
    }
  }
  expect(outcomes.takenBack + outcomes.asked).toBe(12);
  expect(Math.min(outcomes.takenBack, outcomes.asked), JSON.stringify(outcomes)).toBeGreaterThan(0);
  await sound();
});

test('what is taken back is the conduct’s to fold as well, from any event on; the visit keeps the day by which it was due', async () => {
  const { act, approve, hireUpTo } = desks(at);
  const number = await hireUpTo('placementApplication', 920_001);
  const { version } = recorded(await act(at.officer('organizationDepartment'), number, 'candidate-1', 'examination.takeBack', { note: '文号有误' }));
  expect((await newsOf(at.room, number, version - 1))?.steps).toEqual([{ number: version, undoes: version - 1 }]);
  const { rows } = await at.pool.query<{ stage: string; visit: number; due: string; outcome: string | null }>(
    `SELECT v.stage, v.visit, v.due_on::text AS due, v.outcome FROM stage_visit v JOIN case_file c ON c.id = v.case_id WHERE c.number = $1 AND v.stage IN ('examination', 'placementApplication') ORDER BY v.stage, v.visit`, [number]);
  expect(rows).toMatchObject([{ stage: 'examination', visit: 1, outcome: 'approved' }, { stage: 'examination', visit: 2, outcome: null }, { stage: 'placementApplication', visit: 1, outcome: 'takenBack' }]);
  expect(rows[1]?.due).toBe(rows[0]?.due);
  expect(recorded(await approve(number)).open).toContainEqual(expect.objectContaining({ stage: 'placementApplication', visit: 2 }));
  await sound();
});

test('a form is void with candidates in three states: only who is placed stays, and nothing is held', async () => {
  const { act, apply, approve, issue, nominate, place, requestPlacement } = desks(at);
  const before = await balance() as { placed: number; reserved: number };
  const { caseNumber: number } = recorded(await apply(0, 4));
  recorded(await issue(number, 4));
  for (const serial of [930_001, 930_002, 930_003]) recorded(await nominate(number, serial));
  recorded(await approve(number));
  recorded(await requestPlacement(number));
  recorded(await place(number));
  recorded(await approve(number, 'candidate-2'));
  recorded(await act(at.officer('staffingOffice'), number, 'case', 'nominationPeriod.void', { reason: '核定有误', documentNumber: '编办〔2026〕31号' }));
  expect(await balance()).toEqual({ placed: before.placed + 1, reserved: before.reserved });
  const { rows } = await at.pool.query('SELECT f.state, p.placed, p.released, (SELECT array_agg(d.state ORDER BY d.lane) FROM candidate d WHERE d.case_id = f.case_id) AS candidates FROM verification_form f JOIN form_post p ON p.form_id = f.id JOIN case_file c ON c.id = f.case_id WHERE c.number = $1', [number]);
  expect(rows).toEqual([{ state: 'void', placed: 1, released: 3, candidates: ['placed', 'voided', 'voided'] }]);
  await sound();
});

test('a placement is reversed: the post is vacant by the tables too, the certificate has an entry more, and the person may be placed anew', async () => {
  const { act, hireUpTo } = desks(at);
  const before = await balance() as { placed: number; reserved: number };
  const number = await hireUpTo('placed', 940_001);
  const personnel = at.officer('personnelDepartment');
  recorded(await act(personnel, number, 'candidate-1', 'pay.fixPay', { payGrade: '27-1', monthlyAmount: 520_000, fromMonth: '2026-12', documentNumber: '人社薪〔2026〕3号' }));
  recorded(await act(at.officer('staffingOffice'), number, 'candidate-1', 'placementReversal.reverse', { reversedOn: '2026-11-23', reason: '落编有误', documentNumber: '编办〔2026〕32号' }));
  expect(await balance()).toEqual(before);
  const { rows } = await at.pool.query('SELECT array_agg(x.kind ORDER BY x.number) AS kinds FROM certificate_entry x JOIN case_file c ON c.id = x.case_id WHERE c.number = $1', [number]);
  expect(rows).toEqual([{ kinds: ['placement', 'placementReversal'] }]);
  expect(recorded(await act(personnel, number, 'candidate-1', 'payReversal.confirmReversal', { note: '' })).endedAs).toBe('completed');
  await hireUpTo('placed', 940_001);
  await sound();
});
