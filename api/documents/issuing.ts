import { signPdf } from '../../activities/signature/signPdf';
import { documentUnder, issueDocument, nextName, nextPrint, reprintDocument, type Named, type PrintedPages } from '../../prisma/records/documents';
import type { Once } from '../../prisma/records/keyedRequests';
import { caseDocumentMatter, certificateDocumentMatter, type DocumentMatter } from '../../prisma/views/documentMatter';
import type { DocumentRow } from '../../prisma/views/documents';
import { dayOf } from '../../src/kernel/day';
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
  const year = Number(dayOf(deps.room.clock.now()).slice(0, 4));
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const named = await nextName(deps.room, matter, year);
    const printed = await setAndSigned(deps, matter, named, null);
    const done = await issueDocument(deps.room, { ...by, asked, matter, named, printed, reason });
    if (done.kind === 'documentMade') throw new ApiProblem('documentMade');
    if (done.kind !== 'numberTaken') return doneBy(done);
  }
  throw new ApiProblem('tooBusy', { headers: { 'Retry-After': '1' } });
}

/** Prints a document again (补打), as the record says now what it said then: its number stays, and the pages say so. */
export async function reprint(deps: Deps, by: By, asked: unknown, document: DocumentRow, reason: string): Promise<Done> {
  const matter = document.caseNumber === null || document.event === null
    ? await certificateDocumentMatter(deps.room, document.institution, document.kind === 'managementCertificate' ? 'managementCertificate' : 'certificateExtract', document.entriesFrom === null || document.entriesUntil === null ? null : { from: document.entriesFrom, until: document.entriesUntil }, document.upToEntry)
    : await caseDocumentMatter(deps.room, document.caseNumber, document.event);
  if (!matter) throw new ApiProblem('notFound');
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const ordinal = await nextPrint(deps.room, document.id);
    const printed = await setAndSigned(deps, matter, { ...document, issuedOn: dayOf(document.issuedAt.getTime()) }, ordinal);
    const done = await reprintDocument(deps.room, { ...by, asked, document: { ...document, subject: document.caseNumber ?? document.institution, isOfCertificate: document.caseNumber === null }, ordinal, printed, reason });
    if (done.kind !== 'numberTaken') {
      if (done.kind === 'documentMade') throw new ApiProblem('documentMade');
      return doneBy(done);
    }
  }
  throw new ApiProblem('documentIsVoid');
}

type Name = Pick<Named, 'number' | 'token' | 'checkCode'> & { readonly issuedOn?: string };

/** Where the public checks a document. */
export const verificationAddress = ({ publicUrl }: Deps, token: string): string => `${publicUrl.replace(/\/$/, '')}/verify/${token}`;

async function setAndSigned(deps: Deps, matter: DocumentMatter, { number, token, checkCode, issuedOn }: Name, ordinal: number | null): Promise<PrintedPages> {
  const at = deps.room.clock.now();
  const today = dayOf(at);
  const kind = documentKindLabels.zh[matter.kind];
  const head = { title: kind, number, checkCode, office: matter.officeName, region: matter.region, institution: matter.institutionName, day: officialDay(issuedOn ?? today), reprint: ordinal === null ? '' : documentWords.reprint(ordinal, officialDay(today)) };
  const made = await deps.documents.press.print({ template: matter.kind, sheet: { head, ...matter.sheet }, address: verificationAddress(deps, token), attached: null, at });
  if (made.kind === 'unprintable') throw new ApiProblem('documentUnprintable', { findings: made.missing.map(({ field, character, codePoint }) => ({ field, code: 'noGlyph', expected: `${character} ${codePoint}` })) });
  return { bytes: signPdf(made.bytes, deps.documents.seal, { name: matter.officeName, reason: `${kind} ${number}`, at: new Date(at) }), pages: made.pages };
}
