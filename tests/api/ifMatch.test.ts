import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opening } from '../harness/county';
import { application, openDoor, type Answered, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
let office: Visitor;
beforeAll(async () => {
  door = await openDoor([opening(1, 50, 2)]);
  clerk = await door.clerk();
  office = await door.officer('staffingOffice');
});
afterAll(() => door.close());

const ISSUE = { lane: 'case', act: 'staffingOfficeCheck.issue', input: { granted: [{ line: 1, posts: 1 }], note: '' } };
const RETURN = { lane: 'case', act: 'staffingOfficeCheck.return', input: { note: '请补正', missing: ['岗位说明书'] } };
const opened = async (): Promise<string> => `/cases/${String((await clerk.post('/hire-cases', application(door.at))).body['caseNumber'])}`;
const decide = (path: string, body: object, etag?: string, key = randomUUID()): Promise<Answered> => office.post(`${path}/decisions`, body, key, etag === undefined ? {} : { 'if-match': etag });

test('a decision on the version that was looked at is recorded', async () => {
  const path = await opened();
  const etag = (await office.get(path)).headers.get('etag') ?? '';
  expect(etag).toBe('"1"');
  expect((await decide(path, ISSUE, etag)).status).toBe(200);
});

test('a decision on an older version is not: the answer says who did what meanwhile, and what the version is now', async () => {
  const path = await opened();
  const etag = (await office.get(path)).headers.get('etag') ?? '';
  const key = randomUUID();
  expect((await decide(path, ISSUE, etag, key)).status).toBe(200);
  const late = await decide(path, RETURN, etag);
  expect([late.status, late.headers.get('etag')]).toEqual([412, '"2"']);
  expect(late.body).toMatchObject({ type: '/problems/stale', version: 2, meanwhile: [{ actor: '显示名 staffingoffice.officesigner', type: 'formIssued', lane: 'case' }] });
  expect((await office.get(path)).headers.get('etag')).toBe('"2"');
  const repeated = await decide(path, ISSUE, etag, key); // the first one again: it is answered as it was
  expect([repeated.status, repeated.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
});

test('of two decisions on one version at the same moment one is recorded', async () => {
  const path = await opened();
  const etag = (await office.get(path)).headers.get('etag') ?? '';
  const both = await Promise.all([decide(path, ISSUE, etag), decide(path, RETURN, etag)]);
  expect(both.map(each => each.status).sort()).toEqual([200, 412]);
});

test.each(['"0"', 'W/"1"', '1', '"x"', '"1", "2"'])('the tag %s matches no version', async etag => {
  expect((await decide(await opened(), ISSUE, etag)).status).toBe(412);
});

test('without a tag, or with any, the rules alone decide', async () => {
  expect((await decide(await opened(), ISSUE)).status).toBe(200);
  expect((await decide(await opened(), ISSUE, '*')).status).toBe(200);
});
