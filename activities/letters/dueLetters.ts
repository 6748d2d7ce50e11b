import { publishedCalendar } from '../../src/calendar/publishedYears';
import { isWorkingDay } from '../../src/calendar/workingDays';
import { instantOf, plusDays, type Day } from '../../src/kernel/day';

/** When letters about a stage go out (assumed; the notice is silent): so many working days before the due day, and at which Shanghai hour. */
export const REMINDER_WORKING_DAYS = 1;
export const OFFICE_OPENS_AT = 9;

/** The letters of a visit that are due, and the instant (milliseconds since 1970) at which the next will be; null where none will. */
export type DueLetters = { readonly kinds: readonly ('assignment' | 'reminder' | 'overdue')[]; readonly next: number | null };

/**
 * Which letters are due at an instant. The assignment always is; the reminder from one working day before the due
 * day on, unless the stage opened later than that; once the first office hour after the due day has come, the overdue
 * notice takes the reminder's place.
 */
export function dueLetters(visit: { readonly openedAt: number; readonly dueOn: Day | null }, now: number): DueLetters {
  if (visit.dueOn === null) return { kinds: ['assignment'], next: null };
  const remindAt = instantOf(workingDayFrom(visit.dueOn, -1, REMINDER_WORKING_DAYS), OFFICE_OPENS_AT);
  const overdueAt = instantOf(workingDayFrom(visit.dueOn, 1, 1), OFFICE_OPENS_AT);
  if (now >= overdueAt) return { kinds: ['assignment', 'overdue'], next: null };
  if (remindAt <= visit.openedAt) return { kinds: ['assignment'], next: overdueAt };
  return now >= remindAt ? { kinds: ['assignment', 'reminder'], next: overdueAt } : { kinds: ['assignment'], next: remindAt };
}

/** The working day that lies so many working days after (step 1) or before (step -1) a day. */
function workingDayFrom(day: Day, step: 1 | -1, workingDays: number): Day {
  let found = day;
  for (let left = workingDays; left > 0; ) {
    found = plusDays(found, step);
    if (isWorkingDay(publishedCalendar, found)) left -= 1;
  }
  return found;
}
