import { words } from './words.js';

const KEPT = 'language';

/** The language of the window: what was chosen last, else Chinese. */
export let language = localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh';

/** Chooses the language; the page is told anew by its caller. */
export function choose(chosen) {
  language = chosen;
  localStorage.setItem(KEPT, chosen);
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
}

/** The word for a code of some kind; a code that has none stands for itself. */
export const word = (kind, code) => (code === null || code === undefined ? '' : (words[language][kind]?.[code] ?? String(code)));
/** A word of the window. */
export const say = code => word('screen', code);
const KINDS_OF_NUMBERS = ['paperKind', 'quotaKind', 'personCategory', 'stage', 'desk'];
/** What a rule looked at (核对数字); a name or a code that has no word stands for itself. */
export const numbersOf = numbers =>
  Object.entries(numbers ?? {})
    .map(([name, value]) => `${say(name)} = ${String(value ?? '—').split(/, ?/).map(code => word(KINDS_OF_NUMBERS.find(kind => codesOf(kind).includes(code)) ?? '', code)).join(', ')}`)
    .join('; ');
/** Every code of a kind that has a word. */
export const codesOf = kind => Object.keys(words[language][kind] ?? {});

const locale = () => (language === 'zh' ? 'zh-CN' : 'en-US');
/** An instant in the office's zone. */
export const instant = text => (text ? new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(new Date(text)) : '');
/** The day of an instant in the office's zone. */
export const dayOfInstant = text => (text ? new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'Asia/Shanghai' }).format(new Date(text)) : '');
/** A day, yyyy-mm-dd, in local form. */
export const day = text => (text ? new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${text}T00:00:00Z`)) : '');
/** Today in the office's zone, yyyy-mm-dd. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
/** The lane of a case: the case itself or a candidate by number. */
export const lane = name => (name === null || name === 'case' ? say('caseLane') : `${say('lane')} ${String(name).replace('candidate-', '')}`);
/** What a due day leaves: words, and whether it is late. */
export function left(days) {
  if (days === null || days === undefined) return { text: say('noNorm'), isLate: false };
  return days < 0 ? { text: `${say('overdueBy')} ${-days} ${say('days')}`, isLate: true } : { text: `${days}`, isLate: false };
}
