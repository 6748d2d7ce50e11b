import ExcelJS, { type Worksheet } from '@protobi/exceljs';
import { expect, test, vi } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../activities/excel/workbooks';
import { checkImport } from '../../src/contracts/importChecks';
import { importLayout, type TableName } from '../../src/contracts/importLayout';
import type { ImportFile } from '../../src/contracts/importTable';
import { importTableLabels } from '../../src/labels/importTables';
import { importProblemText } from '../../src/labels/importProblemText';
import { TODAY, briefOf, columnOf, demoImport, demoTable, problemsOf, rowWhere } from './files';
import { zipOf } from './zip';

const TABLES = Object.keys(importLayout) as TableName[];
const demoCells = Object.fromEntries(TABLES.map(name => [name, demoTable(name).rows.slice(1)]));
const sheetName = (name: TableName): string => `demo.xlsx[${importTableLabels.zh[name]}]`;
const read = async (bytes: Uint8Array): Promise<readonly ImportFile[]> => {
  const files = await readWorkbook('demo.xlsx', bytes);
  if (!files.ok) throw new Error(JSON.stringify(files.problem));
  return files.value;
};
const codesOf = async (bytes: Uint8Array): Promise<string[]> => {
  const files = await readWorkbook('demo.xlsx', bytes);
  return files.ok ? briefOf(files.value) : files.problem.map(({ code, file, row, column }) => `${code} ${file} ${row ?? '-'} ${column ?? '-'}`);
};

/** The county's workbook after a clerk has had it open. */
async function edited(edit: (sheet: (name: TableName) => Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeWorkbook(demoCells)) as unknown as ArrayBuffer, { ignoreNodes: ['dataValidations'] });
  edit(name => workbook.getWorksheet(importTableLabels.zh[name])!, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test('the template has a sheet for each table, with its columns in their order and dropdowns for every code', async () => {
  const bytes = await writeWorkbook({});
  expect(await codesOf(bytes)).toEqual([`noInstitutions ${TABLES.map(sheetName).join('、')} - -`]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  for (const name of TABLES) {
    const sheet = workbook.getWorksheet(importTableLabels.zh[name])!;
    const columns = Object.values(importLayout[name]);
    expect(sheet.getRow(1).values).toEqual([undefined, ...columns.map(column => column.header)]);
    columns.forEach((column, index) => {
      const rule = sheet.getCell(2, index + 1).dataValidation as { type: string; formulae: string[] } | undefined;
      if (column.kind.options.length > 0) {
        const [, range = ''] = /!(.*)$/.exec(rule?.formulae[0] ?? '') ?? [];
        const [, letter = '', last = ''] = /^\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)$/.exec(range) ?? [];
        const options = Array.from({ length: Number(last) }, (_, at) => workbook.getWorksheet('代码')!.getCell(`${letter}${at + 1}`).value);
        expect(options).toEqual(column.kind.options.map(option => option.label));
      }
      if (column.kind.name === 'residentId') expect(sheet.getColumn(index + 1).numFmt).toBe('@');
    });
  }
});

test('what is written as a workbook is read back cell for cell, and opens the same institutions as the CSV files', async () => {
  const files = await read(await writeWorkbook(demoCells));
  expect(files.map(file => file.rows)).toEqual(TABLES.map(name => demoTable(name).rows));
  const [ofWorkbook, ofCsv] = [checkImport(files, TODAY), checkImport(demoImport(), TODAY)];
  const plain = (result: typeof ofCsv): unknown => JSON.parse(JSON.stringify(result.ok ? result.value : result.problem), (key: string, value: unknown) => (key === 'file' ? undefined : value));
  expect(plain(ofWorkbook)).toEqual(plain(ofCsv));
});

test('cells that a spreadsheet keeps in its own way are read as what they show', async () => {
  const person = rowWhere('roster', { post: '股长' });
  const at = (sheet: Worksheet, identifier: string) => sheet.getCell(person, columnOf('roster', identifier) + 1);
  const bytes = await edited(sheet => {
    const roster = sheet('roster');
    const name = at(roster, 'name').text;
    at(roster, 'name').value = { richText: [{ text: name.slice(0, 1) }, { font: { bold: true }, text: name.slice(1) }] };
    at(roster, 'entryDocument').value = { text: at(roster, 'entryDocument').text, hyperlink: 'http://example.test' };
    const quotas = sheet('quotas');
    quotas.getCell(2, columnOf('quotas', 'approved') + 1).value = quotas.getCell(2, columnOf('quotas', 'approved') + 1).text; // a number typed as text
    sheet('institutions').getCell(2, columnOf('institutions', 'isStateSecret') + 1).value = false;
    sheet('institutions').getCell(2, 1).value = Number(sheet('institutions').getCell(2, 1).value); // a region code typed as a number
    const bodies = sheet('bodies');
    bodies.mergeCells(2, 1, 3, 1); // one code merged over the rows of its bodies
  });
  expect((await read(bytes)).map(file => file.rows)).toEqual(TABLES.map(name => demoTable(name).rows));
});

test('formulas, errors, lost digits and times of day are told with their cells, all at once', async () => {
  const person = rowWhere('roster', { post: '股长' });
  const bytes = await edited(sheet => {
    const cell = (identifier: string) => sheet('roster').getCell(person, columnOf('roster', identifier) + 1);
    cell('name').value = { formula: 'A1', result: '张三' };
    cell('residentId').value = 219921198001011234;
    cell('placedOn').value = new Date('2010-07-01T08:30:00Z');
    cell('post').value = { error: '#N/A' };
  });
  const where = sheetName('roster');
  expect(await codesOf(bytes)).toEqual([`formula ${where} ${person} 姓名`, `digitsLost ${where} ${person} 公民身份号码`, `errorCell ${where} ${person} 职务`, `timeOfDay ${where} ${person} 落编日期`]);
});

test('a mistake is told of a workbook in the words in which it is told of a CSV file', async () => {
  for (const [index, name] of TABLES.entries()) {
    const columns = Object.values(importLayout[name]);
    const mistaken = { ...demoCells, [name]: (demoCells[name] ?? []).map((row, line) => (line === 1 ? row.map((cell, at) => (at % 3 === index % 3 ? `${cell}x` : cell)) : row)) };
    const csv = demoImport().map(file => (file.name === `${name}.csv` ? { name: file.name, rows: [columns.map(column => column.header), ...mistaken[name]!] } : file));
    const told = (files: readonly ImportFile[]): string[] => problemsOf(files).map(problem => importProblemText({ ...problem, file: '' }, 'zh').replaceAll(/demo\.xlsx\[\S+?\]|\w+\.csv/g, ''));
    const expected = told(csv);
    expect(expected.length).toBeGreaterThan(0);
    expect(told(await read(await writeWorkbook(mistaken)))).toEqual(expected);
  }
});

test('a sheet of the clerk’s own is told, an empty one is not', async () => {
  expect(await codesOf(await edited((_, workbook) => void workbook.addWorksheet('Sheet1')))).toEqual([]);
  expect(await codesOf(await edited((_, workbook) => (workbook.addWorksheet('草稿').getCell('A1').value = '待核对')))).toEqual(['unknownTable demo.xlsx[草稿] 1 -']);
  const far = await edited(sheet => (sheet('bodies').getCell('A1000000').value = '远'));
  expect(await codesOf(far)).toEqual([`sheetTooLarge ${sheetName('bodies')} - -`]);
});

test('what is no workbook, unpacks to too much or lies about it is refused, in little time', async () => {
  const began = Date.now();
  expect(await codesOf(Buffer.from('机构名称,机构规格\n'))).toEqual(['notAWorkbook demo.xlsx - -']);
  expect(await codesOf(Buffer.alloc(0))).toEqual(['notAWorkbook demo.xlsx - -']);
  expect(await codesOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual(['notAWorkbook demo.xlsx - -']); // .xls, or an encrypted .xlsx
  expect(await codesOf(zipOf([{ name: 'word/document.xml', content: Buffer.from('<a/>') }]))).toEqual(['notAWorkbook demo.xlsx - -']);
  const zeros = Buffer.alloc(100 * 1024 * 1024);
  const bomb = zipOf([{ name: 'xl/workbook.xml', content: Buffer.from('<a/>') }, { name: 'xl/worksheets/sheet1.xml', content: zeros }]);
  expect(bomb.length).toBeLessThan(200_000);
  expect(await codesOf(bomb)).toEqual(['workbookTooLarge demo.xlsx - -']);
  const liar = zipOf([{ name: 'xl/workbook.xml', content: Buffer.from('<a/>') }, { name: 'xl/worksheets/sheet1.xml', content: zeros, told: 1000 }]);
  expect(await codesOf(liar)).toEqual(['notAWorkbook demo.xlsx - -']);
  expect(await codesOf(Buffer.alloc(11 * 1024 * 1024))).toEqual(['workbookTooLarge demo.xlsx - -']);
  expect(Date.now() - began).toBeLessThan(30_000);
}, 60_000);

/** A workbook of one sheet, as no spreadsheet would write it. */
const sheetOf = (content: string, name = 'a'): Buffer => {
  const [main, office] = ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'];
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${content}</worksheet>`,
  };
  return zipOf(Object.entries(parts).map(([name, text]) => ({ name, content: Buffer.from(text) })));
};

test('a row farther down than any spreadsheet writes, or a workbook that takes too long, ends in a refusal and not in waiting', async () => {
  const began = Date.now();
  expect(await codesOf(sheetOf('<row r="4000000000"><c r="A4000000000"><v>1</v></c></row></sheetData>'))).toEqual(['notAWorkbook demo.xlsx[a] - -']);
  const late = await readWorkbook('demo.xlsx', sheetOf('</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'), 3_000);
  expect(late.ok ? [] : late.problem.map(({ code }) => code)).toEqual(['workbookTooLarge']);
  expect(Date.now() - began).toBeLessThan(20_000);
}, 60_000);

test('a first row that is no header, of any length, and a name of a sheet, however long, are repeated nowhere', async () => {
  const formulas = Array.from({ length: 3 }, (_, index) => `<row r="${index + 2}"><c r="A${index + 2}"><f>1+1</f><v>2</v></c></row>`).join('');
  expect(await codesOf(sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'h'.repeat(100_000)}</t></is></c></row>${formulas}</sheetData>`))).toEqual([2, 3, 4].map(row => `formula demo.xlsx[a] ${row} #1`));
  const written: unknown[] = [];
  const write = vi.spyOn(process.stderr, 'write').mockImplementation(text => written.push(text) > 0);
  expect(await codesOf(sheetOf('</sheetData>', 'n'.repeat(1_000)))).toEqual(['notAWorkbook demo.xlsx - -']);
  await new Promise(resolve => setTimeout(resolve, 100));
  write.mockRestore();
  expect(written.join('')).not.toContain('nnn');
});

test('a workbook with bytes changed is refused or read, and never brings the program down', async () => {
  const bytes = new Uint8Array(await writeWorkbook(demoCells));
  for (let round = 1; round <= 15; round += 1) {
    const changed = bytes.slice();
    for (let flip = 0; flip < 3; flip += 1) changed[(round * 7919 + flip * 104_729) % changed.length]! ^= 1 << (round + flip) % 8;
    for (const code of await codesOf(changed)) expect(code).toMatch(/^[\w.]+ \S/);
  }
}, 60_000);
