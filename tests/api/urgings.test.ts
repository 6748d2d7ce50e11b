import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { day, instantOf } from '../../src/kernel/day';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { COUNTY } from '../harness/county';
import { application, openDoor, type Answered, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
let signer: Visitor;
let leader: Visitor;
let supervisor: Visitor;
let number: string;
beforeAll(async () => {
  door = await openDoor();
  [clerk, signer, leader, supervisor] = [await door.clerk(0), await door.officer('staffingOffice'), await door.officer('staffingOffice', 'leaderInCharge'), await door.over('supervisor')];
});
afterAll(() => door.close());
beforeEach(async () => {
  door.at.time.now = instantOf(day('2026-11-23'), 10); // a Monday
  number = String((await clerk.post('/hire-cases', application(door.at))).body['caseNumber']);
});

const WAITS = { lane: 'case', stage: 'staffingOfficeCheck', visit: 1 };
const urge = (visitor: Visitor, more: object = {}, key?: string): Promise<Answered> => visitor.post(`/cases/${number}/urgings`, { ...WAITS, ...more }, key);
type Open = { readonly stage: string; readonly urged: number; readonly urgedAt: string | null; readonly urge: { readonly isAllowed: boolean; readonly whyNot: { readonly code: string; readonly possibleOn: string | null } | null } };
const checked = async (visitor: Visitor): Promise<Open> => ((await visitor.get(`/cases/${number}`)).body['open'] as Open[]).find(each => each.stage === 'staffingOfficeCheck')!;
const codeOf = ({ status, body }: Answered) => [status, body['code']];

test('the institution urges the office that it waits for: in the log, in the audit, by letters to its officers, and the case stays as it was', async () => {
  const before = (await clerk.get(`/cases/${number}`)).body;
  expect(await urge(clerk, { note: '人员月底到岗，请尽快' })).toMatchObject({ status: 201, body: { letters: 1 } });
  const { body } = await signer.get(`/cases/${number}`);
  expect(body['urgings']).toEqual([{ ...WAITS, by: '显示名 clerk0', role: 'institutionHandler', note: '人员月底到岗，请尽快', urgedAt: '2026-11-23T02:00:00.000Z' }]);
  expect(await checked(signer)).toMatchObject({ urged: 1, urgedAt: '2026-11-23T02:00:00.000Z' });
  expect([body['version'], body['events']]).toEqual([before['version'], before['events']]);
  const { rows: [mail] } = await door.at.pool.query<{ account: string; subject: string; body: string; sent: Date | null }>(`SELECT account_id AS account, subject, body, sent_at AS sent FROM mail WHERE kind = 'urged' AND key LIKE $1 || '/%'`, [number]);
  expect(mail).toMatchObject({ account: signer.account, subject: `【定编·催办】${number} 编办核定`, sent: null });
  expect(mail?.body).toContain('来自：用编单位经办');
  expect(mail?.body).not.toContain('月底'); // what somebody typed travels over no open network
  const { rows } = await door.at.pool.query(`SELECT detail FROM audit_entry WHERE action = 'case.urge' AND actor_id = $1 AND subject = $2`, [clerk.account, number]);
  expect(rows).toEqual([{ detail: { ...WAITS, role: 'institutionHandler', place: door.institution(0) } }]);
  expect(await reconcile(door.at.pool)).toMatchObject({ differences: [] });
});

test('whoever looked at the case before may still decide it: urging makes no version stale', async () => {
  const tag = (await signer.get(`/cases/${number}`)).headers.get('etag') ?? '';
  await urge(clerk);
  expect((await signer.post(`/cases/${number}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.issue', input: { granted: [{ line: 1, posts: 1 }], note: '' } }, undefined, { 'if-match': tag })).status).toBe(200);
});

test('the leader in charge of the office and a supervisor of the region urge too; nobody urges his own desk, and nobody else urges at all', async () => {
  expect([(await urge(leader)).status, (await urge(supervisor)).status]).toEqual([201, 201]);
  expect(codeOf(await urge(signer))).toEqual([403, 'ownDeskWaits']);
  const others = [await door.officer('financeDepartment'), await door.officer('financeDepartment', 'leaderInCharge'), await door.over('inspector')];
  for (const other of others) expect(codeOf(await urge(other))).toEqual([403, 'notYoursToUrge']);
  expect((await urge(await door.clerk(1, 'another.clerk'))).status).toBe(404);
  const both = await door.visitor('leader.and.signer', [{ role: 'leaderInCharge', office: (await door.at.pool.query<{ id: string }>(`SELECT id FROM office WHERE desk = 'staffingOffice'`)).rows[0]!.id }, { role: 'officeSigner', office: (await door.at.pool.query<{ id: string }>(`SELECT id FROM office WHERE desk = 'staffingOffice'`)).rows[0]!.id }]);
  expect(codeOf(await urge(both))).toEqual([403, 'ownDeskWaits']);
});

test('once on a working day by one account; on a day off it counts for the next, and the answer says from when on again', async () => {
  expect(await checked(clerk)).toMatchObject({ urge: { isAllowed: true, whyNot: null } });
  expect((await urge(clerk)).status).toBe(201);
  expect(await urge(clerk)).toMatchObject({ status: 409, body: { code: 'urgedAlready', possibleOn: '2026-11-24' } });
  expect(await checked(clerk)).toMatchObject({ urge: { isAllowed: false, whyNot: { code: 'urgedAlready', possibleOn: '2026-11-24' } } });
  await door.at.pool.query(`UPDATE session SET expires_at = expires_at + interval '1 year'`); // he signs in each day
  door.at.time.now = instantOf(day('2026-11-28'), 10); // a Saturday: it counts for Monday
  expect((await urge(clerk)).status).toBe(201);
  door.at.time.now = instantOf(day('2026-11-30'), 10);
  expect(await urge(clerk)).toMatchObject({ status: 409, body: { code: 'urgedAlready', possibleOn: '2026-12-01' } });
  door.at.time.now = instantOf(day('2026-12-01'), 9);
  expect((await urge(clerk)).status).toBe(201);
  expect(await checked(clerk)).toMatchObject({ urged: 3 });
});

test('five times on a day by everybody together, though they all urge at the same moment', async () => {
  const many = await Promise.all(Array.from({ length: 8 }, (_, index) => door.over('supervisor', COUNTY, `supervisor.${number.toLowerCase()}.${index}`)));
  const answers = await Promise.all(many.map(each => urge(each)));
  expect(answers.map(each => each.status).sort()).toEqual([201, 201, 201, 201, 201, 409, 409, 409]);
  expect(answers.find(each => each.status === 409)?.body).toMatchObject({ code: 'urgedEnough', possibleOn: '2026-11-24' });
});

test('the same key urges once, at the same moment and later; with other words it is told that it was used', async () => {
  const answers = await Promise.all([1, 2, 3, 4].map(() => urge(clerk, {}, `urge-once-${number}`)));
  expect(answers.filter(each => each.status === 201).length).toBeGreaterThan(0);
  expect(answers.filter(each => each.status !== 201).map(codeOf)).toEqual(answers.filter(each => each.status !== 201).map(() => [409, 'keyUnderway']));
  expect((await urge(clerk, {}, `urge-once-${number}`)).headers.get('idempotency-replayed')).toBe('true');
  expect(codeOf(await urge(clerk, { note: '其他' }, `urge-once-${number}`))).toEqual([422, 'keyReused']);
  expect(await checked(clerk)).toMatchObject({ urged: 1 });
});

test('what does not wait any more, or never did, is not urged; nor with a resident ID in the words', async () => {
  expect(codeOf(await urge(clerk, { visit: 2 }))).toEqual([409, 'stageNotWaiting']);
  expect(codeOf(await urge(clerk, { stage: 'caseWithdrawal' }))).toEqual([409, 'stageNotWaiting']);
  expect(await urge(clerk, { note: '请办理 11010519491231002X' })).toMatchObject({ status: 400, body: { errors: [{ field: 'note', code: 'holdsResidentId' }] } });
  expect((await urge(clerk, { note: '急'.repeat(201) })).status).toBe(400);
  await signer.post(`/cases/${number}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.return', input: { note: '请补', missing: ['请示'] } });
  expect(codeOf(await urge(clerk))).toEqual([409, 'stageNotWaiting']);
  expect(codeOf(await urge(clerk, { stage: 'application' }))).toEqual([409, 'stageNotWaiting']);
  expect(codeOf(await urge(clerk, { stage: 'application', visit: 2 }))).toEqual([403, 'ownDeskWaits']);
});

test('the officer sees in his list what was urged, can look at that alone, and its applicant sees it among what he started', async () => {
  await urge(supervisor);
  const listed = async (query: string): Promise<Record<string, unknown>[]> => ((await signer.get(`/to-do?limit=200&${query}`)).body['items'] as Record<string, unknown>[]).filter(each => each['caseNumber'] === number);
  expect([await listed('urged=true'), await listed('urged=false'), await listed('')]).toMatchObject([[{ urged: 1 }], [], [{ urged: 1 }]]);
  const started = (await clerk.get('/started')).body['items'] as { caseNumber: string; open: unknown[] }[];
  expect(started.find(each => each.caseNumber === number)?.open).toMatchObject([{ stage: 'staffingOfficeCheck', urged: 1 }]);
});
