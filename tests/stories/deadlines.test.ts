import { describe, expect, test } from 'vitest';
import { assumedLetterSettings, dueLetters, type LetterSettings } from '../../src/calendar/dueLetters';
import { publishedCalendar } from '../../src/calendar/publishedYears';
import { day, instantOf } from '../../src/kernel/day';

const at = (date: string, hour: number): number => instantOf(day(date), hour);
/** An instant as a clock in the office shows it. */
const clock = (instant: number): string => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** What goes out and when, where somebody looks at every instant that was named to him; `asleepUntil`: nobody looks before. */
function lettersOf(openedAt: number, dueOn: string | null, settings: LetterSettings = assumedLetterSettings, asleepUntil = openedAt): string[] {
  const sent = new Map<string, string>();
  for (let now: number | null = Math.max(openedAt, asleepUntil); now !== null; ) {
    const { kinds, next } = dueLetters(publishedCalendar, { openedAt, dueOn: dueOn === null ? null : day(dueOn) }, now, settings);
    for (const kind of kinds) if (!sent.has(kind)) sent.set(kind, clock(now));
    now = next;
  }
  return [...sent].map(([kind, when]) => `${when} ${kind}`);
}

describe('an office that does not answer', () => {
  test('is told at once, reminded on the working day before, told of its lateness on the day after, and then its supervisor is told', () => {
    expect(lettersOf(at('2026-11-23', 10), '2026-11-30')).toEqual(['2026-11-23 10:00 assignment', '2026-11-27 09:00 reminder', '2026-12-01 09:00 overdue', '2026-12-03 09:00 escalation']);
  });

  test('is left in peace over a holiday, and not on a Saturday that is worked', () => {
    expect(lettersOf(at('2026-09-21', 10), '2026-09-30')).toEqual(['2026-09-21 10:00 assignment', '2026-09-29 09:00 reminder', '2026-10-08 09:00 overdue', '2026-10-10 09:00 escalation']);
  });

  test('is told at night that something came, and of nothing else before it opens', () => {
    expect(lettersOf(at('2026-11-27', 23), '2026-11-30')).toEqual(['2026-11-27 23:00 assignment', '2026-12-01 09:00 overdue', '2026-12-03 09:00 escalation']); // too late to be reminded
    expect(lettersOf(at('2026-11-23', 10), '2026-11-30', assumedLetterSettings, at('2026-12-01', 3))).toEqual(['2026-12-01 03:00 assignment', '2026-12-01 09:00 overdue', '2026-12-03 09:00 escalation']); // the worker was away
  });

  test('is reminded earlier and reported later where its region says so', () => {
    expect(lettersOf(at('2026-11-23', 10), '2026-11-30', { reminderDays: 3, escalationDays: 5 })).toEqual(['2026-11-23 10:00 assignment', '2026-11-25 09:00 reminder', '2026-12-01 09:00 overdue', '2026-12-08 09:00 escalation']);
  });

  test('is told once where its stage has no norm', () => expect(lettersOf(at('2026-11-23', 10), null)).toEqual(['2026-11-23 10:00 assignment']));
});
