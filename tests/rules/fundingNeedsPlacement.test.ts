import { describe, expect, test } from 'vitest';
import { fundingNeedsPlacement } from '../../src/rules/fundingNeedsPlacement';
import { facts } from './facts';

describe('personnel funds are changed', () => {
  test('on the entry of the certificate', () => {
    expect(fundingNeedsPlacement.check(facts({ isOnCertificate: true }))).toBeNull();
  });
  test('on nothing else', () => {
    expect(fundingNeedsPlacement.check(facts({ isOnCertificate: false }))).toEqual({ certificateEntry: 'none' });
  });
});
