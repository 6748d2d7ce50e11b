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

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A table of the layout as CSV text that the import reads back, with the byte order mark that spreadsheets want for Chinese. */
export function tableText<Table extends Columns>(columns: Table, rows: readonly RowOf<Table>[]): string {
  const lines = rows.map(row => Object.entries(columns).map(([identifier, column]) => written(column, row[identifier])));
  return `\uFEFF${[Object.values(columns).map(column => column.header), ...lines].map(line => line.map(quoted).join(',')).join('\n')}\n`;
}
