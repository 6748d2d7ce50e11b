import { expect, test } from 'vitest';
import { publishedCalendar } from '../../src/calendar/publishedYears';
import { isWorkingDay } from '../../src/calendar/workingDays';
import { monthsOf } from '../../src/calendar/yearCalendar';

const dayIn = (year: number, day: string) => monthsOf(publishedCalendar, year).flatMap(month => month.days).find(each => each.day === day);

test('a year has twelve months and all its days, and counts its working days as due days are counted', () => {
  for (const [year, length] of [[2024, 366], [2026, 365], [2027, 365]] as const) {
    const months = monthsOf(publishedCalendar, year);
    const days = months.flatMap(month => month.days);
    expect([months.map(month => month.month), days.length, days[0]?.day, days.at(-1)?.day]).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], length, `${year}-01-01`, `${year}-12-31`]);
    for (const month of months) expect(month.workingDays).toBe(month.days.filter(({ day }) => isWorkingDay(publishedCalendar, day)).length);
  }
});

test('days are what the notice says; of a year without one only the fixed holidays are off', () => {
  expect([dayIn(2026, '2026-02-14'), dayIn(2026, '2026-02-16'), dayIn(2026, '2026-02-15'), dayIn(2026, '2026-11-23')]).toEqual([
    { day: '2026-02-14', weekday: 6, kind: 'makeUpDay' }, { day: '2026-02-16', weekday: 1, kind: 'dayOff' }, { day: '2026-02-15', weekday: 7, kind: 'weekend' }, { day: '2026-11-23', weekday: 1, kind: 'workingDay' },
  ]);
  expect([dayIn(2027, '2027-10-01')?.kind, dayIn(2027, '2027-10-04')?.kind, dayIn(2027, '2027-05-01')?.kind]).toEqual(['dayOff', 'workingDay', 'weekend']);
});
