import { conductedVisit } from '../prisma/records/conduct';
import { clockActor, decideInCase } from '../prisma/records/recordDecision';
import { instantOf, plusDays } from '../src/kernel/day';
import { visitKey } from '../src/procedure/standing';
import type { ConductActivities } from './conducting';
import { recordAt, type ConductRoom } from './room';

/**
 * The lapse (逾期失效) of the verification form (核定单): a form is good up to and including its last day. Judged here
 * by the day that the record holds, not by the timer that woke the conduct.
 */
export const lapseForm =
  (room: ConductRoom): ConductActivities['lapseForm'] =>
  async ({ caseNumber, visit, at }) => {
    const record = recordAt(room, at);
    const found = await conductedVisit(record, caseNumber, visit);
    if (!found?.isOpen || found.formValidUntil === null) return null;
    const lapsesAt = instantOf(plusDays(found.formValidUntil, 1));
    if (record.clock.now() < lapsesAt) return lapsesAt;
    const key = `${caseNumber}/${visitKey(visit)}/lapse`;
    const outcome = await decideInCase(record, { actor: clockActor, key, caseNumber, lane: visit.lane, act: 'nominationPeriod.lapse', input: { note: '' } });
    if (outcome.kind === 'recorded') return null;
    // Somebody may have settled the period between the look and the act: then nothing is left to lapse.
    if (!(await conductedVisit(record, caseNumber, visit))?.isOpen) return null;
    throw new Error(`the record did not let the form lapse: ${outcome.kind === 'refused' ? outcome.refusal.rule : outcome.kind}`);
  };
