import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { declaredIn, filesIn, ROOMS, sources, textsIn } from './sources';

const glossary = readFileSync('docs/glossary.md', 'utf8');
const rooms = ROOMS.filter(room => existsSync(room));
const rowsOf = (title: string): string[][] =>
  (glossary.split(`## ${title}`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter(line => line.startsWith('| ') && !line.startsWith('| ---'))
    .slice(1)
    .map(line => line.split('|').slice(1, -1).map(cell => cell.trim()));

const banned = rowsOf('Banned words').map(([word = '']) => word);
const held = rowsOf('Terms').filter(row => row[4] === 'held').map(row => (row[2] ?? '').replaceAll('`', ''));
const wordsOf = (name: string): string[] => name.split(/(?=[A-Z])|_|-|\./).map(word => word.toLowerCase());

describe('the glossary', () => {
  test('has a row for every word it bans and every term it holds', () => {
    expect(banned).toContain('editorial');
    expect(held.length).toBeGreaterThan(35);
  });

  test('names what the code really declares', () => {
    const declared = new Set(sources('src', 'prisma').flatMap(file => [...declaredIn(file), ...textsIn(file)]));
    expect(held.filter(identifier => !declared.has(identifier))).toEqual([]);
  });

  test('bans words that no file and no name uses', () => {
    const used = sources(...rooms).flatMap(file => [basename(file), ...declaredIn(file)].filter(name => wordsOf(name).some(word => banned.includes(word))).map(name => `${file}: ${name}`));
    expect(used).toEqual([]);
  });

  test('bans names that say nothing', () => {
    const used = sources(...rooms).flatMap(file => [basename(file).replace(/\.tsx?$/, ''), ...declaredIn(file)].filter(name => /(?:Data|Info|Manager|Helper|Util)s?$/.test(name)).map(name => `${file}: ${name}`));
    expect(used).toEqual([]);
  });
});

/** Chinese words for people stand here and nowhere else in the code; each with its reason. */
const SPEAKS_CHINESE: readonly RegExp[] = [
  /^src\/labels\//, // the words of the record's codes, for screens, letters and problems
  /^web\/words\//, // the words of the screens
  /^src\/diagram\/procedures\.ts$/, // the words of the diagrams
  /^src\/contracts\/import/, // the prescribed columns of the tables that agencies file
  /^src\/calendar\/noticeDays\.ts$/, // the words by which a published notice says which days are off and which are worked
  /^api\/(openapi\.ts|startedJob\.ts|routes\/)/, // what the API documents names the Chinese term beside the English
  /^prisma\/records\/(hireRows|decisionStatement|openingRows)\.ts$/, // 编核〔2026〕1号, 证…: printed numbers of forms and certificates
  /^prisma\/records\/conduct\.ts$/, // 涉密单位: what stands for the name of a secret institution
  /^scripts\/calendarTable\.ts$/, // writes the comments of the published calendar
  /^scripts\/(seed|demo|import|bench|pictures|documentPictures)/, // the demo region and its people, and pictures of it, a measurement's county; what an import says to the officer who starts it
  /^tests\//,
];

test('Chinese stands in labels, letters, prescribed tables, demo and tests; elsewhere in comments only', () => {
  const offending = sources(...rooms).filter(file => !SPEAKS_CHINESE.some(pattern => pattern.test(file))).flatMap(file => textsIn(file).filter(text => /\p{Script=Han}/u.test(text)).map(text => `${file}: ${text.slice(0, 30)}`));
  expect(offending).toEqual([]);
});

test('no file is longer than 300 lines', () => {
  const long = rooms.flatMap(room => filesIn(room, '.ts', '.tsx', '.mjs')).filter(file => readFileSync(file, 'utf8').split('\n').length > 301);
  expect(long).toEqual([]);
});

test('an exception from lint says why', () => {
  const silent = rooms.flatMap(room => filesIn(room, '.ts', '.tsx')).flatMap(file =>
    readFileSync(file, 'utf8').split('\n').filter(line => /(?:\/\/|\/\*) eslint-disable/.test(line) && !/ -- \S/.test(line)).map(line => `${file}: ${line.trim()}`),
  );
  expect(silent).toEqual([]);
});

test('the product speaks of itself only', () => {
  const everything = [...rooms.flatMap(room => filesIn(room, '.ts', '.tsx', '.mjs', '.md', '.sql')), ...filesIn('docs', '.md'), 'README.md', 'CHANGELOG.md', 'package.json'];
  const outside = ['..', 'shared'].join('/'); // written apart, so that this file does not find itself
  expect(everything.filter(file => existsSync(file) && readFileSync(file, 'utf8').includes(`${outside}/`))).toEqual([]);
});
