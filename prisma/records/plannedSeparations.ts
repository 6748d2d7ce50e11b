import { addWorkingDays } from '../../src/calendar/workingDays';
import type { Day } from '../../src/kernel/day';
import { courseOf, retiresOn, type RetirementCourse } from '../../src/retirement/statutoryAge';
import type { PersonCategory } from '../../src/roster/codes';
import { calendarOf } from './calendarYears';
import { openFields } from './personalRecords';
import type { RecordRoom } from './record';

/** A retirement that is not reported so many working days after its day blocks the institution: as long as the notice gives for a report (§5.2). */
const REPORTED_WITHIN = 10;
const AT_ONCE = 1_000;

const IN_POST = `SELECT h.person_key AS person, h.institution_id AS institution, h.person_category AS category, r.ciphertext FROM post_holding h JOIN personal_record r ON r.person_key = h.person_key WHERE h.removed_on IS NULL`;
const PAGE = `${IN_POST} AND h.person_key > $1 ORDER BY h.person_key LIMIT ${AT_ONCE}`;
const THESE = `${IN_POST} AND h.person_key = ANY($1::uuid[])`;
type InPost = { readonly person: string; readonly institution: string; readonly category: PersonCategory; readonly ciphertext: Buffer };

// What was announced stays so while the day is the same.
const PLAN = `
INSERT INTO planned_separation AS s (person_key, institution_id, retires_on, course, blocks_after, computed_at)
SELECT x.person, x.institution, x."retiresOn", x.course, x."blocksAfter", $2 FROM jsonb_to_recordset($1::jsonb) AS x(person uuid, institution uuid, "retiresOn" date, course text, "blocksAfter" date)
JOIN post_holding h ON h.person_key = x.person AND h.institution_id = x.institution AND h.removed_on IS NULL
ON CONFLICT (person_key) DO UPDATE SET institution_id = excluded.institution_id, retires_on = excluded.retires_on, course = excluded.course, blocks_after = excluded.blocks_after, computed_at = excluded.computed_at,
  announced_at = CASE WHEN s.retires_on = excluded.retires_on AND s.institution_id = excluded.institution_id THEN s.announced_at END, reminded_at = CASE WHEN s.retires_on = excluded.retires_on AND s.institution_id = excluded.institution_id THEN s.reminded_at END
WHERE (s.institution_id, s.retires_on, s.course, s.blocks_after) IS DISTINCT FROM (excluded.institution_id, excluded.retires_on, excluded.course, excluded.blocks_after)`;
const GONE = 'DELETE FROM planned_separation s WHERE NOT EXISTS (SELECT 1 FROM post_holding h WHERE h.person_key = s.person_key AND h.removed_on IS NULL)';

/** When somebody in post retires, from his sealed record: it is opened in memory only. */
async function plansOf(room: RecordRoom, people: readonly InPost[]) {
  const calendar = await calendarOf(room);
  return people.map(({ person, institution, category, ciphertext }): { person: string; institution: string; course: RetirementCourse; retiresOn: Day; blocksAfter: Day } => {
    const { sex, birthDate } = openFields(room.keys, ciphertext);
    const course = courseOf(sex, category);
    const on = retiresOn(course, birthDate as Day); // as the resident ID told it, which was checked
    return { person, institution, course, retiresOn: on, blocksAfter: addWorkingDays(calendar, on, REPORTED_WITHIN) };
  });
}

async function write(room: RecordRoom, people: readonly InPost[]): Promise<number> {
  if (people.length === 0) return 0;
  const { rowCount } = await room.pool.query({ name: 'plan-separations', text: PLAN, values: [JSON.stringify(await plansOf(room, people)), new Date(room.clock.now())] });
  return rowCount ?? 0;
}

/** Computes when everybody in post retires (计划减员), and forgets who is in post no more; gives how many became other than they were. */
export async function planSeparations(room: RecordRoom): Promise<number> {
  let changed = (await room.pool.query(GONE)).rowCount ?? 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await room.pool.query<InPost>({ name: 'people-to-plan', text: PAGE, values: [after] });
    changed += await write(room, rows);
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return changed;
    after = last.person;
  }
}

/** Computes it for somebody who was placed just now. */
export async function planPersons(room: RecordRoom, persons: readonly string[]): Promise<void> {
  await write(room, (await room.pool.query<InPost>({ name: 'persons-to-plan', text: THESE, values: [persons] })).rows);
}
