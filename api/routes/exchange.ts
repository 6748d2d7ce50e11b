import { z } from 'zod';
import { writeWorkbook } from '../../activities/excel/workbooks';
import { institutionsFor } from '../../prisma/views/institutions';
import { asExchanging } from '../../src/access/filing';
import { jobAnswer } from '../../src/contracts/answers/jobs';
import { registerExportRequest } from '../../src/contracts/requests';
import { openRegister } from '../gradedCertificate';
import { ApiProblem } from '../problems';
import { route } from '../route';
import { STARTED, startedJob, startProblems } from '../startedJob';

/** The media type of a workbook (.xlsx). */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The media type of a table as CSV. */
export const CSV = 'text/csv; charset=utf-8';
/** The headers under which a browser keeps a file and does not show it. */
export const asDownload = (name: string): Readonly<Record<string, string>> => ({ 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store', 'Content-Security-Policy': 'sandbox' });

/** About how many bytes of the layout an institution is: it tells light exports from heavy ones. */
const AN_INSTITUTION = 8 * 1024;

/** The prescribed layout (规定格式): its template, and the register written in it. */
export const exchangeRoutes = [
  route({
    method: 'get',
    path: '/exchange/template',
    tag: 'exchange',
    summary: { zh: '模板：按规定格式每表一页的工作簿，代码可下拉选择，附填表说明', en: 'The template: a workbook with a sheet for each table of the prescribed layout, dropdowns for codes and a guide' },
    for: 'signedIn',
    answer: z.unknown(),
    files: [WORKBOOK],
    statuses: { 200: { zh: '工作簿', en: 'the workbook' } },
    handle: async () => ({ file: await writeWorkbook({}), mediaType: WORKBOOK, headers: asDownload('template.xlsx') }),
  }),
  route({
    method: 'post',
    path: '/exchange/register',
    tag: 'exchange',
    summary: { zh: '登记簿现状，格式与入库相同：工作簿，或者一张表的 CSV，作为任务办理。含身份证号：仅供本机构及其编办使用，每次导出均留审计记录', en: 'The register as it stands, in the layout that an import takes: a workbook, or one table as CSV, as a job. Resident IDs are in it: for the institution itself and its staffing office, and every export is kept in the audit trail' },
    for: 'filings',
    body: registerExportRequest,
    answer: jobAnswer,
    problems: ['notFound', 'reasonFirst', ...startProblems],
    statuses: STARTED,
    isKeyed: true,
    handle: async asked => {
      const { deps, session: { actor }, body: { institution, table, reason } } = asked;
      const found = (await institutionsFor(deps.room, asExchanging(actor), 'filings', institution)).map(each => each.id);
      if (found.length === 0) throw new ApiProblem('notFound');
      await openRegister(deps, actor, found, reason);
      return startedJob(asked, { asked: ['registerExport', institution, table, reason], errand: { kind: 'registerExport', institutions: found, table }, input: { note: reason }, weight: found.length * AN_INSTITUTION });
    },
  }),
];
