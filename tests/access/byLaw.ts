import type { LawfulAct } from './law';
import { holds, holdsWithin, type Person, type SeatAt } from './people';
import { managerOf, procedureOf, type State } from './states';

/** Who reads cases at all: institutions, offices and their own systems, supervisors, inspectors, and the auditor; not who runs the installation. */
const READ_CASES = ['institutionHandler', 'institutionSigner', 'officeHandler', 'officeSigner', 'officeMachine', 'leaderInCharge', 'supervisor', 'inspector', 'auditAdministrator'] as const;

/** What the law answers: 200 where it may be done, else who says no and why. */
export type Answer = 'done' | 'signInFirst' | 'notYours' | 'notFound' | 'refusedForTheDesk' | 'refusedByRule';
/** What one is answered who tries an act on a case in that state; null is a stranger. */
export function byLaw(person: Person | null, state: State, act: LawfulAct): Answer {
  if (person === null) return 'signInFirst';
  if (!holds(person, READ_CASES)) return 'notYours';
  if (!holdsWithin(person, READ_CASES)) return 'notFound';
  if (![...person.seats, ...inThePlaceOfOthers(person, state)].some(seat => seat.at === 'own' && sits(seat, state, act))) return 'refusedForTheDesk';
  if (act.decides === 'ofOnesOwn') return 'refusedByRule'; // the cases were brought so far by others
  return state.open.includes(act.stage) ? 'done' : 'refusedByRule';
}
/** The seats of the absent officer in whose place one acts: those of cases, at the office where one sits oneself, in the kinds of work that one was given; no administrator has any. */
function inThePlaceOfOthers({ seats, standsInFor }: Person, state: State): readonly SeatAt[] {
  if (standsInFor === undefined || seats.some(seat => seat.role.endsWith('Administrator')) || !standsInFor.kinds.includes(procedureOf(state))) return [];
  return standsInFor.seats.filter(seat => (seat.role === 'officeHandler' || seat.role === 'officeSigner') && seats.some(own => 'desk' in own && own.desk === seat.desk && own.at === seat.at));
}
/** Whether the act is that seat's by the division of labor. */
export function sits(seat: SeatAt, state: State, { whose, how }: LawfulAct): boolean {
  if (whose === 'institution') return seat.role === 'institutionHandler' || seat.role === 'institutionSigner';
  const desk = whose === 'manager' ? managerOf(state) : whose;
  if (!('desk' in seat) || seat.desk !== desk) return false;
  return seat.role === 'officeSigner' || (seat.role === 'officeHandler' && how !== 'signer') || (seat.role === 'officeMachine' && how === 'anyoneOrSystem');
}
