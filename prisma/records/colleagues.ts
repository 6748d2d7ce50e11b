import type { Pool } from 'pg';
import { isForActs } from '../../src/access/actor';
import type { Colleague } from '../../src/decision/eligible';
import type { Day } from '../../src/kernel/day';
import type { OfficeDesk } from '../../src/procedure/desk';
import { OFFICE_CLOCK_ACCOUNT } from './officeClock';
import { seatOf, SEATS_OF, type SeatColumns } from './seats';
import { STAND_INS, standInsOf, type StandInColumns } from './standIns';

const COLLEAGUES = `
SELECT a.id AS account, a.display_name AS name, a.person_key AS person, ${SEATS_OF('a.id')} AS seats, ${STAND_INS('a.id', '$3::date')} AS "standIns",
  (SELECT jsonb_build_object('until', w.until_day, 'substitute', w.substitute_id, 'kinds', w.kinds) FROM absence w WHERE w.account_id = a.id AND w.ended_at IS NULL AND $3::date BETWEEN w.from_day AND w.until_day) AS away
FROM account a WHERE a.is_enabled AND a.id IN (SELECT account_id FROM account_role WHERE office_id = ANY($1::uuid[]) OR institution_id = $2::uuid) ORDER BY a.display_name, a.id`;
const SYSTEMS = 'SELECT id AS office, desk, region_code AS region, name FROM office WHERE id = ANY($1::uuid[]) AND endpoint_url IS NOT NULL';
type System = { readonly office: string; readonly desk: OfficeDesk; readonly region: string; readonly name: string };
type Row = Pick<Colleague, 'account' | 'name' | 'person' | 'away'> & { readonly seats: readonly SeatColumns[]; readonly standIns: readonly StandInColumns[] };

/** Who has seats of cases at these offices or at the institution and can sign in, whom each stands in for today, and who is away; and the offices' own systems, which answer where they are asked. */
export async function colleaguesAt(pool: Pool, { offices, institution }: { readonly offices: readonly string[]; readonly institution: string }, today: Day): Promise<Colleague[]> {
  const [{ rows }, { rows: systems }] = await Promise.all([
    pool.query<Row>({ name: 'colleagues', text: COLLEAGUES, values: [offices, institution, today] }),
    pool.query<System>({ name: 'systems-of-offices', text: SYSTEMS, values: [offices] }),
  ]);
  const answering = systems.map(({ name, ...at }): Colleague => ({ account: OFFICE_CLOCK_ACCOUNT, name, person: null, seats: [{ role: 'officeMachine', ...at }], standsInFor: [], away: null }));
  const people = rows.map(({ seats, standIns, ...row }) => {
    const own = seats.map(seatOf);
    return { ...row, seats: own, standsInFor: standInsOf(own, standIns) };
  });
  return [...people.filter(each => each.seats.some(seat => isForActs(seat.role))), ...answering];
}
