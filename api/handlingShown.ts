import type { z } from 'zod';
import type { Place } from '../src/access/actor';
import { stateOf } from '../src/decision/cases';
import { whyNot } from '../src/decision/decide';
import { deskOf } from '../src/decision/desks';
import type { CaseFacts, Surroundings } from '../src/decision/facts';
import { handlingAt } from '../src/decision/handling';
import { placeOf } from '../src/decision/ruleFacts';
import type { handling } from '../src/contracts/answers/handling';
import { handlingInputSchemas } from '../src/contracts/handlingInputs';
import { HANDLED_BY_NAME, type HandlingAct, type HandlingCommand } from '../src/handling/acts';
import { copiesOf, dueIn, handlingOf, inHandOf, isComplete, partsOf, type Handling } from '../src/handling/handling';
import { unfitOfficerLabels } from '../src/labels/handling';
import type { Language } from '../src/labels/labels';
import { ruleLabels, unblockerLabels } from '../src/labels/rules';
import { openVisits, type StageVisit } from '../src/procedure/standing';
import type { Refusal } from '../src/rules/allRules';
import { unfitBy } from '../src/rules/calledOfficerIsEligible';

type Shown = z.output<typeof handling>;

/** A refusal in words. */
export const inWords = (refusal: Refusal, language: Language) => ({ ...refusal, label: ruleLabels[language][refusal.rule], unblockedByLabel: unblockerLabels[language][refusal.unblockedBy] });

/** Why an officer cannot be chosen, in a few words: what is wrong with him, or else the rule; null where he can. */
export function whyUnfit(refusal: Refusal | null, language: Language): string | null {
  if (refusal === null) return null;
  const wrong = refusal.rule === 'calledOfficerIsEligible' ? unfitBy(refusal.numbers) : null;
  return wrong === null ? ruleLabels[language][refusal.rule] : unfitOfficerLabels[language][wrong];
}

const visitsOf = (facts: CaseFacts): readonly StageVisit[] => openVisits(stateOf(facts).standing).filter(visit => !visit.isInterruption);
const placeIn = (facts: CaseFacts, around: Surroundings, { stage, lane }: StageVisit): Place => placeOf(deskOf(stateOf(facts), stage, lane, around), around);

/** The accounts that the arrangements of the open visits name. */
export const accountsIn = (facts: CaseFacts): readonly string[] =>
  visitsOf(facts).flatMap(visit => {
    const { holder, delegation, round } = handlingOf(facts.events, visit);
    return [...(holder ? [holder.account, holder.by] : []), ...(delegation ? [delegation.by, delegation.to] : []), ...(round ? [round.by, ...round.members] : []), ...copiesOf(facts.events, visit)];
  });

/** How each open visit is handled, and what the reader may arrange there; by lane/stage. */
export function handlingShown(facts: CaseFacts, around: Surroundings, names: ReadonlyMap<string, string>, language: Language): ReadonlyMap<string, Shown> {
  const named = (account: string) => ({ account, name: names.get(account) ?? '' });
  return new Map(
    visitsOf(facts).map(visit => {
      const now = handlingAt(facts, around, placeIn(facts, around, visit), visit);
      const { holder, delegation, round } = now;
      const held = inHandOf(now);
      const due = round ? dueIn(round) : [];
      const shown: Shown = {
        inHandOf: held === null ? null : named(held),
        from: delegation ? named(delegation.by) : holder ? named(holder.by) : null,
        cameBy: delegation ? 'delegated' : (holder?.as ?? null),
        isDelegated: delegation !== null,
        isWithMe: partsOf(now, around.actor.account).length > 0,
        round: round && { by: named(round.by), mode: round.mode, note: round.note, isComplete: isComplete(round), members: round.members.map(member => ({ ...named(member), agrees: round.said[member] ?? null, isDue: due.includes(member) })) },
        copies: copiesOf(facts.events, visit).map(named),
        acts: HANDLED_BY_NAME.filter(act => isToAnswer(now, act)).flatMap(act => {
          const refusal = whyNot(facts, around, { stage: visit.stage, lane: visit.lane, act, input: null });
          return refusal?.rule === 'actorHoldsTheDesk' ? [] : [{ act, needsNote: !handlingInputSchemas[act].shape.note.safeParse('').success, isAllowed: refusal === null, refusal: refusal && inWords(refusal, language) }];
        }),
      };
      return [`${visit.lane}/${visit.stage}`, shown];
    }),
  );
}

/** What answers or ends something is there where there is something to answer or end. */
function isToAnswer({ delegation, round }: Handling, act: HandlingAct): boolean {
  if (act === 'report' || act === 'recall') return delegation !== null;
  return act === 'endorse' || act === 'dismiss' ? round !== null : true;
}

/** What each way of naming somebody would send, to ask the rules about one officer. */
export function inputFor(act: 'transfer' | 'delegate' | 'call' | 'copy' | 'reassign', account: string): HandlingCommand['input'] {
  if (act === 'call') return { mode: 'all', to: [account], note: '' };
  return act === 'copy' ? { to: [account], note: '' } : { to: account, note: '' };
}
