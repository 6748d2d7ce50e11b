import { describe, expect, test } from 'vitest';
import { placementNeedsApproval } from '../../src/rules/placementNeedsApproval';
import { facts } from './facts';

describe('a placement', () => {
  test('rests on the approval of the organization or personnel department', () => {
    expect(placementNeedsApproval.check(facts())).toBeNull();
  });
  test('without it is refused', () => {
    expect(placementNeedsApproval.check(facts({ approval: null }))).toEqual({ approval: 'none' });
  });
});
