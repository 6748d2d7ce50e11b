import { createHmac } from 'node:crypto';
import type { PoolClient } from 'pg';
import { inTransaction } from './database';
import type { RecordRoom } from './record';

/** Who asks under which key, and for what: the same key with something else asked is noticed. */
export type Keyed = { readonly account: string; readonly key: string; readonly asked: unknown };
/** What was done under a key, now or by an earlier request; or that the key was used for something else. */
export type Once<Answer> = { readonly kind: 'done'; readonly answer: Answer; readonly isRepeat: boolean } | { readonly kind: 'keyReused' };

const fingerprintOf = (room: RecordRoom, asked: unknown): string => createHmac('sha256', room.keys.blindIndex).update(JSON.stringify(asked)).digest('hex');

/**
 * Does the work once under its key, in one transaction together with the stored answer. `work` gives null where nothing
 * was done: nothing is stored then, and the same key may be tried again.
 */
export async function once<Answer extends object>(room: RecordRoom, { account, key, asked }: Keyed, work: (client: PoolClient) => Promise<Answer | null>): Promise<Once<Answer> | null> {
  const fingerprint = fingerprintOf(room, asked);
  const earlier = await answered<Answer>(room, account, key, fingerprint);
  if (earlier) return earlier;
  try {
    const answer = await inTransaction(room.pool, async client => {
      const done = await work(client);
      if (done === null) return null;
      await client.query(`INSERT INTO request (requester_id, key, fingerprint, answer, answered_at) VALUES ($1, $2, decode($3, 'hex'), $4, $5)`, [account, key, fingerprint, JSON.stringify(done), new Date(room.clock.now())]);
      return done;
    });
    return answer === null ? await answered<Answer>(room, account, key, fingerprint) : { kind: 'done', answer, isRepeat: false }; // the same request may have done it a moment before
  } catch (error) {
    const race = await answered<Answer>(room, account, key, fingerprint); // the same request at the same moment was faster
    if (race) return race;
    throw error;
  }
}

/** Whether the account has been answered under that key already: what stood in the way then is not asked again. */
export const isAnswered = async (room: RecordRoom, account: string, key: string): Promise<boolean> => (await room.pool.query('SELECT 1 FROM request WHERE requester_id = $1 AND key = $2', [account, key])).rowCount === 1;

async function answered<Answer>(room: RecordRoom, account: string, key: string, fingerprint: string): Promise<Once<Answer> | null> {
  const { rows } = await room.pool.query<{ fingerprint: string; answer: Answer }>({ name: 'answered', text: `SELECT encode(fingerprint, 'hex') AS fingerprint, answer FROM request WHERE requester_id = $1 AND key = $2`, values: [account, key] });
  const [row] = rows;
  if (!row) return null;
  return row.fingerprint === fingerprint ? { kind: 'done', answer: row.answer, isRepeat: true } : { kind: 'keyReused' };
}
