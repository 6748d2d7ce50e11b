import type { Rule } from './rule';

/**
 * Personnel funds (人员经费) are added only on the certificate's placement entry, and reduced only on its removal entry.
 * @basis §4.3
 */
export const fundingNeedsPlacement = {
  code: 'fundingNeedsPlacement',
  basis: '§4.3',
  guards: ['hire.funding.addNextYearFunding', 'separation.fundingReduction.reduceFunding'],
  unblockedBy: { hire: 'awaitThePlacement', separation: 'awaitTheRemoval' },
  check: ({ isOnCertificate }) => (isOnCertificate ? null : { certificateEntry: 'none' }),
} as const satisfies Rule;
