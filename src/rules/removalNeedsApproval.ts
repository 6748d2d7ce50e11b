import type { Rule } from './rule';

/**
 * The staffing office removes (出编) only on the approval of the organization or personnel department.
 * @basis §3.2
 */
export const removalNeedsApproval = {
  code: 'removalNeedsApproval',
  basis: '§3.2',
  guards: ['separation.removalApplication.submit', 'separation.removal.remove'],
  unblockedBy: 'obtainTheApproval',
  check: ({ approval }) => (approval ? null : { approval: 'none' }),
} as const satisfies Rule;
