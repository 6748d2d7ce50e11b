import type { Entry } from 'yauzl';
import type { PaperFault, PaperFormat } from '../../src/contracts/paperFormats';
import { openArchive, TooMuch, type Archive } from './archive';

/** A packed paper (OFD, office documents) has at most so many parts and unpacks to at most so many bytes (assumed). */
const PACKED = { parts: 2_000, bytes: 64 * 1024 * 1024 };
/** A part that is read as text is no larger than this. */
const TEXT_BYTES = 2 * 1024 * 1024;

const MAIN_PART: Readonly<Partial<Record<PaperFormat, string>>> = {
  'application/ofd': 'OFD.xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word/document.xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xl/workbook.xml',
};
// Projects of macros, macro sheets of Excel 4.0, controls and foreign objects: what runs when the document is opened.
const RUNS = /(^|\/)(vbaproject|vbadata)[^/]*$|^xl\/(macrosheets|dialogsheets)\/|(^|\/)activex\/|(^|\/)embeddings\/[^/]*\.bin$|\.(exe|dll|js|vbs|hta|bat|cmd|ps1|scr|jar|lnk)$/i;
const MACRO_TYPE = /macroEnabled|vnd\.ms-office\.(vbaProject|activeX)/i;
// A template, object or frame that is fetched from elsewhere when the document is opened; hyperlinks wait for a click.
const FETCHES = /<Relationship\b(?=[^>]*TargetMode\s*=\s*["']External["'])(?=[^>]*Type\s*=\s*["'][^"']*\/(attachedTemplate|oleObject|frame|subDocument|externalLinkPath|package)["'])/i;

/** What a packed paper is, by what lies in it, and what is wrong with it. */
export async function packedPaper(bytes: Buffer): Promise<{ readonly format: PaperFormat | null; readonly fault: PaperFault | null }> {
  try {
    const archive = await openArchive(bytes, PACKED);
    const names = archive.parts.map(part => part.fileName);
    const [format = null] = (Object.keys(MAIN_PART) as PaperFormat[]).filter(each => names.some(name => name === MAIN_PART[each])); // the keys of an object literal
    return { format, fault: (await unpackingFault(archive)) ?? (format === null ? 'paperUnknown' : null) };
  } catch (error) {
    return { format: null, fault: error instanceof TooMuch ? 'paperUnpacksTooLarge' : 'paperBroken' };
  }
}

/** Unpacks everything once: what a reader unpacks later is no more than it says. */
async function unpackingFault({ parts, read, count }: Archive): Promise<PaperFault | null> {
  for (const part of parts) {
    if (RUNS.test(part.fileName)) return 'paperHoldsMacros';
    const isTypes = part.fileName === '[Content_Types].xml';
    if (!isTypes && !part.fileName.endsWith('.rels')) {
      await count(part);
      continue;
    }
    const text = await textOf(part, read);
    if (text === null) return 'paperUnpacksTooLarge';
    if (isTypes && MACRO_TYPE.test(text)) return 'paperHoldsMacros';
    if (!isTypes && FETCHES.test(text)) return 'paperReachesOut';
  }
  return null;
}

const textOf = async (part: Entry, read: Archive['read']): Promise<string | null> => (part.uncompressedSize > TEXT_BYTES ? null : textIn(await read(part)));
/** XML in UTF-8, or in UTF-16 by its mark. */
const textIn = (bytes: Buffer): string => new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(bytes);
