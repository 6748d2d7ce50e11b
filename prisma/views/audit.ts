import { AUDIT_KINDS, type AuditKind } from '../../src/labels/audit';
import type { Actor, Role } from '../../src/access/actor';
import { readingScope } from '../../src/access/reading';
import type { Day } from '../../src/kernel/day';
import type { RuleCode } from '../../src/rules/allRules';
import type { Numbers, Unblocker } from '../../src/rules/rule';
import type { RecordRoom } from '../records/record';
import { beyond, given, listed } from './listed';

const UUID = "'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'";
const asId = (text: string): string => `CASE WHEN ${text} ~ ${UUID} THEN (${text})::uuid END`;
const PLACE = "(e.detail->>'place')";
// What an account did is its region's to look through, wherever it did it; and what others did to an account of the region, or set for it.
const AUDIT = `WITH RECURSIVE below AS (SELECT unnest($1::text[]) AS code UNION SELECT c.code FROM region c JOIN below b ON c.parent_code = b.code),
reach AS (SELECT a.id FROM account a WHERE a.region_code IN (SELECT code FROM below) OR EXISTS (SELECT 1 FROM account_role s LEFT JOIN office o ON o.id = s.office_id LEFT JOIN institution i ON i.id = s.institution_id
  WHERE s.account_id = a.id AND coalesce(s.region_code, o.region_code, i.region_code) IN (SELECT code FROM below)))
SELECT e.id, e.recorded_at AS "recordedAt", e.actor_id AS actor, coalesce(a.login, '') AS "actorLogin", coalesce(a.display_name, '') AS "actorName", e.action, e.detail, (SELECT p.display_name FROM account p WHERE p.id = ${asId("(e.detail->>'onBehalfOf')")}) AS "onBehalfOf", (SELECT p.display_name FROM account p WHERE p.id = ${asId("(e.detail->>'substitute')")}) AS substitute,
  CASE WHEN s.id IS NOT NULL THEN s.display_name || ' (' || s.login || ')' WHEN t.is_state_secret THEN '' ELSE coalesce(t.name, g.name, e.subject) END AS subject,
  coalesce((SELECT o.name FROM office o WHERE o.id = ${asId(PLACE)}), (SELECT CASE WHEN i.is_state_secret THEN '' ELSE i.name END FROM institution i WHERE i.id = ${asId(PLACE)}), (SELECT r.name FROM region r WHERE r.code = ${PLACE})) AS place, e.id::text AS position
FROM audit_entry e LEFT JOIN account a ON a.id = e.actor_id LEFT JOIN account s ON s.id = ${asId('e.subject')} LEFT JOIN case_file c ON c.number = e.subject LEFT JOIN institution t ON t.id = coalesce(c.institution_id, ${asId('e.subject')}) AND (t.is_state_secret OR c.id IS NULL) LEFT JOIN region g ON g.code = e.subject
WHERE (e.actor_id IN (SELECT id FROM reach) OR s.id IN (SELECT id FROM reach) OR g.code IN (SELECT code FROM below))`;
type Row = { id: number; recordedAt: Date; actor: string; actorLogin: string; actorName: string; action: string; detail: Readonly<Record<string, unknown>>; onBehalfOf: string | null; substitute: string | null; subject: string; place: string | null; position: string };

const begins = (kind: AuditKind) => ({ sql: `(${AUDIT_KINDS[kind].map(() => 'starts_with(e.action, ?)').join(' OR ')})`, values: AUDIT_KINDS[kind] });
/** Which entries to list; what is left out is not asked for. */
export type AuditFilter = { readonly kind?: AuditKind | undefined; readonly login?: string | undefined; readonly account?: string | undefined; readonly from?: Day | undefined; readonly until?: Day | undefined; readonly after?: readonly string[] | undefined; readonly limit: number };

/** Who did what when (审计), latest first, as far as the reader's regions go; what a state secret is called is left out. */
export const auditEntries = (room: RecordRoom, actor: Actor, { kind, login, account, from, until, after, limit }: AuditFilter) =>
  listed<Row>(room, {
    name: `audit-${kind ?? ''}`, select: AUDIT, values: [readingScope(actor, 'audit').regionsAndBelow], order: 'e.id DESC', limit,
    narrowed: [
      beyond(after, [['e.id', '?::bigint']], 'down'), kind === undefined ? null : begins(kind), given('a.login = ?', login), account === undefined ? null : { sql: '(e.actor_id = ?::uuid OR e.subject = ?)', values: [account, account] },
      given(`e.recorded_at >= (?::date)::timestamp AT TIME ZONE 'Asia/Shanghai'`, from), given(`e.recorded_at < (?::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`, until),
    ],
  });

const PLACE_NAME = `coalesce((SELECT o.name FROM office o WHERE o.id = ${asId(PLACE)}), (SELECT i.name FROM institution i WHERE i.id = ${asId(PLACE)}), (SELECT r.name FROM region r WHERE r.code = ${PLACE}))`;
// What a refusal was of stands in the register of refusals.
const OF_CASE = `SELECT e.id, e.recorded_at AS "recordedAt", coalesce(a.display_name, '') AS actor, e.detail->>'role' AS role, ${PLACE_NAME} AS place, (SELECT p.display_name FROM account p WHERE p.id = ${asId("(e.detail->>'onBehalfOf')")}) AS "onBehalfOf", CASE WHEN f.id IS NULL THEN e.action ELSE concat_ws('.', f.procedure, f.stage, f.act) END AS action, coalesce(e.detail->>'lane', f.lane) AS lane,
  CASE WHEN f.id IS NOT NULL THEN jsonb_build_object('id', f.id, 'rule', f.rule, 'basis', f.basis, 'numbers', f.numbers, 'unblockedBy', f.unblocked_by) END AS refusal, e.id::text AS position
  FROM audit_entry e LEFT JOIN account a ON a.id = e.actor_id LEFT JOIN refusal f ON e.action = 'refusal' AND f.id = (e.detail->>'refusal')::bigint WHERE e.subject = $1`;
type OfCase = { id: number; recordedAt: Date; actor: string; role: Role | null; place: string | null; onBehalfOf: string | null; action: string; lane: string | null; refusal: { id: number; rule: RuleCode; basis: string; numbers: Numbers; unblockedBy: Unblocker } | null; position: string };

/** Who did what in a case when, through which seat, and what was refused (办件审计), latest first. Whether the reader may know is asked before. */
export const caseAudit = (room: RecordRoom, caseNumber: string, { after, limit }: { readonly after?: readonly string[] | undefined; readonly limit: number }) =>
  listed<OfCase>(room, { name: 'case-audit', select: OF_CASE, values: [caseNumber], order: 'e.id DESC', limit, narrowed: [beyond(after, [['e.id', '?::bigint']], 'down')] });
