import type { Rule } from './rule';

/** What may be done though somebody else has the visit in hand: each has a rule of its own, or changes nothing in what he does. */
const NOT_HIS_ALONE: readonly string[] = ['endorse', 'report', 'recall', 'dismiss', 'copy', 'reassign', 'handOver'];
/** What a delegate does: he prepares and asks, and whoever delegated decides. */
const OF_A_DELEGATE: readonly string[] = ['prepare', 'call'];

/**
 * A visit that was handed to one officer (转办、委派) is his: nobody else at the desk acts on it meanwhile, and a delegate
 * prepares and reports, but does not decide. Guards every act of the visit's own desk.
 * @basis practice
 */
export const anotherOfficerHandlesIt = {
  code: 'anotherOfficerHandlesIt',
  basis: 'practice',
  guards: [],
  unblockedBy: 'letWhoHasItInHand',
  check: ({ act, actor, handling: { isBound, holder, delegation } }) => {
    const name = act.split('.')[2] ?? '';
    if (!isBound || NOT_HIS_ALONE.includes(name)) return null;
    if (delegation !== null) return actor.people.includes(delegation.to) && OF_A_DELEGATE.includes(name) ? null : { isDelegated: true };
    return holder === null || actor.people.includes(holder) ? null : { isDelegated: false };
  },
} as const satisfies Rule;
