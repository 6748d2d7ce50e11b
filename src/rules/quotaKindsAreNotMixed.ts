import type { Rule } from './rule';

/**
 * A person is nominated, approved and placed on the kind of quota (编制类别) that the form grants, and on no other;
 * who is appointed from within stays on the kind that he is on.
 * @basis §2.2
 */
export const quotaKindsAreNotMixed = {
  code: 'quotaKindsAreNotMixed',
  basis: '§2.2',
  guards: ['hire.nominationPeriod.nominate', 'hire.examination.approve', 'hire.placement.place'],
  unblockedBy: 'nominateWithinTheForm',
  check: ({ nominee, holding }) => {
    if (!nominee?.post) return null;
    const kind = nominee.keepsQuota ? (holding?.quotaKind ?? null) : nominee.post.quotaKind;
    return kind === null || kind === nominee.quotaKind ? null : { formKind: kind, candidateKind: nominee.quotaKind };
  },
} as const satisfies Rule;
