import { dayOf, instantOf, plusDays, type Day } from '../kernel/day';
import { OFFICE_CLOSES, OFFICE_OPENS, type WorkingCalendar } from './workingCalendar';

/** 0 Sunday … 6 Saturday. */
const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Whether offices work on that day. */
export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean {
  if (calendar.makeUpDays.has(day)) return true;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !calendar.daysOff.has(day);
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

/** The instant itself where offices are open, else the next opening (milliseconds since 1970). */
export function nextOfficeInstant(calendar: WorkingCalendar, instant: number): number {
  const day = dayOf(instant);
  if (isWorkingDay(calendar, day)) {
    if (instant < instantOf(day, OFFICE_OPENS)) return instantOf(day, OFFICE_OPENS);
    if (instant < instantOf(day, OFFICE_CLOSES)) return instant;
  }
  return instantOf(addWorkingDays(calendar, day, 1), OFFICE_OPENS);
}
