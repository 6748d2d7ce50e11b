import type { Actor } from '../../src/access/actor';
import type { RuleCode } from '../../src/rules/allRules';
import type { Numbers, Unblocker } from '../../src/rules/rule';
import type { RecordRoom } from '../records/record';
import { IN_OPEN_SCOPE, scopeOf } from './scope';

/** Which refusals to list; `before` is the id of the last one seen. */
export type RefusalFilter = { readonly rule: string | null; readonly procedure: 'hire' | 'separation' | null; readonly institution: string | null; readonly caseNumber: string | null; readonly before: number | null; readonly limit: number };

const REFUSALS = `SELECT f.id, f.rule, f.basis, f.procedure, f.stage, f.act, c.number AS "caseNumber", f.lane, i.id AS institution, i.name AS "institutionName", coalesce(a.display_name, '') AS actor, f.numbers, f.unblocked_by AS "unblockedBy", f.refused_on AS "refusedOn", f.recorded_at AS "recordedAt"
  FROM refusal f JOIN institution i ON i.id = f.institution_id JOIN region r ON r.code = i.region_code LEFT JOIN case_file c ON c.id = f.case_id LEFT JOIN account a ON a.id = f.actor_id
  WHERE ${IN_OPEN_SCOPE} AND ($4::text IS NULL OR f.rule = $4) AND ($5::text IS NULL OR f.procedure = $5) AND ($6::uuid IS NULL OR i.id = $6) AND ($7::text IS NULL OR c.number = $7) AND ($8::bigint IS NULL OR f.id < $8) ORDER BY f.id DESC LIMIT $9`;
type Row = { id: number; rule: RuleCode; basis: string; procedure: 'hire' | 'separation'; stage: string; act: string; caseNumber: string | null; lane: string | null; institution: string; institutionName: string; actor: string; numbers: Numbers; unblockedBy: Unblocker; refusedOn: string; recordedAt: Date };

/** The register of refusals (不予办理登记) in the reader's scope, latest first. */
export async function refusals(room: RecordRoom, actor: Actor, { rule, procedure, institution, caseNumber, before, limit }: RefusalFilter) {
  const { rows } = await room.pool.query<Row>({ name: 'refusals', text: REFUSALS, values: [...scopeOf(actor, 'refusals'), rule, procedure, institution, caseNumber, before, limit + 1] });
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? String(items.at(-1)?.id) : null };
}
