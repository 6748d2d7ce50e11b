import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, keyed, newKey, openApi, Refused, type Api, type BodyOf } from '../../client/api';
import { application, openDoor, PASSWORD, type Door } from '../api/door';

let door: Door;
let api: Api;
beforeAll(async () => {
  door = await openDoor();
  await door.clerk();
  const { token } = await answered(openApi({ url: door.url }).POST('/session', { body: { login: 'clerk0', password: PASSWORD } }));
  api = openApi({ url: door.url, token, language: () => 'en' });
});
afterAll(() => door.close());

const apply = (key: string, posts = 1) => api.POST('/hire-cases', { ...keyed(key), body: application(door.at, 0, posts) as BodyOf<'/hire-cases'> }); // the harness writes it for any door;

test('asks by path and types, and gives the answer', async () => {
  const opened = await answered(apply(newKey()));
  expect(opened.caseNumber).toMatch(/^H2026-/);
  const seen = await answered(api.GET('/cases/{number}', { params: { path: { number: opened.caseNumber } } }));
  expect(seen).toMatchObject({ caseNumber: opened.caseNumber, version: 1 });
});

test('the same key is the same intent', async () => {
  const key = newKey();
  expect((await answered(apply(key))).caseNumber).toBe((await answered(apply(key))).caseNumber);
  expect(newKey()).not.toBe(key);
});

test('what the API refuses is thrown with its problem document, in the language that was asked for', async () => {
  const refused = await answered(apply(newKey(), 9)).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  expect(refused).toMatchObject({ status: 409, message: 'Refused by rule', problem: { rule: 'quotaHasVacancy', basis: '§5.1, §4.3' } });
});

test('a decision names the version that it was taken on', async () => {
  const { caseNumber } = await answered(apply(newKey()));
  const withdraw = (version: number) => answered(api.POST('/cases/{number}/decisions', { params: { path: { number: caseNumber }, ...keyed(newKey(), version).params }, body: { lane: 'case', act: 'caseWithdrawal.withdraw', input: { note: '' } } }));
  expect(await withdraw(7).catch((error: unknown) => error)).toMatchObject({ status: 412, problem: { version: 1 } });
  expect(await withdraw(1)).toMatchObject({ caseNumber });
});
