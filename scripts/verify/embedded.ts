import { inflateSync } from 'node:zlib';

/** To how much what a PDF packs may unpack, all in all: an export of 100,000 entries takes 100 MB. */
const UNPACKED_AT_MOST = 256 * 1024 * 1024;

/**
 * The text of a file that a PDF carries (嵌入文件), by its name. Reads what writers of PDF/A-3 and PAdES make: a file
 * specification that names the embedded stream, plain or deflated, in the body or in an object stream. Throws with what
 * to do where there is none. It takes time in proportion to the file, whatever that is made of.
 */
export function embeddedIn(pdf: Buffer, name: string): string {
  const objects = objectsIn(pdf);
  for (const { dictionary } of [...objects.values()].reverse()) {
    if (!/\/EF\b/.test(dictionary) || !namesFile(dictionary, name)) continue;
    const [, number] = /\/(?:UF|F)\s+(\d+)\s+\d+\s+R/.exec(dictionary.slice(dictionary.indexOf('/EF'))) ?? [];
    const stream = number === undefined ? undefined : objects.get(Number(number))?.stream();
    if (stream) return stream.toString('utf8');
  }
  throw new Error(`This PDF carries no ${name}.\nWhat to do: only a whole management certificate carries it. An extract or a notice is checked by its QR code. Where it is a whole certificate, it was printed anew by a program that leaves attachments out: ask for the file as it was issued.`);
}

/** Whether a file specification names the file, as a literal or a hexadecimal text, in one byte or two a character. */
function namesFile(body: string, name: string): boolean {
  const wide = Buffer.from(`\uFEFF${name}`, 'utf16le').swap16();
  const spellings = [`(${name})`, `<${Buffer.from(name).toString('hex')}>`, `<${wide.toString('hex')}>`, `(${wide.toString('latin1')})`];
  return spellings.some(each => body.includes(each) || body.toLowerCase().includes(each.toLowerCase()));
}

type PdfObject = { readonly dictionary: string; readonly stream: () => Buffer | null };

/** Every object of the file by its number; of one that was written again, the last. */
function objectsIn(pdf: Buffer): Map<number, PdfObject> {
  const text = pdf.toString('latin1');
  const unpack = unpackingAtMost(UNPACKED_AT_MOST);
  const [streamFrom, endFrom, endStreamFrom] = ['stream', 'endobj', 'endstream'].map(word => nextIn(text, word)) as [NextPlace, NextPlace, NextPlace];
  const matches = [...text.matchAll(/(?:^|[\r\n ])(\d+)\s+\d+\s+obj\b/g)];
  const objects = new Map<number, PdfObject>();
  for (const [index, match] of matches.entries()) {
    const begins = match.index + match[0].length;
    const [streamAt, endAt] = [streamFrom(begins), Math.min(endFrom(begins), matches[index + 1]?.index ?? text.length)];
    const dictionary = text.slice(begins, Math.min(streamAt, endAt));
    const bytesFrom = streamAt + 'stream'.length + (text.startsWith('\r\n', streamAt + 'stream'.length) ? 2 : 1);
    const bytesUntil = streamAt < endAt ? endStreamFrom(bytesFrom) : 0;
    objects.set(Number(match[1]), { dictionary, stream: () => (streamAt < endAt ? unpack(dictionary, pdf.subarray(bytesFrom, endOf(dictionary, bytesFrom, bytesUntil))) : null) });
  }
  const packed = [...objects.values()].filter(({ dictionary }) => /\/Type\s*\/ObjStm\b/.test(dictionary)).flatMap(({ dictionary, stream }) => packedIn(dictionary, stream()));
  for (const [number, dictionary] of packed) if (!objects.has(number)) objects.set(number, { dictionary, stream: () => null });
  return objects;
}

type NextPlace = (from: number) => number;
/** Where a word stands next, asked from place to later place; the end of the text where it does no more. */
function nextIn(text: string, word: string): NextPlace {
  let at = -1;
  return from => {
    if (at < from) at = text.indexOf(word, from);
    if (at < 0) at = text.length;
    return at;
  };
}

function endOf(dictionary: string, begins: number, endStream: number): number {
  const [, length] = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary) ?? [];
  return length === undefined ? endStream : begins + Number(length);
}

/** Unpacks streams as long as all of them together stay below a measure. Throws with what to do where one does not. */
function unpackingAtMost(most: number): (dictionary: string, bytes: Buffer) => Buffer | null {
  let left = most;
  return (dictionary, bytes) => {
    if (!/\/Filter/.test(dictionary)) return bytes;
    if (!/\/FlateDecode/.test(dictionary)) return null;
    try {
      const unpacked = inflateSync(bytes, { maxOutputLength: left });
      left = Math.max(1, left - unpacked.length);
      return unpacked;
    } catch (error) {
      if (error instanceof RangeError) throw new Error(`This PDF unpacks to more than ${most / 1024 / 1024} MB.\nWhat to do: it is no certificate printed here; ask for the file as it was issued.`, { cause: error });
      return null; // of no use to us: a damaged part
    }
  };
}

/** The objects of an object stream. */
function packedIn(dictionary: string, stream: Buffer | null): [number, string][] {
  const [count, first] = ['N', 'First'].map(name => Number(new RegExp(`/${name}\\s+(\\d+)`).exec(dictionary)?.[1] ?? 0)) as [number, number];
  const text = stream?.toString('latin1') ?? '';
  const places = text.slice(0, first).trim().split(/\s+/).map(Number);
  return Array.from({ length: Math.min(count, Math.floor(places.length / 2)) }, (_, index) => {
    const [number = 0, at = 0, next] = [places[2 * index], places[2 * index + 1], places[2 * index + 3]];
    return [number, text.slice(first + at, next === undefined ? undefined : first + next)];
  });
}
