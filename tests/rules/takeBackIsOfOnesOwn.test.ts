import { describe, expect, test } from 'vitest';
import { takeBackIsOfOnesOwn } from '../../src/rules/takeBackIsOfOnesOwn';
import { facts } from './facts';

const asked = (change: Partial<NonNullable<Parameters<typeof takeBackIsOfOnesOwn.check>[0]['takingBack']>>) => takeBackIsOfOnesOwn.check(facts({ act: 'hire.examination.takeBack', takingBack: { isOwn: true, isEntered: false, actedSince: null, actedAt: null, ...change } }));

describe('takeBackIsOfOnesOwn', () => {
  test('lets who acted take it back', () => expect(asked({})).toBeNull());
  test('refuses everybody else', () => expect(asked({ isOwn: false })).toEqual({ isOwn: false }));
  test('says nothing of other acts', () => expect(takeBackIsOfOnesOwn.check(facts())).toBeNull());
});
