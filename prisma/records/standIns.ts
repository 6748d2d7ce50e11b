import type { Pool, PoolClient } from 'pg';
import { seatsPassedOn, standsInFor } from '../../src/access/absence';
import type { Actor, Seat, StandIn, WorkKind } from '../../src/access/actor';
import type { Day } from '../../src/kernel/day';
import { seatOf, SEATS_OF, type SeatColumns } from './seats';

/** An absence with a substitute, as it is read for whoever stands in. */
export type StandInColumns = { readonly absence: string; readonly account: string; readonly name: string; readonly person: string | null; readonly kinds: readonly WorkKind[]; readonly until: Day; readonly place: string | null; readonly seats: readonly SeatColumns[] };

/**
 * The absences in which an account is the substitute on a day, each with the seats of whoever is away: his own, and not
 * those at which he stands in himself. `account` and `day` are expressions of the statement that it becomes part of.
 */
export const STAND_INS = (account: string, day: string): string => `(SELECT coalesce(jsonb_agg(jsonb_build_object('absence', ab.id, 'account', ab.account_id, 'name', p.display_name, 'person', p.person_key, 'kinds', ab.kinds, 'until', ab.until_day, 'place', coalesce(ab.office_id, ab.institution_id), 'seats', ${SEATS_OF('p.id')}) ORDER BY p.display_name, ab.id), '[]')
  FROM absence ab JOIN account p ON p.id = ab.account_id AND p.is_enabled WHERE ab.substitute_id = ${account} AND ab.ended_at IS NULL AND ${day} BETWEEN ab.from_day AND ab.until_day)`;

/** For whom an account with these seats acts, as far as the absences that were read go. */
export const standInsOf = (own: readonly Seat[], rows: readonly StandInColumns[]): StandIn[] => standsInFor(own, rows.map(({ place, seats, ...row }) => ({ ...row, seats: seatsPassedOn(seats.map(seatOf), place) })));

/** The actor with the absent officers in whose place he acts on that day. */
export async function withStandIns(by: Pick<Pool | PoolClient, 'query'>, actor: Actor, today: Day): Promise<Actor> {
  const { rows } = await by.query<{ standIns: StandInColumns[] }>({ name: 'stand-ins', text: `SELECT ${STAND_INS('$1::uuid', '$2::date')} AS "standIns"`, values: [actor.account, today] });
  const standIns = standInsOf(actor.seats, rows[0]?.standIns ?? []);
  return standIns.length === 0 ? actor : { ...actor, standsInFor: standIns };
}
