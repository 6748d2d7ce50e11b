import { publishedCalendar } from '../../src/calendar/publishedYears';
import { OFFICE_OPENS } from '../../src/calendar/workingCalendar';
import { addWorkingDays } from '../../src/calendar/workingDays';
import { instantOf, type Day } from '../../src/kernel/day';

/** So many working days before the due day an officer is reminded (assumed; the notice is silent). */
export const REMINDER_WORKING_DAYS = 1;

/** The letters of a visit that are due, and the instant (milliseconds since 1970) at which the next will be; null where none will. */
export type DueLetters = { readonly kinds: readonly ('assignment' | 'reminder' | 'overdue')[]; readonly next: number | null };

/**
 * Which letters are due at an instant. The assignment always is; the reminder from one working day before the due
 * day on, unless the stage opened later than that; once the first office hour after the due day has come, the overdue
 * notice takes the reminder's place.
 */
export function dueLetters(visit: { readonly openedAt: number; readonly dueOn: Day | null }, now: number): DueLetters {
  if (visit.dueOn === null) return { kinds: ['assignment'], next: null };
  const remindAt = instantOf(addWorkingDays(publishedCalendar, visit.dueOn, -REMINDER_WORKING_DAYS), OFFICE_OPENS);
  const overdueAt = instantOf(addWorkingDays(publishedCalendar, visit.dueOn, 1), OFFICE_OPENS);
  if (now >= overdueAt) return { kinds: ['assignment', 'overdue'], next: null };
  if (remindAt <= visit.openedAt) return { kinds: ['assignment'], next: overdueAt };
  return now >= remindAt ? { kinds: ['assignment', 'reminder'], next: overdueAt } : { kinds: ['assignment'], next: remindAt };
}
