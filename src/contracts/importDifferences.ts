import { maskedResidentId } from '../kernel/residentId';
import { importLayout, type TableName } from './importLayout';
import { tableOf, type ImportFile } from './importTable';
import type { TableCells } from './importWriting';
import type { Column } from './importColumn';
import { counted, untold, type Progress } from './jobs';

/** One row that the files and the register tell differently: only in the files, only on the register, or changed in some cells. Cells are told by their headers. */
export type Difference = {
  readonly table: TableName;
  readonly kind: 'added' | 'missing' | 'changed';
  readonly creditCode: string;
  /** What a reader tells the row by in its table; a person by name and masked resident ID. */
  readonly key: readonly string[];
  readonly cells: readonly { readonly column: string; readonly onRegister: string; readonly inFiles: string }[];
};

/** A resident ID is told masked: whoever compares has the files and needs to find the row. */
const shown = (column: Column<unknown>, text: string): string => (column.kind.name === 'residentId' ? maskedResidentId(text) : text);
/** The columns by which rows of a table are told apart, beside the institution; and those by which a reader knows a row. */
const KEYS: Readonly<Record<TableName, readonly string[]>> = { institutions: [], bodies: ['name'], quotas: ['kind'], leadershipPosts: ['body', 'kind'], structureLimits: ['quotaKind', 'dimension', 'value'], roster: ['residentId'] };
const TOLD_BY: Partial<Record<TableName, readonly string[]>> = { institutions: ['name'], roster: ['name', 'residentId'] };
type Tables = Readonly<Partial<Record<TableName, TableCells>>>;

/** The cells of the files by table, in the order of the layout and written as the layout writes them: a code given as such becomes its label. The files must have passed their checks. */
export function cellsOf(files: readonly ImportFile[]): Tables {
  const tables: Partial<Record<TableName, string[][]>> = {};
  for (const { rows: [header = [], ...rows] } of files) {
    const headers = header.map(text => text.trim());
    const name = tableOf(headers);
    if (name === null) continue;
    const columns = Object.values<Column<unknown>>(importLayout[name]);
    const cells = rows.filter(row => row.some(text => text.trim() !== '')).map(row => columns.map(column => labelled(column, (row[headers.indexOf(column.header)] ?? '').trim())));
    tables[name] = [...(tables[name] ?? []), ...cells];
  }
  return tables;
}

const labelled = (column: Column<unknown>, text: string): string => column.kind.options.find(option => option.code === text)?.label ?? text;

/** What the files tell otherwise than the register, for the institutions that the files name. */
export function differences(files: Tables, register: Tables, progress: Progress = untold): Difference[] {
  const names = Object.keys(importLayout) as TableName[]; // the keys of an object literal
  const isDone = counted(progress, 'comparing', names.reduce((sum, name) => sum + (files[name] ?? []).length, 0));
  const named = new Set(names.flatMap(name => (files[name] ?? []).map(row => row[codeAt(name)])));
  return names.flatMap(name => differencesIn(name, files[name] ?? [], (register[name] ?? []).filter(row => named.has(row[codeAt(name)])), isDone));
}

const identifiersOf = (name: TableName): string[] => Object.keys(importLayout[name]);
const codeAt = (name: TableName): number => identifiersOf(name).indexOf('creditCode');

function differencesIn(table: TableName, inFiles: TableCells, onRegister: TableCells, isDone: () => void): Difference[] {
  const columns = Object.values<Column<unknown>>(importLayout[table]);
  const at = (identifiers: readonly string[]): number[] => identifiers.map(identifier => identifiersOf(table).indexOf(identifier));
  const [keyAt, toldAt] = [at(KEYS[table]), at(TOLD_BY[table] ?? KEYS[table])];
  const codeOf = (row: readonly string[]): string => row[codeAt(table)] ?? '';
  const idOf = (row: readonly string[]): string => JSON.stringify([codeOf(row), ...keyAt.map(position => row[position] ?? '')]);
  const toldBy = (row: readonly string[]): string[] => columns.flatMap((column, position) => (toldAt.includes(position) ? [shown(column, row[position] ?? '')] : []));
  const known = new Map(onRegister.map(row => [idOf(row), row]));
  const told = new Set(inFiles.map(idOf));
  const of = (kind: Difference['kind'], row: readonly string[], cells: Difference['cells'] = []): Difference => ({ table, kind, creditCode: codeOf(row), key: toldBy(row), cells });
  return [
    ...inFiles.flatMap(row => {
      const register = known.get(idOf(row));
      isDone();
      if (!register) return [of('added', row)];
      const cells = columns.flatMap((column, position) => (register[position] === row[position] ? [] : [{ column: column.header, onRegister: shown(column, register[position] ?? ''), inFiles: shown(column, row[position] ?? '') }]));
      return cells.length > 0 ? [of('changed', row, cells)] : [];
    }),
    ...onRegister.filter(row => !told.has(idOf(row))).map(row => of('missing', row)),
  ];
}
