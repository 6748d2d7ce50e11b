import { inflateSync } from 'node:zlib';

/**
 * The text of a file that a PDF carries (嵌入文件), by its name. Reads what writers of PDF/A-3 and PAdES make: a file
 * specification that names the embedded stream, plain or deflated, in the body or in an object stream. Throws with what
 * to do where there is none.
 */
export function embeddedIn(pdf: Buffer, name: string): string {
  const objects = objectsIn(pdf);
  for (const body of [...objects.values()].map(each => each.text).reverse()) {
    if (!/\/EF\b/.test(body) || !namesFile(body, name)) continue;
    const [, number] = /\/(?:UF|F)\s+(\d+)\s+\d+\s+R/.exec(body.slice(body.indexOf('/EF'))) ?? [];
    const stream = number === undefined ? undefined : objects.get(Number(number))?.stream;
    if (stream) return stream.toString('utf8');
  }
  throw new Error(`This PDF carries no ${name}: it is not a certificate printed here, or it was printed anew by a program that leaves attachments out. Ask for the file as it was issued.`);
}

/** Whether a file specification names the file, as a literal or a hexadecimal text, in one byte or two a character. */
function namesFile(body: string, name: string): boolean {
  const wide = Buffer.from(`\uFEFF${name}`, 'utf16le').swap16();
  const spellings = [`(${name})`, `<${Buffer.from(name).toString('hex')}>`, `<${wide.toString('hex')}>`, `(${wide.toString('latin1')})`];
  return spellings.some(each => body.includes(each) || body.toLowerCase().includes(each.toLowerCase()));
}

type PdfObject = { readonly text: string; readonly stream: Buffer | null };

/** Every object of the file by its number; of one that was written again, the last. */
function objectsIn(pdf: Buffer): Map<number, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of text.matchAll(/(?:^|[\r\n ])(\d+)\s+\d+\s+obj\b/g)) {
    const begins = match.index + match[0].length;
    const streamAt = text.indexOf('stream', begins);
    const endAt = text.indexOf('endobj', begins);
    const hasStream = streamAt >= 0 && (endAt < 0 || streamAt < endAt);
    const dictionary = text.slice(begins, hasStream ? streamAt : endAt);
    objects.set(Number(match[1]), { text: dictionary, stream: hasStream ? streamOf(pdf, text, dictionary, streamAt) : null });
  }
  for (const { text: dictionary, stream } of [...objects.values()]) if (stream && /\/Type\s*\/ObjStm\b/.test(dictionary)) for (const [number, body] of packedIn(dictionary, stream)) if (!objects.has(number)) objects.set(number, { text: body, stream: null });
  return objects;
}

function streamOf(pdf: Buffer, text: string, dictionary: string, streamAt: number): Buffer | null {
  const begins = streamAt + 'stream'.length + (text.startsWith('\r\n', streamAt + 'stream'.length) ? 2 : 1);
  const [, length] = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary) ?? [];
  const ends = length === undefined ? text.indexOf('endstream', begins) : begins + Number(length);
  const bytes = pdf.subarray(begins, ends);
  if (!/\/Filter/.test(dictionary)) return bytes;
  if (!/\/FlateDecode/.test(dictionary)) return null;
  try {
    return inflateSync(bytes);
  } catch {
    return null; // of no use to us: a picture, or a damaged part
  }
}

/** The objects of an object stream. */
function packedIn(dictionary: string, stream: Buffer): [number, string][] {
  const [count, first] = ['N', 'First'].map(name => Number(new RegExp(`/${name}\\s+(\\d+)`).exec(dictionary)?.[1] ?? 0)) as [number, number];
  const text = stream.toString('latin1');
  const places = text.slice(0, first).trim().split(/\s+/).map(Number);
  return Array.from({ length: count }, (_, index) => {
    const [number = 0, at = 0, next] = [places[2 * index], places[2 * index + 1], places[2 * index + 3]];
    return [number, text.slice(first + at, next === undefined ? undefined : first + next)];
  });
}
