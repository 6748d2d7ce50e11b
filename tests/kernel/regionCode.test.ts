import { describe, expect, test } from 'vitest';
import { checkRegionCode, levelOf, parentOf } from '../../src/kernel/regionCode';

const problemOf = (text: string): string | null => {
  const checked = checkRegionCode(text);
  return checked.ok ? null : checked.problem;
};

describe('a region code', () => {
  test.each([
    ['210000', 'province', null],
    ['219900', 'city', '210000'],
    ['219921', 'county', '219900'],
    ['219921101', 'township', '219921'],
  ])('%s is a %s below %s', (text, level, parent) => {
    const checked = checkRegionCode(text);
    if (!checked.ok) throw new Error(checked.problem);
    expect([levelOf(checked.value), parentOf(checked.value)]).toEqual([level, parent]);
  });

  test.each([
    ['', 'notSixOrNineDigits'],
    ['21992', 'notSixOrNineDigits'],
    ['2199211', 'notSixOrNineDigits'],
    ['21992110', 'notSixOrNineDigits'],
    ['2199211011', 'notSixOrNineDigits'],
    ['21992X', 'notSixOrNineDigits'],
    ['200000', 'unknownProvince'],
    ['990000', 'unknownProvince'],
    ['210021', 'countyWithoutCity'],
    ['219900101', 'townshipWithoutCounty'],
    ['219921000', 'townshipWithoutCounty'],
  ])('“%s” is refused: %s', (text, problem) => expect(problemOf(text)).toBe(problem));
});
