import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { PaperFault } from '../../src/contracts/paperFormats';

const inflated = promisify<Buffer, { readonly maxOutputLength: number }, Buffer>(inflate);
/** Objects packed into streams unpack to no more than this, one stream and all together. */
const STREAM_BYTES = 16 * 1024 * 1024;
const ALL_BYTES = 48 * 1024 * 1024;
/** A stream's dictionary is looked for so far before it. */
const DICTIONARY = 4_096;

// Names may be written with escapes: /J#61vaScript.
const named = (text: string): string => text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
const end = String.raw`(?![A-Za-z0-9])`;
const SCRIPT = new RegExp(`/(JavaScript|Launch|RichMedia|Rendition)${end}|/XFA\\s*[\\[0-9]`);
const LOCKED = new RegExp(`/Encrypt${end}`);
const PACKED = new RegExp(`/ObjStm${end}`);

/** What is wrong with a PDF: it runs something when it is opened (JavaScript, programs, media, XFA), or nobody can look into it. An open action that leads to a page is none. */
export async function pdfFault(bytes: Buffer): Promise<PaperFault | null> {
  const text = bytes.toString('latin1');
  const plain = named(text);
  if (LOCKED.test(plain)) return 'paperLocked';
  if (SCRIPT.test(plain)) return 'paperHoldsScript';
  let left = ALL_BYTES;
  for (const begin of packedObjects(text)) {
    try {
      const objects = await inflated(bytes.subarray(begin), { maxOutputLength: STREAM_BYTES });
      left -= objects.length;
      if (SCRIPT.test(named(objects.toString('latin1')))) return 'paperHoldsScript';
    } catch (error) {
      return error instanceof RangeError || (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? 'paperUnpacksTooLarge' : 'paperBroken'; // packed in another way, which nobody can look into
    }
    if (left < 0) return 'paperUnpacksTooLarge';
  }
  return null;
}

/** Where the streams begin into which objects are packed. */
function* packedObjects(text: string): Generator<number> {
  for (const { index, 0: { length } } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const before = text.slice(Math.max(0, index - DICTIONARY), index);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj'), before.lastIndexOf('endobj'), before.lastIndexOf('endstream')));
    if (PACKED.test(named(dictionary))) yield index + length;
  }
}
