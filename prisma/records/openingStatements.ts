import type { PoolClient } from 'pg';
import type { Progress } from '../../src/contracts/jobs';
import { dayOf } from '../../src/kernel/day';
import type { OpeningRows } from './openingRows';

/** How each part of the rows is written, in an order that every reference allows. */
const STATEMENTS: readonly (readonly [keyof OpeningRows, string])[] = [
  ['institutions', `INSERT INTO institution (id, region_code, credit_code, name, other_names, organ_kind, grade, nature, subordinate_to, system_category, document_number, is_state_secret, annual_review, annual_review_year, opened_on, established_on)
    SELECT id, region, "creditCode", name, "otherNames", "organKind", grade, nature, "subordinateTo", "systemCategory", "documentNumber", "isStateSecret", "annualReview", "annualReviewYear", $3::date, "openedOn"
    FROM jsonb_to_recordset($1) AS x(id uuid, region text, "creditCode" text, name text, "otherNames" text[], "organKind" text, grade text, nature text, "subordinateTo" text, "systemCategory" text, "documentNumber" text, "isStateSecret" boolean, "annualReview" text, "annualReviewYear" int, "openedOn" date)`],
  ['blocks', `INSERT INTO institution_block (institution_id, cause, document_number, blocked_on) SELECT institution, cause, "documentNumber", "blockedOn" FROM jsonb_to_recordset($1) AS x(institution uuid, cause text, "documentNumber" text, "blockedOn" date)`],
  ['institutions', `INSERT INTO management_certificate (institution_id, number, issued_on) SELECT id, "certificateNumber", $3::date FROM jsonb_to_recordset($1) AS x(id uuid, "certificateNumber" text)`],
  ['bodies', `INSERT INTO body (id, institution_id, name, kind, grade, document_number) SELECT id, institution, name, kind, grade, "documentNumber" FROM jsonb_to_recordset($1) AS x(id uuid, institution uuid, name text, kind text, grade text, "documentNumber" text)`],
  ['quotas', `INSERT INTO establishment_quota (id, institution_id, kind, document_number, approved, allowance, placed) SELECT id, institution, kind, "documentNumber", approved, allowance, placed FROM jsonb_to_recordset($1) AS x(id uuid, institution uuid, kind text, "documentNumber" text, approved int, allowance int, placed int)`],
  ['leadershipPosts', `INSERT INTO leadership_post (id, institution_id, body_id, kind, document_number, approved, allowance, placed) SELECT id, institution, body, kind, "documentNumber", approved, allowance, placed FROM jsonb_to_recordset($1) AS x(id uuid, institution uuid, body uuid, kind text, "documentNumber" text, approved int, allowance int, placed int)`],
  ['allowances', `INSERT INTO allowance (quota_id, leadership_post_id, posts, cause, document_number, digest_by, granted_on) SELECT quota, "leadershipPost", posts, cause, "documentNumber", "digestBy", $3::date FROM jsonb_to_recordset($1) AS x(quota uuid, "leadershipPost" uuid, posts int, cause text, "documentNumber" text, "digestBy" date)`],
  ['structureLimits', `INSERT INTO structure_limit (institution_id, quota_id, dimension, value, posts, allowance, document_number) SELECT institution, quota, dimension, value, posts, allowance, "documentNumber" FROM jsonb_to_recordset($1) AS x(institution uuid, quota uuid, dimension text, value text, posts int, allowance int, "documentNumber" text)`],
  ['personalRecords', `WITH new AS (SELECT * FROM jsonb_to_recordset($1) AS x(key uuid, "blindIndex" text, ciphertext text, "encryptionKey" text)), p AS (INSERT INTO person (key, opened_at) SELECT key, $2::timestamptz FROM new)
    INSERT INTO personal_record (person_key, resident_id_blind_index, ciphertext, encryption_key, recorded_at) SELECT key, decode("blindIndex", 'hex'), decode(ciphertext, 'hex'), "encryptionKey", $2::timestamptz FROM new`],
  ['events', `WITH new AS (SELECT * FROM jsonb_to_recordset($1) AS x(institution uuid, number int, type text, "effectiveOn" date, actor uuid, payload jsonb, lines jsonb, entries jsonb, holding jsonb, leadership jsonb)),
    e AS (INSERT INTO event (institution_id, number, type, effective_on, recorded_at, actor_id, payload) SELECT institution, number, type, "effectiveOn", $2::timestamptz, actor, payload FROM new ORDER BY institution, number RETURNING id, institution_id, number),
    n AS (SELECT e.id, new.* FROM e JOIN new ON new.institution = e.institution_id AND new.number = e.number),
    l AS (INSERT INTO ledger_line (event_id, line, quota_id, leadership_post_id, approved, allowance, reserved, placed, effective_on) SELECT n.id, x.line, x.quota, x."leadershipPost", x.approved, x.allowance, x.reserved, x.placed, n."effectiveOn" FROM n, jsonb_to_recordset(n.lines) AS x(line int, quota uuid, "leadershipPost" uuid, approved int, allowance int, reserved int, placed int)),
    c AS (INSERT INTO certificate_entry (institution_id, number, kind, person_key, quota_id, leadership_post_id, event_id, effective_on, recorded_at, payload) SELECT n.institution, x.number, x.kind, x.person, x.quota, x."leadershipPost", n.id, x."effectiveOn", $2::timestamptz, coalesce(x.payload, '{}') FROM n, jsonb_to_recordset(n.entries) AS x(number int, kind text, person uuid, quota uuid, "leadershipPost" uuid, "effectiveOn" date, payload jsonb) RETURNING institution_id),
    m AS (UPDATE management_certificate m SET last_entry = m.last_entry + t.count FROM (SELECT institution_id, count(*)::int FROM c GROUP BY 1) t WHERE t.institution_id = m.institution_id),
    h AS (INSERT INTO post_holding (person_key, institution_id, quota_id, body_id, person_category, post, post_level, civil_service_rank, entry_mode, entry_document, entered_on, placed_on, placing_event) SELECT x.person, n.institution, x.quota, x.body, x."personCategory", x.post, x."postLevel", x."civilServiceRank", x."entryMode", x."entryDocument", x."entryDate", x."placedOn", n.id FROM n, jsonb_to_record(n.holding) AS x(person uuid, quota uuid, body uuid, "personCategory" text, post text, "postLevel" text, "civilServiceRank" text, "entryMode" text, "entryDocument" text, "entryDate" date, "placedOn" date) WHERE n.holding <> 'null')
    INSERT INTO leadership_holding (person_key, leadership_post_id, document_number, appointed_on, appointing_event) SELECT x.person, x."leadershipPost", x."documentNumber", x."appointedOn", n.id FROM n, jsonb_to_record(n.leadership) AS x(person uuid, "leadershipPost" uuid, "documentNumber" text, "appointedOn" date) WHERE n.leadership <> 'null'`],
  ['audit', `INSERT INTO audit_entry (recorded_at, actor_id, action, subject, detail) SELECT $2::timestamptz, actor, action, institution::text, detail FROM jsonb_to_recordset($1) AS x(actor uuid, institution uuid, action text, detail jsonb) WHERE $3::date IS NOT NULL`],
];

/** Writes the rows; parts without rows are left out. */
export async function writeOpening(client: PoolClient, rows: OpeningRows, now: number, progress: Progress): Promise<void> {
  const total = STATEMENTS.reduce((sum, [part]) => sum + rows[part].length, 0);
  let done = 0;
  for (const [part, text] of STATEMENTS) {
    progress('entering', done, total);
    done += rows[part].length;
    if (rows[part].length === 0) continue;
    // Every statement takes the same three values; PostgreSQL wants each of them used or typed.
    await client.query(`WITH given AS (SELECT $2::timestamptz AS at, $3::date AS today) ${text.startsWith('WITH') ? `, ${text.slice(5)}` : text}`, [JSON.stringify(rows[part]), new Date(now).toISOString(), dayOf(now)]);
  }
  progress('entering', done, total);
}
