import type { Actor } from '../../src/access/actor';
import { mayRead, readingScope } from '../../src/access/reading';
import { maskedResidentId } from '../../src/kernel/residentId';
import type { Ask } from '../../src/verificationForm/form';
import { personalFieldsOf } from '../records/personalRecords';
import type { RecordRoom } from '../records/record';
import { placeOf } from './casePlace';
import { arrangedInNames } from './arranged';
import { IS_OFFICE_WORK, seesOfficeWork, withoutContent } from './officeWork';
import { IN_OPEN_SCOPE, IN_SCOPE, scopeOf } from './scope';
import { latestOf } from './takenBack';
import { RETURNED_BY } from './visitOrder';

const HEADER = `SELECT c.id, c.number AS "caseNumber", c.procedure, c.edition, c.version, c.opened_at AS "openedAt", coalesce(a.display_name, '') AS "openedBy", c.ended_as AS "endedAs", c.ended_at AS "endedAt",
  i.id AS institution, i.name AS "institutionName", i.region_code AS region, greatest(0, c.version - c.conducted_up_to) AS "engineLag"
  FROM case_file c JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code LEFT JOIN account a ON a.id = c.opened_by WHERE ${IN_OPEN_SCOPE} AND c.number = $4`;
const VISITS = `SELECT v.lane, v.stage, v.visit, v.desk, coalesce(o.name, i.name) AS "waitsFor", v.office_id AS office, v.opened_at AS since, v.norm_days AS "normDays", v.due_on AS "dueOn", v.is_interruption AS "isInterruption", ${RETURNED_BY}
  FROM stage_visit v JOIN institution i ON i.id = v.institution_id LEFT JOIN office o ON o.id = v.office_id WHERE v.case_id = $1 AND v.settled_at IS NULL ORDER BY v.lane, v.opened_at, v.stage`;
const EVENTS = `SELECT e.number, e.type, e.lane, e.stage, e.visit, e.outcome, e.effective_on AS "effectiveOn", e.recorded_at AS "recordedAt", coalesce(a.display_name, '') AS actor, p.display_name AS "onBehalfOf", e.payload, ${IS_OFFICE_WORK} AS "isOfficeWork"
  FROM event e LEFT JOIN account a ON a.id = e.actor_id LEFT JOIN account p ON p.id = e.on_behalf_of WHERE e.case_id = $1 ORDER BY e.number`;
const FORM = `SELECT f.number, f.issued_on AS "issuedOn", f.valid_until AS "validUntil", f.state, coalesce((SELECT o.name FROM case_file c JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code JOIN office o ON o.region_code = r.served_by_code AND o.desk = 'staffingOffice' WHERE c.id = f.case_id), '') AS issuer, (SELECT coalesce(jsonb_agg(jsonb_build_object('line', p.line, 'quota', p.quota_id, 'quotaKind', q.kind, 'leadershipPost', p.leadership_post_id, 'body', p.body_id,
  'personCategory', p.person_category, 'post', p.post, 'postLevel', p.post_level, 'requested', p.requested, 'granted', p.granted, 'placed', p.placed, 'released', p.released) ORDER BY p.line), '[]')
  FROM form_post p LEFT JOIN establishment_quota q ON q.id = p.quota_id WHERE p.form_id = f.id) AS posts FROM verification_form f WHERE f.case_id = $1`;
const CANDIDATES = 'SELECT lane, person_key AS person, form_line AS line, state FROM candidate WHERE case_id = $1 ORDER BY length(lane), lane';

type Header = { id: number; caseNumber: string; procedure: 'hire' | 'separation'; edition: string; version: number; openedAt: Date; openedBy: string; endedAs: string | null; endedAt: Date | null; institution: string; institutionName: string; region: string; engineLag: number };
/** An open visit, interruptions included. */
export type VisitRow = { lane: string; stage: string; visit: number; desk: string; waitsFor: string; office: string | null; since: Date; normDays: number | null; dueOn: string | null; isInterruption: boolean; returnedBy: string | null };
type EventRow = { number: number; type: string; lane: string | null; stage: string | null; visit: number | null; outcome: string | null; effectiveOn: string; recordedAt: Date; actor: string; onBehalfOf: string | null; payload: Record<string, unknown>; isOfficeWork: boolean };
type FormRow = { number: string; issuedOn: string; validUntil: string; state: string; issuer: string; posts: unknown[] };

/** The case's header where it is in the reader's scope, else null. */
export async function caseInScope(room: RecordRoom, actor: Actor, number: string, reading: 'cases' | 'names' | 'papers' | 'caseAudit' = 'cases'): Promise<Header | null> {
  return (await room.pool.query<Header>({ name: 'case-in-scope', text: HEADER, values: [...scopeOf(actor, reading), number] })).rows[0] ?? null;
}

/** The procedure of a case in the reader's scope, else null. Who works with the institution is known by its place alone; who looks on from above is asked of the regions. */
export async function procedureInScope(room: RecordRoom, actor: Actor, number: string): Promise<'hire' | 'separation' | null> {
  const place = await placeOf(room, number);
  if (!place) return null;
  const { institutions, servedRegions } = readingScope(actor, 'cases');
  if (institutions.includes(place.institution) || servedRegions.includes(place.served)) return place.procedure;
  return (await caseInScope(room, actor, number))?.procedure ?? null;
}

const ALL_IN_SCOPE = `SELECT count(*)::int AS found FROM case_file c JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code WHERE ${IN_OPEN_SCOPE} AND c.number = ANY($4::text[])`;

/** Whether every one of these cases is in the reader's scope. */
export async function allInScope(room: RecordRoom, actor: Actor, numbers: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(numbers)];
  const [row] = (await room.pool.query<{ found: number }>({ name: 'all-in-scope', text: ALL_IN_SCOPE, values: [...scopeOf(actor, 'cases'), wanted] })).rows;
  return row?.found === wanted.length;
}

/** Everything about one case that its reader may see; what he may do is asked of the core apart. Null outside his scope. */
export async function caseView(room: RecordRoom, actor: Actor, number: string) {
  const found = await caseInScope(room, actor, number);
  if (!found) return null;
  const { id, ...header } = found;
  const rows = async <Row>(name: string, text: string): Promise<Row[]> => (await room.pool.query({ name, text, values: [id] })).rows as Row[]; // the statement's own columns
  const [visits, events, [form], candidates] = await Promise.all([
    rows<VisitRow>('case-visits', VISITS),
    rows<EventRow>('case-events', EVENTS),
    rows<FormRow>('case-form', FORM),
    rows<{ lane: string; person: string; line: number; state: string }>('case-candidates', CANDIDATES),
  ]);
  const reported = latestOf(events, 'separationReported')?.payload['person'];
  const reportedPerson = typeof reported === 'string' ? reported : null;
  const named = await namesFor(room, actor, [...candidates.map(each => each.person), ...(reportedPerson === null ? [] : [reportedPerson])]);
  const arranged = await arrangedInNames(room, events);
  const isInside = await seesOfficeWork(room, actor, number);
  const exempt = latestOf(events, 'exemptApplied')?.payload['ask'];
  const applied = latestOf(events, 'applied')?.payload['asks'] ?? (exempt === undefined ? undefined : [exempt]);
  return {
    ...header,
    visits,
    asks: (Array.isArray(applied) ? applied : []) as Ask[], // the payload of an `applied` event
    form: form ?? null,
    candidates: candidates.map(each => ({ ...each, ...named(each.person) })),
    person: reportedPerson === null ? null : { person: reportedPerson, ...named(reportedPerson) },
    isInside,
    events: arranged.map(({ payload, isOfficeWork, ...event }) => ({ ...event, told: toldOf(isOfficeWork && !isInside ? withoutContent(payload) : payload) })),
  };
}

/** Names and masked numbers of persons, null where this reader may not see names. */
export async function namesFor(room: RecordRoom, actor: Actor, persons: readonly string[]): Promise<(person: string) => { name: string | null; maskedResidentId: string | null }> {
  const fields = mayRead(actor, 'names') ? await personalFieldsOf(room.pool, room.keys, persons) : new Map<string, never>();
  return person => {
    const known = fields.get(person);
    return { name: known?.name ?? null, maskedResidentId: known ? maskedResidentId(known.residentId) : null };
  };
}

/** What an event says that a reader may see: no person keys, no commitments. */
const toldOf = (payload: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(payload).filter(([name]) => !['nomination', 'person', 'form'].includes(name)));

/** Whether an institution is in the reader's scope. */
export async function institutionInScope(room: RecordRoom, actor: Actor, institution: string): Promise<boolean> {
  if (Object.values(readingScope(actor, 'cases')).every(list => list.length === 0)) return false;
  const { rowCount } = await room.pool.query({ name: 'institution-in-scope', text: `SELECT 1 FROM institution i JOIN region r ON r.code = i.region_code WHERE ${IN_SCOPE} AND i.id = $4`, values: [...scopeOf(actor, 'cases'), institution] });
  return rowCount === 1;
}
