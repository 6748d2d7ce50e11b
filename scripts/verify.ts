import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { suites } from '../prisma/seals/suites';
import { checkExport } from '../src/contracts/checkExport';
import { LANGUAGES, type Language } from '../src/labels/labels';
import { entryKindLabels } from '../src/labels/register';
import { checkLabels, faultText } from '../src/labels/seals';
import type { ExportedCertificate } from '../src/seal/document';
import type { Fault } from '../src/seal/fault';
import type { Trust } from '../src/seal/verify';
import { embeddedIn } from './verify/embedded';
import { pagesOf, signedPages, type SignedPages } from './verify/signedPages';
import { refuseItself, trustIn } from './verify/trust';

/** The name under which a printed certificate carries its export. */
const EMBEDDED = 'certificate.json';
/** The largest file that is read: an export of 100,000 entries takes 100 MB. */
const MB_AT_MOST = 400;
const BYTES_A_MB = 1024 * 1024;
const USAGE = 'npm run verify -- FILE [--trust FILE]… [--json] [--language en]\nFILE: an exported certificate (JSON), or its printed form (PDF). --trust: a daily root that was kept outside (its file or its letter), or an earlier export.\nExit 0: sound; 1: broken; 2: could not be checked.';
const EXIT = { sound: 0, broken: 1, notChecked: 2 } as const;

/** Why nothing could be checked at all: another way of ending than a file that is broken. */
class NotChecked extends Error {}

function bytesOf(file: string): Buffer {
  try {
    const stat = statSync(file);
    if (!stat.isFile() || stat.size > MB_AT_MOST * BYTES_A_MB) throw new Error(stat.isFile() ? `it is larger than ${MB_AT_MOST} MB` : 'it is no file');
    return readFileSync(file);
  } catch (error) {
    const why = error instanceof Error ? (error.message.startsWith('ENOENT') ? 'there is no such file' : error.message) : 'unknown';
    throw new NotChecked(`${file} cannot be read: ${why}.\nWhat to do: name an exported certificate (JSON) or its printed form (PDF) that you may read.`, { cause: error });
  }
}

/** The text of an exported certificate: the file itself, or what a PDF carries; and how the signature of that PDF stands. */
function read(file: string): { readonly text: string; readonly pages: SignedPages | null } {
  const bytes = bytesOf(file);
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? { text: embeddedIn(bytes, EMBEDDED), pages: signedPages(bytes) } : { text: bytes.toString('utf8'), pages: null };
}

function trustOf(files: readonly string[], checked: string): Trust {
  try {
    const brought = files.map(file => ({ file, text: read(file).text }));
    const trust = trustIn(brought);
    refuseItself(brought, checked);
    return trust;
  } catch (error) {
    throw new NotChecked(error instanceof Error ? error.message : 'unknown', { cause: error });
  }
}

/** What was found, for people. */
function told(document: ExportedCertificate | null, fault: Fault | null, trust: Trust, language: Language): string[] {
  const word = checkLabels[language];
  if (fault) {
    const broken = document?.entries.find(each => each.number === fault.entry);
    const names: Readonly<Record<string, string>> = entryKindLabels[language];
    return [`${word.broken}: ${faultText(fault, language)}`, ...(broken ? [`  ${names[broken.kind] ?? broken.kind}, ${broken.effectiveOn}`] : []), `  ${word.whatToDo}`];
  }
  const { institution, entries, seals, keys, roots, notSealedYet, madeAt } = document as ExportedCertificate; // without a fault it was read
  const isTrusted = trust.keys.length > 0;
  return [
    `${isTrusted ? word.sound : word.soundInItself}: ${institution.name} ${institution.creditCode}, ${institution.certificateNumber}`,
    `  ${word.madeAt} ${madeAt}; ${word.entries} ${entries.length}, ${word.lastSealed} ${seals.at(-1)?.sealedAt ?? '-'}; ${word.roots} ${roots.length}, ${word.lastRoot} ${roots.at(-1)?.day ?? '-'}${notSealedYet > 0 ? `; ${word.notSealedYet} ${notSealedYet}` : ''}`,
    `  ${vouchedUpTo(document as ExportedCertificate, language)}`,
    ...(isTrusted ? [`  ${word.trusted} ${trust.keys.length} / ${trust.roots.length}`] : [`  ${word.ownKeysOnly}`, `  ${keys[0]?.id ?? '-'} ${keys[0]?.publicKey ?? ''}`]),
  ];
}

/** Up to which entry the last daily root of the file vouches: what came later is sealed alone. */
function vouchedUpTo({ proofs, entries }: ExportedCertificate, language: Language): string {
  const word = checkLabels[language];
  const proof = [...proofs].sort((a, b) => (a.day < b.day ? -1 : 1)).at(-1);
  if (!proof) return word.noRoot;
  return `${word.vouched} ${proof.number}${proof.number < entries.length ? word.notVouched : word.vouchedAll} (${proof.day})`;
}

/** What was found of a PDF's signature, for people; a certificate that was printed is sound where its pages are too. */
function toldOfPages(pages: SignedPages | null, language: Language): string[] {
  const word = checkLabels[language];
  if (pages === null) return [];
  const signer = 'signer' in pages ? ` ${pages.signer} (SHA-256 ${pages.fingerprint})` : '';
  const words = { whole: word.pagesWhole, byAnother: word.pagesByAnother, altered: word.pagesAltered, unsigned: word.pagesUnsigned }[pages.kind] + signer;
  return pages.kind === 'whole' ? [`  ${words}`] : [`${word.broken}: ${words}`];
}

/** `npm run verify -- FILE [--trust FILE…]`: needs no database, no network and none of our servers. Exit 0 only where all is sound. */
function main(): void {
  const { values, positionals: [file, ...more] } = argumentsOf();
  if (file === undefined || more.length > 0) throw new NotChecked(USAGE);
  const language = LANGUAGES.find(each => each === values.language) ?? 'zh';
  const { text, pages: found } = read(file);
  const trust = trustOf(values.trust, text);
  const { fault, document } = checkExport(text, suites, trust);
  const pages = pagesOf(found, fault === null ? document : null);
  const isSound = fault === null && (pages === null || pages.kind === 'whole');
  if (values.json) console.log(JSON.stringify({ isSound, isTrusted: isSound && trust.keys.length > 0, fault: fault && { ...fault, text: faultText(fault, language) }, pages }));
  else console.log([...told(document, fault, trust, language), ...toldOfPages(pages, language)].join('\n'));
  process.exitCode = isSound ? EXIT.sound : EXIT.broken;
}

function argumentsOf() {
  try {
    return parseArgs({ allowPositionals: true, options: { trust: { type: 'string', multiple: true, default: [] }, json: { type: 'boolean', default: false }, language: { type: 'string', default: 'zh' } } });
  } catch (error) {
    throw new NotChecked(`${error instanceof Error ? error.message : 'unknown'}\n${USAGE}`, { cause: error });
  }
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof NotChecked ? EXIT.notChecked : EXIT.broken;
}
