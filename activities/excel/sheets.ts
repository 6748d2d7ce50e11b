import ExcelJS, { type Worksheet } from '@protobi/exceljs';
import { importLayout, type Columns } from '../../src/contracts/importLayout';
import { fileProblem, type ImportFile } from '../../src/contracts/importTable';
import type { ImportProblem } from '../../src/institution/importProblem';
import { failed, ok, type Result } from '../../src/kernel/result';
import { cellText } from './cellText';
import { EXCEL_ROWS, SHEET_COLUMNS, SHEET_ROWS } from './limits';
import { SHEETS_ASIDE } from './template';
import { packingFault } from './unpacked';

type Read = Result<readonly ImportFile[], readonly ImportProblem[]>;

/** Reads the tables of a workbook, one file of cells for each sheet that holds anything. Runs in the thread. */
export async function sheetsOf(name: string, bytes: Buffer): Promise<Read> {
  const fault = await packingFault(bytes);
  if (fault !== null) return failed([fileProblem(name, fault)]);
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer, { ignoreNodes: ['dataValidations', 'conditionalFormatting', 'drawing', 'picture', 'extLst'] }); // the library takes a Buffer and calls it otherwise
  } catch {
    return failed([fileProblem(name, 'notAWorkbook')]);
  }
  const read = workbook.worksheets.filter(sheet => !SHEETS_ASIDE.includes(sheet.name)).map(sheet => sheetOf(name, sheet));
  const problems = read.flatMap(each => (each.ok ? [] : each.problem));
  if (problems.length > 0) return failed(problems);
  const files = read.flatMap(each => (each.ok ? [each.value] : [])).filter(file => file.rows.length > 0);
  return files.length > 0 ? ok(files) : failed([fileProblem(name, 'emptyFile')]);
}

/** A column is told by its header where that is one of ours: where there is none, the first row may hold anything, of any length. */
const HEADERS: ReadonlySet<string> = new Set(Object.values<Columns>(importLayout).flatMap(columns => Object.values(columns).map(column => column.header)));
const columnAt = (header: readonly string[] | undefined, index: number): string => [header?.[index]?.trim() ?? ''].find(text => HEADERS.has(text)) ?? `#${index + 1}`;

/** The cells of one sheet; a merged cell says the same in all its places, as a reader sees it. */
function sheetOf(workbook: string, sheet: Worksheet): Result<ImportFile, readonly ImportProblem[]> {
  const name = `${workbook}[${sheet.name}]`;
  if (sheet.rowCount > EXCEL_ROWS) return failed([fileProblem(name, 'notAWorkbook')]); // to count its columns would take minutes, which nothing can stop
  if (sheet.rowCount > SHEET_ROWS || sheet.columnCount > SHEET_COLUMNS) {
    return failed([fileProblem(name, 'sheetTooLarge', '', { rows: sheet.rowCount, columns: sheet.columnCount, mostRows: SHEET_ROWS, mostColumns: SHEET_COLUMNS })]);
  }
  const problems: ImportProblem[] = [];
  const rows: string[][] = [];
  const width = sheet.columnCount;
  for (let at = 1; at <= sheet.rowCount; at += 1) {
    const row = sheet.findRow(at);
    const cells = Array.from({ length: width }, (_, column) => cellText(row?.getCell(column + 1).value));
    rows.push(cells.map(cell => (cell.ok ? cell.value : '')));
    cells.forEach((cell, column) => {
      if (!cell.ok) problems.push({ ...fileProblem(name, cell.problem, '', {}, at), column: columnAt(rows[0], column) });
    });
  }
  while (rows.at(-1)?.every(text => text.trim() === '')) rows.pop();
  return problems.length === 0 ? ok({ name, rows }) : failed(problems);
}
