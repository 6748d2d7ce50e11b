import { randomUUID } from 'node:crypto';
import { Worker } from '@temporalio/worker';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Client } from '@temporalio/client';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivities } from '../../activities/createActivities';
import { sendPending } from '../../activities/letters/sendPending';
import { createOfficeActivities } from '../../activities/officeDay';
import { urgeVisit } from '../../api/urging';
import { ApiProblem } from '../../api/problems';
import { calendarOf, enterYear } from '../../prisma/records/calendarYears';
import { deliverOutbox } from '../../prisma/records/outbox';
import { openCase } from '../../prisma/records/recordDecision';
import type { Outcome, RecordRoom } from '../../prisma/records/record';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { whyNotEntered } from '../../src/calendar/enteredYears';
import { publishedCalendar } from '../../src/calendar/publishedYears';
import { isWorkingDay, kindOfDay, weekdayOf } from '../../src/calendar/workingDays';
import { dayOf, instantOf, plusDays, type Day } from '../../src/kernel/day';
import { attendanceOnce } from '../../worker/attendanceRound';
import { bundleWorkflows } from '../../worker/bundle';
import { dataConverterFor } from '../../worker/codec';
import { installRuntime } from '../../worker/engineLogger';
import { beginAnew, wake } from '../../worker/wake';
import { freshDatabase } from '../harness/database';
import { timeSkippingEnvironment } from '../harness/timeSkipping';
import { diceFrom } from '../procedure/walk';
import { nothingArranged, opinionsAreGiven, somethingIsArranged, theWayIsFreed } from './arrangements';
import { nobodyAway, somebodyGoesAway, somebodyIsBack, somebodyIsNamed, somebodyLeaves } from './away';
import { nextBeginning, reported, type Beginning } from './beginnings';
import { deedAt } from './habits';
import { figures, lettersOutOfHours, overdrawn, wrongdoings } from './kept';
import { demoRegion, waiting, type Waiting } from './region';
import { isAboutWho, moreOfficers, PUBLIC_URL, Staff } from './staff';

const QUEUE = 'six-months';
const CASES = 150;
const OPENING_DAYS = 125;
const SIX_MONTHS = 183;
const LAST_DAY = 260;
/** The calendar is entered on one day, with a week of holidays that begins on a Monday soon after. */
const [ENTERED_ON, HOLIDAYS_AFTER] = [30, 42];
const LEAVING_DAYS = [40, 55, 70, 85];
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const roll = diceFrom(SEED);

let skipping: TestWorkflowEnvironment;
let room: RecordRoom;
let staff: Staff;
let client: Client;
let worker: Worker;
let running: Promise<void>;
let now = Date.now();
let concerned: { readonly person: string; readonly institution: string }[] = [];
let overdrawnBefore: ReadonlyMap<string, number>;
let staffingOffices: ReadonlyMap<string, string>;
const posted: string[] = [];
const post = { send: async ({ messageId }: { messageId: string }) => void posted.push(messageId), isPermanent: () => false, close: () => undefined };
const openings = new Map<string, unknown>();
const hopeless = new Set<string>();
const judged = new Map<string, string>();
const unattended = new Set<string>();
const handedOver: string[] = [];
const [away, arranged] = [nobodyAway(), nothingArranged()];
const tally = { opened: 0, acts: 0, moved: 0, unattended: 0, freed: 0, days: 0, refused: {} as Record<string, number>, unfit: {} as Record<string, number>, notUrged: {} as Record<string, number> };
const count = (in_: Record<string, number>, what: string): void => void (in_[what] = (in_[what] ?? 0) + 1);
const today = (): Day => dayOf(now);
const pool = () => room.pool;

beforeAll(async () => {
  installRuntime(pino({ level: 'silent' }));
  skipping = await timeSkippingEnvironment();
  now = await skipping.currentTimeMs();
  room = await demoRegion((await freshDatabase()).url, { now: () => now });
  // Forms of three months, so that some lapse within the half year.
  await pool().query(`INSERT INTO region_setting (region_code, name, value, effective_from, is_assumed) VALUES (NULL, 'formMonths', '3', $1, TRUE) ON CONFLICT (region_code, name, effective_from) DO UPDATE SET value = excluded.value`, [today()]);
  concerned = await moreOfficers(room);
  overdrawnBefore = await overdrawn(pool());
  staffingOffices = new Map((await pool().query<{ id: string; office: string }>(`SELECT i.id, o.id AS office FROM institution i JOIN region r ON r.code = i.region_code JOIN office o ON o.region_code = r.served_by_code AND o.desk = 'staffingOffice'`)).rows.map(({ id, office }) => [id, office]));
  staff = new Staff(room, roll);
  const dataConverter = dataConverterFor(room.keys.payloads);
  client = new Client({ connection: skipping.connection, dataConverter });
  const activities = createActivities({ record: room, post, otherSystem: () => Promise.reject(new Error('no office has a system of its own here')), publicUrl: PUBLIC_URL });
  worker = await Worker.create({ connection: skipping.nativeConnection, taskQueue: QUEUE, workflowBundle: await bundleWorkflows(), dataConverter, activities: { ...activities }, maxCachedWorkflows: 1_000 });
  running = worker.run();
}, 300_000);
afterAll(async () => {
  worker.shutdown();
  await running;
  await skipping.teardown();
  await room.pool.end();
}, 120_000);

/** What the dispatcher does: every row of the outbox wakes the conduct of its case, or has it begin anew. */
async function tellTheEngine(): Promise<void> {
  const engine = { client, taskQueue: QUEUE };
  while ((await deliverOutbox(pool(), 200, async deliveries => {
    for (const each of deliveries) await (each.beginsAnew ? beginAnew : wake)(engine, each);
    return deliveries.map(delivery => ({ delivery, trouble: null }));
  })) > 0);
}

/** What the mail round does, until nothing is left to send; gives how many letters it took. */
async function mailRound(): Promise<number> {
  let sent = 0;
  for (let taken = 1; taken > 0; sent += taken) ({ taken } = await sendPending({ record: room, post }));
  return sent;
}

/** What the attendance round does; a stage that nobody could attend to is counted once, and freed when that is over. */
async function attendance(): Promise<void> {
  while ((await attendanceOnce({ record: room, publicUrl: PUBLIC_URL }, judged)) > 0);
  const { rows } = await pool().query<{ key: string }>(`SELECT concat_ws('/', case_id, lane, stage, visit) AS key FROM unattended_visit`);
  for (const key of unattended) if (!rows.some(each => each.key === key)) tally.freed += Number(unattended.delete(key));
  tally.unattended += rows.filter(({ key }) => !unattended.has(key)).length;
  for (const { key } of rows) unattended.add(key);
}

async function begins({ institution, act, input, papers }: Beginning): Promise<void> {
  const clerk = (await staff.presentAt(institution))[0];
  if (!clerk) return;
  const attached = papers.map(kind => ({ kind, title: '证明材料', documentNumber: '1', mediaType: 'text/plain', content: 'eA==' }));
  const outcome = await openCase(room, { actor: await staff.actor(clerk), key: randomUUID(), act, institution, input, papers: attached });
  tell(act, outcome);
  if (outcome.kind !== 'recorded') return;
  tally.opened += 1;
  openings.set(outcome.answer.caseNumber, input);
}

function tell(name: string, outcome: Outcome): void {
  if (outcome.kind === 'refused') count(tally.refused, outcome.refusal.rule);
  else if (outcome.kind !== 'recorded') count(tally.unfit, `${name} ${outcome.kind === 'unfit' ? outcome.problems.map(each => `${each.field} ${each.code}`).join(', ') : outcome.kind}`);
}

/** A placement or a whole form turns out to be wrong: the staffing office puts it right. */
async function turnedBack(at: Waiting): Promise<void> {
  const office = staffingOffices.get(at.institution) ?? '';
  const why = { reason: '核定有误', documentNumber: `编办〔${today().slice(0, 4)}〕31号` };
  if (at.stage === 'nominationPeriod' && roll() < 0.006) await staff.oneOf(await staff.presentAt(office), { ...at, lane: 'case' }, 'nominationPeriod.void', why);
  if (at.stage === 'pay' && at.procedure === 'hire' && roll() < 0.06) await staff.oneOf(await staff.presentAt(office), at, 'placementReversal.reverse', { ...why, reversedOn: today() });
}

/** One stage of one case on a day: it is handed on, or somebody acts, and takes it back now and then. */
async function oneStage(at: Waiting, isClosing: boolean): Promise<void> {
  if (!isClosing) {
    await turnedBack(at);
    if (roll() < 0.1) return somethingIsArranged(staff, at, arranged);
  }
  const relinquished = tally.days > SIX_MONTHS && at.stage === 'nominationPeriod' ? { act: 'nominationPeriod.relinquish', input: { note: '' } } : null; // the last forms need not lapse
  const deed = relinquished ?? (at.stage.endsWith('Reversal') ? { act: `${at.stage}.confirmReversal`, input: { note: '' } } : await deedAt(room, at, { roll, today: today(), isClosing, isHopeless: hopeless.has(`${at.number} ${at.lane}`), openings }));
  if (deed === null) return;
  const lane = ('lane' in deed ? deed.lane : undefined) ?? (deed.act.startsWith('nominationPeriod') ? 'case' : at.lane);
  const done = await staff.act({ ...at, lane }, deed.act, deed.input);
  if (done === null) return; // nobody is there
  tally.acts += 1;
  tell(deed.act, done.outcome);
  if (done.outcome.kind === 'recorded') {
    if (!isClosing && roll() < 0.06) await staff.decide(done.by, { ...at, lane }, `${deed.act.split('.')[0] ?? ''}.takeBack`, { note: '填写有误' });
  } else if (await theWayIsFreed(staff, at, isClosing, arranged)) return;
  else if (isClosing && !isAboutWho(done.outcome)) hopeless.add(`${at.number} ${at.lane}`);
}

async function dayOfWork(isClosing: boolean): Promise<void> {
  if (!isClosing) for (let more = 0; more < 3 && tally.opened < CASES; more += 1) await begins(await nextBeginning(room, { roll, today: today() }));
  const next = isClosing || tally.days < 5 ? undefined : concerned.pop();
  if (next) await begins(reported(next.institution, { person: next.person, reason: 'resigned', relievedPosts: null }, { roll, today: today() }));
  await opinionsAreGiven(staff, isClosing, arranged);
  for (const at of await waiting(room)) {
    const isAsleep = !isClosing && (at.number.charCodeAt(at.number.length - 1) + at.visit + at.stage.length) % 11 === 0 && now - at.since < 40 * 86_400_000;
    if (isAsleep || (!isClosing && roll() > 0.5)) continue;
    await oneStage(at, isClosing);
  }
}

/** What is overdue is urged by whoever waits, is in charge or supervises; in the evening as well. */
async function urging(): Promise<void> {
  const overdue = staff.shuffled((await waiting(room)).filter(each => each.dueOn !== null && each.dueOn < today() && each.office !== null)).slice(0, 3);
  for (const at of overdue) {
    const { rows } = await pool().query<{ region: string }>('SELECT region_code AS region FROM office WHERE id = $1', [at.office]);
    const who = roll();
    const actor = who < 0.4 ? await staff.holding('institutionHandler', at.institution) : who < 0.7 ? await staff.holding('leaderInCharge', at.office ?? '') : await staff.holding('supervisor', rows[0]?.region ?? '');
    try {
      await urgeVisit({ room, publicUrl: PUBLIC_URL }, { actor, key: randomUUID(), caseNumber: at.number, visit: { lane: at.lane, stage: at.stage, visit: at.visit }, note: '请尽快办理' });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      count(tally.notUrged, error.code);
    }
  }
}

/** A year of the calendar is entered as it stands, and with a holiday week more that nobody knew of; both weekends about it are worked. */
async function theCalendarIsEntered(): Promise<Day> {
  let monday = plusDays(today(), HOLIDAYS_AFTER - ENTERED_ON);
  while (weekdayOf(monday) !== 1 || monday.slice(0, 4) !== plusDays(monday, 6).slice(0, 4) || monday.slice(0, 4) !== plusDays(monday, -2).slice(0, 4)) monday = plusDays(monday, 1);
  const present = await calendarOf(room);
  const year = Number(monday.slice(0, 4));
  const days: Day[] = [];
  for (let day = `${year}-01-01` as Day; day.startsWith(`${year}-`); day = plusDays(day, 1)) days.push(day); // a year of four digits begins with such a day
  const week = Array.from({ length: 5 }, (_, index) => plusDays(monday, index));
  const worked = [plusDays(monday, -2), plusDays(monday, 6)];
  const entered = { year, isAssumed: true, daysOff: [...new Set([...days.filter(each => kindOfDay(present, each) === 'dayOff'), ...week])].sort(), makeUpDays: [...new Set([...days.filter(each => kindOfDay(present, each) === 'makeUpDay'), ...worked])].filter(each => !week.includes(each)).sort() };
  expect(whyNotEntered(present, entered, today())).toEqual([]);
  const { rows } = await pool().query<{ account: string; region: string }>(`SELECT account_id AS account, region_code AS region FROM account_role WHERE role = 'systemAdministrator' ORDER BY id LIMIT 1`);
  const done = await enterYear(room, { account: rows[0]?.account ?? '', key: randomUUID(), region: rows[0]?.region ?? '', documentNumber: `国办发明电〔${year - 1}〕7号` }, entered);
  tally.moved = done.kind === 'done' ? done.answer.later + done.answer.earlier : 0;
  return monday;
}

async function until(hour: number, day: Day): Promise<void> {
  await skipping.sleep(Math.max(1, instantOf(day, hour) - (await skipping.currentTimeMs())));
  now = await skipping.currentTimeMs();
}

/** A day from its office morning to the evening; while offices are closed no letter is taken. */
async function oneDay(isClosing: boolean): Promise<void> {
  const day = plusDays(today(), 1);
  const office = createOfficeActivities({ record: room, post, otherSystem: () => Promise.reject(new Error('no system')), publicUrl: PUBLIC_URL });
  tally.days += 1;
  await until(9, day);
  await office.recountDays({ at: now });
  if (tally.days % 7 === 0) await office.planSeparations({ at: now });
  await office.announceRetirements({ at: now });
  await office.writeDigests({ at: now });
  const isWorking = isWorkingDay(await calendarOf(room), day);
  if (isWorking) {
    if (!isClosing) {
      for (let more = 0; more < 4; more += 1) if (roll() < 0.7) await somebodyGoesAway(staff, away);
      if (roll() < 0.15) await somebodyIsBack(staff, away);
      if (LEAVING_DAYS.some(each => tally.days >= each && away.left < LEAVING_DAYS.indexOf(each) + 1)) handedOver.push(...(await somebodyLeaves(staff, away)));
    }
    await attendance();
    await somebodyIsNamed(staff, away);
    await mailRound();
    await until(10, day);
    await dayOfWork(isClosing);
    await tellTheEngine();
    await mailRound();
  }
  await tellTheEngine();
  await until(20, day);
  if (!isClosing && roll() < 0.5) await urging();
  await tellTheEngine();
  expect(await mailRound(), `no letter is taken in the evening of ${day}`).toBe(0);
}

const stillOpen = async (): Promise<number> => (await pool().query<{ count: number }>('SELECT count(*)::int FROM case_file WHERE conduct_closed_at IS NULL')).rows[0]?.count ?? -1;

test(`six months of the demo region with absences and urges: ${CASES} cases and what was under way, to their ends (seed ${SEED})`, async () => {
  const began = now;
  await tellTheEngine();
  let holidays: Day | null = null;
  while (tally.days < SIX_MONTHS || (tally.days < LAST_DAY && (await stillOpen()) > 0)) {
    await oneDay(tally.days >= OPENING_DAYS);
    if (tally.days === ENTERED_ON) holidays = await theCalendarIsEntered();
  }
  for (let more = 0; more < 5; more += 1) await oneDay(true); // what was queued last goes out
  await until(10, today());
  await attendance();
  const told = await figures(pool());
  console.log(`seed ${SEED}:`, JSON.stringify({ ...tally, away, arranged, handedOver: handedOver.length, ...told, posted: posted.length }));
  const left = (await waiting(room)).map(at => `${at.number} ${at.lane} ${at.stage}`);
  expect((await pool().query('SELECT number FROM case_file WHERE ended_as IS NULL OR conduct_closed_at IS NULL')).rows, `no case is stuck: ${left.join('; ')}`).toEqual([]);
  expect((await pool().query('SELECT * FROM conduct_trouble')).rows).toEqual([]);
  expect((await pool().query('SELECT * FROM unattended_visit')).rows).toEqual([]);
  const calendar = await calendarOf(room);
  expect(holidays !== null && isWorkingDay(publishedCalendar, holidays) && !isWorkingDay(calendar, holidays)).toBe(true);
  expect(await lettersOutOfHours(pool(), calendar), 'every notice in office hours').toEqual([]);
  expect(new Set(posted).size, 'no letter is doubled').toBe(posted.length);
  expect((await pool().query('SELECT key FROM mail WHERE sent_at IS NULL AND failed_at IS NULL')).rows, 'every letter went out or was struck off').toEqual([]);
  expect(await wrongdoings(pool(), began)).toEqual([]);
  for (const [id, by] of await overdrawn(pool())) expect(by, `balance ${id}`).toBeLessThanOrEqual(overdrawnBefore.get(id) ?? 0);
  expect((await reconcile(room.pool)).differences).toEqual([]);
  const atLeast: readonly [string, number, number][] = [
    ['opened', tally.opened, CASES], ['acts by proxy', told.byProxy, 10], ['barred', told.barred, 1], ['urged', told.urged, 20], ['transferred', arranged.transferred, 10], ['delegated', arranged.delegated, 10], ['reported', arranged.reported, 5], ['called', arranged.called, 10], ['endorsed', arranged.endorsed, 10],
    ['taken back', told.takenBack, 5], ['voided', told.voided, 1], ['reversed', told.reversed, 1], ['lapsed', told.lapsed, 1], ['unattended', tally.unattended, 5], ['freed', tally.freed, tally.unattended], ['with a substitute', away.withSubstitute, 30], ['with nobody', away.withNobody, 20], ['only director', away.onlyDirector, 3], ['left', away.left, LEAVING_DAYS.length], ['due days moved', tally.moved, 1],
    ...['digest', 'urged', 'unattended', 'standIn', 'transferred', 'countersign', 'overdue', 'escalation', 'closing'].map((kind): [string, number, number] => [kind, told.letters[kind] ?? 0, 1]),
  ];
  expect(atLeast.filter(([, is, least]) => is < least)).toEqual([]);
}, 1_500_000);
