import type { ImportProblem, ImportProblemCode, ImportProblemFacts } from '../institution/importProblem';
import { maskedResidentId } from '../kernel/residentId';
import type { Column } from './importColumn';
import { importLayout, type Columns, type RowOf, type TableName } from './importLayout';

/** A file of the import (入库) as its reader hands it over: the cells of every row, the header row first, empty rows kept. */
export type ImportFile = { readonly name: string; readonly rows: readonly (readonly string[])[] };

/** A row as far as its cells could be read: a cell that is wrong by itself is undefined, and its problem has been noted. */
export type TableRow<Table extends Columns> = { readonly file: string; readonly row: number; readonly cells: { readonly [Identifier in keyof Table]: RowOf<Table>[Identifier] | undefined } };
/** All tables of one import, row by row. */
export type Tables = { readonly [Name in TableName]: readonly TableRow<(typeof importLayout)[Name]>[] };

const LONGEST_SHOWN = 60;
const LIKE_A_RESIDENT_ID = /\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]/g;

/** What a report may show of a cell: no resident ID (公民身份号码) in any column, and not more than a line. */
function shown(value: string, column: Column<unknown> | null): string {
  if (column?.kind.name === 'residentId') return maskedResidentId(value).slice(0, LONGEST_SHOWN);
  const masked = /^\d{15}$/.test(value) ? maskedResidentId(value) : value.replace(LIKE_A_RESIDENT_ID, maskedResidentId);
  return masked.length > LONGEST_SHOWN ? `${masked.slice(0, LONGEST_SHOWN)}…` : masked;
}

/** A problem that lies in one cell of a row. */
export function cellProblem(where: { readonly file: string; readonly row: number }, column: Column<unknown>, code: ImportProblemCode, value: string | number | null | undefined, facts: ImportProblemFacts = {}): ImportProblem {
  const written = String(value ?? '');
  const label = column.kind.options.find(option => option.code === written)?.label; // what the file says, not what the program calls it
  return { code, file: where.file, row: where.row, column: column.header, value: label ?? shown(written, column), facts };
}

/** A problem that lies in the file as a whole, or in its header row. */
export const fileProblem = (file: string, code: ImportProblemCode, value = '', facts: ImportProblemFacts = {}, row: number | null = null): ImportProblem => ({ code, file, row, column: null, value: shown(value, null), facts });

const headersOf = (columns: Columns): string[] => Object.values(columns).map(column => column.header);
const TABLE_NAMES = Object.keys(importLayout) as TableName[]; // the keys of an object literal of this file's neighbor are its names

/** The table whose columns a header row has most of, null where it has less than half of any. */
export function tableOf(header: readonly string[]): TableName | null {
  const shareOf = (name: TableName): number => {
    const headers = headersOf(importLayout[name]);
    return headers.filter(each => header.includes(each)).length / headers.length;
  };
  const best = TABLE_NAMES.reduce((one, other) => (shareOf(other) > shareOf(one) ? other : one));
  return shareOf(best) >= 0.5 ? best : null;
}

function headerProblems(file: string, header: readonly string[], columns: Columns): ImportProblem[] {
  const headers = headersOf(columns);
  return [
    ...headers.filter(each => !header.includes(each)).map(each => fileProblem(file, 'missingColumn', each, {}, 1)),
    ...header.filter(each => each !== '' && !headers.includes(each)).map(each => fileProblem(file, 'unknownColumn', each, { allowed: headers.join('、') }, 1)),
    ...headers.filter(each => header.filter(other => other === each).length > 1).map(each => fileProblem(file, 'columnTwice', each, {}, 1)),
  ];
}

/** Reads the rows of one table, noting what is wrong with single cells. */
function readRows<Table extends Columns>(file: ImportFile, header: readonly string[], columns: Table, problems: ImportProblem[]): TableRow<Table>[] {
  const rows: TableRow<Table>[] = [];
  file.rows.forEach((line, index) => {
    const texts = line.map(text => text.trim());
    if (index === 0 || texts.every(text => text === '')) return;
    const where = { file: file.name, row: index + 1 };
    const beyond = texts.find((text, position) => text !== '' && (header[position] ?? '') === '');
    if (beyond !== undefined) problems.push(fileProblem(file.name, 'tooManyCells', beyond, { columns: Object.keys(columns).length }, where.row));
    const cells = Object.entries(columns).map(([identifier, column]) => {
      const text = texts[header.indexOf(column.header)] ?? '';
      const cell = column.read(text);
      if (!cell.ok) problems.push(cellProblem(where, column, cell.problem.code, text, cell.problem.facts));
      return [identifier, cell.ok ? cell.value : undefined];
    });
    rows.push({ ...where, cells: Object.fromEntries(cells) as TableRow<Table>['cells'] }); // built from the same columns, identifier by identifier
  });
  return rows;
}

/** Sorts the files into the tables of the layout by their header rows and reads every cell. */
export function readTables(files: readonly ImportFile[]): { readonly tables: Tables; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const filesOf = new Map<TableName, { file: ImportFile; header: string[] }[]>();
  for (const file of files) {
    const header = (file.rows[0] ?? []).map(text => text.trim());
    const name = tableOf(header);
    if (header.every(text => text === '')) problems.push(fileProblem(file.name, 'emptyFile'));
    else if (name === null) problems.push(fileProblem(file.name, 'unknownTable', header.join(','), {}, 1));
    else {
      const wrong = headerProblems(file.name, header, importLayout[name]);
      problems.push(...wrong);
      if (wrong.length === 0) filesOf.set(name, [...(filesOf.get(name) ?? []), { file, header }]);
    }
  }
  const read = <Table extends Columns>(name: TableName, columns: Table): TableRow<Table>[] => (filesOf.get(name) ?? []).flatMap(({ file, header }) => readRows(file, header, columns, problems));
  const tables = {
    institutions: read('institutions', importLayout.institutions),
    bodies: read('bodies', importLayout.bodies),
    quotas: read('quotas', importLayout.quotas),
    leadershipPosts: read('leadershipPosts', importLayout.leadershipPosts),
    structureLimits: read('structureLimits', importLayout.structureLimits),
    roster: read('roster', importLayout.roster),
  };
  return { tables, problems };
}
