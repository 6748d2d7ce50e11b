import type { Rule } from './rule';

/**
 * The papers of the reason are attached: a retirement form, a transfer letter, a death certificate, …
 * @basis practice
 */
export const separationHasItsPapers = {
  code: 'separationHasItsPapers',
  basis: 'practice',
  guards: ['separation.report.submit', 'separation.approval.approve'],
  unblockedBy: 'attachThePapers',
  check: ({ papers }) => {
    const missing = papers.needed.filter(kind => !papers.attached.includes(kind));
    return missing.length === 0 ? null : { missing: missing.join(', ') };
  },
} as const satisfies Rule;
