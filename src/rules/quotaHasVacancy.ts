import type { Rule } from './rule';
import { shortageOf } from './vacancy';

/**
 * Posts are granted only out of available ones (空余编制) of their kind: approved − in post − reserved ≥ granted at issue;
 * and once more at placement, approved − in post ≥ 1.
 * @basis §5.1, §4.3
 */
export const quotaHasVacancy = {
  code: 'quotaHasVacancy',
  basis: '§5.1, §4.3',
  guards: ['hire.application.submit', 'hire.staffingOfficeCheck.issue', 'hire.placement.place', 'hire.exemptApplication.submit', 'hire.exemptPlacement.place'],
  unblockedBy: 'awaitAVacancy',
  check: ({ wanted }) => shortageOf(wanted.filter(each => each.ref.of === 'quota')),
} as const satisfies Rule;
