import { z } from 'zod';
import { noteDocumentRead, voidDocument } from '../../prisma/records/documents';
import { caseInScope } from '../../prisma/views/caseView';
import { caseDocumentMatter, certificateDocumentMatter, documentOffices } from '../../prisma/views/documentMatter';
import { caseDocuments, certificateDocuments, documentContent, documentFor, type DocumentRow } from '../../prisma/views/documents';
import { institutionFor } from '../../prisma/views/institutions';
import type { Actor } from '../../src/access/actor';
import { caseDocumentsAnswer, certificateDocumentsAnswer, documentAnswer } from '../../src/contracts/answers/documents';
import { certificateDocumentRequest, documentReason, documentRequest } from '../../src/contracts/documents';
import { casePath, idPath } from '../../src/contracts/requests';
import { mayPrintFor, mayVoidFor } from '../../src/documents/offices';
import { replayed } from '../answers';
import type { Deps } from '../deps';
import { alreadyDone, issue, reprint } from '../documents/issuing';
import { openCertificate } from '../gradedCertificate';
import { shownDocument } from '../documents/shownDocument';
import { ApiProblem } from '../problems';
import { route } from '../route';

/** The pages are shown in a frame of our own window, and load nothing. */
const PREVIEW = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

async function found(deps: Deps, actor: Actor, id: string): Promise<DocumentRow> {
  const document = await documentFor(deps.room, actor, id);
  if (!document) throw new ApiProblem('notFound');
  return document;
}
const asSubject = (document: DocumentRow) => ({ ...document, subject: document.caseNumber ?? document.institution, isOfCertificate: document.caseNumber === null });
/** The document that an act came to, as its reader sees it. */
const answered = async (deps: Deps, actor: Actor, done: { readonly id: string; readonly isRepeat: boolean }) => ({ body: shownDocument(deps, actor, await found(deps, actor, done.id)), ...replayed(done.isRepeat) });

/** The official documents (文书) of cases and certificates: made of what is recorded, numbered, signed, and kept as printed. */
export const documentRoutes = [
  route({
    method: 'get',
    path: '/cases/{number}/documents',
    tag: 'documents',
    summary: { zh: '办件的文书，以及可以签发文书的事项', en: 'The official documents of a case, and the acts of which one may be issued' },
    for: 'papers',
    params: casePath,
    answer: caseDocumentsAnswer,
    statuses: { 200: { zh: '文书', en: 'the documents' } },
    handle: async ({ deps, session: { actor }, params: { number } }) => {
      const found = await caseInScope(deps.room, actor, number, 'papers');
      if (!found) throw new ApiProblem('notFound');
      const { items, makeable } = await caseDocuments(deps.room, found.id);
      const offices = await documentOffices(deps.room, number, makeable.map(each => each.event));
      return {
        body: {
          items: items.map(each => shownDocument(deps, actor, each)),
          makeable: makeable.flatMap(each => {
            const office = offices.get(each.event);
            return office ? [{ ...each, officeName: office.name, mayIssue: mayPrintFor(actor, office.id) }] : [];
          }),
        },
      };
    },
  }),
  route({
    method: 'post',
    path: '/cases/{number}/documents',
    tag: 'documents',
    summary: { zh: '签发一个事项的文书：编号、制成 PDF、签章、登记', en: 'Issue the document of an act: it is numbered, set as PDF, signed, and kept' },
    for: 'papers',
    params: casePath,
    body: documentRequest,
    answer: documentAnswer,
    statuses: { 201: { zh: '已签发', en: 'issued' } },
    problems: ['notYoursToDo', 'documentMade', 'documentUnprintable', 'tooBusy', 'unfit'],
    isKeyed: true,
    handle: async ({ deps, session: { actor }, key, params: { number }, body: { event } }) => {
      if (!(await caseInScope(deps.room, actor, number, 'papers'))) throw new ApiProblem('notFound');
      const [by, asked] = [{ account: actor.account, key }, ['document', number, event]];
      const earlier = await alreadyDone(deps, by, asked);
      if (earlier) return answered(deps, actor, earlier);
      const matter = await caseDocumentMatter(deps.room, number, event);
      if (!matter) throw new ApiProblem('unfit', { findings: [{ field: 'event', code: 'notOneOf' }] });
      if (!mayPrintFor(actor, matter.office)) throw new ApiProblem('notYoursToDo');
      return answered(deps, actor, await issue(deps, by, asked, matter));
    },
  }),
  route({
    method: 'get',
    path: '/institutions/{id}/certificate/documents',
    tag: 'documents',
    summary: { zh: '管理证的文书：整证和摘录，新的在前', en: 'The documents of a certificate, whole and extracts, latest first' },
    for: 'certificate',
    params: idPath,
    answer: certificateDocumentsAnswer,
    statuses: { 200: { zh: '文书', en: 'the documents' } },
    handle: async ({ deps, session: { actor }, params: { id } }) => {
      if (!(await institutionFor(deps.room, actor, 'certificate', id))) throw new ApiProblem('notFound');
      const matter = await certificateDocumentMatter(deps.room, id, 'managementCertificate', null);
      return { body: { items: (await certificateDocuments(deps.room, id)).map(each => shownDocument(deps, actor, each)), mayIssue: matter !== null && mayPrintFor(actor, matter.office), wantsReason: matter?.isStateSecret ?? false } };
    },
  }),
  route({
    method: 'post',
    path: '/institutions/{id}/certificate/documents',
    tag: 'documents',
    summary: { zh: '打印管理证（整证或者摘录）；已定密级的须写明用途，每次均留审计记录', en: 'Print a certificate, whole or an extract; a graded one wants to know what for, and every time is kept in the audit trail' },
    for: 'certificate',
    params: idPath,
    body: certificateDocumentRequest,
    answer: documentAnswer,
    statuses: { 201: { zh: '已签发', en: 'issued' } },
    problems: ['notYoursToDo', 'documentUnprintable', 'reasonFirst', 'notSealedYet', 'tooBusy'],
    isKeyed: true,
    handle: async ({ deps, session: { actor }, key, params: { id }, body }) => {
      if (!(await institutionFor(deps.room, actor, 'certificate', id))) throw new ApiProblem('notFound');
      const [by, asked] = [{ account: actor.account, key }, ['certificateDocument', id, body]];
      const earlier = await alreadyDone(deps, by, asked);
      if (earlier) return answered(deps, actor, earlier);
      const matter = await certificateDocumentMatter(deps.room, id, body.kind, body.kind === 'certificateExtract' ? { from: body.from, until: body.until } : null);
      if (!matter) throw new ApiProblem('notFound');
      if (!mayPrintFor(actor, matter.office)) throw new ApiProblem('notYoursToDo');
      if (matter.isStateSecret && body.reason === '') throw new ApiProblem('reasonFirst');
      return answered(deps, actor, await issue(deps, by, asked, matter, body.reason));
    },
  }),
  route({
    method: 'get',
    path: '/documents/{id}',
    tag: 'documents',
    summary: { zh: '一份文书：状态、打印记录、读者可以做什么', en: 'One document: how it stands, how often it was printed, what the reader may do' },
    for: 'certificate',
    params: idPath,
    answer: documentAnswer,
    statuses: { 200: { zh: '文书', en: 'the document' } },
    handle: async ({ deps, session: { actor }, params: { id } }) => ({ body: shownDocument(deps, actor, await found(deps, actor, id)) }),
  }),
  route({
    method: 'get',
    path: '/documents/{id}/content',
    tag: 'documents',
    summary: { zh: '文书的 PDF，即最近一次打印的；每次下载留审计记录', en: 'The PDF of a document, as it was printed last; every reading is kept in the audit trail' },
    for: 'certificate',
    params: idPath,
    answer: z.unknown(),
    files: ['application/pdf'],
    statuses: { 200: { zh: '已签章的 PDF', en: 'the signed PDF' } },
    problems: ['reasonFirst'],
    handle: async ({ deps, session: { actor }, params: { id } }) => {
      const document = await found(deps, actor, id);
      if (document.caseNumber === null) await openCertificate(deps, actor, document.institution);
      const content = await documentContent(deps.room, id);
      if (!content) throw new ApiProblem('notFound');
      await noteDocumentRead(deps.room, actor.account, asSubject(document));
      return { file: content, mediaType: 'application/pdf', headers: { 'Content-Disposition': `inline; filename="${document.kind}-${id}.pdf"` }, policy: PREVIEW };
    },
  }),
  route({
    method: 'post',
    path: '/documents/{id}/prints',
    tag: 'documents',
    summary: { zh: '补打：文号不变，文书注明补打；须写明原因', en: 'Print again: the number stays, the pages say so; a reason is wanted' },
    for: 'certificate',
    params: idPath,
    body: documentReason,
    answer: documentAnswer,
    statuses: { 201: { zh: '已补打', en: 'printed again' } },
    problems: ['notYoursToDo', 'documentIsVoid', 'documentUnprintable', 'tooBusy'],
    isKeyed: true,
    handle: async ({ deps, session: { actor }, key, params: { id }, body: { reason } }) => {
      const document = await found(deps, actor, id);
      const [by, asked] = [{ account: actor.account, key }, ['reprint', id, reason]];
      const earlier = await alreadyDone(deps, by, asked);
      if (earlier) return answered(deps, actor, earlier);
      if (!mayPrintFor(actor, document.office)) throw new ApiProblem('notYoursToDo');
      if (document.state === 'void') throw new ApiProblem('documentIsVoid');
      return answered(deps, actor, await reprint(deps, by, asked, document, reason));
    },
  }),
  route({
    method: 'post',
    path: '/documents/{id}/void',
    tag: 'documents',
    summary: { zh: '作废：由签发部门签批人作出，须写明原因；核验页随即显示已作废', en: 'Declare void: by who signs for the office, with a reason; the verification page says so at once' },
    for: 'certificate',
    params: idPath,
    body: documentReason,
    answer: documentAnswer,
    statuses: { 200: { zh: '已作废', en: 'void' } },
    problems: ['notYoursToDo', 'documentIsVoid'],
    isKeyed: true,
    handle: async ({ deps, session: { actor }, key, params: { id }, body: { reason } }) => {
      const document = await found(deps, actor, id);
      if (!mayVoidFor(actor, document.office)) throw new ApiProblem('notYoursToDo');
      const done = await voidDocument(deps.room, { account: actor.account, key, document: asSubject(document), reason });
      if (!done) throw new ApiProblem('documentIsVoid');
      if (done.kind === 'keyReused') throw new ApiProblem('keyReused');
      return answered(deps, actor, { id, isRepeat: done.isRepeat });
    },
  }),
];
