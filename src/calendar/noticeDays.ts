import { isDay, plusDays, type Day } from '../kernel/day';

/** The days that a notice names: off, and worked on a weekend. `unread`: whether a sentence that speaks of days could not be read. */
export type NoticeDays = { readonly daysOff: readonly Day[]; readonly makeUpDays: readonly Day[]; readonly isRead: boolean };

/** The statutory holidays (法定节日) of which every year's notice gives the days. */
export const STATUTORY_HOLIDAYS = ['newYear', 'springFestival', 'qingming', 'labourDay', 'dragonBoat', 'midAutumn', 'nationalDay'] as const;
/** One of them. */
export type StatutoryHoliday = (typeof STATUTORY_HOLIDAYS)[number];
const NAMES: Readonly<Record<StatutoryHoliday, string>> = { newYear: '元旦', springFestival: '春节', qingming: '清明', labourDay: '劳动', dragonBoat: '端午', midAutumn: '中秋', nationalDay: '国庆' };

const SPAN = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:（[^）]*）)?(?:至(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?/g;
const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');
const LONGEST_SPAN = 31;
const sentencesOf = (text: string): string[] => text.replaceAll(/\s/g, '').replaceAll('(', '（').replaceAll(')', '）').split(/[。；]/);
const CALLS_OFF = /放假|休息/;

/**
 * The days of the State Council's notice (节假日安排), as it is written since 2014: “10月1日（周四）至7日（周三）放假调休，共7天。
 * 9月20日（周日）、10月10日（周六）上班。” Days of the year before or after that it names (a New Year that begins in
 * December) belong to another year and are left to that one.
 */
export function daysOfNotice(text: string, year: number): NoticeDays {
  const off = new Set<Day>();
  const worked = new Set<Day>();
  let isRead = true;
  for (const sentence of sentencesOf(text)) {
    const spans = [...sentence.matchAll(SPAN)];
    const into = sentence.includes('上班') ? worked : CALLS_OFF.test(sentence) ? off : null;
    if (spans.length === 0 || into === null) {
      isRead &&= spans.length === 0;
      continue;
    }
    for (const [, named, month, first, yearTo, monthTo, last] of spans) {
      const own = named ?? String(year);
      const from = `${own}-${two(month)}-${two(first)}`;
      const to = last === undefined ? from : `${yearTo ?? own}-${two(monthTo ?? month)}-${two(last)}`;
      if (!isDay(from) || !isDay(to) || to < from || to > plusDays(from, LONGEST_SPAN)) isRead = false;
      else for (let day: Day = from; day <= to; day = plusDays(day, 1)) if (day.startsWith(`${year}-`)) into.add(day);
    }
  }
  return { daysOff: [...off].sort(), makeUpDays: [...worked].sort(), isRead: isRead && off.size > 0 };
}

/** The statutory holidays to which a notice gives no days: it was not pasted whole, or there is more than one notice. */
export function holidaysNotNamed(text: string): StatutoryHoliday[] {
  const off = sentencesOf(text).filter(sentence => CALLS_OFF.test(sentence));
  return STATUTORY_HOLIDAYS.filter(each => !off.some(sentence => sentence.includes(NAMES[each])));
}
