import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJobs } from '../../api/jobs/runner';
import { claimJob, giveBack, sweepJobs } from '../../prisma/records/jobLeases';
import { endJob, LeaseLost } from '../../prisma/records/jobs';
import { application, openDoor, type Answered, type Door, type Visitor } from './door';
import { countyOf, hostile } from './jobFiles';

let door: Door;
let handler: Visitor;
let signer: Visitor;
let clerk: Visitor;
beforeAll(async () => {
  door = await openDoor();
  await door.at.pool.query(`INSERT INTO region (code, name, level, served_by_code, parent_code) SELECT code, code, 'township', '219921', '219921' FROM unnest($1::text[]) code`, [['219921101', '219921201']]);
  [handler, signer, clerk] = [await door.officer('staffingOffice', 'officeHandler'), await door.officer('staffingOffice'), await door.clerk(0)];
}, 240_000);
afterAll(() => door.close());

const count = async (text: string): Promise<number> => (await door.at.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${text}`)).rows[0]?.n ?? -1;
const stateOf = async (visitor: Visitor, started: Answered): Promise<unknown> => (await visitor.get(started.headers.get('location') ?? '')).body['state'];
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await pause(20);
};
const exporting = (visitor: Visitor): Promise<Answered> => visitor.post('/exchange/register', { institution: null, table: null });
/** Another API process takes up the oldest job. */
const takenUp = async () => (await claimJob(door.at.room, 2 ** 31 - 1))!;
/** Nothing of the door's own is at work. */
const idle = (): Promise<void> => until(async () => (await count('job WHERE ended_at IS NULL')) === 0);

test('while 40,000 rows are tried, whoever else asks is answered in milliseconds; progress is told as it is made', async () => {
  const started = await handler.post('/filings/checks', countyOf(40_000));
  expect([started.status, started.body['kind']]).toEqual([202, 'check']);
  expect(['waiting', 'running']).toContain(started.body['state']); // a runner may have taken it up at once
  const [health, decisions, seen]: [number[], number[], Answered['body'][]] = [[], [], []];
  const timed = async (into: number[], ask: () => Promise<Answered>): Promise<Answered> => {
    const began = performance.now();
    const answered = await ask();
    into.push(performance.now() - began);
    return answered;
  };
  for (;;) {
    await timed(health, () => door.stranger.get('/healthz'));
    expect((await timed(decisions, () => clerk.post('/hire-cases', application(door.at)))).status).toBe(201);
    const { body } = await handler.get(started.headers.get('location') ?? '');
    seen.push(body);
    if (body['endedAt'] !== null) break;
    await pause(15);
  }
  const p95 = (all: number[]): number => all.sort((one, other) => one - other)[Math.floor(all.length * 0.95)] ?? 0;
  console.log(`asked ${health.length} times; p95 of GET /healthz ${p95(health).toFixed(1)} ms, of a decision ${p95(decisions).toFixed(1)} ms`);
  expect(health.length).toBeGreaterThan(20);
  expect(p95(health)).toBeLessThan(300); // others test beside; alone it is a few milliseconds
  expect(p95(decisions)).toBeLessThan(300);
  for (const { state, done, total } of seen) expect([state, Number(done) <= Number(total)]).toEqual([state, true]);
  expect(seen.some(({ state, phase }) => state === 'running' && phase !== null)).toBe(true);
  const checked = await handler.get(String(seen.at(-1)?.['result']));
  expect(checked.body).toMatchObject({ isSound: true, problemsInAll: 0 });
  expect(checked.body['peopleInAll']).toBeGreaterThan(40_000);
  expect((checked.body['differences'] as unknown[]).length).toBe(500);
}, 240_000);

test('a hostile workbook keeps nobody waiting but who sent it', async () => {
  const bad = await handler.post('/filings/checks', hostile());
  const behind = await handler.post('/filings/checks', countyOf(1));
  expect((await signer.check('/filings/checks', countyOf(1))).body['isSound']).toBe(true);
  expect((await signer.check('/filings/checks', countyOf(4_000))).body['isSound']).toBe(true);
  expect([await stateOf(handler, bad), await stateOf(handler, behind)]).toEqual(['running', 'waiting']);
  const cancelled = await handler.delete(bad.headers.get('location') ?? '');
  expect([cancelled.status, cancelled.body['state']]).toEqual([200, 'cancelled']);
  expect((await handler.ended(behind)).body['state']).toBe('done'); // the place is free at once
  expect((await handler.delete(bad.headers.get('location') ?? '')).body['type']).toBe('/problems/jobHasEnded');
}, 240_000);

test('five jobs of one account at once; who cancels one may start another, under the same key', async () => {
  const bad = await handler.post('/filings/checks', hostile());
  const waiting = await Promise.all(Array.from({ length: 4 }, () => exporting(handler)));
  const key = randomUUID();
  const one_more = (): Promise<Answered> => handler.post('/exchange/register', { institution: null, table: 'bodies' }, key);
  const refused = await one_more();
  expect([refused.status, refused.body['type'], refused.headers.get('retry-after')]).toEqual([429, '/problems/tooManyJobs', '5']);
  expect((await exporting(signer)).status).toBe(202); // another account has its own
  expect(await stateOf(handler, waiting[3]!)).toBe('waiting');
  expect((await handler.delete(waiting[3]!.headers.get('location') ?? '')).body).toMatchObject({ state: 'cancelled', result: null });
  const started = await one_more();
  expect(started.status).toBe(202);
  await handler.delete(bad.headers.get('location') ?? '');
  expect((await handler.ended(started)).body['state']).toBe('done');
  await idle();
}, 240_000);

test('a job whose process died is taken up again when its lease is over, and ends once; the dead one can end nothing', async () => {
  const before = await count(`audit_entry WHERE action = 'register.exported'`);
  await door.jobs.stop();
  const started = await exporting(handler);
  const dead = await takenUp();
  expect(await stateOf(handler, started)).toBe('running');
  const next = startJobs({ room: door.at.room, databaseUrl: door.at.url, log: pino({ enabled: false }), nice: 0 });
  await pause(1_500);
  expect(await count(`job WHERE lease = '${dead.lease}'`)).toBe(1); // it may still live
  expect((await handler.ended(started)).body['state']).toBe('done');
  expect(await count(`audit_entry WHERE action = 'register.exported'`)).toBe(before + 1);
  await expect(endJob(door.at.pool, door.at.room, dead, { result: 'too late' })).rejects.toThrow(LeaseLost);
  await expect(door.at.pool.query(`UPDATE job SET state = 'waiting', ended_at = NULL, expires_at = NULL WHERE id = $1`, [dead.id])).rejects.toThrow('has ended');
  await next.stop();
}, 240_000);

test('two processes at the same jobs: each is done once', async () => {
  const others = await Promise.all(['a', 'b', 'c', 'd'].map(name => door.officer('staffingOffice', 'officeHandler', `handler.${name}`)));
  const before = await count(`audit_entry WHERE action = 'register.exported'`);
  const jobs = (await Promise.all(others.map(async visitor => [await exporting(visitor), await exporting(visitor), await exporting(visitor)].map(started => ({ visitor, started }))))).flat();
  const processes = [1, 2].map(() => startJobs({ room: door.at.room, databaseUrl: door.at.url, log: pino({ enabled: false }), nice: 0 }));
  const ended = await Promise.all(jobs.map(({ visitor, started }) => visitor.ended(started)));
  expect(ended.map(({ body }) => body['state'])).toEqual(jobs.map(() => 'done'));
  expect(await count(`audit_entry WHERE action = 'register.exported'`)).toBe(before + jobs.length);
  expect(await count('job WHERE attempts > 1')).toBe(1); // the one of the test before
  await Promise.all(processes.map(each => each.stop()));
}, 240_000);

test('what ends in order gives its jobs back; what nobody can finish is given up', async () => {
  const started = await exporting(handler);
  for (const [attempts, isAttempt] of [[1, false], [1, true], [2, true], [3, true]] as const) {
    const job = await takenUp();
    expect(job.attempts).toBe(attempts);
    await giveBack(door.at.room, [job.lease], isAttempt);
  }
  expect(await claimJob(door.at.room, 2 ** 31 - 1)).toBeNull();
  await sweepJobs(door.at.room);
  expect((await handler.get(started.headers.get('location') ?? '')).body).toMatchObject({ state: 'failed', problem: { type: '/problems/jobTooHeavy', status: 422 } });
}, 240_000);

test('who has lost his seat meanwhile gets nothing done, and reads nothing', async () => {
  const leaver = await door.officer('staffingOffice', 'officeHandler', 'leaver');
  const [first, second] = [await exporting(leaver), await leaver.post('/filings/checks', countyOf(1))];
  const jobs = startJobs({ room: door.at.room, databaseUrl: door.at.url, log: pino({ enabled: false }), nice: 0 });
  const { body } = await leaver.ended(first);
  await leaver.ended(second);
  expect([(await leaver.get(String(body['result']))).status, (await leaver.get(`/jobs/${String(body['id'])}/check`)).body['type']]).toEqual([200, '/problems/jobNotDone']);
  await jobs.stop();
  const third = await leaver.post('/filings/checks', countyOf(1));
  await door.at.pool.query(`UPDATE account_role SET role = 'leaderInCharge' WHERE account_id = $1`, [leaver.account]);
  const again = startJobs({ room: door.at.room, databaseUrl: door.at.url, log: pino({ enabled: false }), nice: 0 });
  await until(async () => (await count(`job WHERE id = '${String(third.body['id'])}' AND problem = 'notYoursToDo'`)) === 1);
  await again.stop();
  await pause(5_100); // a session is looked up at most every five seconds
  expect([(await leaver.get(third.headers.get('location') ?? '')).status, (await leaver.get(second.headers.get('location') ?? '')).status]).toEqual([404, 404]);
}, 240_000);

test('the list is one’s own, newest first, page by page; nothing of a job is left a day after its end, and nothing personal is clear before', async () => {
  const first = await handler.get('/jobs?limit=2');
  const next = await handler.get(`/jobs?limit=200&after=${String(first.body['next'])}`);
  const all = [...(first.body['items'] as { id: string; createdAt: string }[]), ...(next.body['items'] as { id: string; createdAt: string }[])];
  expect(all).toHaveLength(await count(`job WHERE started_by = '${handler.account}'`));
  expect(new Set(all.map(each => each.id)).size).toBe(all.length);
  expect((await clerk.get('/jobs')).body).toEqual({ items: [], next: null });
  const { rows } = await door.at.pool.query<{ asked: string; kept: Buffer | null }>(`SELECT asked::text || state || coalesce(problem, '') AS asked, coalesce(input, '') || coalesce(result, '') || coalesce(problem_details, '') AS kept FROM job`);
  for (const { asked, kept } of rows) for (const secret of ['某甲', '临溪县财政局', '219921', 'roster.csv']) expect([asked.includes(secret) && secret !== '219921', kept?.includes(secret)]).toEqual([false, false]);
  door.at.time.now += 25 * 3_600_000;
  await sweepJobs(door.at.room);
  expect(await count('job WHERE ended_at IS NOT NULL')).toBe(0);
}, 240_000);
