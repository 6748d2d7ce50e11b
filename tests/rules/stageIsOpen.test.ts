import { describe, expect, test } from 'vitest';
import { stageIsOpen } from '../../src/rules/stageIsOpen';
import { facts } from './facts';

describe('a stage', () => {
  test('is settled while it is open', () => {
    expect(stageIsOpen.check(facts())).toBeNull();
  });
  test('is not settled before its turn', () => {
    expect(stageIsOpen.check(facts({ stage: { isOpen: false, settledAs: null, settledAt: null } }))).toEqual({ settledAs: null, settledAt: null });
  });
  test('is not settled twice, and the refusal says how and when it was', () => {
    expect(stageIsOpen.check(facts({ stage: { isOpen: false, settledAs: 'placed', settledAt: 1_776_000_000_000 } }))).toEqual({ settledAs: 'placed', settledAt: 1_776_000_000_000 });
  });
});
