import type { Actor, Seat } from './actor';

const isAtStaffingOffice = (seat: Seat, region: string): seat is Extract<Seat, { readonly office: string }> => 'office' in seat && seat.desk === 'staffingOffice' && seat.region === region;

/** The staffing office that serves the region, where the actor reviews what is disclosed (公开审核); null where it is not his. */
export function reviewingOffice(actor: Actor, servedBy: string): string | null {
  const seat = actor.seats.find(each => isAtStaffingOffice(each, servedBy) && (each.role === 'officeHandler' || each.role === 'officeSigner'));
  return seat && 'office' in seat ? seat.office : null;
}

/** Whether the actor signs there: what is shown to others is a signer's to decide. */
export const signsDisclosures = (actor: Actor, servedBy: string): boolean => actor.seats.some(seat => seat.role === 'officeSigner' && isAtStaffingOffice(seat, servedBy));
