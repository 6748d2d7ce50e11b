/** What can be written canonically: as JSON, with whole or broken numbers that are finite. */
export type Canonical = null | boolean | number | string | readonly Canonical[] | { readonly [Name in string]: Canonical };

const LONE_SURROGATE = /\p{Cs}/u;

/**
 * The one text of a value (RFC 8785): names in the order of their UTF-16 units, no space, numbers and texts as ECMAScript
 * writes them. Two values are the same exactly where their texts are; what is hashed and signed is this text. Throws
 * RangeError where the value has no such text (a number that is not finite, half a character).
 */
export function canonical(value: Canonical): string {
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('a number that is not finite has no canonical text');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return isList(value) ? `[${value.map(canonical).join(',')}]` : objectOf(value);
}

/** A text in its quotes. Half a character is written as an escape, which is longer: only then it needs a closer look. */
function textOf(value: string): string {
  const text = JSON.stringify(value);
  if (text.length !== value.length + 2 && LONE_SURROGATE.test(value)) throw new RangeError('half a character has no canonical text');
  return text;
}

const objectOf = (value: { readonly [Name in string]: Canonical }): string => `{${inOrder(Object.keys(value)).map(name => `${named(name)}${canonical(value[name] ?? null)}`).join(',')}}`;

const KEPT_AT_MOST = 500;
const kept = new Map<string, string>();
/** A name as it stands before its value; the few that our own texts have are written once. */
function named(name: string): string {
  const text = kept.get(name) ?? `${textOf(name)}:`;
  if (kept.size < KEPT_AT_MOST) kept.set(name, text);
  return text;
}

/** Names by their UTF-16 units, as RFC 8785 wants them. */
const inOrder = (names: string[]): string[] => (names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name) ? names : names.sort());

const isList = (value: readonly Canonical[] | { readonly [Name in string]: Canonical }): value is readonly Canonical[] => Array.isArray(value);
