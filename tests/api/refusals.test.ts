import { afterAll, beforeAll, expect, test } from 'vitest';
import { application, openDoor, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
let office: Visitor;
beforeAll(async () => {
  door = await openDoor();
  clerk = await door.clerk();
  office = await door.officer('staffingOffice');
});
afterAll(() => door.close());

const early = { lane: 'candidate-1', act: 'placement.place', input: { placedOn: '2026-11-23', civilServiceRank: null, appointment: null } };

test('a refusal by rule is a problem document with rule, clause, numbers and the way out, and stands in the register under its number', async () => {
  const { body } = await clerk.post('/hire-cases', application(door.at));
  const number = String(body['caseNumber']);
  const refused = await office.post(`/cases/${number}/decisions`, early);
  expect(refused.status).toBe(409);
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
  expect(refused.body).toMatchObject({ type: '/problems/refusedByRule', title: '不予办理', rule: 'placementNeedsApproval', basis: '§3.2', numbers: { approval: 'none' }, unblockedBy: 'obtainTheApproval', unblockedByLabel: '请先取得组织或人事部门的批准手续', caseNumber: number });
  const register = await office.get(`/refusals?case=${number}&rule=placementNeedsApproval`);
  expect(register.body['items']).toEqual([expect.objectContaining({ id: refused.body['refusal'], rule: 'placementNeedsApproval', caseNumber: number, numbers: { approval: 'none' } })]);
});

test('what was refused is told in words, arrangements as well', async () => {
  const number = String((await clerk.post('/hire-cases', application(door.at))).body['caseNumber']);
  await office.post(`/cases/${number}/decisions`, early);
  await office.post(`/cases/${number}/arrangements`, { lane: 'case', stage: 'staffingOfficeCheck', act: 'endorse', input: { agrees: true, note: '' } });
  const words = async (language: string): Promise<unknown[]> => ((await office.get(`/refusals?case=${number}`, { 'accept-language': language })).body['items'] as { actLabel: string }[]).map(each => each.actLabel);
  expect(await words('zh-CN')).toEqual(['补充工作人员 · 表示意见', '补充工作人员 · 落编']);
  expect((await words('en'))[0]).toMatch(/Give an opinion$/);
});

test('the same refusal in English, where the reader asks for it', async () => {
  const { body } = await clerk.post('/hire-cases', application(door.at));
  const refused = await office.post(`/cases/${String(body['caseNumber'])}/decisions`, early, undefined, { 'accept-language': 'en-GB,en;q=0.9' });
  expect(refused.body).toMatchObject({ title: 'Refused by rule', unblockedByLabel: 'Obtain the approval of the organization or personnel department first' });
  expect(refused.headers.get('content-language')).toBe('en');
});

test('an act of another desk is refused with 403, and recorded', async () => {
  const { body } = await clerk.post('/hire-cases', application(door.at));
  const refused = await clerk.post(`/cases/${String(body['caseNumber'])}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.issue', input: { granted: [{ line: 1, posts: 1 }], note: '' } });
  expect(refused.status).toBe(403);
  expect(refused.body).toMatchObject({ rule: 'actorHoldsTheDesk', unblockedBy: 'signInAtTheDesk' });
  expect(refused.body['refusal']).toEqual(expect.any(Number));
});

test('an application beyond the available posts is refused with the numbers, and no case is opened', async () => {
  const refused = await clerk.post('/hire-cases', application(door.at, 0, 9));
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ rule: 'quotaHasVacancy', numbers: { approved: 5, placed: 2, reserved: 0, wanted: 9, available: 3 } });
  expect(refused.body['caseNumber']).toBeUndefined();
});

test('the case says beforehand what the decision would say: the same rule with the same numbers', async () => {
  const { body } = await clerk.post('/hire-cases', application(door.at));
  const number = String(body['caseNumber']);
  const { body: shown } = await clerk.get(`/cases/${number}`);
  const acts = shown['acts'] as { lane: string; stage: string; act: string; isAllowed: boolean; refusal: { rule: string; label: string } | null }[];
  expect(acts.find(each => each.act === 'issue')).toMatchObject({ isAllowed: false, refusal: { rule: 'actorHoldsTheDesk', label: '本环节由其他岗位办理' } });
  expect(acts.find(each => each.stage === 'caseWithdrawal')).toMatchObject({ isAllowed: true, refusal: null });
});

test('what does not agree with the register is unfit, field by field', async () => {
  const { body } = await clerk.post('/hire-cases', application(door.at));
  const wrong = await office.post(`/cases/${String(body['caseNumber'])}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.issue', input: { granted: [{ line: 1, posts: 5 }], note: '' } });
  expect(wrong.status).toBe(422);
  expect(wrong.body['errors']).toEqual([{ field: 'input.granted.0.posts', code: 'moreThanAsked', reason: '多于申请数', expected: '不多于申请数' }]);
  const unknown = await office.post(`/cases/${String(body['caseNumber'])}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.dance', input: {} });
  expect(unknown.body['errors']).toEqual([expect.objectContaining({ field: 'act', code: 'unknownAct' })]);
});

test('a paper cannot be added to a case that has ended', async () => {
  const { body } = await clerk.post('/hire-cases', application(door.at));
  const number = String(body['caseNumber']);
  expect((await clerk.post(`/cases/${number}/decisions`, { lane: 'case', act: 'caseWithdrawal.withdraw', input: { note: '' } })).body).toMatchObject({ endedAs: 'withdrawn' });
  const late = await clerk.post(`/cases/${number}/papers`, { kind: 'other', title: '说明', documentNumber: '', mediaType: 'text/plain', content: 'eA==' });
  expect(late.body).toMatchObject({ status: 409, type: '/problems/caseHasEnded' });
});
