import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createActivities } from '../../activities/createActivities';
import type { ConductActivities } from '../../activities/conducting';
import { signedPost } from '../../activities/outside/signedPost';
import { calendarOf, enterYear } from '../../prisma/records/calendarYears';
import { deliverOutbox, type Delivery } from '../../prisma/records/outbox';
import { isWorkingDay } from '../../src/calendar/workingDays';
import { day, instantOf, type Day } from '../../src/kernel/day';
import { freshDatabase } from '../harness/database';
import { openCounty, REGION, type County } from './county';
import { applyForPosts, hiring, take } from './desks';

const CHECK = { lane: 'case', stage: 'staffingOfficeCheck', visit: 1, isInterruption: false };
let now = 0;
let county: County;
let drop: () => Promise<void>;
let activities: ConductActivities;
let posted: string[];
beforeEach(async () => {
  now = instantOf(day('2027-09-27'), 10);
  const database = await freshDatabase();
  drop = database.drop;
  county = await openCounty(database.url, { now: () => now });
  posted = [];
  activities = createActivities({ record: county.record, post: { send: letter => Promise.resolve(void posted.push(letter.subject)), isPermanent: () => false, close: () => undefined }, otherSystem: signedPost, publicUrl: 'http://dingbian.example' });
});
afterEach(async () => {
  await county.close();
  await drop();
});

const clock = (instant: number | null): string => (instant === null ? 'never' : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '));
const dueOn = async (): Promise<Day[]> => (await county.record.pool.query<{ due_on: Day }>('SELECT due_on FROM stage_visit WHERE settled_at IS NULL AND due_on IS NOT NULL ORDER BY case_id')).rows.map(row => row.due_on);
/** What waits to be told to the engine. */
const deliveries = async (): Promise<Delivery[]> => {
  const told: Delivery[] = [];
  await deliverOutbox(county.record.pool, 100, each => Promise.resolve((told.push(...each), each.map(delivery => ({ delivery, trouble: null })))));
  return told;
};
const OCTOBER = ['2027-10-01', '2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07', '2027-10-08'].map(day);
const enter = (daysOff: readonly Day[], makeUpDays: readonly Day[] = [], key = randomUUID()) =>
  enterYear(county.record, { account: county.clerk.account, key, region: REGION, documentNumber: '国办发明电〔2026〕9号' }, { year: 2027, daysOff, makeUpDays, isAssumed: false });
const moved = (later: number, earlier: number) => ({ kind: 'done', isRepeat: false, answer: { year: 2027, later, earlier } });

test('a holiday week that is entered moves the due days over it, in the same moment, and the letters follow; a Saturday that is worked counts', async () => {
  const caseNumber = await applyForPosts(county);
  await deliveries();
  expect(await dueOn()).toEqual(['2027-10-05']); // assumed: 1 October alone is off on a weekday
  expect(clock(await activities.writeLetters({ caseNumber, visit: CHECK, at: now }))).toBe('2027-10-04 09:00');

  expect(await enter(OCTOBER, [day('2027-10-09')])).toEqual(moved(1, 0));
  expect(await dueOn()).toEqual(['2027-10-11']); // 28, 29, 30 September, 9 and 11 October
  expect(await deliveries()).toEqual([expect.objectContaining({ caseNumber, beginsAnew: true })]);
  expect(isWorkingDay(await calendarOf(county.record), day('2027-10-09'))).toBe(true);

  // In the week itself nothing goes out; the reminder comes on the Saturday that is worked, the overdue notice after the due day.
  now = instantOf(day('2027-10-05'), 10);
  expect(clock(await activities.writeLetters({ caseNumber, visit: CHECK, at: now }))).toBe('2027-10-09 09:00');
  now = instantOf(day('2027-10-09'), 9);
  expect(clock(await activities.writeLetters({ caseNumber, visit: CHECK, at: now }))).toBe('2027-10-12 09:00');
  now = instantOf(day('2027-10-12'), 9);
  await activities.writeLetters({ caseNumber, visit: CHECK, at: now });
  expect(posted.map(subject => /·(.*)】/.exec(subject)?.[1])).toEqual(['待办', '催办', '超期', '超期']);
});

test('a holiday that is taken back moves the due day earlier, and the conduct that sleeps until the later one is told to begin anew', async () => {
  await enter(OCTOBER);
  const caseNumber = await applyForPosts(county);
  expect(await dueOn()).toEqual(['2027-10-12']);
  await deliveries();
  expect(await enter([day('2027-10-01')])).toEqual(moved(0, 1));
  expect(await dueOn()).toEqual(['2027-10-05']);
  expect(await deliveries()).toEqual([expect.objectContaining({ caseNumber, beginsAnew: true })]);
  expect(clock(await activities.writeLetters({ caseNumber, visit: CHECK, at: now }))).toBe('2027-10-04 09:00');
});

test('what is settled keeps the day by which it was due, and of a stage that was returned for supplement the days before count', async () => {
  const settled = await applyForPosts(county);
  await take(county, settled, hiring.rejectApplication);
  const returned = await applyForPosts(county);
  now = instantOf(day('2027-09-28'), 10);
  await take(county, returned, hiring.returnApplication);
  now = instantOf(day('2027-09-29'), 10);
  await take(county, returned, hiring.resubmit(county.quota));
  expect(await dueOn()).toEqual(['2027-10-06']); // four days are left
  expect(await enter(OCTOBER)).toEqual(moved(1, 0));
  expect(await dueOn()).toEqual(['2027-10-13']);
  const { rows } = await county.record.pool.query<{ due_on: Day }>("SELECT due_on FROM stage_visit v JOIN case_file c ON c.id = v.case_id WHERE c.number = $1 AND stage = 'staffingOfficeCheck'", [settled]);
  expect(rows.map(row => row.due_on)).toEqual(['2027-10-05']);
});

test('entering the same under the same key does it once, the audit says how many moved, and earlier versions stay', async () => {
  await applyForPosts(county);
  const key = randomUUID();
  await enter(OCTOBER, [], key);
  expect(await enter(OCTOBER, [], key)).toEqual({ ...moved(1, 0), isRepeat: true });
  expect(await enter([day('2027-10-01')], [], key)).toEqual({ kind: 'keyReused' });
  await enter([day('2027-10-01')]);
  const { rows: audited } = await county.record.pool.query<{ detail: object }>("SELECT detail FROM audit_entry WHERE action = 'setting.calendarYear' ORDER BY id");
  expect(audited.map(row => row.detail)).toEqual([{ year: 2027, later: 1, earlier: 0, documentNumber: '国办发明电〔2026〕9号' }, { year: 2027, later: 0, earlier: 1, documentNumber: '国办发明电〔2026〕9号' }]);
  expect((await county.record.pool.query('SELECT 1 FROM calendar_year')).rowCount).toBe(2);
  await expect(county.record.pool.query('UPDATE calendar_year SET year = 2028')).rejects.toThrow('append-only');
});
