import { sitsAt, type Actor, type Place } from '../access/actor';
import type { Capacity, Desk } from '../procedure/desk';
import type { AskedPosts, MovesTo } from '../hire/ruleFacts';
import type { Holding } from '../roster/holding';
import type { Recorded } from '../procedure/recorded';
import type { RuleFacts, StructureRoom } from '../rules/rule';
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

/** What the rules ask about the actor: his desk, in which capacity he sits there, and whether it is his own matter. */
export const actorFacts = (actor: Actor, place: Place, by: readonly (Capacity | 'clock')[], applicants: readonly string[], person: string | null): RuleFacts['actor'] => ({
  account: actor.account,
  people: [actor.account],
  holdsDesk: sitsAt(actor, place, by),
  signs: sitsAt(actor, place, ['signer']),
  isMachine: sitsAt(actor, place, ['machine']),
  isApplicant: applicants.includes(actor.account),
  isPersonConcerned: person !== null && actor.person === person,
});

/** How many people the office takes, and who laid a draft for this visit before the signer. */
export function officeFacts(facts: CaseFacts, { peopleAStage }: Surroundings, desk: Desk, at: { readonly lane: string; readonly stage: string; readonly visit: number | null }): RuleFacts['office'] {
  const drafts = (facts.events as readonly Recorded<CaseEvent>[]).flatMap(({ lane, event }) => (event.type === 'prepared' && lane === at.lane && event.stage === at.stage && event.visit === at.visit ? [event.by] : []));
  return { peopleAStage: desk === 'institution' || desk === 'officeClock' ? 1 : (peopleAStage[desk] ?? 1), preparedBy: drafts.at(-1) ?? null };
}

/** What a return asks for now, and what returns of the same stage in the same lane asked for before. */
export function supplementFacts(facts: CaseFacts, at: { readonly lane: string; readonly stage: string }, input: object | null): RuleFacts['supplement'] {
  const before = (facts.events as readonly Recorded<CaseEvent>[]).flatMap(({ lane, settles, event }) => (event.type === 'returned' && lane === at.lane && settles?.stage === at.stage && settles.outcome === 'returned' ? [event.missing] : []));
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
