import { conductedVisit } from '../prisma/records/conduct';
import { outsideCallOf } from '../prisma/records/conductOutside';
import { decideInCase } from '../prisma/records/recordDecision';
import { actInputSchemas } from '../src/contracts/actInputs';
import { dayOf } from '../src/kernel/day';
import { visitKey } from '../src/procedure/standing';
import type { ConductActivities } from './conducting';
import { recordAt, type ConductRoom } from './room';

/**
 * Asks the system of the visit's office to act on the certificate's entry, and records its answer as that office's
 * decision. Does nothing where the office has no system, or where a person at the desk was faster.
 */
export const askOtherSystem =
  (room: ConductRoom): ConductActivities['askOtherSystem'] =>
  async ({ caseNumber, visit, at }) => {
    const record = recordAt(room, at);
    const call = await outsideCallOf(record, caseNumber, visit);
    if (!call) return;
    const { procedure, creditCode, entries, actor } = call;
    const { lane, stage } = visit;
    const answer = await room.otherSystem(call, { caseNumber, lane, stage, visit: visit.visit, creditCode, entries });
    const act = `${stage}.${answer.act}`;
    const input = checkedInput(procedure, act, answer.input);
    // The key holds the visit, so that a late answer never settles a later visit; and the day, so that a refusal is asked anew.
    const key = `${caseNumber}/${visitKey(visit)}/otherSystem/${dayOf(record.clock.now())}`;
    const outcome = await decideInCase(record, { actor, key, caseNumber, lane, act, input });
    if (outcome.kind === 'recorded') return;
    if (!(await conductedVisit(record, caseNumber, visit))?.isOpen) return; // settled by a person meanwhile
    throw new Error(`the record did not take the other system's answer: ${outcome.kind === 'refused' ? outcome.refusal.rule : outcome.kind}`);
  };

/** The input as the act's own schema takes it. Throws with the fields that do not fit, never with what stands in them. */
function checkedInput(procedure: 'hire' | 'separation', act: string, input: unknown): unknown {
  const schema = actInputSchemas[procedure][act];
  if (!schema) throw new Error(`the other system answered with an act that is not known: ${act}`);
  const checked = schema.safeParse(input);
  if (checked.success) return checked.data;
  throw new Error(`the other system's answer does not fit ${act}: ${checked.error.issues.map(issue => issue.path.join('.') || 'input').join(', ')}`);
}
