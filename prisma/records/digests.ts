import { isWorkingDay } from '../../src/calendar/workingDays';
import { dayOf, type Day } from '../../src/kernel/day';
import { DIGEST_NAMES_AT_MOST, digestLetter } from '../../src/labels/letters';
import { calendarOf } from './calendarYears';
import { inTransaction } from './database';
import { queueLetters, type Writing } from './mails';
import type { RecordRoom } from './record';

// What lies at somebody's desks, each stage once however many seats he has there, in regions that want digests.
const WORK = `
WITH mine AS (
  SELECT DISTINCT a.id AS account, a.mail_address AS address, v.case_id, v.lane, v.stage, v.visit, v.due_on
  FROM account a JOIN account_role s ON s.account_id = a.id AND s.role IN ('officeHandler', 'officeSigner', 'institutionHandler', 'institutionSigner')
  JOIN stage_visit v ON v.office_id = s.office_id OR (v.office_id IS NULL AND v.institution_id = s.institution_id)
  JOIN institution i ON i.id = v.institution_id JOIN region r ON r.code = i.region_code
  WHERE a.is_enabled AND position('@' in a.mail_address) > 1 AND v.settled_at IS NULL AND NOT v.is_interruption
    AND coalesce((SELECT value::int FROM region_setting t WHERE t.name = 'dailyDigest' AND (t.region_code = r.served_by_code OR t.region_code IS NULL) AND t.effective_from <= $1::date ORDER BY t.region_code NULLS LAST, t.effective_from DESC LIMIT 1), 1) = 1
), ranked AS (SELECT m.*, c.number, row_number() OVER (PARTITION BY m.account ORDER BY m.due_on NULLS LAST, c.number, m.lane, m.stage) AS place FROM mine m JOIN case_file c ON c.id = m.case_id AND c.ended_as IS NULL)
SELECT account, address, count(*)::int AS open, (count(*) FILTER (WHERE due_on = $1::date))::int AS "dueToday", (count(*) FILTER (WHERE due_on < $1::date))::int AS overdue,
  jsonb_agg(jsonb_build_object('caseNumber', number, 'stage', stage, 'dueOn', due_on) ORDER BY place) FILTER (WHERE place <= ${DIGEST_NAMES_AT_MOST}) AS cases
FROM ranked GROUP BY account, address ORDER BY account`;
type Work = { account: string; address: string; open: number; dueToday: number; overdue: number; cases: { caseNumber: string; stage: string; dueOn: Day | null }[] };

/** Queues the digests (每日汇总) of a working day: one letter for each officer with work, with counts and numbers of cases and no names. Doing it twice on a day writes them once. */
export async function writeDigests(room: RecordRoom, publicUrl: string): Promise<number> {
  const today = dayOf(room.clock.now());
  if (!isWorkingDay(await calendarOf(room), today)) return 0;
  const { rows } = await room.pool.query<Work>({ name: 'work-of-the-day', text: WORK, values: [today] });
  const writings = rows.map(({ account, address, ...work }): Writing => ({ key: `digest/${today}`, caseId: null, kind: 'digest', text: digestLetter({ today, ...work, url: `${publicUrl}/app/to-do` }), to: [{ account, address }] }));
  await inTransaction(room.pool, client => queueLetters(client, room, publicUrl, writings));
  return writings.length;
}
