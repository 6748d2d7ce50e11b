import { decideInCase } from '../prisma/records/recordDecision';
import { procedureInScope } from '../prisma/views/caseView';
import type { Actor } from '../src/access/actor';
import { asReassigning } from '../src/access/reassigning';
import { isAct } from '../src/decision/cases';
import { told } from './answers';
import type { Deps } from './deps';
import { ApiProblem } from './problems';

/** As whom somebody arranges: who assigns anew does it from the seats alone from which he may, and only where they reach the case. */
export async function asArranging(deps: Deps, actor: Actor, number: string, act: string): Promise<Actor> {
  if (act !== 'reassign') return actor;
  const limited = asReassigning(actor);
  return (await procedureInScope(deps.room, limited, number)) === null ? { ...actor, seats: [] } : limited;
}

/** What is arranged (办理安排): an act within a stage of a case, under a key; `version`: the one that was looked at, null: whatever it is. */
type Arranging = { readonly actor: Actor; readonly key: string; readonly caseNumber: string; readonly lane: string; readonly stage: string; readonly act: string; readonly input: unknown; readonly version: number | null };

/** Arranges a stage of a case, with a letter to whom it goes to; throws the problem that stands in the way. */
export async function arrangeStage(deps: Deps, { actor, key, caseNumber, lane, stage, act, input, version }: Arranging): Promise<ReturnType<typeof told>> {
  const procedure = await procedureInScope(deps.room, actor, caseNumber);
  if (!procedure) throw new ApiProblem('notFound');
  if (!isAct(procedure, stage, act)) throw new ApiProblem('unfit', { findings: [{ field: 'act', code: 'unknownAct' }] });
  const by = await asArranging(deps, actor, caseNumber, act);
  return told({ deps }, `${procedure}.${stage}.${act}`, await decideInCase(deps.room, { actor: by, key, caseNumber, lane, act: `${stage}.${act}`, input, version, publicUrl: deps.publicUrl }));
}
