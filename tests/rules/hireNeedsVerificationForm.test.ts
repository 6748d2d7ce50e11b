import { describe, expect, test } from 'vitest';
import { hireNeedsVerificationForm } from '../../src/rules/hireNeedsVerificationForm';
import { day } from '../../src/kernel/day';
import { facts, form } from './facts';

describe('an approval of a candidate', () => {
  test('is possible up to and including the last day of the form', () => {
    expect(hireNeedsVerificationForm.check(facts({ today: day('2027-03-03') }))).toBeNull();
  });
  test('is refused on the day after, with the form’s last day', () => {
    expect(hireNeedsVerificationForm.check(facts({ today: day('2027-03-04') }))).toEqual({ form: 'open', validUntil: '2027-03-03', today: '2027-03-04' });
  });
  test('is refused without a form', () => {
    expect(hireNeedsVerificationForm.check(facts({ form: null }))).toEqual({ form: 'none', validUntil: null, today: '2026-04-10' });
  });
  test.each(['usedUp', 'lapsed', 'relinquished'] as const)('is refused on a form that is %s, whatever its last day', state => {
    expect(hireNeedsVerificationForm.check(facts({ form: form({ state }) }))).toMatchObject({ form: state });
  });
});
