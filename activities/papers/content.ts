import { fileTypeFromBuffer } from 'file-type';
import type { PaperFault, PaperFormat } from '../../src/contracts/paperFormats';
import { packedPaper } from './packed';
import { pdfFault } from './pdf';

const PICTURES: readonly string[] = ['image/png', 'image/jpeg'] satisfies PaperFormat[];
/** Text with marks of its own is text all the same. */
const TEXTS: readonly string[] = ['application/xml', 'application/rtf'];

/** What a paper's content really is, told from its own bytes, and what is wrong with it; null where it may be kept as what it is declared as. */
export async function contentFault(bytes: Buffer, declared: PaperFormat): Promise<PaperFault | null> {
  const sniffed = (await fileTypeFromBuffer(bytes))?.mime ?? null;
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    const { format, fault } = await packedPaper(bytes);
    return fault ?? (format === declared ? null : 'paperNotAsDeclared');
  }
  if (sniffed === null || TEXTS.includes(sniffed)) {
    if (!isText(bytes)) return 'paperUnknown';
    return declared === 'text/plain' ? null : 'paperNotAsDeclared';
  }
  if (sniffed !== 'application/pdf' && !PICTURES.includes(sniffed)) return 'paperUnknown';
  if (sniffed !== declared) return 'paperNotAsDeclared';
  return sniffed === 'application/pdf' ? pdfFault(bytes) : null;
}

// What no text holds.
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/;
/** Text in UTF-8 or GB 18030, without what no keyboard writes. */
function isText(bytes: Buffer): boolean {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return !CONTROL.test(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    } catch {
      continue; // the other encoding may fit
    }
  }
  return false;
}
