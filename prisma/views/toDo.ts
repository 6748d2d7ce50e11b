import { actsForOthers, type ActsFor } from '../../src/access/absence';
import { isForActs, type Actor } from '../../src/access/actor';
import { mayPick } from '../../src/decision/batches';
import type { Desk } from '../../src/procedure/desk';
import type { Day } from '../../src/kernel/day';
import type { RecordRoom } from '../records/record';
import { namesFor } from './caseView';
import { given, ifAsked, listed, type Condition } from './listed';
import { holds } from './takenBack';
import { IS_URGED, URGED } from './urgings';
import { overdueOn, RETURNED_BY, VISIT_ORDER, VISIT_POSITION, visitBeyond } from './visitOrder';

// OFFSET 0 keeps the question with its case: the events of all others are not read for it.
const DRAFT = `FROM event e LEFT JOIN account a ON a.id = e.actor_id WHERE e.case_id = c.id AND e.lane = v.lane AND e.type = 'prepared' AND e.payload->>'stage' = v.stage AND (e.payload->>'visit')::int = v.visit`;
// Whether an opinion is due from one of several accounts, given as a parameter: the actor's, and those of whom he stands in for.
const IS_ASKED = (account: string): string => `EXISTS (SELECT 1 FROM opinion_asked k WHERE k.case_id = v.case_id AND k.lane = v.lane AND k.stage = v.stage AND k.visit = v.visit AND k.account_id = ANY(${account}::uuid[]) AND k.is_due)`;
// A visit is with everybody at the desk, unless it is in the hand of somebody else who still sits there; what is in the hand of an absent officer is with who stands in for him.
const IS_FREE = (account: string): string => `(v.in_hand_of IS NULL OR v.in_hand_of = ANY(${account}::uuid[]) OR NOT EXISTS (SELECT 1 FROM account h JOIN account_role s ON s.account_id = h.id WHERE h.id = v.in_hand_of AND h.is_enabled
  AND s.role IN ('officeHandler', 'officeSigner', 'institutionHandler', 'institutionSigner') AND (s.office_id = v.office_id OR (v.desk = 'institution' AND s.institution_id = v.institution_id))))`;
// A candidate's lane names its candidate; a separation is about the person last reported.
const TO_DO = `
SELECT c.number AS "caseNumber", c.procedure, v.lane, v.stage, v.visit, v.desk, v.office_id AS office, coalesce(v.office_id, v.institution_id) AS place, i.id AS institution, i.name AS "institutionName", v.opened_at AS since, v.due_on AS "dueOn", ${URGED},
  coalesce((SELECT person_key FROM candidate d WHERE d.case_id = c.id AND d.lane = v.lane)::text,
    (SELECT payload->>'person' FROM event e WHERE e.case_id = c.id AND e.type = 'separationReported' AND ${holds('e')} ORDER BY e.number DESC LIMIT 1)) AS "personKey",
  (SELECT jsonb_build_object('event', e.number, 'by', coalesce(a.display_name, ''), 'proposes', e.payload->>'proposes', 'input', e.payload->'input', 'note', e.payload->>'note') ${DRAFT} ORDER BY e.number DESC LIMIT 1) AS draft, v.in_hand_of AS "inHandOf", v.in_hand_as AS "inHandAs", (SELECT display_name FROM account WHERE id = v.in_hand_by) AS "inHandBy", ${IS_ASKED('$1')} AS "isAsked", ${RETURNED_BY}, ${VISIT_POSITION}
FROM stage_visit v JOIN case_file c ON c.id = v.case_id JOIN institution i ON i.id = v.institution_id
WHERE v.settled_at IS NULL AND NOT v.is_interruption AND `;

/** Where the actor does the work of stages; a leader in charge looks on at his offices, and nothing there waits for him. */
function placesOf({ seats }: Actor): { readonly offices: readonly string[]; readonly institutions: readonly string[] } {
  const working = seats.filter(seat => isForActs(seat.role));
  return { offices: [...new Set(working.flatMap(seat => ('office' in seat ? [seat.office] : [])))], institutions: [...new Set(working.flatMap(seat => ('institution' in seat ? [seat.institution] : [])))] };
}

/**
 * The desks of an actor, and what he is asked elsewhere. Most sit at one desk and are asked nothing: then the index gives the
 * list in its order, and no more of it is read than is shown.
 */
function desksOf(actor: Actor, asked: readonly number[]): { readonly name: string; readonly sql: string; readonly values: readonly unknown[] } {
  const { offices, institutions } = placesOf(actor);
  const account = peopleOf(actor);
  if (asked.length > 0) return { name: 'asked', sql: `((${AT_DESKS} AND ${IS_FREE('$1')}) OR (v.case_id = ANY($4::bigint[]) AND ${IS_ASKED('$1')}))`, values: [account, offices, institutions, asked] };
  if (offices.length === 1 && institutions.length === 0) return { name: 'office', sql: `v.office_id = $2::uuid AND ${IS_FREE('$1')}`, values: [account, ...offices] };
  if (offices.length === 0 && institutions.length === 1) return { name: 'institution', sql: `v.desk = 'institution' AND v.institution_id = $2::uuid AND ${IS_FREE('$1')}`, values: [account, ...institutions] };
  return { name: 'desks', sql: `${AT_DESKS} AND ${IS_FREE('$1')}`, values: [account, offices, institutions] };
}
const AT_DESKS = "(v.office_id = ANY($2::uuid[]) OR (v.desk = 'institution' AND v.institution_id = ANY($3::uuid[])))";

/** The account of an actor, and those of the absent officers in whose place he acts today. */
const peopleOf = ({ account, standsInFor = [] }: Actor): readonly string[] => [account, ...standsInFor.map(each => each.account)];

/** The cases in which an opinion is due from the actor (会签). */
const askedOf = async (room: RecordRoom, actor: Actor): Promise<readonly number[]> =>
  (await room.pool.query<{ id: number }>({ name: 'opinions-due', text: 'SELECT DISTINCT case_id AS id FROM opinion_asked WHERE account_id = ANY($1::uuid[]) AND is_due', values: [peopleOf(actor)] })).rows.map(({ id }) => id);

type Draft = { readonly event: number; readonly by: string; readonly proposes: string; readonly input: Readonly<Record<string, unknown>>; readonly note: string };
type Row = { caseNumber: string; procedure: 'hire' | 'separation'; lane: string; stage: string; visit: number; desk: string; place: string; institution: string; institutionName: string; since: Date; dueOn: string | null; position: string; personKey: string | null; /** The desk's office. */ office: string | null; /** The latest draft before the signer, where one lies there. */ draft: Draft | null; /** Who returned it before, where it comes back. */ returnedBy: string | null; /** How often it was urged (催办). */ urged: number; inHandOf: string | null; inHandAs: Exclude<WhyMine, 'opinion'>; inHandBy: string | null; isAsked: boolean };
/** What of the list is wanted; what is left out is not asked for. `isDrafted`: a draft lies before the signer; `isForAnother`: he may do in the place of an absent officer what he may not himself. */
export type ToDoFilter = { readonly procedure?: 'hire' | 'separation' | undefined; readonly stage?: string | undefined; readonly institution?: string | undefined; readonly isOverdue?: boolean | undefined; readonly isDrafted?: boolean | undefined; readonly isUrged?: boolean | undefined; readonly isForAnother?: boolean | undefined; readonly today: Day; readonly after?: readonly string[] | undefined; readonly limit: number };
/** Why a visit is on the list of an actor beside that it waits at his desk. */
type WhyMine = 'transferred' | 'delegated' | 'reported' | 'recalled' | 'reassigned' | 'handedOver' | 'opinion' | null;

// Done for another is what he may do at a desk as a substitute alone, and what is in the hand of whom he stands in for.
const FOR_ANOTHER = (others: readonly ActsFor[], { standsInFor: principals = [] }: Actor): Condition => ({
  sql: '((coalesce(v.office_id, v.institution_id), c.procedure) IN (SELECT * FROM unnest(?::uuid[], ?::text[])) OR (v.in_hand_of IS NOT NULL AND (v.in_hand_of, c.procedure) IN (SELECT * FROM unnest(?::uuid[], ?::text[]))))',
  values: [others.flatMap(each => each.kinds.map(() => each.place)), others.flatMap(each => [...each.kinds]), principals.flatMap(each => each.kinds.map(() => each.account)), principals.flatMap(each => [...each.kinds])],
});

/** What waits at the desks where the actor sits (待办), soonest due first. */
export async function toDo(room: RecordRoom, actor: Actor, { procedure, stage, institution, isOverdue, isDrafted, isUrged, isForAnother, today, after, limit }: ToDoFilter) {
  const others = actsForOthers(actor);
  const narrowed = [
    visitBeyond(after),
    given('c.procedure = ?', procedure),
    given('v.stage = ?', stage),
    given('v.institution_id = ?::uuid', institution),
    overdueOn(today, isOverdue),
    ifAsked(isDrafted, { sql: `EXISTS (SELECT 1 ${DRAFT} OFFSET 0)`, values: [] }, { sql: `NOT EXISTS (SELECT 1 ${DRAFT} OFFSET 0)`, values: [] }),
    ifAsked(isForAnother, FOR_ANOTHER(others, actor), { sql: `NOT ${FOR_ANOTHER(others, actor).sql}`, values: FOR_ANOTHER(others, actor).values }),
    ifAsked(isUrged, { sql: IS_URGED, values: [] }, { sql: `NOT ${IS_URGED}`, values: [] }),
  ];
  const desks = desksOf(actor, await askedOf(room, actor));
  const name = `to-do-${desks.name}-${isOverdue === undefined ? '' : Number(isOverdue)}-${isDrafted === undefined ? '' : Number(isDrafted)}-${isUrged === undefined ? '' : Number(isUrged)}-${isForAnother === undefined ? '' : Number(isForAnother)}`;
  const { items, next } = await listed<Row>(room, { name, select: TO_DO + desks.sql, values: desks.values, narrowed, order: VISIT_ORDER, limit });
  const named = await namesFor(room, actor, items.flatMap(row => (row.personKey === null ? [] : [row.personKey])));
  const people = peopleOf(actor);
  const whyOf = ({ inHandOf, inHandAs, isAsked }: Pick<Row, 'inHandOf' | 'inHandAs' | 'isAsked'>): WhyMine => (isAsked ? 'opinion' : inHandOf !== null && people.includes(inHandOf) ? inHandAs : null);
  const pickable = (row: Pick<Row, 'procedure' | 'stage' | 'desk' | 'institution' | 'office'>, proposes: string): boolean => mayPick(actor, { desk: row.desk as Desk, institution: row.institution, office: row.office }, { procedure: row.procedure, stage: row.stage, proposes }); // the record names desks only
  const shown = items.map(({ personKey, place, inHandOf, inHandAs, inHandBy, isAsked, office, draft, ...row }) => ({
    ...row,
    standsInFor: [...new Set([...others.filter(each => each.place === place && each.kinds.includes(row.procedure)).map(each => each.name), ...(actor.standsInFor ?? []).filter(each => each.account === inHandOf && each.kinds.includes(row.procedure)).map(each => each.name)])], person: personKey === null ? null : named(personKey).name,
    whyMine: whyOf({ inHandOf, inHandAs, isAsked }),
    handedBy: inHandOf !== null && people.includes(inHandOf) ? inHandBy : null,
    preparedBy: draft?.by ?? null,
    draft: draft && { ...draft, mayBatch: pickable({ ...row, office }, draft.proposes) },
  }));
  return { items: shown, next };
}

const COUNTS = `SELECT count(*)::int AS waiting, count(*) FILTER (WHERE v.due_on < $5)::int AS overdue, count(*) FILTER (WHERE v.due_on BETWEEN $5 AND $6)::int AS "dueSoon", count(*) FILTER (WHERE EXISTS (SELECT 1 ${DRAFT}))::int AS drafted
  FROM stage_visit v JOIN case_file c ON c.id = v.case_id WHERE v.settled_at IS NULL AND NOT v.is_interruption AND ((${AT_DESKS} AND ${IS_FREE('$1')}) OR (v.case_id = ANY($4::bigint[]) AND ${IS_ASKED('$1')}))`;
/** How much waits at the actor's desks: in all, overdue, due until a day, and with a draft before the signer. */
export type ToDoCounts = { readonly waiting: number; readonly overdue: number; readonly dueSoon: number; readonly drafted: number };

/** Counts what waits at the desks where the actor sits (工作台). `soon`: the last day that counts as near. */
export async function toDoCounts(room: RecordRoom, actor: Actor, { today, soon }: { readonly today: Day; readonly soon: Day }): Promise<ToDoCounts> {
  const { offices, institutions } = placesOf(actor);
  const { rows } = await room.pool.query<ToDoCounts>({ name: 'to-do-counts', text: COUNTS, values: [peopleOf(actor), offices, institutions, await askedOf(room, actor), today, soon] });
  return rows[0] ?? { waiting: 0, overdue: 0, dueSoon: 0, drafted: 0 };
}
