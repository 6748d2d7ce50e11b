import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { opening } from '../harness/county';
import { application, openDoor, type Answered, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
let [signer, deputy, handler, finance, leader, supervisor]: Visitor[] = [];
beforeAll(async () => {
  door = await openDoor([opening(1, 90, 2), opening(2, 5, 2)]);
  clerk = await door.clerk();
  signer = await door.officer('staffingOffice', 'officeSigner', 'zhang');
  deputy = await door.officer('staffingOffice', 'officeSigner', 'li');
  handler = await door.officer('staffingOffice', 'officeHandler', 'wang');
  finance = await door.officer('financeDepartment', 'officeSigner', 'qian');
  leader = await door.officer('staffingOffice', 'leaderInCharge', 'zhou');
  supervisor = await door.over('supervisor');
});
afterAll(async () => {
  expect((await reconcile(door.at.pool)).differences).toEqual([]);
  await door.close();
});

const ISSUE = { lane: 'case', act: 'staffingOfficeCheck.issue', input: { granted: [{ line: 1, posts: 1 }], note: '' } };
const opened = async (): Promise<string> => `/cases/${String((await clerk.post('/hire-cases', application(door.at))).body['caseNumber'])}`;
const arrange = (by: Visitor | undefined, path: string, act: string, input: object, key?: string): Promise<Answered> => by!.post(`${path}/arrangements`, { lane: 'case', stage: 'staffingOfficeCheck', act, input }, key);
const to = (...those: (Visitor | undefined)[]): string[] => those.map(each => each!.account);
const handlingIn = async (by: Visitor | undefined, path: string): Promise<Record<string, unknown>> => ((await by!.get(path)).body['open'] as { handling: Record<string, unknown> }[])[0]!.handling;
const listOf = async (by: Visitor | undefined, path: string): Promise<Record<string, unknown>[]> => {
  const { items } = (await by!.get('/to-do?limit=200')).body as { items: Record<string, unknown>[] };
  return items.filter(item => path.endsWith(String(item['caseNumber'])));
};

describe('a stage that is transferred', () => {
  test('leaves the lists of the others, is on his list with who handed it on, and is refused to everybody else', async () => {
    const path = await opened();
    expect(await listOf(signer, path)).toMatchObject([{ whyMine: null, handedBy: null }]);
    expect((await arrange(signer, path, 'transfer', { to: deputy!.account, note: '请办理' })).status).toBe(200);
    expect(await listOf(signer, path)).toEqual([]);
    expect(await listOf(deputy, path)).toMatchObject([{ whyMine: 'transferred', handedBy: '显示名 zhang' }]);
    expect(await handlingIn(handler, path)).toMatchObject({ inHandOf: { name: '显示名 li' }, from: { name: '显示名 zhang' }, isWithMe: false });
    const refused = await signer!.post(`${path}/decisions`, ISSUE);
    expect([refused.status, refused.body['rule']]).toEqual([409, 'anotherOfficerHandlesIt']);
    expect((await deputy!.post(`${path}/decisions`, ISSUE)).status).toBe(200);
  });

  test('is told in the timeline by names, and with the same key once', async () => {
    const path = await opened();
    const key = randomUUID();
    const input = { to: deputy!.account, note: '请办理' };
    const [first, again] = [await arrange(signer, path, 'transfer', input, key), await arrange(signer, path, 'transfer', input, key)];
    expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 200, 'true']);
    const { events } = (await deputy!.get(path)).body as { events: Record<string, unknown>[] };
    expect(events.filter(each => each['type'] === 'arranged').map(each => each['told'])).toEqual([{ arrangement: 'transferred', to: '显示名 li', note: '请办理' }]);
  });

  test('is everybody’s again when he is disabled, and a supervisor or the leader assigns it anew', async () => {
    const path = await opened();
    const leaver = await door.officer('staffingOffice', 'officeSigner', `leaver.${randomUUID().slice(0, 8)}`);
    await arrange(signer, path, 'transfer', { to: leaver.account, note: '' });
    expect(await listOf(signer, path)).toEqual([]);
    expect((await arrange(signer, path, 'reassign', { to: deputy!.account, note: '改派' })).body['rule']).toBe('actorHoldsTheDesk');
    expect((await arrange(supervisor, path, 'reassign', { to: deputy!.account, note: '改派' })).status).toBe(200);
    expect(await listOf(deputy, path)).toMatchObject([{ whyMine: 'reassigned' }]);
    expect((await arrange(leader, path, 'reassign', { to: leaver.account, note: '改派' })).status).toBe(200);
    await door.at.pool.query('UPDATE account SET is_enabled = FALSE WHERE id = $1', [leaver.account]);
    expect(await listOf(signer, path)).toMatchObject([{ whyMine: null }]);
    expect(await handlingIn(signer, path)).toMatchObject({ inHandOf: null });
    expect((await signer!.post(`${path}/decisions`, ISSUE)).status).toBe(200);
  });

  test('goes to nobody who could not do it: not to a stranger, not to oneself, not to another office', async () => {
    const path = await opened();
    for (const account of [...to(signer, finance, clerk), randomUUID()]) expect((await arrange(signer, path, 'transfer', { to: account, note: '' })).body['rule']).toBe('calledOfficerIsEligible');
    const { items } = (await signer!.get(`${path}/officers?stage=staffingOfficeCheck&act=transfer`)).body as { items: { account: string; isEligible: boolean; why: string | null }[] };
    expect(items.filter(each => each.isEligible).map(each => each.account).sort()).toEqual(to(deputy, handler).sort());
    const why = new Map(items.map(each => [each.account, each.why]));
    expect([signer, finance, clerk, deputy].map(each => why.get(each!.account))).toEqual(['即本人或者被代理人', '不在可以选的岗位', '不在可以选的岗位', null]);
    const asked = (await signer!.get(`${path}/officers?stage=staffingOfficeCheck&act=call`)).body as { items: { account: string; isEligible: boolean }[] };
    expect(asked.items.filter(each => each.isEligible).map(each => each.account)).toEqual(expect.arrayContaining(to(finance, deputy)));
  });
});

test('an arrangement tells whether it needs words, and takes none without them', async () => {
  const path = await opened();
  await arrange(signer, path, 'delegate', { to: handler!.account, note: '' });
  await arrange(signer, path, 'recall', { note: '' });
  await arrange(signer, path, 'call', { mode: 'all', to: to(deputy), note: '' });
  const acts = async (by: Visitor | undefined): Promise<Record<string, boolean>> => Object.fromEntries(((await handlingIn(by, path))['acts'] as { act: string; needsNote: boolean }[]).map(each => [each.act, each.needsNote]));
  expect(await acts(signer)).toEqual({ transfer: false, delegate: false, call: false, endorse: false, dismiss: true, copy: false });
  expect(await acts(supervisor)).toMatchObject({ reassign: true });
  expect((await arrange(signer, path, 'dismiss', { note: '' })).body).toMatchObject({ errors: [{ field: 'input.note', code: 'missing' }] });
  await arrange(signer, path, 'delegate', { to: handler!.account, note: '' });
  expect(await acts(handler)).toMatchObject({ report: true });
});

test('a delegation comes back: the delegate prepares and reports, who delegated decides', async () => {
  const path = await opened();
  await arrange(signer, path, 'delegate', { to: handler!.account, note: '请核对' });
  expect(await listOf(handler, path)).toMatchObject([{ whyMine: 'delegated', handedBy: '显示名 zhang' }]);
  expect(await handlingIn(signer, path)).toMatchObject({ inHandOf: { name: '显示名 wang' }, from: { name: '显示名 zhang' }, cameBy: 'delegated' });
  expect((await signer!.post(`${path}/decisions`, ISSUE)).body['rule']).toBe('anotherOfficerHandlesIt');
  expect((await handler!.post(`${path}/decisions`, { ...ISSUE, act: 'staffingOfficeCheck.prepare', input: { proposes: 'issue', input: ISSUE.input, note: '' } })).status).toBe(200);
  expect((await arrange(handler, path, 'report', { note: '数量无误' })).status).toBe(200);
  expect(await listOf(signer, path)).toMatchObject([{ whyMine: 'reported' }]);
  expect(await handlingIn(signer, path)).toMatchObject({ inHandOf: { name: '显示名 zhang' }, from: { name: '显示名 wang' }, cameBy: 'reported' });
  expect((await signer!.post(`${path}/decisions`, ISSUE)).status).toBe(200);
});

test('how an office deals with a case is told inside only: the institution is told that something is prepared, and what is decided', async () => {
  const path = await opened();
  const { rows: offices } = await door.at.pool.query<{ id: string; desk: string }>('SELECT id, desk FROM office');
  const both = await door.visitor('both.in.and.out', [{ role: 'institutionHandler', institution: door.institution(0) }, { role: 'officeHandler', office: offices.find(each => each.desk === 'financeDepartment')!.id }]);
  await arrange(signer, path, 'call', { mode: 'all', to: to(deputy, finance), note: '机密一' });
  await arrange(deputy, path, 'endorse', { agrees: false, note: '机密二' });
  await arrange(finance, path, 'endorse', { agrees: true, note: '机密三' });
  await arrange(signer, path, 'delegate', { to: handler!.account, note: '机密四' });
  await handler!.post(`${path}/decisions`, { ...ISSUE, act: 'staffingOfficeCheck.prepare', input: { proposes: 'issue', input: { granted: [{ line: 1, posts: 1 }], note: '机密五' }, note: '机密六' } });
  const secrets = ['机密一', '机密二', '机密三', '机密四', '机密五', '机密六'];
  const told = async (by: Visitor | undefined): Promise<string[]> => { const { text } = await by!.get(path); return secrets.filter(each => text.includes(each)); };
  type Told = { readonly open: readonly { readonly handling: object }[]; readonly events: readonly { readonly type: string; readonly told: object }[] };
  const seen = (await clerk.get(path)).body as Told;
  expect(await told(clerk)).toEqual([]);
  expect(seen.open).toMatchObject([{ handling: { inHandOf: null, round: null, copies: [], acts: [] } }]);
  expect(seen.events.filter(each => each.type === 'prepared').map(each => each.told)).toEqual([{ stage: 'staffingOfficeCheck', visit: 1 }]);
  expect(seen.events.filter(each => each.type === 'arranged').map(each => Object.keys(each.told))).toEqual(Array.from({ length: 4 }, () => ['arrangement']));
  for (const inside of [signer, handler, finance, leader, supervisor, both]) expect(await told(inside)).toEqual(secrets);
  await arrange(handler, path, 'report', { note: '机密六' });
  await arrange(signer, path, 'dismiss', { note: '机密一' });
  expect((await signer!.post(`${path}/decisions`, { ...ISSUE, input: { ...ISSUE.input, note: '同意核发' } })).status).toBe(200);
  expect(await told(clerk)).toEqual([]);
  expect((await clerk.get(path)).text).toContain('同意核发');
  expect(await told(supervisor)).toEqual(secrets);
});

describe('a round of opinions', () => {
  test('waits for all, counts both that are given at the same moment, and lets the signer decide then', async () => {
    const path = await opened();
    expect((await arrange(signer, path, 'call', { mode: 'all', to: to(deputy, finance), note: '请会签' })).status).toBe(200);
    expect(await listOf(finance, path)).toMatchObject([{ whyMine: 'opinion', stage: 'staffingOfficeCheck' }]);
    const refused = await signer!.post(`${path}/decisions`, ISSUE);
    expect(refused.body).toMatchObject({ rule: 'countersignaturesAreComplete', numbers: { mode: 'all', asked: 2, agreed: 0, dissented: 0, due: 2 } });
    const both = await Promise.all([arrange(deputy, path, 'endorse', { agrees: true, note: '同意' }), arrange(finance, path, 'endorse', { agrees: true, note: '同意' })]);
    expect(both.map(each => each.status)).toEqual([200, 200]);
    expect((await arrange(finance, path, 'endorse', { agrees: false, note: '再想想' })).body['rule']).toBe('arrangementIsTheirsToAnswer');
    expect(await listOf(finance, path)).toEqual([]);
    expect(await handlingIn(signer, path)).toMatchObject({ round: { isComplete: true, members: [{ agrees: true, isDue: false }, { agrees: true, isDue: false }] } });
    expect((await signer!.post(`${path}/decisions`, ISSUE)).status).toBe(200);
  });

  test('in turn asks one after the other; a dissent kills nothing: it is returned, or the round is ended with a reason', async () => {
    const path = await opened();
    await arrange(signer, path, 'call', { mode: 'inTurn', to: to(deputy, finance), note: '' });
    expect([await listOf(finance, path), (await arrange(finance, path, 'endorse', { agrees: true, note: '' })).body['rule']]).toEqual([[], 'arrangementIsTheirsToAnswer']);
    expect((await arrange(deputy, path, 'endorse', { agrees: false, note: '编制不足' })).status).toBe(200);
    expect((await signer!.post(`${path}/decisions`, ISSUE)).body['rule']).toBe('countersignaturesAreComplete');
    expect((await arrange(deputy, path, 'dismiss', { note: '我来' })).body['rule']).toBe('arrangementIsTheirsToAnswer');
    expect((await arrange(signer, path, 'dismiss', { note: '经研究，按原意见办理' })).status).toBe(200);
    expect((await signer!.post(`${path}/decisions`, ISSUE)).status).toBe(200);
  });

  test('of any is complete with one, and leaves the list of the other', async () => {
    const path = await opened();
    await arrange(signer, path, 'call', { mode: 'any', to: to(deputy, finance), note: '' });
    await arrange(finance, path, 'endorse', { agrees: true, note: '' });
    expect(await handlingIn(signer, path)).toMatchObject({ round: { isComplete: true } });
    expect((await signer!.post(`${path}/decisions`, ISSUE)).status).toBe(200);
  });

  test('is over with its stage: nothing stays on a list', async () => {
    const path = await opened();
    await arrange(signer, path, 'call', { mode: 'all', to: to(finance), note: '' });
    expect((await signer!.post(`${path}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.return', input: { note: '请补正', missing: ['岗位说明书'] } })).status).toBe(200);
    expect(await listOf(finance, path)).toEqual([]);
    const { rows } = await door.at.pool.query('SELECT 1 FROM opinion_asked k JOIN stage_visit v USING (case_id, lane, stage, visit) WHERE k.is_due AND v.settled_at IS NOT NULL');
    expect(rows).toEqual([]);
  });
});

test('whoever gets a visit, whose opinion is due and who is told is written to once, with the decision that says so', async () => {
  const path = await opened();
  await arrange(signer, path, 'call', { mode: 'inTurn', to: to(deputy, finance), note: '' });
  await arrange(deputy, path, 'endorse', { agrees: true, note: '' });
  await arrange(signer, path, 'delegate', { to: handler!.account, note: '' });
  await arrange(handler, path, 'report', { note: '已核对' });
  await arrange(signer, path, 'copy', { to: to(clerk), note: '' });
  const { rows } = await door.at.pool.query<Record<string, unknown>>(`SELECT m.kind, a.login, m.to_address AS "to", m.subject, m.send_after IS NOT NULL AS "isQueued" FROM mail m JOIN account a ON a.id = m.account_id WHERE m.case_id = (SELECT id FROM case_file WHERE number = $1) ORDER BY m.id`, [path.split('/').at(-1)]);
  expect(rows.map(row => [row['kind'], row['login'], row['isQueued']])).toEqual([['countersign', 'li', true], ['countersign', 'qian', true], ['transferred', 'wang', true], ['transferred', 'zhang', true], ['copied', 'clerk0', true]]);
  expect(rows[0]).toMatchObject({ to: 'li@example.test', subject: expect.stringContaining('【定编·会签】') as string });
});

test('a copy is on the list of whom it is for, is read once, and disturbs nobody', async () => {
  const path = await opened();
  expect((await arrange(handler, path, 'copy', { to: to(leader, finance), note: '供参阅' })).status).toBe(200);
  const etag = (await signer!.get(path)).headers.get('etag');
  const { items } = (await leader!.get('/copies')).body as { items: { id: number; caseNumber: string; readAt: string | null }[] };
  expect(items).toMatchObject([{ by: '显示名 wang', note: '供参阅', readAt: null }]);
  expect((await finance!.post(`/copies/${items[0]!.id}/read`, {})).status).toBe(404);
  const read = [await leader!.post(`/copies/${items[0]!.id}/read`, {}), await leader!.post(`/copies/${items[0]!.id}/read`, {})];
  expect(read.map(each => each.status)).toEqual([200, 200]);
  expect(read[0]!.body).toEqual(read[1]!.body);
  expect((await signer!.get(path)).headers.get('etag')).toBe(etag);
  expect(((await leader!.get('/copies?unread=true')).body as { items: unknown[] }).items).toEqual([]);
});

test('of a transfer and a decision at the same moment one is first, and the other is judged on what stands then', async () => {
  for (let round = 0; round < 5; round += 1) {
    const path = await opened();
    const [moved, decided] = await Promise.all([arrange(signer, path, 'transfer', { to: deputy!.account, note: '' }), signer!.post(`${path}/decisions`, ISSUE)]);
    expect([[moved.status, decided.body['rule']], [decided.status, moved.body['rule']]]).toContainEqual(moved.status === 200 ? [200, 'anotherOfficerHandlesIt'] : [200, 'stageIsOpen']);
  }
});

test('interruptions and what the case has not come to are not arranged', async () => {
  const path = await opened();
  expect((await clerk.post(`${path}/arrangements`, { lane: 'case', stage: 'caseWithdrawal', act: 'transfer', input: { to: clerk.account, note: '' } })).status).toBe(422);
  expect((await arrange(clerk, path, 'transfer', { to: clerk.account, note: '' })).body['rule']).toBe('actorHoldsTheDesk');
  expect((await signer!.post(`${path}/arrangements`, { lane: 'case', stage: 'placement', act: 'transfer', input: { to: deputy!.account, note: '' } })).body['rule']).not.toBeUndefined();
});
