import type { Rule } from './rule';
import { takeBacks } from './takeBacks';

/**
 * Only who settled a stage himself takes it back (收回); anybody else sends it back by a return, or asks him.
 * @basis practice
 */
export const takeBackIsOfOnesOwn = {
  code: 'takeBackIsOfOnesOwn',
  basis: 'practice',
  guards: takeBacks,
  unblockedBy: 'askWhoActed',
  check: ({ takingBack }) => (takingBack === null || takingBack.isOwn ? null : { isOwn: false }),
} as const satisfies Rule;
