import { after, begin, openVisits, type StageVisit, type Standing, type Step } from '../../src/procedure/standing';
import { stagesOf, type Tree } from '../../src/procedure/tree';

/** A small seeded generator of numbers in [0, 1). */
export function diceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const pick = <Value>(roll: () => number, from: readonly Value[]): Value => from[Math.floor(roll() * from.length)]!;

/** One lawful next step from a standing; in a hurry the first-written outcome is preferred, so that walks end. */
function nextStep(tree: Tree, now: Standing, number: number, roll: () => number, isInHurry: boolean): Step {
  const open = openVisits(now);
  const period = open.find(visit => visit.stage === 'nominationPeriod');
  const lanes = new Set(open.map(visit => visit.lane)).size + Object.keys(now.laneEnds).length;
  if (period && lanes < 6 && !isInHurry && roll() < 0.3) return { number, joins: `candidate-${number}` };
  const expected = open.filter(visit => !visit.isInterruption && (visit !== period || roll() < 0.2 || isInHurry));
  const visit = roll() < 0.05 || expected.length === 0 ? pick(roll, open) : pick(roll, expected);
  const outcomes = Object.keys(stagesOf(tree).find(stage => stage.name === visit.stage)!.outcomes);
  return { number, lane: visit.lane, stage: visit.stage, visit: visit.visit, outcome: isInHurry || roll() < 0.6 ? outcomes[0]! : pick(roll, outcomes) };
}

/** Walks a tree at random to its end; hands every standing on the way to `see`. Throws where it does not end. */
export function walk(tree: Tree, seed: number, see: (open: readonly StageVisit[], steps: readonly Step[]) => void): { readonly end: Standing; readonly steps: readonly Step[] } {
  const roll = diceFrom(seed);
  const steps: Step[] = [];
  let now = begin(tree);
  while (now.position !== null) {
    if (steps.length > 400) throw new Error(`walk ${seed} does not end`);
    see(openVisits(now), steps);
    const step = nextStep(tree, now, steps.length + 1, roll, steps.length > 120);
    steps.push(step);
    now = after(now, step);
  }
  return { end: now, steps };
}
