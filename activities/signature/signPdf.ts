import { impossible } from '../../src/kernel/result';
import { detachedSignature } from './cades';
import type { Seal } from './certificate';

/** What a signature says of itself: who signs, why, and when. */
export type Signing = { readonly name: string; readonly reason: string; readonly at: Date };

/**
 * Signs a PDF as Typst writes it (a plain cross-reference table): the signature is appended as an update of its own, so
 * that no byte of the document changes, and covers everything but itself.
 */
export function signPdf(pdf: Uint8Array, seal: Seal, { name, reason, at }: Signing): Buffer {
  const whole = Buffer.from(pdf);
  const { root, size, trailer, startXref, objectText } = read(whole);
  const page = firstPage(root, objectText);
  const [field, signature] = [size, size + 1];
  const room = 2 * (2_048 + seal.certificates.reduce((sum, each) => sum + each.length, 0)) + 2_048;
  const objects = new Map<number, string>([
    [root, withEntry(objectText(root), `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`)],
    [page, withAnnotation(objectText(page), field)],
    [field, `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Seal) /V ${signature} 0 R /Rect [0 0 0 0] /F 132 /P ${page} 0 R >>`],
    [signature, `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange ${BYTE_RANGE} /Contents <${'0'.repeat(room)}> /M (${pdfTime(at)}) /Name ${text(name)} /Reason ${text(reason)} >>`],
  ]);
  const { update, offsets } = written(objects, whole.length);
  const xref = whole.length + update.length;
  const table = [...offsets].sort(([one], [other]) => one - other).map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n${table}trailer\n${withEntry(trailer.replace(/\/Size\s+\d+/, `/Size ${size + 2}`), `/Prev ${startXref}`)}\nstartxref\n${xref}\n%%EOF\n`;
  return filled(Buffer.concat([whole, Buffer.from(update, 'latin1'), Buffer.from(end, 'latin1')]), seal, room);
}

const BYTE_RANGE = '[0 0000000000 0000000000 0000000000]';

/** Puts the byte range and then the signature over it into the room that was left for them. */
function filled(pdf: Buffer, seal: Seal, room: number): Buffer {
  const contents = pdf.lastIndexOf('/Contents <') + '/Contents '.length;
  const after = contents + room + 2;
  const range = `[0 ${contents} ${after} ${pdf.length - after}]`;
  pdf.write(range.padEnd(BYTE_RANGE.length), pdf.lastIndexOf(BYTE_RANGE), 'latin1');
  const signature = detachedSignature(seal, Buffer.concat([pdf.subarray(0, contents), pdf.subarray(after)])).toString('hex');
  if (signature.length > room) return impossible('a signature that is larger than its room');
  pdf.write(signature, contents + 1, 'latin1');
  return pdf;
}

function written(objects: ReadonlyMap<number, string>, from: number): { readonly update: string; readonly offsets: ReadonlyMap<number, number> } {
  let update = '\n';
  const offsets = new Map<number, number>();
  for (const [number, body] of objects) {
    offsets.set(number, from + update.length);
    update += `${number} 0 obj\n${body}\nendobj\n`;
  }
  return { update, offsets };
}

/** The trailer and the objects of a PDF with one cross-reference table. */
function read(pdf: Buffer) {
  const all = pdf.toString('latin1');
  const startXref = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(all)?.[1] ?? impossible('a PDF without startxref'));
  const table = all.slice(startXref);
  const trailer = /trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(table)?.[1] ?? impossible('a PDF without a trailer');
  const entries = [...table.matchAll(/(\d{10}) \d{5} [nf]/g)].map(([, offset]) => Number(offset));
  if (!/^xref\s+0 \d+\s/.test(table)) return impossible('a PDF with another kind of cross-references');
  const objectText = (number: number): string => /^\d+ 0 obj\s*([\s\S]*?)\s*endobj/.exec(all.slice(entries[number]))?.[1] ?? impossible(`a PDF without object ${number}`);
  return { startXref, trailer, objectText, root: referenceIn(trailer, 'Root'), size: Number(/\/Size\s+(\d+)/.exec(trailer)?.[1]) };
}

const referenceIn = (dictionary: string, name: string): number => Number(new RegExp(`/${name}\\s*\\[?\\s*(\\d+) 0 R`).exec(dictionary)?.[1] ?? impossible(`a PDF without /${name}`));

/** The first page, down the tree of pages. */
function firstPage(root: number, objectText: (number: number) => string): number {
  let at = referenceIn(objectText(root), 'Pages');
  for (let deep = 0; deep < 20; deep += 1) {
    if (/\/Type\s*\/Page\b(?!s)/.test(objectText(at))) return at;
    at = referenceIn(objectText(at), 'Kids');
  }
  return impossible('a PDF without a page');
}

const withEntry = (dictionary: string, entry: string): string => dictionary.replace('<<', `<< ${entry}`);
const withAnnotation = (page: string, field: number): string => (/\/Annots\s*\[/.test(page) ? page.replace(/\/Annots\s*\[/, `/Annots [${field} 0 R `) : withEntry(page, `/Annots [${field} 0 R]`));
const text = (said: string): string => `<FEFF${Buffer.from(said, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
const pdfTime = (at: Date): string => `D:${at.toISOString().replaceAll(/[-:T]|\.\d+Z/g, '')}Z`;
