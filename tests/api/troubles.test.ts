import { afterAll, beforeAll, expect, test } from 'vitest';
import { causeOf } from '../../src/labels/troubles';
import { noteTrouble } from '../../prisma/records/conductTrouble';
import { COUNTY } from '../harness/county';
import { application, openDoor, type Door, type Visitor } from './door';

let door: Door;
let supervisor: Visitor;
let number: string;
beforeAll(async () => {
  door = await openDoor();
  supervisor = await door.over('supervisor');
  number = String((await (await door.clerk(0)).post('/hire-cases', application(door.at))).body['caseNumber']);
});
afterAll(() => door.close());

const inTrouble = () => noteTrouble(door.at.room, { caseNumber: number, effect: 'candidate-1/insurance/1/otherSystem', attempts: 5, what: 'connect ECONNREFUSED 127.0.0.1:9' });
const listed = async (visitor: Visitor, language = 'zh-CN') => (await visitor.get('/supervision/troubles', { 'accept-language': language })).body['items'] as Record<string, unknown>[];

test('a supervisor reads what the conduct cannot do, where, and why, in either language', async () => {
  await inTrouble();
  const shown = { caseNumber: number, effect: 'otherSystem', lane: 'candidate-1', stage: 'insurance', cause: 'notReached', attempts: 5, retryAskedAt: null, mayRetry: true };
  expect(await listed(supervisor)).toMatchObject([{ ...shown, effectLabel: '询问对方业务系统', causeLabel: '对方服务器无法连接。请确认其正在运行后重试' }]);
  expect(await listed(supervisor, 'en')).toMatchObject([{ ...shown, effectLabel: 'asking the other office’s system', causeLabel: 'The server at the other end cannot be reached. Make sure that it runs, then try again' }]);
});

test('he has it tried again once under one key, it stands in the audit, and everybody sees that it was asked for', async () => {
  await inTrouble();
  const key = 'try-it-again-now';
  const [first, again] = [await supervisor.post(`/cases/${number}/retries`, {}, key), await supervisor.post(`/cases/${number}/retries`, {}, key)];
  expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([202, 202, 'true']);
  expect(first.body).toEqual({ caseNumber: number, troubles: 1 });
  const { rows } = await door.at.pool.query(`SELECT detail FROM audit_entry WHERE action = 'conduct.retry' AND actor_id = $1 AND subject = $2`, [supervisor.account, number]);
  expect(rows).toEqual([{ detail: { effects: ['candidate-1/insurance/1/otherSystem'], role: 'supervisor', place: COUNTY } }]);
  expect((await listed(supervisor))[0]?.['retryAskedAt']).not.toBeNull();
});

test('an inspector and the office see it and may not try again; another county sees nothing', async () => {
  await inTrouble();
  await door.at.pool.query(`INSERT INTO region (code, name, level, served_by_code) VALUES ('219922', '别县', 'county', '219922')`);
  for (const visitor of [await door.over('inspector'), await door.officer('staffingOffice')]) {
    expect(await listed(visitor)).toMatchObject([{ caseNumber: number, mayRetry: false }]);
    expect((await visitor.post(`/cases/${number}/retries`, {})).body).toMatchObject({ status: 403, type: '/problems/notYoursToDo' });
  }
  const other = await door.over('supervisor', '219922');
  expect(await listed(other)).toEqual([]);
  expect((await other.post(`/cases/${number}/retries`, {})).status).toBe(404);
});

test('where nothing is in trouble, nothing is tried again', async () => {
  await door.at.pool.query('DELETE FROM conduct_trouble');
  expect((await supervisor.post(`/cases/${number}/retries`, {})).body).toMatchObject({ status: 409, type: '/problems/nothingToRetry' });
});

test.each([
  ['the other system answered 500', 'answeredWithFault'],
  ['the record did not take the other system\'s answer: stageIsOpen', 'answerNotTaken'],
  ['its workflow task failed 7 times in a row', 'programFails'],
  ['the conduct is over, yet the record has not closed it', 'overYetOpen'],
  ['fetch failed', 'notReached'],
  ['something new', 'other'],
] as const)('%s is told as %s', (what, cause) => expect(causeOf(what)).toBe(cause));
