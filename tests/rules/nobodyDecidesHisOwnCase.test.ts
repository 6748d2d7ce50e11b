import { describe, expect, test } from 'vitest';
import { nobodyDecidesHisOwnCase } from '../../src/rules/nobodyDecidesHisOwnCase';
import { actor, facts } from './facts';

describe('a decision of an office', () => {
  test('is for an officer who neither applied nor is concerned', () => {
    expect(nobodyDecidesHisOwnCase.check(facts())).toBeNull();
  });
  test('is refused to the applicant, though he sits at the desk', () => {
    expect(nobodyDecidesHisOwnCase.check(facts({ actor: actor({ isApplicant: true }) }))).toEqual({ isApplicant: true, isPersonConcerned: false });
  });
  test('is refused to the person whom it concerns', () => {
    expect(nobodyDecidesHisOwnCase.check(facts({ actor: actor({ isPersonConcerned: true }) }))).toEqual({ isApplicant: false, isPersonConcerned: true });
  });
});
