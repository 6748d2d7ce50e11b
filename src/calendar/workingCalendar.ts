import type { Day } from '../kernel/day';

/**
 * The working-day calendar (工作日历): Monday to Friday are working days but for the days off (节假日), and the make-up
 * days (调休) on weekends are working days too. Years that are not published yet are assumed and said to be so: an office
 * may enter days of its own for them in the same two sets.
 */
export type WorkingCalendar = {
  readonly daysOff: ReadonlySet<string>;
  readonly makeUpDays: ReadonlySet<string>;
  readonly publishedUntil: Day;
  /** The years that somebody entered, each with whether what was entered is assumed. */
  readonly enteredYears?: ReadonlyMap<string, boolean>;
};

/** Public holidays of a fixed date, as mm-dd: New Year, May Day and National Day. They are assumed to be off in years that are not published yet. */
export const FIXED_HOLIDAYS: ReadonlySet<string> = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

/** Office hours in Asia/Shanghai: notices go out within them only. */
export const OFFICE_OPENS = 9;
/** The hour from which no notice goes out any more. */
export const OFFICE_CLOSES = 17;
