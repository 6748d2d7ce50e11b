import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCreditCode, creditCodeCheckCharacter } from '../../src/kernel/creditCode';

const ALPHABET = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
const sound = fc.array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 }).map(parts => parts.join('')).map(text => text + creditCodeCheckCharacter(text));
const problemOf = (text: string): string | null => {
  const checked = checkCreditCode(text);
  return checked.ok ? null : checked.problem;
};

describe('a unified social credit code', () => {
  test('passes with a code that is in use as an example', () => expect(problemOf('91350100M000100Y43')).toBeNull());

  test('in small letters is the same code', () => {
    const checked = checkCreditCode('91350100m000100y43');
    expect(checked.ok && checked.value).toBe('91350100M000100Y43');
  });

  test.each([
    ['17 characters', '91350100M000100Y4', 'notEighteenCharacters'],
    ['19 characters', '91350100M000100Y433', 'notEighteenCharacters'],
    ['the letter I', '9I350100M000100Y43', 'characterNotUsed'],
    ['the letter O for a zero', '9135O100M000100Y43', 'characterNotUsed'],
    ['the letter Z', '9135Z100M000100Y43', 'characterNotUsed'],
    ['a wrong check character', '91350100M000100Y44', 'checkCharacterWrong'],
  ])('is refused for %s', (_why, text, problem) => expect(problemOf(text)).toBe(problem));

  test('with one character wrong never passes', () => {
    fc.assert(fc.property(sound, fc.nat({ max: 17 }), fc.constantFrom(...ALPHABET), (code, at, character) => {
      fc.pre(code.charAt(at) !== character);
      expect(checkCreditCode(code.slice(0, at) + character + code.slice(at + 1)).ok).toBe(false);
    }), { numRuns: 2000 });
  });

  test('with two neighbors exchanged never passes', () => {
    fc.assert(fc.property(sound, fc.nat({ max: 16 }), (code, at) => {
      fc.pre(code.charAt(at) !== code.charAt(at + 1));
      expect(checkCreditCode(code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)).ok).toBe(false);
    }), { numRuns: 2000 });
  });

  test('passes whenever it is built soundly', () => {
    fc.assert(fc.property(sound, code => checkCreditCode(code).ok), { numRuns: 1000 });
  });
});
