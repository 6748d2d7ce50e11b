import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Destination, Errand } from '../../prisma/records/jobs';
import { isAnswered } from '../../prisma/records/keyedRequests';
import { acceptanceStopped, returnFiling, withdrawFiling, type FilingOutcome, type FilingStopped } from '../../prisma/records/filings';
import { filing, filings, staffingOfficeOf } from '../../prisma/views/filings';
import type { Actor } from '../../src/access/actor';
import { filingOffice, mayAcceptWhatWasFiledBy, mayFileRosterOf, signsFor } from '../../src/access/filing';
import { filingAnswer, filingDoneAnswer, filingsAnswer } from '../../src/contracts/answers/filings';
import { jobAnswer } from '../../src/contracts/answers/jobs';
import { against, remark } from '../../src/contracts/fields';
import type { Said } from '../../src/labels/labels';
import { pageBy } from '../../src/contracts/cursors';
import { filingRequest, idPath } from '../../src/contracts/requests';
import { replayed } from '../answers';
import type { Deps } from '../deps';
import { ApiProblem, refusedBy } from '../problems';
import { route } from '../route';
import { STARTED, startedJob, startProblems } from '../startedJob';

type Sent = z.output<typeof filingRequest>;
const BODY = '14mb'; // ten megabytes in base64, and the words around them
/** About how many bytes of the layout a person is: it tells light filings from heavy ones. */
const A_PERSON = 256;

/** Where a filing goes, from which seat: an institution files its own roster, the staffing office whole institutions. */
async function addressed({ room }: Deps, actor: Actor, { institution }: Sent): Promise<{ readonly office: string; readonly to: Destination }> {
  if (institution !== null) {
    if (!mayFileRosterOf(actor, institution)) throw new ApiProblem('notYoursToDo');
    const office = await staffingOfficeOf(room, institution);
    if (office === null) throw new ApiProblem('notFound');
    return { office, to: { kind: 'roster', institution } };
  }
  const own = filingOffice(actor);
  if (!own) throw new ApiProblem('notYoursToDo');
  return { office: own.office, to: { kind: 'opening', servedBy: own.region } };
}

const weightOf = ({ files }: Sent): number => files.reduce((sum, { content }) => sum + Math.floor((content.length * 3) / 4), 0);
const digestOf = ({ institution, files }: Sent): unknown => [institution, files.map(({ name, content }) => [name, createHash('sha256').update(content).digest('base64')])];

/** The filing within the actor's scope. */
async function found(deps: Deps, actor: Actor, id: string) {
  const one = await filing(deps.room, actor, id);
  if (!one) throw new ApiProblem('notFound');
  return one.row;
}
/** A filing within the scope of a signer of its office. */
async function toSign(deps: Deps, actor: Actor, id: string) {
  const row = await found(deps, actor, id);
  if (!signsFor(actor, row.office)) throw new ApiProblem('notYoursToDo');
  return row;
}

const filingProblems = ['notFound', 'notYoursToDo', 'filingDecided', 'notByWhoFiled', 'onlyByWhoFiled', 'refusedByRule', 'tooBusy'] as const;

/** Why nothing became of it, as the API tells it. */
function problemOf(stopped: FilingStopped): ApiProblem {
  switch (stopped.kind) {
    case 'unfit':
      return new ApiProblem('filesUnfit', { inFiles: stopped.problems });
    case 'refused':
      return refusedBy({ refusal: stopped.refusal, number: null, caseNumber: null });
    case 'decided':
      return new ApiProblem('filingDecided');
    case 'tooBusy':
      return new ApiProblem('tooBusy', { headers: { 'Retry-After': '1' } });
    default:
      return new ApiProblem(stopped.kind);
  }
}

/** What became of it. */
function told(outcome: FilingOutcome) {
  if (outcome.kind === 'done') return { body: outcome.answer, ...replayed(outcome.isRepeat) };
  throw outcome.kind === 'keyReused' ? new ApiProblem('keyReused') : problemOf(outcome);
}

/** What files are sent for: a dry run, or a filing. */
const sending = (kind: 'check' | 'filing', path: string, summary: Said) =>
  route({
    method: 'post',
    path,
    tag: 'exchange',
    summary,
    for: 'filings',
    body: filingRequest,
    answer: jobAnswer,
    statuses: STARTED,
    problems: ['notFound', 'notYoursToDo', ...startProblems],
    isKeyed: true,
    bodyLimit: BODY,
    handle: async asked => {
      const { deps, session: { actor }, body } = asked;
      const address = await addressed(deps, actor, body);
      return startedJob(asked, { asked: [kind, digestOf(body)], errand: { kind, ...address }, input: { files: body.files }, weight: weightOf(body) });
    },
  });

/** What is done with a filing that is there: looked through again, or written as a file. */
const lookingAt = (kind: 'checkOfFiling' | 'filingExport', path: string, summary: Said) =>
  route({
    method: 'post',
    path,
    tag: 'exchange',
    summary,
    for: 'filings',
    params: idPath,
    body: z.strictObject({}),
    answer: jobAnswer,
    statuses: STARTED,
    problems: startProblems,
    isKeyed: true,
    handle: async asked => {
      const { people } = await found(asked.deps, asked.session.actor, asked.params.id);
      const errand: Errand = { kind, filing: asked.params.id };
      return startedJob(asked, { asked: errand, errand, input: null, weight: people * A_PERSON });
    },
  });

/** Filing (报送): what agencies and handlers file, and the staffing office's signer accepts or returns. */
export const filingRoutes = [
  sending('check', '/filings/checks', { zh: '试核对：这些文件将对登记簿作何变动，列出全部问题和差异；除供本人查阅一天的结果外，不保留任何内容', en: 'Dry run: what the files would do to the register, with every problem and every difference; nothing is kept but that, for who asked, for a day' }),
  sending('filing', '/filings', { zh: '报送新设机构，或者本机构的首份花名册；全部或者全不。封存等待编办接收或者退回', en: 'File whole institutions, or the first roster of one; all or nothing. It waits, sealed, until the staffing office accepts or returns it' }),
  route({
    method: 'get',
    path: '/filings',
    tag: 'exchange',
    summary: { zh: '范围内的报送，新的在前', en: 'The filings in scope, newest first' },
    for: 'filings',
    query: z.strictObject({ ...pageBy(['micros', 'uuid']), kind: z.enum(['opening', 'roster']).optional(), state: z.enum(['filed', 'accepted', 'returned', 'withdrawn']).optional() }),
    answer: filingsAnswer,
    statuses: { 200: { zh: '一页清单', en: 'a page of the list' } },
    handle: async ({ deps, session: { actor }, query }) => {
      const { items, next } = await filings(deps.room, actor, query);
      return { body: { items: items.map(({ filedByAccount: _, peopleAStage: __, ...row }) => row), next } };
    },
  }),
  route({
    method: 'get',
    path: '/filings/{id}',
    tag: 'exchange',
    summary: { zh: '一份报送，以及查阅人可作的办理', en: 'One filing, and what the reader may do with it' },
    for: 'filings',
    params: idPath,
    answer: filingAnswer,
    statuses: { 200: { zh: '报送', en: 'the filing' } },
    handle: async ({ deps, session: { actor }, params: { id } }) => {
      const { filedByAccount, peopleAStage, ...row } = await found(deps, actor, id);
      const waits = row.state === 'filed';
      return { body: { ...row, mayDecide: waits && signsFor(actor, row.office) && mayAcceptWhatWasFiledBy({ kind: row.kind, peopleAStage, filedBy: filedByAccount }, actor.account), mayWithdraw: waits && filedByAccount === actor.account } };
    },
  }),
  lookingAt('checkOfFiling', '/filings/{id}/checks', { zh: '报送今天将对登记簿作何变动，列出全部问题和差异，作为任务办理', en: 'What a filing would do to the register today, with every problem and every difference, as a job' }),
  lookingAt('filingExport', '/filings/{id}/workbook', { zh: '所报送的内容，规定格式的工作簿，作为任务办理；每次读取均留审计记录', en: 'What was filed, as a workbook of the prescribed layout, as a job; every reading is kept in the audit trail' }),
  route({
    method: 'post',
    path: '/filings/{id}/accept',
    tag: 'exchange',
    summary: { zh: '接收报送（作为任务办理）：所报内容自完成时起载入登记簿，全部或者全不', en: 'Accept a filing, as a job: what it says stands on the register from then on, all of it or nothing' },
    for: 'filings',
    params: idPath,
    body: remark,
    answer: jobAnswer,
    statuses: STARTED,
    problems: [...filingProblems, ...startProblems],
    isKeyed: true,
    handle: async asked => {
      const { deps, session: { actor }, params: { id }, body: { note } } = asked;
      const { people } = await toSign(deps, actor, id);
      const stopped = (await isAnswered(deps.room, actor.account, asked.key)) ? null : await acceptanceStopped(deps.room, id, actor.account);
      if (stopped) throw problemOf(stopped);
      return startedJob(asked, { asked: ['acceptance', id, note], errand: { kind: 'acceptance', filing: id }, input: { note }, weight: people * A_PERSON });
    },
  }),
  route({
    method: 'post',
    path: '/filings/{id}/return',
    tag: 'exchange',
    summary: { zh: '说明理由退回报送；不入库任何内容', en: 'Return a filing with the grounds; nothing of it is entered' },
    for: 'filings',
    params: idPath,
    body: against,
    answer: filingDoneAnswer,
    statuses: { 200: { zh: '已退回', en: 'returned' } },
    problems: filingProblems,
    isKeyed: true,
    handle: async ({ deps, session: { actor }, key, params: { id }, body: { note } }) => {
      await toSign(deps, actor, id);
      return told(await returnFiling(deps.room, { account: actor.account, key, id, note }));
    },
  }),
  route({
    method: 'post',
    path: '/filings/{id}/withdraw',
    tag: 'exchange',
    summary: { zh: '撤回本人报送的内容，以尚未决定为限', en: 'Take back what one has filed, as long as nobody has decided it' },
    for: 'filings',
    params: idPath,
    body: remark,
    answer: filingDoneAnswer,
    statuses: { 200: { zh: '已撤回', en: 'taken back' } },
    problems: filingProblems,
    isKeyed: true,
    handle: async ({ deps, session: { actor }, key, params: { id }, body: { note } }) => {
      await found(deps, actor, id);
      return told(await withdrawFiling(deps.room, { account: actor.account, key, id, note }));
    },
  }),
];
