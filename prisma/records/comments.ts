import { randomUUID } from 'node:crypto';
import type { SeatTaken } from '../../src/access/actor';
import { audit } from './auditing';
import { once, type Once } from './keyedRequests';
import { seal } from './keys';
import { PERSON_COLUMNS } from './personalRecords';
import type { RecordRoom } from './record';

/** How long its author may withdraw a comment, in minutes (assumed). */
export const WITHDRAWN_WITHIN = 10;

type Commenting = { readonly account: string; readonly seat: SeatTaken; readonly key: string; readonly caseNumber: string; readonly lane: string | null; readonly words: string };
const ADD = `INSERT INTO case_comment (id, case_id, lane, account_id, words, encryption_key, commented_at) SELECT $1, c.id, $3, $4, $5, $6, $7 FROM case_file c
  WHERE c.number = $2 AND ($3::text IS NULL OR $3 = 'case' OR EXISTS (SELECT 1 FROM candidate d WHERE d.case_id = c.id AND d.lane = $3))`;

/** Writes a comment (留言) beside a case, sealed, with its audit entry; null where the case has no such lane. Whether the account may see names there is asked before. */
export const comment = (room: RecordRoom, { account, seat, key, caseNumber, lane, words }: Commenting): Promise<Once<{ readonly id: string }> | null> =>
  once(room, { account, key, asked: ['comment', caseNumber, lane, words] }, async client => {
    const id = randomUUID();
    const { rowCount } = await client.query(ADD, [id, caseNumber, lane, account, seal(room.keys.personalRecords, words), PERSON_COLUMNS.encryptionKey, new Date(room.clock.now())]);
    if (rowCount !== 1) return null;
    await audit(client, room, { actor: account, action: 'case.comment', subject: caseNumber, detail: { comment: id, ...(lane === null ? {} : { lane }), ...seat } });
    return { id };
  });

const WITHDRAW = `UPDATE case_comment SET withdrawn_at = $3::timestamptz WHERE id = $1 AND account_id = $2 AND withdrawn_at IS NULL AND commented_at > $3::timestamptz - make_interval(mins => ${WITHDRAWN_WITHIN})`;

/** Withdraws a comment of the account: it is kept, and its words are shown to nobody any more. Null where it is too late, or withdrawn already. */
export const withdrawComment = (room: RecordRoom, { account, key, id, caseNumber }: { readonly account: string; readonly key: string; readonly id: string; readonly caseNumber: string }): Promise<Once<{ readonly id: string }> | null> =>
  once(room, { account, key, asked: ['withdrawComment', id] }, async client => {
    const { rowCount } = await client.query(WITHDRAW, [id, account, new Date(room.clock.now())]);
    if (rowCount !== 1) return null;
    await audit(client, room, { actor: account, action: 'case.withdrawComment', subject: caseNumber, detail: { comment: id } });
    return { id };
  });
