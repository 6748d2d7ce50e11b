import type { Rule } from './rule';

/**
 * One resident ID is in post in one institution on one quota (实名制): the former institution removes before the new one places.
 * @basis §1.2, §2.2
 */
export const onePersonOnePost = {
  code: 'onePersonOnePost',
  basis: '§1.2, §2.2',
  guards: ['hire.placement.place'],
  unblockedBy: 'removeFromTheFormerPost',
  check: ({ holding }) => (holding ? { institution: holding.institution, quotaKind: holding.quotaKind, placedOn: holding.placedOn } : null),
} as const satisfies Rule;
