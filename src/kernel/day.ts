/** A calendar day in Asia/Shanghai, written yyyy-mm-dd. Days compare as strings. */
export type Day = string & { readonly __day: true };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000; // China has had one zone without daylight saving since 1991-09-15
const DAY_MS = 86_400_000;

/** Whether the text is an existing calendar day written yyyy-mm-dd (2026-02-30 is not one). */
export function isDay(text: string): text is Day {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The day that the text names. Throws RangeError where it names none; check bad input with `isDay` first. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day (yyyy-mm-dd): ${text}`);
  return text;
}

/** The Shanghai day on which an instant (milliseconds since 1970) falls. */
export const dayOf = (instant: number): Day => new Date(instant + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as Day;

/** The instant (milliseconds since 1970) at which the given Shanghai hour of a day begins. */
export const instantOf = (when: Day, hour = 0): number => Date.parse(`${when}T00:00:00Z`) - SHANGHAI_OFFSET_MS + hour * 3_600_000;

/** The day that lies the given number of calendar days later (negative: earlier). */
export const plusDays = (from: Day, days: number): Day => new Date(Date.parse(`${from}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as Day;

/** The same day so many months later; a day that the month lacks becomes its last (31 January + 1 → 28 or 29 February). */
export function plusMonths(from: Day, months: number): Day {
  const [year, month, date] = from.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))).toISOString().slice(0, 10) as Day;
}

/** The number of calendar days from one day to another; negative where the other lies before it. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
