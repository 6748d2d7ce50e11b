import type { Actor } from '../../src/access/actor';
import { tooEarlyToReport } from '../../src/decision/separationFitness';
import type { Day } from '../../src/kernel/day';
import type { RetirementCourse } from '../../src/retirement/statutoryAge';
import type { PersonCategory } from '../../src/roster/codes';
import type { RecordRoom } from '../records/record';
import { namesFor } from './caseView';
import { beyond, DAYS, FROM_DAYS, given, IN_REGION, listed, type Condition } from './listed';
import { IN_OPEN_SCOPE, scopeOf } from './scope';

/** How it stands with a planned separation: to come, past its day, or past the days within which it is reported; or reported by a case that is open. */
export type PlannedState = 'toCome' | 'due' | 'overdue' | 'reported';
/** Which of them to list; what is left out is not asked for. */
export type PlannedFilter = { readonly institution?: string | undefined; readonly region?: string | undefined; readonly until?: Day | undefined; readonly overdue?: boolean | undefined; readonly after?: readonly string[] | undefined; readonly limit: number };

const REPORTED = `(SELECT c.number FROM event e JOIN case_file c ON c.id = e.case_id WHERE e.type = 'separationReported' AND e.payload->>'person' = s.person_key::text AND c.ended_as IS NULL ORDER BY c.id DESC LIMIT 1)`;
const PLANNED = `SELECT s.id, s.person_key AS person, s.institution_id AS institution, i.name AS "institutionName", s.retires_on AS "retiresOn", s.blocks_after AS "reportBy", s.course, h.post, h.person_category AS "personCategory", s.announced_at AS "announcedAt", x.number AS "caseNumber",
  CASE WHEN x.number IS NOT NULL THEN 'reported' WHEN s.blocks_after < $4::date THEN 'overdue' WHEN s.retires_on <= $4::date THEN 'due' ELSE 'toCome' END AS state, ${DAYS('s.retires_on')} || '_' || s.id AS position
  FROM planned_separation s JOIN institution i ON i.id = s.institution_id JOIN region r ON r.code = i.region_code JOIN post_holding h ON h.person_key = s.person_key AND h.removed_on IS NULL LEFT JOIN LATERAL (SELECT ${REPORTED} AS number) x ON TRUE
  WHERE ${IN_OPEN_SCOPE}`;
type Row = { id: string; person: string; institution: string; institutionName: string; retiresOn: Day; reportBy: Day; course: RetirementCourse; post: string; personCategory: PersonCategory; announcedAt: Date | null; caseNumber: string | null; state: PlannedState; position: string };

/** From which day it can be reported, and whether it can be today: not ahead of its day, and not twice. */
const reporting = ({ retiresOn, caseNumber }: Pick<Row, 'retiresOn' | 'caseNumber'>, today: Day) => ({ reportFrom: retiresOn, isReportable: caseNumber === null && tooEarlyToReport(retiresOn, today).length === 0 });

const narrowing = ({ institution, region, until, overdue }: PlannedFilter): (Condition | null)[] => [
  given('s.institution_id = ?::uuid', institution),
  given(IN_REGION, region),
  given('s.retires_on <= ?::date', until),
  overdue === undefined ? null : { sql: overdue ? '(s.blocks_after < $4::date AND x.number IS NULL)' : 'NOT (s.blocks_after < $4::date AND x.number IS NULL)', values: [] },
];

/** A page of planned separations (计划减员) in the reader's scope, soonest first; names for who may read names. */
export async function plannedSeparations(room: RecordRoom, actor: Actor, today: Day, filter: PlannedFilter) {
  const page = await listed<Row>(room, { name: `planned-${String(filter.overdue)}`, select: PLANNED, values: [...scopeOf(actor, 'plannedSeparations'), today], narrowed: [beyond(filter.after, [['s.retires_on', FROM_DAYS], ['s.id', '?::uuid']]), ...narrowing(filter)], order: 's.retires_on, s.id', limit: filter.limit });
  const named = await namesFor(room, actor, page.items.map(row => row.person));
  return { ...page, items: page.items.map(row => {
    const { person, ...shown } = row;
    return { ...shown, ...reporting(row, today), name: named(person).name };
  }) };
}

/** One of them with the person's key, for who reports it; null where it is not in scope. */
export async function plannedSeparation(room: RecordRoom, actor: Actor, today: Day, id: string) {
  const { rows: [row] } = await room.pool.query<Row>({ name: 'planned-one', text: `${PLANNED} AND s.id = $5`, values: [...scopeOf(actor, 'plannedSeparations'), today, id] });
  if (!row) return null;
  const { position: _, ...shown } = row;
  return { ...shown, ...reporting(row, today), name: (await namesFor(room, actor, [row.person]))(row.person).name };
}
