import type { Day } from '../kernel/day';
import type { Capacity, Desk, OfficeDesk } from '../procedure/desk';

/** Roles of accounts. A role is held at an office, at an institution or over a region, never everywhere. */
export const ROLES = [
  'institutionHandler', // 用编单位经办
  'institutionSigner', // 用编单位负责人
  'officeHandler', // 部门经办
  'officeSigner', // 部门签批
  'officeMachine', // 部门业务系统
  'leaderInCharge', // 分管领导
  'supervisor', // 督办
  'inspector', // 监督检查
  'systemAdministrator', // 系统管理员
  'securityAdministrator', // 安全管理员
  'auditAdministrator', // 审计管理员
] as const;
export type Role = (typeof ROLES)[number];

/** One seat of an account: which desk it sits at, and in which capacity. */
export type Seat =
  | { readonly role: 'institutionHandler' | 'institutionSigner'; readonly institution: string }
  | { readonly role: 'officeHandler' | 'officeSigner' | 'officeMachine' | 'leaderInCharge'; readonly office: string; readonly desk: OfficeDesk; readonly region: string }
  | { readonly role: 'supervisor' | 'inspector' | 'systemAdministrator' | 'securityAdministrator' | 'auditAdministrator'; readonly region: string };

/** A seat as the audit keeps it: its role, and the id of the institution or office, or the code of the region, where it is held. */
export type SeatTaken = { readonly role: Role; readonly place: string };

/** The seat as the audit keeps it. */
export const asTaken = (seat: Seat): SeatTaken => ({ role: seat.role, place: 'institution' in seat ? seat.institution : 'office' in seat ? seat.office : seat.region });

/** The kinds of work (事项种类) that a substitute may be given apart. */
export const WORK_KINDS = ['hire', 'separation'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** For whom an account stands in (代理): an absent officer, at the officer's own seats, for these kinds of work, until a day, which is the last. */
export type StandIn = { readonly absence: string; readonly account: string; readonly name: string; readonly person: string | null; readonly seats: readonly Seat[]; readonly kinds: readonly WorkKind[]; readonly until: Day };

/** Who acts: an account with its own seats and, where it is known, the person behind it; or the office clock. `standsInFor`: the absent officers in whose place it acts today; absent where there are none. */
export type Actor = { readonly account: string; readonly person: string | null; readonly seats: readonly Seat[]; readonly isClock: boolean; readonly standsInFor?: readonly StandIn[] };

const CAPACITIES: Readonly<Partial<Record<Role, Capacity>>> = { institutionHandler: 'handler', officeHandler: 'handler', institutionSigner: 'signer', officeSigner: 'signer', officeMachine: 'machine' };

/** Whether acts of cases are done from a seat of that role; who only looks on from it has nothing to do there. */
export const isForActs = (role: Role): boolean => CAPACITIES[role] !== undefined;

/** Whether the actor signs at an office, himself or in an absent officer's place. */
export const signsAtAnOffice = (actor: Actor): boolean => [actor.seats, ...(actor.standsInFor ?? []).map(each => each.seats)].flat().some(({ role }) => role === 'officeSigner');

/** Where a stage is waiting: at the institution's own desk, or at an office. */
export type Place = { readonly desk: Desk; readonly institution: string; readonly office: string | null };

/** Whether the actor sits at that desk in one of the capacities. */
export function sitsAt(actor: Actor, place: Place, capacities: readonly (Capacity | 'clock')[]): boolean {
  if (actor.isClock) return capacities.includes('clock') || place.desk === 'officeClock';
  return actor.seats.some(seat => {
    const capacity = CAPACITIES[seat.role];
    if (capacity === undefined || !capacities.includes(capacity)) return false;
    return 'institution' in seat ? place.desk === 'institution' && seat.institution === place.institution : 'office' in seat && seat.office === place.office;
  });
}
