import { asTaken, sitsAt, type Seat, type SeatTaken } from '../access/actor';
import { actAt, stateOf } from './cases';
import { throughWhom, type Asked } from './decide';
import { deskOf } from './desks';
import type { CaseFacts, Surroundings } from './facts';
import { placeOf } from './ruleFacts';

/** An act at a stage in a lane. */
type ActAt = { readonly stage: string; readonly act: string; readonly lane: string };

/** A seat that was taken and, where it is an absent officer's, the account of that officer. */
export type SeatOfAct = SeatTaken & { readonly onBehalfOf?: string };

/**
 * The seat through which the actor does an act, or tries to: the one that the act asks for, else one at the institution or
 * at an office of the case, else his only one. Null for the office clock, and where none of several has to do with the case.
 * Where he stands in for an absent officer, it is a seat of that officer.
 */
export function seatOfAct(facts: CaseFacts, around: Surroundings, { stage, act, lane }: ActAt, input: Asked['input'] = null): SeatOfAct | null {
  const { institution, offices } = around;
  const through = throughWhom(facts, around, { stage, act, lane, input });
  const actor = through === null ? around.actor : { ...around.actor, seats: through.seats };
  const entry = actAt(facts.procedure, stage, act);
  const place = placeOf(entry?.desk ?? deskOf(stateOf(facts), stage, lane, around), around);
  const serving: readonly (string | undefined)[] = Object.values(offices);
  const near = actor.seats.filter(seat => ('institution' in seat ? seat.institution === institution.id : 'office' in seat && serving.includes(seat.office)));
  const asked = (seat: Seat): boolean => sitsAt({ ...actor, seats: [seat] }, place, entry?.by ?? []);
  const seat = near.find(asked) ?? near[0] ?? (actor.seats.length === 1 ? actor.seats[0] : undefined);
  return seat === undefined ? null : { ...asTaken(seat), ...(through && { onBehalfOf: through.account }) };
}
