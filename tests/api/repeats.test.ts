import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { application, openDoor, type Answered, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
let number: string;
beforeAll(async () => {
  door = await openDoor();
  clerk = await door.clerk();
  number = String((await clerk.post('/hire-cases', application(door.at))).body['caseNumber']);
});
afterAll(() => door.close());

const paper = { kind: 'other', title: '说明', documentNumber: '', mediaType: 'text/plain', content: 'eA==' };
const requests: readonly (readonly [string, () => readonly [string, object, object]])[] = [
  ['an application', () => ['/hire-cases', application(door.at), application(door.at, 0, 2)]],
  ['a refused application', () => ['/hire-cases', application(door.at, 0, 9), application(door.at, 0, 8)]],
  ['a paper', () => [`/cases/${number}/papers`, paper, { ...paper, title: '另一份' }]],
];

const isUnderway = ({ body }: Answered): boolean => String(body['type']).endsWith('keyUnderway');

describe.each(requests)('%s', (_, request) => {
  test('under the same key is done once, and answered the same again', async () => {
    const [path, body] = request();
    const key = randomUUID();
    const [first, second] = [await clerk.post(path, body, key), await clerk.post(path, body, key)];
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect({ ...second.body, instance: '' }).toEqual({ ...first.body, instance: '' });
    expect(second.status).toBe(first.status);
  });
  test('sent five times at once is done once: who comes while it is done is told so, and gets the answer when he asks again', async () => {
    const [path, body] = request();
    const key = randomUUID();
    const answers: Answered[] = await Promise.all(Array.from({ length: 5 }, () => clerk.post(path, body, key)));
    const [early, answered] = [answers.filter(isUnderway), answers.filter(each => !isUnderway(each))];
    expect(early.map(each => [each.status, each.headers.get('retry-after')])).toEqual(early.map(() => [409, '1']));
    expect(answered.filter(each => each.headers.get('idempotency-replayed') === null)).toHaveLength(1);
    const again = await clerk.post(path, body, key);
    for (const each of answered) expect({ ...each.body, instance: '' }).toEqual({ ...again.body, instance: '' });
  });
  test('under the key of another is told so', async () => {
    const [path, body, other] = request();
    const key = randomUUID();
    await clerk.post(path, body, key);
    expect((await clerk.post(path, other, key)).body).toMatchObject({ status: 422, type: '/problems/keyReused' });
  });
  test.each(['', 'short', 'x'.repeat(101), 'with a space inside'])('without a proper key (%j) is not done', async key => {
    const [path, body] = request();
    expect((await clerk.post(path, body, key)).body).toMatchObject({ status: 400, type: '/problems/keyMissing' });
  });
});

test('a key belongs to its account: another may use the same', async () => {
  const other = await door.clerk(1);
  const key = randomUUID();
  expect((await clerk.post('/hire-cases', application(door.at), key)).status).toBe(201);
  expect((await other.post('/hire-cases', application(door.at, 1), key)).status).toBe(201);
});

test('a request that waits for another transaction bars its key until it is answered, and not longer', async () => {
  const key = randomUUID();
  const [path, body] = ['/hire-cases', application(door.at)] as const;
  const holder = await door.at.pool.connect();
  await holder.query('BEGIN');
  await holder.query('LOCK TABLE request IN SHARE MODE'); // the decision cannot store its answer
  const first = clerk.post(path, body, key);
  try {
    await vi.waitFor(async () => expect((await door.at.pool.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).rowCount).toBe(1), 10_000);
    expect((await clerk.post(path, body, key)).body).toMatchObject({ status: 409, type: '/problems/keyUnderway' });
    expect((await clerk.post(path, application(door.at, 0, 2), key)).body).toMatchObject({ status: 409 });
  } finally {
    await holder.query('ROLLBACK');
    holder.release();
  }
  expect((await first).status).toBe(201);
  expect((await clerk.post(path, body, key)).headers.get('idempotency-replayed')).toBe('true');
  expect((await clerk.post(path, application(door.at, 0, 2), key)).body).toMatchObject({ status: 422, type: '/problems/keyReused' });
});
