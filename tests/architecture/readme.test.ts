import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, ROOMS } from './sources';

const pages = ['README.md', 'CHANGELOG.md', ...filesIn('docs', '.md'), ...ROOMS.filter(room => existsSync(room)).map(room => `${room}/README.md`)];

/** The paths that a page names: between backticks, with a folder and an ending, without wildcards. */
const pathsIn = (page: string): string[] => [...readFileSync(page, 'utf8').matchAll(/`([\w./-]+\/[\w.-]+\.(?:ts|sql|md|cjs|mjs|yml|bpmn))`/g)].map(match => match[1]!);

test('every room has a README', () => {
  expect(pages.filter(page => !existsSync(page))).toEqual([]);
});

test.each(pages)('%s sends its reader to files that exist', page => {
  expect(pathsIn(page).filter(path => !existsSync(path) && !existsSync(join(dirname(page), path)))).toEqual([]);
});

test('the README leads to a rule, to the order of stages, to a norm and to the reminder', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const path of ['src/hire/procedure.ts', 'src/hire/acts.ts', 'activities/writeLetters.ts', 'prisma/records/recordDecision.ts']) expect(readme).toContain(path);
  expect(readme).toContain('hireNeedsVerificationForm.ts');
});

test('a page about a room fits on a page', () => {
  expect(pages.filter(page => page.endsWith('/README.md') && readFileSync(page, 'utf8').split('\n').length > 60)).toEqual([]);
});
