import type { Rule } from './rule';

/**
 * Who fills a leadership post already and is appointed to another either gives up the former or fills both, and both
 * are counted then: the appointment must say which.
 * @basis practice
 */
export const formerPostIsRelievedOrCounted = {
  code: 'formerPostIsRelievedOrCounted',
  basis: 'practice',
  guards: ['hire.placement.place', 'hire.exemptPlacement.place'],
  unblockedBy: 'sayWhatBecomesOfTheFormerPost',
  check: ({ holding, formerPosts, nominee }) => {
    const filled = holding?.leadershipPosts.length ?? 0;
    return filled > 0 && nominee?.keepsQuota === true && formerPosts !== null && formerPosts.said === null ? { leadershipPostsFilled: filled } : null;
  },
} as const satisfies Rule;
