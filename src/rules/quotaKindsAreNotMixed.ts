import type { Rule } from './rule';

/**
 * A person is nominated, approved and placed on the kind of quota (编制类别) that the form grants, and on no other.
 * @basis §2.2
 */
export const quotaKindsAreNotMixed = {
  code: 'quotaKindsAreNotMixed',
  basis: '§2.2',
  guards: ['hire.nominationPeriod.nominate', 'hire.examination.approve', 'hire.placement.place'],
  unblockedBy: 'nominateWithinTheForm',
  check: ({ nominee }) => (!nominee?.post || nominee.post.quotaKind === nominee.quotaKind ? null : { formKind: nominee.post.quotaKind, candidateKind: nominee.quotaKind }),
} as const satisfies Rule;
