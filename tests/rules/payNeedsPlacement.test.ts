import { describe, expect, test } from 'vitest';
import { payNeedsPlacement } from '../../src/rules/payNeedsPlacement';
import { facts } from './facts';

describe('pay is fixed or stopped', () => {
  test('on the entry of the certificate', () => {
    expect(payNeedsPlacement.check(facts({ isOnCertificate: true }))).toBeNull();
  });
  test('on nothing else', () => {
    expect(payNeedsPlacement.check(facts({ isOnCertificate: false }))).toEqual({ certificateEntry: 'none' });
  });
});
