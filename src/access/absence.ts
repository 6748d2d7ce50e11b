import { asTaken, isForActs, type Actor, type Role, type Seat, type StandIn, type WorkKind } from './actor';
import { ADMINISTRATORS } from './administering';
import type { Day } from '../kernel/day';

/** Why somebody is away (请假事由): a code, and nothing else about him. */
export const ABSENCE_REASONS = ['annualLeave', 'sickLeave', 'personalLeave', 'parentalLeave', 'businessTrip', 'training', 'secondment', 'other'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

const isAdministrator = (role: Role): boolean => (ADMINISTRATORS as readonly Role[]).includes(role);
const isSigner = (seat: Seat): boolean => seat.role === 'officeSigner' || seat.role === 'institutionSigner';
/** Seats of cases that a person holds: only these are passed on, and never an office's own system, a leader's or a supervisor's. */
const isPassedOn = (seat: Seat): boolean => isForActs(seat.role) && seat.role !== 'officeMachine';
const placeOf = (seat: Seat): string => asTaken(seat).place;

/** The seats at which an absent officer is stood in for: all of his own at cases, or those at one office or institution. */
export const seatsPassedOn = (own: readonly Seat[], place: string | null): Seat[] => own.filter(seat => isPassedOn(seat) && (place === null || placeOf(seat) === place));

/**
 * For whom an account may act now. A substitute acts only where he has a seat of a person himself: who was moved
 * elsewhere stands in no more; and no administrator stands in for anybody, whatever is written of him.
 */
export function standsInFor(own: readonly Seat[], written: readonly StandIn[]): StandIn[] {
  if (own.some(seat => isAdministrator(seat.role))) return [];
  const places = new Set(own.filter(isPassedOn).map(placeOf));
  return written.map(each => ({ ...each, seats: each.seats.filter(seat => isPassedOn(seat) && places.has(placeOf(seat))) })).filter(each => each.seats.length > 0);
}

/** An absence that is written down, as far as another is judged by it. */
export type AbsenceStanding = { readonly account: string; readonly substitute: string | null; readonly from: Day; readonly until: Day };
/** An absence that somebody wants to enter. */
export type AbsenceAsked = { readonly from: Day; readonly until: Day; readonly place: string | null };
/** Whom it concerns. `others`: absences that are not ended, of either of them or with either as a substitute. */
export type AbsenceParties = { readonly principal: { readonly account: string; readonly seats: readonly Seat[] }; readonly substitute: { readonly account: string; readonly isEnabled: boolean; readonly seats: readonly Seat[] } | null; readonly others: readonly AbsenceStanding[]; /** The offices where somebody else signs too. */ readonly signedByOthers: readonly string[]; /** The offices in whose charge the one who enters it is (分管). */ readonly inCharge: readonly string[] };

/** Why an absence is not entered. */
export type AbsenceObstacle = 'noSeatToPassOn' | 'absentAlready' | 'substituteIsHimself' | 'substituteSitsElsewhere' | 'substituteDoesNotSign' | 'substituteIsAway' | 'proxyDoesNotPassOn';

const overlaps = (one: AbsenceStanding, { from, until }: AbsenceAsked): boolean => one.from <= until && one.until >= from;

/**
 * Why an absence cannot be entered as it is asked; null where it can. A substitute sits at the same office or institution;
 * where the absent officer signs, so does he. The only signer of an office is stood in for by a handler whom the leader
 * in charge names himself: who signs for an office is his to say. Nobody who stands in for another on these days is
 * stood in for, and nobody who is away stands in: two proxies in a row would hide who acts for whom.
 */
export function whyNotAbsent(asked: AbsenceAsked, { principal, substitute, others, signedByOthers, inCharge }: AbsenceParties): AbsenceObstacle | null {
  const meanwhile = others.filter(each => overlaps(each, asked));
  if (meanwhile.some(each => each.account === principal.account)) return 'absentAlready';
  const seats = seatsPassedOn(principal.seats, asked.place);
  if (seats.length === 0) return 'noSeatToPassOn';
  if (substitute === null) return null;
  if (substitute.account === principal.account) return 'substituteIsHimself';
  const his = substitute.isEnabled && !substitute.seats.some(seat => isAdministrator(seat.role)) ? substitute.seats.filter(isPassedOn) : [];
  if (!seats.every(seat => his.some(each => placeOf(each) === placeOf(seat)))) return 'substituteSitsElsewhere';
  const isSignedFor = (seat: Seat): boolean => 'institution' in seat || his.some(each => isSigner(each) && placeOf(each) === placeOf(seat)) || (inCharge.includes(placeOf(seat)) && !signedByOthers.includes(placeOf(seat)));
  if (!seats.filter(isSigner).every(isSignedFor)) return 'substituteDoesNotSign';
  const ofSubstitute = meanwhile.filter(each => each.account === substitute.account);
  if (ofSubstitute.some(each => each.substitute !== null) || meanwhile.some(each => each.substitute === principal.account)) return 'proxyDoesNotPassOn';
  return ofSubstitute.length > 0 ? 'substituteIsAway' : null;
}

/** What somebody has to do with an absence: it is his own, he is in charge of the office or signs for the institution, or he grants seats there. Null: nothing. */
export function mayEnterAbsenceOf(actor: Actor, principal: { readonly account: string; readonly seats: readonly Seat[] }, isAdministered: boolean): 'own' | 'leader' | 'administrator' | null {
  if (actor.account === principal.account) return 'own';
  const leads = (seat: Seat): boolean => actor.seats.some(each => (each.role === 'leaderInCharge' && 'office' in seat && each.office === seat.office) || (each.role === 'institutionSigner' && 'institution' in seat && each.institution === seat.institution));
  if (principal.seats.filter(isPassedOn).some(leads)) return 'leader';
  return isAdministered ? 'administrator' : null;
}

/** A place at which somebody may do in the place of another what he may not from a seat of his own: as a handler who signs for the director. */
export type ActsFor = { readonly name: string; readonly kinds: readonly WorkKind[]; readonly place: string };

/** Where, and for whom, the actor may do more than his own seats allow. */
export function actsForOthers({ seats, standsInFor: principals = [] }: Actor): ActsFor[] {
  const has = (seat: Seat): boolean => seats.some(own => placeOf(own) === placeOf(seat) && isPassedOn(own) && (isSigner(own) || !isSigner(seat)));
  return principals.flatMap(({ name, kinds, seats: passedOn }) => [...new Set(passedOn.filter(seat => !has(seat)).map(placeOf))].map(place => ({ name, kinds, place })));
}
