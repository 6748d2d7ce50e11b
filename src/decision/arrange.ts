import type { Arranged, Arrangement } from '../handling/arrangement';
import type { HandlingCommand } from '../handling/acts';
import { dueIn } from '../handling/handling';
import { failed, impossible, ok, type Result } from '../kernel/result';
import { openVisits } from '../procedure/standing';
import type { Refusal } from '../rules/allRules';
import { stateOf } from './cases';
import { consequencesOf, type Decision } from './consequences';
import { throughWhom, whyNot } from './decide';
import { deskOf } from './desks';
import type { CaseFacts, Surroundings } from './facts';
import { handlingAt } from './handling';
import { placeOf } from './ruleFacts';

/** The decision on an arrangement (办理安排) within a visit: the one event that it brings, or the refusal by rule. It settles nothing and moves no balance. */
export function arrange(facts: CaseFacts, around: Surroundings, command: HandlingCommand): Result<Decision, Refusal> {
  const { name, stage, lane, input } = command;
  const refusal = whyNot(facts, around, { stage, act: name, lane, input });
  if (refusal) return failed(refusal);
  const now = stateOf(facts);
  const { visit } = openVisits(now.standing).find(each => each.lane === lane && each.stage === stage) ?? impossible(`${stage} is not open`);
  const through = throughWhom(facts, around, { stage, act: name, lane, input });
  const people = [around.actor.account, ...(through === null ? [] : [through.account])];
  const event: Arranged = { type: 'arranged', stage, visit, by: around.actor.account, arrangement: arrangementOf(command, () => memberSpeaking(facts, around, { lane, stage, visit }, people)) };
  return ok(consequencesOf(now, facts, around, [{ lane, settles: null, effectiveOn: around.today, event, ...(through === null ? {} : { onBehalfOf: through.account }) }]));
}

/** Whose opinion the actor gives: his own or, where he stands in for somebody, that one's. */
function memberSpeaking(facts: CaseFacts, around: Surroundings, at: { readonly lane: string; readonly stage: string; readonly visit: number }, people: readonly string[]): string {
  const { round } = handlingAt(facts, around, placeOf(deskOf(stateOf(facts), at.stage, at.lane, around), around), at);
  return (round ? dueIn(round) : []).find(each => people.includes(each)) ?? impossible('an opinion that was not asked for');
}

function arrangementOf(command: HandlingCommand, member: () => string): Arrangement {
  switch (command.name) {
    case 'transfer':
      return { kind: 'transferred', ...command.input };
    case 'delegate':
      return { kind: 'delegated', ...command.input };
    case 'report':
      return { kind: 'reported', ...command.input };
    case 'recall':
      return { kind: 'recalled', ...command.input };
    case 'call':
      return { kind: 'called', ...command.input };
    case 'endorse':
      return { kind: 'endorsed', member: member(), ...command.input };
    case 'dismiss':
      return { kind: 'dismissed', ...command.input };
    case 'copy':
      return { kind: 'copied', ...command.input };
    case 'reassign':
      return { kind: 'reassigned', ...command.input };
    case 'handOver':
      return { kind: 'handedOver', ...command.input };
  }
}
