import { attendedBy, type Attended } from '../../src/decision/eligible';
import { stateOf } from '../../src/decision/cases';
import { deskOf } from '../../src/decision/desks';
import { placeOf } from '../../src/decision/ruleFacts';
import { dayOf } from '../../src/kernel/day';
import { openVisits, visitKey } from '../../src/procedure/standing';
import { stageLetter } from '../../src/labels/letters';
import { colleaguesAt } from './colleagues';
import { conductedVisit } from './conduct';
import { leadersInCharge, supervisorsOf } from './conductAddressees';
import { inTransaction } from './database';
import { loadCase, type LoadedCase } from './loadCase';
import { queueLetters, type Writing } from './mails';
import { OFFICE_CLOCK_ACCOUNT } from './officeClock';
import type { RecordRoom } from './record';
import { WITHHELD } from './withheld';

/** Who attends to the open stages of a case, and which of them nobody could attend to today. */
export async function attendedCase(room: RecordRoom, { facts, around }: Pick<LoadedCase, 'facts' | 'around'>): Promise<Attended[]> {
  const now = stateOf(facts);
  const offices = openVisits(now.standing).flatMap(({ stage, lane }) => placeOf(deskOf(now, stage, lane, around), around).office ?? []);
  return attendedBy(facts, around, await colleaguesAt(room.pool, { offices: [...new Set(offices)], institution: around.institution.id }, around.today));
}

const NOTE = `
WITH found AS (SELECT x.* FROM jsonb_to_recordset($2::jsonb) AS x(lane text, stage text, visit int, why text)),
gone AS (DELETE FROM unattended_visit u WHERE u.case_id = $1 AND NOT EXISTS (SELECT 1 FROM found f WHERE (f.lane, f.stage, f.visit) = (u.lane, u.stage, u.visit))),
unsent AS (UPDATE mail m SET failed_at = $3, last_trouble = '${WITHHELD.attended}' WHERE m.case_id = $1 AND m.kind = 'unattended' AND m.sent_at IS NULL AND m.failed_at IS NULL AND (m.claimed_until IS NULL OR m.claimed_until < now())
  AND NOT EXISTS (SELECT 1 FROM found f WHERE position(concat('/', f.lane, '/', f.stage, '/', f.visit, '/unattended/') in m.key) > 0))
INSERT INTO unattended_visit (case_id, lane, stage, visit, why, since) SELECT $1, f.lane, f.stage, f.visit, f.why, $3 FROM found f
  JOIN stage_visit v ON (v.case_id, v.lane, v.stage, v.visit) = ($1, f.lane, f.stage, f.visit) AND v.settled_at IS NULL
ON CONFLICT (case_id, lane, stage, visit) DO UPDATE SET why = excluded.why`;

/**
 * Judges the open stages of a case anew, notes those that nobody could attend to, and queues a letter about each to the
 * leader in charge and the supervisors: once a day, sent in office hours. Gives how many there are.
 */
export async function judgeAttendance(room: RecordRoom, publicUrl: string, caseNumber: string): Promise<number> {
  const loaded = await loadCase(room, { actor: { account: OFFICE_CLOCK_ACCOUNT, person: null, seats: [], isClock: true }, case: { number: caseNumber } });
  if (!loaded || loaded.id === null) return 0;
  const { id } = loaded;
  const found = (await attendedCase(room, loaded)).flatMap(({ visit, unattended }) => (unattended === null ? [] : [{ visit, why: unattended }]));
  const writings: Writing[] = [];
  for (const { visit } of found) {
    const told = await conductedVisit(room, caseNumber, visit);
    if (!told?.isOpen) continue;
    const to = [...(await leadersInCharge(room.pool, told)), ...(await supervisorsOf(room.pool, told.region))];
    const text = stageLetter('unattended', { caseNumber, stage: visit.stage, institutionName: told.institutionName, until: told.dueOn, url: `${publicUrl}/app/cases/${caseNumber}` });
    writings.push({ key: `${caseNumber}/${visitKey(visit)}/unattended/${dayOf(room.clock.now())}`, caseId: id, kind: 'unattended', text, to: [...new Map(to.map(each => [each.account, each])).values()] });
  }
  await inTransaction(room.pool, async client => {
    await client.query({ name: 'note-unattended', text: NOTE, values: [id, JSON.stringify(found.map(({ visit: { lane, stage, visit }, why }) => ({ lane, stage, visit, why }))), new Date(loaded.now)] });
    await queueLetters(client, room, publicUrl, writings);
  });
  return found.length;
}

// A case is judged anew when something happened in it, when the people of its desks or their absences changed, and every
// day while nobody attends to it.
const MARKS = `
WITH people AS (SELECT coalesce(r.office_id, r.institution_id) AS place, string_agg(concat_ws(':', r.id, w.id), ',' ORDER BY r.id) AS mark
  FROM account_role r JOIN account a ON a.id = r.account_id AND a.is_enabled LEFT JOIN absence w ON w.account_id = a.id AND w.ended_at IS NULL AND $1::date BETWEEN w.from_day AND w.until_day
  WHERE r.region_code IS NULL GROUP BY 1)
SELECT c.number AS "caseNumber", md5(concat_ws('/', c.version, string_agg(concat_ws('|', v.lane, v.stage, v.visit, p.mark, o.people_a_stage, o.endpoint_url, CASE WHEN u.case_id IS NOT NULL THEN $1::text END), '/' ORDER BY v.lane, v.stage))) AS mark
FROM stage_visit v JOIN case_file c ON c.id = v.case_id LEFT JOIN office o ON o.id = v.office_id LEFT JOIN people p ON p.place = coalesce(v.office_id, v.institution_id)
  LEFT JOIN unattended_visit u ON (u.case_id, u.lane, u.stage, u.visit) = (v.case_id, v.lane, v.stage, v.visit)
WHERE v.settled_at IS NULL AND NOT v.is_interruption AND c.ended_as IS NULL GROUP BY c.id`;

/** Forgets the stages that were settled meanwhile. */
export const forgetSettled = (room: RecordRoom): Promise<unknown> =>
  room.pool.query({ name: 'forget-settled', text: 'DELETE FROM unattended_visit u USING stage_visit v WHERE (v.case_id, v.lane, v.stage, v.visit) = (u.case_id, u.lane, u.stage, u.visit) AND v.settled_at IS NOT NULL' });

/** Every open case with a mark that changes whenever who could attend to it may have changed. */
export const attendanceMarks = async (room: RecordRoom): Promise<{ readonly caseNumber: string; readonly mark: string }[]> =>
  (await room.pool.query<{ caseNumber: string; mark: string }>({ name: 'attendance-marks', text: MARKS, values: [dayOf(room.clock.now())] })).rows;
