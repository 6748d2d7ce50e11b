import { importFileOf } from '../../activities/import/readImportFiles';
import { demoFiles } from '../../scripts/demoRegion';
import { demoCounty } from '../../scripts/demoRegion/plans/demoCounty';
import { checkImport } from '../../src/contracts/importChecks';
import { importLayout, type TableName } from '../../src/contracts/importLayout';
import type { ImportFile } from '../../src/contracts/importTable';
import type { ImportProblem } from '../../src/institution/importProblem';
import { day } from '../../src/kernel/day';

export const TODAY = day('2026-11-23');
/** The files of one county alone: small enough to be changed and checked a thousand times. */
export const countyFiles = (): ReadonlyMap<string, string> => demoFiles(undefined, demoCounty);
const demo = new Map([...countyFiles()].map(([name, text]) => [name, fileOf(name, text)]));

/** A file as the reader hands it over; the text must be readable. */
export function fileOf(name: string, text: string): ImportFile {
  const read = importFileOf(name, new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

export const demoTable = (table: TableName): ImportFile => demo.get(`${table}.csv`)!;
export const demoImport = (): ImportFile[] => [...demo.values()];

/** Where a column of the county's table stands. */
export const columnOf = (table: TableName, identifier: string): number => demoTable(table).rows[0]!.indexOf(new Map(Object.entries(importLayout[table])).get(identifier)!.header);

/** The spreadsheet row of the first line of a table whose cells are as told. */
export function rowWhere(table: TableName, wanted: Readonly<Record<string, string>>): number {
  const index = demoTable(table).rows.findIndex((line, at) => at > 0 && Object.entries(wanted).every(([identifier, text]) => line[columnOf(table, identifier)] === text));
  if (index < 1) throw new Error(`the demo has no ${table} row with ${JSON.stringify(wanted)}`);
  return index + 1;
}

export const cellAt = (table: TableName, row: number, identifier: string): string => demoTable(table).rows[row - 1]![columnOf(table, identifier)]!;

/** The county's files with some cells of one row written anew. */
export const withCells = (table: TableName, row: number, cells: Readonly<Record<string, string>>, files = demoImport()): ImportFile[] =>
  files.map(file => file.name !== `${table}.csv` ? file : {
    name: file.name,
    rows: file.rows.map((line, index) => index + 1 !== row ? line : line.map((text, position) => Object.entries(cells).find(([identifier]) => columnOf(table, identifier) === position)?.[1] ?? text)),
  });

/** The county's files with one table's rows changed as a whole. */
export const withRows = (table: TableName, change: (rows: readonly (readonly string[])[]) => readonly (readonly string[])[]): ImportFile[] => demoImport().map(file => (file.name === `${table}.csv` ? { name: file.name, rows: change(file.rows) } : file));

export const problemsOf = (files: readonly ImportFile[], today = TODAY): readonly ImportProblem[] => {
  const checked = checkImport(files, today);
  return checked.ok ? [] : checked.problem;
};

/** A problem in a few words: code, file without its ending, row, column. */
export const brief = ({ code, file, row, column }: ImportProblem): string => `${code} ${file.replace('.csv', '')} ${row ?? '-'} ${column ?? '-'}`;
export const briefOf = (files: readonly ImportFile[]): string[] => problemsOf(files).map(brief);
