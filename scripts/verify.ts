import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { suites } from '../prisma/seals/suites';
import { checkExport } from '../src/contracts/checkExport';
import { exportedCertificate, trusted } from '../src/contracts/exportedCertificate';
import { LANGUAGES, type Language } from '../src/labels/labels';
import { entryKindLabels } from '../src/labels/register';
import { checkLabels, faultText } from '../src/labels/seals';
import type { ExportedCertificate } from '../src/seal/document';
import type { Fault } from '../src/seal/fault';
import type { Trust } from '../src/seal/verify';
import { embeddedIn } from './verify/embedded';
import { signedPages, type SignedPages } from './verify/signedPages';

/** The name under which a printed certificate carries its export. */
const EMBEDDED = 'certificate.json';

/** The text of an exported certificate: the file itself, or what a PDF carries; and how the signature of that PDF stands. */
function read(file: string): { readonly text: string; readonly pages: SignedPages | null } {
  const bytes = readFileSync(file);
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? { text: embeddedIn(bytes, EMBEDDED), pages: signedPages(bytes) } : { text: bytes.toString('utf8'), pages: null };
}

/** What is trusted: roots kept outside and, of another export, its keys and roots. */
function trustOf(files: readonly string[]): Trust {
  const all = files.map(file => {
    const brought = JSON.parse(read(file).text) as unknown;
    const kept = trusted.safeParse(brought);
    if (kept.success) return kept.data;
    const { keys, roots } = exportedCertificate.parse(brought);
    return { keys, roots };
  });
  const longest = all.map(each => each.keys).sort((a, b) => b.length - a.length)[0] ?? [];
  return { keys: longest, roots: all.flatMap(each => each.roots) };
}

/** What was found, for people. */
function told(document: ExportedCertificate | null, fault: Fault | null, trust: Trust, language: Language): string[] {
  const word = checkLabels[language];
  if (fault) {
    const broken = document?.entries.find(each => each.number === fault.entry);
    const names: Readonly<Record<string, string>> = entryKindLabels[language];
    return [`${word.broken}: ${faultText(fault, language)}`, ...(broken ? [`  ${names[broken.kind] ?? broken.kind}, ${broken.effectiveOn}`] : [])];
  }
  const { institution, entries, seals, keys, roots, notSealedYet } = document as ExportedCertificate; // without a fault it was read
  return [
    `${word.sound}: ${institution.name} ${institution.creditCode}, ${institution.certificateNumber}`,
    `  ${entries.length} entries, the last sealed at ${seals.at(-1)?.sealedAt ?? '-'}; ${roots.length} daily roots, the last of ${roots.at(-1)?.day ?? '-'}${notSealedYet > 0 ? `; ${notSealedYet} more were not sealed yet` : ''}`,
    trust.keys.length > 0 ? `  checked against ${trust.keys.length} keys and ${trust.roots.length} roots that you trust` : `  checked against its own keys only: compare the first key with the published one, or bring a root that was kept outside (--trust FILE)\n  ${keys[0]?.id ?? '-'} ${keys[0]?.publicKey ?? ''}`,
  ];
}

/** What was found of a PDF's signature, for people; a certificate that was printed is sound where its pages are too. */
function toldOfPages(pages: SignedPages | null, language: Language): string[] {
  const word = checkLabels[language];
  if (pages === null) return [];
  return pages.kind === 'whole' ? [`  ${word.pagesWhole} ${pages.signer} (SHA-256 ${pages.fingerprint})`] : [`${word.broken}: ${pages.kind === 'altered' ? word.pagesAltered : word.pagesUnsigned}`];
}

/** `npm run verify -- FILE [--trust FILE…]`: needs no database, no network and none of our servers. Exit 0 only where all is sound. */
function main(): void {
  const { values, positionals: [file] } = parseArgs({ allowPositionals: true, options: { trust: { type: 'string', multiple: true, default: [] }, json: { type: 'boolean', default: false }, language: { type: 'string', default: 'zh' } } });
  if (file === undefined) throw new Error('npm run verify -- FILE [--trust FILE]… [--json] [--language en]\nFILE: an exported certificate (JSON), or its printed form (PDF).');
  const language = LANGUAGES.find(each => each === values.language) ?? 'zh';
  const trust = trustOf(values.trust);
  const { text, pages } = read(file);
  const { fault, document } = checkExport(text, suites, trust);
  const isSound = fault === null && (pages === null || pages.kind === 'whole');
  if (values.json) console.log(JSON.stringify({ isSound, fault: fault && { ...fault, text: faultText(fault, language) }, pages }));
  else console.log([...told(document, fault, trust, language), ...toldOfPages(pages, language)].join('\n'));
  process.exitCode = isSound ? 0 : 1;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
