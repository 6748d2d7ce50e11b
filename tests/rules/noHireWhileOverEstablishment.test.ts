import { describe, expect, test } from 'vitest';
import { noHireWhileOverEstablishment } from '../../src/rules/noHireWhileOverEstablishment';
import { balance, facts } from './facts';

const withQuotas = (...quotas: readonly ReturnType<typeof balance>[]) =>
  noHireWhileOverEstablishment.check(facts({ institution: { ...facts().institution, quotas: quotas.map((each, index) => ({ kind: `kind ${index + 1}`, balance: each })) } }));

describe('an institution', () => {
  test('that is full is not over its establishment', () => {
    expect(withQuotas(balance(24, 24))).toBeNull();
  });
  test('with one person too many receives no form', () => {
    expect(withQuotas(balance(24, 25, 0, 1))).toEqual({ quotaKind: 'kind 1', approved: 24, placed: 25 });
  });
  test('that is over in another kind receives no form either', () => {
    expect(withQuotas(balance(24, 20), balance(2, 3, 0, 1))).toMatchObject({ quotaKind: 'kind 2' });
  });
});
