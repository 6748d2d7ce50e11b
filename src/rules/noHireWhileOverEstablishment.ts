import { isOverEstablishment } from '../establishment/balance';
import type { Rule } from './rule';

/**
 * An institution that is over establishment (超编) in any kind receives no form: it digests the excess
 * first. Whom the state places (政策性安置) it takes, by a document and with a digestion date; and it may appoint people who are in post.
 * @basis §1.2, §4.3
 */
export const noHireWhileOverEstablishment = {
  code: 'noHireWhileOverEstablishment',
  basis: '§1.2, §4.3',
  guards: ['hire.application.submit', 'hire.staffingOfficeCheck.issue', 'hire.exemptApplication.submit', 'hire.exemptPlacement.place'],
  unblockedBy: 'digestTheExcess',
  check: ({ institution, isPolicyPlacement, nominee }) => {
    if (isPolicyPlacement || nominee?.keepsQuota === true) return null;
    const over = institution.quotas.find(({ balance }) => isOverEstablishment(balance));
    return over ? { quotaKind: over.kind, approved: over.balance.approved, placed: over.balance.placed } : null;
  },
} as const satisfies Rule;
