import { describe, expect, test } from 'vitest';
import { ENTRY_MODES } from '../../src/roster/codes';
import { WAYS_OF_FILLING } from '../../src/hire/events';
import * as en from '../../src/labels/importCodes.en';
import * as zh from '../../src/labels/importCodes.zh';
import { importProblemsEn } from '../../src/labels/importProblems.en';
import { importProblemsZh } from '../../src/labels/importProblems.zh';

const placeholders = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map(match => match[1]!).sort();

describe('the labels of the codes', () => {
  test('exist in both languages for the same lists', () => expect(Object.keys(zh).map(name => name.replace(/Zh$/, ''))).toEqual(Object.keys(en).map(name => name.replace(/En$/, ''))));

  test.each([...Object.entries(zh), ...Object.entries(en)])('of %s name each code differently, so that a cell has one meaning', (_name, labels) => {
    const words = Object.values<string>(labels);
    expect(new Set(words).size).toBe(words.length);
    expect(words.every(word => word.trim() === word && word !== '')).toBe(true);
  });
});

test('whoever is placed by a way of filling has entered by a mode of the same name, but for an appointment inside the organ', () => {
  expect(WAYS_OF_FILLING.filter(way => !(ENTRY_MODES as readonly string[]).includes(way))).toEqual(['internalAppointment']);
});

test.each(Object.keys(importProblemsZh) as (keyof typeof importProblemsZh)[])('the sentence on %s needs the same facts in both languages, and ends', code => {
  expect(placeholders(importProblemsEn[code]).filter((name, index, all) => all.indexOf(name) === index)).toEqual(expect.arrayContaining(placeholders(importProblemsZh[code]).filter(name => name !== 'value')));
  expect([importProblemsZh[code].at(-1), importProblemsEn[code].at(-1)]).toEqual(['。', '.']);
});
