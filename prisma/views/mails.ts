import type { Actor } from '../../src/access/actor';
import type { RecordRoom } from '../records/record';
import { IN_OPEN_SCOPE, scopeOf } from './scope';

const MAILS = `SELECT m.id, m.kind, m.subject, m.body, m.to_address AS "to", a.display_name AS "toName", c.number AS "caseNumber", m.queued_at AS "queuedAt", m.sent_at AS "sentAt", m.failed_at AS "failedAt", m.attempts, m.last_trouble AS "lastTrouble"
  FROM mail m JOIN account a ON a.id = m.account_id LEFT JOIN case_file c ON c.id = m.case_id LEFT JOIN institution i ON i.id = c.institution_id LEFT JOIN region r ON r.code = i.region_code
  WHERE (m.account_id = $4 OR (i.id IS NOT NULL AND ${IN_OPEN_SCOPE})) AND ($5::text IS NULL OR c.number = $5) AND ($6::bigint IS NULL OR m.id < $6) ORDER BY m.id DESC LIMIT $7`;
type Row = { id: number; kind: string; subject: string; body: string; to: string; toName: string; caseNumber: string | null; queuedAt: Date; sentAt: Date | null; failedAt: Date | null; attempts: number; lastTrouble: string | null };

/** The mail log (邮件记录), latest first: one's own mails, and those about cases in the scope of who may read the log. */
export async function mails(room: RecordRoom, actor: Actor, caseNumber: string | null, before: number | null, limit: number) {
  const { rows } = await room.pool.query<Row>({ name: 'mails', text: MAILS, values: [...scopeOf(actor, 'mails'), actor.account, caseNumber, before, limit + 1] });
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? String(items.at(-1)?.id) : null };
}
