import type { PoolClient } from 'pg';
import type { RecordRoom } from './record';

/** What somebody did, for the audit (审计): codes, ids and grounds, never personal data. */
export type Audited = { readonly actor: string; readonly action: string; readonly subject: string; readonly detail: object };

/** Writes what was done into the audit, within the transaction that does it. */
export async function audit(client: Pick<PoolClient, 'query'>, room: RecordRoom, { actor, action, subject, detail }: Audited): Promise<void> {
  await client.query('INSERT INTO audit_entry (recorded_at, actor_id, action, subject, detail) VALUES ($1, $2, $3, $4, $5)', [new Date(room.clock.now()), actor, action, subject, JSON.stringify(detail)]);
}
