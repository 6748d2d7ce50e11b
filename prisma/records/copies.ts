import type { Actor } from '../../src/access/actor';
import type { RecordRoom } from './record';

// The first reading counts; it is no event, so that nobody who is deciding just then is disturbed.
const READ = `WITH k AS (UPDATE case_copy SET read_at = $3 WHERE id = $1 AND account_id = $2 AND read_at IS NULL RETURNING id, case_id, read_at),
 a AS (INSERT INTO audit_entry (recorded_at, actor_id, action, subject, detail) SELECT $3, $2, 'copy.read', c.number, jsonb_build_object('copy', k.id) FROM k JOIN case_file c ON c.id = k.case_id)
 SELECT read_at AS "readAt" FROM k UNION ALL SELECT read_at FROM case_copy WHERE id = $1 AND account_id = $2 AND read_at IS NOT NULL`;

/** Notes that the reader has looked at what was copied to him (已阅); null where there is no such copy for him. */
export async function markCopyRead(room: RecordRoom, actor: Actor, id: number): Promise<Date | null> {
  const { rows } = await room.pool.query<{ readAt: Date }>({ name: 'read-copy', text: READ, values: [id, actor.account, new Date(room.clock.now())] });
  return rows[0]?.readAt ?? null;
}
