const FORMATS = { segments: 4, groups: 12 } as const;

/** The code points that a TrueType or OpenType font has a glyph for, read from its `cmap` table; of a collection, those of its first font. */
export function codePointsOf(font: Buffer): Set<number> {
  const at = font.toString('latin1', 0, 4) === 'ttcf' ? font.readUInt32BE(12) : 0;
  const tables = font.readUInt16BE(at + 4);
  const found = new Set<number>();
  for (let table = 0; table < tables; table += 1) {
    const entry = at + 12 + 16 * table;
    if (font.toString('latin1', entry, entry + 4) === 'cmap') readTable(font.subarray(font.readUInt32BE(entry + 8)), found);
  }
  return found;
}

function readTable(cmap: Buffer, found: Set<number>): void {
  const subtables = cmap.readUInt16BE(2);
  for (let index = 0; index < subtables; index += 1) {
    const platform = cmap.readUInt16BE(4 + 8 * index);
    if (platform !== 0 && platform !== 3) continue; // Unicode alone
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + 8 * index));
    const format = subtable.readUInt16BE(0);
    if (format === FORMATS.groups) readGroups(subtable, found);
    if (format === FORMATS.segments) readSegments(subtable, found);
  }
}

function readGroups(table: Buffer, found: Set<number>): void {
  const groups = table.readUInt32BE(12);
  for (let group = 0; group < groups; group += 1) {
    const at = 16 + 12 * group;
    const [first, last, glyph] = [table.readUInt32BE(at), table.readUInt32BE(at + 4), table.readUInt32BE(at + 8)];
    for (let point = glyph === 0 ? first + 1 : first; point <= last; point += 1) found.add(point); // glyph 0 is the box of what is missing
  }
}

function readSegments(table: Buffer, found: Set<number>): void {
  const segments = table.readUInt16BE(6) / 2;
  const [ends, starts, deltas, offsets] = [14, 16 + 2 * segments, 16 + 4 * segments, 16 + 6 * segments];
  for (let segment = 0; segment < segments; segment += 1) {
    const [first, last] = [table.readUInt16BE(starts + 2 * segment), table.readUInt16BE(ends + 2 * segment)];
    const [delta, offset] = [table.readUInt16BE(deltas + 2 * segment), table.readUInt16BE(offsets + 2 * segment)];
    for (let point = first; point <= last && point < 0xffff; point += 1) {
      const raw = offset === 0 ? point : table.readUInt16BE(offsets + 2 * segment + offset + 2 * (point - first));
      if ((offset !== 0 && raw === 0) || (raw + delta) % 65_536 === 0) continue;
      found.add(point);
    }
  }
}
