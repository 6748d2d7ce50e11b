import type { Day } from '../kernel/day';
import { impossible } from '../kernel/result';
import { CASE_LANE } from '../procedure/position';
import type { TakingBack } from '../procedure/desk';
import type { NewEvent } from '../procedure/recorded';
import { withoutStep, type Settlement } from '../procedure/standing';
import { interruptionsOf } from '../procedure/tree';
import type { RuleFacts } from '../rules/rule';
import type { CaseState, Held } from './cases';
import type { CaseEvent } from './facts';

/** Whether a command takes back (收回). */
export const isTakingBack = <Command extends { readonly act: string }>(command: Command): command is Extract<Command, TakingBack> => command.act.endsWith('.takeBack');

type At = { readonly lane: string; readonly stage: string };
const settlementsOf = ({ standing }: CaseState): Settlement[] => standing.steps.filter(step => 'outcome' in step);
/** The settlement of a stage that holds: the last that nobody took back. */
const lastOf = (now: CaseState, { lane, stage }: At): Settlement | undefined => settlementsOf(now).findLast(each => each.lane === lane && each.stage === stage);
const heldAs = ({ held }: CaseState, number: number): Held | undefined => held.find(each => each.recorded.number === number);

/** What the rules look at where somebody takes back how he settled a stage; null where the stage was never settled. */
export function takingBackFacts(now: CaseState, at: At, account: string): RuleFacts['takingBack'] {
  const last = lastOf(now, at);
  const held = last && heldAs(now, last.number);
  if (!last || !held) return null;
  const since = builtOn(now, last);
  const isEntered = held.isEntered || held.recorded.event.type === 'nominated' || now.standing.endedAs !== null || now.standing.laneEnds[at.lane] !== undefined;
  return { isOwn: held.recorded.by === account, isEntered, actedSince: since?.stage ?? null, actedAt: (since && heldAs(now, since.number)?.recorded.recordedAt) ?? null };
}

/**
 * The first settlement since that rests on this one, if any: one that the procedure would not have allowed without it; an
 * interruption of its lane; and, for a candidate's lane, whatever settled the case itself meanwhile.
 */
function builtOn(now: CaseState, { number, lane }: Settlement): Settlement | undefined {
  const later = settlementsOf(now).filter(each => each.number > number);
  const rests = withoutStep(now.standing, number) === undefined;
  const interruptions = interruptionsOf(now.standing.tree);
  return later.find(each => (each.lane === lane && (rests || interruptions.includes(each.stage))) || (each.lane !== lane && (each.lane === CASE_LANE || (rests && lane === CASE_LANE))));
}

/** The event by which somebody takes back how he settled a stage. The rules have found that he may. */
export function takingBack(now: CaseState, { act, lane, input }: { readonly act: string; readonly lane: string; readonly input: { readonly note: string } }, today: Day): NewEvent<CaseEvent> {
  const [stage = ''] = act.split('.');
  const { number } = lastOf(now, { lane, stage }) ?? impossible(`${stage} was never settled`);
  return { lane, settles: null, effectiveOn: today, event: { type: 'takenBack', takesBack: number, note: input.note } };
}
