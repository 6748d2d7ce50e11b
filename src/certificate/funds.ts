import { plusDays, plusMonths, type Day } from '../kernel/day';
import type { EntryKind } from './entry';

/** Personnel funds that an entry concerns: of which fiscal year, and from which month (yyyy-mm) on. */
export type FundsConcerned = { readonly fiscalYear: number; readonly fromMonth: string };

/** The fiscal year for which funds are added for who was placed on a day: the one that follows (增核下一财年, §5.1). A fiscal year is a calendar year. */
export const yearOfAddition = (placedOn: Day): number => Number(placedOn.slice(0, 4)) + 1;

/** The first day from which funds are cut for who was removed on a day: that of the month that follows (核减, assumed). */
export const reductionBegins = (removedOn: Day): Day => plusMonths(plusDays(removedOn, 1 - Number(removedOn.slice(8))), 1);

/** The funds of a whole fiscal year. */
export const fundsOfYear = (fiscalYear: number): FundsConcerned => ({ fiscalYear, fromMonth: `${fiscalYear}-01` });
/** The funds from a month on. */
export const fundsFrom = (fromMonth: string): FundsConcerned => ({ fiscalYear: Number(fromMonth.slice(0, 4)), fromMonth });

/** The funds that an entry concerns; none where nobody comes onto or leaves a quota. */
export function fundsConcerned(kind: EntryKind, effectiveOn: Day): FundsConcerned | null {
  if (kind === 'placement' || kind === 'placementReversal') return fundsOfYear(yearOfAddition(effectiveOn));
  return kind === 'removal' ? fundsFrom(reductionBegins(effectiveOn).slice(0, 7)) : null;
}
