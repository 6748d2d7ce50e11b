import type { Movement } from '../establishment/balance';
import type { CertificateEntry } from '../certificate/entry';
import { carriedTrees, treeOf } from '../editions/editions';
import { handlingActs, isHandlingAct } from '../handling/acts';
import { hireActs } from '../hire/acts';
import { hireAfter, type HireCase } from '../hire/case';
import type { HireEvent } from '../hire/events';
import { entriesOfHire, movementsOfHire } from '../hire/ledger';
import { impossible } from '../kernel/result';
import type { Act, StageActs } from '../procedure/desk';
import { stepsOf, type Recorded } from '../procedure/recorded';
import { after, begin, type Standing } from '../procedure/standing';
import { interruptionsOf, stagesOf } from '../procedure/tree';
import { separationActs } from '../separation/acts';
import { separationAfter, type SeparationCase } from '../separation/case';
import type { SeparationEvent } from '../separation/events';
import { entriesOfSeparation, movementsOfSeparation } from '../separation/ledger';
import type { CaseEvent, CaseFacts } from './facts';

/** An event that holds, and whether it moved a balance or stands on the certificate. */
export type Held = { readonly recorded: Recorded<CaseEvent>; readonly isEntered: boolean };
/** What a case has come to: its state, where it stands in its tree, and the events that made it so; what was taken back (收回) is not among them. */
export type CaseState = ({ readonly procedure: 'hire'; readonly state: HireCase | null } | { readonly procedure: 'separation'; readonly state: SeparationCase | null }) & { readonly standing: Standing; readonly held: readonly Held[] };

/** Both procedures' act tables, by procedure and stage. */
export function actsOf(procedure: CaseFacts['procedure'], stage: string): StageActs {
  const table: Readonly<Record<string, StageActs>> = procedure === 'hire' ? hireActs : separationActs;
  return (Object.hasOwn(table, stage) ? table[stage] : undefined) ?? impossible(`the ${procedure} has no stage ${stage}`);
}

/** An act at a stage: of its own table or, where people deal with the stage, one of those that every such stage has; undefined where there is none. */
export function actAt(procedure: CaseFacts['procedure'], stage: string, act: string): Act | undefined {
  const { acts } = actsOf(procedure, stage);
  if (Object.hasOwn(acts, act)) return acts[act];
  return isHandlingAct(act) && isArranged(procedure, stage) ? handlingActs[act] : undefined;
}

/** Whether the procedure knows that act at that stage. */
export const isAct = (procedure: CaseFacts['procedure'], stage: string, act: string): boolean => isStage(procedure, stage) && actAt(procedure, stage, act) !== undefined;

const isStage = (procedure: CaseFacts['procedure'], stage: string): boolean => Object.hasOwn(procedure === 'hire' ? hireActs : separationActs, stage);

/** Interruptions may be settled, yet nobody is expected to; the office clock has nobody to ask. */
const isArranged = (procedure: CaseFacts['procedure'], stage: string): boolean => actsOf(procedure, stage).desk !== 'officeClock' && !interruptions.has(stage);
const interruptions: ReadonlySet<string> = new Set(carriedTrees().flatMap(interruptionsOf));

/** Whether the procedure of a case, in the edition with which it began, has that stage at all. */
export const isOfEdition = (edition: string, stage: string): boolean => stagesOf(treeOf(edition)).some(each => each.name === stage);

/** What one event does to the ledgers. */
export type LedgerEffect = { readonly movements: readonly Movement[]; readonly entries: readonly CertificateEntry[] };

/** One event further: the new state, and what the event does to balances and certificate. */
export function advance(now: CaseState, recorded: Recorded<CaseEvent>): { readonly next: CaseState; readonly effect: LedgerEffect } {
  const standing = stepsOf(recorded).reduce(after, now.standing);
  if (recorded.event.type === 'takenBack') return { next: { ...without(now, recorded.event.takesBack), standing }, effect: NOTHING };
  if (now.procedure === 'hire') {
    const hired = recorded as Recorded<HireEvent>; // the case's procedure says which events it can hold
    const effect = { movements: movementsOfHire(now.state, hired.event), entries: entriesOfHire(now.state, hired.event) };
    return { next: { procedure: 'hire', state: hireAfter(now.state, hired), standing, held: heldAfter(now, recorded, effect) }, effect };
  }
  const separated = recorded as Recorded<SeparationEvent>; // as above
  const effect = { movements: movementsOfSeparation(separated.event), entries: entriesOfSeparation(separated.event) };
  return { next: { procedure: 'separation', state: separationAfter(now.state, separated), standing, held: heldAfter(now, recorded, effect) }, effect };
}

const NOTHING: LedgerEffect = { movements: [], entries: [] };
const heldAfter = ({ held }: CaseState, recorded: Recorded<CaseEvent>, { movements, entries }: LedgerEffect): Held[] => [...held, { recorded, isEntered: movements.length + entries.length > 0 }];

/** The state without an event that is taken back. What opened the case stays said, as after a return, until it is said anew. */
function without(now: CaseState, taken: number): CaseState {
  const held = taken === 1 ? now.held : now.held.filter(each => each.recorded.number !== taken);
  const events = held.map(each => each.recorded);
  if (now.procedure === 'hire') return { ...now, held, state: (events as Recorded<HireEvent>[]).reduce<HireCase | null>(hireAfter, null) };
  return { ...now, held, state: (events as Recorded<SeparationEvent>[]).reduce<SeparationCase | null>(separationAfter, null) };
}

/** A case of that procedure that has just been opened. */
export const opened = (procedure: CaseFacts['procedure'], edition: string): CaseState => ({ procedure, state: null, standing: begin(treeOf(edition)), held: [] });

const folded = new WeakMap<CaseFacts, CaseState>();

/** What the case's events have made of it; folded once for the same facts, which never change. */
export function stateOf(facts: CaseFacts): CaseState {
  const known = folded.get(facts);
  if (known) return known;
  const now = (facts.events as readonly Recorded<HireEvent | SeparationEvent>[]).reduce<CaseState>((before, recorded) => advance(before, recorded).next, opened(facts.procedure, facts.edition));
  folded.set(facts, now);
  return now;
}
