import type { Actor } from '../../src/access/actor';
import type { EntryKind } from '../../src/certificate/entry';
import { fundsConcerned, fundsFrom, fundsOfYear } from '../../src/certificate/funds';
import { FOLLOWING_DESKS, followUps, type FollowingDesk, type FollowUpState } from '../../src/decision/followUps';
import type { Day } from '../../src/kernel/day';
import { reasonHolds } from '../records/certificateUses';
import type { RecordRoom } from '../records/record';
import { namesFor } from './caseView';
import { beyond, given, listed, type Condition } from './listed';
import { IN_OPEN_SCOPE, scopeOf } from './scope';
import { holds } from './takenBack';

/** Which changes to list; what is left out is not asked for. `text`: a part of the institution's name or code; `state`: how far the department `desk` is, or any where none is named. */
export type ChangeFilter = {
  readonly institution?: string | undefined; readonly text?: string | undefined; readonly kind?: EntryKind | undefined; readonly from?: Day | undefined; readonly until?: Day | undefined; readonly state?: FollowUpState | undefined; readonly desk?: FollowingDesk | undefined;
  readonly after?: readonly string[] | undefined; readonly limit: number;
};

type Followed = { desk: FollowingDesk; stage: string; state: Exclude<FollowUpState, 'notConcerned'>; dueOn: string | null; settledAt: string | null };
type Row = {
  institution: string; institutionName: string; certificateNumber: string; number: number; kind: EntryKind; quotaKind: string | null; leadershipPost: string | null; person: string | null; effectiveOn: Day; recordedAt: Date; caseNumber: string; procedure: 'hire' | 'separation';
  followed: Followed[]; funds: { budgetYear?: number; fromMonth?: string } | null; position: string; /** Whether it is of a graded certificate of which the reader has not said why he looks at it: nobody is named then. */ isClosed: boolean;
};

// A department waits at its own stage, or behind the correction that it has asked for; where nothing waits, it is done.
const STAGES = followUps.map(({ desk, stage, correction }) => `('${desk}', '${stage}', '${correction}')`).join(', ');
// A reversal has stages of its own (payReversal…), in the lane of the placement that it reverses. Who has had nothing to do is not concerned.
const VISITS = "v.case_id = e.case_id AND v.lane = coalesce(ev.lane, 'case') AND (v.stage LIKE '%Reversal') = (ev.type = 'placementReversed') AND coalesce(v.outcome, '') NOT IN ('passedBy', 'nothingDone')";
const FOLLOWED = `SELECT coalesce(jsonb_agg(to_jsonb(d)), '[]') FROM (SELECT f.desk, f.stage,
  CASE WHEN bool_or(v.settled_at IS NULL AND v.stage = f.stage) THEN 'open' WHEN bool_or(v.settled_at IS NULL) THEN 'sentBack' ELSE 'done' END AS state,
  max(v.due_on) FILTER (WHERE v.settled_at IS NULL) AS "dueOn", to_char(max(v.settled_at) FILTER (WHERE v.outcome IN ('done', 'undone')) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "settledAt"
  FROM stage_visit v JOIN (VALUES ${STAGES}) f (desk, stage, correction) ON v.stage IN (f.stage, f.correction) WHERE ${VISITS} GROUP BY f.desk, f.stage) d`;
const CHANGES = `SELECT i.id AS institution, i.name AS "institutionName", m.number AS "certificateNumber", e.number, e.kind, q.kind AS "quotaKind", p.kind AS "leadershipPost", e.person_key AS person, e.effective_on AS "effectiveOn", e.recorded_at AS "recordedAt", c.number AS "caseNumber", c.procedure,
  (${FOLLOWED}) AS followed, (SELECT x.payload->'funding' FROM event x WHERE x.case_id = e.case_id AND x.lane = ev.lane AND x.type IN ('fundingAdded', 'fundingReduced') AND ${holds('x')} ORDER BY x.number DESC LIMIT 1) AS funds, concat_ws('_', e.event_id, e.number) AS position, (i.is_state_secret AND NOT ${reasonHolds('i.id', '$4', '$5')}) AS "isClosed"
  FROM certificate_entry e JOIN institution i ON i.id = e.institution_id JOIN region r ON r.code = i.region_code JOIN management_certificate m ON m.institution_id = i.id JOIN case_file c ON c.id = e.case_id JOIN event ev ON ev.id = e.event_id
  LEFT JOIN establishment_quota q ON q.id = e.quota_id LEFT JOIN leadership_post p ON p.id = e.leadership_post_id WHERE e.case_id IS NOT NULL AND ${IN_OPEN_SCOPE}`;

const some = (how: string, stages: readonly string[], not = ''): Condition => ({ sql: `${not} EXISTS (SELECT 1 FROM stage_visit v WHERE ${VISITS} AND v.stage = ANY(?::text[])${how})`, values: [stages] });

/** That one of the departments is so far with an entry. */
function isSoFar(state: FollowUpState | undefined, desk: FollowingDesk | undefined): Condition | null {
  const of = followUps.filter(each => desk === undefined || each.desk === desk);
  const [stages, corrections] = [of.map(each => each.stage), of.map(each => each.correction)];
  if (state === undefined) return null;
  if (state === 'open') return some(' AND v.settled_at IS NULL', stages);
  if (state === 'sentBack') return some(' AND v.settled_at IS NULL', corrections);
  if (state === 'done') return some(" AND v.outcome IN ('done', 'undone')", stages);
  const without = (desk === undefined ? FOLLOWING_DESKS : [desk]).map(each => some('', followUps.filter(other => other.desk === each).map(({ stage }) => stage), 'NOT'));
  return { sql: `(${without.map(({ sql }) => sql).join(' OR ')})`, values: without.flatMap(({ values }) => values) };
}

// Every certificate that is looked at is kept (每次查阅留痕), with the numbers of the entries that were shown.
const NOTE_READING = `INSERT INTO audit_entry (recorded_at, actor_id, action, subject, detail) SELECT $1, $2, 'certificate.read', x.institution, jsonb_build_object('entries', jsonb_agg(x.number ORDER BY x.number)) FROM unnest($3::text[], $4::int[]) x (institution, number) GROUP BY x.institution ORDER BY x.institution`;

/** What cases have changed on the certificates (证面变动) in the reader's scope, latest first, with what pay, funding and insurance have done with it. The reading itself is kept in the audit trail. */
export async function certificateChanges(room: RecordRoom, actor: Actor, { institution, text, kind, from, until, state, desk, after, limit }: ChangeFilter) {
  const page = await listed<Row>(room, {
    name: `changes-${state ?? 'all'}-${desk ?? 'any'}`, select: CHANGES, values: [...scopeOf(actor, 'certificate'), actor.account, new Date(room.clock.now())], order: 'e.event_id DESC, e.number DESC', limit,
    narrowed: [
      beyond(after, [['e.event_id', '?::bigint'], ['e.number', '?::int']], 'down'), given('i.id = ?::uuid', institution), given("strpos(i.name || ' ' || i.credit_code, ?) > 0", text), given('e.kind = ?', kind),
      given('e.effective_on >= ?::date', from), given('e.effective_on <= ?::date', until), isSoFar(state, desk),
    ],
  });
  if (page.items.length > 0) await room.pool.query({ name: 'note-changes-reading', text: NOTE_READING, values: [new Date(room.clock.now()), actor.account, page.items.map(row => row.institution), page.items.map(row => row.number)] });
  const named = await namesFor(room, actor, page.items.flatMap(row => (row.person === null || row.isClosed ? [] : [row.person])));
  return { ...page, items: page.items.map(({ followed, funds, isClosed, ...row }) => ({ ...row, name: row.person === null || isClosed ? null : named(row.person).name, departments: FOLLOWING_DESKS.map(each => departmentOf(each, followed)), funds: fundsOf(row, funds) })) };
}

const departmentOf = (desk: FollowingDesk, followed: readonly Followed[]) => followed.find(each => each.desk === desk) ?? { desk, state: 'notConcerned' as const, stage: null, dueOn: null, settledAt: null };

/** The funds of an entry on a quota: as the finance department has recorded them, else as the rules have it. */
function fundsOf({ kind, effectiveOn }: Pick<Row, 'kind' | 'effectiveOn'>, recorded: Row['funds']) {
  const byRule = fundsConcerned(kind, effectiveOn);
  if (byRule === null || recorded === null) return byRule && { ...byRule, isRecorded: false };
  return { ...(recorded.budgetYear === undefined ? fundsFrom(recorded.fromMonth ?? byRule.fromMonth) : fundsOfYear(recorded.budgetYear)), isRecorded: true };
}
