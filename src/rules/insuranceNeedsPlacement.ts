import type { Rule } from './rule';

/**
 * Social insurance (社保) is registered only on the certificate's placement entry, and changed only on its removal entry.
 * @basis §4.3
 */
export const insuranceNeedsPlacement = {
  code: 'insuranceNeedsPlacement',
  basis: '§4.3',
  guards: ['hire.insurance.enroll', 'separation.insuranceChange.changeInsurance'],
  unblockedBy: { hire: 'awaitThePlacement', separation: 'awaitTheRemoval' },
  check: ({ isOnCertificate }) => (isOnCertificate ? null : { certificateEntry: 'none' }),
} as const satisfies Rule;
