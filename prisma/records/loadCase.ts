import type { Actor } from '../../src/access/actor';
import type { CaseFacts, Surroundings } from '../../src/decision/facts';
import { dayOf, type Day } from '../../src/kernel/day';
import { SECRET_INSTITUTION } from '../../src/labels/register';
import type { OfficeDesk } from '../../src/procedure/desk';
import type { Holding } from '../../src/roster/holding';
import type { RecordRoom } from './record';
import { STAND_INS, standInsOf, type StandInColumns } from './standIns';

/** The case as loaded for a decision: one snapshot of everything that the core looks at. */
export type LoadedCase = {
  /** null while the case is being opened. */
  readonly id: number | null;
  readonly number: string;
  readonly procedure: 'hire' | 'separation';
  readonly version: number;
  readonly endedAs: string | null;
  readonly facts: CaseFacts;
  readonly around: Surroundings;
  /** Working days by stage. */
  readonly norms: Readonly<Record<string, number>>;
  readonly serving: string;
  /** The visits that ended in a return for supplement: while that was answered, the clock stood still. */
  readonly returns: readonly { readonly lane: string; readonly stage: string; readonly openedAt: number; readonly settledAt: number }[];
  /** The days by which visits that are over were due: who takes back what he settled has no more time than before. */
  readonly dues: readonly { readonly lane: string; readonly stage: string; readonly visit: number; readonly dueOn: Day }[];
  readonly now: number;
  /** The institution's name; that of a secret institution never leaves by mail. */
  readonly institutionName: string;
  /** Until when the open visits are due, by lane/stage. */
  readonly openDues: Readonly<Record<string, Day>>;
  /** The answer stored for this requester and key, and the fingerprint of the request that it answered. */
  readonly earlier: { readonly fingerprint: string; readonly answer: unknown } | null;
  /** The person with the blind index that was asked for. */
  readonly known: { readonly key: string; readonly ciphertext: string } | null;
};

/** What to load: an existing case by number, or the ground for a new one of an institution. */
export type Wanted = {
  readonly actor: Actor;
  readonly case: { readonly number: string } | { readonly procedure: 'hire' | 'separation'; readonly edition: string; readonly institution: string };
  readonly key?: string;
  /** Persons whom a report names by key; of those who are not in this institution nothing is loaded, as if nobody had the key. */
  readonly persons?: readonly string[];
  readonly blindIndex?: Buffer;
  /** Accounts that an arrangement names: whether they may be asked is judged on their seats. */
  readonly officers?: readonly string[];
};

// A seat as `Seat` has it: held at an institution, at an office or over a region.
const SEAT = `CASE WHEN s.institution_id IS NOT NULL THEN jsonb_build_object('role', s.role, 'institution', s.institution_id)
  WHEN s.office_id IS NOT NULL THEN jsonb_build_object('role', s.role, 'office', s.office_id, 'desk', o.desk, 'region', o.region_code) ELSE jsonb_build_object('role', s.role, 'region', s.region_code) END`;

// One statement, hence one snapshot: nothing that a rule compares was read at another moment than the rest. What is
// asked of persons begins with them (OFFSET 0 keeps it so): the register is long, and a case has few.
const LOAD = `
WITH target AS (
  SELECT i.*, c.id AS case_id, c.number, c.procedure, c.edition, c.version, c.opened_by, c.ended_as, r.served_by_code AS serving
  FROM institution i JOIN region r ON r.code = i.region_code
  LEFT JOIN case_file c ON c.number = $1 AND c.institution_id = i.id
  WHERE i.id = coalesce((SELECT institution_id FROM case_file WHERE number = $1), $2::uuid)
    AND ($1::text IS NULL OR c.id IS NOT NULL)
), steps AS (
  SELECT e.* FROM event e JOIN target t ON e.case_id = t.case_id
), persons AS (
  SELECT h.person_key AS key FROM (SELECT * FROM post_holding WHERE person_key = ANY($3::uuid[]) AND removed_on IS NULL OFFSET 0) h JOIN target t ON h.institution_id = t.id
  UNION SELECT person_key FROM candidate c JOIN target t ON c.case_id = t.case_id
  UNION SELECT (payload->>'person')::uuid FROM steps WHERE type = 'separationReported'
  UNION SELECT person_key FROM personal_record WHERE resident_id_blind_index = $4
)
SELECT t.case_id, (SELECT coalesce(jsonb_agg(DISTINCT a.id), '[]') FROM steps CROSS JOIN LATERAL (VALUES (actor_id), (on_behalf_of)) a(id) WHERE a.id IS NOT NULL AND type IN ('applied', 'exemptApplied', 'nominated', 'resubmitted', 'placementRequested', 'separationReported', 'removalRequested', 'corrected')) AS applicants, t.procedure, t.edition, coalesce(t.version, 0) AS version, t.opened_by, t.ended_as, t.serving, t.id AS institution_id, t.region_code,
  CASE WHEN $1::text IS NULL THEN nextval('case_number') END AS next_number,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('number', number, 'lane', lane, 'stage', stage, 'visit', visit, 'outcome', outcome, 'effectiveOn', effective_on,
     'recordedAt', (extract(epoch FROM recorded_at) * 1000)::bigint, 'by', actor_id, 'type', type, 'payload', payload, 'onBehalfOf', on_behalf_of) ORDER BY number), '[]') FROM steps) AS events,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('cause', cause, 'documentNumber', document_number, 'blockedOn', blocked_on) ORDER BY blocked_on), '[]') FROM institution_block WHERE institution_id = t.id AND lifted_on IS NULL) AS blocks,
  (SELECT count(*)::int FROM stage_visit WHERE institution_id = t.id AND stage = 'removalApplication' AND settled_at IS NULL AND NOT is_interruption AND due_on < $5::date) AS overdue_removals,
  (SELECT count(*)::int FROM planned_separation s WHERE s.institution_id = t.id AND s.blocks_after < $5::date AND NOT EXISTS (SELECT 1 FROM event e JOIN case_file c ON c.id = e.case_id WHERE e.type = 'separationReported' AND e.payload->>'person' = s.person_key::text AND c.ended_as IS NULL)) AS overdue_retirements,
  (SELECT coalesce(jsonb_agg(id), '[]') FROM body WHERE institution_id = t.id) AS bodies,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'balance', jsonb_build_object('approved', approved, 'allowance', allowance, 'placed', placed, 'reserved', reserved)) ORDER BY kind), '[]') FROM establishment_quota WHERE institution_id = t.id) AS quotas,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'body', body_id, 'kind', kind, 'balance', jsonb_build_object('approved', approved, 'allowance', allowance, 'placed', placed, 'reserved', reserved)) ORDER BY kind), '[]') FROM leadership_post WHERE institution_id = t.id) AS leadership_posts,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('quota', s.quota_id, 'dimension', s.dimension, 'value', s.value, 'limit', s.posts, 'placed', n.placed, 'reserved', n.reserved) ORDER BY s.dimension, s.value), '[]')
   FROM structure_limit s, structure_taken(s.quota_id, s.dimension, s.value) n WHERE s.institution_id = t.id) AS structure,
  (SELECT coalesce(jsonb_object_agg(desk, id), '{}') FROM office WHERE region_code = t.serving) AS offices,
  (SELECT coalesce(jsonb_object_agg(desk, people_a_stage), '{}') FROM office WHERE region_code = t.serving) AS people_a_stage,
  (SELECT coalesce(jsonb_object_agg(o.person, o.numbers), '{}') FROM (
     SELECT p.key AS person, jsonb_agg(DISTINCT c.number) AS numbers FROM persons p
       CROSS JOIN LATERAL (SELECT e.case_id FROM event e WHERE e.type = 'separationReported' AND e.payload->>'person' = p.key::text OFFSET 0) e JOIN case_file c ON c.id = e.case_id
     WHERE c.ended_as IS NULL AND c.number IS DISTINCT FROM $1
       AND NOT EXISTS (SELECT 1 FROM event r WHERE r.case_id = c.id AND r.type IN ('removed', 'relieved')) GROUP BY 1) o) AS other_separations,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('lane', lane, 'stage', stage, 'openedAt', (extract(epoch FROM opened_at) * 1000)::bigint, 'settledAt', (extract(epoch FROM settled_at) * 1000)::bigint)), '[]')
   FROM stage_visit WHERE case_id = t.case_id AND outcome = 'returned') AS returns,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('lane', lane, 'stage', stage, 'visit', visit, 'dueOn', due_on)), '[]') FROM stage_visit WHERE case_id = t.case_id AND settled_at IS NOT NULL AND due_on IS NOT NULL) AS dues,
  (SELECT coalesce(jsonb_object_agg(h.person_key, jsonb_build_object('person', h.person_key, 'institution', h.institution_id, 'quota', h.quota_id, 'quotaKind', q.kind, 'body', h.body_id,
     'personCategory', h.person_category, 'post', h.post, 'postLevel', h.post_level, 'placedOn', h.placed_on,
     'appointedOn', (SELECT max(l.appointed_on) FROM leadership_holding l WHERE l.person_key = h.person_key AND l.relieved_on IS NULL),
     'leadershipPosts', (SELECT coalesce(jsonb_agg(l.leadership_post_id ORDER BY l.id), '[]') FROM leadership_holding l WHERE l.person_key = h.person_key AND l.relieved_on IS NULL))), '{}')
   FROM persons p CROSS JOIN LATERAL (SELECT * FROM post_holding h WHERE h.person_key = p.key AND h.removed_on IS NULL OFFSET 0) h JOIN establishment_quota q ON q.id = h.quota_id) AS holdings,
  (SELECT coalesce(jsonb_agg(DISTINCT kind), '[]') FROM paper WHERE case_id = t.case_id) AS papers,
  CASE WHEN t.is_state_secret THEN '${SECRET_INSTITUTION}' ELSE t.name END AS institution_name,
  (SELECT coalesce(jsonb_object_agg(lane || '/' || stage, due_on), '{}') FROM stage_visit WHERE case_id = t.case_id AND settled_at IS NULL AND due_on IS NOT NULL) AS open_dues,
  (SELECT coalesce(jsonb_object_agg(stage, working_days), '{}') FROM (SELECT DISTINCT ON (stage) stage, working_days FROM stage_norm
     WHERE procedure = coalesce(t.procedure, $6) AND (region_code = t.serving OR region_code IS NULL) AND effective_from <= $5::date ORDER BY stage, region_code NULLS LAST, effective_from DESC) n) AS norms,
  (SELECT coalesce(jsonb_object_agg(name, value), '{}') FROM (SELECT DISTINCT ON (name) name, value FROM region_setting
     WHERE (region_code = t.serving OR region_code IS NULL) AND effective_from <= $5::date ORDER BY name, region_code NULLS LAST, effective_from DESC) s) AS settings,
  (SELECT coalesce(jsonb_object_agg(a.id, jsonb_build_object('account', a.id, 'person', a.person_key, 'isClock', false, 'seats', (SELECT coalesce(jsonb_agg(${SEAT} ORDER BY s.id), '[]') FROM account_role s LEFT JOIN office o ON o.id = s.office_id WHERE s.account_id = a.id))), '{}')
   FROM (SELECT unnest($9::uuid[]) AS id UNION SELECT to_named.id FROM steps, LATERAL (SELECT (n.named #>> '{}')::uuid AS id FROM (SELECT payload->'by' AS named UNION ALL SELECT jsonb_path_query(payload, '$.arrangement.to[*]')) n WHERE n.named <> 'null') to_named WHERE type = 'arranged') named JOIN account a ON a.id = named.id WHERE a.is_enabled) AS officers,
  (SELECT jsonb_build_object('fingerprint', encode(fingerprint, 'hex'), 'answer', answer) FROM request WHERE requester_id = $7 AND key = $8) AS earlier,
  ${STAND_INS('$7::uuid', '$5::date')} AS stand_ins,
  (SELECT jsonb_build_object('key', person_key, 'ciphertext', encode(ciphertext, 'hex')) FROM personal_record WHERE resident_id_blind_index = $4) AS known
FROM target t`;

type EventRow = { number: number; lane: string; stage: string | null; visit: number | null; outcome: string | null; effectiveOn: Day; recordedAt: number; by: string; type: string; payload: object; onBehalfOf: string | null };
type Row = {
  case_id: number | null; applicants: string[]; procedure: 'hire' | 'separation' | null; edition: string | null; version: number; opened_by: string | null; ended_as: string | null; serving: string; institution_id: string; region_code: string;
  next_number: number | null; events: EventRow[]; blocks: Surroundings['institution']['blocks']; overdue_removals: number; overdue_retirements: number; bodies: string[]; quotas: Surroundings['institution']['quotas'];
  leadership_posts: Surroundings['institution']['leadershipPosts']; structure: Surroundings['institution']['structure']; people_a_stage: Surroundings['peopleAStage']; other_separations: Surroundings['otherSeparations']; returns: LoadedCase['returns']; dues: LoadedCase['dues']; offices: Partial<Record<OfficeDesk, string>>; holdings: Record<string, Holding>; papers: string[]; norms: Record<string, number>;
  settings: { formMonths?: number; formExtensionMonths?: number; retirementsBlock?: number; freeze?: { from: Day; until: Day } | null }; earlier: LoadedCase['earlier']; known: LoadedCase['known']; stand_ins: StandInColumns[]; officers: Surroundings['officers']; institution_name: string; open_dues: LoadedCase['openDues'];
};

/** Loads a case (or the ground for a new one) with all that its decisions look at; null where it does not exist. */
export async function loadCase(room: RecordRoom, wanted: Wanted): Promise<LoadedCase | null> {
  const now = room.clock.now();
  const isNew = 'institution' in wanted.case;
  const values = [isNew ? null : wanted.case.number, isNew ? wanted.case.institution : null, wanted.persons ?? [], wanted.blindIndex ?? null, dayOf(now), isNew ? wanted.case.procedure : null, wanted.actor.account, wanted.key ?? null, wanted.officers ?? []];
  const { rows } = await room.pool.query<Row>({ name: 'load-case', text: LOAD, values });
  const [row] = rows;
  if (!row) return null;
  const procedure = row.procedure ?? (isNew ? wanted.case.procedure : 'hire');
  const edition = row.edition ?? (isNew ? wanted.case.edition : '');
  const number = isNew ? `${procedure === 'hire' ? 'H' : 'S'}${dayOf(now).slice(0, 4)}-${String(row.next_number).padStart(6, '0')}` : wanted.case.number;
  const overdueRetirements = row.settings.retirementsBlock === 0 ? 0 : row.overdue_retirements;
  const around: Surroundings = {
    today: dayOf(now),
    actor: { ...wanted.actor, standsInFor: standInsOf(wanted.actor.seats, row.stand_ins) }, // as it stands now: his session may be some seconds old
    applicants: row.opened_by === null ? [wanted.actor.account] : [...row.applicants, row.opened_by],
    institution: { id: row.institution_id, region: row.region_code, blocks: row.blocks, overdueSeparations: row.overdue_removals + overdueRetirements, overdueRetirements, bodies: row.bodies, quotas: row.quotas, leadershipPosts: row.leadership_posts, structure: row.structure },
    offices: row.offices,
    holdings: row.holdings,
    papers: row.papers,
    freeze: row.settings.freeze ?? null,
    formMonths: row.settings.formMonths ?? 12,
    extensionMonths: row.settings.formExtensionMonths ?? 6,
    peopleAStage: row.people_a_stage,
    otherSeparations: row.other_separations,
    officers: row.officers,
  };
  const facts = { procedure, edition, events: row.events.map(recordedOf) } as CaseFacts; // the procedure of a case says which events it holds
  return { id: row.case_id, number, procedure, version: row.version, endedAs: row.ended_as, facts, around, norms: row.norms, serving: row.serving, returns: row.returns, dues: row.dues, institutionName: row.institution_name, openDues: row.open_dues, now, earlier: row.earlier, known: row.known };
}

/** An event row as the core knows it: its type and payload are one value again. */
function recordedOf(row: EventRow): unknown {
  const settles = row.stage === null ? null : { stage: row.stage, visit: row.visit, outcome: row.outcome };
  return { number: row.number, lane: row.lane, settles, effectiveOn: row.effectiveOn, recordedAt: row.recordedAt, by: row.by, event: { type: row.type, ...row.payload }, ...(row.onBehalfOf !== null && { onBehalfOf: row.onBehalfOf }) };
}
