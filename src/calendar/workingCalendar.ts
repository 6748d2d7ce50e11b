import type { Day } from '../kernel/day';

/**
 * The working-day calendar (工作日历): Monday to Friday are working days but for the days off (节假日), and the make-up
 * days (调休) on weekends are working days too. Years that are not published yet are assumed and said to be so.
 */
export type WorkingCalendar = { readonly daysOff: ReadonlySet<string>; readonly makeUpDays: ReadonlySet<string>; readonly publishedUntil: Day };

/** Office hours in Asia/Shanghai: notices go out within them only. */
export const OFFICE_OPENS = 9;
export const OFFICE_CLOSES = 17;
