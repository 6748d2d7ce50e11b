import { describe, expect, test } from 'vitest';
import { takeBackComesTooLate } from '../../src/rules/takeBackComesTooLate';
import { facts } from './facts';

const asked = (change: Partial<NonNullable<Parameters<typeof takeBackComesTooLate.check>[0]['takingBack']>>) => takeBackComesTooLate.check(facts({ act: 'hire.examination.takeBack', takingBack: { isOwn: true, isEntered: false, actedSince: null, actedAt: null, ...change } }));

describe('takeBackComesTooLate', () => {
  test('lets it be taken back while nothing rests on it', () => expect(asked({})).toBeNull());
  test('refuses once the next office has acted, and says at which stage and when', () => expect(asked({ actedSince: 'placementApplication', actedAt: 7 })).toEqual({ isEntered: false, actedSince: 'placementApplication', actedAt: 7 }));
  test('refuses what stands in the ledger or has ended a candidacy', () => expect(asked({ isEntered: true })).toEqual({ isEntered: true, actedSince: null, actedAt: null }));
  test('says nothing of other acts', () => expect(takeBackComesTooLate.check(facts())).toBeNull());
});
