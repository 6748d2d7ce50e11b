import { describe, expect, test } from 'vitest';
import { removalNeedsApproval } from '../../src/rules/removalNeedsApproval';
import { facts } from './facts';

describe('a removal', () => {
  test('rests on the approval of the organization or personnel department', () => {
    expect(removalNeedsApproval.check(facts())).toBeNull();
  });
  test('without it is refused', () => {
    expect(removalNeedsApproval.check(facts({ approval: null }))).toEqual({ approval: 'none' });
  });
});
