import type { Rule } from './rule';

/**
 * Only the desk whose work a stage is may settle it: the division of labor among the departments (部门分工).
 * Guards every act, so its list of acts is filled from the act tables.
 * @basis §4.1
 */
export const actorHoldsTheDesk = {
  code: 'actorHoldsTheDesk',
  basis: '§4.1',
  guards: [],
  unblockedBy: 'signInAtTheDesk',
  check: ({ actor, desk }) => (actor.holdsDesk ? null : { desk }),
} as const satisfies Rule;
