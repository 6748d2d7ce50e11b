import { dayOf, type Day } from '../../src/kernel/day';
import { SECRET_INSTITUTION } from '../../src/labels/register';
import { stepsOf } from '../../src/procedure/recorded';
import type { Step, StageVisit } from '../../src/procedure/standing';
import type { RecordRoom } from './record';
import { WITHHELD } from './withheld';

const NEWS = `
SELECT c.edition, c.version AS up_to,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('number', e.number, 'lane', e.lane, 'stage', e.stage, 'visit', e.visit, 'outcome', e.outcome, 'type', e.type, 'takesBack', e.payload->'takesBack') ORDER BY e.number), '[]')
   FROM event e WHERE e.case_id = c.id AND e.number > $2) AS events
FROM case_file c WHERE c.number = $1`;

type NewsRow = { edition: string; up_to: number; events: { number: number; lane: string; stage: string | null; visit: number | null; outcome: string | null; type: string; takesBack: number | null }[] };

/** What happened in a case after an event, all of it and in order; null where there is no such case. */
export async function newsOf(room: RecordRoom, caseNumber: string, seen: number): Promise<{ edition: string; steps: Step[]; upTo: number } | null> {
  const { rows } = await room.pool.query<NewsRow>({ name: 'conduct-news', text: NEWS, values: [caseNumber, seen] });
  const [row] = rows;
  if (!row) return null;
  const steps = row.events.flatMap(({ number, lane, stage, visit, outcome, type, takesBack }) => {
    const settles = stage !== null && visit !== null && outcome !== null ? { stage, visit, outcome } : null;
    return stepsOf({ number, lane, settles, event: { type, ...(takesBack === null ? {} : { takesBack }) } });
  });
  return { edition: row.edition, steps, upTo: row.up_to };
}

// What concerned a visit that is settled now is over: a letter that never went out, a call that never got through.
const PROGRESS = `
WITH c AS (UPDATE case_file SET conducted_up_to = greatest(conducted_up_to, $2), conducted_at = $3 WHERE number = $1 RETURNING id),
settled AS (SELECT v.case_id, v.lane || '/' || v.stage || '/' || v.visit || '/' AS prefix FROM stage_visit v JOIN c ON v.case_id = c.id WHERE v.settled_at IS NOT NULL),
t AS (DELETE FROM conduct_trouble t USING settled s WHERE t.case_id = s.case_id AND starts_with(t.effect, s.prefix))
UPDATE mail m SET failed_at = $3, last_trouble = '${WITHHELD.settled}' FROM settled s
WHERE m.case_id = s.case_id AND m.sent_at IS NULL AND m.failed_at IS NULL AND (m.claimed_until IS NULL OR m.claimed_until < now()) AND starts_with(m.key, $1 || '/' || s.prefix)`;

/** Notes up to which event the case is conducted, and clears away what concerned visits that are settled. */
export async function noteProgress(room: RecordRoom, caseNumber: string, upTo: number): Promise<void> {
  await room.pool.query({ name: 'conduct-progress', text: PROGRESS, values: [caseNumber, upTo, new Date(room.clock.now())] });
}

/** A stage visit as the conduct needs it. */
export type ConductedVisit = {
  readonly caseId: number;
  readonly procedure: 'hire' | 'separation';
  readonly region: string;
  readonly institution: string;
  /** The institution's name; that of a secret institution never leaves by mail. */
  readonly institutionName: string;
  readonly office: string | null;
  /** Who has it in hand (转办、委派); null where it is everybody's at the desk. */
  readonly inHandOf: string | null;
  readonly openedAt: number;
  readonly dueOn: Day | null;
  readonly isOpen: boolean;
  /** The last day of the case's form (核定单), null where it has none. */
  readonly formValidUntil: Day | null;
  /** When letters go out, as far as the region has settings of its own, in working days. */
  readonly letterSettings: { readonly reminderDays?: number; readonly escalationDays?: number };
};

const VISIT = `
SELECT c.id AS case_id, c.procedure, c.region_code, v.institution_id, CASE WHEN i.is_state_secret THEN '${SECRET_INSTITUTION}' ELSE i.name END AS institution_name, v.office_id, v.in_hand_of,
  (extract(epoch FROM v.opened_at) * 1000)::bigint AS opened_at, v.due_on, v.settled_at IS NULL AS is_open, f.valid_until,
  (SELECT coalesce(jsonb_object_agg(name, value), '{}') FROM (SELECT DISTINCT ON (s.name) s.name, s.value FROM region_setting s JOIN region r ON r.code = c.region_code
     WHERE s.name IN ('reminderDays', 'escalationDays') AND (s.region_code = r.served_by_code OR s.region_code IS NULL) AND s.effective_from <= $5::date ORDER BY s.name, s.region_code NULLS LAST, s.effective_from DESC) n) AS letter_settings
FROM case_file c JOIN stage_visit v ON v.case_id = c.id JOIN institution i ON i.id = v.institution_id LEFT JOIN verification_form f ON f.case_id = c.id
WHERE c.number = $1 AND v.lane = $2 AND v.stage = $3 AND v.visit = $4`;

type VisitRow = { case_id: number; procedure: ConductedVisit['procedure']; region_code: string; institution_id: string; institution_name: string; office_id: string | null; in_hand_of: string | null; opened_at: number; due_on: Day | null; is_open: boolean; valid_until: Day | null; letter_settings: ConductedVisit['letterSettings'] };

/** Reads a stage visit; null where the case has none of that name. */
export async function conductedVisit(room: RecordRoom, caseNumber: string, visit: StageVisit): Promise<ConductedVisit | null> {
  const { rows } = await room.pool.query<VisitRow>({ name: 'conduct-visit', text: VISIT, values: [caseNumber, visit.lane, visit.stage, visit.visit, dayOf(room.clock.now())] });
  const [row] = rows;
  if (!row) return null;
  return { caseId: row.case_id, procedure: row.procedure, region: row.region_code, institution: row.institution_id, institutionName: row.institution_name, office: row.office_id, inHandOf: row.in_hand_of, openedAt: row.opened_at, dueOn: row.due_on, isOpen: row.is_open, formValidUntil: row.valid_until, letterSettings: row.letter_settings };
}

/** A case that has ended, as its closing letter needs it; null while it is open, and where there is none. */
export type EndedCase = { readonly caseId: number; readonly procedure: 'hire' | 'separation'; readonly institution: string; readonly institutionName: string; readonly endedAs: string };

/** Reads a case that has ended. */
export async function endedCase(room: RecordRoom, caseNumber: string): Promise<EndedCase | null> {
  const { rows } = await room.pool.query<EndedCase>({
    name: 'conduct-ended-case',
    text: `SELECT c.id AS "caseId", c.procedure, c.institution_id AS institution, CASE WHEN i.is_state_secret THEN '${SECRET_INSTITUTION}' ELSE i.name END AS "institutionName", c.ended_as AS "endedAs"
      FROM case_file c JOIN institution i ON i.id = c.institution_id WHERE c.number = $1 AND c.ended_as IS NOT NULL`,
    values: [caseNumber],
  });
  return rows[0] ?? null;
}

const CLOSE = `
WITH c AS (UPDATE case_file SET conduct_closed_at = coalesce(conduct_closed_at, $2) WHERE number = $1 AND ended_as IS NOT NULL RETURNING id)
DELETE FROM conduct_trouble t USING c WHERE t.case_id = c.id`;

/** Notes that nothing is left to conduct in a case that has ended; its troubles are over. */
export async function closeConduct(room: RecordRoom, caseNumber: string): Promise<void> {
  await room.pool.query({ name: 'conduct-close', text: CLOSE, values: [caseNumber, new Date(room.clock.now())] });
}
