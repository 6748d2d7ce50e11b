import { seatOfAct } from '../../src/decision/seatOfAct';
import type { Refusal } from '../../src/rules/allRules';
import { impossible } from '../../src/kernel/result';
import type { LoadedCase } from './loadCase';
import type { Outcome, RecordRoom } from './record';

/** A refusal on its way into the register of refusals (不予办理登记). */
type Refused = { readonly loaded: LoadedCase; readonly refusal: Refusal; readonly lane: string; readonly stage: string; readonly act: string; readonly key: string; readonly fingerprint: string };

const REFUSE = `
WITH r AS (INSERT INTO refusal (rule, basis, procedure, stage, act, case_id, lane, institution_id, region_code, actor_id, numbers, unblocked_by, refused_on, recorded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id),
q AS (INSERT INTO request (requester_id, key, fingerprint, answer, answered_at) SELECT $10, $15, decode($16, 'hex'), $17::jsonb || jsonb_build_object('number', r.id), $14 FROM r),
a AS (INSERT INTO audit_entry (recorded_at, actor_id, action, subject, detail) SELECT $14, $10, 'refusal', $18, jsonb_build_object('refusal', r.id, 'rule', $1::text) || $19::jsonb FROM r)
SELECT id FROM r`;

/** Writes a refusal by rule with the numbers it looked at, the clause, who tried and what would unblock it; a recorded fact like any other (§3.2, §4.3). */
export async function recordRefusal(room: RecordRoom, { loaded, refusal, lane, stage, act, key, fingerprint }: Refused): Promise<Outcome> {
  const { around } = loaded;
  const caseNumber = loaded.id === null ? null : loaded.number;
  const answer = { kind: 'refused' as const, refusal, caseNumber };
  const { rule, basis, numbers, unblockedBy } = refusal;
  const at = new Date(loaded.now).toISOString();
  const { rows } = await room.pool.query<{ id: number }>({
    name: 'record-refusal',
    text: REFUSE,
    values: [rule, basis, loaded.procedure, stage, act, loaded.id, lane, around.institution.id, around.institution.region, around.actor.account, JSON.stringify(numbers), unblockedBy, around.today, at, key, fingerprint, JSON.stringify(answer), caseNumber ?? around.institution.id, JSON.stringify(seatOfAct(loaded.facts, around, { stage, act, lane }) ?? {})],
  });
  return { ...answer, number: rows[0]?.id ?? impossible('a refusal was recorded under no number'), isRepeat: false };
}
