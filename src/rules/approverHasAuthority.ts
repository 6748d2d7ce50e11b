import type { Rule } from './rule';

/**
 * A cadre is approved by the department that manages him (干部管理权限), in this region, and never by the applicant
 * or by the person whom the approval concerns.
 * @basis §4.1, §5.1
 */
export const approverHasAuthority = {
  code: 'approverHasAuthority',
  basis: '§4.1, §5.1',
  guards: ['hire.examination.approve', 'hire.examination.reject', 'separation.approval.approve', 'separation.approval.reject'],
  unblockedBy: 'askTheManagingDepartment',
  check: ({ actor, desk }) =>
    actor.holdsDesk && !actor.isApplicant && !actor.isPersonConcerned ? null : { managingDepartment: desk, isApplicant: actor.isApplicant, isPersonConcerned: actor.isPersonConcerned },
} as const satisfies Rule;
