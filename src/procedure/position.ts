import { impossible } from '../kernel/result';
import type { Exit, PerCandidate, Sequence, Stage, Tree } from './tree';

/** The lane of everything that concerns the case itself and not one of its candidates. */
export const CASE_LANE = 'case';

/** Where a case stands in its tree: plain data in the shape of the tree; `null` stands for a part that is done. */
export type Position =
  | { readonly at: 'stage'; readonly tree: Stage; readonly detour: Position | null }
  | { readonly at: 'sequence'; readonly tree: Sequence; readonly index: number; readonly here: Position; readonly owed?: Owed }
  | { readonly at: 'together'; readonly parts: readonly (Position | null)[] }
  | { readonly at: 'unless'; readonly interruption: Stage; readonly here: Position; readonly instead?: Tree }
  | { readonly at: 'perCandidate'; readonly tree: PerCandidate; readonly period: Position | null; readonly lanes: Readonly<Record<string, Position | null>> };

/** The part that a return leads to, after which the sequence goes back to the part that returned it. */
type Owed = { readonly after: number; readonly to: number };

/** A stage that may be settled now. */
export type OpenStage = { readonly lane: string; readonly stage: Stage; readonly isInterruption: boolean };
/** What settles a stage. */
export type StageOutcome = { readonly lane: string; readonly stage: string; readonly outcome: string };

/** A return leads into a sequence, never into the middle of parallel parts or of a lane. */
function contains(tree: Tree, name: string): boolean {
  switch (tree.kind) {
    case 'stage':
      return tree.name === name;
    case 'sequence':
      return tree.parts.some(part => contains(part, name));
    case 'unless':
      return contains(tree.body, name);
    case 'ways':
      return Object.values(tree.ways).some(way => contains(way, name));
    case 'together':
    case 'perCandidate':
      return false;
  }
}

/** Enters a part at its beginning, or at the named stage within it; `way` is how the part before it was left. */
export function enter(tree: Tree, at?: string, way?: string): Position {
  switch (tree.kind) {
    case 'stage':
      return { at: 'stage', tree, detour: null };
    case 'sequence': {
      const index = at === undefined ? 0 : tree.parts.findIndex(part => contains(part, at));
      return { at: 'sequence', tree, index, here: enter(tree.parts[index] ?? impossible(`no part holds ${at}`), at, way) };
    }
    case 'together':
      return { at: 'together', parts: tree.parts.map(part => enter(part)) };
    case 'unless':
      return { at: 'unless', interruption: tree.interruption, here: enter(tree.body, at, way), ...(tree.instead ? { instead: tree.instead } : {}) };
    case 'ways': {
      const taken = at === undefined ? tree.ways[way ?? ''] : Object.values(tree.ways).find(each => contains(each, at));
      return enter(taken ?? impossible(`no way ${at ?? way} leads on`), at);
    }
    case 'perCandidate':
      return { at: 'perCandidate', tree, period: enter(tree.period), lanes: {} };
  }
}

/** Every stage that may be settled from here, in tree order. */
export function openAt(position: Position | null, lane: string): OpenStage[] {
  if (position === null) return [];
  switch (position.at) {
    case 'stage':
      return position.detour ? openAt(position.detour, lane) : [{ lane, stage: position.tree, isInterruption: false }];
    case 'sequence':
      return openAt(position.here, lane);
    case 'together':
      return position.parts.flatMap(part => openAt(part, lane));
    case 'unless':
      return [{ lane, stage: position.interruption, isInterruption: true }, ...openAt(position.here, lane)];
    case 'perCandidate':
      return [...openAt(position.period, lane), ...Object.entries(position.lanes).flatMap(([name, part]) => openAt(part, name))];
  }
}

/** Lets a candidate join where lanes may join now; undefined where none may, or the lane exists already. */
export function join(position: Position | null, lane: string): Position | undefined {
  if (position?.at === 'perCandidate') {
    if (position.period === null || lane in position.lanes) return undefined;
    return { ...position, lanes: { ...position.lanes, [lane]: enter(position.tree.lane) } };
  }
  if (position?.at !== 'sequence' && position?.at !== 'unless') return undefined;
  const here = join(position.here, lane);
  return here && { ...position, here };
}

type Moved = Position | Exit;
const ONWARD: Exit = { to: 'onward' };
/** Whether a settlement leaves the part in which it was made. */
export const isExit = (moved: Moved): moved is Exit => 'to' in moved;

/** Onward inside a part becomes `null` there; a position stays; any other exit leaves the part. */
const within = (moved: Moved, put: (part: Position | null) => Moved): Moved => (!isExit(moved) ? put(moved) : moved.to === 'onward' ? put(null) : moved);

/** Settles a stage; undefined where it is not open from here. */
export function settle(position: Position | null, lane: string, by: StageOutcome): Moved | undefined {
  if (position === null) return undefined;
  switch (position.at) {
    case 'stage':
      return settleStage(position, lane, by);
    case 'sequence':
      return settleInSequence(position, lane, by);
    case 'together':
      return settleTogether(position.parts, lane, by);
    case 'unless': {
      if (lane === by.lane && position.interruption.name === by.stage) return interrupted(position, by.outcome);
      const moved = settle(position.here, lane, by);
      return moved && (isExit(moved) ? moved : { ...position, here: moved });
    }
    case 'perCandidate':
      return settleInLanes(position, lane, by);
  }
}

const exitOf = (stage: Stage, outcome: string): Exit => stage.outcomes[outcome] ?? impossible(`stage ${stage.name} has no outcome ${outcome}`);

/** An interruption that is settled onward puts what is to be done instead in the body's place. */
function interrupted({ interruption, instead }: Position & { at: 'unless' }, outcome: string): Moved {
  const exit = exitOf(interruption, outcome);
  return exit.to === 'onward' && instead ? enter(instead) : exit;
}

function settleStage(position: Position & { at: 'stage' }, lane: string, by: StageOutcome): Moved | undefined {
  if (position.detour) {
    const moved = settle(position.detour, lane, by);
    return moved && within(moved, detour => ({ ...position, detour }));
  }
  if (lane !== by.lane || position.tree.name !== by.stage) return undefined;
  const exit = exitOf(position.tree, by.outcome);
  return exit.to === 'detour' ? { ...position, detour: enter(exit.through) } : exit;
}

function settleInSequence(position: Position & { at: 'sequence' }, lane: string, by: StageOutcome): Moved | undefined {
  const moved = settle(position.here, lane, by);
  if (!moved) return undefined;
  if (!isExit(moved)) return { ...position, here: moved };
  if (moved.to === 'stage' && contains(position.tree, moved.stage)) return returned(position, moved);
  if (moved.to !== 'onward') return moved;
  const { owed, ...rest } = position;
  const isOwed = owed?.after === position.index;
  const index = isOwed ? owed.to : position.index + 1;
  const next = position.tree.parts[index];
  return next ? { ...(isOwed ? rest : position), index, here: enter(next, undefined, moved.by) } : moved;
}

/** Back to an earlier part. One that comes back owes the part that returned it; who is owed stays so while what he returned is itself returned further. */
function returned(position: Position & { at: 'sequence' }, { stage, comesBack }: Exit & { to: 'stage' }): Position {
  const again = enter(position.tree, stage) as Position & { at: 'sequence' }; // the sequence itself holds the stage
  const owed = comesBack ? { after: again.index, to: position.index } : position.owed;
  return owed && again.index <= owed.after ? { ...again, owed } : again;
}

function settleTogether(parts: readonly (Position | null)[], lane: string, by: StageOutcome): Moved | undefined {
  for (const [index, part] of parts.entries()) {
    const moved = settle(part, lane, by);
    if (moved) {
      return within(moved, now => {
        const left = parts.with(index, now);
        return left.every(each => each === null) ? ONWARD : { at: 'together', parts: left };
      });
    }
  }
  return undefined;
}

function settleInLanes(position: Position & { at: 'perCandidate' }, lane: string, by: StageOutcome): Moved | undefined {
  const orDone = (now: Position & { at: 'perCandidate' }): Moved => (now.period === null && Object.values(now.lanes).every(each => each === null) ? ONWARD : now);
  if (by.lane === lane) {
    const moved = settle(position.period, lane, by);
    return moved && within(moved, period => orDone({ ...position, period }));
  }
  const moved = settle(position.lanes[by.lane] ?? null, by.lane, by);
  return moved && orDone({ ...position, lanes: { ...position.lanes, [by.lane]: isExit(moved) ? null : moved } });
}
