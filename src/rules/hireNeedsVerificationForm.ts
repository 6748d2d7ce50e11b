import { isValidOn } from '../verificationForm/form';
import type { Rule } from './rule';

/**
 * No candidate is nominated or approved without an issued verification form (核定单) of this institution that has not
 * lapsed: a form is good up to and including its last day.
 * @basis §3.2, §5.1
 */
export const hireNeedsVerificationForm = {
  code: 'hireNeedsVerificationForm',
  basis: '§3.2, §5.1',
  guards: ['hire.nominationPeriod.nominate', 'hire.nominationPeriod.extend', 'hire.nomination.submit', 'hire.examination.approve'],
  unblockedBy: 'applyForAForm',
  check: ({ form, today }) => (form && isValidOn(form, today) ? null : { form: form?.state ?? 'none', validUntil: form?.validUntil ?? null, today }),
} as const satisfies Rule;
