import type { Actor } from '../../src/access/actor';
import type { RecordRoom } from '../records/record';
import { beyond, ifAsked, listed } from './listed';
import { IN_OPEN_SCOPE, scopeOf } from './scope';

const COPIES = `SELECT k.id, c.number AS "caseNumber", c.procedure, k.lane, k.stage, i.name AS "institutionName", coalesce(a.display_name, '') AS by, k.note, k.copied_at AS "copiedAt", k.read_at AS "readAt", c.ended_as AS "endedAs", k.id::text AS position
  FROM case_copy k JOIN case_file c ON c.id = k.case_id JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code LEFT JOIN account a ON a.id = k.copied_by
  WHERE ${IN_OPEN_SCOPE} AND k.account_id = $4`;
type Row = { id: number; caseNumber: string; procedure: 'hire' | 'separation'; lane: string; stage: string; institutionName: string; by: string; note: string; copiedAt: Date; readAt: Date | null; endedAs: string | null; position: string };

/** What was copied to the reader (抄送我的) in cases that are still in his scope, latest first. */
export const copies = (room: RecordRoom, actor: Actor, { isUnread, after, limit }: { readonly isUnread?: boolean | undefined; readonly after?: readonly string[] | undefined; readonly limit: number }) =>
  listed<Row>(room, {
    name: `copies-${isUnread === undefined ? '' : Number(isUnread)}`, select: COPIES, values: [...scopeOf(actor, 'cases'), actor.account], order: 'k.id DESC', limit,
    narrowed: [beyond(after, [['k.id', '?::bigint']], 'down'), ifAsked(isUnread, { sql: 'k.read_at IS NULL', values: [] }, { sql: 'k.read_at IS NOT NULL', values: [] })],
  });
