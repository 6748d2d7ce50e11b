import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../activities/excel/workbooks';
import { importFileOf, readImportFiles } from '../../activities/import/readImportFiles';
import { tableText } from '../../src/contracts/importWriting';
import { importLayout } from '../../src/contracts/importLayout';
import { creditCodeOf } from '../../scripts/demoRegion/creditCodes';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = (text: string): unknown => {
  const read = importFileOf('list.csv', bytes(text));
  return read.ok ? read.value.rows : `${read.problem.code} ${read.problem.row ?? '-'}`;
};
const folder = mkdtempSync(join(tmpdir(), 'dingbian-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file of the import', () => {
  test('is read with or without a byte order mark, with either line ending', () => {
    for (const text of ['甲,乙\n1,2\n', '\uFEFF甲,乙\r\n1,2\r\n', '甲,乙\n1,2']) expect(rowsOf(text)).toEqual([['甲', '乙'], ['1', '2']]);
  });

  test('keeps empty rows and short rows, so that rows count as in a spreadsheet', () => expect(rowsOf('甲,乙\n\n1\n,\n')).toEqual([['甲', '乙'], [''], ['1'], ['', '']]));
  test('may hold commas, quotation marks and line breaks inside a quoted cell', () => expect(rowsOf('甲,乙\n"1,""2""","3\n4"\n')).toEqual([['甲', '乙'], ['1,"2"', '3\n4']]));
  test('with a quotation mark that is never closed is refused', () => expect(rowsOf('甲,乙\n"1,2\n')).toMatch(/^notCsv \d+$/));

  test('reaches no further than a sheet of a workbook may, and is not read to its end to find that out', () => {
    const began = Date.now();
    expect([rowsOf('\n'.repeat(10_000_000)), rowsOf(`甲\n${','.repeat(10_000_000)}`)]).toEqual(['sheetTooLarge -', 'sheetTooLarge -']);
    expect(Date.now() - began).toBeLessThan(3_000);
    expect([rowsOf('\n'.repeat(50_000)), rowsOf(','.repeat(99))]).toEqual([expect.objectContaining({ length: 50_000 }), [expect.objectContaining({ length: 100 })]]);
  });

  test('keeps texts that a spreadsheet would calculate: an apostrophe stands before them in the file, and is no part of them', () => {
    const name = (text: string) => ({ creditCode: creditCodeOf('219921', 1), name: text, kind: 'internalDivision', grade: 'none', documentNumber: '1' }) as never;
    for (const text of ['=HYPERLINK("http://example.test")', '+1', '-1', '@SUM(A1)', "'=1", "'甲", '＝1+1', '＋1', '－1', '＠SUM(A1)']) {
      const written = tableText(importLayout.bodies, [name(text)]);
      expect(written).not.toMatch(/[,"\n][=+@＝＋－＠-]/);
      expect(rowsOf(written)).toEqual([expect.anything(), expect.arrayContaining([text])]);
    }
  });

  test('that is a workbook is read as one, whatever it is called', async () => {
    const path = join(folder, 'template.csv');
    writeFileSync(path, await writeWorkbook({}));
    const read = await readImportFiles([path]);
    expect(read.ok ? read.value.map(file => file.name) : read.problem).toHaveLength(6);
    const old = join(folder, 'old.xls');
    writeFileSync(old, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const refused = await readImportFiles([old]);
    expect(refused.ok ? '' : refused.problem.map(problem => problem.code)).toEqual(['notAWorkbook']);
  });

  test('saved in GBK is refused in so many words', () => {
    const gbk = Uint8Array.from([0xbb, 0xfa, 0xb9, 0xb9, 0x0a]); // 机构
    const read = importFileOf('list.csv', gbk);
    expect(read.ok ? '' : read.problem.code).toBe('notUtf8');
  });

  test('that is not there is told with its path, and no other file is handed on', async () => {
    const there = join(folder, 'there.csv');
    writeFileSync(there, '甲\n');
    const missing = join(folder, 'missing.csv');
    const read = await readImportFiles([there, missing, folder]);
    expect(read.ok ? [] : read.problem.map(problem => [problem.code, problem.file])).toEqual([['fileNotFound', missing], ['fileNotFound', folder]]);
    expect((await readImportFiles([there])).ok).toBe(true);
  });

  test('that the layout has written is read back as it was', () => {
    const row = { creditCode: creditCodeOf('219921', 77), name: '综合股,"一"\n二', kind: 'dispatchedBody', grade: 'ungraded', documentNumber: '临编发〔2019〕1号' } as const;
    expect(rowsOf(tableText(importLayout.bodies, [row]))).toEqual([Object.values(importLayout.bodies).map(column => column.header), [row.creditCode, row.name, '派出机构', '无规格', row.documentNumber]]);
  });
});
