import type { Rule } from './rule';

/**
 * Pay is fixed (核定工资) or fixed anew only on the certificate's entry, and stopped only on its removal entry.
 * @basis §4.3
 */
export const payNeedsPlacement = {
  code: 'payNeedsPlacement',
  basis: '§4.3',
  guards: ['hire.pay.fixPay', 'hire.payRefixing.refixPay', 'separation.payStop.stopPay', 'separation.payRefixing.refixPay'],
  unblockedBy: { hire: 'awaitThePlacement', separation: 'awaitTheRemoval' },
  check: ({ isOnCertificate }) => (isOnCertificate ? null : { certificateEntry: 'none' }),
} as const satisfies Rule;
