import type { PoolClient } from 'pg';
import type { RecordRoom } from './record';

/** Keeps in the audit trail who carried what away from the register (导出、调阅). */
export async function noteExchange(client: Pick<PoolClient, 'query'>, room: RecordRoom, account: string, action: 'filing.read' | 'register.exported', subject: string, detail: Readonly<Record<string, string | number>>): Promise<void> {
  await client.query('INSERT INTO audit_entry (recorded_at, actor_id, action, subject, detail) VALUES ($1, $2, $3, $4, $5)', [new Date(room.clock.now()), account, action, subject, JSON.stringify(detail)]);
}
