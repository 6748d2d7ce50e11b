/** A character that no font has: where it stands, what it is, and its code point (U+…). One that nobody can see (a bidirectional control, a tag) is named by its code point alone. */
export type MissingCharacter = { readonly field: string; readonly character: string; readonly codePoint: string };

const SPACE = /^[\t\n\r \u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;
/** What is not seen and yet changes what is read (\p{Cf}): it turns the order of others round, or hides among them. */
const UNSEEN = /^\p{Cf}$/u;

/** The characters of a sheet that cannot be printed as they are, each once for a field: no font has them, or nobody would see them. A document with any of them is not printed: a box is no name. */
export function missingIn(sheet: unknown, has: (codePoint: number) => boolean, field = ''): MissingCharacter[] {
  if (typeof sheet === 'string') return [...new Set(sheet)].filter(character => UNSEEN.test(character) || !(SPACE.test(character) || has(pointOf(character)))).map(character => ({ field, character: UNSEEN.test(character) ? '' : character, codePoint: `U+${pointOf(character).toString(16).toUpperCase().padStart(4, '0')}` }));
  if (typeof sheet !== 'object' || sheet === null) return [];
  return Object.entries(sheet).flatMap(([name, value]) => missingIn(value, has, field === '' ? name : `${field}.${name}`));
}

const pointOf = (character: string): number => character.codePointAt(0) ?? 0;
