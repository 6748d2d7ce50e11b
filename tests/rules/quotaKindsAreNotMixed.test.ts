import { describe, expect, test } from 'vitest';
import { quotaKindsAreNotMixed } from '../../src/rules/quotaKindsAreNotMixed';
import { facts, nominee } from './facts';

describe('a person', () => {
  test('is placed on the kind of quota that the form grants', () => {
    expect(quotaKindsAreNotMixed.check(facts())).toBeNull();
  });
  test('is not placed on another kind', () => {
    expect(quotaKindsAreNotMixed.check(facts({ nominee: nominee({ quotaKind: 'supportStaff' }) }))).toEqual({ formKind: 'administrative', candidateKind: 'supportStaff' });
  });
  test('without a line of the form is another rule’s matter', () => {
    expect(quotaKindsAreNotMixed.check(facts({ nominee: nominee({ post: null, quotaKind: 'supportStaff' }) }))).toBeNull();
  });
});
