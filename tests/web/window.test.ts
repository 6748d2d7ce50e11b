import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words as wordsModule } from '../../api/words';
import { openDoor, type Door } from '../api/door';

const files = readdirSync('web/plain', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.js'));
const textOf = (file: string): string => readFileSync(join('web/plain', file), 'utf8');
const words = JSON.parse(wordsModule.replace(/^export const words = /, '').replace(/;\n$/, '')) as Record<'zh' | 'en', Record<string, Record<string, string>>>; // the module is made as JSON
const everything = files.map(textOf).join('\n');

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

describe.each(files)('web/plain/%s', file => {
  test('imports only what is there, and nothing from elsewhere', () => {
    for (const [, target = ''] of textOf(file).matchAll(/from '([^']+)'/g)) {
      expect(target.startsWith('.')).toBe(true);
      const path = normalize(join(dirname(file), target));
      expect(path === 'words.js' || existsSync(join('web/plain', path)), target).toBe(true);
    }
  });
  test('says words that both languages have', () => {
    for (const [, code = ''] of textOf(file).matchAll(/say\('(\w+)'\)/g)) expect(Object.keys(words.zh['screen'] ?? {})).toContain(code);
    for (const [, kind = ''] of textOf(file).matchAll(/word\('(\w+)'/g)) expect(Object.keys(words.en)).toContain(kind);
  });
  test('holds no words and no markup of its own', () => {
    expect(textOf(file).replaceAll(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gm, '')).not.toMatch(/\p{Script=Han}|innerHTML|insertAdjacentHTML|document\.write|eval\(/u);
  });
});

test('both languages have the same words', () => {
  for (const kind of Object.keys(words.zh)) expect(Object.keys(words.en[kind] ?? {}).sort()).toEqual(Object.keys(words.zh[kind] ?? {}).sort());
});

test('every word of the window is used', () => {
  const unused = Object.keys(words.zh['screen'] ?? {}).filter(code => !new RegExp(`'${code}'`).test(everything));
  expect(unused).toEqual([]);
});

test('every page that the menu names is asked of a route that is there', async () => {
  const supervisor = await door.over('supervisor');
  for (const path of ['/to-do', '/cases', '/institutions', '/supervision', '/refusals', '/mails']) {
    expect(everything).toContain(path);
    expect((await supervisor.get(path)).status).toBe(200);
  }
});

test('the window and its words are served, and nothing outside its folder', async () => {
  for (const path of ['/', '/main.js', '/pages/case.js', '/style.css', '/words.js']) expect((await door.ask(path, {})).status).toBe(200);
  for (const path of ['/README.md/../../package.json', '/..%2fpackage.json', '/.git/config']) expect((await door.ask(path, {})).status).toBe(404);
});
