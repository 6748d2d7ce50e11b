import type { Rule } from './rule';

/**
 * The staffing office places (落编) only on the approval of the organization or personnel department.
 * @basis §3.2
 */
export const placementNeedsApproval = {
  code: 'placementNeedsApproval',
  basis: '§3.2',
  guards: ['hire.placementApplication.submit', 'hire.placement.place', 'hire.exemptPlacement.place'],
  unblockedBy: 'obtainTheApproval',
  check: ({ approval }) => (approval ? null : { approval: 'none' }),
} as const satisfies Rule;
