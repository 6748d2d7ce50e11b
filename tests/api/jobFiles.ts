import { randomInt } from 'node:crypto';
import { importLayout, type TableName } from '../../src/contracts/importLayout';
import { residentIdCheckCharacter } from '../../src/kernel/residentId';
import { cellAt, columnOf, demoTable, rowWhere } from '../import/files';
import { zipOf } from '../import/zip';

export const asBase64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
type Sent = { readonly institution: string | null; readonly files: readonly { readonly name: string; readonly content: string }[] };

const twoDigits = (part: number): string => String(part).padStart(2, '0');
/** A valid resident ID of nobody, of a county where nobody of the demo region was born; another for every serial below ten millions. */
function anyResidentId(serial: number): string {
  const day = Math.floor(serial / 999);
  const first = `219998${1960 + (Math.floor(day / 336) % 40)}${twoDigits(1 + (Math.floor(day / 28) % 12))}${twoDigits(1 + (day % 28))}${String(1 + (serial % 999)).padStart(3, '0')}`;
  return `${first}${residentIdCheckCharacter(first)}`;
}

const csv = (rows: readonly (readonly string[])[]): string => rows.map(row => row.map(cell => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n');

/** The demo's county in which one organ has so many people more: a sound filing of any size, as CSV. */
export function countyOf(people: number): Sent {
  const finance = cellAt('institutions', rowWhere('institutions', { name: '临溪县财政局' }), 'creditCode');
  const start = randomInt(1_000_000, 9_000_000);
  const [header = [], ...rows] = demoTable('roster').rows;
  const sample = rows.find(row => row[0] === finance && row[columnOf('roster', 'leadershipPostKind')] === '' && row[columnOf('roster', 'quotaKind')] === '行政编制') ?? [];
  const set = (row: readonly string[], cells: Record<string, string>): string[] => row.map((cell, at) => Object.entries(cells).find(([identifier]) => columnOf('roster', identifier) === at)?.[1] ?? cell);
  const more = Array.from({ length: people }, (_, index) => {
    const residentId = anyResidentId(start + index);
    return set(sample, { name: '某甲', residentId, body: '', sex: Number(residentId[16]) % 2 === 1 ? '男' : '女', birthDate: `${residentId.slice(6, 10)}-${residentId.slice(10, 12)}-${residentId.slice(12, 14)}`, entryDate: '2025-01-01', placedOn: '2025-01-01' });
  });
  const approved = Object.keys(importLayout.quotas).indexOf('approved');
  const tables: [TableName, readonly (readonly string[])[]][] = (Object.keys(importLayout) as TableName[]).map(name => {
    if (name === 'roster') return [name, [header, ...rows, ...more]];
    if (name !== 'quotas') return [name, name === 'structureLimits' ? demoTable(name).rows.filter(row => row[0] !== finance) : demoTable(name).rows];
    return [name, demoTable(name).rows.map((row, line) => (line > 0 && row[0] === finance && row.includes('行政编制') ? row.map((cell, at) => (at === approved ? String(Number(cell) + people) : cell)) : row))];
  });
  return { institution: null, files: tables.map(([name, table]) => ({ name: `${name}.csv`, content: asBase64(csv(table)) })) };
}

/** A workbook of a few hundred bytes that keeps its reader at it for as long as he lets it. */
export function hostile(): Sent {
  const [main, office] = ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'];
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`,
  };
  return { institution: null, files: [{ name: 'hostile.xlsx', content: asBase64(zipOf(Object.entries(parts).map(([name, text]) => ({ name, content: Buffer.from(text) })))) }] };
}
