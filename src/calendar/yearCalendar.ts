import { plusDays, type Day } from '../kernel/day';
import type { WorkingCalendar } from './workingCalendar';
import { kindOfDay, type DayKind } from './workingDays';

/** A day of the calendar; `weekday`: 1 Monday … 7 Sunday. */
export type CalendarDay = { readonly day: Day; readonly weekday: number; readonly kind: DayKind };
/** A month with its days and how many of them are worked on. */
export type CalendarMonth = { readonly month: number; readonly workingDays: number; readonly days: readonly CalendarDay[] };

const isWorkedOn = ({ kind }: CalendarDay): boolean => kind === 'workingDay' || kind === 'makeUpDay';

/** The working-day calendar (工作日历) of a year, month by month. */
export function monthsOf(calendar: WorkingCalendar, year: number): CalendarMonth[] {
  const days: CalendarDay[] = [];
  for (let day = `${year}-01-01` as Day; day.startsWith(String(year)); day = plusDays(day, 1)) days.push({ day, weekday: new Date(`${day}T00:00:00Z`).getUTCDay() || 7, kind: kindOfDay(calendar, day) }); // a year of four digits begins with such a day
  return Array.from({ length: 12 }, (_, index) => {
    const own = days.filter(({ day }) => Number(day.slice(5, 7)) === index + 1);
    return { month: index + 1, workingDays: own.filter(isWorkedOn).length, days: own };
  });
}

/** How many days of a year are worked on. */
export const workingDaysOf = (calendar: WorkingCalendar, year: number): number => monthsOf(calendar, year).reduce((sum, each) => sum + each.workingDays, 0);
