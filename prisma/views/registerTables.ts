import type { PoolClient } from 'pg';
import { importLayout, type TableName } from '../../src/contracts/importLayout';
import { tableCells, type TableCells } from '../../src/contracts/importWriting';
import { personalFieldsOf } from '../records/personalRecords';
import type { RecordRoom } from '../records/record';

/** The tables of the prescribed layout (规定格式), each with its cells. */
export type RegisterTables = Readonly<Record<TableName, TableCells>>;

// An allowance in the layout is exactly the excess of today: what came free since it was granted is gone from it.
const ALLOWANCE = (balance: string): string => `greatest(0, ${balance}.placed - ${balance}.approved) AS "allowancePosts", w.cause AS "allowanceCause", w.document_number AS "allowanceDocument", w.digest_by AS "digestBy"`;
const LATEST = (column: string, id: string, balance: string): string => `LEFT JOIN LATERAL (SELECT w.* FROM allowance w WHERE w.${column} = ${id} AND ${balance}.placed > ${balance}.approved ORDER BY w.id DESC LIMIT 1) w ON true`;

const SELECTED: Readonly<Record<TableName, string>> = {
  institutions: `SELECT i.region_code AS region, i.credit_code AS "creditCode", i.name, i.other_names AS "otherNames", i.organ_kind AS "organKind", i.grade, i.nature, i.subordinate_to AS "subordinateTo", i.system_category AS "systemCategory", i.document_number AS "documentNumber",
    i.established_on AS "openedOn", i.is_state_secret AS "isStateSecret", i.annual_review AS "annualReview", i.annual_review_year AS "annualReviewYear", b.cause AS "blockCause", b.document_number AS "blockDocument", b.blocked_on AS "blockedOn"
    FROM institution i LEFT JOIN LATERAL (SELECT k.* FROM institution_block k WHERE k.institution_id = i.id AND k.lifted_on IS NULL ORDER BY k.id LIMIT 1) b ON true WHERE i.id = ANY($1::uuid[]) ORDER BY i.region_code, i.credit_code`,
  bodies: `SELECT i.credit_code AS "creditCode", b.name, b.kind, b.grade, b.document_number AS "documentNumber" FROM body b JOIN institution i ON i.id = b.institution_id WHERE i.id = ANY($1::uuid[]) ORDER BY i.region_code, i.credit_code, b.name`,
  quotas: `SELECT i.credit_code AS "creditCode", q.kind, q.approved, ${ALLOWANCE('q')}, q.document_number AS "documentNumber" FROM establishment_quota q JOIN institution i ON i.id = q.institution_id ${LATEST('quota_id', 'q.id', 'q')}
    WHERE i.id = ANY($1::uuid[]) ORDER BY i.region_code, i.credit_code, q.kind`,
  leadershipPosts: `SELECT i.credit_code AS "creditCode", b.name AS body, p.kind, p.approved, ${ALLOWANCE('p')}, p.document_number AS "documentNumber" FROM leadership_post p JOIN institution i ON i.id = p.institution_id LEFT JOIN body b ON b.id = p.body_id ${LATEST('leadership_post_id', 'p.id', 'p')}
    WHERE i.id = ANY($1::uuid[]) ORDER BY i.region_code, i.credit_code, b.name NULLS FIRST, p.kind`,
  structureLimits: `SELECT i.credit_code AS "creditCode", q.kind AS "quotaKind", s.dimension, coalesce(b.name, s.value) AS value, s.posts, s.document_number AS "documentNumber" FROM structure_limit s JOIN institution i ON i.id = s.institution_id JOIN establishment_quota q ON q.id = s.quota_id
    LEFT JOIN body b ON s.dimension = 'body' AND b.id::text = s.value WHERE i.id = ANY($1::uuid[]) ORDER BY i.region_code, i.credit_code, q.kind, s.dimension, 4`,
  roster: `SELECT i.credit_code AS "creditCode", h.person_key AS person, b.name AS body, q.kind AS "quotaKind", h.person_category AS "personCategory", h.post, h.post_level AS "postLevel", h.civil_service_rank AS "civilServiceRank", h.entry_mode AS "entryMode", coalesce(h.entered_on, h.placed_on) AS "entryDate",
    h.entry_document AS "entryDocument", h.placed_on AS "placedOn", l.kind AS "leadershipPostKind", l.body AS "leadershipBody", l.appointed_on AS "appointedOn", l.document_number AS "appointmentDocument"
    FROM post_holding h JOIN institution i ON i.id = h.institution_id JOIN establishment_quota q ON q.id = h.quota_id LEFT JOIN body b ON b.id = h.body_id
    LEFT JOIN LATERAL (SELECT p.kind, n.name AS body, x.appointed_on, x.document_number FROM leadership_holding x JOIN leadership_post p ON p.id = x.leadership_post_id LEFT JOIN body n ON n.id = p.body_id WHERE x.person_key = h.person_key AND x.relieved_on IS NULL ORDER BY x.appointed_on, x.id LIMIT 1) l ON true
    WHERE i.id = ANY($1::uuid[]) AND h.removed_on IS NULL ORDER BY i.region_code, i.credit_code, h.id`,
};

type Row = Record<string, unknown>;

/** The register of these institutions as it stands now, in the prescribed layout: an import of the same tables elsewhere would open the same register. */
export async function registerTables(room: RecordRoom, institutions: readonly string[], client: Pick<PoolClient, 'query'> = room.pool): Promise<RegisterTables> {
  const rows = {} as Record<TableName, Row[]>;
  for (const name of Object.keys(SELECTED) as TableName[]) rows[name] = (await client.query<Row>(SELECTED[name], [institutions])).rows; // the keys of the record above
  const named = await personalFieldsOf(room.pool, room.keys, rows.roster.map(row => String(row['person'])));
  const roster = rows.roster.map(({ person, ...row }) => ({ ...row, ...named.get(String(person)) }));
  const structureLimits = rows.structureLimits.map(row => ({ ...row, value: labelOf(String(row['dimension']), String(row['value'])) }));
  const complete = { ...rows, quotas: rows.quotas.map(withoutZero), leadershipPosts: rows.leadershipPosts.map(withoutZero), structureLimits, roster };
  return Object.fromEntries(Object.entries(importLayout).map(([name, columns]) => [name, tableCells(columns, complete[name as TableName] as never)])) as RegisterTables; // every statement names the columns of its table
}

/** Where nothing exceeds, the four cells of an allowance are empty. */
const withoutZero = (row: Row): Row => (row['allowancePosts'] === 0 ? { ...row, allowancePosts: null } : row);

/** A category or level as the layout writes it; a body is named as it is. */
const labelOf = (dimension: string, value: string): string => (dimension === 'personCategory' || dimension === 'postLevel' ? (importLayout.roster[dimension].kind.options.find(option => option.code === value)?.label ?? value) : value);
