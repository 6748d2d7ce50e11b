import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthDateOf, checkResidentId, maskedResidentId, residentIdCheckCharacter, sexOf } from '../../src/kernel/residentId';

const withCheck = (seventeen: string): string => seventeen + residentIdCheckCharacter(seventeen);
const problemOf = (text: string): string | null => {
  const checked = checkResidentId(text);
  return checked.ok ? null : checked.problem;
};

const pad = (length: number) => (number: number): string => String(number).padStart(length, '0');
const sound = fc
  .tuple(fc.constantFrom('11', '21', '44', '65', '82'), fc.nat({ max: 9999 }).map(pad(4)), fc.integer({ min: 1930, max: 2015 }), fc.integer({ min: 1, max: 12 }).map(pad(2)), fc.integer({ min: 1, max: 28 }).map(pad(2)), fc.integer({ min: 1, max: 999 }).map(pad(3)))
  .map(parts => withCheck(parts.join('')));

describe('a resident ID', () => {
  test('passes with the example that GB 11643 itself gives, and tells sex and birth date', () => {
    const checked = checkResidentId('11010519491231002X');
    if (!checked.ok) throw new Error(checked.problem);
    expect([checked.value, sexOf(checked.value), birthDateOf(checked.value)]).toEqual(['11010519491231002X', 'female', '1949-12-31']);
  });

  test('of a man has an odd sequence number', () => {
    const checked = checkResidentId('440524188001010014');
    expect(checked.ok ? sexOf(checked.value) : checked.problem).toBe('noSuchBirthDate'); // 1880 lies before any register
    const man = checkResidentId(withCheck('21992119800101001'));
    expect(man.ok && sexOf(man.value)).toBe('male');
  });

  test('with a small x is the same number', () => {
    const checked = checkResidentId('11010519491231002x');
    expect(checked.ok && checked.value).toBe('11010519491231002X');
  });

  test('of 15 digits is refused as an old one; 14, 16, 17 and 19 are simply not 18', () => {
    expect(problemOf('110105491231002')).toBe('fifteenDigits');
    for (const length of [0, 14, 16, 17, 19]) expect(problemOf('1'.repeat(length))).toBe('notEighteenCharacters');
  });

  test.each([
    ['X inside the number', '1101051949123100X2', 'notEighteenCharacters'],
    ['a number that a spreadsheet has rounded', '1.10105E+17', 'notEighteenCharacters'],
    ['full-width digits', '\uFF11\uFF11010519491231002X', 'notEighteenCharacters'],
    ['a province that is not one', withCheck('10010519491231002'), 'unknownProvince'],
    ['30 February', withCheck('11010519800230002'), 'noSuchBirthDate'],
    ['29 February of a year that has none', withCheck('11010519810229002'), 'noSuchBirthDate'],
    ['the sequence number 000', withCheck('11010519800228000'), 'noSuchSequence'],
    ['a wrong check character', '110105194912310021', 'checkCharacterWrong'],
  ])('is refused for %s', (_why, text, problem) => expect(problemOf(text)).toBe(problem));

  test('passes on 29 February of a leap year', () => expect(problemOf(withCheck('11010519800229002'))).toBeNull());

  test('with one character wrong never passes', () => {
    fc.assert(fc.property(sound, fc.nat({ max: 17 }), fc.constantFrom(...Array.from('0123456789X')), (id, at, character) => {
      fc.pre(id.charAt(at) !== character);
      expect(checkResidentId(id.slice(0, at) + character + id.slice(at + 1)).ok).toBe(false);
    }), { numRuns: 2000 });
  });

  test('with two neighbors exchanged never passes', () => {
    fc.assert(fc.property(sound, fc.nat({ max: 16 }), (id, at) => {
      fc.pre(id.charAt(at) !== id.charAt(at + 1));
      expect(checkResidentId(id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2)).ok).toBe(false);
    }), { numRuns: 2000 });
  });

  test('passes whenever it is built soundly', () => {
    fc.assert(fc.property(sound, id => checkResidentId(id).ok), { numRuns: 1000 });
  });

  test('is shown with its region and last character only', () => {
    expect(maskedResidentId('11010519491231002X')).toBe('110105***********X');
    expect(maskedResidentId('110105')).toBe('******');
  });
});
