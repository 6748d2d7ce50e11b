import type { CursorPart } from '../../src/contracts/cursors';
import type { Day } from '../../src/kernel/day';
import { holds } from './takenBack';
import { beyond, DAYS, FROM_DAYS, FROM_MICROS, MICROS, type Condition } from './listed';

/** Soonest due first, what has no norm last; the order of the indexes of `stage_visit` (alias `v`). */
const DUE = "coalesce(v.due_on, DATE '9999-12-31')";
export const VISIT_ORDER = `${DUE}, v.opened_at, v.case_id, v.lane, v.stage, v.visit`;
/** What a position in that order is made of. */
export const VISIT_PARTS = ['days', 'micros', 'id', 'lane', 'code', 'visit'] as const satisfies readonly CursorPart[];
/** That a visit is overdue on a day, or that it is not; where nothing is asked, neither. */
export const overdueOn = (today: Day, asked: boolean | undefined): Condition | null => (asked === undefined ? null : { sql: `${DUE} ${asked ? '<' : '>='} ?::date`, values: [today] });
/** The position of a visit. */
export const VISIT_POSITION = `concat_ws('_', ${DAYS(DUE)}, ${MICROS('v.opened_at')}, v.case_id, v.lane, v.stage, v.visit) AS position`;
/** That a visit comes after a position. */
export const visitBeyond = (position: readonly string[] | undefined): Condition | null =>
  beyond(position, [[DUE, FROM_DAYS], ['v.opened_at', FROM_MICROS], ['v.case_id', '?::bigint'], ['v.lane', '?::text'], ['v.stage', '?::text'], ['v.visit', '?::int']]);
/** Who returned the visit (alias `v`) when the stage was last settled: what comes back comes back to him, though anybody at the desk may take it. Null where it was settled otherwise, or the return was taken back. */
export const RETURNED_BY = `CASE WHEN v.visit > 1 THEN (SELECT CASE WHEN starts_with(re.outcome, 'returned') THEN ra.display_name END FROM event re LEFT JOIN account ra ON ra.id = re.actor_id
  WHERE re.case_id = v.case_id AND re.lane = v.lane AND re.stage = v.stage AND re.visit < v.visit AND ${holds('re')} ORDER BY re.visit DESC LIMIT 1) END AS "returnedBy"`;
