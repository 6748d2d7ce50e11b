import { day, dayOf, plusMonths } from '../../src/kernel/day';

/** Today in Asia/Shanghai, as the office counts days. */
export const today = (): string => dayOf(Date.now());
/** The day so many months ahead. */
export const monthsAhead = (months: number): string => plusMonths(day(today()), months);
