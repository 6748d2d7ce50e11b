import type { Rule } from './rule';

/**
 * Pay is fixed (核定工资) only on the certificate's placement entry, and stopped only on its removal entry.
 * @basis §4.3
 */
export const payNeedsPlacement = {
  code: 'payNeedsPlacement',
  basis: '§4.3',
  guards: ['hire.pay.fixPay', 'separation.payStop.stopPay'],
  unblockedBy: { hire: 'awaitThePlacement', separation: 'awaitTheRemoval' },
  check: ({ isOnCertificate }) => (isOnCertificate ? null : { certificateEntry: 'none' }),
} as const satisfies Rule;
