import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importFileOf } from '../../activities/import/readImportFiles';
import { checkImport } from '../../src/contracts/importChecks';
import { importLayout, type TableName } from '../../src/contracts/importLayout';
import type { ImportFile } from '../../src/contracts/importTable';
import type { ImportProblem } from '../../src/institution/importProblem';
import { importProblemText } from '../../src/labels/importProblemText';
import { TODAY, countyFiles, demoImport } from './files';

/** One change of one line of a table: of a cell, of its characters, or of the line as a whole. */
type Mutation = { readonly table: TableName; readonly line: number; readonly cell: number; readonly how: number; readonly at: number; readonly character: string };
const TABLES = Object.keys(importLayout) as TableName[];
const mutations: fc.Arbitrary<Mutation> = fc.record({ table: fc.constantFrom(...TABLES), line: fc.nat({ max: 9999 }), cell: fc.nat({ max: 9999 }), how: fc.nat({ max: 9 }), at: fc.nat({ max: 9999 }), character: fc.constantFrom(...Array.from('019XxAO-/.,号 张是"')) });

const cellsOf = (rows: ImportFile['rows'], at: number, change: (line: readonly string[]) => readonly string[]): ImportFile['rows'] => rows.map((line, index) => (index === at ? change(line) : line));

/** What becomes of the rows of the table, and in which spreadsheet row. */
function mutate({ rows }: ImportFile, { line, cell, how, at, character }: Mutation): { readonly rows: ImportFile['rows']; readonly row: number } {
  const index = line % rows.length;
  const old = rows[index]!;
  const position = cell % old.length;
  const text = old[position]!;
  const place = at % (text.length + 1);
  const put = (changed: string): ImportFile['rows'] => cellsOf(rows, index, cells => cells.map((each, other) => (other === position ? changed : each)));
  const row = index + 1;
  switch (how) {
    case 0: return { rows: put(''), row };
    case 1: return { rows: put(text.slice(0, place) + text.slice(place + 1)), row }; // a character lost
    case 2: return { rows: put(text.slice(0, place) + character + text.slice(place)), row }; // a character too many
    case 3: return { rows: put(text.slice(0, place) + character + text.slice(place + 1)), row }; // a character wrong
    case 4: return { rows: cellsOf(rows, index, cells => cells.filter((_, other) => other !== position)), row }; // the rest of the line moved left
    case 5: return { rows: cellsOf(rows, index, cells => [...cells.slice(0, position), character, ...cells.slice(position)]), row }; // moved right
    case 6: return { rows: rows.filter((_, other) => other !== index), row }; // the line lost
    case 7: return { rows: [...rows.slice(0, index + 1), old, ...rows.slice(index + 1)], row: row + 1 }; // the line twice
    case 8: return { rows: put(rows[at % rows.length]![position] ?? ''), row }; // another line's cell
    default: return { rows: cellsOf(rows, index, cells => cells.map((each, other) => (other === position ? (cells[position + 1] ?? '') : other === position + 1 ? text : each))), row }; // two cells exchanged
  }
}

/** Eighteen characters with a birth date in the place where a resident ID has it; a credit code with a character too many is none. */
const RESIDENT_ID = /\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]/i;
const headers = new Map<string, readonly string[]>(TABLES.map(name => [`${name}.csv`, Object.values(importLayout[name]).map(column => column.header)]));

/** A problem that a clerk can find: in a file of the import, in a row that is there, under a header of that table, in whole sentences, without a resident ID. */
function expectLocated(problem: ImportProblem, files: readonly ImportFile[]): void {
  const file = files.find(each => each.name === problem.file);
  expect(file, problem.file).toBeDefined();
  if (problem.row !== null) expect(problem.row >= 1 && problem.row <= file!.rows.length).toBe(true);
  if (problem.column !== null) expect(headers.get(problem.file)).toContain(problem.column);
  for (const language of ['zh', 'en'] as const) {
    const text = importProblemText(problem, language);
    expect(text).not.toMatch(/\{\w+\}|undefined|null/);
    expect(text).not.toMatch(RESIDENT_ID);
    expect(text).toMatch(/[。.]$/);
  }
}

/** What the accepted batch holds is what the lines say: nobody is lost, added or counted elsewhere. */
function expectFaithful(files: readonly ImportFile[]): void {
  const checked = checkImport(files, TODAY);
  if (!checked.ok) throw new Error('this was accepted a moment ago');
  const linesOf = (table: TableName): (readonly string[])[] => files.find(file => file.name === `${table}.csv`)!.rows.slice(1).filter(line => line.some(text => text.trim() !== ''));
  const { institutions } = checked.value;
  expect(institutions).toHaveLength(linesOf('institutions').length);
  for (const [table, part] of [['bodies', 'bodies'], ['quotas', 'quotas'], ['leadershipPosts', 'leadershipPosts'], ['structureLimits', 'structureLimits'], ['roster', 'people']] as const) expect(institutions.flatMap<unknown>(each => each[part])).toHaveLength(linesOf(table).length);
  const header = files.find(file => file.name === 'roster.csv')!.rows[0]!.map(text => text.trim()); // as the file has it: its columns may have been exchanged
  const told = (line: readonly string[]): string => ['公民身份号码', '姓名', '落编日期'].map(name => line[header.indexOf(name)]!.trim().toUpperCase()).join(' ');
  expect(institutions.flatMap(each => each.people).map(person => `${person.residentId} ${person.name.toUpperCase()} ${person.placedOn}`).sort()).toEqual(linesOf('roster').map(told).sort());
  for (const { quotas, people } of institutions) for (const quota of quotas) expect(people.filter(person => person.quotaKind === quota.kind).length).toBeLessThanOrEqual(quota.approved + (quota.allowance?.posts ?? 0));
}

describe('a file with a mistake in it', () => {
  test('is refused where the mistake is, or rightly accepted (1,000 random mistakes in the cells)', () => {
    const tally = { refused: 0, accepted: 0 };
    fc.assert(fc.property(mutations, mutation => {
      let row = 0;
      const files = demoImport().map(file => {
        if (file.name !== `${mutation.table}.csv`) return file;
        const mutated = mutate(file, mutation);
        row = mutated.row;
        return { name: file.name, rows: mutated.rows };
      });
      const checked = checkImport(files, TODAY);
      tally[checked.ok ? 'accepted' : 'refused'] += 1;
      if (checked.ok) { expectFaithful(files); return; }
      for (const problem of checked.problem) expectLocated(problem, files);
      // The row itself is told (of a header row: any row below it), or what it made impossible elsewhere: people without their institution, a quota that is overdrawn.
      const isToldHere = checked.problem.some(problem => problem.file === `${mutation.table}.csv` && (problem.row === row || row === 1));
      const isToldElsewhere = checked.problem.some(problem => /^(unknown(Institution|Body)|quotaKindNotGranted|leadershipPostNotApproved|more\w+|allowanceIsNotTheExcess|\w+Twice)$/.test(problem.code));
      expect(isToldHere || isToldElsewhere).toBe(true);
    }), { numRuns: 1_000 });
    expect(tally.refused).toBeGreaterThan(400);
    expect(tally.accepted).toBeGreaterThan(40);
  }, 240_000);

  test('is refused or accepted without ever stopping the reader (500 random changes of bytes)', () => {
    const originals = [...countyFiles()].map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
    fc.assert(fc.property(fc.nat({ max: 5 }), fc.array(fc.record({ at: fc.nat(), byte: fc.nat({ max: 255 }) }), { minLength: 1, maxLength: 3 }), (which, changes) => {
      const problems: ImportProblem[] = [];
      const files: ImportFile[] = [];
      originals.forEach(({ name, bytes }, index) => {
        const changed = Uint8Array.from(bytes);
        if (index === which) for (const { at, byte } of changes) changed[at % changed.length] = byte;
        const read = importFileOf(name, changed);
        if (read.ok) files.push(read.value);
        else problems.push(read.problem);
      });
      expect(problems.every(problem => ['notUtf8', 'notCsv'].includes(problem.code))).toBe(true);
      if (problems.length > 0) return;
      const checked = checkImport(files, TODAY);
      if (!checked.ok) for (const problem of checked.problem) expectLocated(problem, files);
    }), { numRuns: 500 });
  }, 240_000);
});
