import { randomUUID } from 'node:crypto';
import { Worker } from '@temporalio/worker';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Client } from '@temporalio/client';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivities } from '../../activities/createActivities';
import { openCase } from '../../prisma/records/recordDecision';
import type { Outcome, RecordRoom } from '../../prisma/records/record';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { publishedCalendar } from '../../src/calendar/publishedYears';
import { isWorkingDay, nextOfficeInstant } from '../../src/calendar/workingDays';
import { dayOf, instantOf, plusDays } from '../../src/kernel/day';
import { bundleWorkflows } from '../../worker/bundle';
import { dataConverterFor } from '../../worker/codec';
import { installRuntime } from '../../worker/engineLogger';
import { wake } from '../../worker/wake';
import { freshDatabase } from '../harness/database';
import { timeSkippingEnvironment } from '../harness/timeSkipping';
import { diceFrom } from '../procedure/walk';
import { nextBeginning } from './beginnings';
import { brokenPromises, endsReached, type Ends } from './ends';
import { deedAt } from './habits';
import { act, demoRegion, Officers, waiting, type Waiting } from './region';

const QUEUE = 'a-year';
const CASES = 520;
const OPENING_DAYS = 365;
/** So many cases of the rarer kinds at least come to the end that they were begun for. */
const AT_LEAST: Ends = { appointed: 24, appointedWithoutForm: 4, formerRelieved: 6, formerCounted: 6, relieved: 24, ofOneOfSeveral: 1, placedByPolicy: 16, withAllowance: 16, digested: 4 };
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const roll = diceFrom(SEED);

let skipping: TestWorkflowEnvironment;
let room: RecordRoom;
let officers: Officers;
let client: Client;
let worker: Worker;
let running: Promise<void>;
let now = Date.now();
const posted: string[] = [];
const openings = new Map<string, unknown>();
const hopeless = new Set<string>();
const tally = { opened: 0, acts: 0, refused: {} as Record<string, number>, unfit: {} as Record<string, number>, days: 0 };

beforeAll(async () => {
  installRuntime(pino({ level: 'silent' }));
  skipping = await timeSkippingEnvironment();
  now = await skipping.currentTimeMs();
  room = await demoRegion((await freshDatabase()).url, { now: () => now });
  officers = new Officers(room);
  const dataConverter = dataConverterFor(room.keys.payloads);
  client = new Client({ connection: skipping.connection, dataConverter });
  const post = { send: async ({ messageId }: { messageId: string }) => void posted.push(messageId), isPermanent: () => false, close: () => undefined };
  const activities = createActivities({ record: room, post, otherSystem: () => Promise.reject(new Error('no office has a system of its own here')), publicUrl: 'http://dingbian.example' });
  worker = await Worker.create({ connection: skipping.nativeConnection, taskQueue: QUEUE, workflowBundle: await bundleWorkflows(), dataConverter, activities: { ...activities }, maxCachedWorkflows: 1_000 });
  running = worker.run();
}, 300_000);
afterAll(async () => {
  worker.shutdown();
  await running;
  await skipping.teardown();
  await room.pool.end();
}, 120_000);

const conduct = (at: Pick<Waiting, 'number' | 'procedure'>): Promise<unknown> => wake({ client, taskQueue: QUEUE }, { caseNumber: at.number, procedure: at.procedure, eventNumber: 1 });

/** An institution begins something; what is refused at its door opens no case. */
async function somethingBegins(): Promise<void> {
  const { institution, act: opening, input, papers } = await nextBeginning(room, { roll, today: dayOf(now) });
  const attached = papers.map(kind => ({ kind, title: '证明材料', documentNumber: '1', mediaType: 'text/plain', content: 'eA==' }));
  const outcome = await openCase(room, { actor: await officers.at({ institution }, 'institutionHandler'), key: randomUUID(), act: opening, institution, input, papers: attached });
  if (outcome.kind === 'recorded') {
    tally.opened += 1;
    openings.set(outcome.answer.caseNumber, input);
  } else tell(opening, outcome);
}

function tell(name: string, outcome: Outcome): void {
  if (outcome.kind === 'refused') tally.refused[outcome.refusal.rule] = (tally.refused[outcome.refusal.rule] ?? 0) + 1;
  else if (outcome.kind !== 'recorded') {
    const what = `${name} ${outcome.kind === 'unfit' ? outcome.problems.map(each => `${each.field} ${each.code}`).join(', ') : outcome.kind}`;
    tally.unfit[what] = (tally.unfit[what] ?? 0) + 1;
  }
}

/** One working day of everybody: somebody leaves what waits lying, and some leave it for months. */
async function dayOfWork(isClosing: boolean): Promise<void> {
  if (!isClosing) for (let more = 0; more < 3 && tally.opened < CASES; more += 1) await somethingBegins();
  for (const at of await waiting(room)) {
    const isAsleep = !isClosing && (at.number.charCodeAt(at.number.length - 1) + at.visit + at.stage.length) % 17 === 0 && now - at.since < 70 * 86_400_000;
    if (isAsleep || (!isClosing && roll() > 0.4)) continue;
    const deed = await deedAt(room, at, { roll, today: dayOf(now), isClosing, isHopeless: hopeless.has(`${at.number} ${at.lane}`), openings });
    if (deed === null) continue;
    const outcome = await act(room, officers, at, deed.act, deed.input, deed.lane ?? (deed.act.startsWith('nominationPeriod') ? 'case' : at.lane));
    tally.acts += 1;
    if (outcome.kind === 'recorded') continue;
    tell(deed.act, outcome);
    if (isClosing) hopeless.add(`${at.number} ${at.lane}`); // in the year itself one waits for a vacancy
  }
  await tellTheEngine();
}

/** What the dispatcher does: whatever was recorded, by people or by the office clock, wakes the conduct of its case. */
async function tellTheEngine(): Promise<void> {
  const { rows } = await room.pool.query<Pick<Waiting, 'number' | 'procedure'>>('SELECT number, procedure FROM case_file WHERE conduct_closed_at IS NULL AND version > conducted_up_to ORDER BY id');
  for (const at of rows) await conduct(at);
}

const stillOpen = async (): Promise<number> => (await room.pool.query<{ count: number }>('SELECT count(*)::int FROM case_file WHERE conduct_closed_at IS NULL')).rows[0]?.count ?? -1;

/** The next day at ten in the morning. */
async function nextMorning(): Promise<void> {
  const morning = instantOf(plusDays(dayOf(now), 1), 10);
  await skipping.sleep(Math.max(1, morning - (await skipping.currentTimeMs())));
  now = await skipping.currentTimeMs();
  tally.days += 1;
}

test(`a year of the demo region: ${CASES} cases and what was under way, to their ends (seed ${SEED})`, async () => {
  await tellTheEngine();
  for (let day = 0; day < OPENING_DAYS + 430 && (day < OPENING_DAYS || (await stillOpen()) > 0); day += 1) {
    await nextMorning();
    if (isWorkingDay(publishedCalendar, dayOf(now))) await dayOfWork(day >= OPENING_DAYS);
    else await tellTheEngine(); // a form lapses on holidays too
  }
  const ends = await endsReached(room.pool, [...openings.keys()]);
  console.log(`seed ${SEED}:`, JSON.stringify({ ...tally, letters: posted.length, ends }));
  const left = (await waiting(room)).map(at => `${at.number} ${at.lane} ${at.stage}`);
  expect(tally.opened).toBe(CASES);
  expect((await room.pool.query('SELECT number FROM case_file WHERE ended_as IS NULL OR conduct_closed_at IS NULL')).rows, `no case is stuck: ${left.join('; ')}`).toEqual([]);
  const { rows: letters } = await room.pool.query<{ kind: string; at: number; key: string }>('SELECT kind, (extract(epoch FROM queued_at) * 1000)::bigint AS at, key FROM mail');
  expect(letters.filter(({ kind, at }) => ['reminder', 'overdue', 'escalation'].includes(kind) && nextOfficeInstant(publishedCalendar, at) !== at).map(each => each.key), 'every reminder in office hours').toEqual([]);
  expect(letters.filter(each => each.kind === 'escalation').length).toBeGreaterThan(0);
  expect(new Set(posted).size, 'no mail is doubled').toBe(posted.length);
  expect((await room.pool.query('SELECT 1 FROM verification_form WHERE state = $1', ['lapsed'])).rowCount, 'some forms lapsed').toBeGreaterThan(1);
  for (const [end, atLeast] of Object.entries(AT_LEAST)) expect(ends[end as keyof typeof ends], `${end} of ${JSON.stringify(ends)}`).toBeGreaterThanOrEqual(atLeast); // the keys are those of the table
  expect(await brokenPromises(room.pool), 'no quota moves for a leadership post, and every allowance is digested by a day').toEqual([]);
  expect((await reconcile(room.pool)).differences).toEqual([]);
}, 1_500_000);
