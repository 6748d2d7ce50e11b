import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calendarSource } from '../../scripts/calendarTable';
import { publishedCalendar } from '../../src/calendar/publishedYears';
import { addWorkingDays, isAssumed, isWorkingDay, nextOfficeInstant, workingDaysBetween } from '../../src/calendar/workingDays';
import { day, dayOf, instantOf, plusDays, type Day } from '../../src/kernel/day';

const works = (text: string): boolean => isWorkingDay(publishedCalendar, day(text));
const aDay = fc.integer({ min: 0, max: 4000 }).map(days => plusDays(day('2020-01-01'), days));
const anInstant = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2029-12-31') });

describe('the working-day calendar', () => {
  test('is the one that was published: making it again gives the committed file', () => {
    expect(readFileSync('src/calendar/publishedYears.ts', 'utf8')).toBe(calendarSource());
  });

  test('has National Day 2026 off from Thursday 1 to Wednesday 7 October, and works on both sides of it', () => {
    expect(works('2026-09-30')).toBe(true);
    for (const date of ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07']) expect(works(date)).toBe(false);
    expect(works('2026-10-08')).toBe(true);
  });

  test('works on the make-up Saturday 10 October 2026 and rests on the Sunday after', () => {
    expect([works('2026-10-10'), works('2026-10-11')]).toEqual([true, false]);
  });

  test('assumes weekends and holidays of a fixed date in a year that is not published', () => {
    expect([isAssumed(publishedCalendar, day('2026-12-31')), isAssumed(publishedCalendar, day('2027-01-01'))]).toEqual([false, true]);
    expect([works('2027-01-01'), works('2027-01-02'), works('2027-01-04')]).toEqual([false, false, true]); // Friday, Saturday, Monday
    expect([works('2028-05-01'), works('2028-05-02'), works('2028-05-03')]).toEqual([false, false, true]); // Monday to Wednesday
  });

  test('knows no fixed holiday in a published year but by publication', () => {
    expect(works('2024-05-02')).toBe(false);
    expect(works('2022-10-08')).toBe(true); // a make-up Saturday
  });

  test('lets an office enter days of its own for a year that is not published', () => {
    const own = { ...publishedCalendar, daysOff: new Set([...publishedCalendar.daysOff, '2027-02-08']), makeUpDays: new Set([...publishedCalendar.makeUpDays, '2027-05-01']) };
    expect([isWorkingDay(own, day('2027-02-08')), isWorkingDay(own, day('2027-05-01'))]).toEqual([false, true]);
  });
});

describe('a limit in working days', () => {
  const after = (from: string, n: number): Day => addWorkingDays(publishedCalendar, day(from), n);

  test('does not count the day on which it begins', () => expect([after('2026-11-23', 0), after('2026-11-23', 1), after('2026-11-23', 5)]).toEqual(['2026-11-23', '2026-11-24', '2026-11-30']));
  test('of one day before National Day ends after it', () => expect(after('2026-09-30', 1)).toBe('2026-10-08'));
  test('runs through the make-up Saturday', () => expect(after('2026-10-08', 2)).toBe('2026-10-10'));
  test('counted back leads to the working day before', () => expect([after('2026-10-08', -1), after('2026-11-30', -1)]).toEqual(['2026-09-30', '2026-11-27']));

  test('ends on a working day, and as many working days lie between', () => {
    fc.assert(fc.property(aDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
      const due = addWorkingDays(publishedCalendar, from, n);
      expect(isWorkingDay(publishedCalendar, due)).toBe(true);
      expect(workingDaysBetween(publishedCalendar, from, due)).toBe(n);
      expect(workingDaysBetween(publishedCalendar, due, from)).toBe(-n);
    }), { numRuns: 500 });
  });

  test('in two parts is as long as in one', () => {
    fc.assert(fc.property(aDay, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (from, one, other) => {
      expect(addWorkingDays(publishedCalendar, addWorkingDays(publishedCalendar, from, one), other)).toBe(addWorkingDays(publishedCalendar, from, one + other));
    }), { numRuns: 500 });
  });

  test('there and back from a working day returns to it', () => {
    fc.assert(fc.property(aDay.filter(from => isWorkingDay(publishedCalendar, from)), fc.nat({ max: 40 }), (from, n) => {
      expect(addWorkingDays(publishedCalendar, addWorkingDays(publishedCalendar, from, n), -n)).toBe(from);
    }), { numRuns: 500 });
  });
});

describe('the next hour at which offices are open', () => {
  const next = (date: string, hour: number): number => nextOfficeInstant(publishedCalendar, instantOf(day(date), hour));

  test('is nine o’clock on a working morning, and now from nine until before five', () => {
    expect(next('2026-11-23', 8.99)).toBe(instantOf(day('2026-11-23'), 9));
    for (const hour of [9, 12, 16.99]) expect(next('2026-11-23', hour)).toBe(instantOf(day('2026-11-23'), hour));
  });

  test('is the next working morning from five o’clock on', () => {
    expect(next('2026-11-23', 17)).toBe(instantOf(day('2026-11-24'), 9));
    expect(next('2026-11-27', 17)).toBe(instantOf(day('2026-11-30'), 9)); // Friday to Monday
    expect(next('2026-10-10', 12)).toBe(instantOf(day('2026-10-10'), 12)); // a make-up Saturday
    expect(next('2026-10-11', 12)).toBe(instantOf(day('2026-10-12'), 9)); // the Sunday after it
  });

  test('follows the hours of the region', () => expect(nextOfficeInstant(publishedCalendar, instantOf(day('2026-11-23'), 8.5), 8, 16)).toBe(instantOf(day('2026-11-23'), 8.5)));

  test('lies within office hours of a working day, never before now, and stays where it is', () => {
    fc.assert(fc.property(anInstant, instant => {
      const open = nextOfficeInstant(publishedCalendar, instant);
      expect(open).toBeGreaterThanOrEqual(instant);
      expect(isWorkingDay(publishedCalendar, dayOf(open))).toBe(true);
      expect(open).toBeGreaterThanOrEqual(instantOf(dayOf(open), 9));
      expect(open).toBeLessThan(instantOf(dayOf(open), 17));
      expect(nextOfficeInstant(publishedCalendar, open)).toBe(open);
    }), { numRuns: 500 });
  });
});
