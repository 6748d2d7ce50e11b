import type { Actor } from '../../src/access/actor';
import type { WorkingCalendar } from '../../src/calendar/workingCalendar';
import { workingDaysBetween } from '../../src/calendar/workingDays';
import { day, dayOf, instantOf, plusDays, type Day } from '../../src/kernel/day';
import { calendarOf } from '../records/calendarYears';
import { OFFICE_CLOCK_ACCOUNT } from '../records/officeClock';
import type { RecordRoom } from '../records/record';
import { IN_SCOPE, IS_MASKED, scopeOf, SHOWN_NAME } from './scope';

const CASES = 'FROM stage_visit v JOIN case_file c ON c.id = v.case_id JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code';
const DAY_OF = (column: string): string => `((${column}) AT TIME ZONE 'Asia/Shanghai')::date::text`;
// Who works at a masked institution is nobody's to know who only looks on.
const OF_DESK = `(s.office_id = v.office_id AND s.role IN ('officeHandler', 'officeSigner')) OR (v.office_id IS NULL AND s.institution_id = v.institution_id AND s.role IN ('institutionHandler', 'institutionSigner') AND NOT ${IS_MASKED})`;
const WAITING = `SELECT s.account_id AS account, count(DISTINCT (v.case_id, v.lane, v.stage, v.visit))::int AS waiting, count(DISTINCT (v.case_id, v.lane, v.stage, v.visit)) FILTER (WHERE v.due_on < $4::date)::int AS overdue
  ${CASES} JOIN account_role s ON ${OF_DESK} JOIN account a ON a.id = s.account_id WHERE a.is_enabled AND v.settled_at IS NULL AND NOT v.is_interruption AND c.ended_as IS NULL AND ${IN_SCOPE} GROUP BY 1`;
// Grouped by the days between which they were worked on, as the stages' own measures are.
const SETTLED = `SELECT v.settled_by AS account, ${DAY_OF('v.opened_at')} AS opened, ${DAY_OF('v.settled_at')} AS settled, v.norm_days AS norm, count(*)::int AS visits
  ${CASES} WHERE NOT v.is_interruption AND v.outcome <> 'passedBy' AND v.settled_by <> $6::uuid AND (v.office_id IS NOT NULL OR NOT ${IS_MASKED}) AND ${IN_SCOPE} AND v.settled_at >= $4 AND v.settled_at < $5 GROUP BY 1, 2, 3, 4`;
const NAMES = `SELECT a.id AS account, a.display_name AS officer, a.login, string_agg(DISTINCT coalesce(o.name, ${SHOWN_NAME}), '、') AS place FROM account a LEFT JOIN account_role s ON s.account_id = a.id LEFT JOIN office o ON o.id = s.office_id LEFT JOIN institution i ON i.id = s.institution_id LEFT JOIN region r ON r.code = i.region_code
  WHERE a.id = ANY($3::uuid[]) GROUP BY a.id`;

type Waiting = { readonly account: string; readonly waiting: number; readonly overdue: number };
type Settled = { readonly account: string; readonly opened: string; readonly settled: string; readonly norm: number | null; readonly visits: number };
type Name = { readonly account: string; readonly officer: string; readonly login: string; readonly place: string | null };
/** What an officer has to do and has done (办理人员负荷): what waits at his desks, which he shares, and how many stages he settled in a period, in how many working days on average, and how often later than their norm. */
export type OfficerLoad = { readonly account: string; readonly officer: string; readonly place: string; readonly waiting: number; readonly overdue: number; readonly settled: number; readonly meanWorkingDays: number | null; readonly late: number };

/** The loads of the officers in scope, the most loaded first; settled from a day to a day, both included. */
export async function officerLoads(room: RecordRoom, actor: Actor, { from, until }: { readonly from: Day; readonly until: Day }): Promise<OfficerLoad[]> {
  const scope = scopeOf(actor, 'supervision');
  const [waiting, settled] = await Promise.all([
    room.pool.query<Waiting>({ name: 'loads-waiting', text: WAITING, values: [...scope, dayOf(room.clock.now())] }),
    room.pool.query<Settled>({ name: 'loads-settled', text: SETTLED, values: [...scope, new Date(instantOf(from)), new Date(instantOf(plusDays(until, 1))), OFFICE_CLOCK_ACCOUNT] }),
  ]);
  const accounts = [...new Set([...waiting.rows, ...settled.rows].map(row => row.account))];
  const names = await room.pool.query<Name>({ name: 'loads-names', text: NAMES, values: [scope[0], scope[1], accounts] });
  const calendar = await calendarOf(room);
  const open = new Map(waiting.rows.map(row => [row.account, row]));
  return names.rows
    .map((name): OfficerLoad => ({ account: name.account, officer: toldApart(name, names.rows), place: name.place ?? '', waiting: open.get(name.account)?.waiting ?? 0, overdue: open.get(name.account)?.overdue ?? 0, ...doneBy(calendar, settled.rows.filter(row => row.account === name.account)) }))
    .sort((a, b) => b.overdue - a.overdue || b.waiting - a.waiting || b.settled - a.settled || (a.officer < b.officer ? -1 : 1));
}

/** Two of one name at one office are told apart by their logins. */
const toldApart = ({ account, officer, login, place }: Name, all: readonly Name[]): string => (all.some(other => other.account !== account && other.officer === officer && other.place === place) ? `${officer} (${login})` : officer);

function doneBy(calendar: WorkingCalendar, rows: readonly Settled[]): Pick<OfficerLoad, 'settled' | 'meanWorkingDays' | 'late'> {
  const took = rows.map(row => ({ days: workingDaysBetween(calendar, day(row.opened), day(row.settled)), ...row }));
  const settled = took.reduce((sum, { visits }) => sum + visits, 0);
  const days = took.reduce((sum, each) => sum + each.days * each.visits, 0);
  return { settled, meanWorkingDays: settled === 0 ? null : Math.round((days / settled) * 10) / 10, late: took.reduce((sum, each) => (each.norm !== null && each.days > each.norm ? sum + each.visits : sum), 0) };
}
