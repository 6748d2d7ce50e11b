import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { isWorkingDay } from '../../src/calendar/workingDays';
import { typedReport } from '../../src/contracts/drafts';
import { NUMBER_SETTINGS } from '../../src/decision/norms';
import { dayOf, type Day } from '../../src/kernel/day';
import { retirementLetter } from '../../src/labels/letters';
import { SECRET_INSTITUTION } from '../../src/labels/register';
import { calendarOf } from './calendarYears';
import { deskOfficers } from './conductAddressees';
import { inTransaction } from './database';
import { DRAFTS_AT_MOST } from './drafts';
import { seal } from './keys';
import { queueLetters } from './mails';
import { PERSON_COLUMNS } from './personalRecords';
import type { RecordRoom } from './record';

/** Who comes to his day, and at which institution; a separation that is reported needs no word any more. */
const COMING = `
SELECT s.id, s.person_key AS person, s.institution_id AS institution, s.retires_on AS "retiresOn", CASE WHEN i.is_state_secret THEN '${SECRET_INSTITUTION}' ELSE i.name END AS "institutionName",
  s.announced_at IS NULL AS "isNew", s.retires_on <= ($1::date + interval '1 month') AS "isNear"
FROM planned_separation s JOIN institution i ON i.id = s.institution_id JOIN region r ON r.code = i.region_code
WHERE ((s.announced_at IS NULL AND s.retires_on <= $1::date + make_interval(months => coalesce((SELECT value::int FROM region_setting t WHERE t.name = 'retirementMonths' AND (t.region_code = r.served_by_code OR t.region_code IS NULL) AND t.effective_from <= $1::date ORDER BY t.region_code NULLS LAST, t.effective_from DESC LIMIT 1), ${NUMBER_SETTINGS.retirementMonths.assumed})))
    OR (s.reminded_at IS NULL AND s.retires_on <= $1::date + interval '1 month'))
  AND NOT EXISTS (SELECT 1 FROM event e JOIN case_file c ON c.id = e.case_id WHERE e.type = 'separationReported' AND e.payload->>'person' = s.person_key::text AND c.ended_as IS NULL)
ORDER BY s.institution_id, s.retires_on, s.id`;
type Coming = { id: string; person: string; institution: string; retiresOn: Day; institutionName: string; isNew: boolean; isNear: boolean };

const HANDLERS = `SELECT DISTINCT a.id FROM account a JOIN account_role r ON r.account_id = a.id WHERE a.is_enabled AND r.role = 'institutionHandler' AND r.institution_id = $1`;
const OPEN_DRAFT = `INSERT INTO draft (id, account_id, act, institution_id, content, encryption_key, saved_at, planned_id)
  SELECT $1, $2, 'report.submit', $3, $4, $5, $6, $7 WHERE (SELECT count(*) FROM draft t WHERE t.account_id = $2) < ${DRAFTS_AT_MOST} ON CONFLICT ON CONSTRAINT one_draft_for_each DO NOTHING`;
const TOLD = 'UPDATE planned_separation SET announced_at = coalesce(announced_at, $2), reminded_at = CASE WHEN retires_on <= $3::date + interval \'1 month\' THEN coalesce(reminded_at, $2) ELSE reminded_at END WHERE id = ANY($1::uuid[])';

/**
 * Tells institutions of the people who come to their retirement day (退休预告), as long ahead as the region wants and again
 * a month before, on working days; opens a draft of the report for every handler. Doing it twice tells once.
 */
export const announceRetirements = async (room: RecordRoom, publicUrl: string): Promise<number> => {
  const today = dayOf(room.clock.now());
  if (!isWorkingDay(await calendarOf(room), today)) return 0;
  return inTransaction(room.pool, async client => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('retirements', 0))`); // of two at once the second finds everything told
    const { rows } = await client.query<Coming>({ name: 'coming-retirements', text: COMING, values: [today] });
    const byInstitution = new Map<string, Coming[]>();
    for (const row of rows) byInstitution.set(row.institution, [...(byInstitution.get(row.institution) ?? []), row]);
    for (const [institution, people] of byInstitution) await announce(client, room, publicUrl, institution, people, today);
    return rows.length;
  });
};

async function announce(client: PoolClient, room: RecordRoom, publicUrl: string, institution: string, people: readonly Coming[], today: Day): Promise<void> {
  const [first] = people;
  if (!first) return;
  const text = retirementLetter({ institutionName: first.institutionName, people: people.length, first: first.retiresOn, url: `${publicUrl}/app/planned-separations` });
  await queueLetters(client, room, publicUrl, [{ key: `retirement/${institution}/${today}`, caseId: null, kind: 'retirement', text, to: await deskOfficers(client, { office: null, institution, procedure: 'separation' }, today) }]);
  const { rows: handlers } = await client.query<{ id: string }>({ name: 'handlers-of-institution', text: HANDLERS, values: [institution] });
  const now = new Date(room.clock.now());
  for (const { id: plan, person, retiresOn } of people) {
    const content = typedReport(person, retiresOn);
    for (const { id } of handlers) await client.query({ name: 'open-planned-draft', text: OPEN_DRAFT, values: [randomUUID(), id, institution, seal(room.keys.personalRecords, content), PERSON_COLUMNS.encryptionKey, now, plan] });
  }
  await client.query({ name: 'retirements-told', text: TOLD, values: [people.map(each => each.id), now, today] });
}
