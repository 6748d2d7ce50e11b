import type { Pool } from 'pg';
import type { RegisterPlace } from '../../src/access/reading';
import { REGISTER_PLACE } from '../records/registerPlace';

/** Something that was recorded in a case, and where: nothing of it is personal. */
export type Change = { readonly id: number; readonly caseNumber: string; readonly procedure: 'hire' | 'separation'; readonly type: string; readonly lane: string | null; readonly actor: string; readonly at: RegisterPlace };
/** What stands behind an event as one snapshot shows it; transactions below `runningFrom` have ended in it, those from `unseenFrom` on had not begun. */
export type Changes = { readonly changes: readonly (Change | { readonly id: number; readonly caseNumber: null })[]; readonly runningFrom: bigint; readonly unseenFrom: bigint };

// Events of the register without a case are listed by their number alone: they fill the gap, and nobody is told of them.
const CHANGES = `
SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS "runningFrom", pg_snapshot_xmax(pg_current_snapshot())::text AS "unseenFrom", coalesce((
  SELECT jsonb_agg(jsonb_build_object('id', e.id, 'caseNumber', c.number, 'procedure', c.procedure, 'type', e.type, 'lane', e.lane, 'actor', e.actor_id,
    'at', ${REGISTER_PLACE}) ORDER BY e.id)
  FROM (SELECT * FROM event WHERE id > $1 AND id <= $2 ORDER BY id LIMIT $3) e JOIN institution i ON i.id = e.institution_id JOIN region r ON r.code = i.region_code LEFT JOIN case_file c ON c.id = e.case_id), '[]') AS changes`;

const LAST = 9_223_372_036_854_775_807n;

/** The changes behind event `after`, at most so many, in one snapshot. */
export async function changesAfter(pool: Pool, after: number, limit: number, upTo: number | null = null): Promise<Changes> {
  const { rows } = await pool.query<{ changes: Changes['changes']; runningFrom: string; unseenFrom: string }>({ name: 'changes', text: CHANGES, values: [after, upTo ?? LAST.toString(), limit] });
  const [row] = rows;
  if (!row) throw new Error('a statement without FROM gave no row');
  return { changes: row.changes, runningFrom: BigInt(row.runningFrom), unseenFrom: BigInt(row.unseenFrom) };
}

/** The id of the last event that is visible; 0 where there is none. */
export async function lastChange(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ id: number | null }>('SELECT max(id) AS id FROM event');
  return rows[0]?.id ?? 0;
}
