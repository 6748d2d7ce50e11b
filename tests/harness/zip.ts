import { crc32, deflateRawSync } from 'node:zlib';

/** An archive of these parts. `says`: how large a part claims to be unpacked, where that is a lie. */
export function zipOf(parts: Readonly<Record<string, string | Buffer>>, says: Readonly<Record<string, number>> = {}): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content as string); // of a text or of bytes alike
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const fields = Buffer.alloc(26); // version, flags, method, time, day, crc, packed size, size, length of name, length of the rest
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(says[name] ?? bytes.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const header = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, title]);
    const entry = Buffer.alloc(46);
    entry.write('PK\u0001\u0002', 0, 'latin1');
    entry.writeUInt16LE(20, 4);
    fields.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    local.push(header, packed);
    central.push(entry, title);
    offset += header.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
