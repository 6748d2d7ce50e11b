import type { Actor } from '../../src/access/actor';
import { workingDaysBetween } from '../../src/calendar/workingDays';
import type { StuckKind } from '../../src/decision/stuck';
import { assumedLetterSettings, nextLetter, type LetterSettings, type NextLetter } from '../../src/calendar/dueLetters';
import type { UnattendedReason } from '../../src/decision/eligible';
import { day, dayOf, instantOf, plusDays, type Day } from '../../src/kernel/day';
import { calendarOf } from '../records/calendarYears';
import { outboxLag } from '../records/outbox';
import { sealLag } from '../seals/lag';
import type { RecordRoom } from '../records/record';
import { given, IN_REGION, listed, narrowedBy, type Condition } from './listed';
import { stuckBy, stuckCondition } from './stuck';
import { overdueOn, VISIT_ORDER, VISIT_POSITION, visitBeyond } from './visitOrder';
import { IN_SCOPE, IS_MASKED, scopeOf, SHOWN_NAME } from './scope';

const FROM = `FROM stage_visit v JOIN case_file c ON c.id = v.case_id JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code LEFT JOIN office o ON o.id = v.office_id
  WHERE v.settled_at IS NULL AND NOT v.is_interruption AND c.ended_as IS NULL AND ${IN_SCOPE}`;
const AT_DESK = `s.role IN ('officeHandler', 'officeSigner', 'institutionHandler', 'institutionSigner') AND (s.office_id = v.office_id OR (v.office_id IS NULL AND s.institution_id = v.institution_id AND NOT ${IS_MASKED}))`;
// Who of the desk is away on a day, until when, and who stands in for him in this kind of work.
const away = (today: string): string => `(SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('name', a.display_name, 'until', w.until_day, 'substitute', CASE WHEN c.procedure = ANY(w.kinds) THEN p.display_name END)), '[]') FROM account_role s JOIN account a ON a.id = s.account_id JOIN absence w ON w.account_id = a.id AND w.ended_at IS NULL AND ${today}::date BETWEEN w.from_day AND w.until_day LEFT JOIN account p ON p.id = w.substitute_id
    WHERE a.is_enabled AND ${AT_DESK} AND (w.office_id IS NULL OR w.office_id = v.office_id) AND (w.institution_id IS NULL OR w.institution_id = v.institution_id)) AS away`;
const letterSettings = (today: string): string => `(SELECT coalesce(jsonb_object_agg(name, value), '{}') FROM (SELECT DISTINCT ON (n.name) n.name, n.value FROM region_setting n WHERE n.name IN ('reminderDays', 'escalationDays') AND (n.region_code = r.served_by_code OR n.region_code IS NULL) AND n.effective_from <= ${today}::date ORDER BY n.name, n.region_code NULLS LAST, n.effective_from DESC) n) AS "letterSettings"`;
const URGED = `(SELECT jsonb_build_object('times', count(*), 'at', to_char(max(u.urged_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) FROM urging u WHERE (u.case_id, u.lane, u.stage, u.visit) = (v.case_id, v.lane, v.stage, v.visit)) AS urged`;
const open = (stuck: string, today: string): string => `SELECT c.number AS "caseNumber", c.procedure, ${SHOWN_NAME} AS "institutionName", v.lane, v.stage, v.visit, v.desk, coalesce(o.name, ${SHOWN_NAME}) AS "waitsFor",
  (SELECT coalesce(jsonb_agg(DISTINCT a.display_name), '[]') FROM account_role s JOIN account a ON a.id = s.account_id WHERE a.is_enabled AND ${AT_DESK}) AS officers,
  CASE WHEN ${IS_MASKED} THEN NULL ELSE (SELECT display_name FROM account WHERE id = v.in_hand_of) END AS "inHandOf", ${away(today)}, ${URGED}, ${letterSettings(today)},
  (SELECT u.why FROM unattended_visit u WHERE (u.case_id, u.lane, u.stage, u.visit) = (v.case_id, v.lane, v.stage, v.visit)) AS unattended,
  CASE WHEN v.stage = 'nominationPeriod' THEN (SELECT f.valid_until FROM verification_form f WHERE f.case_id = c.id) END AS "formValidUntil",
  v.opened_at AS since, v.norm_days AS "normDays", v.due_on AS "dueOn", greatest(0, c.version - c.conducted_up_to) AS "engineLag", ${VISIT_POSITION},
  ${stuck},
  (SELECT coalesce(jsonb_agg(jsonb_build_object('effect', t.effect, 'attempts', t.attempts, 'since', to_char(t.since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'what', t.what) ORDER BY t.since), '[]') FROM conduct_trouble t WHERE t.case_id = c.id) AS troubles
  ${FROM}`;
// The lane of a candidate and a case without a form share stages, and stand on diagrams of their own.
const IS_EXEMPT = "starts_with(c.edition, 'exemptHire/')";
const COUNTS = `SELECT c.procedure, v.stage, ${IS_EXEMPT} AS "isExempt", count(*)::int AS waiting, (count(*) FILTER (WHERE v.due_on < $4::date))::int AS overdue ${FROM}`;
/** An officer of the desk who is away, until which day, and who stands in for him. */
type Away = { name: string; until: Day; substitute: string | null };
type Trouble = { effect: string; attempts: number; since: string; what: string };
type Row = {
  caseNumber: string; procedure: 'hire' | 'separation'; institutionName: string; lane: string; stage: string; visit: number; desk: string; waitsFor: string; officers: string[]; since: Date; normDays: number | null; dueOn: string | null;
  engineLag: number; stuckBy: StuckKind[]; position: string; troubles: Trouble[];
  inHandOf: string | null; away: Away[]; urged: { times: number; at: string | null }; letterSettings: Partial<LetterSettings>; unattended: UnattendedReason | null; formValidUntil: Day | null;
};

type Count = { procedure: 'hire' | 'separation'; stage: string; isExempt: boolean; waiting: number; overdue: number };
/** What of it is wanted; what is left out is not asked for. */
export type SupervisionFilter = { readonly procedure?: 'hire' | 'separation' | undefined; readonly stage?: string | undefined; readonly institution?: string | undefined; readonly region?: string | undefined; readonly isOverdue?: boolean | undefined; readonly stuck?: StuckKind | 'any' | undefined; readonly after?: readonly string[] | undefined; readonly limit: number };

const narrowing = ({ procedure, stage, institution, region, isOverdue, stuck }: SupervisionFilter, now: number): (Condition | null)[] => [
  given('c.procedure = ?', procedure),
  given('v.stage = ?', stage),
  given('c.institution_id = ?::uuid', institution),
  given(IN_REGION, region),
  overdueOn(dayOf(now), isOverdue),
  stuckCondition(now, stuck),
];

/** What tells one way of asking from another in the name of its plan, beside what is asked at all. */
const askedFor = ({ isOverdue, stuck }: SupervisionFilter): string => `${isOverdue === undefined ? '' : Number(isOverdue)}-${stuck ?? ''}`;

/** A page of the supervisors' list (督办): every open stage of every open case, soonest due first: whom it waits for, since when and against which norm, what was urged, who is away, what happens next, and how far the engine is behind. */
export async function openStages(room: RecordRoom, actor: Actor, filter: SupervisionFilter) {
  const now = room.clock.now();
  const today = dayOf(now);
  const values: unknown[] = [...scopeOf(actor, 'supervision')];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const select = open(stuckBy(now, put), put(today));
  const { items, next } = await listed<Row>(room, { name: `supervision-${askedFor(filter)}`, select, values, narrowed: [visitBeyond(filter.after), ...narrowing(filter, now)], order: VISIT_ORDER, limit: filter.limit });
  const calendar = await calendarOf(room);
  const shown = items.map(({ letterSettings: set, formValidUntil, ...row }) => ({
    ...row,
    next: nextOf(formValidUntil, nextLetter(calendar, { openedAt: row.since.getTime(), dueOn: row.dueOn === null ? null : day(row.dueOn) }, now, { ...assumedLetterSettings, ...set })),
    waitingWorkingDays: workingDaysBetween(calendar, dayOf(row.since.getTime()), today),
    overdueWorkingDays: row.dueOn === null || row.dueOn >= today ? 0 : workingDaysBetween(calendar, day(row.dueOn), today),
  }));
  return { items: shown, next };
}

const secondsSince = (now: number, then: number | null): number => (then === null ? 0 : Math.max(0, Math.round((now - then) / 1000)));

/** What happens next where nobody does anything: a letter, or the form lapses; null where nothing does. */
function nextOf(formValidUntil: Day | null, letter: NextLetter | null): { readonly kind: NextLetter['kind'] | 'lapse'; readonly at: Date } | null {
  if (formValidUntil !== null) return { kind: 'lapse', at: new Date(instantOf(plusDays(formValidUntil, 1))) };
  return letter && { kind: letter.kind, at: new Date(letter.at) };
}

/** A page of the list, with the number of each stage on all pages together, and how far the engine is behind on the whole. */
export async function supervision(room: RecordRoom, actor: Actor, filter: SupervisionFilter) {
  const now = room.clock.now();
  const today = dayOf(now);
  const counting = narrowedBy(COUNTS, [...scopeOf(actor, 'supervision'), today], narrowing(filter, now));
  const [page, counts, { waiting, oldest }, seals] = await Promise.all([
    openStages(room, actor, filter),
    room.pool.query<Count>({ name: `supervision-counts-${askedFor(filter)}-${counting.mask}`, text: `${counting.text} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`, values: [...counting.values] }),
    outboxLag(room.pool),
    sealLag(room.pool),
  ]);
  return { ...page, stages: counts.rows, engine: { undelivered: waiting, oldestUndeliveredSeconds: secondsSince(now, oldest), notSealed: seals.waiting, oldestNotSealedSeconds: secondsSince(now, seals.oldest) } };
}
