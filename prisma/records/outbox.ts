import type { Pool, PoolClient } from 'pg';
import { inTransaction } from './database';

/** A case whose conduct must be told that something was recorded. `isClosed`: the record says that nothing is left to conduct. */
export type Delivery = { readonly caseNumber: string; readonly procedure: 'hire' | 'separation'; readonly eventNumber: number; readonly isClosed: boolean; /** Whether the conduct is to begin anew from the record. */ readonly beginsAnew: boolean; readonly rows: readonly number[]; readonly attempts: number };
/** What became of a delivery: null where it arrived. */
export type DeliveryTrouble = { readonly delivery: Delivery; readonly trouble: string | null };

// Rows are held by their locks alone: a dispatcher that dies lets go of them at once, and another takes them up.
const TAKE = `
WITH due AS (SELECT id, case_number, event_number, attempts, begins_anew FROM outbox WHERE next_attempt_at IS NULL OR next_attempt_at <= now() ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
SELECT d.case_number AS "caseNumber", c.procedure, max(d.event_number) AS "eventNumber", c.conduct_closed_at IS NOT NULL AS "isClosed", bool_or(d.begins_anew) AS "beginsAnew", max(d.attempts) AS attempts, jsonb_agg(d.id) AS rows
FROM due d JOIN case_file c ON c.number = d.case_number GROUP BY d.case_number, c.procedure, c.conduct_closed_at`;

const SETBACK = `UPDATE outbox SET attempts = attempts + 1, last_trouble = $2, next_attempt_at = now() + make_interval(secs => least(20, power(2, least(attempts, 10)) / 4)) WHERE id = ANY($1)`;

/**
 * Takes what waits to be delivered, at most so many rows and one delivery a case, lets `deliver` try, and strikes out
 * what arrived; the rest waits longer from time to time, 20 seconds at most. Gives the number of rows taken.
 */
export const deliverOutbox = (pool: Pool, limit: number, deliver: (deliveries: readonly Delivery[]) => Promise<readonly DeliveryTrouble[]>): Promise<number> =>
  inTransaction(pool, async client => {
    const { rows } = await client.query<Delivery>({ name: 'take-outbox', text: TAKE, values: [limit] });
    if (rows.length > 0) await strikeOut(client, await deliver(rows));
    return rows.reduce((sum, each) => sum + each.rows.length, 0);
  });

async function strikeOut(client: PoolClient, results: readonly DeliveryTrouble[]): Promise<void> {
  const arrived = results.filter(each => each.trouble === null).flatMap(each => each.delivery.rows);
  if (arrived.length > 0) await client.query({ name: 'strike-out', text: 'DELETE FROM outbox WHERE id = ANY($1)', values: [arrived] });
  for (const { delivery, trouble } of results) if (trouble !== null) await client.query({ name: 'setback', text: SETBACK, values: [delivery.rows, trouble.slice(0, 500)] });
}

/** How far the engine is behind: rows that wait, and since when (milliseconds since 1970) the oldest does. */
export async function outboxLag(pool: Pool): Promise<{ readonly waiting: number; readonly oldest: number | null; readonly trouble: string | null }> {
  const { rows } = await pool.query<{ waiting: number; oldest: number | null; trouble: string | null }>(
    `SELECT count(*)::int AS waiting, (extract(epoch FROM min(recorded_at)) * 1000)::bigint AS oldest, max(last_trouble) AS trouble FROM outbox`,
  );
  return rows[0] ?? { waiting: 0, oldest: null, trouble: null };
}
