import ExcelJS, { type Worksheet } from '@protobi/exceljs';
import type { Column } from '../../src/contracts/importColumn';
import { importLayout, type Columns, type TableName } from '../../src/contracts/importLayout';
import type { TableCells } from '../../src/contracts/importWriting';
import { isDay } from '../../src/kernel/day';
import { importTableLabels, workbookWords } from '../../src/labels/importTables';

const { guide: GUIDE, codes: CODES } = workbookWords;
// As far down as an institution's table reaches: below it a cell is checked all the same, when the file is read.
const DROPDOWN_ROWS = 5_000;
/** Sheets of the template that hold no table. */
export const SHEETS_ASIDE: readonly string[] = [GUIDE, CODES];

/** The prescribed layout (规定格式) as a workbook: a sheet for each table, with dropdowns for codes and text cells for numbers that are names; rows where some are given. Runs in the thread. */
export async function workbookOf(tables: Readonly<Partial<Record<TableName, TableCells>>>): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  guide(workbook.addWorksheet(GUIDE));
  const codes = new CodeLists(workbook);
  for (const [name, columns] of Object.entries(importLayout)) {
    const sheet = workbook.addWorksheet(importTableLabels.zh[name as TableName], { views: [{ state: 'frozen', ySplit: 1 }] }); // the keys of the layout
    table(sheet, columns, codes, tables[name as TableName] ?? []);
  }
  codes.hide();
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const FORMATS: Readonly<Partial<Record<Column<unknown>['kind']['name'], string>>> = { day: 'yyyy-mm-dd', count: '0', year: '0' };

function table(sheet: Worksheet, columns: Columns, codes: CodeLists, rows: TableCells): void {
  sheet.columns = Object.values(columns).map(column => ({ header: column.header, width: Math.max(12, column.header.length * 2 + 4), style: { numFmt: FORMATS[column.kind.name] ?? '@' } }));
  sheet.getRow(1).font = { bold: true };
  Object.values(columns).forEach((column, index) => {
    const cell = sheet.getCell(1, index + 1);
    cell.numFmt = '@';
    if (column.isRequired) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } };
    const letter = sheet.getColumn(index + 1).letter;
    const list = codes.listOf(column);
    if (list !== null) validate(sheet, `${letter}2:${letter}${DROPDOWN_ROWS}`, { type: 'list', allowBlank: !column.isRequired, formulae: [list], showErrorMessage: true, errorTitle: column.header, error: workbookWords.chooseFromList });
    if (column.kind.name === 'residentId' || column.kind.name === 'creditCode') validate(sheet, `${letter}2:${letter}${DROPDOWN_ROWS}`, { type: 'textLength', operator: 'equal', formulae: [18], allowBlank: true, showErrorMessage: true, errorTitle: column.header, error: workbookWords.eighteenCharacters });
  });
  for (const row of rows) sheet.addRow(Object.values(columns).map((column, index) => cellOf(column, row[index] ?? '')));
}

/** Days and numbers as what they are, so that they sort; everything else as text, which no spreadsheet calculates. */
function cellOf(column: Column<unknown>, text: string): string | number | Date | null {
  if (text === '') return null;
  if (column.kind.name === 'day' && isDay(text)) return new Date(`${text}T00:00:00Z`);
  return (column.kind.name === 'count' || column.kind.name === 'year') && /^\d{1,5}$/.test(text) ? Number(text) : text; // what is neither stays as it was written
}

// The library's types leave out how a whole range is validated at once.
const validate = (sheet: Worksheet, range: string, rule: object): void => (sheet as unknown as { dataValidations: { add: (range: string, rule: object) => void } }).dataValidations.add(range, rule);

function guide(sheet: Worksheet): void {
  sheet.columns = [14, 22, 8, 60, 60].map(width => ({ width }));
  sheet.addRow([...workbookWords.guideHeader]).font = { bold: true };
  for (const [name, columns] of Object.entries(importLayout)) {
    for (const { header, isRequired, meaning, kind } of Object.values<Column<unknown>>(columns)) {
      sheet.addRow([importTableLabels.zh[name as TableName], header, isRequired ? workbookWords.isRequired : '', `${meaning.zh} / ${meaning.en}`, kind.options.map(option => option.label).join('、')]); // the keys of the layout
    }
  }
}

/** The lists behind the dropdowns: a formula may be no longer than 255 characters, a range has no such bound. */
class CodeLists {
  private readonly sheet: Worksheet;
  private readonly ranges = new Map<string, string>();
  constructor(workbook: ExcelJS.Workbook) {
    this.sheet = workbook.addWorksheet(CODES);
  }

  listOf({ kind }: Column<unknown>): string | null {
    const labels = kind.options.map(option => option.label);
    if (labels.length === 0) return null;
    const known = this.ranges.get(labels.join());
    if (known !== undefined) return known;
    const at = this.ranges.size + 1;
    labels.forEach((label, index) => (this.sheet.getCell(index + 1, at).value = label));
    const { letter } = this.sheet.getColumn(at);
    const range = `'${CODES}'!$${letter}$1:$${letter}$${labels.length}`;
    this.ranges.set(labels.join(), range);
    return range;
  }

  hide(): void {
    this.sheet.state = 'veryHidden';
  }
}
