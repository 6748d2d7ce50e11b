import { sitsAt, type Actor, type Place } from '../access/actor';
import type { Prepared, Recorded } from '../procedure/recorded';
import { openVisits } from '../procedure/standing';
import { actsOf, isAct, stateOf } from './cases';
import type { CaseEvent, CaseFacts } from './facts';

/** Whether drafts of an act may be signed together (批量签批): the act table says it of acts that say yes to one matter, and need no look at numbers of their own. */
export const isBatchable = (procedure: CaseFacts['procedure'], stage: string, act: string): boolean => isAct(procedure, stage, act) && actsOf(procedure, stage).acts[act]?.isBatchable === true;

/** Whether a draft that waits there may be picked by the actor for a batch: he signs at that desk, and its act may be signed so. What else is in the way the rules say of each. */
export const mayPick = (actor: Actor, place: Place, draft: { readonly procedure: CaseFacts['procedure']; readonly stage: string; readonly proposes: string }): boolean => isBatchable(draft.procedure, draft.stage, draft.proposes) && [actor.seats, ...(actor.standsInFor ?? []).map(each => each.seats)].some(seats => sitsAt({ ...actor, seats }, place, ['signer']));

/** A draft as somebody picked it: the event of its case that laid it before the signer. */
export type PickedDraft = { readonly lane: string; readonly stage: string; readonly visit: number; readonly draft: number };
/** Why a picked draft is not signed: it is not there, something else may be signed only by itself, its stage waits no more, or another draft was laid since. */
export type Unsigned = 'noSuchDraft' | 'notInBatch' | 'stageNotWaiting' | 'draftChanged';
/** What a draft proposes to decide. */
export type Proposed = { readonly act: string; readonly input: Readonly<Record<string, unknown>> };

type Drafted = Recorded<Prepared>;
const isDraft = (recorded: Recorded<CaseEvent>): recorded is Drafted => recorded.event.type === 'prepared';

/** What a picked draft proposes, whatever has become of its stage; null where it may not be signed in a batch at all. */
export function proposedBy(facts: CaseFacts, picked: PickedDraft): Proposed | Extract<Unsigned, 'noSuchDraft' | 'notInBatch'> {
  const found = (facts.events as readonly Recorded<CaseEvent>[]).filter(isDraft).find(({ number, lane, event }) => number === picked.draft && lane === picked.lane && event.stage === picked.stage && event.visit === picked.visit);
  if (!found) return 'noSuchDraft';
  const { stage, proposes, input } = found.event;
  return isBatchable(facts.procedure, stage, proposes) ? { act: `${stage}.${proposes}`, input } : 'notInBatch';
}

/** Why a picked draft is not the one to sign now; null where it is. */
export function whyStale(facts: CaseFacts, { lane, stage, visit, draft }: PickedDraft): Extract<Unsigned, 'stageNotWaiting' | 'draftChanged'> | null {
  if (!openVisits(stateOf(facts).standing).some(each => each.lane === lane && each.stage === stage && each.visit === visit)) return 'stageNotWaiting';
  const latest = (facts.events as readonly Recorded<CaseEvent>[]).filter(isDraft).filter(each => each.lane === lane && each.event.stage === stage && each.event.visit === visit).at(-1);
  return latest?.number === draft ? null : 'draftChanged';
}
