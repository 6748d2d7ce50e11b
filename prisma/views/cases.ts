import type { Actor } from '../../src/access/actor';
import { instantOf, plusDays, type Day } from '../../src/kernel/day';
import type { RecordRoom } from '../records/record';
import { beyond, given, IN_REGION, listed, type Condition } from './listed';
import { TIMES_URGED } from './urgings';
import { IN_OPEN_SCOPE, IN_SCOPE, scopeOf, SHOWN_NAME } from './scope';

/** Which cases to list; what is left out is not asked for. `text`: a part of the number. */
export type CaseFilter = {
  readonly state?: 'open' | 'ended' | 'withdrawn' | 'all' | undefined; readonly procedure?: 'hire' | 'separation' | undefined; readonly stage?: string | undefined; readonly institution?: string | undefined; readonly region?: string | undefined; readonly text?: string | undefined;
  readonly from?: Day | undefined; readonly until?: Day | undefined; readonly after?: readonly string[] | undefined; readonly limit: number;
};

const OPEN_VISIT = 'v.case_id = c.id AND v.settled_at IS NULL AND NOT v.is_interruption';
const COLUMNS = `c.number AS "caseNumber", c.procedure, i.id AS institution, ${SHOWN_NAME} AS "institutionName", c.opened_at AS "openedAt", c.ended_as AS "endedAs", c.ended_at AS "endedAt",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('lane', v.lane, 'stage', v.stage, 'desk', v.desk, 'dueOn', v.due_on, 'urged', ${TIMES_URGED}) ORDER BY v.lane, v.stage), '[]') FROM stage_visit v WHERE ${OPEN_VISIT}) AS open`;
const FROM = 'FROM case_file c JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code';
const CASES = `SELECT ${COLUMNS}, c.number AS position ${FROM} WHERE ${IN_SCOPE}`;
const STARTED = `SELECT ${COLUMNS}, c.id::text AS position ${FROM} WHERE ${IN_OPEN_SCOPE} AND c.opened_by = $4`;
type Row = { caseNumber: string; procedure: 'hire' | 'separation'; institution: string; institutionName: string; openedAt: Date; endedAs: string | null; endedAt: Date | null; open: { lane: string; stage: string; desk: string; dueOn: string | null; urged: number }[]; position: string };

const STATES: Readonly<Record<'open' | 'ended' | 'withdrawn', string>> = { open: 'c.ended_as IS NULL', ended: 'c.ended_as IS NOT NULL', withdrawn: "c.ended_as = 'withdrawn'" };

const narrowing = ({ state = 'all', procedure, stage, institution, region, text, from, until }: CaseFilter): (Condition | null)[] => [
  state === 'all' ? null : { sql: STATES[state], values: [] },
  given('c.procedure = ?', procedure),
  given(`EXISTS (SELECT 1 FROM stage_visit v WHERE ${OPEN_VISIT} AND v.stage = ?)`, stage),
  given('c.institution_id = ?::uuid', institution),
  given(IN_REGION, region),
  given('strpos(c.number, ?) > 0', text),
  given('c.opened_at >= ?', from && new Date(instantOf(from))),
  given('c.opened_at < ?', until && new Date(instantOf(plusDays(until, 1)))),
];

/** The cases in the reader's scope, by number. */
export const cases = (room: RecordRoom, actor: Actor, filter: CaseFilter) =>
  listed<Row>(room, { name: `cases-${filter.state ?? 'all'}`, select: CASES, values: scopeOf(actor, 'cases'), narrowed: [beyond(filter.after, [['c.number', '?::text']]), ...narrowing(filter)], order: 'c.number', limit: filter.limit });

/** The cases that the reader has started himself (我发起), latest first. */
export const startedBy = (room: RecordRoom, actor: Actor, filter: CaseFilter) =>
  listed<Row>(room, { name: `started-${filter.state ?? 'all'}`, select: STARTED, values: [...scopeOf(actor, 'cases'), actor.account], narrowed: [beyond(filter.after, [['c.id', '?::bigint']], 'down'), ...narrowing(filter)], order: 'c.id DESC', limit: filter.limit });

/** How many cases that the reader has started himself are still open. */
export async function openStartedBy(room: RecordRoom, actor: Actor): Promise<number> {
  const { rows } = await room.pool.query<{ open: number }>({ name: 'started-open', text: `SELECT count(*)::int AS open ${FROM} WHERE ${IN_OPEN_SCOPE} AND c.opened_by = $4 AND c.ended_as IS NULL`, values: [...scopeOf(actor, 'cases'), actor.account] });
  return rows[0]?.open ?? 0;
}
