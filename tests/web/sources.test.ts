import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesIn } from '../architecture/sources';
import { allWords } from '../../web/words/all';

const files = filesIn('web', '.tsx');
const SPOKEN = ['aria-label', 'title', 'placeholder', 'alt', 'label', 'caption'];

/** Words that stand in a screen itself: between its tags, or in what is read aloud. */
function wordsIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text)) found.push(`${file}: ${node.text.trim()}`);
    if (ts.isJsxAttribute(node) && SPOKEN.includes(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer)) found.push(`${file}: ${node.initializer.text}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

test('no screen says a word that is not in both languages', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.flatMap(wordsIn)).toEqual([]);
});

test('the Chinese of a word is Chinese, and its English has no Chinese but in the name of the other language', () => {
  for (const [screen, words] of Object.entries(allWords)) {
    for (const [code, [, en]] of Object.entries(words as Record<string, readonly [string, string]>)) if (code !== 'otherLanguage') expect(en, `${screen}.${code}`).not.toMatch(/\p{Script=Han}/u);
  }
});

test('every word of the screens is used', () => {
  const everything = filesIn('web', '.ts', '.tsx').filter(file => !file.includes('/words/')).map(file => readFileSync(file, 'utf8')).join('\n');
  const isUsed = (screen: string, code: string): boolean => everything.includes(`'${screen}.${code}'`) || (everything.includes(`\`${screen}.\${`) && new RegExp(`['. ]${code}['\`,: ]`).test(everything));
  const unused = Object.entries(allWords).flatMap(([screen, words]) => Object.keys(words).filter(code => !isUsed(screen, code)).map(code => `${screen}.${code}`));
  expect(unused.filter(each => !/^parts\.(lane|dayLeft)/.test(each) && !isSpoken(each))).toEqual([]);
});

/** Words that the speaker itself uses. */
const isSpoken = (word: string): boolean => readFileSync('web/words/spoken.ts', 'utf8').includes(`'${word}'`);
