import type { Rule } from './rule';

/**
 * Whoever applied, or is concerned himself, decides nothing in the case, whatever desks he may hold besides (回避).
 * For the approvals of organization and personnel the same stands in `approverHasAuthority`.
 * @basis §4.1
 */
export const nobodyDecidesHisOwnCase = {
  code: 'nobodyDecidesHisOwnCase',
  basis: '§4.1',
  guards: [
    'hire.staffingOfficeCheck.issue',
    'hire.staffingOfficeCheck.reject',
    'hire.placement.place',
    'hire.placement.reject',
    'hire.nominationPeriod.extend',
    'hire.nominationPeriod.void',
    'hire.placementReversal.reverse',
    'hire.exemptPlacement.place',
    'hire.exemptPlacement.reject',
    'hire.payRefixing.refixPay',
    'hire.pay.fixPay',
    'hire.funding.addNextYearFunding',
    'hire.insurance.enroll',
    'separation.removal.remove',
    'separation.fundingReduction.reduceFunding',
    'separation.insuranceChange.changeInsurance',
    'separation.payStop.stopPay',
    'separation.payRefixing.refixPay',
  ],
  unblockedBy: 'signInAtTheDesk',
  check: ({ actor: { isApplicant, isPersonConcerned } }) => (isApplicant || isPersonConcerned ? { isApplicant, isPersonConcerned } : null),
} as const satisfies Rule;
