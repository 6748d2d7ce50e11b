import { actsForOthers, type ActsFor } from '../../src/access/absence';
import { isForActs, type Actor } from '../../src/access/actor';
import type { Day } from '../../src/kernel/day';
import type { RecordRoom } from '../records/record';
import { namesFor } from './caseView';
import { given, ifAsked, listed, type Condition } from './listed';
import { overdueOn, VISIT_ORDER, VISIT_POSITION, visitBeyond } from './visitOrder';

// OFFSET 0 keeps the question with its case: the events of all others are not read for it.
const DRAFT = `FROM event e LEFT JOIN account a ON a.id = e.actor_id WHERE e.case_id = c.id AND e.lane = v.lane AND e.type = 'prepared' AND e.payload->>'stage' = v.stage AND (e.payload->>'visit')::int = v.visit`;
// A candidate's lane names its candidate; a separation is about the person last reported.
const TO_DO = `
SELECT c.number AS "caseNumber", c.procedure, v.lane, v.stage, v.visit, v.desk, coalesce(v.office_id, v.institution_id) AS place, i.id AS institution, i.name AS "institutionName", v.opened_at AS since, v.due_on AS "dueOn",
  coalesce((SELECT person_key FROM candidate d WHERE d.case_id = c.id AND d.lane = v.lane)::text,
    (SELECT payload->>'person' FROM event e WHERE e.case_id = c.id AND e.type = 'separationReported' ORDER BY e.number DESC LIMIT 1)) AS "personKey",
  (SELECT a.display_name ${DRAFT} ORDER BY e.number DESC LIMIT 1) AS "preparedBy", ${VISIT_POSITION}
FROM stage_visit v JOIN case_file c ON c.id = v.case_id JOIN institution i ON i.id = v.institution_id
WHERE v.settled_at IS NULL AND NOT v.is_interruption AND `;

/** Where the actor does the work of stages; a leader in charge looks on at his offices, and nothing there waits for him. */
function placesOf({ seats }: Actor): { readonly offices: readonly string[]; readonly institutions: readonly string[] } {
  const working = seats.filter(seat => isForActs(seat.role));
  return { offices: [...new Set(working.flatMap(seat => ('office' in seat ? [seat.office] : [])))], institutions: [...new Set(working.flatMap(seat => ('institution' in seat ? [seat.institution] : [])))] };
}

/** The desks of an actor. Most sit at one: then the index gives the list in its order, and no more of it is read than is shown. */
function desksOf(actor: Actor): { readonly name: string; readonly sql: string; readonly values: readonly unknown[] } {
  const { offices, institutions } = placesOf(actor);
  if (offices.length === 1 && institutions.length === 0) return { name: 'office', sql: 'v.office_id = $1::uuid', values: offices };
  if (offices.length === 0 && institutions.length === 1) return { name: 'institution', sql: "v.desk = 'institution' AND v.institution_id = $1::uuid", values: institutions };
  return { name: 'desks', sql: "(v.office_id = ANY($1::uuid[]) OR (v.desk = 'institution' AND v.institution_id = ANY($2::uuid[])))", values: [offices, institutions] };
}

type Row = { caseNumber: string; procedure: 'hire' | 'separation'; lane: string; stage: string; visit: number; desk: string; place: string; institution: string; institutionName: string; since: Date; dueOn: string | null; position: string; personKey: string | null; /** Who laid the latest draft before the signer, where one lies there. */ preparedBy: string | null };
/** What of the list is wanted; what is left out is not asked for. `isDrafted`: a draft lies before the signer; `isForAnother`: he may do in the place of an absent officer what he may not himself. */
export type ToDoFilter = { readonly procedure?: 'hire' | 'separation' | undefined; readonly stage?: string | undefined; readonly institution?: string | undefined; readonly isOverdue?: boolean | undefined; readonly isDrafted?: boolean | undefined; readonly isForAnother?: boolean | undefined; readonly today: Day; readonly after?: readonly string[] | undefined; readonly limit: number };

const FOR_ANOTHER = (others: readonly ActsFor[]): Condition => ({ sql: '((coalesce(v.office_id, v.institution_id), c.procedure) IN (SELECT * FROM unnest(?::uuid[], ?::text[])))', values: [others.flatMap(each => each.kinds.map(() => each.place)), others.flatMap(each => [...each.kinds])] });

/** What waits at the desks where the actor sits (待办), soonest due first. */
export async function toDo(room: RecordRoom, actor: Actor, { procedure, stage, institution, isOverdue, isDrafted, isForAnother, today, after, limit }: ToDoFilter) {
  const others = actsForOthers(actor);
  const narrowed = [
    visitBeyond(after),
    given('c.procedure = ?', procedure),
    given('v.stage = ?', stage),
    given('v.institution_id = ?::uuid', institution),
    overdueOn(today, isOverdue),
    ifAsked(isDrafted, { sql: `EXISTS (SELECT 1 ${DRAFT} OFFSET 0)`, values: [] }, { sql: `NOT EXISTS (SELECT 1 ${DRAFT} OFFSET 0)`, values: [] }),
    ifAsked(isForAnother, FOR_ANOTHER(others), { sql: `NOT ${FOR_ANOTHER(others).sql}`, values: FOR_ANOTHER(others).values }),
  ];
  const desks = desksOf(actor);
  const name = `to-do-${desks.name}-${isOverdue === undefined ? '' : Number(isOverdue)}-${isDrafted === undefined ? '' : Number(isDrafted)}-${isForAnother === undefined ? '' : Number(isForAnother)}`;
  const { items, next } = await listed<Row>(room, { name, select: TO_DO + desks.sql, values: desks.values, narrowed, order: VISIT_ORDER, limit });
  const named = await namesFor(room, actor, items.flatMap(row => (row.personKey === null ? [] : [row.personKey])));
  return { items: items.map(({ personKey, place, ...row }) => ({ ...row, standsInFor: others.filter(each => each.place === place && each.kinds.includes(row.procedure)).map(each => each.name), person: personKey === null ? null : named(personKey).name })), next };
}

const COUNTS = `SELECT count(*)::int AS waiting, count(*) FILTER (WHERE v.due_on < $3)::int AS overdue, count(*) FILTER (WHERE v.due_on BETWEEN $3 AND $4)::int AS "dueSoon", count(*) FILTER (WHERE EXISTS (SELECT 1 ${DRAFT}))::int AS drafted
  FROM stage_visit v JOIN case_file c ON c.id = v.case_id WHERE v.settled_at IS NULL AND NOT v.is_interruption AND (v.office_id = ANY($1::uuid[]) OR (v.desk = 'institution' AND v.institution_id = ANY($2::uuid[])))`;
/** How much waits at the actor's desks: in all, overdue, due until a day, and with a draft before the signer. */
export type ToDoCounts = { readonly waiting: number; readonly overdue: number; readonly dueSoon: number; readonly drafted: number };

/** Counts what waits at the desks where the actor sits (工作台). `soon`: the last day that counts as near. */
export async function toDoCounts(room: RecordRoom, actor: Actor, { today, soon }: { readonly today: Day; readonly soon: Day }): Promise<ToDoCounts> {
  const { offices, institutions } = placesOf(actor);
  const { rows } = await room.pool.query<ToDoCounts>({ name: 'to-do-counts', text: COUNTS, values: [offices, institutions, today, soon] });
  return rows[0] ?? { waiting: 0, overdue: 0, dueSoon: 0, drafted: 0 };
}
