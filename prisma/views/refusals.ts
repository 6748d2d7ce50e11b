import type { Actor } from '../../src/access/actor';
import type { Day } from '../../src/kernel/day';
import type { RuleCode } from '../../src/rules/allRules';
import type { Numbers, Unblocker } from '../../src/rules/rule';
import type { RecordRoom } from '../records/record';
import { beyond, given, IN_REGION, listed } from './listed';
import { IN_OPEN_SCOPE, scopeOf } from './scope';

/** Which refusals to list; what is left out is not asked for. */
export type RefusalFilter = { readonly rule?: string | undefined; readonly procedure?: 'hire' | 'separation' | undefined; readonly institution?: string | undefined; readonly region?: string | undefined; readonly caseNumber?: string | undefined; readonly from?: Day | undefined; readonly until?: Day | undefined; readonly after?: readonly string[] | undefined; readonly limit: number };

const REFUSALS = `SELECT f.id, f.rule, f.basis, f.procedure, f.stage, f.act, c.number AS "caseNumber", f.lane, i.id AS institution, i.name AS "institutionName", coalesce(a.display_name, '') AS actor, f.numbers, f.unblocked_by AS "unblockedBy", f.refused_on AS "refusedOn", f.recorded_at AS "recordedAt", f.id::text AS position
  FROM refusal f JOIN institution i ON i.id = f.institution_id JOIN region r ON r.code = i.region_code LEFT JOIN case_file c ON c.id = f.case_id LEFT JOIN account a ON a.id = f.actor_id
  WHERE ${IN_OPEN_SCOPE}`;
type Row = { id: number; rule: RuleCode; basis: string; procedure: 'hire' | 'separation'; stage: string; act: string; caseNumber: string | null; lane: string | null; institution: string; institutionName: string; actor: string; numbers: Numbers; unblockedBy: Unblocker; refusedOn: string; recordedAt: Date; position: string };

/** The register of refusals (不予办理登记) in the reader's scope, latest first. */
export const refusals = (room: RecordRoom, actor: Actor, { rule, procedure, institution, region, caseNumber, from, until, after, limit }: RefusalFilter) =>
  listed<Row>(room, {
    name: 'refusals', select: REFUSALS, values: scopeOf(actor, 'refusals'), order: 'f.id DESC', limit,
    narrowed: [
      beyond(after, [['f.id', '?::bigint']], 'down'), given('f.rule = ?', rule), given('f.procedure = ?', procedure), given('f.institution_id = ?::uuid', institution), given(IN_REGION, region), given('c.number = ?', caseNumber),
      given('f.refused_on >= ?::date', from), given('f.refused_on <= ?::date', until),
    ],
  });
