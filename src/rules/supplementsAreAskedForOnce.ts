import type { Rule } from './rule';

/**
 * What is missing is asked for once and completely (一次性告知): a second return of the same stage may ask again for what
 * was not delivered, but for nothing new.
 * @basis practice
 */
export const supplementsAreAskedForOnce = {
  code: 'supplementsAreAskedForOnce',
  basis: 'practice',
  guards: ['hire.staffingOfficeCheck.return', 'hire.examination.return', 'hire.placement.return', 'hire.exemptPlacement.return', 'separation.approval.return', 'separation.removal.return'],
  unblockedBy: 'decideOnWhatIsThere',
  check: ({ supplement: { asks, askedBefore } }) => {
    if (askedBefore === null) return null;
    const added = asks.filter(each => !askedBefore.includes(each));
    return added.length === 0 ? null : { askedBefore: askedBefore.join(', '), newlyAsked: added.join(', ') };
  },
} as const satisfies Rule;
