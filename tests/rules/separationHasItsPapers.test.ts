import { describe, expect, test } from 'vitest';
import { separationHasItsPapers } from '../../src/rules/separationHasItsPapers';
import { facts } from './facts';

describe('a separation', () => {
  test('with every paper of its reason is taken', () => {
    expect(separationHasItsPapers.check(facts({ papers: { attached: ['resignationLetter', 'resignationDecision', 'other'], needed: ['resignationLetter', 'resignationDecision'] } }))).toBeNull();
  });
  test('without one of them is refused, and the missing one is named', () => {
    expect(separationHasItsPapers.check(facts({ papers: { attached: ['resignationLetter'], needed: ['resignationLetter', 'resignationDecision'] } }))).toEqual({ missing: 'resignationDecision' });
  });
});
