import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Text } from '../../src/labels/letters';
import type { LetterKind } from '../../src/labels/register';
import type { Addressee } from './conductAddressees';
import type { RecordRoom } from './record';

/** A letter to one or more officers. `key` names case, lane, stage, visit and kind, or what else it tells of: the same letter is never written twice. */
export type Writing = { readonly key: string; readonly caseId: number | null; readonly kind: LetterKind; readonly text: Text; readonly to: readonly Addressee[] };

/** The copy of a letter for one account. */
type NewMail = { readonly key: string; readonly caseId: number | null; readonly account: string; readonly kind: LetterKind; readonly to: string; readonly subject: string; readonly body: string; readonly messageId: string };

/** The copies of letters. The Message-ID of each follows from its key, so that a mail server or reader can drop a second copy after a crash. `publicUrl`: the address of the installation. */
export const copiesOf = (publicUrl: string, writings: readonly Writing[]): NewMail[] =>
  writings.flatMap(({ key, caseId, kind, text, to }) =>
    to.map(({ account, address }): NewMail => {
      const mailKey = `${key}/${account}`;
      const messageId = `<${createHash('sha256').update(mailKey).digest('hex').slice(0, 40)}@${new URL(publicUrl).hostname}>`;
      return { key: mailKey, caseId, account, kind, to: address, subject: text.subject, body: text.body, messageId };
    }),
  );

/** A letter that this process may send until its lease ends. */
export type ClaimedMail = { readonly id: number; readonly to: string; readonly subject: string; readonly body: string; readonly messageId: string };

const QUEUE = `
INSERT INTO mail (key, case_id, account_id, kind, to_address, subject, body, message_id, queued_at, send_after)
SELECT x.key, x."caseId", x.account, x.kind, x."to", x.subject, x.body, x."messageId", $2, $3
FROM jsonb_to_recordset($1::jsonb) AS x(key text, "caseId" bigint, account uuid, kind text, "to" text, subject text, body text, "messageId" text)
ON CONFLICT (key) DO NOTHING`;

async function queue(by: Pool | PoolClient, mails: readonly NewMail[], now: number, sendAfter: number | null): Promise<void> {
  if (mails.length === 0) return;
  await by.query({ name: 'queue-mails', text: QUEUE, values: [JSON.stringify(mails), new Date(now), sendAfter === null ? null : new Date(sendAfter)] });
}

/** Writes down the letters that the conduct sends itself; those that were written before stay as they are. */
export const queueMails = (room: RecordRoom, mails: readonly NewMail[]): Promise<void> => queue(room.pool, mails, room.clock.now(), null);

/**
 * Queues letters within the transaction of what they tell of. Any worker sends them in its rounds, in office hours only,
 * from the present instant or from a later one on. A letter whose key begins with that of a visit
 * (case/lane/stage/visit/…) is struck off when the visit is settled before it went out.
 */
export const queueLetters = (client: PoolClient, room: RecordRoom, publicUrl: string, writings: readonly Writing[], sendAfter = room.clock.now()): Promise<void> => queue(client, copiesOf(publicUrl, writings), room.clock.now(), sendAfter);

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

const TAKE = `
UPDATE mail SET claimed_until = now() + make_interval(secs => ${LEASE_SECONDS}), attempts = attempts + 1
WHERE id IN (SELECT id FROM mail WHERE send_after <= $1 AND sent_at IS NULL AND failed_at IS NULL AND (claimed_until IS NULL OR claimed_until < now()) AND (next_attempt_at IS NULL OR next_attempt_at <= now())
  ORDER BY send_after, id LIMIT $2 FOR UPDATE SKIP LOCKED)
RETURNING id, to_address AS "to", subject, body, message_id AS "messageId"`;

/** Takes queued letters whose time has come, at most so many, to send them; no two processes hold the same one. */
export async function takePending(room: RecordRoom, limit: number): Promise<ClaimedMail[]> {
  const { rows } = await room.pool.query<ClaimedMail>({ name: 'take-pending-mails', text: TAKE, values: [new Date(room.clock.now()), limit] });
  return rows;
}

/** The letter is out. */
export async function markMailSent(room: RecordRoom, id: number): Promise<void> {
  await room.pool.query({ name: 'mail-sent', text: 'UPDATE mail SET sent_at = $2, claimed_until = NULL, last_trouble = NULL WHERE id = $1', values: [id, new Date(room.clock.now())] });
}

/** The letter could not be handed over: for good, or for now. One that goes out in rounds then rests, longer from time to time, ten minutes at most. */
export async function markMailTrouble(room: RecordRoom, id: number, trouble: { readonly what: string; readonly isPermanent: boolean }): Promise<void> {
  await room.pool.query({
    name: 'mail-trouble',
    text: 'UPDATE mail SET failed_at = CASE WHEN $3 THEN $4::timestamptz END, claimed_until = NULL, last_trouble = $2, next_attempt_at = now() + make_interval(secs => least(600, power(2, least(attempts, 12)))) WHERE id = $1',
    values: [id, trouble.what.slice(0, 500), trouble.isPermanent, new Date(room.clock.now())],
  });
}
