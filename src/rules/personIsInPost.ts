import type { Rule } from './rule';

/**
 * Only who stands on the institution's certificate can be separated from it, and only once.
 * @basis §2.2, §5.2
 */
export const personIsInPost = {
  code: 'personIsInPost',
  basis: '§2.2, §5.2',
  guards: ['separation.report.submit', 'separation.approval.approve', 'separation.removal.remove'],
  unblockedBy: 'correctThePerson',
  check: ({ holding, institution, concernsPerson }) => (!concernsPerson || holding?.institution === institution.id ? null : { isInPostElsewhere: holding !== null }),
} as const satisfies Rule;
