import type { Rule } from './rule';

/**
 * Only who stands on the institution's certificate can be separated from it, and only once; and only he can be
 * appointed to a leadership post without a new post on a quota. A placement is reversed only while the person stands on it.
 * @basis §2.2, §5.2
 */
export const personIsInPost = {
  code: 'personIsInPost',
  basis: '§2.2, §5.2',
  guards: [
    'separation.report.submit',
    'separation.approval.approve',
    'separation.removal.remove',
    'hire.nominationPeriod.nominate',
    'hire.examination.approve',
    'hire.placement.place',
    'hire.exemptApplication.submit',
    'hire.exemptPlacement.place',
    'hire.placementReversal.reverse',
  ],
  unblockedBy: 'correctThePerson',
  check: ({ holding, institution, concernsPerson, nominee }) => (!concernsPerson || nominee?.keepsQuota === false || holding?.institution === institution.id ? null : { isInPostElsewhere: holding !== null }),
} as const satisfies Rule;
