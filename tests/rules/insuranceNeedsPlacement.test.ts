import { describe, expect, test } from 'vitest';
import { insuranceNeedsPlacement } from '../../src/rules/insuranceNeedsPlacement';
import { facts } from './facts';

describe('social insurance is changed', () => {
  test('on the entry of the certificate', () => {
    expect(insuranceNeedsPlacement.check(facts({ isOnCertificate: true }))).toBeNull();
  });
  test('on nothing else', () => {
    expect(insuranceNeedsPlacement.check(facts({ isOnCertificate: false }))).toEqual({ certificateEntry: 'none' });
  });
});
