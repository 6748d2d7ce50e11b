import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { InfoField } from 'csv-parse';
import { CsvError, parse } from 'csv-parse/sync';
import { unescaped } from '../../src/contracts/importWriting';
import { fileProblem, type ImportFile } from '../../src/contracts/importTable';
import type { ImportProblem } from '../../src/institution/importProblem';
import { failed, ok, type Result } from '../../src/kernel/result';
import { SHEET_COLUMNS, SHEET_ROWS } from '../excel/limits';
import { readWorkbook } from '../excel/workbooks';

/** Reads the files of an import (入库): workbooks (.xlsx) and CSV files. Every file that cannot be read is told; the others are not handed on then. */
export const readImportFiles = async (paths: readonly string[]): Promise<Result<readonly ImportFile[], readonly ImportProblem[]>> => together(await Promise.all(paths.map(readPath)));

/** The same for files that came another way, with their names. */
export async function readImportBytes(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Result<readonly ImportFile[], readonly ImportProblem[]>> {
  const read: Read[] = [];
  for (const { name, bytes } of files) read.push(await readBytes(name, bytes)); // one workbook after the other: memory is scarce
  return together(read);
}

type Read = Result<readonly ImportFile[], readonly ImportProblem[]>;
const together = (read: readonly Read[]): Read => {
  const problems = read.flatMap(each => (each.ok ? [] : each.problem));
  return problems.length === 0 ? ok(read.flatMap(each => (each.ok ? each.value : []))) : failed(problems);
};

async function readPath(path: string): Promise<Read> {
  try {
    return await readBytes(basename(path), await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return failed([fileProblem(path, 'fileNotFound')]);
    throw error;
  }
}

/** What Excel writes begins as a zip archive (.xlsx) or as a compound file (.xls, or .xlsx with a password), whatever it is called. */
const WORKBOOK_STARTS = ['504b0304', 'd0cf11e0'];
async function readBytes(name: string, bytes: Uint8Array): Promise<Read> {
  if (/\.xls[xm]?$/i.test(name) || WORKBOOK_STARTS.includes(Buffer.from(bytes.subarray(0, 4)).toString('hex'))) return readWorkbook(name, bytes);
  const file = importFileOf(name, bytes);
  return file.ok ? ok([file.value]) : failed([file.problem]);
}

class SheetTooLarge extends Error {
  constructor(readonly rows: number, readonly columns: number) {
    super();
  }
}
/** A cell within the bounds of a sheet; beyond them the reading ends at once: ten megabytes of commas would keep everybody waiting. */
function cellWithin(text: string, { records, index }: Pick<InfoField, 'records' | 'index'>): string {
  if (records >= SHEET_ROWS || index >= SHEET_COLUMNS) throw new SheetTooLarge(records + 1, index + 1);
  return unescaped(text);
}

/** The cells of one CSV file from its bytes. A byte order mark is dropped; rows count as a spreadsheet counts them, empty ones too. */
export function importFileOf(name: string, bytes: Uint8Array): Result<ImportFile, ImportProblem> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failed(fileProblem(name, 'notUtf8'));
  }
  try {
    return ok({ name, rows: parse(text, { relax_column_count: true, skip_empty_lines: false, cast: cellWithin }) });
  } catch (error) {
    if (error instanceof SheetTooLarge) return failed(fileProblem(name, 'sheetTooLarge', '', { rows: error.rows, columns: error.columns, mostRows: SHEET_ROWS, mostColumns: SHEET_COLUMNS }));
    if (error instanceof CsvError) return failed(fileProblem(name, 'notCsv', '', {}, typeof error['lines'] === 'number' ? error['lines'] : null));
    throw error;
  }
}
