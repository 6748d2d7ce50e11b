import { z } from 'zod';
import { readImportBytes } from '../../activities/import/readImportFiles';
import { writeWorkbook } from '../../activities/excel/workbooks';
import { checkFiling, type Filed } from '../../prisma/records/filingCheck';
import { acceptFiling, file, returnFiling, withdrawFiling, type FilingOutcome } from '../../prisma/records/filings';
import { noteExchange } from '../../prisma/records/exchange';
import { filing, filings, staffingOfficeOf } from '../../prisma/views/filings';
import type { Actor } from '../../src/access/actor';
import { filingOffice, mayAcceptWhatWasFiledBy, mayFileRosterOf, signsFor } from '../../src/access/filing';
import { filingAnswer, filingCheckAnswer, filingDoneAnswer, filingsAnswer } from '../../src/contracts/answers/filings';
import { against, remark } from '../../src/contracts/fields';
import { cellsOf } from '../../src/contracts/importDifferences';
import type { ImportFile } from '../../src/contracts/importTable';
import { filingRequest, idPath, page } from '../../src/contracts/requests';
import type { Result } from '../../src/kernel/result';
import type { ImportProblem } from '../../src/institution/importProblem';
import { replayed } from '../answers';
import type { Deps } from '../deps';
import { ApiProblem, refusedBy } from '../problems';
import { route } from '../route';
import { shownCheck } from '../shownCheck';
import { asDownload, WORKBOOK } from './exchange';

type Sent = z.output<typeof filingRequest>;
const BODY = '14mb'; // ten megabytes in base64, and the words around them

/** Where a filing goes, from which seat: an institution files its own roster, the staffing office whole institutions. */
async function addressed({ room }: Deps, actor: Actor, { institution }: Sent): Promise<{ readonly office: string; readonly with: (files: readonly ImportFile[]) => Filed }> {
  if (institution !== null) {
    if (!mayFileRosterOf(actor, institution)) throw new ApiProblem('notYoursToDo');
    const office = await staffingOfficeOf(room, institution);
    if (office === null) throw new ApiProblem('notFound');
    return { office, with: files => ({ kind: 'roster', institution, files }) };
  }
  const own = filingOffice(actor);
  if (!own) throw new ApiProblem('notYoursToDo');
  return { office: own.office, with: files => ({ kind: 'opening', servedBy: own.region, files }) };
}

const readFiles = ({ files }: Sent): Promise<Result<readonly ImportFile[], readonly ImportProblem[]>> => readImportBytes(files.map(({ name, content }) => ({ name, bytes: Buffer.from(content, 'base64') })));

const filingProblems = ['notFound', 'notYoursToDo', 'filesUnfit', 'filingDecided', 'notByWhoFiled', 'onlyByWhoFiled', 'rosterWaits', 'refusedByRule', 'tooBusy'] as const;

/** What became of it, as the API tells it. */
function told(outcome: FilingOutcome) {
  switch (outcome.kind) {
    case 'done':
      return { body: outcome.answer, ...replayed(outcome.isRepeat) };
    case 'unfit':
      throw new ApiProblem('filesUnfit', { inFiles: outcome.problems });
    case 'refused':
      throw refusedBy({ refusal: outcome.refusal, number: null, caseNumber: null });
    case 'decided':
      throw new ApiProblem('filingDecided');
    case 'tooBusy':
      throw new ApiProblem('tooBusy', { headers: { 'Retry-After': '1' } });
    default:
      throw new ApiProblem(outcome.kind);
  }
}

/** One of the decisions on a filing, which only a signer of its office takes. */
const deciding = (act: 'accept' | 'return', summary: string, decide: typeof acceptFiling) =>
  route({
    method: 'post',
    path: `/filings/{id}/${act}`,
    tag: 'exchange',
    summary,
    for: 'filings',
    params: idPath,
    body: act === 'return' ? against : remark,
    answer: filingDoneAnswer,
    statuses: { 200: 'decided' },
    problems: filingProblems,
    isKeyed: true,
    handle: async ({ deps, session: { actor }, key, params: { id }, body: { note } }) => {
      const found = await filing(deps.room, actor, id);
      if (!found) throw new ApiProblem('notFound');
      if (!signsFor(actor, found.row.office)) throw new ApiProblem('notYoursToDo');
      return told(await decide(deps.room, { account: actor.account, key, id, note }));
    },
  });

/** Filing (报送): what agencies and handlers file, and the staffing office's signer accepts or returns. */
export const filingRoutes = [
  route({
    method: 'post',
    path: '/filings/checks',
    tag: 'exchange',
    summary: 'Dry run: what the files would do to the register, with every problem and every difference; nothing is kept',
    for: 'filings',
    body: filingRequest,
    answer: filingCheckAnswer,
    statuses: { 200: 'what would come of it' },
    problems: ['notFound', 'notYoursToDo'],
    bodyLimit: BODY,
    handle: async ({ deps, session: { actor }, body, language }) => {
      const address = await addressed(deps, actor, body);
      const read = await readFiles(body);
      return { body: shownCheck(read.ok ? await checkFiling(deps.room.pool, deps.room, address.with(read.value)) : { problems: read.problem, batch: null, known: new Map(), differences: [] }, language) };
    },
  }),
  route({
    method: 'post',
    path: '/filings',
    tag: 'exchange',
    summary: 'File whole institutions, or the first roster of one; all or nothing. It waits, sealed, until the staffing office accepts or returns it',
    for: 'filings',
    body: filingRequest,
    answer: filingDoneAnswer,
    statuses: { 201: 'filed' },
    problems: filingProblems,
    isKeyed: true,
    bodyLimit: BODY,
    handle: async ({ deps, session: { actor }, key, body }) => {
      const address = await addressed(deps, actor, body);
      const read = await readFiles(body);
      return told(read.ok ? await file(deps.room, { account: actor.account, key, office: address.office, filed: address.with(read.value) }) : { kind: 'unfit', problems: read.problem });
    },
  }),
  route({
    method: 'get',
    path: '/filings',
    tag: 'exchange',
    summary: 'The filings in scope, newest first',
    for: 'filings',
    query: z.strictObject({ ...page, after: z.string().regex(/^[0-9]{1,15}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/).optional(), state: z.enum(['filed', 'accepted', 'returned', 'withdrawn']).optional() }),
    answer: filingsAnswer,
    statuses: { 200: 'a page of the list' },
    handle: async ({ deps, session: { actor }, query: { limit, after, state } }) => {
      const [filedAt = '', id = ''] = (after ?? '').split('_');
      const rows = await filings(deps.room, actor, { state: state ?? null, limit: limit + 1, after: after === undefined ? null : { filedAt: new Date(Number(filedAt)), id } });
      const items = rows.slice(0, limit).map(({ filedByAccount: _, peopleAStage: __, ...row }) => row);
      const last = items.at(-1);
      return { body: { items, next: rows.length > limit && last ? `${last.filedAt.getTime()}_${last.id}` : null } };
    },
  }),
  route({
    method: 'get',
    path: '/filings/{id}',
    tag: 'exchange',
    summary: 'One filing, with what it would do to the register today',
    for: 'filings',
    params: idPath,
    answer: filingAnswer,
    statuses: { 200: 'the filing' },
    handle: async ({ deps, session: { actor }, params: { id }, language }) => {
      const found = await filing(deps.room, actor, id);
      if (!found) throw new ApiProblem('notFound');
      const { filedByAccount, peopleAStage, ...row } = found.row;
      const waits = row.state === 'filed';
      return { body: { ...row, check: shownCheck(await checkFiling(deps.room.pool, deps.room, found.filed), language), mayDecide: waits && signsFor(actor, row.office) && mayAcceptWhatWasFiledBy({ kind: row.kind, peopleAStage, filedBy: filedByAccount }, actor.account), mayWithdraw: waits && filedByAccount === actor.account } };
    },
  }),
  route({
    method: 'get',
    path: '/filings/{id}/workbook',
    tag: 'exchange',
    summary: 'What was filed, as a workbook of the prescribed layout; every reading is kept in the audit trail',
    for: 'filings',
    params: idPath,
    answer: z.unknown(),
    files: [WORKBOOK],
    statuses: { 200: 'the workbook' },
    handle: async ({ deps, session: { actor }, params: { id } }) => {
      const found = await filing(deps.room, actor, id);
      if (!found) throw new ApiProblem('notFound');
      await noteExchange(deps.room, actor.account, 'filing.read', id, {});
      return { file: await writeWorkbook(cellsOf(found.filed.files)), mediaType: WORKBOOK, headers: asDownload(`filing-${id.slice(0, 8)}.xlsx`) };
    },
  }),
  deciding('accept', 'Accept a filing: what it says stands on the register from now on, all of it or nothing', acceptFiling),
  deciding('return', 'Return a filing with the grounds; nothing of it is entered', returnFiling),
  route({
    method: 'post',
    path: '/filings/{id}/withdraw',
    tag: 'exchange',
    summary: 'Take back what one has filed, as long as nobody has decided it',
    for: 'filings',
    params: idPath,
    body: remark,
    answer: filingDoneAnswer,
    statuses: { 200: 'taken back' },
    problems: filingProblems,
    isKeyed: true,
    handle: async ({ deps, session: { actor }, key, params: { id }, body: { note } }) => {
      if (!(await filing(deps.room, actor, id))) throw new ApiProblem('notFound');
      return told(await withdrawFiling(deps.room, { account: actor.account, key, id, note }));
    },
  }),
];
