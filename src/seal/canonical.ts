/** What can be written canonically: as JSON, with whole or broken numbers that are finite. */
export type Canonical = null | boolean | number | string | readonly Canonical[] | { readonly [Name in string]: Canonical };

const LONE_SURROGATE = /\p{Cs}/u;

/**
 * The one text of a value (RFC 8785): names in the order of their UTF-16 units, no space, numbers and texts as ECMAScript
 * writes them. Two values are the same exactly where their texts are; what is hashed and signed is this text. Throws
 * RangeError where the value has no such text (a number that is not finite, half a character).
 */
export function canonical(value: Canonical): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('a number that is not finite has no canonical text');
  if (typeof value === 'string' && LONE_SURROGATE.test(value)) throw new RangeError('half a character has no canonical text');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const names = Object.keys(value).sort(); // by UTF-16 units, as RFC 8785 wants it
  return `{${names.map(name => `${canonical(name)}:${canonical(value[name] ?? null)}`).join(',')}}`;
}

const isList = (value: readonly Canonical[] | { readonly [Name in string]: Canonical }): value is readonly Canonical[] => Array.isArray(value);
