import type { Decision } from '../../src/decision/consequences';
import { isArranged } from '../../src/handling/arrangement';
import { dueIn, handlingOf, type Handling } from '../../src/handling/handling';
import type { LoadedCase } from './loadCase';
import type { DecisionRows } from './decisionStatement';

type At = { readonly lane: string; readonly stage: string; readonly visit: number };

/** Who has a visit in hand, whose opinion is due and who is told, after a decision: of the visits that it arranges, drafts or settles. A decision in a case without arrangements has no such rows. */
export function handlingRows(loaded: LoadedCase, { events, visits }: Decision): Pick<DecisionRows, 'hands' | 'opinions' | 'copies'> {
  const before = loaded.facts.events;
  const all = [...before, ...events];
  if (!all.some(({ event }) => isArranged(event))) return { hands: [], opinions: [], copies: [] };
  const touched = events.flatMap(({ lane, event }) => (isArranged(event) || event.type === 'prepared' ? [{ lane, stage: event.stage, visit: event.visit }] : []));
  const settled = visits.flatMap(({ visit: { lane, stage, visit }, isNew, outcome }) => (isNew || outcome === null ? [] : [{ lane, stage, visit }]));
  const opinionsAt = (at: At, isOpen: boolean): DecisionRows['opinions'] => {
    const now = handlingOf(all, at);
    const due = isOpen && now.round ? dueIn(now.round) : [];
    return [...new Set([...membersOf(handlingOf(before, at)), ...membersOf(now)])].map(account => ({ ...at, account, isDue: due.includes(account) }));
  };
  return {
    hands: touched.map(at => ({ ...at, ...handOf(handlingOf(all, at)) })),
    opinions: [...touched.flatMap(at => opinionsAt(at, true)), ...settled.flatMap(at => opinionsAt(at, false))],
    copies: events.flatMap(({ lane, event }) => (isArranged(event) && event.arrangement.kind === 'copied' ? event.arrangement.to.map(account => ({ lane, stage: event.stage, visit: event.visit, account, note: event.arrangement.note })) : [])),
  };
}

const membersOf = ({ round }: Handling): readonly string[] => round?.members ?? [];

/** In whose hand the visit is, by whom and how it came there. */
function handOf({ holder, delegation }: Handling): { readonly account: string | null; readonly by: string | null; readonly as: string | null } {
  if (delegation !== null) return { account: delegation.to, by: delegation.by, as: 'delegated' };
  return holder ?? { account: null, by: null, as: null };
}
