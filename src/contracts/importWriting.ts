import { impossible } from '../kernel/result';
import type { Column } from './importColumn';
import type { Columns, RowOf } from './importLayout';

/** A cell as the prescribed layout (规定格式) writes it: codes by their Chinese labels, days yyyy-mm-dd, nothing for nothing. */
function written(column: Column<unknown>, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join('、');
  const code = typeof value === 'boolean' ? (value ? 'yes' : 'no') : typeof value === 'string' || typeof value === 'number' ? String(value) : impossible(`a cell of ${column.header} that is neither text nor number`);
  return column.kind.options.find(option => option.code === code)?.label ?? code;
}

/** The cells of a table (表): rows of texts in the order of its columns, without the header. */
export type TableCells = readonly (readonly string[])[];

/** The rows of a table as the prescribed layout writes them. */
export const tableCells = <Table extends Columns>(columns: Table, rows: readonly RowOf<Table>[]): TableCells => rows.map(row => Object.entries(columns).map(([identifier, column]) => written(column, row[identifier])));

// A spreadsheet calculates a text that begins like this; an apostrophe before it says that it is a text.
const LIKE_A_FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const escaped = (cell: string): string => (LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell);
/** A cell of a CSV file as it was meant: an apostrophe that only keeps a spreadsheet from calculating is no part of it. */
export const unescaped = (cell: string): string => (cell.startsWith("'") && LIKE_A_FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The byte order mark that spreadsheets want for Chinese, at the beginning of a CSV file. */
export const CSV_MARK = '\uFEFF';
/** Lines of CSV text, none of whose cells a spreadsheet calculates. */
export const csvLines = (lines: TableCells): string => lines.map(line => `${line.map(cell => quoted(escaped(cell))).join(',')}\n`).join('');

/** A table of the layout as CSV text that the import reads back. */
export const csvText = (columns: Columns, cells: TableCells): string => `${CSV_MARK}${csvLines([Object.values(columns).map(column => column.header), ...cells])}`;

/** A table of the layout as CSV text, from typed rows. */
export const tableText = <Table extends Columns>(columns: Table, rows: readonly RowOf<Table>[]): string => csvText(columns, tableCells(columns, rows));
