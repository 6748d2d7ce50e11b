import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../src/labels/labels';
import type { Word } from './all';
import { languageNow } from './i18n';
import { wordFor, type Kind } from './vocabulary';

const ZONE = 'Asia/Shanghai';
const localeOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en-GB');

function speaker(language: Language) {
  const locale = localeOf(language);
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: ZONE });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: ZONE });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(locale);
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CNY' });
  const say = (word: Word, values: Readonly<Record<string, string | number>> = {}): string => i18next.t(word, { lng: language, ...values });
  return {
    language,
    /** A word of a screen. */
    say,
    /** The word for a code of the record. */
    word: (kind: Kind, code: string | null | undefined): string => wordFor(language, kind, code),
    /** An instant in the office's zone. */
    instant: (text: string | null): string => (text === null ? '' : instants.format(new Date(text))),
    /** The time of an instant in the office's zone. */
    time: (text: string): string => times.format(new Date(text)),
    /** A day, yyyy-mm-dd, in local form. */
    day: (text: string | null): string => (text === null ? '' : days.format(new Date(`${text}T00:00:00Z`))),
    number: (value: number): string => numbers.format(value),
    /** Fen as yuan. */
    money: (fen: number): string => money.format(fen / 100),
    list: (parts: readonly string[]): string => parts.filter(part => part !== '').join(say('parts.listSeparator')),
    /** The lane of a case: the case itself, or a candidate by number. */
    lane: (name: string | null): string => (name === null || name === 'case' ? say('parts.caseLane') : say('parts.lane', { n: name.replace('candidate-', '') })),
  };
}

/** What speaks one language. */
export type Spoken = ReturnType<typeof speaker>;
const speakers: Readonly<Record<Language, Spoken>> = { zh: speaker('zh'), en: speaker('en') };

/** Today in the office's zone, yyyy-mm-dd. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date());

/** Everything in the reader's language; what uses it is told anew when he chooses another. */
export function useWords(): Spoken {
  useTranslation();
  return speakers[languageNow()];
}
