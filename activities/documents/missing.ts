/** A character that no font has: where it stands, what it is, and its code point (U+…). */
export type MissingCharacter = { readonly field: string; readonly character: string; readonly codePoint: string };

const SHOWS_NOTHING = /^[\s\p{Cf}]$/u;

/** The characters of a sheet that no font has, each once for a field. A document with any of them is not printed: a box is no name. */
export function missingIn(sheet: unknown, has: (codePoint: number) => boolean, field = ''): MissingCharacter[] {
  if (typeof sheet === 'string') return [...new Set(sheet)].filter(character => !SHOWS_NOTHING.test(character) && !has(character.codePointAt(0) ?? 0)).map(character => ({ field, character, codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` }));
  if (typeof sheet !== 'object' || sheet === null) return [];
  return Object.entries(sheet).flatMap(([name, value]) => missingIn(value, has, field === '' ? name : `${field}.${name}`));
}
