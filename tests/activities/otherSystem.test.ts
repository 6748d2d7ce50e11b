import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivities } from '../../activities/createActivities';
import type { ConductActivities } from '../../activities/conducting';
import { signedPost } from '../../activities/outside/signedPost';
import type { StageVisit } from '../../src/procedure/standing';
import { freshDatabase } from '../harness/database';
import { openCounty, type County } from './county';
import { applyForPosts, hiring, take } from './desks';

const SECRET = 'shared with the personnel office';
const PAY: StageVisit = { lane: 'candidate-1', stage: 'pay', visit: 1, isInterruption: false };
const FIXED = { act: 'fixPay', input: { payGrade: '27/1', monthlyAmount: 512_300, fromMonth: '2026-12', documentNumber: '清薪〔2026〕9号' } };

let county: County;
let server: Server;
let activities: ConductActivities;
type Call = { readonly signature: string; readonly body: string };
const calls: Call[] = [];
let answer: () => { readonly status: number; readonly body: string };
beforeAll(async () => {
  county = await openCounty((await freshDatabase()).url);
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      calls.push({ signature: String(request.headers['dingbian-signature']), body });
      const { status, body: answered } = answer();
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(answered);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/pay`;
  await county.record.pool.query('UPDATE office SET endpoint_url = $2, endpoint_secret = $3 WHERE id = $1', [county.offices.personnelDepartment, url, SECRET]);
  const post = { send: () => Promise.resolve(), isPermanent: () => false, close: () => undefined };
  activities = createActivities({ record: county.record, post, otherSystem: signedPost, publicUrl: 'http://dingbian.example' });
});
afterAll(async () => {
  await new Promise(resolve => server.close(resolve));
  await county.close();
});

async function placedCandidate(): Promise<string> {
  const caseNumber = await applyForPosts(county);
  for (const act of [hiring.issue(), hiring.nominate(), hiring.approve(), hiring.requestPlacement(), hiring.place()]) await take(county, caseNumber, act);
  calls.length = 0;
  return caseNumber;
}
const ask = (caseNumber: string, visit = PAY) => activities.askOtherSystem({ caseNumber, visit, at: Date.now() });
const answers = (status: number, body: unknown) => (answer = () => ({ status, body: typeof body === 'string' ? body : JSON.stringify(body) }));
const eventsOf = async (caseNumber: string) => (await county.record.pool.query<{ type: string }>('SELECT type FROM event e JOIN case_file c ON c.id = e.case_id WHERE c.number = $1 ORDER BY e.number', [caseNumber])).rows.map(row => row.type);
const troublesOf = async (caseNumber: string) => (await county.record.pool.query<{ effect: string; attempts: number; what: string }>('SELECT effect, attempts, what FROM conduct_trouble t JOIN case_file c ON c.id = t.case_id WHERE c.number = $1', [caseNumber])).rows;

test('the personnel office\'s system is asked by entry and code, signed and without a name, and its answer is recorded as its decision', async () => {
  const caseNumber = await placedCandidate();
  answers(200, FIXED);
  await ask(caseNumber);
  const [call] = calls;
  expect(JSON.parse(call?.body ?? '')).toEqual({ caseNumber, lane: 'candidate-1', stage: 'pay', visit: 1, creditCode: '11219901MB0000001A', entries: [expect.any(Number)] });
  const [, seconds, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(call?.signature ?? '') ?? [];
  expect(signature).toBe(createHmac('sha256', SECRET).update(`${seconds}.${call?.body}`).digest('hex'));
  expect((await eventsOf(caseNumber)).at(-1)).toBe('payFixed');
});

test('a system that fails and then answers is asked again; its failures stand in the list of troubles until it does', async () => {
  const caseNumber = await placedCandidate();
  answers(503, 'maintenance');
  await expect(ask(caseNumber)).rejects.toThrow('503');
  await expect(ask(caseNumber)).rejects.toThrow('503');
  expect(await troublesOf(caseNumber)).toEqual([{ effect: 'candidate-1/pay/1/otherSystem', attempts: 2, what: 'the other system answered 503' }]);
  answers(200, FIXED);
  await ask(caseNumber);
  expect(await troublesOf(caseNumber)).toEqual([]);
  expect((await eventsOf(caseNumber)).at(-1)).toBe('payFixed');
});

test('a system that is asked twice at once settles the stage once', async () => {
  const caseNumber = await placedCandidate();
  answers(200, FIXED);
  await Promise.all([ask(caseNumber), ask(caseNumber)]);
  expect((await eventsOf(caseNumber)).filter(type => type === 'payFixed')).toHaveLength(1);
});

test('a person at the desk who is faster settles the stage, and the call then ends quietly', async () => {
  const caseNumber = await placedCandidate();
  await take(county, caseNumber, hiring.fixPay());
  await ask(caseNumber);
  expect(calls).toEqual([]);
});

test('a person who acts while the system is being asked is not overruled', async () => {
  const caseNumber = await placedCandidate();
  let settle: Promise<unknown> = Promise.resolve();
  answer = () => {
    settle = take(county, caseNumber, hiring.fixPay());
    return { status: 200, body: JSON.stringify(FIXED) };
  };
  await ask(caseNumber);
  await settle.catch(() => undefined); // whichever came second was refused
  expect((await eventsOf(caseNumber)).filter(type => type === 'payFixed')).toHaveLength(1);
});

test('a system that cannot act says why, and is asked anew after the correction', async () => {
  const caseNumber = await placedCandidate();
  answers(200, { act: 'cannotAct', input: { note: '职级与任职文件不符' } });
  await ask(caseNumber);
  expect((await eventsOf(caseNumber)).at(-1)).toBe('couldNotAct');
  await take(county, caseNumber, hiring.correctPay());
  answers(200, FIXED);
  await ask(caseNumber); // late, for the first visit: it is settled
  expect((await eventsOf(caseNumber)).at(-1)).toBe('corrected');
  await ask(caseNumber, { ...PAY, visit: 2 });
  expect((await eventsOf(caseNumber)).at(-1)).toBe('payFixed');
});

test.each([['an act of another stage', { act: 'enroll', input: {} }], ['an amount that is no number', { act: 'fixPay', input: { ...FIXED.input, monthlyAmount: 'much' } }], ['no act', { input: {} }], ['something that is not JSON', 'yes']])('an answer with %s is not recorded and stands in the list of troubles', async (_what, body) => {
  const caseNumber = await placedCandidate();
  answers(200, body);
  await expect(ask(caseNumber)).rejects.toThrow();
  expect((await eventsOf(caseNumber)).at(-1)).toBe('formClosed');
  expect(await troublesOf(caseNumber)).toHaveLength(1);
});
