import { noBalance, type Balance } from '../establishment/balance';
import { eventsOfHire } from '../hire/decide';
import type { HireCommand } from '../hire/inputs';
import { factsOfHire, type Balances } from '../hire/ruleFacts';
import { failed, impossible, ok, type Result } from '../kernel/result';
import type { NewEvent } from '../procedure/recorded';
import { openVisits } from '../procedure/standing';
import { refusalOf, type Refusal } from '../rules/allRules';
import type { ActName, RuleFacts } from '../rules/rule';
import { eventsOfSeparation } from '../separation/decide';
import type { SeparationCommand } from '../separation/inputs';
import { factsOfSeparation, personOf } from '../separation/ruleFacts';
import { actsOf, stateOf, type CaseState } from './cases';
import { consequencesOf, type Decision } from './consequences';
import { deskOf } from './desks';
import type { CaseEvent, CaseFacts, Surroundings } from './facts';
import { actorFacts, commonFacts, placeOf } from './ruleFacts';

/** A command to a case: an act in a lane, with what it says. */
export type Command = ({ readonly procedure: 'hire' } & HireCommand) | ({ readonly procedure: 'separation' } & SeparationCommand);

/** The decision on a command (落笔): the events that it brings and all that follows from them, or the refusal by rule. */
export function decide(facts: CaseFacts, around: Surroundings, command: Command): Result<Decision, Refusal> {
  const now = stateOf(facts);
  const [stage, act] = splitAct(command.act);
  const refusal = refusalOf(ruleFactsFor(now, facts, around, { stage, act, lane: command.lane, input: command.input }));
  if (refusal) return failed(refusal);
  const outcome = actsOf(facts.procedure, stage).acts[act]?.outcome ?? null;
  return ok(consequencesOf(now, facts, around, newEvents(now, around, command, outcome)));
}

/** What is asked of the rules: an act at a stage in a lane; without input, whether it may be done at all. */
export type Asked = { readonly stage: string; readonly act: string; readonly lane: string; readonly input: Command['input'] | null };

/** Why an act may not be done now, or null where it may: the same rules as for the decision itself. */
export const whyNot = (facts: CaseFacts, around: Surroundings, asked: Asked): Refusal | null => refusalOf(ruleFactsFor(stateOf(facts), facts, around, asked));

const splitAct = (name: string): readonly [string, string] => {
  const [stage, act] = name.split('.');
  return stage !== undefined && act !== undefined ? [stage, act] : impossible(`an act is stage.act, not ${name}`);
};

/** The balances of the institution by id. */
const balancesOf = ({ institution }: Surroundings): Balances => ({
  quota: id => institution.quotas.find(each => each.id === id),
  leadershipPost: id => institution.leadershipPosts.find(each => each.id === id),
});

function ruleFactsFor(now: CaseState, facts: CaseFacts, around: Surroundings, asked: Asked): RuleFacts {
  const { stage, act, lane, input } = asked;
  const specific =
    now.procedure === 'hire'
      ? { ...factsOfHire(now.state, `${stage}.${act}`, lane, input as HireCommand['input'] | null, balancesOf(around)), needed: [] }
      : { ...factsOfSeparation(now.state, input as SeparationCommand['input'] | null), form: null, wanted: [], nominee: null };
  const place = placeOf(deskOf(now, stage, lane, around, input), around);
  const isOpen = openVisits(now.standing).some(visit => visit.lane === lane && visit.stage === stage);
  const earlier = facts.events.filter(each => each.lane === lane && each.settles?.stage === stage).at(-1);
  const name: ActName = `${facts.procedure}.${stage}.${act}`;
  return {
    ...commonFacts(around),
    act: name,
    desk: place.desk,
    actor: actorFacts(around.actor, place, actsOf(facts.procedure, stage).acts[act]?.by ?? [], around.openedBy, specific.person),
    stage: { isOpen, settledAs: earlier?.settles?.outcome ?? null, settledAt: earlier?.recordedAt ?? null },
    form: specific.form,
    approval: specific.approval,
    isOnCertificate: specific.isOnCertificate,
    wanted: specific.wanted,
    nominee: specific.nominee,
    holding: specific.person === null ? null : (around.holdings[specific.person] ?? null),
    concernsPerson: specific.person !== null,
    papers: { attached: around.papers, needed: specific.needed },
  };
}

function newEvents(now: CaseState, around: Surroundings, command: Command, outcome: string | null): NewEvent<CaseEvent>[] {
  const open = openVisits(now.standing);
  if (command.procedure === 'hire') {
    const hire = now.procedure === 'hire' ? now.state : impossible('a command of a hire to a separation');
    const quotaKindOf = (quota: string): string => around.institution.quotas.find(each => each.id === quota)?.kind ?? impossible(`no quota ${quota}`);
    return eventsOfHire(command, outcome, { hire, open, today: around.today, formMonths: around.formMonths, quotaKindOf });
  }
  const separation = now.procedure === 'separation' ? now.state : impossible('a command of a separation to a hire');
  const person = personOf(separation, command.input);
  const balance = (of: readonly { readonly id: string; readonly balance: Balance }[], id: string): Balance => of.find(each => each.id === id)?.balance ?? noBalance;
  return eventsOfSeparation(command, outcome, {
    separation,
    open,
    today: around.today,
    holding: person === null ? null : (around.holdings[person] ?? null),
    quotaBalance: id => balance(around.institution.quotas, id),
    leadershipBalance: id => balance(around.institution.leadershipPosts, id),
  });
}
