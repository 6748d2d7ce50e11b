import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { allRoutes } from '../../api/routes/allRoutes';
import { disableAccount } from '../../prisma/records/administration';
import { startJob } from '../../prisma/records/jobs';
import { COUNTY, county, opening } from '../harness/county';
import { follow } from './changeStream';
import { application, openDoor, PASSWORD, type Answered, type Door, type Visitor } from './door';

const reason = '县委编办便函〔2026〕1号';
const none = { institution: null, office: null, region: null, reason };
const NEW = 'Another-Password-1';
let door: Door;
let security: Visitor;
beforeAll(async () => {
  door = await openDoor();
  security = await door.over('securityAdministrator');
});
afterAll(() => door.close());

/** Holds the row of an account while a request comes to it, then lets it go with what somebody else has written. */
async function whileHeld(account: string, write: string, request: () => Promise<Answered>): Promise<Answered> {
  const client = await door.at.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(write, [account]);
    const answer = request();
    await vi.waitFor(async () => expect((await door.at.pool.query(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`)).rowCount).toBeGreaterThan(0));
    await client.query('DELETE FROM session WHERE account_id = $1', [account]);
    await client.query('COMMIT');
    return await answer;
  } finally {
    client.release();
  }
}

/** Asks a route for nothing in particular. */
const bare = (method: string, path: string, headers: Readonly<Record<string, string>>): Promise<Answered> =>
  door.ask(path.replaceAll(/\{\w+\}/g, randomUUID()), { method: method.toUpperCase(), headers: { ...headers, 'idempotency-key': randomUUID(), ...(method === 'post' ? { 'content-type': 'application/json' } : {}) }, ...(method === 'post' ? { body: '{}' } : {}) });

describe('one’s own account', () => {
  test('is one’s own however its id is written', async () => {
    const own = security.account.toUpperCase();
    const grant = await security.post(`/accounts/${own}/seats`, { ...none, role: 'inspector', region: COUNTY });
    expect(grant.body).toMatchObject({ code: 'ownAccount' });
    for (const act of ['disable', 'reset']) expect((await security.post(`/accounts/${own}/${act}`, { reason })).body).toMatchObject({ code: 'ownAccount' });
  });
});

describe('at the same moment', () => {
  test('a sign-in with the old password that began before a reset opens nothing', async () => {
    const account = await door.open('raced.reset', []);
    const answer = await whileHeld(account, `UPDATE account SET password_hash = 'other', must_change_password = TRUE WHERE id = $1`, () => door.signIn('raced.reset'));
    expect(answer.status).toBe(401);
    expect((await door.at.pool.query('SELECT 1 FROM session WHERE account_id = $1', [account])).rowCount).toBe(0);
  });

  test('a sign-in that began before the account was disabled leaves no session that enabling would wake', async () => {
    const account = await door.open('raced.disable', []);
    const answer = await whileHeld(account, 'UPDATE account SET is_enabled = FALSE WHERE id = $1', () => door.signIn('raced.disable'));
    expect(answer.status).toBe(401);
    expect((await door.at.pool.query('SELECT 1 FROM session WHERE account_id = $1', [account])).rowCount).toBe(0);
  });

  test('a change of the password that began before a reset does not undo it', async () => {
    const visitor = await door.visitor('raced.change', []);
    const answer = await whileHeld(visitor.account, `UPDATE account SET password_hash = 'other', must_change_password = TRUE WHERE id = $1`, () => visitor.post('/session/password', { current: PASSWORD, password: NEW }));
    expect(answer.status).not.toBe(200);
    expect((await door.at.pool.query('SELECT password_hash, must_change_password FROM account WHERE id = $1', [visitor.account])).rows).toEqual([{ password_hash: 'other', must_change_password: true }]);
  });

  test('two security administrators who disable each other do not both succeed', async () => {
    const pairs = await Promise.all(Array.from({ length: 4 }, async (_, each) => [await door.over('securityAdministrator', COUNTY, `left${each}`), await door.over('securityAdministrator', COUNTY, `right${each}`)] as const));
    for (const [left, right] of pairs) {
      const answers = await Promise.all([left.post(`/accounts/${right.account}/disable`, { reason }), right.post(`/accounts/${left.account}/disable`, { reason })]);
      expect(answers.filter(each => each.status === 200)).toHaveLength(1);
      expect(answers.filter(each => each.status >= 500)).toEqual([]);
    }
  });
});

test('a seat that was withdrawn grants nothing, even where the session is not looked up anew', async () => {
  const visitor = await door.over('securityAdministrator', COUNTY, 'withdrawn');
  expect((await visitor.get('/accounts')).status).toBe(200);
  await door.at.pool.query('DELETE FROM account_role WHERE account_id = $1', [visitor.account]); // as another process of the API does it
  const target = await door.open('target', [{ role: 'supervisor', region: COUNTY }]);
  expect((await visitor.post(`/accounts/${target}/seats`, { ...none, role: 'inspector', region: COUNTY })).status).not.toBe(200);
});


test('who is disabled hears nothing more, though he listens', async () => {
  const clerk = await door.clerk(0, 'listening');
  const stream = await follow(door.url, clerk);
  await vi.waitFor(() => expect(stream.messages[0]?.event).toBe('upTo'));
  await security.post(`/accounts/${clerk.account}/disable`, { reason });
  const other = await door.clerk(0, 'applying');
  await other.post('/hire-cases', application(door.at));
  await stream.ended;
  expect(stream.messages.map(each => each.event)).toEqual(['upTo', 'signedOut']);
});

test('who has lost his seat hears no more of its cases, though he listens', async () => {
  const clerk = await door.clerk(1, 'moved');
  const stream = await follow(door.url, clerk);
  await vi.waitFor(() => expect(stream.messages[0]?.event).toBe('upTo'));
  const [seat] = (await security.get(`/accounts/${clerk.account}`)).body['seats'] as { id: number }[];
  await security.post(`/accounts/${clerk.account}/seats/withdraw`, { seat: seat?.id, reason });
  const [first, other] = [await door.clerk(1, 'staying'), await door.clerk(0, 'elsewhere')];
  await first.post('/hire-cases', application(door.at, 1));
  await security.post(`/accounts/${clerk.account}/seats`, { ...none, role: 'institutionHandler', institution: door.institution(0) });
  await vi.waitFor(async () => {
    await other.post('/hire-cases', application(door.at, 0));
    expect(stream.messages.length).toBeGreaterThan(1);
  });
  expect(new Set(stream.messages.slice(1).map(each => each.event))).toEqual(new Set(['case']));
  const numbers = stream.messages.slice(1).map(each => each.data['caseNumber']);
  expect((await door.at.pool.query('SELECT DISTINCT institution_id FROM case_file WHERE number = ANY($1)', [numbers])).rows).toEqual([{ institution_id: door.institution(0) }]);
  await stream.close();
});

test('what an account has started and not yet seen done ends with it, and nothing is started after', async () => {
  const at = await county([opening(1, 5, 2)]); // without anybody who does jobs
  const [administrator, filer] = [randomUUID(), randomUUID()];
  await at.pool.query(`INSERT INTO account (id, login, password_hash, display_name, mail_address, region_code, opened_at) SELECT id, id::text, '!', '', '', $2, now() FROM unnest($1::uuid[]) id`, [[administrator, filer], COUNTY]);
  await at.pool.query(`INSERT INTO account_role (account_id, role, region_code) VALUES ($1, 'securityAdministrator', $2)`, [administrator, COUNTY]);
  const start = () => startJob(at.room, { account: filer, key: randomUUID(), asked: [], errand: { kind: 'registerExport', institutions: [], table: null }, input: null, weight: 1 });
  expect(await start()).toMatchObject({ kind: 'done' });
  const actor = { account: administrator, person: null, isClock: false, seats: [{ role: 'securityAdministrator' as const, region: COUNTY }] };
  expect(await disableAccount(at.room, { actor, key: randomUUID() }, filer, { reason })).toMatchObject({ kind: 'done' });
  expect(await start()).toMatchObject({ kind: 'tooMany' });
  expect((await at.pool.query('SELECT state FROM job')).rows).toEqual([{ state: 'cancelled' }]);
  await at.close();
});

test('nobody who has to change his password is answered anything else first, on any route', async () => {
  const visitor = await door.visitor('beginner', [{ role: 'officeSigner', office: (await door.at.pool.query<{ id: string }>('SELECT id FROM office LIMIT 1')).rows[0]!.id }]);
  await door.at.pool.query('UPDATE account SET must_change_password = TRUE WHERE id = $1', [visitor.account]);
  const { body } = await door.signIn('beginner');
  const authorization = `Bearer ${String(body['token'])}`;
  const closed = allRoutes.filter(each => each.for !== 'anyone' && !each.isBeforeChange);
  expect(closed.length).toBe(allRoutes.filter(each => each.for !== 'anyone').length - 4); // who one is, signing out, and the password itself
  for (const { method, path } of closed) expect([method, path, (await bare(method, path, { authorization })).body['code']]).toEqual([method, path, 'changePasswordFirst']);
});

test('no page of another site changes anything, on any route', async () => {
  for (const { method, path } of allRoutes.filter(each => each.method !== 'get')) for (const origin of ['https://evil.example', 'null', `${door.url}.evil.example`]) expect([path, origin, (await bare(method, path, { ...security.authorization, origin })).body['code']]).toEqual([path, origin, 'foreignOrigin']);
});

test('a password that was changed cannot be tried quickly, even by who has the record and its keys', async () => {
  const visitor = await door.visitor('changing', []);
  const key = randomUUID();
  expect((await visitor.post('/session/password', { current: PASSWORD, password: NEW }, key)).status).toBe(200);
  const { rows: [stored] } = await door.at.pool.query<{ fingerprint: Buffer }>('SELECT fingerprint FROM request WHERE requester_id = $1 AND key = $2', [visitor.account, key]);
  const quick = createHmac('sha256', door.at.room.keys.blindIndex).update(JSON.stringify(['changePassword', PASSWORD, NEW])).digest();
  expect(stored?.fingerprint.equals(quick)).toBe(false);
  expect((await visitor.post('/session/password', { current: PASSWORD, password: NEW }, key)).headers.get('idempotency-replayed')).toBe('true');
  expect((await visitor.post('/session/password', { current: PASSWORD, password: `${NEW}2` }, key)).body).toMatchObject({ code: 'keyReused' });
});
