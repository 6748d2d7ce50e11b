import type { Actor } from '../../src/access/actor';
import type { RecordRoom } from '../records/record';
import { beyond, given, listed } from './listed';
import { IN_OPEN_SCOPE, scopeOf } from './scope';

// Every act of a case leaves one audit entry, named procedure.stage.act.
const DONE = `SELECT e.id, c.number AS "caseNumber", c.procedure, split_part(e.action, '.', 2) AS stage, split_part(e.action, '.', 3) AS act, coalesce(e.detail->>'lane', 'case') AS lane, i.id AS institution, i.name AS "institutionName", c.ended_as AS "endedAs", e.recorded_at AS "recordedAt", (SELECT p.display_name FROM account p WHERE p.id = (e.detail->>'onBehalfOf')::uuid) AS "onBehalfOf", e.id::text AS position
  FROM audit_entry e JOIN case_file c ON c.number = e.subject JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code
  WHERE ${IN_OPEN_SCOPE} AND e.actor_id = $4 AND (e.action LIKE 'hire.%' OR e.action LIKE 'separation.%')`;
type Row = { id: number; caseNumber: string; procedure: 'hire' | 'separation'; stage: string; act: string; lane: string; institution: string; institutionName: string; endedAs: string | null; recordedAt: Date; onBehalfOf: string | null; position: string };
/** What of it is wanted; what is left out is not asked for. */
export type DoneFilter = { readonly procedure?: 'hire' | 'separation' | undefined; readonly institution?: string | undefined; readonly after?: readonly string[] | undefined; readonly limit: number };

/** What the reader has done himself (已办) in cases that are still in his scope, latest first. */
export const done = (room: RecordRoom, actor: Actor, { procedure, institution, after, limit }: DoneFilter) =>
  listed<Row>(room, {
    name: 'done', select: DONE, values: [...scopeOf(actor, 'cases'), actor.account], order: 'e.id DESC', limit,
    narrowed: [beyond(after, [['e.id', '?::bigint']], 'down'), given('c.procedure = ?', procedure), given('c.institution_id = ?::uuid', institution)],
  });
