const FAMILY = 1;
const TYPOGRAPHIC_FAMILY = 16;
const MACINTOSH = 1;
/** What the setter takes off the end of a family's name, for it says how the letters look. */
const LOOKS = /[ _-](?:regular|normal|medium|light|thin|bold|black|heavy|italic|oblique|condensed|narrow)$/i;

/** The names of the family that a TrueType or OpenType font gives itself in its `name` table, as it is asked for by them; of a collection, those of its first font. */
export function familyNamesOf(font: Buffer): string[] {
  const at = font.toString('latin1', 0, 4) === 'ttcf' ? font.readUInt32BE(12) : 0;
  const tables = font.readUInt16BE(at + 4);
  const found = new Set<string>();
  for (let table = 0; table < tables; table += 1) {
    const entry = at + 12 + 16 * table;
    if (font.toString('latin1', entry, entry + 4) === 'name') readNames(font.subarray(font.readUInt32BE(entry + 8)), found);
  }
  for (const name of [...found]) found.add(name.replace(LOOKS, ''));
  return [...found];
}

function readNames(names: Buffer, found: Set<string>): void {
  const [count, texts] = [names.readUInt16BE(2), names.readUInt16BE(4)];
  for (let index = 0; index < count; index += 1) {
    const at = 6 + 12 * index;
    const [platform, kind, length, offset] = [names.readUInt16BE(at), names.readUInt16BE(at + 6), names.readUInt16BE(at + 8), names.readUInt16BE(at + 10)];
    if (kind !== FAMILY && kind !== TYPOGRAPHIC_FAMILY) continue;
    const text = names.subarray(texts + offset, texts + offset + length);
    found.add(platform === MACINTOSH ? text.toString('latin1') : Buffer.from(text).swap16().toString('utf16le'));
  }
}
