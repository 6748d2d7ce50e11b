import type { Rule } from './rule';

/**
 * One resident ID is in post in one institution on one quota (实名制): the former institution removes before the new one places.
 * Who is only appointed to a leadership post stays on his quota.
 * @basis §1.2, §2.2
 */
export const onePersonOnePost = {
  code: 'onePersonOnePost',
  basis: '§1.2, §2.2',
  guards: ['hire.placement.place', 'hire.exemptPlacement.place'],
  unblockedBy: 'removeFromTheFormerPost',
  check: ({ holding, nominee }) => (holding && nominee?.keepsQuota !== true ? { institution: holding.institution, quotaKind: holding.quotaKind, placedOn: holding.placedOn } : null),
} as const satisfies Rule;
