import { describe, expect, test } from 'vitest';
import { institutionIsNotBlocked } from '../../src/rules/institutionIsNotBlocked';
import { day } from '../../src/kernel/day';
import { facts } from './facts';

const institution = facts().institution;
const block = { cause: 'annualReviewFailed', documentNumber: '编办〔2026〕2号', blockedOn: day('2026-02-01') };

describe('an institution', () => {
  test('that nothing blocks may be granted posts', () => {
    expect(institutionIsNotBlocked.check(facts())).toBeNull();
  });
  test('that is blocked receives no form, and the block is named', () => {
    expect(institutionIsNotBlocked.check(facts({ institution: { ...institution, blocks: [block] } }))).toEqual({ cause: 'annualReviewFailed', documentNumber: '编办〔2026〕2号', since: '2026-02-01', overdueSeparations: 0, overdueRemovals: 0, overdueRetirements: 0 });
  });
  test('with one overdue separation receives no form, and is told of which kind it is', () => {
    expect(institutionIsNotBlocked.check(facts({ institution: { ...institution, overdueSeparations: 1 } }))).toMatchObject({ cause: 'overdueSeparation', overdueSeparations: 1, overdueRemovals: 1, overdueRetirements: 0 });
    expect(institutionIsNotBlocked.check(facts({ institution: { ...institution, overdueSeparations: 3, overdueRetirements: 2 } }))).toMatchObject({ cause: 'overdueSeparation', overdueSeparations: 3, overdueRemovals: 1, overdueRetirements: 2 });
  });
});
