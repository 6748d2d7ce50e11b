import { describe, expect, test } from 'vitest';
import { allRules, refusalOf } from '../../src/rules/allRules';
import { actor, facts, form } from './facts';
import { day } from '../../src/kernel/day';

describe('the rules in order of precedence', () => {
  test('pass together on an act that breaks none', () => {
    expect(refusalOf(facts())).toBeNull();
  });
  test('answer with the first that is broken: who may act comes before what is missing', () => {
    const broken = facts({ actor: actor({ holdsDesk: false }), form: null, stage: { isOpen: false, settledAs: null, settledAt: null } });
    expect(refusalOf(broken)).toMatchObject({ rule: 'approverHasAuthority', basis: '§4.1, §5.1', unblockedBy: 'askTheManagingDepartment' });
  });
  test('name the missing voucher and not only the closed stage: placing without an approval is refused for the approval', () => {
    const early = facts({ act: 'hire.placement.place', approval: null, stage: { isOpen: false, settledAs: null, settledAt: null } });
    expect(refusalOf(early)).toMatchObject({ rule: 'placementNeedsApproval' });
  });
  test('say for each procedure what would free the way: pay waits for the placement of a hire and for the removal of a separation', () => {
    expect(refusalOf(facts({ act: 'hire.pay.fixPay', isOnCertificate: false }))).toMatchObject({ rule: 'payNeedsPlacement', unblockedBy: 'awaitThePlacement' });
    expect(refusalOf(facts({ act: 'separation.payStop.stopPay', isOnCertificate: false }))).toMatchObject({ rule: 'payNeedsPlacement', unblockedBy: 'awaitTheRemoval' });
  });
  test('guard only the acts that they name', () => {
    expect(refusalOf(facts({ act: 'hire.examination.return', form: form({ validUntil: day('2026-04-09') }) }))).toBeNull();
  });
  test('have codes of their own', () => {
    expect(new Set(allRules.map(rule => rule.code)).size).toBe(allRules.length);
  });
});
