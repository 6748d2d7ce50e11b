import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActAllowed } from '../../api/actsAllowed';
import { application, openDoor, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
let director: Visitor;
let handler: Visitor;
let leader: Visitor;
let supervisor: Visitor;
beforeAll(async () => {
  door = await openDoor();
  clerk = await door.clerk(0);
  director = await door.officer('staffingOffice');
  handler = await door.officer('staffingOffice', 'officeHandler');
  leader = await door.officer('staffingOffice', 'leaderInCharge');
  supervisor = await door.over('supervisor');
});
afterAll(() => door.close());

const leave = (account: string, substitute: string | null, change: object = {}) => ({ account, substitute, from: '2026-11-23', until: '2026-11-27', reason: 'sickLeave', kinds: ['hire', 'separation'], office: null, institution: null, ...change });
type Absence = { id: string; name: string; substituteName: string | null; reason: string | null; state: string; mayChange: boolean; standsIn: boolean; isOwn: boolean };
const listed = async (by: Visitor, query = ''): Promise<Absence[]> => (await by.get(`/absences${query}`)).body['items'] as Absence[];
const apply = async (): Promise<string> => String((await clerk.post('/hire-cases', application(door.at, 0))).body['caseNumber']);
type Open = { officers: { name: string; awayUntil: string | null; substitute: string | null; standsInFor: string[]; isEligible: boolean }[]; unattended: { why: string; label: string; unblockedByLabel: string } | null };
const opened = async (by: Visitor, number: string): Promise<Open> => ((await by.get(`/cases/${number}`, { 'accept-language': 'zh' })).body['open'] as Open[])[0]!;
const issue = (by: Visitor, number: string) => by.post(`/cases/${number}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.issue', input: { granted: [{ line: 1, posts: 1 }], note: '' } });
const codeOf = ({ body }: { body: Record<string, unknown> }): unknown => body['code'];

describe('what is sent', () => {
  test('names days that can be, people who fit, and one place', async () => {
    const said = async (change: object, account = director.account) => {
      const { status, body } = await director.post('/absences', leave(account, null, change));
      return [status, body['code'], ((body['errors'] ?? []) as { field: string; code: string }[]).map(each => `${each.field} ${each.code}`).join()];
    };
    expect(await said({ from: '2026-11-22' })).toEqual([422, 'unfit', 'from dayIsPast']);
    expect(await said({ until: '2026-11-22' })).toEqual([422, 'unfit', 'until notAfterFrom']);
    expect(await said({ until: '2027-11-24' })).toEqual([422, 'unfit', 'until absenceTooLong']);
    expect(await said({ kinds: [] })).toEqual([400, 'invalid', 'kinds missing']);
    expect(await said({ office: door.institution(0), institution: door.institution(0) })).toEqual([422, 'unfit', 'institution placeDoesNotFit']);
    expect(await said({ substitute: director.account })).toEqual([409, 'substituteIsHimself', '']);
    expect(await said({ substitute: clerk.account })).toEqual([409, 'substituteSitsElsewhere', '']);
    expect(await said({ substitute: handler.account })).toEqual([409, 'substituteDoesNotSign', '']);
    expect(await said({}, handler.account)).toEqual([404, 'notFound', '']);
    expect(codeOf(await supervisor.post('/absences', leave(supervisor.account, null)))).toBe('noSeatToPassOn');
    expect(await listed(director)).toEqual([]);
  });
});

test('the only director falls ill; the case says that nobody can act and what frees the way; the leader names a handler, who acts for him, and the case tells it', async () => {
  const number = await apply();
  expect(await opened(supervisor, number)).toMatchObject({ unattended: null, officers: [{ name: '显示名 staffingoffice.officehandler', isEligible: false }, { isEligible: true, awayUntil: null }] });
  const entered = await director.post('/absences', leave(director.account, null));
  expect(entered.status).toBe(201);
  expect(await opened(supervisor, number)).toMatchObject({ unattended: { why: 'nobodySigns', label: '在岗人员中无人可以签批', unblockedByLabel: '请分管领导指定代理签批的人，或者请安全管理员授予签批岗位。在办公时间通知分管领导和督办人员' }, officers: [{ isEligible: false }, { awayUntil: '2026-11-27', substitute: null }] });
  expect(await opened(clerk, number)).toMatchObject({ unattended: { why: 'nobodySigns' }, officers: [] }); // whose office it is not sees no absences
  expect((await issue(handler, number)).body).toMatchObject({ rule: 'actorHoldsTheDesk' });

  const choices = await leader.get(`/absences/choices?account=${director.account}&absence=${String(entered.body['absence'])}`, { 'accept-language': 'zh' });
  expect(choices.body['substitutes']).toEqual([{ account: handler.account, name: '显示名 staffingoffice.officehandler', roles: ['officeHandler'], why: null }]);
  expect((await director.get('/absences/choices', { 'accept-language': 'zh' })).body['substitutes']).toMatchObject([{ account: handler.account, why: '请假人当日已请假' }]);
  expect((await leader.get('/absences/choices')).body['people']).toMatchObject([{ account: director.account }, { account: handler.account }].sort((one, other) => (one.account === handler.account ? -1 : other.account === handler.account ? 1 : 0)));

  const named = await leader.post(`/absences/${String(entered.body['absence'])}/substitute`, { substitute: handler.account });
  expect(named.status).toBe(200);
  expect((await handler.get('/session')).body['standsInFor']).toEqual([{ name: '显示名 staffingoffice.officesigner', until: '2026-11-27', kinds: ['hire', 'separation'] }]);
  expect((await handler.get('/to-do?standingIn=true')).body['items']).toMatchObject([{ caseNumber: number, standsInFor: ['显示名 staffingoffice.officesigner'] }]);
  expect((await director.get('/to-do?standingIn=true')).body['items']).toEqual([]);
  const shown = (await handler.get(`/cases/${number}`)).body;
  expect((shown['acts'] as ActAllowed[]).find(each => each.act === 'issue')).toMatchObject({ isAllowed: true });
  expect(await opened(handler, number)).toMatchObject({ unattended: null, officers: [{ isEligible: true, standsInFor: ['显示名 staffingoffice.officesigner'] }, { substitute: '显示名 staffingoffice.officehandler' }] });

  expect((await issue(handler, number)).status).toBe(200);
  const told = (await clerk.get(`/cases/${number}`)).body['events'] as { type: string; actor: string; onBehalfOf: string | null }[];
  expect(told.map(({ type, onBehalfOf }) => [type, onBehalfOf])).toEqual([['applied', null], ['formIssued', '显示名 staffingoffice.officesigner']]);
  expect((await supervisor.get(`/cases/${number}/audit`)).body['items']).toMatchObject([{ actor: '显示名 staffingoffice.officehandler', role: 'officeSigner', onBehalfOf: '显示名 staffingoffice.officesigner' }, { refusal: { rule: 'actorHoldsTheDesk' }, onBehalfOf: null }, { onBehalfOf: null }]);
  expect((await handler.get('/done')).body['items']).toMatchObject([{ act: 'issue', onBehalfOf: '显示名 staffingoffice.officesigner' }]);
  const auditor = await door.over('auditAdministrator');
  const audit = (await auditor.get('/audit?kind=absences', { 'accept-language': 'en' })).body['items'] as { label: string; detail: { name: string; value: string }[] }[];
  expect(audit.map(each => each.label)).toEqual(['named who stands in', 'entered an absence']);
  expect(audit[0]?.detail).toContainEqual({ name: 'substitute', label: 'stood in for by', value: '显示名 staffingoffice.officehandler' });
});

test('each sees what concerns him: the reason stays with the officer and with who may enter his absence', async () => {
  const [own] = (await listed(director, '?standing=true'));
  expect(own).toMatchObject({ isOwn: true, standsIn: false, reason: 'sickLeave', state: 'now', mayChange: true });
  expect(await listed(handler, '?standing=true')).toMatchObject([{ id: own?.id, standsIn: true, reason: null, mayChange: false }]);
  expect(await listed(leader, '?standing=true')).toMatchObject([{ id: own?.id, reason: 'sickLeave', mayChange: true }]);
  expect((await listed(leader)).map(each => each.state).sort()).toEqual(['ended', 'now']);
  for (const other of [clerk, supervisor, await door.officer('financeDepartment'), await door.officer('financeDepartment', 'leaderInCharge')]) expect(await listed(other)).toEqual([]);
  expect(await listed(await door.over('securityAdministrator'), '?standing=true')).toMatchObject([{ id: own?.id, reason: 'sickLeave', mayChange: true }]);
  expect(codeOf(await handler.post(`/absences/${own?.id}/end`, {}))).toBe('notFound');
  expect(codeOf(await handler.post('/absences', leave(handler.account, director.account)))).toBe('proxyDoesNotPassOn');
});

test('an absence that is ended early ends the proxy at once, session or not', async () => {
  const [own] = await listed(director, '?standing=true');
  const number = await apply();
  await handler.get('/session'); // the session is kept for some seconds
  expect((await director.post(`/absences/${own?.id}/end`, {})).status).toBe(200);
  expect((await handler.get('/session')).body['standsInFor']).toEqual([]);
  expect((await issue(handler, number)).body).toMatchObject({ rule: 'actorHoldsTheDesk' });
  expect(codeOf(await director.post(`/absences/${own?.id}/end`, {}))).toBe('absenceIsOver');
  expect((await issue(director, number)).status).toBe(200);
});

test('what is in the hand of an absent colleague is done for him, though who stands in signs at the same desk himself', async () => {
  const [first, second] = [await door.officer('staffingOffice', 'officeSigner', 'signs.first'), await door.officer('staffingOffice', 'officeSigner', 'signs.second')];
  const [held, free] = [await apply(), await apply()];
  expect((await second.post(`/cases/${held}/arrangements`, { lane: 'case', stage: 'staffingOfficeCheck', act: 'transfer', input: { to: first.account, note: '' } })).status).toBe(200);
  expect((await first.post('/absences', leave(first.account, second.account))).status).toBe(201);
  const numbersOf = async (query: string): Promise<unknown[]> => ((await second.get(`/to-do?limit=200&${query}`)).body['items'] as { caseNumber: string }[]).map(each => each.caseNumber);
  expect((await second.get('/to-do?standingIn=true')).body['items']).toMatchObject([{ caseNumber: held, standsInFor: ['显示名 signs.first'] }]);
  expect(await numbersOf('standingIn=false')).toContain(free);
  expect(await numbersOf('standingIn=false')).not.toContain(held);
});
