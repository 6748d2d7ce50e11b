import type { Rule } from './rule';

/**
 * An institution that failed its annual review (年审), has an overdue separation (a removal that it has not applied for, or
 * somebody in post past his retirement day whom it has not reported) or an open correction notice past its deadline
 * receives no form until that is put right.
 * @basis practice (assumed, configurable)
 */
export const institutionIsNotBlocked = {
  code: 'institutionIsNotBlocked',
  basis: 'practice',
  guards: ['hire.application.submit', 'hire.staffingOfficeCheck.issue'],
  unblockedBy: 'liftTheBlock',
  check: ({ institution: { blocks, overdueSeparations, overdueRetirements } }) => {
    const [first] = blocks;
    if (!first && overdueSeparations === 0) return null;
    return { cause: first?.cause ?? 'overdueSeparation', documentNumber: first?.documentNumber ?? null, since: first?.blockedOn ?? null, overdueSeparations, overdueRemovals: overdueSeparations - overdueRetirements, overdueRetirements };
  },
} as const satisfies Rule;
