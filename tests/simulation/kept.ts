import type { Pool } from 'pg';
import { nextOfficeInstant } from '../../src/calendar/workingDays';
import type { WorkingCalendar } from '../../src/calendar/workingCalendar';

const APPLIED = `('applied', 'exemptApplied', 'nominated', 'resubmitted', 'placementRequested', 'separationReported', 'removalRequested', 'corrected')`;
// What an office decided, with all who applied in the case until then, and who is concerned.
const DECIDED = `SELECT c.number, e.number AS event, e.type, e.actor_id, e.on_behalf_of, p.person FROM event e JOIN case_file c ON c.id = e.case_id JOIN stage_visit v ON (v.case_id, v.lane, v.stage, v.visit) = (e.case_id, e.lane, e.stage, e.visit) AND v.office_id IS NOT NULL
  CROSS JOIN LATERAL (SELECT coalesce((SELECT d.person_key FROM candidate d WHERE d.case_id = c.id AND d.lane = e.lane), (SELECT (r.payload->>'person')::uuid FROM event r WHERE r.case_id = c.id AND r.type = 'separationReported' AND r.number < e.number ORDER BY r.number DESC LIMIT 1)) AS person) p
  WHERE e.outcome IN ('issued', 'rejected', 'approved', 'placed', 'appointed', 'removed', 'relieved', 'done', 'reversed', 'voided')`;
const BARRED = `WITH decided AS (${DECIDED}) SELECT d.number, d.event, d.type FROM decided d JOIN case_file c ON c.number = d.number JOIN account a ON a.id IN (d.actor_id, d.on_behalf_of)
  WHERE a.person_key = d.person OR a.id = c.opened_by OR EXISTS (SELECT 1 FROM event b WHERE b.case_id = c.id AND b.number < d.event AND b.type IN ${APPLIED} AND a.id IN (b.actor_id, b.on_behalf_of))`;
const ALONE = `SELECT c.number, e.number AS event FROM event e JOIN case_file c ON c.id = e.case_id JOIN stage_visit v ON (v.case_id, v.lane, v.stage, v.visit) = (e.case_id, e.lane, e.stage, e.visit) JOIN office o ON o.id = v.office_id AND o.people_a_stage > 1
  WHERE e.outcome IN ('issued', 'approved', 'placed', 'appointed', 'removed', 'relieved') AND e.recorded_at > $1 AND NOT EXISTS (SELECT 1 FROM event p WHERE p.case_id = e.case_id AND p.lane = e.lane AND p.type = 'prepared' AND p.payload->>'stage' = e.stage AND (p.payload->>'visit')::int = e.visit
    AND p.actor_id NOT IN (e.actor_id, coalesce(e.on_behalf_of, e.actor_id)) AND coalesce(p.on_behalf_of, p.actor_id) NOT IN (e.actor_id, coalesce(e.on_behalf_of, e.actor_id)))`;
const UNFOUNDED = `SELECT c.number, e.number AS event, e.type FROM event e JOIN case_file c ON c.id = e.case_id WHERE e.on_behalf_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM absence w WHERE w.account_id = e.on_behalf_of AND w.substitute_id = e.actor_id AND c.procedure = ANY(w.kinds)
  AND (e.recorded_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN w.from_day AND w.until_day AND w.entered_at <= e.recorded_at AND (w.ended_at IS NULL OR w.ended_at >= e.recorded_at))`;

/** What officers did that they may not: decide where they applied or are concerned, decide alone where two are wanted, or act for somebody who was not away. */
export async function wrongdoings(pool: Pool, since: number): Promise<unknown[]> {
  const [barred, alone, unfounded] = [await pool.query(BARRED), await pool.query(ALONE, [new Date(since)]), await pool.query(UNFOUNDED)];
  return [...barred.rows.map(each => ({ barred: each as unknown })), ...alone.rows.map(each => ({ alone: each as unknown })), ...unfounded.rows.map(each => ({ unfounded: each as unknown }))];
}

/** Letters that went out while offices were closed; an assignment follows the act at once, whenever that is. */
export async function lettersOutOfHours(pool: Pool, calendar: WorkingCalendar): Promise<string[]> {
  const { rows } = await pool.query<{ key: string; at: number }>(`SELECT key, (extract(epoch FROM sent_at) * 1000)::bigint AS at FROM mail WHERE kind <> 'assignment' AND sent_at IS NOT NULL ORDER BY id`);
  return rows.filter(({ at }) => nextOfficeInstant(calendar, at) !== at).map(({ key, at }) => `${key} at ${new Date(at).toISOString()}`);
}

/** By how much each balance is overdrawn; those that the register brought along may be. */
export async function overdrawn(pool: Pool): Promise<ReadonlyMap<string, number>> {
  const over = 'placed + reserved - approved - allowance';
  const { rows } = await pool.query<{ id: string; by: number }>(`SELECT id, ${over} AS by FROM establishment_quota WHERE ${over} > 0 UNION ALL SELECT id, ${over} FROM leadership_post WHERE ${over} > 0`);
  return new Map(rows.map(({ id, by }) => [id, by]));
}

/** The parts of the record in figures. */
export async function figures(pool: Pool): Promise<{ readonly byProxy: number; readonly barred: number; readonly forms: number; readonly lapsed: number; readonly voided: number; readonly reversed: number; readonly takenBack: number; readonly urged: number; readonly letters: Readonly<Record<string, number>> }> {
  const { rows } = await pool.query<Awaited<ReturnType<typeof figures>>>(`SELECT (SELECT count(*)::int FROM event WHERE on_behalf_of IS NOT NULL) AS "byProxy", (SELECT count(*)::int FROM refusal WHERE numbers->>'isApplicant' = 'true' OR numbers->>'isPersonConcerned' = 'true') AS barred, (SELECT count(*)::int FROM verification_form) AS forms,
    (SELECT count(*)::int FROM verification_form WHERE state = 'lapsed') AS lapsed, (SELECT count(*)::int FROM verification_form WHERE state = 'void') AS voided,
    (SELECT count(*)::int FROM event WHERE outcome = 'reversed') AS reversed, (SELECT count(*)::int FROM event WHERE type = 'takenBack') AS "takenBack", (SELECT count(*)::int FROM urging) AS urged,
    (SELECT jsonb_object_agg(kind, n) FROM (SELECT kind, count(*)::int AS n FROM mail WHERE sent_at IS NOT NULL GROUP BY kind) k) AS letters`);
  return rows[0] as Awaited<ReturnType<typeof figures>>; // one row of counts
}
