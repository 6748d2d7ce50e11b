import { impossible } from '../kernel/result';
import { CASE_LANE, enter, isExit, join, openAt, settle, type Position } from './position';
import type { Tree } from './tree';

/** A visit of a stage that was settled. `number` is the event's number in its case; visits of a stage in a lane count from 1. */
export type Settlement = { readonly number: number; readonly lane: string; readonly stage: string; readonly visit: number; readonly outcome: string };
/** A candidate who joined: opens a lane. */
export type Joining = { readonly number: number; readonly joins: string };
/** What moves a case through its tree, in the order of `number`. */
export type Step = Settlement | Joining;

/** Where a case stands after what was settled so far. `endedAs` is null while it is open. */
export type Standing = { readonly position: Position | null; readonly endedAs: string | null; readonly visits: Readonly<Record<string, number>>; readonly laneEnds: Readonly<Record<string, string>> };
/** An open visit. An interruption may be settled, yet nobody is expected to. */
export type StageVisit = { readonly lane: string; readonly stage: string; readonly visit: number; readonly isInterruption: boolean };

const placeOf = (at: { readonly lane: string; readonly stage: string }): string => `${at.lane}/${at.stage}`;
/** The name of a visit: lane/stage/visit. Every effect of the conduct is keyed by it. */
export const visitKey = (visit: { readonly lane: string; readonly stage: string; readonly visit: number }): string => `${placeOf(visit)}/${visit.visit}`;

/** A case that has just been opened. */
export const begin = (tree: Tree): Standing => ({ position: enter(tree), endedAs: null, visits: {}, laneEnds: {} });

/** One step further. Throws where the record could not have allowed the step: a corrupt record or a wrong edition shows at once. */
export function after(now: Standing, step: Step): Standing {
  if ('joins' in step) {
    const position = join(now.position, step.joins) ?? impossible(`event ${step.number}: lane ${step.joins} may not join here`);
    return { ...now, position };
  }
  const visit = (now.visits[placeOf(step)] ?? 0) + 1;
  const moved = visit === step.visit ? settle(now.position, CASE_LANE, step) : undefined;
  if (!moved) return impossible(`event ${step.number}: ${visitKey(step)} is not open`);
  const visits = { ...now.visits, [placeOf(step)]: visit };
  if (!isExit(moved)) return { ...now, position: moved, visits, laneEnds: laneEndsAfter(now, moved, step) };
  if (moved.to === 'stage') return impossible(`event ${step.number}: no part of the procedure holds stage ${moved.stage}`);
  return { position: null, endedAs: moved.to === 'end' ? moved.as : 'completed', visits, laneEnds: laneEndsAfter(now, null, step) };
}

/** A lane that has no open stage any more ended by the step that closed it. */
function laneEndsAfter(now: Standing, moved: Position | null, step: Settlement): Standing['laneEnds'] {
  if (step.lane === CASE_LANE) return now.laneEnds;
  const isOpen = openAt(moved, CASE_LANE).some(each => each.lane === step.lane);
  return isOpen ? now.laneEnds : { ...now.laneEnds, [step.lane]: step.outcome };
}

/** Every visit that may be settled now. */
export const openVisits = (now: Standing): StageVisit[] =>
  openAt(now.position, CASE_LANE).map(({ lane, stage, isInterruption }) => ({ lane, stage: stage.name, visit: (now.visits[placeOf({ lane, stage: stage.name })] ?? 0) + 1, isInterruption }));

/** Where a case stands that took these steps. */
export const standingAfter = (tree: Tree, steps: readonly Step[]): Standing => [...steps].sort((a, b) => a.number - b.number).reduce(after, begin(tree));
