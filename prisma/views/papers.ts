import type { Actor } from '../../src/access/actor';
import type { Scan } from '../../src/contracts/paperFormats';
import type { PaperKind } from '../../src/roster/papers';
import type { RecordRoom } from '../records/record';
import { beyond, FROM_MICROS, listed, MICROS } from './listed';
import { IN_OPEN_SCOPE, scopeOf } from './scope';

const PAPERS = `SELECT p.id, p.lane, p.kind, p.title, p.document_number AS "documentNumber", p.media_type AS "mediaType", octet_length(p.content) AS bytes, encode(p.digest, 'hex') AS digest, p.scan, coalesce(a.display_name, '') AS "addedBy", p.added_at AS "addedAt", concat_ws('_', ${MICROS('p.added_at')}, p.id) AS position
  FROM paper p JOIN case_file c ON c.id = p.case_id LEFT JOIN account a ON a.id = p.added_by WHERE c.number = $1`;
/** A paper without its content. */
export type PaperRow = { id: string; lane: string; kind: PaperKind; title: string; documentNumber: string; mediaType: string; bytes: number; digest: string; scan: Scan; addedBy: string; addedAt: Date };

/** The papers (材料) of a case; whether the reader may see them is asked before. */
export const papersOf = (room: RecordRoom, caseNumber: string, limit: number, after?: readonly string[]) =>
  listed<PaperRow & { readonly position: string }>(room, { name: 'papers-of', select: PAPERS, values: [caseNumber], narrowed: [beyond(after, [['p.added_at', FROM_MICROS], ['p.id', '?::uuid']])], order: 'p.added_at, p.id', limit });

const CONTENT = `SELECT p.title, p.media_type AS "mediaType", p.content FROM paper p JOIN case_file c ON c.id = p.case_id JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code WHERE ${IN_OPEN_SCOPE} AND p.id = $4`;

/** The content of a paper in the reader's scope, else null. */
export const paperContent = async (room: RecordRoom, actor: Actor, id: string): Promise<{ title: string; mediaType: string; content: Buffer } | null> =>
  (await room.pool.query<{ title: string; mediaType: string; content: Buffer }>({ name: 'paper-content', text: CONTENT, values: [...scopeOf(actor, 'papers'), id] })).rows[0] ?? null;
