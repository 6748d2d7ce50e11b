import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDoor, PASSWORD, type Door } from './door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const roles = () => [{ role: 'institutionHandler' as const, institution: door.institution(0) }];
const HOUR = 3_600_000;

describe('sign-in', () => {
  test('gives a token and a cookie that no script reads and no other site sends; the token is kept as a digest only', async () => {
    await door.open('lin', roles());
    const signedIn = await door.signIn('LIN ');
    expect(signedIn.status).toBe(201);
    expect(signedIn.headers.get('set-cookie')).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    const token = String(signedIn.body['token']);
    const { rows } = await door.at.pool.query<{ row: string }>('SELECT s::text AS row FROM session s');
    expect(rows.some(each => each.row.includes(token))).toBe(false);
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await door.ask('/session', { headers: { cookie } })).body).toMatchObject({ login: 'lin', seats: [{ role: 'institutionHandler', place: '第1局' }] });
  });

  test('over https binds the cookie to the host', async () => {
    await door.open('https', roles());
    expect((await door.signIn('https', PASSWORD, { 'x-forwarded-proto': 'https' })).headers.get('set-cookie')).toMatch(/^__Host-session=.*; Secure$/);
  });

  test('answers a wrong password and an unknown login alike', async () => {
    await door.open('wang', roles());
    const [wrong, unknown] = [await door.signIn('wang', 'wrong'), await door.signIn('nobody', 'wrong')];
    expect(wrong.status).toBe(401);
    expect({ ...unknown.body, instance: '' }).toEqual({ ...wrong.body, instance: '' });
  });

  test('bars an unknown login like a known one: neither the sixth try nor what comes at once tells which there is', async () => {
    await door.open('known', roles());
    const tries = async (login: string): Promise<unknown[]> => {
      const answers: unknown[] = [];
      for (let attempt = 0; attempt < 7; attempt += 1) {
        const { status, headers, body } = await door.signIn(login, 'wrong');
        answers.push([status, headers.get('retry-after'), { ...body, instance: '' }]);
      }
      return answers;
    };
    const before = door.at.time.now;
    for (let round = 0; round < 2; round += 1) {
      const known = await tries('known');
      expect(known.map(answer => (answer as [number])[0])).toEqual([401, 401, 401, 401, 401, 429, 429]);
      expect(await tries('unknown')).toEqual(known);
      door.at.time.now += 15 * 60_000 + 1;
    }
    door.at.time.now = before;
    const atOnce = async (login: string): Promise<number[]> => (await Promise.all(Array.from({ length: 12 }, () => door.signIn(login, 'wrong')))).map(each => each.status).sort();
    await door.open('known2', roles());
    expect(await atOnce('unknown2')).toEqual(await atOnce('known2'));
  });

  test('leaves in the audit that a login was barred, and from where', async () => {
    const account = await door.open('watched', roles());
    for (let attempt = 0; attempt < 7; attempt += 1) await door.signIn('watched', 'wrong');
    expect((await door.at.pool.query('SELECT actor_id, subject, detail FROM audit_entry WHERE action = $1 AND actor_id = $2', ['signIn.barred', account])).rows).toEqual([{ actor_id: account, subject: account, detail: { from: '127.0.0.1' } }]);
  });

  test('is barred for a quarter of an hour after five failures, even with the right password', async () => {
    await door.open('zhao', roles());
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await door.signIn('zhao', 'wrong')).status).toBe(401);
    const barred = await door.signIn('zhao');
    expect(barred.body).toMatchObject({ status: 429, type: '/problems/signInBarred' });
    expect(barred.headers.get('retry-after')).toBe('900');
    const before = door.at.time.now;
    door.at.time.now += 15 * 60_000 + 1;
    expect((await door.signIn('zhao')).status).toBe(201);
    door.at.time.now = before;
  });

  test('twenty guesses at once are five guesses', async () => {
    await door.open('qian', roles());
    const answers = await Promise.all(Array.from({ length: 20 }, () => door.signIn('qian', 'wrong')));
    expect(answers.filter(each => each.status === 401)).toHaveLength(5);
    expect(answers.filter(each => each.status === 429)).toHaveLength(15);
  });

  test('four failures are forgotten by a success', async () => {
    await door.open('sun', roles());
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 0; attempt < 4; attempt += 1) await door.signIn('sun', 'wrong');
      expect((await door.signIn('sun')).status).toBe(201);
    }
  });

  test('a disabled account does not sign in', async () => {
    const account = await door.open('zhou', roles());
    await door.at.pool.query('UPDATE account SET is_enabled = FALSE WHERE id = $1', [account]);
    expect((await door.signIn('zhou')).status).toBe(401);
    expect((await door.signIn('office-clock', '!')).status).toBe(401);
  });
});

describe('a session', () => {
  test('ends after twelve hours, whether it was just used or not', async () => {
    const visitor = await door.visitor('li', roles());
    expect((await visitor.get('/session')).status).toBe(200);
    const before = door.at.time.now;
    door.at.time.now += 12 * HOUR;
    expect((await visitor.get('/session')).status).toBe(401);
    door.at.time.now = before;
  });

  test('ends at once when it is closed', async () => {
    const visitor = await door.visitor('wu', roles());
    const { body } = await door.signIn('wu');
    const authorization = `Bearer ${String(body['token'])}`;
    expect((await door.ask('/session', { headers: { authorization } })).status).toBe(200);
    expect((await door.ask('/session', { method: 'DELETE', headers: { authorization } })).status).toBe(204);
    expect((await door.ask('/session', { headers: { authorization } })).status).toBe(401);
    expect((await visitor.get('/session')).status).toBe(200); // the other session of the same account stays
  });

  test.each(['Bearer x', `Bearer ${'a'.repeat(43)}`, 'Basic eDp4'])('is not opened by %s', async authorization => {
    expect((await door.ask('/session', { headers: { authorization } })).status).toBe(401);
  });
});

test('right sign-ins of one login at the same moment all succeed; of a hundred wrong ones with the right one behind them only five are tries', async () => {
  await door.open('several', []);
  expect((await Promise.all(Array.from({ length: 12 }, () => door.signIn('several')))).map(each => each.status)).toEqual(Array.from({ length: 12 }, () => 201));
  const wrong = await Promise.all(Array.from({ length: 30 }, () => door.signIn('several', 'wrong')));
  const counts = [401, 429].map(status => wrong.filter(each => each.status === status).length);
  expect(counts).toEqual([5, 25]);
  expect((await door.signIn('several')).status).toBe(429);
});
