import type { CellProblemCode, ImportProblemFacts } from '../institution/importProblem';
import { checkCreditCode, type CreditCode } from '../kernel/creditCode';
import { isDay, type Day } from '../kernel/day';
import { checkRegionCode, type RegionCode } from '../kernel/regionCode';
import { checkResidentId, type ResidentId } from '../kernel/residentId';
import { failed, ok, type Result } from '../kernel/result';

/** What is wrong with a cell, and the words that the sentence about it needs. */
export type CellProblem = { readonly code: CellProblemCode; readonly facts: ImportProblemFacts };
type Cell<Value> = Result<Value, CellProblem>;

/** What the cells of a column hold. */
export type CellKind<Value> = { readonly name: 'text' | 'texts' | 'code' | 'day' | 'count' | 'year' | 'yesOrNo' | 'creditCode' | 'residentId' | 'regionCode'; readonly options: readonly { readonly code: string; readonly label: string }[]; readonly read: (text: string) => Cell<Value> };

/** A column (栏目) of the prescribed layout: its header text, what its cells hold and mean, and whether they may be empty. */
export type Column<Value> = { readonly header: string; readonly kind: CellKind<unknown>; readonly isRequired: boolean; readonly meaning: { readonly zh: string; readonly en: string }; readonly read: (text: string) => Cell<Value> };

const wrong = (code: CellProblemCode, facts: ImportProblemFacts = {}): Cell<never> => failed({ code, facts });

/** A column whose cells must be filled. */
export const required = <Value>(header: string, kind: CellKind<Value>, zh: string, en: string): Column<Value> => ({
  header, kind, isRequired: true, meaning: { zh, en }, read: text => (text === '' ? wrong('missing') : kind.read(text)),
});

/** A column whose cells may stay empty. */
export const optional = <Value>(header: string, kind: CellKind<Value>, zh: string, en: string): Column<Value | null> => ({
  header, kind, isRequired: false, meaning: { zh, en }, read: text => (text === '' ? ok(null) : kind.read(text)),
});

const LONGEST = 200;
// Characters that no name or document number holds: they are invisible, or show that the file was read in the wrong encoding.
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]/u;
const readText = (text: string): Cell<string> => {
  if (FORBIDDEN.test(text)) return wrong('forbiddenCharacter');
  return text.length > LONGEST ? wrong('textTooLong', { longest: LONGEST, length: text.length }) : ok(text);
};

/** Any short text. */
export const text: CellKind<string> = { name: 'text', options: [], read: readText };

/** Several texts in one cell, with 、 or a semicolon between them. */
export const texts: CellKind<readonly string[]> = {
  name: 'texts',
  options: [],
  read: cell => {
    const whole = readText(cell);
    return whole.ok ? ok(whole.value.split(/[、;;]/).map(each => each.trim()).filter(each => each !== '')) : whole;
  },
};

/** One of the codes of a list; the cell holds its Chinese label or the code itself. */
export function oneOf<Code extends string>(codes: readonly Code[], labels: Record<Code, string>): CellKind<Code> {
  const options = codes.map(code => ({ code, label: labels[code] }));
  return {
    name: 'code',
    options,
    read: cell => {
      const found = options.find(option => option.label === cell || option.code === cell);
      return found ? ok(found.code) : wrong('notACode', { allowed: options.map(option => option.label).join('、') });
    },
  };
}

/** A calendar day written yyyy-mm-dd. */
export const aDay: CellKind<Day> = { name: 'day', options: [], read: cell => (isDay(cell) ? ok(cell) : wrong('notADay')) };

/** A whole number of posts, 0 to 99999. */
export const count: CellKind<number> = { name: 'count', options: [], read: cell => (/^(0|[1-9]\d{0,4})$/.test(cell) ? ok(Number(cell)) : wrong('notACount')) };

/** A year of this century. */
export const year: CellKind<number> = { name: 'year', options: [], read: cell => (/^20\d{2}$/.test(cell) ? ok(Number(cell)) : wrong('notAYear')) };

/** 是 or 否. */
export const yesOrNo: CellKind<boolean> = {
  name: 'yesOrNo',
  options: [{ code: 'yes', label: '是' }, { code: 'no', label: '否' }],
  read: cell => (cell === '是' || cell === 'yes' ? ok(true) : cell === '否' || cell === 'no' ? ok(false) : wrong('notYesOrNo')),
};

/** A unified social credit code (统一社会信用代码). */
export const creditCode: CellKind<CreditCode> = {
  name: 'creditCode',
  options: [],
  read: cell => {
    const checked = checkCreditCode(cell);
    return checked.ok ? checked : wrong(`creditCode.${checked.problem}`);
  },
};

/** A resident ID (公民身份号码). */
export const residentId: CellKind<ResidentId> = {
  name: 'residentId',
  options: [],
  read: cell => {
    const checked = checkResidentId(cell);
    return checked.ok ? checked : wrong(`residentId.${checked.problem}`);
  },
};

/** A region code (行政区划代码). */
export const regionCode: CellKind<RegionCode> = {
  name: 'regionCode',
  options: [],
  read: cell => {
    const checked = checkRegionCode(cell);
    return checked.ok ? checked : wrong(`regionCode.${checked.problem}`);
  },
};
