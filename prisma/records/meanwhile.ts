import type { Meanwhile, RecordRoom } from './record';

const SINCE = `SELECT coalesce(a.display_name, '') AS actor, e.type, coalesce(e.lane, 'case') AS lane, e.recorded_at AS "recordedAt" FROM event e JOIN case_file c ON c.id = e.case_id LEFT JOIN account a ON a.id = e.actor_id WHERE c.number = $1 AND e.number > $2 ORDER BY e.number LIMIT 20`;

/** What was recorded in a case since that version. */
export const meanwhile = async (room: RecordRoom, caseNumber: string, version: number): Promise<readonly Meanwhile[]> => (await room.pool.query<Meanwhile>({ name: 'meanwhile', text: SINCE, values: [caseNumber, version] })).rows;
