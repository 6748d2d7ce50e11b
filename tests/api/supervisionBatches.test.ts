import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { application, openDoor, type Answered, type Door, type Visitor } from './door';

let door: Door;
let supervisor: Visitor;
let handler: Visitor;
const numbers: string[] = [];
beforeAll(async () => {
  door = await openDoor();
  supervisor = await door.over('supervisor');
  await door.officer('staffingOffice');
  handler = await door.officer('staffingOffice', 'officeHandler');
  for (const index of [0, 1, 0]) numbers.push(String((await (await door.clerk(index, `clerk${numbers.length}`)).post('/hire-cases', application(door.at, index))).body['caseNumber']));
});
afterAll(() => door.close());

type Result = { caseNumber: string; isDone: boolean; problem: string | null; words: string };
const check = (caseNumber: string) => ({ caseNumber, lane: 'case', stage: 'staffingOfficeCheck', visit: 1 });
const batch = (visitor: Visitor, body: object, key?: string): Promise<Answered> => visitor.post('/supervision/batches', { visits: numbers.map(check), confirmed: numbers.length, ...body }, key);
const results = ({ body }: Answered): Result[] => body['results'] as Result[];
const urgings = async (): Promise<number> => (await door.at.pool.query('SELECT 1 FROM urging')).rowCount ?? 0;

test('the number that is typed must be that of what was chosen, or nothing is done', async () => {
  const answered = await batch(supervisor, { act: 'urge', confirmed: 2 });
  expect([answered.status, answered.body['errors']]).toMatchObject([422, [{ field: 'confirmed', code: 'countDiffers' }]]);
  expect(await urgings()).toBe(0);
});

test('each is urged by its own rules: what cannot be stops none of the others, and a repeat urges nobody twice', async () => {
  expect((await supervisor.post(`/cases/${numbers[1]}/urgings`, { lane: 'case', stage: 'staffingOfficeCheck', visit: 1 })).status).toBe(201);
  const key = randomUUID();
  const first = await batch(supervisor, { act: 'urge', note: '请抓紧' }, key);
  expect(results(first).map(({ isDone, problem }) => [isDone, problem])).toEqual([[true, null], [false, 'urgedAlready'], [true, null]]);
  expect(results(first)[1]?.words).toMatch(/可以再办的日期：\d{4}年\d+月\d+日。$/);
  expect(first.text).not.toContain('possibleOn');
  expect(results(await batch(supervisor, { act: 'urge', note: '请抓紧' }, key)).map(each => each.isDone)).toEqual([true, false, true]);
  expect(await urgings()).toBe(3);
});

test('only failed steps are tried again', async () => {
  await door.at.pool.query(`INSERT INTO conduct_trouble (case_id, effect, attempts, since, last_at, what) SELECT id, 'case/staffingOfficeCheck/1/letters', 3, now(), now(), 'refused' FROM case_file WHERE number = $1`, [numbers[2]]);
  expect(results(await batch(supervisor, { act: 'retry' })).map(each => each.problem)).toEqual(['nothingToRetry', 'nothingToRetry', null]);
});

test('all that waits at a desk is given to one officer there; to nobody: back to everybody', async () => {
  const given = await batch(supervisor, { act: 'reassign', to: handler.account, note: '请承办' });
  expect(results(given).map(each => each.isDone)).toEqual([true, true, true]);
  expect((await batch(supervisor, { act: 'reassign', to: null })).body, 'a reason, as for one alone').toMatchObject({ status: 400, errors: [{ field: 'note', code: 'missing' }] });
  const { rows } = await door.at.pool.query<{ in_hand_of: string | null }>(`SELECT in_hand_of FROM stage_visit WHERE stage = 'staffingOfficeCheck' AND settled_at IS NULL`);
  expect(rows.map(row => row.in_hand_of)).toEqual([handler.account, handler.account, handler.account]);
  const { rows: told } = await door.at.pool.query<{ account: string }>(`SELECT account_id AS account FROM mail WHERE kind = 'transferred'`);
  expect(told.map(row => row.account), 'he is written to of each').toEqual(Array(3).fill(handler.account));
  expect(results(await batch(supervisor, { act: 'reassign', to: null, note: '交回岗位' })).map(each => each.isDone)).toEqual([true, true, true]);
  const elsewhere = await door.officer('financeDepartment');
  expect(results(await batch(supervisor, { act: 'reassign', to: elsewhere.account, note: '请承办' })).map(each => each.problem)).toEqual(Array(3).fill('calledOfficerIsEligible'));
});

test('who reads the list from a seat at an office assigns nothing anew, though he supervises elsewhere', async () => {
  await door.at.pool.query(`INSERT INTO region (code, name, level, served_by_code) VALUES ('219924', '又县', 'county', '219924')`);
  const office = (await door.at.pool.query<{ id: string }>(`SELECT id FROM office WHERE desk = 'staffingOffice' AND region_code = '219921'`)).rows[0]!.id;
  const both = await door.visitor('signs.here', [{ role: 'officeSigner', office }, { role: 'supervisor', region: '219924' }]);
  expect(results(await batch(both, { act: 'reassign', to: handler.account, note: '请承办' })).map(each => each.problem)).toEqual(Array(3).fill('actorHoldsTheDesk'));
});

test('it is for who supervises there: others are told so, and of one case alone the problem itself is the answer', async () => {
  expect((await batch(await door.clerk(0, 'another'), { act: 'urge' })).body).toMatchObject({ status: 403, type: '/problems/notYours' });
  await door.at.pool.query(`INSERT INTO region (code, name, level, served_by_code) VALUES ('219923', '别县', 'county', '219923')`);
  const stranger = await door.over('supervisor', '219923');
  expect(results(await batch(stranger, { act: 'urge' })).map(each => each.problem)).toEqual(['notFound', 'notFound', 'notFound']);
  expect((await batch(stranger, { act: 'urge', visits: [check(numbers[0] ?? '')], confirmed: 1 })).status).toBe(404);
});
