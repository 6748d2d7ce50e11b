import type { Rule } from './rule';

/**
 * An arrangement is answered by whom it asks and ended by who made it: a member gives his opinion when it is due and once,
 * a delegate reports, who delegated calls it back, who called a round ends it (or whoever has the
 * visit in hand, where he is gone), and what is with a leaver is handed over by himself or from above.
 * @basis practice
 */
export const arrangementIsTheirsToAnswer = {
  code: 'arrangementIsTheirsToAnswer',
  basis: 'practice',
  guards: ['arrangement.endorse', 'arrangement.report', 'arrangement.recall', 'arrangement.call', 'arrangement.dismiss', 'arrangement.handOver'],
  unblockedBy: 'askWhoIsConcerned',
  check: ({ act, actor, handling: { delegation, holder, round, withLeaver } }) => {
    const isAmong = (accounts: readonly (string | undefined)[]): boolean => accounts.some(each => each !== undefined && actor.people.includes(each));
    const hasItInHand = holder === null ? actor.holdsDesk : isAmong([holder]);
    switch (act.split('.')[2]) {
      case 'endorse':
        return isAmong(round?.due ?? []) ? null : { asked: round?.asked ?? 0, due: round?.due.length ?? 0 };
      case 'report':
        return isAmong([delegation?.to]) ? null : { isDelegated: delegation !== null };
      case 'recall':
        return isAmong([delegation?.by]) ? null : { isDelegated: delegation !== null };
      case 'call':
        return round === null || isAmong([round.by]) || (hasItInHand && !round.isCallerThere) ? null : { asked: round.asked, due: round.due.length };
      case 'dismiss':
        return round !== null && (isAmong([round.by]) || (hasItInHand && !round.isCallerThere)) ? null : { asked: round?.asked ?? 0, due: round?.due.length ?? 0 };
      default:
        return withLeaver === null || (withLeaver.parts > 0 && (withLeaver.isFromAbove || isAmong([withLeaver.account]))) ? null : { withHim: withLeaver.parts };
    }
  },
} as const satisfies Rule;
