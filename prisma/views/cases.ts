import type { Actor } from '../../src/access/actor';
import type { RecordRoom } from '../records/record';
import { IN_SCOPE, scopeOf, SHOWN_NAME } from './scope';

/** Which cases to list; `after` is the number of the last case seen. */
export type CaseFilter = { readonly state: 'open' | 'ended' | 'all'; readonly procedure: 'hire' | 'separation' | null; readonly institution: string | null; readonly after: string | null; readonly limit: number };

const CASES = `SELECT c.number AS "caseNumber", c.procedure, i.id AS institution, ${SHOWN_NAME} AS "institutionName", c.opened_at AS "openedAt", c.ended_as AS "endedAs", c.ended_at AS "endedAt",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('lane', v.lane, 'stage', v.stage, 'desk', v.desk, 'dueOn', v.due_on) ORDER BY v.lane, v.stage), '[]') FROM stage_visit v WHERE v.case_id = c.id AND v.settled_at IS NULL AND NOT v.is_interruption) AS open
  FROM case_file c JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code
  WHERE ${IN_SCOPE} AND ($4 = 'all' OR ($4 = 'open') = (c.ended_as IS NULL)) AND ($5::text IS NULL OR c.procedure = $5) AND ($6::uuid IS NULL OR i.id = $6) AND ($7::text IS NULL OR c.number > $7) ORDER BY c.number LIMIT $8`;
type Row = { caseNumber: string; procedure: 'hire' | 'separation'; institution: string; institutionName: string; openedAt: Date; endedAs: string | null; endedAt: Date | null; open: { lane: string; stage: string; desk: string; dueOn: string | null }[] };

/** The cases in the reader's scope, by number. */
export async function cases(room: RecordRoom, actor: Actor, { state, procedure, institution, after, limit }: CaseFilter) {
  const { rows } = await room.pool.query<Row>({ name: 'cases', text: CASES, values: [...scopeOf(actor, 'cases'), state, procedure, institution, after, limit + 1] });
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.caseNumber ?? null) : null };
}
