import type { Role } from '../../src/access/actor';
import { OFFICE_DESKS, type OfficeDesk } from '../../src/procedure/desk';

/** A seat, told by where it lies from the case's institution: `own` is its own, or its own county's. */
export type SeatAt =
  | { readonly role: 'institutionHandler' | 'institutionSigner'; readonly at: 'own' | 'sibling' | 'elsewhere' }
  | { readonly role: 'officeHandler' | 'officeSigner' | 'officeMachine' | 'leaderInCharge'; readonly at: 'own' | 'elsewhere'; readonly desk: OfficeDesk }
  | { readonly role: 'supervisor' | 'inspector' | 'systemAdministrator' | 'securityAdministrator' | 'auditAdministrator'; readonly at: 'own' | 'above' | 'below' | 'elsewhere' };
/** Somebody at the door, by his seats. */
export type Person = { readonly name: string; readonly seats: readonly SeatAt[]; /** Who is away, and in whose place he acts, by that person's seats; and in which kinds of work. */ readonly standsInFor?: { readonly seats: readonly SeatAt[]; readonly kinds: readonly ('hire' | 'separation')[] } };

const one = (seat: SeatAt): Person => ({ name: ['desk' in seat ? `${seat.desk} ` : '', seat.role, ', ', seat.at].join(''), seats: [seat] });
const clerks = (['institutionHandler', 'institutionSigner'] as const).flatMap(role => (['own', 'sibling', 'elsewhere'] as const).map(at => one({ role, at })));
const officers = OFFICE_DESKS.flatMap(desk => (['officeHandler', 'officeSigner', 'officeMachine', 'leaderInCharge'] as const).flatMap(role => (['own', 'elsewhere'] as const).map(at => one({ role, at, desk }))));
const overseers = (['supervisor', 'inspector', 'systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const).flatMap(role => (['own', 'above', 'below', 'elsewhere'] as const).map(at => one({ role, at })));

/** Everybody: each role in each place, some with two seats of which neither lends its reach to the other, and one without any. */
export const people: readonly Person[] = [
  ...clerks,
  ...officers,
  ...overseers,
  { name: 'own clerk, signer elsewhere', seats: [{ role: 'institutionHandler', at: 'own' }, { role: 'officeSigner', at: 'elsewhere', desk: 'staffingOffice' }] },
  { name: 'own inspector, clerk elsewhere', seats: [{ role: 'inspector', at: 'own' }, { role: 'institutionHandler', at: 'elsewhere' }] },
  { name: 'own system administrator, clerk elsewhere', seats: [{ role: 'systemAdministrator', at: 'own' }, { role: 'institutionHandler', at: 'elsewhere' }] },
  { name: 'own audit administrator, director elsewhere', seats: [{ role: 'auditAdministrator', at: 'own' }, { role: 'officeSigner', at: 'elsewhere', desk: 'financeDepartment' }] },
  { name: 'nobody in particular', seats: [] },
  ...OFFICE_DESKS.map((desk): Person => ({ name: `${desk} officeHandler, own, for the director`, seats: [{ role: 'officeHandler', at: 'own', desk }], standsInFor: { seats: [{ role: 'officeSigner', at: 'own', desk }], kinds: ['hire', 'separation'] } })),
  { name: 'staffing handler for the director in hires only', seats: [{ role: 'officeHandler', at: 'own', desk: 'staffingOffice' }], standsInFor: { seats: [{ role: 'officeSigner', at: 'own', desk: 'staffingOffice' }], kinds: ['hire'] } },
  { name: 'staffing handler for one who left for finance', seats: [{ role: 'officeHandler', at: 'own', desk: 'staffingOffice' }], standsInFor: { seats: [{ role: 'officeSigner', at: 'own', desk: 'financeDepartment' }], kinds: ['hire', 'separation'] } },
  { name: 'staffing handler for the leader in charge', seats: [{ role: 'officeHandler', at: 'own', desk: 'staffingOffice' }], standsInFor: { seats: [{ role: 'leaderInCharge', at: 'own', desk: 'staffingOffice' }], kinds: ['hire', 'separation'] } },
  { name: 'system administrator for the director', seats: [{ role: 'systemAdministrator', at: 'own' }], standsInFor: { seats: [{ role: 'officeSigner', at: 'own', desk: 'staffingOffice' }], kinds: ['hire', 'separation'] } },
];

/** Whose seat reaches the case's institution: its own, its own county's, or one over a region that it lies in. */
export const reaches = ({ at }: SeatAt): boolean => at === 'own' || at === 'above';
/** Whether one has a seat of those roles at all, and whether one of them reaches the institution. */
export const holds = ({ seats }: Person, roles: readonly Role[]): boolean => seats.some(({ role }) => roles.includes(role));
export const holdsWithin = ({ seats }: Person, roles: readonly Role[]): boolean => seats.some(seat => roles.includes(seat.role) && reaches(seat));
