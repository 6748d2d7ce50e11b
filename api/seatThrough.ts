import { asTaken, type Actor, type SeatTaken } from '../src/access/actor';

/** The first seat of the actor through which he reaches something by itself, as the audit keeps it; null where none does. */
export async function seatThrough(actor: Actor, reaches: (one: Actor) => Promise<unknown>): Promise<SeatTaken | null> {
  for (const seat of actor.seats) if (await reaches({ ...actor, seats: [seat] })) return asTaken(seat);
  return null;
}
