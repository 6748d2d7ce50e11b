import type { Actor } from '../../src/access/actor';
import type { WorkingCalendar } from '../../src/calendar/workingCalendar';
import { addWorkingDays, workingDaysBetween } from '../../src/calendar/workingDays';
import { day, dayOf, instantOf, plusDays, type Day } from '../../src/kernel/day';
import { calendarOf } from '../records/calendarYears';
import type { RecordRoom } from '../records/record';
import { IN_SCOPE, scopeOf } from './scope';

const FROM = `FROM stage_visit v JOIN case_file c ON c.id = v.case_id JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code WHERE NOT v.is_interruption AND ${IN_SCOPE}`;
const DAY_OF = (column: string): string => `((${column}) AT TIME ZONE 'Asia/Shanghai')::date::text`;
const AGES = `SELECT count(*) FILTER (WHERE v.due_on IS NULL)::int AS "noNorm", count(*) FILTER (WHERE v.due_on >= $4)::int AS "onTime", count(*) FILTER (WHERE v.due_on < $4 AND v.due_on >= $5)::int AS "upTo2",
  count(*) FILTER (WHERE v.due_on < $5 AND v.due_on >= $6)::int AS "upTo5", count(*) FILTER (WHERE v.due_on < $6 AND v.due_on >= $7)::int AS "upTo10", count(*) FILTER (WHERE v.due_on < $7)::int AS "over10" ${FROM} AND v.settled_at IS NULL AND c.ended_as IS NULL`;
// Grouped by the days between which a stage was worked on: working days are counted once for each pair of days.
const SETTLED = `SELECT c.procedure, v.stage, ${DAY_OF('v.opened_at')} AS opened, ${DAY_OF('v.settled_at')} AS settled, max(v.norm_days) AS norm, count(*)::int AS visits ${FROM} AND v.settled_at >= $4 AND v.settled_at < $5 GROUP BY 1, 2, 3, 4`;
const P90 = 0.9;

/** Open stages by how many working days they are late. */
export type Ages = { readonly noNorm: number; readonly onTime: number; readonly upTo2: number; readonly upTo5: number; readonly upTo10: number; readonly over10: number };
type Settled = { readonly procedure: 'hire' | 'separation'; readonly stage: string; readonly opened: string; readonly settled: string; readonly norm: number | null; readonly visits: number };
/** How long a stage took, in working days: how often it was settled, on average, nine times in ten, how often later than its norm, and which part (percent) of all the working days that the stages of its procedure took were spent in it: the greatest is the bottleneck (瓶颈环节). */
export type Cycle = { readonly procedure: 'hire' | 'separation'; readonly stage: string; readonly settled: number; readonly meanWorkingDays: number; readonly p90WorkingDays: number; readonly normDays: number | null; readonly late: number; readonly shareOfTime: number };

/** How old what waits is, and how long the stages took that were settled from a day to a day, both included. */
export async function measures(room: RecordRoom, actor: Actor, { from, until }: { readonly from: Day; readonly until: Day }): Promise<{ readonly ages: Ages; readonly cycles: readonly Cycle[] }> {
  const today = dayOf(room.clock.now());
  const scope = scopeOf(actor, 'supervision');
  const calendar = await calendarOf(room);
  const lateBy = [2, 5, 10].map(days => addWorkingDays(calendar, today, -days));
  const [ages, settled] = await Promise.all([
    room.pool.query<Ages>({ name: 'measures-ages', text: AGES, values: [...scope, today, ...lateBy] }),
    room.pool.query<Settled>({ name: 'measures-settled', text: SETTLED, values: [...scope, new Date(instantOf(from)), new Date(instantOf(plusDays(until, 1)))] }),
  ]);
  return { ages: ages.rows[0] ?? { noNorm: 0, onTime: 0, upTo2: 0, upTo5: 0, upTo10: 0, over10: 0 }, cycles: cyclesOf(calendar, settled.rows) };
}

function cyclesOf(calendar: WorkingCalendar, rows: readonly Settled[]): Cycle[] {
  const stages = new Map<string, Settled[]>();
  for (const row of rows) stages.set(`${row.procedure}.${row.stage}`, [...(stages.get(`${row.procedure}.${row.stage}`) ?? []), row]);
  const totals = new Map<string, number>();
  const cycles = [...stages.values()].flatMap(each => {
    const [first] = each;
    if (first === undefined) return [];
    const took = each.map(row => ({ days: workingDaysBetween(calendar, day(row.opened), day(row.settled)), visits: row.visits, norm: row.norm })).sort((a, b) => a.days - b.days);
    const settled = took.reduce((sum, { visits }) => sum + visits, 0);
    const spent = took.reduce((sum, { days, visits }) => sum + days * visits, 0);
    totals.set(first.procedure, (totals.get(first.procedure) ?? 0) + spent);
    return [{
      procedure: first.procedure, stage: first.stage, settled,
      meanWorkingDays: Math.round((spent / settled) * 10) / 10,
      p90WorkingDays: nth(took, Math.ceil(settled * P90)),
      normDays: each.reduce<number | null>((most, { norm }) => (norm === null ? most : Math.max(norm, most ?? 0)), null),
      late: took.reduce((sum, { days, visits, norm }) => (norm !== null && days > norm ? sum + visits : sum), 0),
      spent,
    }];
  });
  const shared = cycles.map(({ spent, ...cycle }) => ({ ...cycle, shareOfTime: Math.round((spent / Math.max(1, totals.get(cycle.procedure) ?? 0)) * 100) }));
  return shared.sort((a, b) => (a.procedure === b.procedure ? b.meanWorkingDays - a.meanWorkingDays : a.procedure < b.procedure ? -1 : 1));
}

/** The days of the nth visit, counted from the quickest. */
function nth(took: readonly { readonly days: number; readonly visits: number }[], n: number): number {
  let counted = 0;
  for (const { days, visits } of took) {
    counted += visits;
    if (counted >= n) return days;
  }
  return 0;
}
