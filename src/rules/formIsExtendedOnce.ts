import type { Rule } from './rule';

/**
 * A verification form (核定单) is extended once, for a reason; what is still unused then becomes vacant again.
 * @basis assumed
 */
export const formIsExtendedOnce = {
  code: 'formIsExtendedOnce',
  basis: 'assumed',
  guards: ['hire.nominationPeriod.extend'],
  unblockedBy: 'applyForANewForm',
  check: ({ form }) => (form?.isExtended === true ? { validUntil: form.validUntil } : null),
} as const satisfies Rule;
