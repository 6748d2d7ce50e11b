import type { Rule } from './rule';
import { shortageOf } from './vacancy';

/**
 * Leadership posts (领导职数) are counted apart and filled only while one of their kind is vacant in an approved body.
 * @basis §4.3
 */
export const leadershipPostIsVacant = {
  code: 'leadershipPostIsVacant',
  basis: '§4.3',
  guards: ['hire.application.submit', 'hire.staffingOfficeCheck.issue', 'hire.placement.place', 'hire.exemptApplication.submit', 'hire.exemptPlacement.place'],
  unblockedBy: 'awaitAVacancy',
  check: ({ wanted }) => shortageOf(wanted.filter(each => each.ref.of === 'leadershipPost')),
} as const satisfies Rule;
