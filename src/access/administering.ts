import type { Actor, Role } from './actor';

/** The three administrators (三员): none may do the work of another. */
export const ADMINISTRATORS = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const satisfies readonly Role[];
type Administrator = (typeof ADMINISTRATORS)[number];

/** Roles that work on cases. */
const CASE_ROLES: readonly Role[] = ['institutionHandler', 'institutionSigner', 'officeHandler', 'officeSigner', 'officeMachine', 'leaderInCharge'];
const OFFICE_ROLES: readonly Role[] = ['officeHandler', 'officeSigner', 'officeMachine', 'leaderInCharge'];

/** What is done to an account (账号管理): it is opened without any right; what it may do is another administrator's to say. */
export const ACCOUNT_ACTS = ['open', 'grant', 'withdraw', 'disable', 'enable', 'unlock', 'reset'] as const;
export type AccountAct = (typeof ACCOUNT_ACTS)[number];

const WHOSE: Readonly<Record<AccountAct | 'settings', Administrator>> = {
  open: 'systemAdministrator', settings: 'systemAdministrator',
  grant: 'securityAdministrator', withdraw: 'securityAdministrator', disable: 'securityAdministrator', enable: 'securityAdministrator', unlock: 'securityAdministrator', reset: 'securityAdministrator',
};

/** Whose such an act is. */
export const whoseAct = (act: AccountAct): Administrator => WHOSE[act];

/** The regions in which, with all below them, the actor does such things. */
export const administeredRegions = (actor: Actor, act: AccountAct | 'settings'): readonly string[] => actor.seats.flatMap(seat => (seat.role === WHOSE[act] && 'region' in seat ? [seat.region] : []));

/** An account as its administrator meets it. */
export type AccountStanding = { readonly account: string; readonly roles: readonly Role[]; readonly isEnabled: boolean; readonly isBarred: boolean; /** Whether where it was opened and all its seats lie in the administrator's region or below. */ readonly isWithin: boolean };
/** Why something is not done to an account. */
export type AccountObstacle = 'notYoursToDo' | 'ownAccount' | 'reachesBeyond' | 'accountAlreadySo';

/** Why the actor does not do that to an account that he finds; null where he may. Nobody does it to his own, and who has a seat beyond the region is disabled and reset from above alone. */
export function whyNotAdministered(actor: Actor, act: Exclude<AccountAct, 'open'>, standing: AccountStanding): AccountObstacle | null {
  if (administeredRegions(actor, act).length === 0) return 'notYoursToDo';
  if (standing.account === actor.account) return 'ownAccount';
  if (act === 'grant' || act === 'withdraw') return null; // what counts is where the seat is
  if (!standing.isWithin) return 'reachesBeyond';
  const isSoAlready = { disable: !standing.isEnabled, enable: standing.isEnabled, unlock: !standing.isBarred, reset: false }[act];
  return isSoAlready ? 'accountAlreadySo' : null;
}

/** Why a role is not granted beside those that are held; null where it may be. Nobody holds two of the three, and no administrator works on cases or looks on: cases and people are not his to read. */
export function whyNotBeside(held: readonly Role[], role: Role): 'administratorsApart' | 'administratorDecides' | null {
  const isAdministrator = (each: Role): boolean => (ADMINISTRATORS as readonly Role[]).includes(each);
  const others = held.filter(each => each !== role);
  const areApart = (one: readonly Role[], other: readonly Role[]): boolean => one.some(isAdministrator) && other.some(each => !isAdministrator(each));
  if (isAdministrator(role) && others.some(isAdministrator)) return 'administratorsApart';
  return areApart([role], others) || areApart(others, [role]) ? 'administratorDecides' : null;
}

/** Where a role is held: at an institution, at an office, or over a region. */
export const placeOfRole = (role: Role): 'institution' | 'office' | 'region' => (OFFICE_ROLES.includes(role) ? 'office' : CASE_ROLES.includes(role) ? 'institution' : 'region');
