import type { Actor, Role } from './actor';

const REASSIGN: readonly Role[] = ['supervisor', 'leaderInCharge'];

/** The actor as far as assigning anew goes (改派): whoever supervises the region, or is in charge of the office. What he may do from other seats does not count there. */
export const asReassigning = (actor: Actor): Actor => ({ ...actor, seats: actor.seats.filter(({ role }) => REASSIGN.includes(role)) });
