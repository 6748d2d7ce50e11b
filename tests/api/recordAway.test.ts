import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isAway } from '../../prisma/records/database';
import { application, openDoor, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
beforeAll(async () => {
  door = await openDoor();
  clerk = await door.clerk(0);
});
afterAll(() => door.close());

/** Cuts every connection of the door, as a server that dies does. */
async function cut(): Promise<void> {
  await door.at.pool.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
}

test('while the record cannot be reached an act is answered 503 with when to try again, and the same key then does it once', async () => {
  const key = randomUUID();
  const starting = Object.assign(new Error('the database system is starting up'), { code: '57P03' });
  const spies = [vi.spyOn(door.at.pool, 'query'), vi.spyOn(door.at.pool, 'connect')].map(spy => spy.mockImplementation(() => {
    throw starting;
  }));
  const away = await clerk.post('/hire-cases', application(door.at), key);
  const ready = await clerk.get('/readyz');
  for (const spy of spies) spy.mockRestore();
  expect(away.status).toBe(503);
  expect(away.headers.get('retry-after')).toBe('1');
  expect(away.body).toMatchObject({ type: '/problems/recordAway', status: 503 });
  expect(ready.status).toBe(503);

  const [first, again] = [await clerk.post('/hire-cases', application(door.at), key), await clerk.post('/hire-cases', application(door.at), key)];
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.body['caseNumber']).toBe(first.body['caseNumber']);
});

test('connections that are cut while many ask bring no answer but done or 503, and each key is done once', async () => {
  const keys = Array.from({ length: 12 }, () => randomUUID());
  const asked = keys.map(key => clerk.post('/hire-cases', application(door.at, 0, 1), key));
  await cut();
  for (const { status, body } of await Promise.all(asked)) expect([201, 409, 503], JSON.stringify(body)).toContain(status);
  await Promise.all(keys.map(key => clerk.post('/hire-cases', application(door.at, 0, 1), key)));
  const { rows } = await door.at.pool.query<{ count: number }>('SELECT count(*)::int AS count FROM request WHERE key = ANY($1) GROUP BY key HAVING count(*) > 1', [keys]);
  expect(rows).toEqual([]);
});

test('what the network and the driver say of a lost server counts as away; what PostgreSQL refuses does not', () => {
  expect(isAway(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isAway(new AggregateError([Object.assign(new Error('a'), { code: 'ECONNREFUSED' })]))).toBe(true);
  expect(isAway(new Error('outer', { cause: Object.assign(new Error('b'), { code: '57P01' }) }))).toBe(true);
  expect(isAway(Object.assign(new Error('duplicate key'), { code: '23505' }))).toBe(false);
});
