import { sitsAt, type Actor, type StandIn } from '../access/actor';
import { inHandOf } from '../handling/handling';
import type { Day } from '../kernel/day';
import type { Act, Capacity } from '../procedure/desk';
import { openVisits, type StageVisit } from '../procedure/standing';
import type { Refusal } from '../rules/allRules';
import { approverHasAuthority } from '../rules/approverHasAuthority';
import { nobodyDecidesHisOwnCase } from '../rules/nobodyDecidesHisOwnCase';
import { actsOf, stateOf } from './cases';
import { throughWhom, whyNotHe } from './decide';
import { deskOf } from './desks';
import type { CaseFacts, Surroundings } from './facts';
import { handlingAt } from './handling';
import { placeOf } from './ruleFacts';

/** An enabled account with seats at the desks of a case, and whether it is away today. */
export type Colleague = {
  readonly account: string;
  readonly name: string;
  readonly person: string | null;
  readonly seats: Actor['seats'];
  readonly standsInFor: readonly StandIn[];
  /** Until which day he is away, and who stands in for him in which kinds of work; null where he is there. */
  readonly away: { readonly until: Day; readonly substitute: string | null; readonly kinds: readonly string[] } | null;
};

/** An officer of a stage that waits: in which capacity he sits there, whether he is away and who stands in for him, whether he could attend to it today, and whether he could at least lay a draft. */
export type OfficerOfVisit = { readonly account: string; readonly name: string; readonly capacity: Capacity; readonly awayUntil: Day | null; readonly substitute: string | null; readonly standsInFor: readonly string[]; readonly isEligible: boolean; readonly mayPrepare: boolean };

/** Why nobody could attend to a stage (无人可办): nobody has a seat there; all are away and nobody stands in; nobody who is there signs; two people are wanted and only one is there; it was handed to one who is away (转办、委派); all who are there have to stand back (回避). */
export const UNATTENDED_REASONS = ['nobodySeated', 'allAway', 'nobodySigns', 'nobodyElse', 'inHandOfOne', 'allBarred'] as const;
export type UnattendedReason = (typeof UNATTENDED_REASONS)[number];

/** A stage that waits, with its officers; `unattended` says why none of them could attend to it, null where one could. */
export type Attended = { readonly visit: StageVisit; readonly officers: readonly OfficerOfVisit[]; readonly unattended: UnattendedReason | null };

type Draft = { readonly preparedBy: string; readonly preparedFor: string | null };
const CAPACITIES = ['signer', 'handler', 'machine'] as const;
const DECISIONS: readonly string[] = [...approverHasAuthority.guards, ...nobodyDecidesHisOwnCase.guards];

/** The acts by which the stage's own desk brings it further: where it decides, its decisions, for who can only send a case back does not attend to it. */
function actsThatAttend({ procedure }: CaseFacts, stage: string): string[] {
  const own = Object.entries(actsOf(procedure, stage).acts).filter(([name, { by, desk }]: [string, Act]) => desk === undefined && name !== 'prepare' && by.some(each => each !== 'clock'));
  const decisions = own.filter(([name]) => DECISIONS.includes(`${procedure}.${stage}.${name}`));
  return (decisions.length > 0 ? decisions : own).map(([name]) => name);
}

/** For each open stage of a case: who of these colleagues could attend to it today, asked of the rules that will decide; and why, where nobody could. */
export function attendedBy(facts: CaseFacts, around: Surroundings, colleagues: readonly Colleague[]): Attended[] {
  return openVisits(stateOf(facts).standing).filter(visit => !visit.isInterruption).map(visit => attendedVisit(facts, around, colleagues, visit));
}

function attendedVisit(facts: CaseFacts, around: Surroundings, colleagues: readonly Colleague[], visit: StageVisit): Attended {
  const place = placeOf(deskOf(stateOf(facts), visit.stage, visit.lane, around), around);
  const names = new Map(colleagues.map(each => [each.account, each.name]));
  const seated = colleagues.flatMap(each => {
    const actor: Actor = { account: each.account, person: each.person, seats: each.seats, isClock: false, standsInFor: each.standsInFor.filter(({ kinds }) => kinds.includes(facts.procedure)) };
    const capacity = CAPACITIES.find(one => sitsAt(actor, place, [one]));
    return capacity === undefined ? [] : [{ ...each, actor, capacity }];
  });
  const there = seated.filter(each => each.away === null);
  const refusal = (actor: Actor, act: string, draft: Draft | null): Refusal | null => whyNotHe(facts, { ...around, actor }, { stage: visit.stage, act, lane: visit.lane, input: null }, draft);
  const may = (actor: Actor, act: string, draft: Draft | null): boolean => refusal(actor, act, draft) === null;
  const acts = actsThatAttend(facts, visit.stage);
  const draftsBy = new Map(there.map(({ account, actor }) => [account, draftOf(facts, around, visit, actor, may)]));
  const drafts = [...draftsBy.values()].flat();
  const mayPrepare = (account: string): boolean => (draftsBy.get(account) ?? []).length > 0;
  // While it is in somebody's hand (转办、委派), he attends to it who brings it back to who decides: by his draft, or by his report.
  const isInHand = inHandOf(handlingAt(facts, around, place, visit)) !== null;
  const bringsBack = ({ account, actor }: { readonly account: string; readonly actor: Actor }): boolean => isInHand && (mayPrepare(account) || may(actor, 'report', null));
  const attends = (actor: Actor, before: readonly (Draft | null)[]): boolean => acts.some(act => before.some(draft => may(actor, act, draft)));
  const eligible = new Set(there.filter(each => attends(each.actor, [null, ...drafts]) || bringsBack(each)).map(each => each.account));
  const officers = seated.map(({ account, name, capacity, away, actor }): OfficerOfVisit => ({
    account, name, capacity, awayUntil: away?.until ?? null, substitute: away !== null && away.substitute !== null && away.kinds.includes(facts.procedure) ? (names.get(away.substitute) ?? null) : null,
    standsInFor: away === null ? (actor.standsInFor ?? []).filter(each => sitsAt({ ...actor, seats: each.seats }, place, ['handler', 'signer'])).map(each => each.name) : [], isEligible: eligible.has(account), mayPrepare: mayPrepare(account),
  }));
  const someoneElse: Draft = { preparedBy: '', preparedFor: null };
  const why = (): UnattendedReason => {
    if (seated.length === 0) return 'nobodySeated';
    if (there.length === 0) return 'allAway';
    if (there.some(({ actor }) => attends(actor, [someoneElse]))) return 'nobodyElse';
    if (there.some(({ actor }) => acts.some(act => refusal(actor, act, someoneElse)?.rule === 'anotherOfficerHandlesIt'))) return 'inHandOfOne';
    const signs = ({ actor }: { readonly actor: Actor }): boolean => [actor.seats, ...(actor.standsInFor ?? []).map(each => each.seats)].some(seats => sitsAt({ ...actor, seats }, place, ['signer']));
    return there.some(signs) ? 'allBarred' : 'nobodySigns';
  };
  return { visit, officers, unattended: eligible.size > 0 ? null : why() };
}

/** The draft that somebody could lay before the signer, where the stage knows drafts. */
function draftOf(facts: CaseFacts, around: Surroundings, { stage, lane }: StageVisit, actor: Actor, may: (actor: Actor, act: string, draft: Draft | null) => boolean): Draft[] {
  if (actsOf(facts.procedure, stage).acts['prepare'] === undefined || !may(actor, 'prepare', null)) return [];
  const through = throughWhom(facts, { ...around, actor }, { stage, act: 'prepare', lane, input: null });
  return [{ preparedBy: actor.account, preparedFor: through?.account ?? null }];
}
