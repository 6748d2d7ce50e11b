import type { Actor, Seat, WorkKind } from '../../src/access/actor';
import { seatsPassedOn, standsInFor } from '../../src/access/absence';
import { day } from '../../src/kernel/day';
import type { OfficeDesk } from '../../src/procedure/desk';

/** The accounts of a small county, each with the seats that his name says. */
const account = (name: string, ...seats: readonly Seat[]): Actor => ({ account: name, person: null, seats, isClock: false });
const REGION = '219901';
export const officeId = (desk: OfficeDesk): string => `office of the ${desk}`;

export const clerkOf = (institution: string): Actor => account(`clerk of ${institution}`, { role: 'institutionHandler', institution });
export const headOf = (institution: string): Actor => account(`head of ${institution}`, { role: 'institutionSigner', institution });
export const handlerAt = (desk: OfficeDesk): Actor => account(`${desk} handler`, { role: 'officeHandler', office: officeId(desk), desk, region: REGION });
export const signerAt = (desk: OfficeDesk): Actor => account(`${desk} signer`, { role: 'officeSigner', office: officeId(desk), desk, region: REGION });
/** A second one who signs at the office. */
export const deputyAt = (desk: OfficeDesk): Actor => account(`${desk} deputy`, { role: 'officeSigner', office: officeId(desk), desk, region: REGION });
/** One who sits at an institution and signs at an office as well. */
export const clerkAndSigner = (institution: string, desk: OfficeDesk): Actor =>
  account(`clerk of ${institution} and ${desk} signer`, { role: 'institutionHandler', institution }, { role: 'officeSigner', office: officeId(desk), desk, region: REGION });
export const supervisor: Actor = account('supervisor', { role: 'supervisor', region: REGION });
export const clock: Actor = { account: 'office clock', person: null, seats: [], isClock: true };
/** The account of somebody whose register entry a case may be about. */
export const known = (actor: Actor, person: string): Actor => ({ ...actor, person });
/** Who stands in for an absent officer, as the record would read it: with the officer's own seats of cases. */
export const standingIn = (actor: Actor, principal: Actor, kinds: readonly WorkKind[] = ['hire', 'separation']): Actor => ({
  ...actor,
  standsInFor: standsInFor(actor.seats, [{ absence: 'leave', account: principal.account, name: principal.account, person: principal.person, seats: seatsPassedOn(principal.seats, null), kinds, until: day('2026-12-31') }]),
});
