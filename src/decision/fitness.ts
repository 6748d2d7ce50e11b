import { isAct, isOfEdition } from './cases';
import type { Command } from './decide';
import type { CaseFacts, Surroundings } from './facts';
import { unfitnessOfHire } from './hireFitness';
import { unfitnessOfSeparation } from './separationFitness';
import type { Unfitness } from './unfitness';

/** The problems of an input with the field each is in; empty where the rules may be asked. */
export function unfitnessOf(command: Command, facts: CaseFacts, around: Surroundings): Unfitness[] {
  const [stage = '', act = ''] = command.act.split('.');
  if (!isOfEdition(facts.edition, stage) || !isAct(facts.procedure, stage, act)) return [{ field: 'act', code: 'unknownAct' }]; // another way of hiring has it
  return command.procedure === 'hire' ? unfitnessOfHire(command, facts, around) : unfitnessOfSeparation(command, facts, around);
}
