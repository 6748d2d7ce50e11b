import { addWorkingDays, isWorkingDay } from '../calendar/workingDays';
import type { WorkingCalendar } from '../calendar/workingCalendar';
import type { Day } from '../kernel/day';
import { asTaken, sitsAt, type Actor, type Place, type Seat, type SeatTaken } from './actor';
import { isInScope, readingScope, type RegisterPlace } from './reading';

/** Why a visit may not be urged (不可催办): nobody sits there, it is one's own desk's work, one is not of those who may; or it has been urged as often as it may be on a day. */
export type UrgeObstacle = 'nobodyToUrge' | 'ownDeskWaits' | 'notYoursToUrge' | 'urgedAlready' | 'urgedEnough';

/** That somebody urged a visit; `countsFor`: the working day for which it counts. */
export type Urged = { readonly account: string; readonly countsFor: Day };

/** A visit that waits: at whose desk, of which institution of the register, and how it was urged so far. */
export type Urgeable = Place & { readonly at: RegisterPlace; readonly urged: readonly Urged[] };

/** How often a visit may be urged for one working day by everybody together (assumed); by one account once. */
export const URGES_A_DAY = 5;

/** The working day for which an urge counts: today, or the next on which offices work. */
export const countsFor = (calendar: WorkingCalendar, today: Day): Day => (isWorkingDay(calendar, today) ? today : addWorkingDays(calendar, today, 1));

/** Whether one may urge from that seat: the institution in its own case, the leader in charge of the office that is waited for, and who supervises the region. */
function urgesFrom(actor: Actor, seat: Seat, { institution, office, at }: Urgeable): boolean {
  switch (seat.role) {
    case 'institutionHandler':
    case 'institutionSigner':
      return seat.institution === institution;
    case 'leaderInCharge':
      return seat.office === office;
    case 'supervisor':
      return isInScope(readingScope({ ...actor, seats: [seat] }, 'supervision'), at);
    default:
      return false;
  }
}

/** The seat through which the actor may urge (催办), as the audit keeps it; null where he has none. */
export function seatToUrge(actor: Actor, visit: Urgeable): SeatTaken | null {
  const seat = actor.seats.find(each => urgesFrom(actor, each, visit));
  return seat === undefined ? null : asTaken(seat);
}

/** Why the actor may not urge the visit today, and from which day he may again where it is only too early; null where he may. */
export function whyNotUrge(calendar: WorkingCalendar, today: Day, actor: Actor, visit: Urgeable): { readonly obstacle: UrgeObstacle; readonly possibleOn: Day | null } | null {
  const never = (obstacle: UrgeObstacle): { readonly obstacle: UrgeObstacle; readonly possibleOn: null } => ({ obstacle, possibleOn: null });
  if (visit.desk === 'officeClock') return never('nobodyToUrge');
  if (sitsAt(actor, visit, ['handler', 'signer', 'machine'])) return never('ownDeskWaits');
  if (seatToUrge(actor, visit) === null) return never('notYoursToUrge');
  const counts = countsFor(calendar, today);
  const forThatDay = visit.urged.filter(each => each.countsFor === counts);
  const again = addWorkingDays(calendar, counts, 1);
  if (forThatDay.some(each => each.account === actor.account)) return { obstacle: 'urgedAlready', possibleOn: again };
  return forThatDay.length >= URGES_A_DAY ? { obstacle: 'urgedEnough', possibleOn: again } : null;
}
