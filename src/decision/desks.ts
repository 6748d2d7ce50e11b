import type { HireStages } from '../hire/procedure';
import { deskOfHire } from '../hire/ruleFacts';
import type { Desk } from '../procedure/desk';
import type { SeparationStages } from '../separation/procedure';
import { deskOfSeparation, personOf } from '../separation/ruleFacts';
import type { SeparationCommand } from '../separation/inputs';
import type { CaseState } from './cases';
import type { Surroundings } from './facts';

/** The desk whose work a stage is in this case. */
export function deskOf(now: CaseState, stage: string, lane: string, around: Surroundings, input: unknown = null): Desk {
  if (now.procedure === 'hire') return deskOfHire(stage as keyof HireStages, lane, now.state); // the act table knows the stage
  const person = personOf(now.state, input as SeparationCommand['input'] | null);
  return deskOfSeparation(stage as keyof SeparationStages, person === null ? null : (around.holdings[person] ?? null));
}

