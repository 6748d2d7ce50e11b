import type { Rule, RuleFacts } from './rule';

/**
 * While the register is frozen for the year-end statistics, placements, their reversals, removals and the acceptance of filings (报送接收) wait; both days belong to the freeze.
 * @basis practice (assumed, off unless the region sets it)
 */
export const registerIsNotFrozen = {
  code: 'registerIsNotFrozen',
  basis: 'practice',
  guards: ['hire.placement.place', 'hire.exemptPlacement.place', 'hire.placementReversal.reverse', 'separation.removal.remove'],
  unblockedBy: 'awaitTheThaw',
  check: ({ freeze, today }: Pick<RuleFacts, 'freeze' | 'today'>) => (freeze && freeze.from <= today && today <= freeze.until ? { from: freeze.from, until: freeze.until } : null),
} as const satisfies Rule;
