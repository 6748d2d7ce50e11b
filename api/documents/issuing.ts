import { createHash } from 'node:crypto';
import { signPdf } from '../../activities/signature/signPdf';
import { documentUnder, issueDocument, nextName, nextPrint, reprintDocument, type DocumentContents, type Named, type PrintedPages } from '../../prisma/records/documents';
import type { Once } from '../../prisma/records/keyedRequests';
import { exportCertificate, printedAnew } from '../../prisma/seals/exporting';
import type { DocumentMatter } from '../../prisma/views/documentMatter';
import { documentContents, type DocumentRow } from '../../prisma/views/documents';
import { dayOf } from '../../src/kernel/day';
import { impossible } from '../../src/kernel/result';
import { documentKindLabels, documentWords, officialDay } from '../../src/labels/documents';
import type { Deps } from '../deps';
import { ApiProblem } from '../problems';

const ATTEMPTS = 8;
type By = { readonly account: string; readonly key: string };
type Done = { readonly id: string; readonly isRepeat: boolean };

/** What an earlier request under this key came to; null where none was answered. */
export async function alreadyDone(deps: Deps, by: By, asked: unknown): Promise<Done | null> {
  const earlier = await documentUnder(deps.room, { ...by, asked });
  return earlier === null ? null : doneBy(earlier);
}

function doneBy(once: Once<{ readonly id: string }>): Done {
  if (once.kind === 'keyReused') throw new ApiProblem('keyReused');
  return { id: once.answer.id, isRepeat: once.isRepeat };
}

/** Issues a document of what is recorded: named, set, signed, and kept. Where somebody takes the number first, it is set anew with the next. */
export async function issue(deps: Deps, by: By, asked: unknown, matter: DocumentMatter, reason = ''): Promise<Done> {
  const today = dayOf(deps.room.clock.now());
  const attached = await attachedTo(deps, matter);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const named = await nextName(deps.room, matter, Number(today.slice(0, 4)));
    const head = { title: documentKindLabels.zh[matter.kind], number: named.number, checkCode: named.checkCode, office: matter.officeName, institution: matter.institutionName, day: officialDay(today), reprint: '' };
    const contents = { sheet: { head, ...matter.sheet }, attached };
    const printed = await setAndSigned(deps, matter, named, contents);
    const done = await issueDocument(deps.room, { ...by, asked, matter, named, contents, printed, reason });
    if (done.kind === 'documentMade') throw new ApiProblem('documentMade');
    if (done.kind !== 'numberTaken') return doneBy(done);
  }
  throw new ApiProblem('tooBusy', { headers: { 'Retry-After': '1' } });
}

/** What goes with a whole certificate as `certificate.json`: the signed export of its chain, with every entry that stands on the pages. An extract carries none: it tells of its days and of nothing else. */
async function attachedTo({ room: record, sealKeys, documents }: Deps, { institution, ofCertificate }: DocumentMatter): Promise<string | null> {
  if (ofCertificate === null || ofCertificate.extracted !== null) return null;
  const exported = await exportCertificate({ record, keys: sealKeys }, { institution, isFull: false, roots: 'last', printedBy: signerOfPages(documents) });
  if (exported === null || exported.entries.length < ofCertificate.upToEntry) throw new ApiProblem('notSealedYet', { headers: { 'Retry-After': '5' } });
  return JSON.stringify(exported);
}

/** The certificate that signs the pages, by its SHA-256, as the export that goes with them names it. */
const signerOfPages = ({ seal: { certificates: [own] } }: Deps['documents']): string => createHash('sha256').update(own ?? impossible('a seal without a certificate')).digest('hex');

/** Prints a document again (补打), as it was issued: its number stays, and the pages say that they are not the first. */
export async function reprint(deps: Deps, by: By, asked: unknown, document: DocumentRow, reason: string): Promise<Done> {
  const issued = await documentContents(deps.room, document.id);
  if (!issued) throw new ApiProblem('notFound');
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const ordinal = await nextPrint(deps.room, document.id);
    const head = { ...issued.sheet.head, reprint: documentWords.reprint(ordinal, officialDay(dayOf(deps.room.clock.now()))) };
    const attached = issued.attached && (await printedAnew({ record: deps.room, keys: deps.sealKeys }, issued.attached, signerOfPages(deps.documents)));
    const printed = await setAndSigned(deps, document, document, { sheet: { ...issued.sheet, head }, attached });
    const done = await reprintDocument(deps.room, { ...by, asked, document: { ...document, subject: document.caseNumber ?? document.institution, isOfCertificate: document.caseNumber === null }, ordinal, printed, reason });
    if (done.kind === 'documentIsVoid') throw new ApiProblem('documentIsVoid');
    if (done.kind !== 'numberTaken') return doneBy(done);
  }
  throw new ApiProblem('tooBusy', { headers: { 'Retry-After': '1' } });
}

/** Where the public checks a document. */
export const verificationAddress = ({ publicUrl }: Deps, token: string): string => `${publicUrl.replace(/\/$/, '')}/verify/${token}`;

async function setAndSigned(deps: Deps, { kind, officeName }: Pick<DocumentMatter, 'kind' | 'officeName'>, { number, token }: Pick<Named, 'number' | 'token'>, { sheet, attached }: DocumentContents): Promise<PrintedPages> {
  const at = deps.room.clock.now();
  const made = await deps.documents.press.print({ template: kind, sheet, address: verificationAddress(deps, token), attached, at });
  if (made.kind === 'unprintable') throw new ApiProblem('documentUnprintable', { findings: made.missing.map(({ field, character, codePoint }) => ({ field, code: 'noGlyph', expected: `${character} ${codePoint}`.trim() })) });
  return { bytes: signPdf(made.bytes, deps.documents.seal, { name: officeName, reason: `${documentKindLabels.zh[kind]} ${number}`, at: new Date(at) }), pages: made.pages };
}
