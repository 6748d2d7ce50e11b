import type { Pool, PoolClient } from 'pg';
import { calendarWith, type EnteredYear } from '../../src/calendar/enteredYears';
import { publishedCalendar } from '../../src/calendar/publishedYears';
import type { WorkingCalendar } from '../../src/calendar/workingCalendar';
import type { Day } from '../../src/kernel/day';
import { audit } from './auditing';
import { recountDueDays } from './dueDays';
import { once, type Once } from './keyedRequests';
import type { RecordRoom } from './record';
import { memoryOf } from './shortMemory';

// Of every year the version that was entered last.
const STANDING = 'SELECT DISTINCT ON (year) year, days_off AS "daysOff", make_up_days AS "makeUpDays", is_assumed AS "isAssumed" FROM calendar_year ORDER BY year, id DESC';
const CALENDAR = 'calendar';
const kept = memoryOf<typeof CALENDAR, Promise<WorkingCalendar>>();

const readCalendar = async (by: Pool | PoolClient): Promise<WorkingCalendar> => calendarWith(publishedCalendar, (await by.query<EnteredYear>({ name: 'standing-years', text: STANDING })).rows);

/** The working-day calendar (工作日历) of the installation: the published years, and over them those that were entered. It is read at most every five seconds. */
export function calendarOf({ pool }: Pick<RecordRoom, 'pool'>): Promise<WorkingCalendar> {
  const memory = kept(pool);
  const held = memory.get(CALENDAR);
  if (held) return held;
  const read = readCalendar(pool);
  memory.set(CALENDAR, read);
  read.catch(() => { memory.delete(CALENDAR); }); // what could not be read is tried again by the next who asks
  return read;
}

/** What was entered: the year, and how many due days moved to a later or an earlier day. */
export type YearEntered = { readonly year: number; readonly later: number; readonly earlier: number };
/** Who enters a year, under which key, by which document, and for which region he is seated. */
export type EnteringYear = { readonly account: string; readonly key: string; readonly region: string; readonly documentNumber: string };

const ENTER = 'INSERT INTO calendar_year (year, days_off, make_up_days, is_assumed, document_number, entered_by, entered_at) VALUES ($1, $2, $3, $4, $5, $6, $7)';

/**
 * Enters a year of the calendar once. In the same transaction the due days of open stages are counted anew by it, and
 * the conducts of those that moved are told to begin anew, so that their letters go by the new day, an earlier one too.
 */
export async function enterYear(room: RecordRoom, { account, key, region, documentNumber }: EnteringYear, year: EnteredYear): Promise<Once<YearEntered>> {
  const done = await once<YearEntered>(room, { account, key, asked: ['calendar.year', year, documentNumber] }, async client => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('calendar', 0))`); // of two that are entered at once the second counts by both
    await client.query(ENTER, [year.year, [...year.daysOff], [...year.makeUpDays], year.isAssumed, documentNumber, account, new Date(room.clock.now())]);
    const moved = await recountDueDays(client, room, await readCalendar(client));
    await audit(client, room, { actor: account, action: 'setting.calendarYear', subject: region, detail: { year: year.year, ...moved, documentNumber } });
    return { year: year.year, ...moved };
  });
  kept(room.pool).delete(CALENDAR);
  return done ?? { kind: 'keyReused' }; // the work always does something
}

/** A version of a year as it was entered. */
export type YearVersion = { readonly year: number; readonly isAssumed: boolean; readonly daysOff: readonly Day[]; readonly makeUpDays: readonly Day[]; readonly documentNumber: string; readonly enteredBy: string; readonly enteredAt: Date };

/** The versions of a year, the one that holds first. */
export async function versionsOfYear({ pool }: RecordRoom, year: number): Promise<YearVersion[]> {
  const text = 'SELECT y.year, y.is_assumed AS "isAssumed", y.days_off AS "daysOff", y.make_up_days AS "makeUpDays", y.document_number AS "documentNumber", a.display_name AS "enteredBy", y.entered_at AS "enteredAt" FROM calendar_year y JOIN account a ON a.id = y.entered_by WHERE y.year = $1 ORDER BY y.id DESC';
  return (await pool.query<YearVersion>({ name: 'versions-of-year', text, values: [year] })).rows;
}
