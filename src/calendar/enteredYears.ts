import type { Day } from '../kernel/day';
import { plusDays } from '../kernel/day';
import type { WorkingCalendar } from './workingCalendar';
import { isWorkingDay, weekdayOf } from './workingDays';

/** A year of the working-day calendar (工作日历) as somebody enters it: the holidays (节假日) and the make-up days (调休上班) of the State Council's notice, or what is assumed before there is one. */
export type EnteredYear = { readonly year: number; readonly daysOff: readonly Day[]; readonly makeUpDays: readonly Day[]; readonly isAssumed: boolean };

/** What can be wrong with a year that is entered. */
export type CalendarFault = 'dayOutsideYear' | 'notAWeekendDay' | 'offAndMadeUp' | 'noDayOff' | 'pastDayChanged' | 'noticeUnread';
/** Where it is wrong: the field, and the day where one is. */
export type CalendarFinding = { readonly field: 'daysOff' | 'makeUpDays'; readonly code: CalendarFault; readonly day: Day | null };

const isOf = (year: number) => (each: string): boolean => each.startsWith(`${year}-`);

/** The calendar of an installation: the published years, and over them the years that were entered. Of a year that was entered several times the last one given holds. */
export function calendarWith(published: WorkingCalendar, entered: readonly EnteredYear[]): WorkingCalendar {
  if (entered.length === 0) return published;
  const years = new Map(entered.map(each => [String(each.year), each]));
  const keep = (days: ReadonlySet<string>): string[] => [...days].filter(each => !years.has(each.slice(0, 4)));
  const of = (part: 'daysOff' | 'makeUpDays'): ReadonlySet<string> => new Set([...keep(published[part]), ...[...years.values()].flatMap(each => each[part])]);
  return { ...published, daysOff: of('daysOff'), makeUpDays: of('makeUpDays'), enteredYears: new Map([...(published.enteredYears ?? []), ...[...years].map(([year, { isAssumed }]) => [year, isAssumed] as const)]) };
}

/** Every day of a year. */
const daysOf = (year: number): Day[] => {
  const days: Day[] = [];
  for (let day = `${year}-01-01` as Day; day.startsWith(`${year}-`); day = plusDays(day, 1)) days.push(day); // a year of four digits begins with such a day
  return days;
};

/** What stands against a year that is to be entered: days of other years, a make-up day that is no weekend day, a day that is both, no day off at all, or a day before today that would be another one than it was. */
export function whyNotEntered(present: WorkingCalendar, year: EnteredYear, today: Day): CalendarFinding[] {
  const { daysOff, makeUpDays } = year;
  const finding = (field: CalendarFinding['field'], code: CalendarFault) => (day: Day | null): CalendarFinding => ({ field, code, day });
  const outside = (days: readonly Day[]): Day[] => days.filter(each => !isOf(year.year)(each));
  const wrong = [
    ...outside(daysOff).map(finding('daysOff', 'dayOutsideYear')),
    ...outside(makeUpDays).map(finding('makeUpDays', 'dayOutsideYear')),
    ...makeUpDays.filter(each => weekdayOf(each) % 6 !== 0).map(finding('makeUpDays', 'notAWeekendDay')),
    ...makeUpDays.filter(each => daysOff.includes(each)).map(finding('makeUpDays', 'offAndMadeUp')),
    ...(daysOff.length === 0 ? [finding('daysOff', 'noDayOff')(null)] : []),
  ];
  if (wrong.length > 0) return wrong;
  const next = calendarWith(present, [year]);
  return daysOf(year.year).filter(each => each < today && isWorkingDay(present, each) !== isWorkingDay(next, each)).map(each => finding(isWorkingDay(next, each) && weekdayOf(each) % 6 === 0 ? 'makeUpDays' : 'daysOff', 'pastDayChanged')(each));
}
