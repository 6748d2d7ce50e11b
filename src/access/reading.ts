import type { Actor, Role } from './actor';

const CLERKS = ['institutionHandler', 'institutionSigner'] as const;
const OFFICERS = ['officeHandler', 'officeSigner', 'leaderInCharge'] as const;

/**
 * Who may read what (查阅权限), in one place. What a role may read it reads within its scope only: an institution's seat
 * its own institution, an office's seat the regions that the office serves, a seat over a region that region and all
 * below it. An office's own system reads the cases in which it acts, and nobody's name. The three administrators keep the
 * installation running; cases and people are not theirs to read.
 */
export const READERS = {
  institutions: [...CLERKS, ...OFFICERS, 'supervisor', 'inspector', 'systemAdministrator', 'securityAdministrator', 'auditAdministrator'],
  establishment: [...CLERKS, ...OFFICERS, 'supervisor', 'inspector'],
  cases: [...CLERKS, ...OFFICERS, 'officeMachine', 'supervisor', 'inspector', 'auditAdministrator'],
  names: [...CLERKS, ...OFFICERS, 'supervisor', 'inspector'],
  papers: [...CLERKS, ...OFFICERS, 'inspector'],
  certificate: [...CLERKS, ...OFFICERS, 'supervisor', 'inspector'],
  plannedSeparations: [...CLERKS, ...OFFICERS, 'supervisor', 'inspector'],
  refusals: [...CLERKS, ...OFFICERS, 'supervisor', 'inspector', 'auditAdministrator'],
  caseAudit: [...OFFICERS, 'supervisor', 'inspector', 'auditAdministrator'],
  supervision: ['officeSigner', 'leaderInCharge', 'supervisor', 'inspector', 'systemAdministrator'],
  roots: ['officeSigner', 'leaderInCharge', 'supervisor', 'inspector', 'auditAdministrator'],
  filings: [...CLERKS, ...OFFICERS],
  disclosure: [...CLERKS, ...OFFICERS],
  mails: ['supervisor', 'inspector', 'systemAdministrator'],
  accounts: ['systemAdministrator', 'securityAdministrator'],
  audit: ['auditAdministrator'],
  settings: ['officeSigner', 'leaderInCharge', 'supervisor', 'inspector', 'systemAdministrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
/** What can be read under one permission. */
export type Reading = keyof typeof READERS;

/** The scope of a reading: institutions by id, regions that an office serves, regions with all below them. */
export type ReadingScope = { readonly institutions: readonly string[]; readonly servedRegions: readonly string[]; readonly regionsAndBelow: readonly string[] };

/** What the actor may read of that kind; nothing where all three lists are empty. */
export function readingScope(actor: Actor, reading: Reading): ReadingScope {
  const readers: readonly Role[] = READERS[reading];
  const seats = actor.seats.filter(seat => readers.includes(seat.role));
  return {
    institutions: seats.flatMap(seat => ('institution' in seat ? [seat.institution] : [])),
    servedRegions: seats.flatMap(seat => ('office' in seat ? [seat.region] : [])),
    regionsAndBelow: seats.flatMap(seat => ('institution' in seat || 'office' in seat ? [] : [seat.region])),
  };
}

/** Where something stands in the register: its institution, the region whose offices serve it, and the regions that it lies in, its own among them. */
export type RegisterPlace = { readonly institution: string; readonly servedBy: string; readonly regions: readonly string[]; readonly isStateSecret: boolean };

/** Whether that place is in scope. Who only looks on from above is told nothing of a state secret (国家秘密). */
export const isInScope = ({ institutions, servedRegions, regionsAndBelow }: ReadingScope, { institution, servedBy, regions, isStateSecret }: RegisterPlace): boolean =>
  institutions.includes(institution) || servedRegions.includes(servedBy) || (!isStateSecret && regions.some(region => regionsAndBelow.includes(region)));

/** Whether the actor has any seat from which that may be read. */
export const mayRead = (actor: Actor, reading: Reading): boolean => (READERS[reading] as readonly Role[]).some(role => actor.seats.some(seat => seat.role === role));
