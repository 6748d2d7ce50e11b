import type { Actor } from '../../src/access/actor';
import { publishedCalendar } from '../../src/calendar/publishedYears';
import { workingDaysBetween } from '../../src/calendar/workingDays';
import { day, dayOf } from '../../src/kernel/day';
import { outboxLag } from '../records/outbox';
import type { RecordRoom } from '../records/record';
import { IN_SCOPE, IS_MASKED, scopeOf, SHOWN_NAME } from './scope';

const OPEN = `SELECT c.number AS "caseNumber", c.procedure, ${SHOWN_NAME} AS "institutionName", v.lane, v.stage, v.visit, v.desk, coalesce(o.name, ${SHOWN_NAME}) AS "waitsFor",
  (SELECT coalesce(jsonb_agg(DISTINCT a.display_name), '[]') FROM account_role s JOIN account a ON a.id = s.account_id WHERE a.is_enabled AND (s.office_id = v.office_id OR (v.office_id IS NULL AND s.institution_id = v.institution_id AND NOT ${IS_MASKED}))) AS officers,
  v.opened_at AS since, v.norm_days AS "normDays", v.due_on AS "dueOn", greatest(0, c.version - c.conducted_up_to) AS "engineLag", p.position,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('effect', t.effect, 'attempts', t.attempts, 'since', to_char(t.since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'what', t.what) ORDER BY t.since), '[]') FROM conduct_trouble t WHERE t.case_id = c.id) AS troubles
  FROM case_file c JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code JOIN stage_visit v ON v.case_id = c.id AND v.settled_at IS NULL AND NOT v.is_interruption LEFT JOIN office o ON o.id = v.office_id
  CROSS JOIN LATERAL (SELECT concat_ws(' ', coalesce(v.due_on, DATE '9999-12-31')::text, c.number, v.lane, v.stage) COLLATE "C" AS position) p
  WHERE ${IN_SCOPE} AND c.ended_as IS NULL AND ($4::text IS NULL OR p.position > $4) ORDER BY p.position LIMIT $5`;
type Trouble = { effect: string; attempts: number; since: string; what: string };
type Row = {
  caseNumber: string; procedure: 'hire' | 'separation'; institutionName: string; lane: string; stage: string; visit: number; desk: string; waitsFor: string; officers: string[]; since: Date; normDays: number | null; dueOn: string | null;
  engineLag: number; position: string; troubles: Trouble[];
};

/** The supervisors' list (督办): every open stage of every open case, soonest due first: whom it waits for, since when and against which norm, and how far the engine is behind. */
export async function supervision(room: RecordRoom, actor: Actor, after: string | null, limit: number) {
  const now = room.clock.now();
  const today = dayOf(now);
  const { rows } = await room.pool.query<Row>({ name: 'supervision', text: OPEN, values: [...scopeOf(actor, 'supervision'), after, limit + 1] });
  const page = rows.slice(0, limit);
  const items = page.map(({ position: _, ...row }) => ({
    ...row,
    waitingWorkingDays: workingDaysBetween(publishedCalendar, dayOf(row.since.getTime()), today),
    overdueWorkingDays: row.dueOn === null || row.dueOn >= today ? 0 : workingDaysBetween(publishedCalendar, day(row.dueOn), today),
  }));
  const { waiting, oldest } = await outboxLag(room.pool);
  return { items, next: rows.length > limit ? (page.at(-1)?.position ?? null) : null, engine: { undelivered: waiting, oldestUndeliveredSeconds: oldest === null ? 0 : Math.max(0, Math.round((now - oldest) / 1000)) } };
}
