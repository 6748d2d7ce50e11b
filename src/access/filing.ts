import type { Actor, Role, Seat } from './actor';

type OfficeSeat = Extract<Seat, { readonly office: string }>;
const HAND_IN: readonly Role[] = ['institutionHandler', 'institutionSigner', 'officeHandler', 'officeSigner'];
const isStaffingOffice = (seat: Seat): seat is OfficeSeat => 'office' in seat && seat.desk === 'staffingOffice';

/** The actor as far as filing (报送) and export go: seats at institutions and at staffing offices. The register with its resident IDs is nobody else's to carry away. */
export const asExchanging = (actor: Actor): Actor => ({ ...actor, seats: actor.seats.filter(seat => 'institution' in seat || isStaffingOffice(seat)) });

/** The actor as far as handing in papers (材料) goes: whoever prepares or signs at an institution or an office, each from that seat alone; not who only looks on. */
export const asHandingIn = (actor: Actor): Actor => ({ ...actor, seats: actor.seats.filter(({ role }) => HAND_IN.includes(role)) });

/** The staffing office at which the actor may file whole institutions, if any. */
export const filingOffice = (actor: Actor): { readonly office: string; readonly region: string } | null =>
  actor.seats.filter(isStaffingOffice).find(seat => seat.role === 'officeHandler' || seat.role === 'officeSigner') ?? null;

/** Whether the actor may file the roster of that institution. */
export const mayFileRosterOf = (actor: Actor, institution: string): boolean => actor.seats.some(seat => 'institution' in seat && seat.institution === institution);

/** Whether the actor signs for that office: only a signer accepts and returns. */
export const signsFor = (actor: Actor, office: string): boolean => actor.seats.some(seat => seat.role === 'officeSigner' && seat.office === office);

/** Who filed something does not accept it (回避), as in a case; only an office of one person enters alone the whole institutions that it filed itself. */
export const mayAcceptWhatWasFiledBy = (filing: { readonly kind: 'opening' | 'roster'; readonly peopleAStage: number; readonly filedBy: string }, account: string): boolean =>
  filing.filedBy !== account || (filing.kind === 'opening' && filing.peopleAStage === 1);
