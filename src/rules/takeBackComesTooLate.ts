import type { Rule } from './rule';
import { takeBacks } from './takeBacks';

/**
 * What somebody settled he takes back (收回) until the next office acts; what stands in the ledger, and what ended a candidacy
 * or the case, is not taken back but reversed.
 * @basis practice
 */
export const takeBackComesTooLate = {
  code: 'takeBackComesTooLate',
  basis: 'practice',
  guards: takeBacks,
  unblockedBy: 'askForAReturn',
  check: ({ takingBack }) => (takingBack === null || (takingBack.actedSince === null && !takingBack.isEntered) ? null : { isEntered: takingBack.isEntered, actedSince: takingBack.actedSince, actedAt: takingBack.actedAt }),
} as const satisfies Rule;
