/**
 * All that one decision writes, as plain rows. Absent parts are empty lists. Days are yyyy-mm-dd; every instant of the
 * decision is the one `now`.
 */
export type DecisionRows = {
  readonly case: { readonly id: number | null; readonly version: number; readonly number: string; readonly procedure: string; readonly edition: string; readonly institution: string; readonly region: string; readonly endedAs: string | null };
  readonly now: string;
  readonly today: string;
  readonly actor: string;
  /** The absent officer in whose place the actor decides, and the absence that must still stand when it is written; null where he decides from a seat of his own. */
  readonly proxy: { readonly account: string; readonly absence: string } | null;
  readonly request: { readonly key: string; readonly fingerprint: string; readonly answer: unknown };
  readonly audit: { readonly action: string; readonly detail: unknown };
  /** What was asked for: what the actor had drafted of it (草稿) is done with. */
  readonly asked: { readonly act: string; readonly lane: string; /** Whose separation is reported: what was drafted for it as planned (计划减员) is done with too, whoever drafted it. */ readonly reported: string | null };
  readonly persons: readonly { readonly key: string; readonly blindIndex: string; readonly ciphertext: string; readonly encryptionKey: string }[];
  readonly events: readonly { readonly number: number; readonly type: string; readonly lane: string; readonly stage: string | null; readonly visit: number | null; readonly outcome: string | null; readonly effectiveOn: string; readonly payload: unknown }[];
  readonly lines: readonly { readonly event: number; readonly line: number; readonly quota: string | null; readonly leadershipPost: string | null; readonly approved: number; readonly allowance: number; readonly reserved: number; readonly placed: number; readonly effectiveOn: string }[];
  readonly visits: readonly { readonly isNew: boolean; readonly lane: string; readonly stage: string; readonly visit: number; readonly isInterruption: boolean; readonly desk: string; readonly office: string | null; readonly norm: number | null; readonly dueOn: string | null; readonly outcome: string | null }[];
  readonly entries: readonly { readonly ordinal: number; readonly event: number; readonly kind: string; readonly person: string; readonly quota: string | null; readonly leadershipPost: string | null; readonly effectiveOn: string }[];
  readonly form: { readonly id: string; readonly issuedOn: string; readonly validUntil: string; readonly year: number; readonly region: string; readonly numberPrefix: string; readonly policyDocument: string | null } | null;
  readonly formExtension: { readonly validUntil: string } | null;
  readonly allowances: readonly { readonly quota: string; readonly posts: number; readonly cause: string; readonly documentNumber: string; readonly digestBy: string }[];
  readonly formPosts: readonly { readonly line: number; readonly quota: string | null; readonly leadershipPost: string | null; readonly body: string | null; readonly personCategory: string; readonly post: string; readonly postLevel: string; readonly requested: number; readonly granted: number }[];
  readonly formUses: readonly { readonly line: number; readonly placed: number; readonly released: number }[];
  readonly formState: string | null;
  readonly candidates: readonly { readonly lane: string; readonly person: string; readonly line: number; readonly state: string }[];
  readonly placements: readonly { readonly event: number; readonly person: string; readonly quota: string; readonly body: string | null; readonly personCategory: string; readonly post: string; readonly postLevel: string; readonly civilServiceRank: string | null; readonly entryMode: string; readonly entryDocument: string; readonly placedOn: string }[];
  readonly appointments: readonly { readonly event: number; readonly person: string; readonly leadershipPost: string; readonly documentNumber: string; readonly appointedOn: string }[];
  readonly removals: readonly { readonly event: number; readonly person: string; readonly removedOn: string }[];
  readonly reliefs: readonly { readonly event: number; readonly person: string; readonly leadershipPost: string; readonly relievedOn: string }[];
  /** Who changes his post without leaving his quota. */
  readonly moves: readonly { readonly person: string; readonly body: string | null; readonly personCategory: string; readonly post: string; readonly postLevel: string }[];
  /** Who has a visit in hand after it, whose opinions are due there, and who is told. */
  readonly hands: readonly { readonly lane: string; readonly stage: string; readonly visit: number; readonly account: string | null; readonly by: string | null; readonly as: string | null }[];
  readonly opinions: readonly { readonly lane: string; readonly stage: string; readonly visit: number; readonly account: string; readonly isDue: boolean }[];
  readonly copies: readonly { readonly lane: string; readonly stage: string; readonly visit: number; readonly account: string; readonly note: string }[];
  /** Letters that go out with it; each to the address that its account has then. */
  readonly mails: readonly { readonly key: string; readonly account: string; readonly kind: string; readonly subject: string; readonly body: string; readonly messageId: string }[];
  readonly papers: readonly { readonly lane: string; readonly kind: string; readonly title: string; readonly documentNumber: string; readonly mediaType: string; readonly content: string; readonly digest: string; readonly scan?: string }[];
};

/** The rows of one kind, typed for PostgreSQL. */
const rows = (part: string, columns: string): string => `jsonb_to_recordset($1->'${part}') AS x(${columns})`;

// A new case is inserted, an old one is moved from the version that the decision was taken on: where another decision
// came first, `c` is empty and nothing at all is written. Counters are guarded by CHECKs, not by conditions here: a failed
// condition inside one part would not undo the others.
const OPEN = `INSERT INTO case_file (number, procedure, edition, institution_id, region_code, opened_by, opened_at, version, ended_as, ended_at)
    SELECT d->'case'->>'number', d->'case'->>'procedure', d->'case'->>'edition', (d->'case'->>'institution')::uuid, d->'case'->>'region', actor, at, jsonb_array_length(d->'events'), ended, CASE WHEN ended IS NOT NULL THEN at END FROM p WHERE TRUE
    RETURNING id, institution_id, number`;
const MOVE = `UPDATE case_file SET version = version + jsonb_array_length(d->'events'), ended_as = ended, ended_at = CASE WHEN ended IS NOT NULL THEN at END
    FROM p WHERE id = (d->'case'->>'id')::bigint AND version = (d->'case'->>'version')::int AND ended_as IS NULL
    RETURNING id, institution_id, number`;
// The absence is held until the decision stands: who ends it meanwhile waits, or has ended it before, and nothing is written.
const PROXY = `px AS (SELECT id FROM absence WHERE id = ($1->'proxy'->>'absence')::uuid AND ended_at IS NULL FOR SHARE)`;
const whileAbsent = (statement: string): string => statement.replace('\n    RETURNING', '\n      AND EXISTS (SELECT 1 FROM px)\n    RETURNING');

/** One part of the statement, and for which rows it is there: most decisions write few kinds of them, and every part costs. */
type Part = { readonly for: readonly (keyof DecisionRows)[] | 'every decision'; readonly sql: string };

const PARTS: readonly Part[] = [
  { for: 'every decision', sql: `rq AS (INSERT INTO request (requester_id, key, fingerprint, answer, answered_at) SELECT actor, d->'request'->>'key', decode(d->'request'->>'fingerprint', 'hex'), d->'request'->'answer', at FROM p, c)` },
  { for: ['persons'], sql: `pe AS (INSERT INTO person (key, opened_at) SELECT x.key, p.at FROM p, c, ${rows('persons', 'key uuid')})` },
  { for: ['persons'], sql: `pr AS (INSERT INTO personal_record (person_key, resident_id_blind_index, ciphertext, encryption_key, recorded_at)
  SELECT x.key, decode(x."blindIndex", 'hex'), decode(x.ciphertext, 'hex'), x."encryptionKey", p.at FROM p, c, ${rows('persons', 'key uuid, "blindIndex" text, ciphertext text, "encryptionKey" text')})` },
  { for: 'every decision', sql: `ev AS (INSERT INTO event (case_id, institution_id, number, type, lane, stage, visit, outcome, effective_on, recorded_at, actor_id, payload, on_behalf_of)
  SELECT c.id, c.institution_id, x.number, x.type, x.lane, x.stage, x.visit, x.outcome, x."effectiveOn", p.at, p.actor, x.payload, (p.d->'proxy'->>'account')::uuid
  FROM p, c, ${rows('events', 'number int, type text, lane text, stage text, visit int, outcome text, "effectiveOn" date, payload jsonb')} ORDER BY x.number RETURNING id, number)` },
  { for: ['lines'], sql: `ll AS (INSERT INTO ledger_line (event_id, line, quota_id, leadership_post_id, approved, allowance, reserved, placed, effective_on)
  SELECT ev.id, x.line, x.quota, x."leadershipPost", x.approved, x.allowance, x.reserved, x.placed, x."effectiveOn"
  FROM ev JOIN ${rows('lines', 'event int, line int, quota uuid, "leadershipPost" uuid, approved int, allowance int, reserved int, placed int, "effectiveOn" date')} ON x.event = ev.number)` },
  { for: ['lines'], sql: `eq AS (UPDATE establishment_quota q SET approved = q.approved + m.approved, allowance = q.allowance + m.allowance, reserved = q.reserved + m.reserved, placed = q.placed + m.placed
  FROM c, (SELECT quota, sum(approved)::int approved, sum(allowance)::int allowance, sum(reserved)::int reserved, sum(placed)::int placed FROM ${rows('lines', 'quota uuid, approved int, allowance int, reserved int, placed int')} WHERE quota IS NOT NULL GROUP BY quota) m
  WHERE q.id = m.quota AND q.institution_id = c.institution_id RETURNING q.id)` },
  { for: ['lines'], sql: `lp AS (UPDATE leadership_post q SET approved = q.approved + m.approved, allowance = q.allowance + m.allowance, reserved = q.reserved + m.reserved, placed = q.placed + m.placed
  FROM c, (SELECT post, sum(approved)::int approved, sum(allowance)::int allowance, sum(reserved)::int reserved, sum(placed)::int placed FROM (SELECT "leadershipPost" AS post, approved, allowance, reserved, placed FROM ${rows('lines', '"leadershipPost" uuid, approved int, allowance int, reserved int, placed int')}) l WHERE post IS NOT NULL GROUP BY post) m
  WHERE q.id = m.post AND q.institution_id = c.institution_id RETURNING q.id)` },
  { for: ['visits'], sql: `vn AS (INSERT INTO stage_visit (case_id, lane, stage, visit, is_interruption, desk, office_id, institution_id, opened_at, norm_days, due_on, settled_at, settled_by, outcome)
  SELECT c.id, x.lane, x.stage, x.visit, x."isInterruption", x.desk, x.office, c.institution_id, p.at, x.norm, x."dueOn", CASE WHEN x.outcome IS NOT NULL THEN p.at END, CASE WHEN x.outcome IS NOT NULL THEN p.actor END, x.outcome
  FROM p, c, ${rows('visits', '"isNew" boolean, lane text, stage text, visit int, "isInterruption" boolean, desk text, office uuid, norm int, "dueOn" date, outcome text')} WHERE x."isNew"
  ON CONFLICT (case_id, lane, stage, visit) DO UPDATE SET opened_at = excluded.opened_at, settled_at = excluded.settled_at, settled_by = excluded.settled_by, outcome = excluded.outcome)` },
  { for: ['visits'], sql: `vs AS (UPDATE stage_visit v SET settled_at = p.at, settled_by = p.actor, outcome = x.outcome FROM p, c, ${rows('visits', '"isNew" boolean, lane text, stage text, visit int, outcome text')}
  WHERE NOT x."isNew" AND v.case_id = c.id AND v.lane = x.lane AND v.stage = x.stage AND v.visit = x.visit)` },
  { for: ['entries'], sql: `mc AS (UPDATE management_certificate m SET last_entry = last_entry + jsonb_array_length($1->'entries') FROM c WHERE m.institution_id = c.institution_id AND jsonb_array_length($1->'entries') > 0
  RETURNING m.institution_id, m.last_entry - jsonb_array_length($1->'entries') AS base)` },
  { for: ['entries'], sql: `ce AS (INSERT INTO certificate_entry (institution_id, number, kind, person_key, quota_id, leadership_post_id, case_id, event_id, effective_on, recorded_at, payload)
  SELECT mc.institution_id, mc.base + x.ordinal, x.kind, x.person, x.quota, x."leadershipPost", c.id, ev.id, x."effectiveOn", p.at, '{}'
  FROM p, c, mc, ev JOIN ${rows('entries', 'ordinal int, event int, kind text, person uuid, quota uuid, "leadershipPost" uuid, "effectiveOn" date')} ON x.event = ev.number)` },
  { for: ['form'], sql: `fn AS (INSERT INTO form_number (region_code, year, last) SELECT d->'form'->>'region', (d->'form'->>'year')::int, 1 FROM p, c WHERE d->'form' <> 'null'
  ON CONFLICT (region_code, year) DO UPDATE SET last = form_number.last + 1 RETURNING last)` },
  { for: ['form'], sql: `vf AS (INSERT INTO verification_form (id, case_id, institution_id, number, issued_on, valid_until, state, policy_document)
  SELECT (d->'form'->>'id')::uuid, c.id, c.institution_id, (d->'form'->>'numberPrefix') || fn.last || '号', (d->'form'->>'issuedOn')::date, (d->'form'->>'validUntil')::date, 'open', d->'form'->>'policyDocument' FROM p, c, fn RETURNING id)` },
  { for: ['allowances'], sql: `al AS (INSERT INTO allowance (quota_id, posts, cause, document_number, digest_by, granted_on)
  SELECT x.quota, x.posts, x.cause, x."documentNumber", x."digestBy", ($1->>'today')::date FROM c, ${rows('allowances', 'quota uuid, posts int, cause text, "documentNumber" text, "digestBy" date')})` },
  { for: ['formPosts'], sql: `fp AS (INSERT INTO form_post (form_id, line, institution_id, quota_id, leadership_post_id, body_id, person_category, post, post_level, requested, granted)
  SELECT vf.id, x.line, c.institution_id, x.quota, x."leadershipPost", x.body, x."personCategory", x.post, x."postLevel", x.requested, x.granted
  FROM c, vf, ${rows('formPosts', 'line int, quota uuid, "leadershipPost" uuid, body uuid, "personCategory" text, post text, "postLevel" text, requested int, granted int')})` },
  { for: ['formUses'], sql: `fu AS (UPDATE form_post f SET placed = f.placed + x.placed, released = f.released + x.released FROM c JOIN verification_form v ON v.case_id = c.id, ${rows('formUses', 'line int, placed int, released int')} WHERE f.form_id = v.id AND f.line = x.line)` },
  { for: ['formState', 'formExtension'], sql: `fs AS (UPDATE verification_form v SET state = coalesce($1->>'formState', v.state), valid_until = coalesce(($1->'formExtension'->>'validUntil')::date, v.valid_until),
  extended_from = CASE WHEN $1->'formExtension'->>'validUntil' IS NOT NULL THEN v.valid_until ELSE v.extended_from END
  FROM c WHERE v.case_id = c.id AND ($1->>'formState' IS NOT NULL OR $1->'formExtension'->>'validUntil' IS NOT NULL))` },
  { for: ['candidates'], sql: `ca AS (INSERT INTO candidate (case_id, lane, person_key, form_line, state) SELECT c.id, x.lane, x.person, x.line, x.state FROM c, ${rows('candidates', 'lane text, person uuid, line int, state text')}
  ON CONFLICT (case_id, lane) DO UPDATE SET state = excluded.state)` },
  { for: ['placements'], sql: `ph AS (INSERT INTO post_holding (person_key, institution_id, quota_id, body_id, person_category, post, post_level, civil_service_rank, entry_mode, entry_document, form_number, placed_on, placing_event)
  SELECT x.person, c.institution_id, x.quota, x.body, x."personCategory", x.post, x."postLevel", x."civilServiceRank", x."entryMode", x."entryDocument", v.number, x."placedOn", ev.id
  FROM c LEFT JOIN verification_form v ON v.case_id = c.id, ev JOIN ${rows('placements', 'event int, person uuid, quota uuid, body uuid, "personCategory" text, post text, "postLevel" text, "civilServiceRank" text, "entryMode" text, "entryDocument" text, "placedOn" date')} ON x.event = ev.number)` },
  { for: ['appointments'], sql: `lh AS (INSERT INTO leadership_holding (person_key, leadership_post_id, document_number, appointed_on, appointing_event)
  SELECT x.person, x."leadershipPost", x."documentNumber", x."appointedOn", ev.id FROM ev JOIN ${rows('appointments', 'event int, person uuid, "leadershipPost" uuid, "documentNumber" text, "appointedOn" date')} ON x.event = ev.number)` },
  { for: ['removals'], sql: `pu AS (UPDATE post_holding h SET removed_on = x."removedOn", removing_event = ev.id FROM c, ev JOIN ${rows('removals', 'event int, person uuid, "removedOn" date')} ON x.event = ev.number
  WHERE h.person_key = x.person AND h.removed_on IS NULL AND h.institution_id = c.institution_id)` },
  { for: ['removals'], sql: `lu AS (UPDATE leadership_holding h SET relieved_on = x."removedOn", relieving_event = ev.id FROM ev JOIN ${rows('removals', 'event int, person uuid, "removedOn" date')} ON x.event = ev.number WHERE h.person_key = x.person AND h.relieved_on IS NULL)` },
  { for: ['removals'], sql: `ps AS (DELETE FROM planned_separation s USING c, ${rows('removals', 'person uuid')} WHERE s.person_key = x.person)` },
  { for: ['reliefs'], sql: `lr AS (UPDATE leadership_holding h SET relieved_on = x."relievedOn", relieving_event = ev.id FROM ev JOIN ${rows('reliefs', 'event int, person uuid, "leadershipPost" uuid, "relievedOn" date')} ON x.event = ev.number
  WHERE h.person_key = x.person AND h.leadership_post_id = x."leadershipPost" AND h.relieved_on IS NULL)` },
  { for: ['moves'], sql: `mv AS (UPDATE post_holding h SET body_id = x.body, person_category = x."personCategory", post = x.post, post_level = x."postLevel" FROM c, ${rows('moves', 'person uuid, body uuid, "personCategory" text, post text, "postLevel" text')}
  WHERE h.person_key = x.person AND h.institution_id = c.institution_id AND h.removed_on IS NULL)` },
  { for: ['hands'], sql: `vh AS (UPDATE stage_visit v SET in_hand_of = x.account, in_hand_by = x.by, in_hand_as = x.as FROM c, ${rows('hands', 'lane text, stage text, visit int, account uuid, by uuid, "as" text')}
  WHERE v.case_id = c.id AND v.lane = x.lane AND v.stage = x.stage AND v.visit = x.visit)` },
  { for: ['opinions'], sql: `oa AS (INSERT INTO opinion_asked (case_id, lane, stage, visit, account_id, is_due) SELECT c.id, x.lane, x.stage, x.visit, x.account, x."isDue" FROM c, ${rows('opinions', 'lane text, stage text, visit int, account uuid, "isDue" boolean')}
  ON CONFLICT (case_id, lane, stage, visit, account_id) DO UPDATE SET is_due = excluded.is_due)` },
  { for: ['copies'], sql: `cc AS (INSERT INTO case_copy (case_id, lane, stage, visit, account_id, copied_by, note, copied_at) SELECT c.id, x.lane, x.stage, x.visit, x.account, p.actor, x.note, p.at FROM p, c, ${rows('copies', 'lane text, stage text, visit int, account uuid, note text')}
  ON CONFLICT (case_id, lane, stage, visit, account_id) DO NOTHING)` },
  { for: ['mails'], sql: `ml AS (INSERT INTO mail (key, case_id, account_id, kind, to_address, subject, body, message_id, queued_at, send_after)
  SELECT x.key, c.id, x.account, x.kind, a.mail_address, x.subject, x.body, x."messageId", p.at, p.at FROM p, c, ${rows('mails', 'key text, account uuid, kind text, subject text, body text, "messageId" text')}
  JOIN account a ON a.id = x.account AND a.is_enabled AND position('@' in a.mail_address) > 1 ON CONFLICT (key) DO NOTHING)` },
  { for: ['papers'], sql: `pa AS (INSERT INTO paper (case_id, lane, kind, title, document_number, media_type, content, digest, scan, added_by, added_at)
  SELECT c.id, x.lane, x.kind, x.title, x."documentNumber", x."mediaType", decode(x.content, 'base64'), decode(x.digest, 'hex'), coalesce(x.scan, 'notScanned'), p.actor, p.at
  FROM p, c, ${rows('papers', 'lane text, kind text, title text, "documentNumber" text, "mediaType" text, content text, digest text, scan text')})` },
  { for: 'every decision', sql: `au AS (INSERT INTO audit_entry (recorded_at, actor_id, action, subject, detail) SELECT p.at, p.actor, d->'audit'->>'action', c.number, d->'audit'->'detail' FROM p, c)` },
  { for: 'every decision', sql: `dr AS (DELETE FROM draft t USING p, c WHERE (t.account_id = p.actor AND t.act = d->'asked'->>'act' AND t.institution_id = c.institution_id AND t.planned_id IS NULL
  AND t.case_id IS NOT DISTINCT FROM (d->'case'->>'id')::bigint AND (t.lane IS NULL OR t.lane = d->'asked'->>'lane'))
  OR t.planned_id = (SELECT s.id FROM planned_separation s WHERE s.person_key = (d->'asked'->>'reported')::uuid))` },
  { for: 'every decision', sql: `ob AS (INSERT INTO outbox (case_number, event_number, recorded_at) SELECT c.number, (SELECT max(number) FROM ev), p.at FROM p, c)` },
];

const isThere = (value: DecisionRows[keyof DecisionRows]): boolean => (Array.isArray(value) ? value.length > 0 : value !== null);

const written = new Map<string, string>();
/** The statement that writes these rows, and the name under which a connection keeps its plan: the same for decisions with the same kinds of rows. */
export function statementFor(decision: DecisionRows): { readonly name: string; readonly text: string } {
  const present = PARTS.map(part => part.for === 'every decision' || part.for.some(kind => isThere(decision[kind])));
  const isProxy = decision.proxy !== null;
  const name = `${decision.case.id === null ? 'open-case' : 'move-case'}${isProxy ? '-by-proxy' : ''}-${present.map(Number).join('')}`;
  const moved = decision.case.id === null ? OPEN : MOVE;
  const text = written.get(name) ?? [
    `WITH p AS (SELECT $1::jsonb AS d, ($1->>'actor')::uuid AS actor, ($1->>'now')::timestamptz AS at, $1->'case'->>'endedAs' AS ended)`,
    ...(isProxy ? [PROXY] : []),
    `c AS (${isProxy ? whileAbsent(moved) : moved})`,
    ...PARTS.filter((_, index) => present[index]).map(part => part.sql),
  ].join(',\n').concat('\nSELECT count(*)::int AS cases FROM c');
  written.set(name, text);
  return { name, text };
}
