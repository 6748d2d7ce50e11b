import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { residentIdCheckCharacter } from '../../src/kernel/residentId';

const NAMES = ['林晓禾', '周望川', '沈知夏', '顾长宁', '陆青石', '方云起', '程见山', '叶临溪'];

/** Somebody who exists in no register: a fictional region's prefix, a random serial, a right check character. Another at every call. */
export function someone(index: number): { readonly name: string; readonly residentId: string } {
  const day = (from: number, span: number): string => String(from + Math.floor(Math.random() * span)).padStart(2, '0');
  const first = `219921${1990 + Math.floor(Math.random() * 12)}${day(1, 12)}${day(1, 28)}${String(1 + Math.floor(Math.random() * 998)).padStart(3, '0')}`;
  return { name: NAMES[index % NAMES.length] ?? '', residentId: `${first}${residentIdCheckCharacter(first)}` };
}

/** The lines of the demo's roster file. */
export const roster = (): readonly Readonly<Record<string, string>>[] => parse(readFileSync(fileURLToPath(new URL('../../prisma/demo/roster.csv', import.meta.url))), { columns: true, bom: true });
/** Somebody of the roster by name, as a nomination names him. */
export function onRoster(name: string): { readonly name: string; readonly residentId: string } {
  const row = roster().find(each => each['姓名'] === name);
  return { name, residentId: row?.['公民身份号码'] ?? '' };
}
