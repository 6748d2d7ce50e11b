import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { untold, type Progress } from '../../src/contracts/jobs';
import { unescaped } from '../../src/contracts/importWriting';
import { fileProblem, type ImportFile } from '../../src/contracts/importTable';
import type { ImportProblem } from '../../src/institution/importProblem';
import { failed, ok, type Result } from '../../src/kernel/result';
import { SHEET_COLUMNS, SHEET_ROWS } from '../excel/limits';
import { readWorkbook } from '../excel/workbooks';

type Sent = { readonly name: string; readonly bytes: Uint8Array };

/** Reads the files of an import (入库): workbooks (.xlsx) and CSV files. Every file that cannot be read is told; the others are not handed on then. */
export async function readImportFiles(paths: readonly string[], progress: Progress = untold): Promise<Result<readonly ImportFile[], readonly ImportProblem[]>> {
  const found = await Promise.all(paths.map(bytesAt));
  const problems = found.flatMap(each => (each.ok ? [] : [each.problem]));
  const read = await readImportBytes(found.flatMap(each => (each.ok ? [each.value] : [])), progress);
  return problems.length === 0 ? read : failed([...problems, ...(read.ok ? [] : read.problem)]);
}

/** The same for files that came another way, with their names. */
export async function readImportBytes(files: readonly Sent[], progress: Progress = untold): Promise<Result<readonly ImportFile[], readonly ImportProblem[]>> {
  const total = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  let done = 0;
  const read: Read[] = [];
  for (const { name, bytes } of files) {
    progress('reading', done, total);
    read.push(await readBytes(name, bytes)); // one workbook after the other: memory is scarce
    done += bytes.byteLength;
  }
  progress('reading', done, total);
  return together(read);
}

type Read = Result<readonly ImportFile[], readonly ImportProblem[]>;
const together = (read: readonly Read[]): Read => {
  const problems = read.flatMap(each => (each.ok ? [] : each.problem));
  return problems.length === 0 ? ok(read.flatMap(each => (each.ok ? each.value : []))) : failed(problems);
};

async function bytesAt(path: string): Promise<Result<Sent, ImportProblem>> {
  try {
    return ok({ name: basename(path), bytes: await readFile(path) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return failed(fileProblem(path, 'fileNotFound'));
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

const [QUOTE, COMMA, LF, CR] = [0x22, 0x2c, 0x0a, 0x0d];
/** How many rows and columns a CSV text reaches to, or the first beyond a sheet: counted before it is parsed, for ten megabytes of commas would keep everybody waiting. */
function reachOf(text: string): { readonly rows: number; readonly columns: number } {
  let [rows, columns, widest, isQuoted] = [1, 1, 1, false];
  for (let at = 0; at < text.length && rows <= SHEET_ROWS && widest <= SHEET_COLUMNS; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isQuoted = !isQuoted; // a doubled one changes nothing
    else if (isQuoted) continue;
    else if (code === COMMA) widest = Math.max(widest, (columns += 1));
    else if (at + 1 < text.length && (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF))) [rows, columns] = [rows + 1, 1];
  }
  return { rows, columns: widest };
}

/** The cells of one CSV file from its bytes. A byte order mark is dropped; rows count as a spreadsheet counts them, empty ones too. */
export function importFileOf(name: string, bytes: Uint8Array): Result<ImportFile, ImportProblem> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failed(fileProblem(name, 'notUtf8'));
  }
  const { rows, columns } = reachOf(text);
  if (rows > SHEET_ROWS || columns > SHEET_COLUMNS) return failed(fileProblem(name, 'sheetTooLarge', '', { rows, columns, mostRows: SHEET_ROWS, mostColumns: SHEET_COLUMNS }));
  try {
    const cells: string[][] = parse(text, { relax_column_count: true, skip_empty_lines: false });
    return ok({ name, rows: cells.map(row => row.map(unescaped)) }); // not by the parser: it would tell of every cell where it stands, and take twice as long
  } catch (error) {
    if (error instanceof CsvError) return failed(fileProblem(name, 'notCsv', '', {}, typeof error['lines'] === 'number' ? error['lines'] : null));
    throw error;
  }
}
