import type { Pool } from 'pg';
import type { RecordRoom } from './record';

/** A case that must still be conducted, and how far its conduct is behind the record. */
export type WatchedCase = { readonly id: number; readonly caseNumber: string; readonly procedure: 'hire' | 'separation'; readonly eventNumber: number; readonly isBehind: boolean };

const COLUMNS = `c.id, c.number AS "caseNumber", c.procedure, c.version AS "eventNumber",
  c.version > c.conducted_up_to AND (SELECT max(e.recorded_at) FROM event e WHERE e.case_id = c.id AND e.number > c.conducted_up_to) < $1 AS "isBehind"`;

/** Cases whose conduct has not taken note of what was recorded more than the given milliseconds ago. */
export async function casesBehind(room: RecordRoom, lag: number, limit: number): Promise<WatchedCase[]> {
  const { rows } = await room.pool.query<WatchedCase>({
    name: 'cases-behind',
    text: `SELECT * FROM (SELECT ${COLUMNS} FROM case_file c WHERE c.conduct_closed_at IS NULL AND c.version > c.conducted_up_to) w WHERE w."isBehind" ORDER BY w.id LIMIT $2`,
    values: [new Date(room.clock.now() - lag), limit],
  });
  return rows;
}

/** The next cases after `afterId` that must be conducted; the caller goes round and round. */
export async function casesToConduct(room: RecordRoom, afterId: number, lag: number, limit: number): Promise<WatchedCase[]> {
  const { rows } = await room.pool.query<WatchedCase>({ name: 'cases-to-conduct', text: `SELECT ${COLUMNS} FROM case_file c WHERE c.conduct_closed_at IS NULL AND c.id > $2 ORDER BY c.id LIMIT $3`, values: [new Date(room.clock.now() - lag), afterId, limit] });
  return rows;
}

/** The cases that have the given trouble. */
export async function casesTroubledBy(pool: Pool, effect: string): Promise<string[]> {
  const { rows } = await pool.query<{ number: string }>({ name: 'cases-troubled', text: 'SELECT c.number FROM conduct_trouble t JOIN case_file c ON c.id = t.case_id WHERE t.effect = $1', values: [effect] });
  return rows.map(row => row.number);
}
