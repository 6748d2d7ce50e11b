import { impossible } from '../kernel/result';
import { CASE_LANE, enter, isExit, join, openAt, settle, type Position } from './position';
import type { Tree } from './tree';

/** A visit of a stage that was settled. `number` is the event's number in its case; visits of a stage in a lane count from 1. */
export type Settlement = { readonly number: number; readonly lane: string; readonly stage: string; readonly visit: number; readonly outcome: string };
/** A candidate who joined: opens a lane. */
export type Joining = { readonly number: number; readonly joins: string };
/** Somebody takes back (收回) what settled a visit: everything since is as if that event had never moved the case. */
export type Undoing = { readonly number: number; readonly undoes: number };
/** What moves a case through its tree, in the order of `number`. */
export type Step = Settlement | Joining | Undoing;
type Forward = Settlement | Joining;

/**
 * Where a case stands after what was settled so far. `endedAs` is null while it is open. `visits` counts, by lane and stage,
 * the visits that are over; it never goes back, so that no two visits have one name. `steps` are those that hold: what was
 * taken back is not among them.
 */
export type Standing = {
  readonly position: Position | null;
  readonly endedAs: string | null;
  readonly visits: Readonly<Record<string, number>>;
  readonly laneEnds: Readonly<Record<string, string>>;
  readonly tree: Tree;
  readonly steps: readonly Forward[];
};
/** An open visit. An interruption may be settled, yet nobody is expected to. */
export type StageVisit = { readonly lane: string; readonly stage: string; readonly visit: number; readonly isInterruption: boolean };

const placeOf = (at: { readonly lane: string; readonly stage: string }): string => `${at.lane}/${at.stage}`;
/** The name of a visit: lane/stage/visit. Every effect of the conduct is keyed by it. */
export const visitKey = (visit: { readonly lane: string; readonly stage: string; readonly visit: number }): string => `${placeOf(visit)}/${visit.visit}`;

/** A case that has just been opened. */
export const begin = (tree: Tree): Standing => ({ position: enter(tree), endedAs: null, visits: {}, laneEnds: {}, tree, steps: [] });

/** One step further. Throws where the record could not have allowed the step: a corrupt record or a wrong edition shows at once. */
export function after(now: Standing, step: Step): Standing {
  if ('undoes' in step) return withoutStep(now, step.undoes) ?? impossible(`event ${step.number}: event ${step.undoes} cannot be taken back`);
  if ('joins' in step) return onward(now, step) ?? impossible(`event ${step.number}: lane ${step.joins} may not join here`);
  const visit = (now.visits[placeOf(step)] ?? 0) + 1;
  const moved = visit === step.visit ? onward(now, step) : undefined;
  return moved ? { ...moved, visits: { ...now.visits, [placeOf(step)]: visit } } : impossible(`event ${step.number}: ${visitKey(step)} is not open`);
}

/** One step further in the tree, whatever its visit is called; undefined where it leads nowhere from here. */
function onward(now: Standing, step: Forward): Standing | undefined {
  const steps = [...now.steps, step];
  if ('joins' in step) {
    const position = join(now.position, step.joins);
    return position && { ...now, position, steps };
  }
  const moved = settle(now.position, CASE_LANE, step);
  if (!moved) return undefined;
  if (!isExit(moved)) return { ...now, position: moved, steps, laneEnds: laneEndsAfter(now, moved, step) };
  if (moved.to === 'stage') return impossible(`event ${step.number}: no part of the procedure holds stage ${moved.stage}`);
  return { ...now, position: null, endedAs: moved.to === 'end' ? moved.as : 'completed', steps, laneEnds: laneEndsAfter(now, null, step) };
}

/**
 * The standing without a settlement that somebody takes back; undefined where a later step rests on it, or where it never
 * was. What was open and is not any more counts as over: opened once more, it is a visit of its own.
 */
export function withoutStep(now: Standing, undone: number): Standing | undefined {
  if (!now.steps.some(step => step.number === undone && 'outcome' in step)) return undefined;
  const left = now.steps.filter(step => step.number !== undone);
  const again = left.reduce<Standing | undefined>((before, step) => before && onward(before, step), begin(now.tree));
  if (!again) return undefined;
  const places = (of: Standing): string[] => openAt(of.position, CASE_LANE).map(({ lane, stage }) => placeOf({ lane, stage: stage.name }));
  const still = places(again);
  const over = places(now).filter(place => !still.includes(place));
  return { ...again, visits: { ...now.visits, ...Object.fromEntries(over.map(place => [place, (now.visits[place] ?? 0) + 1])) } };
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
