import type { PoolClient } from 'pg';
import type { RecordRoom } from './record';

/** The kinds of letters: those that the conduct writes, and what somebody urges. */
export type LetterKind = 'assignment' | 'reminder' | 'overdue' | 'escalation' | 'closing' | 'urged';

/** A letter before it is sent. `key` names case, visit, kind and account: the same letter is never written twice. */
export type NewMail = { readonly key: string; readonly caseId: number; readonly account: string; readonly kind: LetterKind; readonly to: string; readonly subject: string; readonly body: string; readonly messageId: string };

/** A letter that this process may send until its lease ends. */
export type ClaimedMail = { readonly id: number; readonly to: string; readonly subject: string; readonly body: string; readonly messageId: string };

const QUEUE = `
INSERT INTO mail (key, case_id, account_id, kind, to_address, subject, body, message_id, queued_at)
SELECT x.key, x."caseId", x.account, x.kind, x."to", x.subject, x.body, x."messageId", $2
FROM jsonb_to_recordset($1::jsonb) AS x(key text, "caseId" bigint, account uuid, kind text, "to" text, subject text, body text, "messageId" text)
ON CONFLICT (key) DO NOTHING`;

/** Writes letters down to be sent, in the transaction of `client` where there is one; those that were written before stay as they are. */
export async function queueMails(room: RecordRoom, mails: readonly NewMail[], client: Pick<PoolClient, 'query'> = room.pool): Promise<void> {
  if (mails.length === 0) return;
  await client.query({ name: 'queue-mails', text: QUEUE, values: [JSON.stringify(mails), new Date(room.clock.now())] });
}

/** How long a process may take to hand one letter over. Leases run by the database's own clock: all processes share it. */
const LEASE_SECONDS = 60;

const CLAIM = `
UPDATE mail SET claimed_until = now() + make_interval(secs => ${LEASE_SECONDS}), attempts = attempts + 1
WHERE key = $1 AND sent_at IS NULL AND failed_at IS NULL AND (claimed_until IS NULL OR claimed_until < now())
RETURNING id, to_address AS "to", subject, body, message_id AS "messageId"`;

/** Takes a letter to send it; `isPending` says whether it still waits although another process holds it. */
export async function claimMail(room: RecordRoom, key: string): Promise<{ readonly mail: ClaimedMail | null; readonly isPending: boolean }> {
  const { rows } = await room.pool.query<ClaimedMail>({ name: 'claim-mail', text: CLAIM, values: [key] });
  if (rows[0]) return { mail: rows[0], isPending: true };
  const { rows: pending } = await room.pool.query({ name: 'pending-mail', text: 'SELECT 1 FROM mail WHERE key = $1 AND sent_at IS NULL AND failed_at IS NULL', values: [key] });
  return { mail: null, isPending: pending.length > 0 };
}

/** The letter is out. */
export async function markMailSent(room: RecordRoom, id: number): Promise<void> {
  await room.pool.query({ name: 'mail-sent', text: 'UPDATE mail SET sent_at = $2, claimed_until = NULL, last_trouble = NULL WHERE id = $1', values: [id, new Date(room.clock.now())] });
}

/** The letter could not be handed over: for good, or for now. */
export async function markMailTrouble(room: RecordRoom, id: number, trouble: { readonly what: string; readonly isPermanent: boolean }): Promise<void> {
  await room.pool.query({
    name: 'mail-trouble',
    text: 'UPDATE mail SET failed_at = CASE WHEN $3 THEN $4::timestamptz END, claimed_until = NULL, last_trouble = $2 WHERE id = $1',
    values: [id, trouble.what.slice(0, 500), trouble.isPermanent, new Date(room.clock.now())],
  });
}
