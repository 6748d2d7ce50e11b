import { sitsAt, type Actor, type Place } from '../access/actor';
import type { Capacity, Desk } from '../procedure/desk';
import type { RuleFacts } from '../rules/rule';
import type { Surroundings } from './facts';

/** The part of the rule facts that no procedure differs in. */
export type CommonFacts = Pick<RuleFacts, 'today' | 'institution' | 'freeze'>;
/** The common part, out of the surroundings. */
export const commonFacts = ({ today, institution, freeze }: Surroundings): CommonFacts => ({
  today,
  freeze,
  institution: { id: institution.id, blocks: institution.blocks, overdueSeparations: institution.overdueSeparations, quotas: institution.quotas },
});

/** Where a desk stands for this case: at the institution itself, or at the office that serves its region. */
export function placeOf(desk: Desk, { institution, offices }: Surroundings): Place {
  const office = desk === 'institution' || desk === 'officeClock' ? null : (offices[desk] ?? null);
  return { desk, institution: institution.id, office };
}

/** What the rules ask about the actor: his desk, and whether it is his own matter. */
export const actorFacts = (actor: Actor, place: Place, by: readonly (Capacity | 'clock')[], openedBy: string, person: string | null): RuleFacts['actor'] => ({
  holdsDesk: sitsAt(actor, place, by),
  isApplicant: actor.account === openedBy,
  isPersonConcerned: person !== null && actor.person === person,
});
