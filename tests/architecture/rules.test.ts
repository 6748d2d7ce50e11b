import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { handlingActs } from '../../src/handling/acts';
import { hireActs } from '../../src/hire/acts';
import { exemptHire, hire } from '../../src/hire/procedure';
import type { StageActs } from '../../src/procedure/desk';
import { stagesOf, type Tree } from '../../src/procedure/tree';
import { allRules } from '../../src/rules/allRules';
import { UNBLOCKERS } from '../../src/rules/rule';
import { separationActs } from '../../src/separation/acts';
import { separation } from '../../src/separation/procedure';
import { exportsOf, filesIn, sources } from './sources';

const labels = filesIn('src/labels', '.ts').map(file => readFileSync(file, 'utf8')).join('\n');
const isLabeled = (code: string): boolean => new RegExp(`^\\s*'?${code}'?:`, 'm').test(labels);
const procedures: readonly (readonly [name: string, trees: readonly Tree[], table: Readonly<Record<string, StageActs>>])[] = [
  ['hire', [hire, exemptHire], hireActs],
  ['separation', [separation], separationActs],
];
const acts = new Set([...procedures.flatMap(([name, , table]) => Object.entries(table).flatMap(([stage, entry]) => Object.keys(entry.acts).map(act => `${name}.${stage}.${act}`))), ...Object.keys(handlingActs).map(act => `arrangement.${act}`)]);

describe.each(allRules.map(rule => [rule.code, rule] as const))('the rule %s', (code, rule) => {
  const text = readFileSync(`src/rules/${code}.ts`, 'utf8');

  test('is one file that says its clause as its comment does', () => {
    expect(/@basis ([^\n(]+)/.exec(text)?.[1]?.trim()).toBe(rule.basis);
  });
  test('has a test of its own', () => {
    expect(existsSync(`tests/rules/${code}.test.ts`)).toBe(true);
  });
  test('guards acts that desks really do', () => {
    expect((rule.guards as readonly string[]).filter(act => !acts.has(act))).toEqual([]);
  });
  test('has words in the labels', () => {
    expect(isLabeled(code)).toBe(true);
  });
});

test('a rule that guards no act by name guards every act', () => {
  expect(allRules.filter(rule => rule.guards.length === 0).map(rule => rule.code)).toEqual(['actorHoldsTheDesk', 'stageIsOpen', 'anotherOfficerHandlesIt']);
});

test('every file of a rule stands in the order of precedence', () => {
  const files = filesIn('src/rules', '.ts').map(file => file.replace('src/rules/', '').replace('.ts', '')).filter(name => !['allRules', 'rule', 'vacancy', 'takeBacks'].includes(name));
  expect(files.sort()).toEqual(allRules.map(rule => rule.code).sort());
});

test('what would free the way has words in the labels', () => {
  expect(UNBLOCKERS.filter(code => !isLabeled(code))).toEqual([]);
});

test('nothing is said to free the way that no rule says', () => {
  const said = allRules.flatMap<string>(({ unblockedBy }) => (typeof unblockedBy === 'string' ? [unblockedBy] : Object.values(unblockedBy)));
  expect(UNBLOCKERS.filter(code => !said.includes(code))).toEqual([]);
});

describe.each(procedures)('the %s', (_, trees, table) => {
  test('has an entry in the act table for every stage, and acts that lead to outcomes of the stage', () => {
    const stages = new Map(trees.flatMap(stagesOf).map(stage => [stage.name, Object.keys(stage.outcomes)]));
    expect(Object.keys(table).sort()).toEqual([...stages.keys()].sort());
    for (const [stage, entry] of Object.entries(table)) {
      for (const { outcome, outcomeInPost } of Object.values(entry.acts)) for (const each of [outcome, outcomeInPost]) if (each !== null && each !== undefined) expect(stages.get(stage)).toContain(each);
    }
  });
  test('has words in the labels for every stage', () => {
    expect(Object.keys(table).filter(stage => !isLabeled(stage))).toEqual([]);
  });
});

test('every export of src has a doc comment', () => {
  const without = sources('src').filter(file => !file.startsWith('src/labels/')).flatMap(file => exportsOf(file).filter(each => !each.isDocumented).map(each => `${file}: ${each.name}`));
  expect(without).toEqual([]);
});
