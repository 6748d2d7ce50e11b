import type { Pool } from 'pg';

/** How far sealing is behind the certificates: entries that wait, and since when (milliseconds since 1970) the oldest does. */
export type SealLag = { readonly waiting: number; readonly oldest: number | null };

const LAG = `SELECT coalesce(sum(m.last_entry - coalesce(p.sealed_up_to, 0)), 0)::int AS waiting,
  (extract(epoch FROM min((SELECT e.recorded_at FROM certificate_entry e WHERE e.institution_id = m.institution_id AND e.number > coalesce(p.sealed_up_to, 0) ORDER BY e.number LIMIT 1))) * 1000)::bigint AS oldest
  FROM management_certificate m LEFT JOIN seal_progress p ON p.institution_id = m.institution_id WHERE m.last_entry > coalesce(p.sealed_up_to, 0)`;

/** How far sealing is behind. */
export async function sealLag(pool: Pool): Promise<SealLag> {
  const { rows } = await pool.query<SealLag>({ name: 'seal-lag', text: LAG });
  return rows[0] ?? { waiting: 0, oldest: null };
}
