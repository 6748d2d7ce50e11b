import { sitsAt, type Actor, type Place, type StandIn } from '../access/actor';
import type { Capacity, Desk } from '../procedure/desk';
import type { AskedPosts, MovesTo } from '../hire/ruleFacts';
import type { Holding } from '../roster/holding';
import type { Recorded } from '../procedure/recorded';
import type { RuleFacts, StructureRoom } from '../rules/rule';
import { stateOf } from './cases';
import type { CaseEvent, CaseFacts, Surroundings } from './facts';

/** The part of the rule facts that no procedure differs in. */
export type CommonFacts = Pick<RuleFacts, 'today' | 'institution' | 'freeze'>;
/** The common part, out of the surroundings. */
export const commonFacts = ({ today, institution, freeze }: Surroundings): CommonFacts => ({
  today,
  freeze,
  institution: { id: institution.id, blocks: institution.blocks, overdueSeparations: institution.overdueSeparations, overdueRetirements: institution.overdueRetirements, quotas: institution.quotas },
});

/** Where a desk stands for this case: at the institution itself, or at the office that serves its region. */
export function placeOf(desk: Desk, { institution, offices }: Surroundings): Place {
  const office = desk === 'institution' || desk === 'officeClock' ? null : (offices[desk] ?? null);
  return { desk, institution: institution.id, office };
}

/** Whose matter a case is: who applied in it, and the person whom it concerns. */
type Matter = { readonly applicants: readonly string[]; readonly person: string | null };

/** What the rules ask about the actor: his desk, in which capacity he sits there, and whether it is his own matter. Where he acts `through` an absent officer, the seat is the officer's, and the matter may be of either. */
export function actorFacts(actor: Actor, through: StandIn | null, place: Place, by: readonly (Capacity | 'clock')[], { applicants, person }: Matter): RuleFacts['actor'] {
  const seated = through === null ? actor : { ...actor, seats: through.seats };
  const both = through === null ? [actor] : [actor, through];
  return {
    account: actor.account,
    people: both.map(each => each.account),
    holdsDesk: sitsAt(seated, place, by),
    signs: sitsAt(seated, place, ['signer']),
    isMachine: sitsAt(seated, place, ['machine']),
    isApplicant: both.some(each => applicants.includes(each.account)),
    isPersonConcerned: person !== null && both.some(each => each.person === person),
  };
}

/** How many people the office takes, and who laid a draft for this visit before the signer. */
export function officeFacts(facts: CaseFacts, { peopleAStage }: Surroundings, desk: Desk, at: { readonly lane: string; readonly stage: string; readonly visit: number | null }): RuleFacts['office'] {
  const draft = (facts.events as readonly Recorded<CaseEvent>[]).flatMap(({ lane, event, onBehalfOf }) => (event.type === 'prepared' && lane === at.lane && event.stage === at.stage && event.visit === at.visit ? [{ by: event.by, for: onBehalfOf ?? null }] : [])).at(-1);
  return { peopleAStage: desk === 'institution' || desk === 'officeClock' ? 1 : (peopleAStage[desk] ?? 1), preparedBy: draft?.by ?? null, preparedFor: draft?.for ?? null };
}

/** What a return asks for now, and what returns of the same stage in the same lane asked for before. */
export function supplementFacts(facts: CaseFacts, at: { readonly lane: string; readonly stage: string }, input: object | null): RuleFacts['supplement'] {
  const before = stateOf(facts).held.flatMap(({ recorded: { lane, settles, event } }) => (event.type === 'returned' && lane === at.lane && settles?.stage === at.stage && settles.outcome === 'returned' ? [event.missing] : []));
  const asks = input !== null && 'missing' in input && Array.isArray(input.missing) ? input.missing.map(String) : [];
  return { asks, askedBefore: before.length === 0 ? null : before.flat() };
}

/** The limits of the structure that the posts of an act touch. */
export function structureFacts({ institution }: Surroundings, asked: readonly AskedPosts[]): StructureRoom[] {
  return institution.structure.flatMap(({ quota, dimension, value, limit, placed, reserved }) => {
    const touching = asked.filter(each => each.quota === quota && each[dimension] === value);
    const wanted = touching.reduce((sum, each) => sum + each.posts, 0);
    return wanted === 0 ? [] : [{ dimension, value, limit, placed, reserved, wanted, fromReservation: touching.every(each => each.isReserved) }];
  });
}

/** Somebody who is appointed within his quota takes a post of the division, category and level that he comes to, where they are not his already. */
export function movedWithin(holding: Holding | null, to: MovesTo | null): AskedPosts[] {
  if (holding === null || to === null) return [];
  const unlessSame = <Value>(now: Value, then: Value, nothing: Value): Value => (now === then ? nothing : then);
  return [{ quota: holding.quota, body: unlessSame(holding.body, to.body, null), personCategory: unlessSame(holding.personCategory, to.personCategory, ''), postLevel: unlessSame(holding.postLevel, to.postLevel, ''), posts: 1, isReserved: false }];
}
