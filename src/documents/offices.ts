import type { Actor, Role } from '../access/actor';

const PRINT: readonly Role[] = ['officeHandler', 'officeSigner'];
const sitsThere = ({ seats }: Actor, office: string, roles: readonly Role[]): boolean => seats.some(seat => 'office' in seat && seat.office === office && roles.includes(seat.role));

/** Whether the actor makes and prints documents of that office: whoever prepares or signs there. */
export const mayPrintFor = (actor: Actor, office: string): boolean => sitsThere(actor, office, PRINT);

/** Whether the actor declares documents of that office void: only who signs for it. */
export const mayVoidFor = (actor: Actor, office: string): boolean => sitsThere(actor, office, ['officeSigner']);
