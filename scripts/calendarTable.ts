import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import chineseDays from 'chinese-days';
import { plusDays, type Day } from '../src/kernel/day';

const FIRST = '2020-01-01' as Day;
const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWeekend = (day: Day): boolean => weekday(day) === 0 || weekday(day) === 6;

/** The published working-day calendar as source text: what the package carries, in the shape that the pure core reads. */
export function calendarSource(): string {
  const daysOff: Day[] = [];
  const makeUpDays: Day[] = [];
  let last = FIRST;
  for (let day = FIRST; day < '2036-01-01'; day = plusDays(day, 1)) {
    const works = chineseDays.isWorkday(day);
    if (works && isWeekend(day)) makeUpDays.push(day);
    if (!works && !isWeekend(day)) daysOff.push(day);
    if (works === isWeekend(day)) last = day;
  }
  const published = `${last.slice(0, 4)}-12-31`;
  const rows = (days: readonly Day[]): string => {
    const years = [...new Set(days.map(day => day.slice(0, 4)))];
    return years.map(year => `  ${days.filter(day => day.startsWith(year)).map(day => `'${day}'`).join(', ')},`).join('\n');
  };
  return `// Made by scripts/calendarTable.ts from the published notices of the State Council as the package chinese-days carries them; do not edit.
import { day } from '../kernel/day';
import type { WorkingCalendar } from './workingCalendar';

/** Days off on weekdays (节假日). */
const daysOff: readonly string[] = [
${rows(daysOff)}
];

/** Weekend days on which offices work (调休). */
const makeUpDays: readonly string[] = [
${rows(makeUpDays)}
];

/** The published calendar; after its last year weekends and the holidays of a fixed date are assumed to be off. */
export const publishedCalendar: WorkingCalendar = { daysOff: new Set(daysOff), makeUpDays: new Set(makeUpDays), publishedUntil: day('${published}') };
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(fileURLToPath(new URL('../src/calendar/publishedYears.ts', import.meta.url)), calendarSource());
