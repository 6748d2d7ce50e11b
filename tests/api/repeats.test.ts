import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  test('sent five times at once is done once', async () => {
    const [path, body] = request();
    const key = randomUUID();
    const answers: Answered[] = await Promise.all(Array.from({ length: 5 }, () => clerk.post(path, body, key)));
    for (const each of answers) expect({ ...each.body, instance: '' }).toEqual({ ...answers[0]?.body, instance: '' });
    expect(answers.filter(each => each.headers.get('idempotency-replayed') === null)).toHaveLength(1);
  });
  test('under the key of another is told so', async () => {
    const [path, body, other] = request();
    const key = randomUUID();
    await clerk.post(path, body, key);
    expect((await clerk.post(path, other, key)).body).toMatchObject({ status: 422, type: 'urn:dingbian:problem:keyReused' });
  });
  test.each(['', 'short', 'x'.repeat(101), 'with a space inside'])('without a proper key (%j) is not done', async key => {
    const [path, body] = request();
    expect((await clerk.post(path, body, key)).body).toMatchObject({ status: 400, type: 'urn:dingbian:problem:keyMissing' });
  });
});

test('a key belongs to its account: another may use the same', async () => {
  const other = await door.clerk(1);
  const key = randomUUID();
  expect((await clerk.post('/hire-cases', application(door.at), key)).status).toBe(201);
  expect((await other.post('/hire-cases', application(door.at, 1), key)).status).toBe(201);
});
