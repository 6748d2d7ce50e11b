import { z } from 'zod';
import { writeWorkbook } from '../../activities/excel/workbooks';
import { noteExchange } from '../../prisma/records/exchange';
import { institutions } from '../../prisma/views/institutions';
import { registerTables } from '../../prisma/views/registerTables';
import { asExchanging } from '../../src/access/filing';
import { importLayout, type TableName } from '../../src/contracts/importLayout';
import { csvText } from '../../src/contracts/importWriting';
import { ApiProblem } from '../problems';
import { route } from '../route';

/** The media type of a workbook (.xlsx). */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The headers under which a browser keeps a file and does not show it. */
export const asDownload = (name: string): Readonly<Record<string, string>> => ({ 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store', 'Content-Security-Policy': 'sandbox' });

const TABLES = Object.keys(importLayout) as TableName[]; // the keys of an object literal

/** The prescribed layout (规定格式): its template, and the register written in it. */
export const exchangeRoutes = [
  route({
    method: 'get',
    path: '/exchange/template',
    tag: 'exchange',
    summary: 'The template: a workbook with a sheet for each table of the prescribed layout, dropdowns for codes and a guide',
    for: 'signedIn',
    answer: z.unknown(),
    files: [WORKBOOK],
    statuses: { 200: 'the workbook' },
    handle: async () => ({ file: await writeWorkbook({}), mediaType: WORKBOOK, headers: asDownload('template.xlsx') }),
  }),
  route({
    method: 'get',
    path: '/exchange/register',
    tag: 'exchange',
    summary: 'The register as it stands, in the layout that an import takes: a workbook, or one table as CSV. Resident IDs are in it: for the institution itself and its staffing office, and every export is kept in the audit trail',
    for: 'filings',
    query: z.strictObject({ institution: z.uuid().optional(), table: z.enum(TABLES).optional().meta({ description: 'one table, as CSV; without it the whole workbook' }) }),
    answer: z.unknown(),
    files: [WORKBOOK, 'text/csv'],
    problems: ['notFound'],
    statuses: { 200: 'the file' },
    handle: async ({ deps, session: { actor }, query: { institution, table } }) => {
      const found = await institutions(deps.room, asExchanging(actor), 'filings', institution ?? null);
      if (found.length === 0) throw new ApiProblem('notFound');
      const tables = await registerTables(deps.room, found.map(each => each.id));
      await noteExchange(deps.room, actor.account, 'register.exported', institution ?? 'scope', { institutions: found.length, people: tables.roster.length, table: table ?? 'all' });
      if (table === undefined) return { file: await writeWorkbook(tables), mediaType: WORKBOOK, headers: asDownload('register.xlsx') };
      return { file: Buffer.from(csvText(importLayout[table], tables[table])), mediaType: 'text/csv; charset=utf-8', headers: asDownload(`${table}.csv`) };
    },
  }),
];
