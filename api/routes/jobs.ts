import { z } from 'zod';
import { cancelJob } from '../../prisma/records/jobs';
import type { FilingSummary } from '../../prisma/records/filingSummary';
import { job, jobResult, jobs } from '../../prisma/views/jobs';
import type { Actor } from '../../src/access/actor';
import { filingCheckAnswer } from '../../src/contracts/answers/filings';
import { batchAnswer } from '../../src/contracts/batches';
import { jobAnswer, jobsAnswer } from '../../src/contracts/answers/jobs';
import { pageBy } from '../../src/contracts/cursors';
import { idPath } from '../../src/contracts/requests';
import type { JobKind } from '../../src/contracts/jobs';
import type { Deps } from '../deps';
import { ApiProblem } from '../problems';
import { route } from '../route';
import type { Signed } from '../jobs/signDrafts';
import { batchFile, shownBatch } from '../shownBatch';
import { shownCheck } from '../shownCheck';
import { listedJob, shownJob } from '../shownJob';
import { asDownload, CSV, WORKBOOK } from './exchange';

/** The job as its starter may see it now. */
async function found(deps: Deps, actor: Actor, id: string) {
  const own = await job(deps.room, actor, id);
  if (!own) throw new ApiProblem('notFound');
  return own;
}

/** What a job of one of these kinds has given. */
async function given(deps: Deps, actor: Actor, id: string, kinds: readonly JobKind[]) {
  const { row, errand } = await found(deps, actor, id);
  const result = kinds.includes(row.kind) ? await jobResult(deps.room, id) : null;
  if (result === null) throw new ApiProblem('jobNotDone');
  return { result, errand };
}

const signedIn = (result: Buffer): Signed[] => JSON.parse(result.toString('utf8')) as Signed[]; // only `signDrafts` writes these

/** Jobs (任务): what takes longer than an answer may, with its progress and what came of it. Only who started one sees it, as long as what it is about is within his reach. */
export const jobRoutes = [
  route({
    method: 'get',
    path: '/jobs',
    tag: 'exchange',
    summary: { zh: '本人的任务，最新的在前；结束一天后失效', en: 'One’s own jobs, newest first, until they expire a day after their end' },
    for: 'filings',
    query: z.strictObject(pageBy(['micros', 'uuid'])),
    answer: jobsAnswer,
    statuses: { 200: { zh: '一页列表', en: 'a page of the list' } },
    handle: async ({ deps, session: { actor }, query, language }) => {
      const { items, next } = await jobs(deps.room, actor.account, query);
      return { body: { items: items.map(row => listedJob(row, language)), next } };
    },
  }),
  route({
    method: 'get',
    path: '/jobs/{id}',
    tag: 'exchange',
    summary: { zh: '一项任务及其进度；失败的附问题说明，完成的附结果所在', en: 'A job with how far it has come; where it failed, with its problem, and where it is done, with where the result is read' },
    for: 'filings',
    params: idPath,
    answer: jobAnswer,
    statuses: { 200: { zh: '任务', en: 'the job' } },
    handle: async ({ deps, session: { actor }, params: { id }, language }) => ({ body: shownJob(await found(deps, actor, id), language) }),
  }),
  route({
    method: 'get',
    path: '/jobs/{id}/check',
    tag: 'exchange',
    summary: { zh: '试核对的结果：全部问题和差异', en: 'What a dry run found: every problem and every difference' },
    for: 'filings',
    params: idPath,
    answer: filingCheckAnswer,
    statuses: { 200: { zh: '核对结果', en: 'what would come of it' } },
    problems: ['jobNotDone'],
    handle: async ({ deps, session: { actor }, params: { id }, language }) => {
      const { result } = await given(deps, actor, id, ['check', 'checkOfFiling']);
      return { body: shownCheck(JSON.parse(result.toString('utf8')) as FilingSummary, language) }; // only `perform` writes these
    },
  }),
  route({
    method: 'get',
    path: '/jobs/{id}/batch',
    tag: 'exchange',
    summary: { zh: '批量签批的结果：逐件已签批、不予办理及其规则、未签批及其原因', en: 'What came of a batch, draft by draft: signed, refused by which rule, or skipped and why' },
    for: 'filings',
    params: idPath,
    answer: batchAnswer,
    statuses: { 200: { zh: '结果表', en: 'the results' } },
    problems: ['jobNotDone'],
    handle: async ({ deps, session: { actor }, params: { id }, language }) => ({ body: shownBatch(signedIn((await given(deps, actor, id, ['batchApproval'])).result), language) }),
  }),
  route({
    method: 'get',
    path: '/jobs/{id}/file',
    tag: 'exchange',
    summary: { zh: '导出的文件，或者批量签批的结果表（CSV）', en: 'The file that an export wrote, or the results of a batch as CSV' },
    for: 'filings',
    params: idPath,
    answer: z.unknown(),
    files: [WORKBOOK, 'text/csv'],
    statuses: { 200: { zh: '文件', en: 'the file' } },
    problems: ['jobNotDone'],
    handle: async ({ deps, session: { actor }, params: { id }, language }) => {
      const { result, errand } = await given(deps, actor, id, ['registerExport', 'filingExport', 'batchApproval']);
      if (errand.kind === 'batchApproval') return { file: batchFile(signedIn(result), language), mediaType: CSV, headers: asDownload('batch.csv') };
      if (errand.kind === 'registerExport' && errand.table !== null) return { file: result, mediaType: CSV, headers: asDownload(`${errand.table}.csv`) };
      return { file: result, mediaType: WORKBOOK, headers: asDownload(errand.kind === 'filingExport' ? `filing-${errand.filing.slice(0, 8)}.xlsx` : 'register.xlsx') };
    },
  }),
  route({
    method: 'delete',
    path: '/jobs/{id}',
    tag: 'exchange',
    summary: { zh: '取消等待中或者进行中的任务；其所要做的一概不生效，批量签批已签的仍然有效', en: 'Cancel a job that waits or runs; nothing of what it was about to do stands, and what a batch has signed already does' },
    for: 'filings',
    params: idPath,
    answer: jobAnswer,
    statuses: { 200: { zh: '已取消', en: 'cancelled' } },
    problems: ['jobHasEnded'],
    handle: async ({ deps, session: { actor }, params: { id }, language }) => {
      await found(deps, actor, id);
      if (!(await cancelJob(deps.room, actor.account, id))) throw new ApiProblem('jobHasEnded');
      deps.jobs.wake();
      return { body: shownJob(await found(deps, actor, id), language) };
    },
  }),
];
