import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

type Chunk = { readonly file: string; readonly isEntry?: boolean; readonly imports?: readonly string[]; readonly css?: readonly string[] };
const FOLDER = 'dist/window';
const manifest = JSON.parse(readFileSync(join(FOLDER, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>; // written by the build
const weightOf = (file: string): number => gzipSync(readFileSync(join(FOLDER, file))).length;

/** Everything that is loaded before the first screen can be shown. */
function loadedWith(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (chunk === undefined || seen.has(chunk.file)) return seen;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file);
  for (const other of chunk.imports ?? []) loadedWith(other, seen);
  return seen;
}

test('what is loaded first weighs 400 kB at most, packed; diagram and charts come when they are shown', () => {
  const first = loadedWith('index.html');
  expect([...first].map(weightOf).reduce((sum, weight) => sum + weight, 0)).toBeLessThan(400_000);
  const names = readdirSync(join(FOLDER, 'assets'));
  for (const lazy of [/^Drawing-.*\.js$/, /^Chart-.*\.js$/]) {
    const file = names.find(name => lazy.test(name)) ?? '';
    expect(file).not.toBe('');
    expect(first).not.toContain(`assets/${file}`);
  }
});

test('nothing in the window asks another server, and no script is made from text', () => {
  const scripts = readdirSync(join(FOLDER, 'assets')).filter(name => name.endsWith('.js'));
  expect(scripts.filter(name => /\beval\(|new Function\(/.test(readFileSync(join(FOLDER, 'assets', name), 'utf8')))).toEqual([]);
  const page = readFileSync(join(FOLDER, 'index.html'), 'utf8');
  expect(page).not.toMatch(/https?:\/\//);
});
