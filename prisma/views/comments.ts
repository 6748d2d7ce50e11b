import type { Actor } from '../../src/access/actor';
import { WITHDRAWN_WITHIN } from '../records/comments';
import { unseal } from '../records/keys';
import type { RecordRoom } from '../records/record';
import { beyond, FROM_MICROS, listed, MICROS } from './listed';
import { IN_OPEN_SCOPE, scopeOf } from './scope';

/** A comment (留言) as whoever sees names in its case reads it; without words once it is withdrawn. */
type CommentRow = { readonly id: string; readonly lane: string | null; readonly by: string; readonly words: string | null; readonly commentedAt: Date; readonly withdrawnAt: Date | null; /** Whether the reader wrote it and may still withdraw it. */ readonly mayWithdraw: boolean };

const COMMENTS = `SELECT m.id, m.lane, coalesce(a.display_name, '') AS by, CASE WHEN m.withdrawn_at IS NULL THEN m.words END AS sealed, m.commented_at AS "commentedAt", m.withdrawn_at AS "withdrawnAt",
  m.account_id = $2 AND m.withdrawn_at IS NULL AND m.commented_at > $3::timestamptz - make_interval(mins => ${WITHDRAWN_WITHIN}) AS "mayWithdraw", concat_ws('_', ${MICROS('m.commented_at')}, m.id) AS position
  FROM case_comment m JOIN case_file c ON c.id = m.case_id LEFT JOIN account a ON a.id = m.account_id WHERE c.number = $1`;

/** A page of the comments beside a case, latest first. Whether the reader may see names there is asked before. */
export async function commentsOf(room: RecordRoom, reader: string, caseNumber: string, { after, limit }: { readonly after?: readonly string[] | undefined; readonly limit: number }): Promise<{ readonly items: readonly CommentRow[]; readonly next: string | null }> {
  const { items, next } = await listed<Omit<CommentRow, 'words'> & { readonly sealed: Buffer | null; readonly position: string }>(room, {
    name: 'comments-of', select: COMMENTS, values: [caseNumber, reader, new Date(room.clock.now())], narrowed: [beyond(after, [['m.commented_at', FROM_MICROS], ['m.id', '?::uuid']], 'down')], order: 'm.commented_at DESC, m.id DESC', limit,
  });
  return { items: items.map(({ sealed, ...row }) => ({ ...row, words: sealed === null ? null : unseal(room.keys.personalRecords, sealed) })), next };
}

const WHOSE = `SELECT m.account_id AS author, c.number AS "caseNumber" FROM case_comment m JOIN case_file c ON c.id = m.case_id JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code WHERE ${IN_OPEN_SCOPE} AND m.id = $4`;

/** Who wrote a comment, and beside which case; null where the reader may not see names there. */
export const commentInScope = async (room: RecordRoom, actor: Actor, id: string): Promise<{ readonly author: string; readonly caseNumber: string } | null> =>
  (await room.pool.query<{ author: string; caseNumber: string }>({ name: 'comment-in-scope', text: WHOSE, values: [...scopeOf(actor, 'names'), id] })).rows[0] ?? null;
