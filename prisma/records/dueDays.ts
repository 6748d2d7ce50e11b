import type { Pool, PoolClient } from 'pg';
import { dueDay, type EarlierVisit } from '../../src/calendar/dueDay';
import type { WorkingCalendar } from '../../src/calendar/workingCalendar';
import { dayOf, type Day } from '../../src/kernel/day';
import { holds } from '../views/takenBack';
import type { RecordRoom } from './record';

const MILLISECONDS = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::bigint`;
/** That it was not taken back how a visit was settled. */
const stood = (visit: string): string => `NOT EXISTS (SELECT 1 FROM event s WHERE s.case_id = ${visit}.case_id AND s.lane = ${visit}.lane AND s.stage = ${visit}.stage AND s.visit = ${visit}.visit AND NOT ${holds('s')})`;
// A stage that is open again because that was taken back counts from the day on which the visit before it was opened.
const FIRST_OPENED = `(SELECT min(b.opened_at) FROM stage_visit b WHERE b.case_id = v.case_id AND b.lane = v.lane AND b.stage = v.stage AND b.visit <= v.visit
  AND b.visit > (SELECT coalesce(max(m.visit), 0) FROM stage_visit m WHERE m.case_id = v.case_id AND m.lane = v.lane AND m.stage = v.stage AND m.visit < v.visit AND ${stood('m')}))`;
const OPEN = `
SELECT v.case_id AS "caseId", v.lane, v.stage, v.visit, ${MILLISECONDS(FIRST_OPENED)} AS "openedAt", v.norm_days AS norm, v.due_on AS "dueOn",
  coalesce(jsonb_agg(jsonb_build_object('openedAt', ${MILLISECONDS('e.opened_at')}, 'settledAt', ${MILLISECONDS('e.settled_at')})) FILTER (WHERE e.case_id IS NOT NULL), '[]') AS earlier
FROM stage_visit v LEFT JOIN stage_visit e ON e.case_id = v.case_id AND e.lane = v.lane AND e.stage = v.stage AND e.outcome = 'returned' AND ${stood('e')}
WHERE v.settled_at IS NULL AND v.due_on IS NOT NULL AND v.norm_days IS NOT NULL GROUP BY v.case_id, v.lane, v.stage, v.visit`;
type OpenVisit = { caseId: number; lane: string; stage: string; visit: number; openedAt: number; norm: number; dueOn: Day; earlier: { openedAt: number; settledAt: number }[] };
/** An open stage whose due day becomes another one. */
type Moved = { readonly caseId: number; readonly lane: string; readonly stage: string; readonly visit: number; readonly from: Day; readonly to: Day };

/** The open stages that have another due day by that calendar than they were given. */
export async function movedDueDays(by: Pool | PoolClient, calendar: WorkingCalendar): Promise<Moved[]> {
  const { rows } = await by.query<OpenVisit>({ name: 'open-due-days', text: OPEN });
  return rows.flatMap(({ openedAt, norm, dueOn, earlier, ...visit }) => {
    const returned = earlier.map((each): EarlierVisit => ({ openedOn: dayOf(each.openedAt), returnedOn: dayOf(each.settledAt) }));
    const to = dueDay(calendar, dayOf(openedAt), norm, returned);
    return to === dueOn ? [] : [{ ...visit, from: dueOn, to }];
  });
}

/** How many due days moved to a later or an earlier day. */
export type MovedCounts = { readonly later: number; readonly earlier: number };
/** Counts them. */
export const countsOf = (moved: readonly Moved[]): MovedCounts => ({ later: moved.filter(each => each.to > each.from).length, earlier: moved.filter(each => each.to < each.from).length });

// A stage that is settled at the same moment keeps the day it was settled by. The conduct begins anew: it sleeps until an instant of the old day.
const MOVE = `
WITH m AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS x("caseId" bigint, lane text, stage text, visit int, "from" date, "to" date)),
v AS (UPDATE stage_visit v SET due_on = m."to" FROM m WHERE v.case_id = m."caseId" AND v.lane = m.lane AND v.stage = m.stage AND v.visit = m.visit AND v.settled_at IS NULL AND v.due_on = m."from" RETURNING v.case_id)
INSERT INTO outbox (case_number, event_number, recorded_at, begins_anew) SELECT c.number, c.version, $2, TRUE FROM case_file c WHERE c.id IN (SELECT case_id FROM v) AND c.conduct_closed_at IS NULL`;

/** Counts the due days of all open stages anew by a calendar, and has the conducts of those that moved begin anew. Doing it twice moves nothing. */
export async function recountDueDays(client: PoolClient, room: RecordRoom, calendar: WorkingCalendar): Promise<MovedCounts> {
  const moved = await movedDueDays(client, calendar);
  if (moved.length > 0) await client.query(MOVE, [JSON.stringify(moved), new Date(room.clock.now())]);
  return countsOf(moved);
}
