import type { StandIn } from '../access/actor';
import { noBalance, type Balance, type BalanceRef } from '../establishment/balance';
import { eventsOfHire } from '../hire/decide';
import type { HireCommand } from '../hire/inputs';
import { isHandlingAct, type HandlingCommand } from '../handling/acts';
import { keepsQuota } from '../hire/placementEvents';
import { factsOfHire, nominationFor, type Balances } from '../hire/ruleFacts';
import { failed, impossible, ok, type Result } from '../kernel/result';
import type { Act } from '../procedure/desk';
import type { NewEvent } from '../procedure/recorded';
import { openVisits } from '../procedure/standing';
import type { Holding } from '../roster/holding';
import { refusalOf, rulesOnWhoActs, type Refusal } from '../rules/allRules';
import type { ActName, RuleFacts } from '../rules/rule';
import { isReliefOnly } from '../separation/case';
import { eventsOfSeparation } from '../separation/decide';
import type { SeparationCommand } from '../separation/inputs';
import { factsOfSeparation, personOf } from '../separation/ruleFacts';
import { actAt, stateOf, type CaseState } from './cases';
import { consequencesOf, type Decision } from './consequences';
import { deskOf } from './desks';
import type { CaseEvent, CaseFacts, Surroundings } from './facts';
import { handlingAt, handlingFacts, holdsForArranging, leaversIn } from './handling';
import { actorFacts, commonFacts, movedWithin, officeFacts, placeOf, structureFacts, supplementFacts } from './ruleFacts';
import { isTakingBack, takingBack, takingBackFacts } from './takingBack';

/** A command to a case: an act in a lane, with what it says. */
export type Command = ({ readonly procedure: 'hire' } & HireCommand) | ({ readonly procedure: 'separation' } & SeparationCommand);

/** The decision on a command (落笔): the events that it brings and all that follows from them, or the refusal by rule. */
export function decide(facts: CaseFacts, around: Surroundings, command: Command): Result<Decision, Refusal> {
  const now = stateOf(facts);
  const [stage, act] = splitAct(command.act);
  const { refusal, through } = judged(now, facts, around, { stage, act, lane: command.lane, input: command.input });
  if (refusal) return failed(refusal);
  const outcome = outcomeOf(now, actAt(facts.procedure, stage, act) ?? impossible(`no act ${command.act}`), command.lane);
  const news = newEvents(now, around, command, outcome);
  return ok(consequencesOf(now, facts, around, through === null ? news : news.map(each => ({ ...each, onBehalfOf: through.account }))));
}

/** The decision on an act without asking the rules, to show what would follow from it (src/decision/returns.ts). */
export function simulated(facts: CaseFacts, around: Surroundings, { stage, act, lane, input }: { readonly stage: string; readonly act: string; readonly lane: string; readonly input: object }): Decision {
  const now = stateOf(facts);
  const command = { procedure: facts.procedure, act: `${stage}.${act}`, lane, input } as unknown as Command; // an act of the procedure's own table, with all that such acts say
  return consequencesOf(now, facts, around, newEvents(now, around, command, outcomeOf(now, actAt(facts.procedure, stage, act) ?? impossible(`no act ${act}`), lane)));
}

/** What is asked of the rules: an act at a stage in a lane; without input, whether it may be done at all. */
export type Asked = { readonly stage: string; readonly act: string; readonly lane: string; readonly input: Command['input'] | HandlingCommand['input'] | null };

/** Why an act may not be done now, or null where it may: the same rules as for the decision itself. */
export const whyNot = (facts: CaseFacts, around: Surroundings, asked: Asked): Refusal | null => judged(stateOf(facts), facts, around, asked).refusal;

/** Why the actor is not one who does that act, or null where he is, whatever else stands in its way. `draft`: as if that lay before him. */
export const whyNotHe = (facts: CaseFacts, around: Surroundings, asked: Asked, draft: Pick<RuleFacts['office'], 'preparedBy' | 'preparedFor'> | null): Refusal | null =>
  judged(stateOf(facts), facts, around, asked, each => refusalOf(draft === null ? each : { ...each, office: { ...each.office, ...draft } }, rulesOnWhoActs)).refusal;

/** The absent officer in whose place the actor does an act, or tries to; null where he does it from a seat of his own. */
export const throughWhom = (facts: CaseFacts, around: Surroundings, asked: Asked): StandIn | null => ((around.actor.standsInFor ?? []).length === 0 ? null : judged(stateOf(facts), facts, around, asked).through);

/**
 * An act as the rules judge it. Who stands in for others tries his own seats first, and then theirs, one after the other:
 * the first way that passes is taken. Where none does, he is told why not from his own seat, or from theirs where his
 * own has nothing to do with it.
 */
function judged(now: CaseState, facts: CaseFacts, around: Surroundings, asked: Asked, judge: (facts: RuleFacts) => Refusal | null = refusalOf): { readonly refusal: Refusal | null; readonly through: StandIn | null } {
  const ways = [null, ...(around.actor.standsInFor ?? []).filter(each => each.kinds.includes(facts.procedure))];
  const tried: { readonly refusal: Refusal | null; readonly through: StandIn | null; readonly holdsDesk: boolean }[] = [];
  for (const through of ways) {
    const ruleFacts = ruleFactsFor(now, facts, around, asked, through);
    const refusal = judge(ruleFacts);
    if (refusal === null) return { refusal, through };
    tried.push({ refusal, through, holdsDesk: ruleFacts.actor.holdsDesk });
  }
  return tried.find(each => each.holdsDesk) ?? tried[0] ?? impossible('one always comes from his own seat');
}

const splitAct = (name: string): readonly [string, string] => {
  const [stage, act] = name.split('.');
  return stage !== undefined && act !== undefined ? [stage, act] : impossible(`an act is stage.act, not ${name}`);
};

/** The balances of the institution by id. */
const balancesOf = ({ institution }: Surroundings): Balances => ({
  quota: id => institution.quotas.find(each => each.id === id),
  leadershipPost: id => institution.leadershipPosts.find(each => each.id === id),
});

function ruleFactsFor(now: CaseState, facts: CaseFacts, around: Surroundings, asked: Asked, through: StandIn | null): RuleFacts {
  const { stage, act, lane, input } = asked;
  const specific =
    now.procedure === 'hire'
      ? { ...factsOfHire(now.state, `${stage}.${act}`, lane, input as HireCommand['input'] | null, balancesOf(around)), needed: [] }
      : { ...factsOfSeparation(now.state, input as SeparationCommand['input'] | null), ...NOTHING_HIRED };
  const entry = actAt(facts.procedure, stage, act);
  const desk = entry?.desk ?? deskOf(now, stage, lane, around, input);
  const place = placeOf(desk, around);
  const visit = openVisits(now.standing).find(each => each.lane === lane && each.stage === stage);
  const earlier = facts.events.findLast(each => each.lane === lane && each.settles?.stage === stage);
  const holding = specific.person === null ? null : (around.holdings[specific.person] ?? null);
  const name: ActName = `${facts.procedure}.${stage}.${act}`;
  const actor = actorFacts(around.actor, through, place, entry?.by ?? [], { applicants: around.applicants, person: specific.person });
  const at = { lane, stage, visit: visit?.visit ?? null };
  const office = officeFacts(facts, around, desk, at);
  return {
    ...commonFacts(around),
    act: name,
    desk: place.desk,
    actor: isHandlingAct(act) ? { ...actor, holdsDesk: holdsForArranging(act, through === null ? around.actor : { ...around.actor, seats: through.seats }, place, around) } : actor,
    office,
    handling: handlingFacts(handlingAt(facts, around, place, at, leaversIn(act, input)), around, { name: act, entry, actor, place, person: specific.person, office, input }),
    takingBack: act === 'takeBack' ? takingBackFacts(now, { lane, stage }, around.actor.account) : null,
    stage: { isOpen: visit !== undefined, settledAs: earlier?.settles?.outcome ?? null, settledAt: earlier?.recordedAt ?? null },
    form: specific.form,
    approval: specific.approval,
    isOnCertificate: specific.isOnCertificate,
    isPolicyPlacement: specific.isPolicyPlacement,
    wanted: specific.wanted,
    structure: structureFacts(around, [...specific.asked, ...movedWithin(holding, specific.movesTo)]),
    nominee: specific.nominee,
    formerPosts: specific.formerPosts,
    holding,
    concernsPerson: specific.person !== null,
    otherSeparations: specific.person === null ? [] : (around.otherSeparations[specific.person] ?? []),
    supplement: supplementFacts(facts, { lane, stage }, input),
    papers: { attached: around.papers, needed: specific.needed },
  };
}

/** What a separation has nothing of. */
const NOTHING_HIRED = { form: null, isPolicyPlacement: false, wanted: [], asked: [], movesTo: null, nominee: null, formerPosts: null } as const;

/** The outcome by which the act settles its stage: one where somebody comes on or off a quota, another where a leadership post alone changes hands. */
function outcomeOf(now: CaseState, { outcome, outcomeInPost }: Act, lane: string): string | null {
  if (outcomeInPost === undefined) return outcome;
  const staysInPost = now.procedure === 'hire' ? keepsQuota(now.state, lane) : isReliefOnly(now.state?.reason);
  return staysInPost ? outcomeInPost : outcome;
}

function newEvents(now: CaseState, around: Surroundings, command: Command, outcome: string | null): NewEvent<CaseEvent>[] {
  const open = openVisits(now.standing);
  if (isTakingBack(command)) return [takingBack(now, command, around.today)];
  const { today, formMonths, institution, actor: { account: actor } } = around;
  const { quota: quotaOf, leadershipPost } = balancesOf(around);
  const holdingOf = (person: string | null): Holding | null => (person === null ? null : (around.holdings[person] ?? null));
  if (command.procedure === 'hire') {
    const hire = now.procedure === 'hire' ? now.state : impossible('a command of a hire to a separation');
    const quotaKindOf = (quota: string): string => quotaOf(quota)?.kind ?? impossible(`no quota ${quota} at ${institution.id}`);
    const balance = ({ of, id }: BalanceRef): Balance => (of === 'quota' ? quotaOf(id) : leadershipPost(id))?.balance ?? noBalance;
    return eventsOfHire(command, outcome, { hire, open, today, actor, formMonths, quotaKindOf, balance, holding: holdingOf(nominationFor(hire, command.lane, command.input)?.person ?? null) });
  }
  const separation = now.procedure === 'separation' ? now.state : impossible('a command of a separation to a hire');
  return eventsOfSeparation(command, outcome, {
    separation,
    open,
    today,
    actor,
    holding: holdingOf(personOf(separation, command.input)),
    quotaBalance: id => quotaOf(id)?.balance ?? noBalance,
    leadershipBalance: id => leadershipPost(id)?.balance ?? noBalance,
  });
}
