import { describe, expect, test } from 'vitest';
import { approverHasAuthority } from '../../src/rules/approverHasAuthority';
import { actor, facts } from './facts';

describe('an approval', () => {
  test('is given by the department that manages the cadre', () => {
    expect(approverHasAuthority.check(facts())).toBeNull();
  });
  test('is not given by another department', () => {
    expect(approverHasAuthority.check(facts({ actor: actor({ holdsDesk: false }) }))).toEqual({ managingDepartment: 'organizationDepartment', isApplicant: false, isPersonConcerned: false });
  });
  test('is not given by who applied, though he signs at that desk', () => {
    expect(approverHasAuthority.check(facts({ actor: actor({ isApplicant: true }) }))).toMatchObject({ isApplicant: true });
  });
  test('is not given by the person whom it concerns', () => {
    expect(approverHasAuthority.check(facts({ actor: actor({ isPersonConcerned: true }) }))).toMatchObject({ isPersonConcerned: true });
  });
});
