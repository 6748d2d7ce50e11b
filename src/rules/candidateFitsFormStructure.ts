import type { Rule } from './rule';

/**
 * A candidate's person category and post level are those of a line of the form (结构情况), and the line has a post left:
 * as many candidates at once as posts.
 * @basis §5.1
 */
export const candidateFitsFormStructure = {
  code: 'candidateFitsFormStructure',
  basis: '§5.1',
  guards: ['hire.nominationPeriod.nominate', 'hire.examination.approve', 'hire.placement.place'],
  unblockedBy: 'nominateWithinTheForm',
  check: ({ nominee, act }) => {
    if (!nominee) return null;
    const { post, personCategory, postLevel, postsToNominateFor } = nominee;
    if (!post) return { line: 'none' };
    const isFull = act === 'hire.nominationPeriod.nominate' && postsToNominateFor < 1;
    if (!isFull && post.personCategory === personCategory && post.postLevel === postLevel) return null;
    return { line: post.line, formCategory: post.personCategory, candidateCategory: personCategory, formLevel: post.postLevel, candidateLevel: postLevel, postsToNominateFor };
  },
} as const satisfies Rule;
