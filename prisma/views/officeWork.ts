import type { Actor } from '../../src/access/actor';
import type { RecordRoom } from '../records/record';
import { IN_OPEN_SCOPE, scopeOf } from './scope';

const SEES = `SELECT 1 FROM case_file c JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code WHERE ${IN_OPEN_SCOPE} AND c.number = $4`;

/**
 * Whether the reader of a case sees how an office deals with it (内部办理): drafts, arrangements and opinions before the
 * decision. Who reads it from the institution's own seats alone does not: he is told what was decided.
 */
export async function seesOfficeWork(room: RecordRoom, actor: Actor, number: string): Promise<boolean> {
  if (!actor.seats.some(seat => 'institution' in seat)) return true;
  return (await room.pool.query({ name: 'sees-office-work', text: SEES, values: [...scopeOf(actor, 'caseAudit'), number] })).rowCount === 1;
}

/** Whether an event (alias `e`) is of how an office deals with its visit: a draft or an arrangement there. */
export const IS_OFFICE_WORK = `(e.type IN ('prepared', 'arranged') AND EXISTS (SELECT 1 FROM stage_visit w WHERE w.case_id = e.case_id AND w.lane = e.lane AND w.stage = e.payload->>'stage' AND w.visit = (e.payload->>'visit')::int AND w.office_id IS NOT NULL))`;

/** What is told of an office's inner work to who does not see it: where it was done and of which kind, and nothing of its content. */
export const withoutContent = (payload: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(payload).filter(([name]) => ['stage', 'visit', 'arrangement'].includes(name)));
