import type { Spoken } from '../words/spoken';
import { isKind, type Kind } from '../words/vocabulary';

const KIND_OF: Readonly<Record<string, Kind>> = { reason: 'separationReason', as: 'formState', department: 'desk' };
const MONEY: readonly string[] = ['monthlyAmount', 'amount'];
/** Numbers that say nothing where they are 0. */
const RARE: readonly string[] = ['daysLate', 'allowanceEnded'];
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isTold = (field: string, value: unknown): boolean =>
  value !== null && value !== '' && !UUID.test(field) && !(typeof value === 'string' && UUID.test(value)) && !(Array.isArray(value) && value.length === 0) && !(value === 0 && RARE.includes(field));

/** A list that is told under its name, as a simple value is. */
const isListOfSimple = (value: unknown): boolean => Array.isArray(value) && value.every(each => typeof each === 'string' && !UUID.test(each));

/** What an event or a draft says, in words. Names of things of the register are left out: they stand elsewhere on the page. */
export function told(value: unknown, name: string, spoken: Spoken): string {
  const { word, day, money } = spoken;
  if (typeof value === 'number') return MONEY.includes(name) ? money(value) : String(value);
  if (typeof value === 'boolean') return spoken.say(value ? 'parts.yes' : 'parts.no');
  if (typeof value === 'string') return DAY.test(value) ? day(value) : word(KIND_OF[name] ?? (isKind(name) ? name : 'field'), value);
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .filter(([field, inner]) => isTold(field, inner))
    .map(([field, inner]) => (/^\d+$/.test(field) || (typeof inner === 'object' && !isListOfSimple(inner)) ? told(inner, Array.isArray(value) ? name : field, spoken) : spoken.say('parts.pair', { name: word('field', field), what: told(inner, field, spoken) })))
    .filter(part => part !== '')
    .join(spoken.say('parts.toldSeparator'));
}
