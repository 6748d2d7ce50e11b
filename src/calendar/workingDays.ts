import { dayOf, instantOf, plusDays, type Day } from '../kernel/day';
import { FIXED_HOLIDAYS, OFFICE_CLOSES, OFFICE_OPENS, type WorkingCalendar } from './workingCalendar';

/** The weekday: 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Whether what the calendar says of the day is assumed: its year was entered as assumed or, where nobody has entered it, lies beyond the published working-day calendar (工作日历). */
export const isAssumed = ({ enteredYears, publishedUntil }: WorkingCalendar, day: Day): boolean => enteredYears?.get(day.slice(0, 4)) ?? day > publishedUntil;

/** Whether nobody has said anything about the year of that day. */
const isUnsaid = ({ enteredYears, publishedUntil }: WorkingCalendar, day: Day): boolean => day > publishedUntil && enteredYears?.has(day.slice(0, 4)) !== true;

/** What a day is in the calendar: a working day, a make-up day (调休) on a weekend, a weekend, or a day off (节假日) on a weekday. */
export type DayKind = 'workingDay' | 'makeUpDay' | 'weekend' | 'dayOff';

/** What that day is in the calendar. */
export function kindOfDay(calendar: WorkingCalendar, day: Day): DayKind {
  if (calendar.makeUpDays.has(day)) return 'makeUpDay';
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6) return 'weekend';
  const isOff = calendar.daysOff.has(day) || (isUnsaid(calendar, day) && FIXED_HOLIDAYS.has(day.slice(5)));
  return isOff ? 'dayOff' : 'workingDay';
}

/** Whether offices work on that day. Beyond the published years the holidays of a fixed date are assumed to be off. */
export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean {
  const kind = kindOfDay(calendar, day);
  return kind === 'workingDay' || kind === 'makeUpDay';
}

/** The day that lies so many working days later (n > 0) or earlier (n < 0); the day itself never counts. */
export function addWorkingDays(calendar: WorkingCalendar, from: Day, n: number): Day {
  const step = n < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(n); left > 0; ) {
    day = plusDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days after the first day up to and including the second; negative where the second lies before. */
export function workingDaysBetween(calendar: WorkingCalendar, from: Day, to: Day): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  let count = 0;
  for (let day = first; day < last; ) {
    day = plusDays(day, 1);
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return sign * count;
}

/** The instant itself where offices are open, else the next opening (milliseconds since 1970). The hours are those of Asia/Shanghai; a region may have its own. */
export function nextOfficeInstant(calendar: WorkingCalendar, instant: number, opens = OFFICE_OPENS, closes = OFFICE_CLOSES): number {
  const day = dayOf(instant);
  if (isWorkingDay(calendar, day)) {
    if (instant < instantOf(day, opens)) return instantOf(day, opens);
    if (instant < instantOf(day, closes)) return instant;
  }
  return instantOf(addWorkingDays(calendar, day, 1), opens);
}
