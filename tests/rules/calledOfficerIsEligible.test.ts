import { describe, expect, test } from 'vitest';
import { calledOfficerIsEligible } from '../../src/rules/calledOfficerIsEligible';
import type { ActName, CalledOfficer } from '../../src/rules/rule';
import { facts, handling } from './facts';

const officer = (change: Partial<CalledOfficer> = {}): CalledOfficer => ({ isEnabled: true, sitsThere: true, signs: true, isOneself: false, isApplicant: false, isPersonConcerned: false, hasPrepared: false, ...change });
const asked = (act: string, called: readonly CalledOfficer[], mustDecide = false) => calledOfficerIsEligible.check(facts({ act: `hire.examination.${act}` as ActName, handling: handling({ called, mustDecide }) }));

describe('a stage goes', () => {
  test('to a colleague at the desk', () => expect(asked('transfer', [officer()])).toBeNull());
  test.each(['isEnabled', 'sitsThere'] as const)('not to one of whom it does not hold: %s', fact => expect(asked('transfer', [officer({ [fact]: false })])).toMatchObject({ officer: 1, [fact]: false }));
  test.each(['isOneself', 'isApplicant', 'isPersonConcerned'] as const)('not to one of whom it holds: %s', fact => expect(asked('delegate', [officer({ [fact]: true })])).toMatchObject({ officer: 1, [fact]: true }));
  test('to a handler as long as no draft lies there, to a signer who has not prepared it afterwards', () => {
    expect(asked('transfer', [officer({ signs: false })])).toBeNull();
    expect(asked('transfer', [officer({ signs: false })], true)).toMatchObject({ signs: false, mustDecide: true });
    expect(asked('transfer', [officer({ hasPrepared: true })], true)).toMatchObject({ hasPrepared: true });
    expect(asked('transfer', [officer()], true)).toBeNull();
  });
});

test('an opinion and a delegation are not a decision: whoever prepared may be asked', () => {
  expect(asked('call', [officer({ signs: false, hasPrepared: true })], true)).toBeNull();
  expect(asked('delegate', [officer({ signs: false })], true)).toBeNull();
});
test('of several the first who may not be asked is named', () => expect(asked('call', [officer(), officer({ isApplicant: true })])).toMatchObject({ officer: 2 }));
test('who applied may be told, who does not read the case may not', () => {
  expect(asked('copy', [officer({ isApplicant: true })])).toBeNull();
  expect(asked('copy', [officer({ sitsThere: false })])).toMatchObject({ sitsThere: false });
});
