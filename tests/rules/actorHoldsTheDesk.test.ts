import { describe, expect, test } from 'vitest';
import { actorHoldsTheDesk } from '../../src/rules/actorHoldsTheDesk';
import { actor, facts } from './facts';

describe('an act at a stage', () => {
  test('is for who sits at its desk', () => {
    expect(actorHoldsTheDesk.check(facts())).toBeNull();
  });
  test('is refused to everybody else, with the desk whose work it is', () => {
    expect(actorHoldsTheDesk.check(facts({ desk: 'staffingOffice', actor: actor({ holdsDesk: false }) }))).toEqual({ desk: 'staffingOffice' });
  });
});
