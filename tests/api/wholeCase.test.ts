import { afterAll, beforeAll, expect, test } from 'vitest';
import { residentIdOf } from '../harness/county';
import { application, openDoor, type Answered, type Door, type Visitor } from './door';

let door: Door;
const who: Record<string, Visitor> = {};
beforeAll(async () => {
  door = await openDoor();
  who['clerk'] = await door.clerk();
  for (const desk of ['staffingOffice', 'organizationDepartment', 'personnelDepartment', 'financeDepartment', 'socialInsuranceAgency'] as const) who[desk] = await door.officer(desk);
});
afterAll(() => door.close());

const decide = (name: string, number: string, lane: string, act: string, input: unknown): Promise<Answered> => who[name]!.post(`/cases/${number}/decisions`, { lane, act, input });
const stagesOf = ({ body }: Answered): unknown => (body['open'] as { stage: string }[] | undefined)?.map(each => each.stage);

test('a hire goes from desk to desk over HTTP until it is closed, and everybody sees where it stands', async () => {
  const applied = await who['clerk']!.post('/hire-cases', application(door.at));
  expect(applied.status, applied.text).toBe(201);
  const number = String(applied.body['caseNumber']);
  expect(stagesOf(applied)).toEqual(['staffingOfficeCheck']);

  const steps: [string, string, string, unknown, string[]][] = [
    ['staffingOffice', 'case', 'staffingOfficeCheck.issue', { granted: [{ line: 1, posts: 1 }], note: '' }, ['nominationPeriod']],
    ['clerk', 'case', 'nominationPeriod.nominate', { line: 1, person: { name: '张甲', residentId: residentIdOf(900_001) }, quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'sectionMember' }, ['nominationPeriod', 'examination']],
    ['organizationDepartment', 'candidate-1', 'examination.approve', { documentNumber: '组干〔2026〕7号', approvedOn: '2026-11-23' }, ['nominationPeriod', 'placementApplication']],
    ['clerk', 'candidate-1', 'placementApplication.submit', { documentNumber: '组干〔2026〕7号' }, ['nominationPeriod', 'placement']],
    ['staffingOffice', 'candidate-1', 'placement.place', { placedOn: '2026-11-23', civilServiceRank: 'sectionMemberSecondGrade', appointment: null }, ['pay', 'funding', 'insurance']],
    ['personnelDepartment', 'candidate-1', 'pay.fixPay', { payGrade: '27-1', monthlyAmount: 520_000, fromMonth: '2026-12', documentNumber: '人社薪〔2026〕3号' }, ['funding', 'insurance']],
    ['financeDepartment', 'candidate-1', 'funding.addNextYearFunding', { budgetYear: 2027, standard: '行政一档', amount: 9_000_000, documentNumber: '财行〔2026〕9号' }, ['insurance']],
    ['socialInsuranceAgency', 'candidate-1', 'insurance.enroll', { schemes: ['pension', 'medical'], fromMonth: '2026-12', registrationNumber: 'SB-1' }, []],
  ];
  for (const [name, lane, act, input, waits] of steps) {
    const seen = await who[name]!.get(`/cases/${number}`);
    expect(seen.status, seen.text).toBe(200);
    expect(seen.body['acts']).toContainEqual(expect.objectContaining({ lane, stage: act.split('.')[0], act: act.split('.')[1], isAllowed: true, refusal: null }));
    expect((await who[name]!.get('/to-do')).body['items']).toContainEqual(expect.objectContaining({ caseNumber: number, lane, stage: act.split('.')[0] }));
    const decided = await decide(name, number, lane, act, input);
    expect(decided.status, decided.text).toBe(200);
    expect(stagesOf(decided)).toEqual(waits);
  }
  const closed = await who['clerk']!.get(`/cases/${number}`);
  expect(closed.body).toMatchObject({ endedAs: 'completed', open: [], form: { state: 'usedUp' }, candidates: [{ name: '张甲', state: 'placed' }] });
  const board = await who['clerk']!.get(`/institutions/${door.institution(0)}/establishment`);
  expect(board.body).toMatchObject({ quotas: [{ approved: 5, placed: 3, reserved: 0, available: 2, over: 0 }] });
  expect((board.body['people'] as { name: string }[]).map(person => person.name)).toContain('张甲');
  const entries = await who['financeDepartment']!.get(`/institutions/${door.institution(0)}/certificate/entries`);
  expect((entries.body['items'] as unknown[]).at(-1)).toMatchObject({ kind: 'placement', name: '张甲', caseNumber: number });
});

test('a retirement goes from the report to the stop of pay', async () => {
  const board = await who['clerk']!.get(`/institutions/${door.institution(0)}/establishment`);
  const [person] = board.body['people'] as { person: string }[];
  const paper = { kind: 'retirementApprovalForm', title: '退休审批表', documentNumber: '', mediaType: 'text/plain', content: 'eA==' };
  const reported = await who['clerk']!.post('/separation-cases', { institution: door.institution(0), input: { person: person!.person, reason: 'retired', happenedOn: '2026-11-20', note: '' }, papers: [paper] });
  expect(reported.status, reported.text).toBe(201);
  const number = String(reported.body['caseNumber']);
  const steps: [string, string, unknown][] = [
    ['organizationDepartment', 'approval.approve', { documentNumber: '组干〔2026〕8号', approvedOn: '2026-11-23' }],
    ['clerk', 'removalApplication.submit', { documentNumber: '组干〔2026〕8号' }],
    ['staffingOffice', 'removal.remove', { removedOn: '2026-11-23' }],
    ['financeDepartment', 'fundingReduction.reduceFunding', { amount: 9_000_000, fromMonth: '2026-12', documentNumber: '财行〔2026〕10号' }],
    ['socialInsuranceAgency', 'insuranceChange.changeInsurance', { schemes: ['pension'], fromMonth: '2026-12', registrationNumber: 'SB-2' }],
    ['personnelDepartment', 'payStop.stopPay', { fromMonth: '2026-12', documentNumber: '人社薪〔2026〕4号' }],
  ];
  for (const [name, act, input] of steps) {
    const decided = await decide(name, number, 'case', act, input);
    expect(decided.status, decided.text).toBe(200);
  }
  expect((await who['clerk']!.get(`/cases/${number}`)).body).toMatchObject({ endedAs: 'completed', person: { name: expect.stringContaining('在编') as string }, papers: [{ kind: 'retirementApprovalForm' }] });
});

test('the to-do list says who laid a draft before the signer, for the visit that it was made for', async () => {
  await door.at.pool.query(`UPDATE office SET people_a_stage = 2 WHERE desk = 'staffingOffice'`);
  const handler = await door.officer('staffingOffice', 'officeHandler', 'handler.of.drafts');
  const number = String((await who['clerk']!.post('/hire-cases', application(door.at))).body['caseNumber']);
  const waiting = async (): Promise<unknown> => ((await who['staffingOffice']!.get('/to-do')).body['items'] as { caseNumber: string; preparedBy: string | null }[]).filter(each => each.caseNumber === number).map(each => each.preparedBy);
  expect(await waiting()).toEqual([null]);
  const prepared = await handler.post(`/cases/${number}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.prepare', input: { proposes: 'reject', input: { note: '不在编制之内' }, note: '' } });
  expect(prepared.status, prepared.text).toBe(200);
  expect(await waiting()).toEqual(['显示名 handler.of.drafts']);
  expect((await who['staffingOffice']!.post(`/cases/${number}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.return', input: { note: '请补正', missing: ['岗位说明书'] } })).status).toBe(200);
  const { input } = application(door.at);
  expect((await who['clerk']!.post(`/cases/${number}/decisions`, { lane: 'case', act: 'application.submit', input })).status).toBe(200);
  expect(await waiting()).toEqual([null]);
});
