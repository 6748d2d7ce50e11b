import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desks } from '../harness/cases';
import { COUNTY } from '../harness/county';
import { openDoor, PASSWORD, type Answered, type Door, type Visitor } from './door';

const ABOVE = '219900';
const BELOW = '219921101';
const ELSEWHERE = '219931';
const reason = '县委编办便函〔2026〕1号';
let door: Door;
let system: Visitor;
let security: Visitor;
let auditor: Visitor;
beforeAll(async () => {
  door = await openDoor();
  const { pool } = door.at;
  await pool.query(`INSERT INTO region (code, name, level, served_by_code) VALUES ($1, '青禾市', 'city', $1), ($2, '别县', 'county', $2)`, [ABOVE, ELSEWHERE]);
  await pool.query(`INSERT INTO region (code, name, level, served_by_code, parent_code) VALUES ($1, '下乡', 'township', $2, $2)`, [BELOW, COUNTY]);
  await pool.query('UPDATE region SET parent_code = $1 WHERE code = $2', [ABOVE, COUNTY]);
  [system, security, auditor] = await Promise.all([door.over('systemAdministrator'), door.over('securityAdministrator'), door.over('auditAdministrator')]);
});
afterAll(() => door.close());

const opened = (login: string, region = COUNTY) => ({ login, displayName: '张工', mailAddress: `${login}@example.test`, region });
const open = async (login: string, region?: string): Promise<{ id: string; password: string }> => {
  const { status, body, text } = await system.post('/accounts', opened(login, region));
  if (status !== 201) throw new Error(text);
  return { id: String(body['account']), password: String(body['password']) };
};
const none = { institution: null, office: null, region: null, reason };
const clerkSeat = () => ({ ...none, role: 'institutionHandler', institution: door.institution(0) });
const as = async (login: string, password: string): Promise<(path: string, body?: unknown, key?: string) => Promise<Answered>> => {
  const { body, status, text } = await door.signIn(login, password);
  if (status !== 201) throw new Error(text);
  const authorization = `Bearer ${String(body['token'])}`;
  return (path, sent, key = randomUUID()) => door.ask(path, sent === undefined ? { headers: { authorization } } : { method: 'POST', headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key }, body: JSON.stringify(sent) });
};
const NEW = 'Another-Password-1';

describe('an account', () => {
  test('is opened without any right by the system administrator, and by nobody else', async () => {
    for (const other of [security, auditor]) expect((await other.post('/accounts', opened('nobody'))).status).toBe(403);
    expect((await system.post('/accounts', { ...opened('zhang'), login: 'Zhang Wei', mailAddress: 'zhang' })).body).toMatchObject({ code: 'invalid', errors: [{ field: 'login', code: 'notALogin' }, { field: 'mailAddress', code: 'notAMailAddress' }] });
    const { id } = await open('zhang');
    expect((await system.get(`/accounts/${id}`)).body).toMatchObject({ login: 'zhang', state: 'open', seats: [], mustChangePassword: true, waiting: { stages: 0, byName: 0, alone: 0 } });
    expect((await system.post('/accounts', opened('zhang'))).body).toMatchObject({ code: 'unfit', errors: [{ field: 'login', code: 'loginTaken' }] });
    for (const region of [ELSEWHERE, ABOVE, '219999']) expect((await system.post('/accounts', opened(`other${region}`, region))).body).toMatchObject({ code: 'unfit', errors: [{ field: 'region', code: 'unknownRegion' }] });
    expect((await system.post('/accounts', opened('township', BELOW))).status).toBe(201);
  });

  test('has its first password told once: a repeat is answered without it, and nothing keeps it', async () => {
    const key = randomUUID();
    const first = await system.post('/accounts', opened('once'), key);
    const again = await system.post('/accounts', opened('once'), key);
    expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 201, 'true']);
    expect(again.body).toEqual({ ...first.body, password: null });
    const password = String(first.body['password']);
    expect(password).toMatch(/^[A-Za-z2-9]{16}$/);
    const { rows } = await door.at.pool.query<{ row: string }>('SELECT r::text AS row FROM request r UNION ALL SELECT a::text FROM audit_entry a UNION ALL SELECT a::text FROM account a');
    expect(rows.filter(({ row }) => row.includes(password))).toEqual([]);
    expect(door.lines.join('')).not.toContain(password);
    expect((await system.post('/accounts', opened('twice'), key)).body).toMatchObject({ code: 'keyReused' });
  });

  test('is asked to change that password before anything else is answered', async () => {
    const { id, password } = await open('first');
    await security.post(`/accounts/${id}/seats`, clerkSeat());
    const first = await as('first', password);
    expect((await first('/session')).body).toMatchObject({ mustChangePassword: true });
    for (const path of ['/to-do', '/cases', '/calendar', '/mails']) expect((await first(path)).body).toMatchObject({ status: 403, code: 'changePasswordFirst' });
    expect((await first('/session/password')).body).toMatchObject({ rules: [{ code: 'passwordTooShort' }, { code: 'passwordTooPlain' }, { code: 'passwordHoldsLogin' }, { code: 'passwordUnchanged' }] });
    expect((await first('/session/password', { current: password, password: 'short' })).body).toMatchObject({ code: 'unfit', errors: [{ field: 'password', code: 'passwordTooShort' }, { code: 'passwordTooPlain' }] });
    expect((await first('/session/password', { current: password, password })).body).toMatchObject({ errors: [{ field: 'password', code: 'passwordUnchanged' }] });
    expect((await first('/session/password', { current: 'wrong', password: NEW })).body).toMatchObject({ code: 'unfit', errors: [{ field: 'current', code: 'wrongPassword' }] });
    const other = await as('first', password);
    const key = randomUUID();
    expect((await first('/session/password', { current: password, password: NEW }, key)).status).toBe(200);
    expect((await first('/session/password', { current: password, password: NEW }, key)).headers.get('idempotency-replayed')).toBe('true');
    expect((await first('/to-do')).status).toBe(200);
    expect((await other('/session')).status).toBe(401); // his other session has ended
    expect((await door.signIn('first', password)).status).toBe(401);
    expect((await door.signIn('first', NEW)).body).toMatchObject({ mustChangePassword: false, lastSignInFrom: '127.0.0.1' });
  });

  test('is barred after five wrong present passwords, as after five wrong sign-ins, and unlocked by the security administrator', async () => {
    const { id, password } = await open('barred');
    const barred = await as('barred', password);
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await barred('/session/password', { current: 'wrong', password: NEW })).status).toBe(422);
    expect((await barred('/session/password', { current: password, password: NEW })).body).toMatchObject({ code: 'signInBarred' });
    expect((await security.get('/accounts?state=barred')).body).toMatchObject({ items: [{ login: 'barred' }] });
    expect((await system.post(`/accounts/${id}/unlock`, { reason })).body).toMatchObject({ code: 'notYoursToDo' });
    expect((await security.post(`/accounts/${id}/unlock`, { reason })).status).toBe(200);
    expect((await security.post(`/accounts/${id}/unlock`, { reason })).body).toMatchObject({ code: 'accountAlreadySo' });
    expect((await barred('/session/password', { current: password, password: NEW })).status).toBe(200);
  });
});

describe('a seat', () => {
  test('is granted and withdrawn by the security administrator alone, and takes effect at once', async () => {
    const visitor = await door.visitor('seated', []);
    await door.at.pool.query('UPDATE account SET region_code = $1 WHERE id = $2', [COUNTY, visitor.account]);
    expect((await visitor.get('/cases')).status).toBe(403);
    for (const other of [system, auditor]) expect((await other.post(`/accounts/${visitor.account}/seats`, clerkSeat())).status).toBe(403);
    expect((await security.post(`/accounts/${visitor.account}/seats`, clerkSeat())).status).toBe(200);
    expect((await visitor.get('/cases')).status).toBe(200);
    expect((await security.post(`/accounts/${visitor.account}/seats`, clerkSeat())).body).toMatchObject({ code: 'seatHeld' });
    const seats = (await security.get(`/accounts/${visitor.account}`)).body['seats'] as { id: number }[];
    expect((await system.post(`/accounts/${visitor.account}/seats/withdraw`, { seat: seats[0]?.id, reason })).body).toMatchObject({ code: 'notYoursToDo' });
    expect((await security.post(`/accounts/${visitor.account}/seats/withdraw`, { seat: seats[0]?.id, reason })).status).toBe(200);
    expect((await visitor.get('/cases')).status).toBe(403);
    expect((await security.post(`/accounts/${visitor.account}/seats/withdraw`, { seat: seats[0]?.id, reason })).status).toBe(404);
  });

  test('is held at the one place that its role wants, within the administrator’s region', async () => {
    const { id } = await open('placed');
    const grant = async (seat: object) => (await security.post(`/accounts/${id}/seats`, { ...none, ...seat })).body;
    const { rows: [office] } = await door.at.pool.query<{ id: string }>('SELECT id FROM office LIMIT 1');
    const { rows: [foreign] } = await door.at.pool.query<{ id: string }>(`INSERT INTO office (region_code, desk, name) VALUES ($1, 'staffingOffice', '别县编办') RETURNING id`, [ELSEWHERE]);
    expect(await grant({ role: 'officeSigner', institution: door.institution(0) })).toMatchObject({ code: 'unfit', errors: [{ field: 'institution', code: 'placeDoesNotFit' }] });
    expect(await grant({ role: 'officeSigner', office: foreign?.id })).toMatchObject({ code: 'unfit', errors: [{ field: 'office', code: 'unknownOffice' }] });
    expect(await grant({ role: 'institutionHandler', institution: randomUUID() })).toMatchObject({ errors: [{ field: 'institution', code: 'unknownInstitution' }] });
    for (const region of [ABOVE, ELSEWHERE]) expect(await grant({ role: 'supervisor', region })).toMatchObject({ errors: [{ field: 'region', code: 'unknownRegion' }] });
    expect(await grant({ role: 'officeSigner', office: office?.id })).toMatchObject({ act: 'grant' });
    expect(await grant({ role: 'supervisor', region: BELOW })).toMatchObject({ act: 'grant' });
  });

  test('that would make one of the three of somebody who works, or two of the three of one, is refused, and so is one for oneself', async () => {
    const { id } = await open('apart');
    const grant = async (role: string, to = id) => (await security.post(`/accounts/${to}/seats`, role === 'institutionHandler' ? clerkSeat() : { ...none, role, region: COUNTY })).body;
    expect(await grant('systemAdministrator')).toMatchObject({ act: 'grant' });
    expect(await grant('securityAdministrator')).toMatchObject({ status: 409, code: 'administratorsApart' });
    expect(await grant('institutionHandler')).toMatchObject({ status: 409, code: 'administratorDecides' });
    expect(await grant('supervisor', security.account)).toMatchObject({ status: 403, code: 'ownAccount' });
    expect((await door.at.pool.query('SELECT role FROM account_role WHERE account_id = $1', [id])).rows).toEqual([{ role: 'systemAdministrator' }]);
  });

  test('of two of the three granted at the same moment, one is held in the end', async () => {
    const { id } = await open('raced');
    const answers = await Promise.all(Array.from({ length: 8 }, (_, each) => security.post(`/accounts/${id}/seats`, { ...none, role: each % 2 === 0 ? 'systemAdministrator' : 'auditAdministrator', region: COUNTY })));
    expect(answers.filter(each => each.status === 200)).toHaveLength(1);
    expect((await door.at.pool.query('SELECT 1 FROM account_role WHERE account_id = $1', [id])).rowCount).toBe(1);
  });
});

describe('disabling and resetting', () => {
  test('ends every session at once, and says what waits where nobody else sits', async () => {
    const clerk = await door.clerk(1, 'alone');
    await desks(door.at).hireUpTo('placementApplication', 900_200, 1);
    const done = await security.post(`/accounts/${clerk.account}/disable`, { reason });
    expect(done.status).toBe(200);
    expect(done.body['waiting']).toMatchObject({ stages: expect.any(Number) as number, alone: expect.any(Number) as number });
    expect(done.body['waiting']).toEqual((await security.get(`/accounts/${clerk.account}`)).body['waiting']);
    expect((done.body['waiting'] as { alone: number }).alone).toBeGreaterThan(0);
    expect((await clerk.get('/session')).status).toBe(401);
    expect((await door.signIn('alone')).status).toBe(401);
    expect((await security.post(`/accounts/${clerk.account}/disable`, { reason })).body).toMatchObject({ code: 'accountAlreadySo' });
    expect((await security.post(`/accounts/${clerk.account}/enable`, { reason })).status).toBe(200);
    expect((await door.signIn('alone')).status).toBe(201);
  });

  test('gives another password, told once, to be changed; the old one and its sessions are gone', async () => {
    const clerk = await door.clerk(0, 'forgetful');
    const key = randomUUID();
    const reset = await security.post(`/accounts/${clerk.account}/reset`, { reason }, key);
    expect((await security.post(`/accounts/${clerk.account}/reset`, { reason }, key)).body).toEqual({ ...reset.body, password: null });
    expect((await clerk.get('/session')).status).toBe(401);
    expect((await door.signIn('forgetful', PASSWORD)).status).toBe(401);
    expect((await door.signIn('forgetful', String(reset.body['password']))).body).toMatchObject({ mustChangePassword: true });
  });

  test('stops at who has a seat above, at oneself, and at who is not there', async () => {
    const high = await door.over('supervisor', ABOVE, 'high');
    expect((await security.get(`/accounts/${high.account}`)).status).toBe(404);
    await door.at.pool.query(`INSERT INTO account_role (account_id, role, region_code) VALUES ($1, 'inspector', $2)`, [high.account, COUNTY]);
    for (const act of ['disable', 'reset'] as const) expect((await security.post(`/accounts/${high.account}/${act}`, { reason })).body).toMatchObject({ code: 'reachesBeyond' });
    for (const act of ['disable', 'reset'] as const) expect((await security.post(`/accounts/${security.account}/${act}`, { reason })).body).toMatchObject({ code: 'ownAccount' });
    expect((await security.post(`/accounts/${randomUUID()}/disable`, { reason })).status).toBe(404);
    const seats = (await security.get(`/accounts/${high.account}`)).body['seats'] as { id: number; region: string }[];
    expect((await security.post(`/accounts/${high.account}/seats/withdraw`, { seat: seats.find(each => each.region === ABOVE)?.id, reason })).body).toMatchObject({ code: 'reachesBeyond' });
  });

  test('an account whose last seat is withdrawn stays in the reach of who withdrew it', async () => {
    const clerk = await door.clerk(0, 'leaving');
    const [seat] = (await security.get(`/accounts/${clerk.account}`)).body['seats'] as { id: number }[];
    await security.post(`/accounts/${clerk.account}/seats/withdraw`, { seat: seat?.id, reason });
    expect((await security.get(`/accounts/${clerk.account}`)).body).toMatchObject({ region: COUNTY, seats: [] });
  });
});

describe('the list of accounts', () => {
  test('is paged by login, each account once, and narrowed by what is asked', async () => {
    const logins: string[] = [];
    for (let after = ''; ; ) {
      const { items, next } = (await security.get(`/accounts?limit=3${after}`)).body as { items: { login: string }[]; next: string | null };
      logins.push(...items.map(each => each.login));
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(logins).toEqual([...new Set(logins)].sort());
    expect(logins.length).toBeGreaterThan(5);
    expect(logins).not.toContain('office-clock');
    const narrowed = async (query: string) => ((await security.get(`/accounts?${query}`)).body['items'] as { login: string }[]).map(each => each.login);
    expect(await narrowed('role=securityAdministrator')).toEqual([`securityadministrator.${COUNTY}`]);
    expect(await narrowed(`institution=${door.institution(1)}`)).toEqual(['alone']);
    expect(await narrowed('text=forgetf')).toEqual(['forgetful']);
    expect(await narrowed('state=disabled')).toEqual([]);
    expect((await auditor.get('/accounts')).status).toBe(403);
  });
});

describe('the audit', () => {
  type Entry = { id: number; actorLogin: string; action: string; label: string; subject: string; detail: { name: string; value: string }[] };
  const entries = async (who: Visitor, query: string) => ((await who.get(`/audit?${query}`)).body['items'] as Entry[]);

  test('tells the audit administrator who opened an account and who granted what on which ground, and tells nobody else', async () => {
    const { id } = await open('watched');
    await security.post(`/accounts/${id}/seats`, clerkSeat());
    const [granted, wasOpened] = await entries(auditor, `account=${id}`);
    expect([wasOpened, granted]).toMatchObject([
      { action: 'account.open', actorLogin: `systemadministrator.${COUNTY}`, subject: '张工 (watched)', label: '开立账号' },
      { action: 'account.grant', actorLogin: `securityadministrator.${COUNTY}`, label: '授予岗位', detail: [{ name: 'role', value: '用编单位经办' }, { name: 'place', value: '第1局' }, { name: 'reason', value: reason }] },
    ]);
    for (const other of [system, security]) expect((await other.get('/audit')).status).toBe(403);
  });

  test('is narrowed by kind, by who acted and by day, and paged', async () => {
    expect(new Set((await entries(auditor, 'kind=accounts')).map(each => each.action.split('.')[0]))).toEqual(new Set(['account']));
    expect(new Set((await entries(auditor, `login=securityadministrator.${COUNTY}&kind=signIns`)).map(each => each.action))).toEqual(new Set(['signIn']));
    expect(await entries(auditor, 'from=2026-11-24')).toEqual([]);
    expect((await entries(auditor, 'from=2026-11-23&until=2026-11-23')).length).toBeGreaterThan(10);
    const { body } = await auditor.get('/audit?limit=2');
    expect((await entries(auditor, `limit=2&after=${String(body['next'])}`))[0]?.id).toBeLessThan((body['items'] as Entry[])[1]?.id ?? 0);
  });

  test('shows nothing of other regions, but what is done from above to an account of one’s own, or set for one’s own region', async () => {
    const strangers = await door.over('auditAdministrator', ELSEWHERE);
    expect((await entries(strangers, 'limit=200')).map(each => each.actorLogin)).toEqual([`auditadministrator.${ELSEWHERE}`]);
    const above = await door.over('securityAdministrator', ABOVE);
    const { id } = await open('fromabove');
    await above.post(`/accounts/${id}/disable`, { reason });
    expect(await entries(auditor, `account=${id}&limit=1`)).toMatchObject([{ action: 'account.disable', actorLogin: `securityadministrator.${ABOVE}` }]);
    const setter = await door.over('systemAdministrator', ABOVE);
    expect((await setter.post('/settings/freezes', { region: COUNTY, freezeFrom: null, freezeUntil: null, documentNumber: '市编发〔2026〕1号' })).status).toBe(200);
    expect(await entries(auditor, 'kind=settings&limit=1')).toMatchObject([{ action: 'setting.freeze', actorLogin: `systemadministrator.${ABOVE}`, subject: '青禾县' }]);
    expect((await entries(strangers, 'limit=200')).map(each => each.actorLogin)).toEqual([`auditadministrator.${ELSEWHERE}`]);
  });

  test('stands or falls with the act itself: an act that was refused left no entry', async () => {
    const { rows } = await door.at.pool.query<{ action: string; count: string }>(`SELECT action, count(*)::text AS count FROM audit_entry WHERE action = 'account.grant' GROUP BY 1`);
    const granted = await door.at.pool.query(`SELECT 1 FROM request WHERE answer->>'act' = 'grant'`);
    expect(rows).toEqual([{ action: 'account.grant', count: granted.rowCount }].map(each => ({ ...each, count: String(each.count) })));
  });
});

test('an account says of what the reader may not do who does it', async () => {
  const { id } = await open('whose.account');
  type Act = { readonly act: string; readonly isAllowed: boolean; readonly why: string | null };
  const acts = async (visitor: Visitor, account: string, language = 'zh-CN') => (await visitor.get(`/accounts/${account}`, { 'accept-language': language })).body['acts'] as Act[];
  for (const each of await acts(system, id)) expect(each).toMatchObject({ isAllowed: false, why: '由安全管理员办理' });
  expect((await acts(system, id, 'en')).map(each => each.why)).toContain('done by the security administrator');
  expect((await acts(security, security.account)).find(each => each.act === 'grant')).toMatchObject({ isAllowed: false, why: '不能管理自己的账号，由另一名安全管理员办理' });
  expect((await acts(security, id)).find(each => each.act === 'enable')).toMatchObject({ isAllowed: false, why: '账号已是此状态' });
});
