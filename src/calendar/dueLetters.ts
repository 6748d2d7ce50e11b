import { OFFICE_OPENS, type WorkingCalendar } from './workingCalendar';
import { addWorkingDays, nextOfficeInstant } from './workingDays';
import { instantOf, type Day } from '../kernel/day';

/** When letters about a stage go out, in working days; assumed where the notice is silent, a region may set its own. */
export type LetterSettings = {
  /** So long before the due day the officers are reminded (催办). */
  readonly reminderDays: number;
  /** So long after the overdue notice the supervisor is told (督办). */
  readonly escalationDays: number;
};
/** What is assumed where nobody has set anything. */
export const assumedLetterSettings: LetterSettings = { reminderDays: 1, escalationDays: 2 };

/** The letters of a visit that are due, and the instant (milliseconds since 1970) at which the next will be; null where none will. */
export type DueLetters = { readonly kinds: readonly ('assignment' | 'reminder' | 'overdue' | 'escalation')[]; readonly next: number | null };

/**
 * Which letters are due at an instant. The assignment always is. All others go out in office hours only: the reminder
 * from so many working days before the due day on, unless the stage opened later than that; the overdue notice, which
 * then takes the reminder's place, from the first office hour after the due day; the escalation so many working days later.
 */
export function dueLetters(calendar: WorkingCalendar, visit: { readonly openedAt: number; readonly dueOn: Day | null }, now: number, { reminderDays, escalationDays }: LetterSettings = assumedLetterSettings): DueLetters {
  if (visit.dueOn === null) return { kinds: ['assignment'], next: null };
  const opensOn = (workingDays: number): number => instantOf(addWorkingDays(calendar, visit.dueOn as Day, workingDays), OFFICE_OPENS); // checked above
  const [remindAt, overdueAt, escalateAt] = [opensOn(-reminderDays), opensOn(1), opensOn(1 + escalationDays)];
  const open = nextOfficeInstant(calendar, now);
  const isDue = (at: number): boolean => now >= at && open === now;
  /** The first of these that is still to come; one that came while offices were closed comes when they open. */
  const nextOf = (...at: readonly number[]): number => Math.max(open, Math.min(...at));
  if (isDue(escalateAt)) return { kinds: ['assignment', 'overdue', 'escalation'], next: null };
  if (isDue(overdueAt)) return { kinds: ['assignment', 'overdue'], next: nextOf(escalateAt) };
  if (now >= overdueAt) return { kinds: ['assignment'], next: open };
  if (remindAt <= visit.openedAt) return { kinds: ['assignment'], next: nextOf(overdueAt) };
  return isDue(remindAt) ? { kinds: ['assignment', 'reminder'], next: nextOf(overdueAt) } : { kinds: ['assignment'], next: nextOf(remindAt) };
}

/** The letters that time alone brings about a stage that waits. */
export const LETTERS_OF_TIME = ['reminder', 'overdue', 'escalation'] as const;
/** The next of them and the instant (milliseconds since 1970) at which it goes out; null where none will. */
export type NextLetter = { readonly kind: (typeof LETTERS_OF_TIME)[number]; readonly at: number };

/** What happens next about a stage that waits, where nobody does anything: the reminder, the overdue notice, or the escalation. */
export function nextLetter(calendar: WorkingCalendar, visit: { readonly openedAt: number; readonly dueOn: Day | null }, now: number, settings: LetterSettings = assumedLetterSettings): NextLetter | null {
  const { kinds, next } = dueLetters(calendar, visit, now, settings);
  if (next === null) return null;
  const then = dueLetters(calendar, visit, next, settings).kinds;
  const kind = LETTERS_OF_TIME.findLast(each => then.includes(each) && !kinds.includes(each));
  return kind === undefined ? null : { kind, at: next };
}
