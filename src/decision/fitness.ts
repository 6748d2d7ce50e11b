import type { Day } from '../kernel/day';
import { candidacyIn, formOf, type HireCase } from '../hire/case';
import type { HireEvent } from '../hire/events';
import type { PersonKey } from '../kernel/ids';
import type { Recorded } from '../procedure/recorded';
import type { SeparationReason } from '../separation/events';
import { personOf } from '../separation/ruleFacts';
import { isValidOn } from '../verificationForm/form';
import { stateOf } from './cases';
import type { Command } from './decide';
import type { CaseFacts, Surroundings } from './facts';

/** What makes an input unfit before any rule is asked: it names something that does not exist here, or a day that cannot be. */
export type Unfitness = {
  readonly field: string;
  readonly code:
    | 'unknownQuota'
    | 'unknownLeadershipPost'
    | 'unknownBody'
    | 'unknownLine'
    | 'moreThanAsked'
    | 'nothingGranted'
    | 'alreadyNominated'
    | 'formIsStillValid'
    | 'reasonIsNotServedYet'
    | 'dayIsInTheFuture'
    | 'dayBeforeForm'
    | 'dayBeforeApproval'
    | 'dayBeforePlacement';
};

/** The problems of an input with the field each is in; empty where the rules may be asked. */
export function unfitnessOf(command: Command, facts: CaseFacts, around: Surroundings): Unfitness[] {
  switch (command.act) {
    case 'application.submit':
      return command.input.asks.flatMap((ask, index) => [
        ...(around.institution.quotas.some(quota => quota.id === ask.quota) ? [] : [{ field: `input.asks.${index}.quota`, code: 'unknownQuota' as const }]),
        ...(ask.leadershipPost === null || around.institution.leadershipPosts.some(post => post.id === ask.leadershipPost) ? [] : [{ field: `input.asks.${index}.leadershipPost`, code: 'unknownLeadershipPost' as const }]),
        ...(ask.body === null || around.institution.bodies.includes(ask.body) ? [] : [{ field: `input.asks.${index}.body`, code: 'unknownBody' as const }]),
      ]);
    case 'staffingOfficeCheck.issue':
      return unfitGrants(command.input.granted, facts);
    case 'nominationPeriod.nominate':
      return nominatedBefore(command.input.nomination.person, facts);
    case 'nominationPeriod.lapse':
      return unlapsed(facts, around.today);
    case 'examination.approve':
      return [...notAfter('input.approvedOn', command.input.approvedOn, around.today), ...beforeForm(command.input.approvedOn, facts)];
    case 'approval.approve':
      return notAfter('input.approvedOn', command.input.approvedOn, around.today);
    case 'placement.place':
      return [
        ...notAfter('input.placedOn', command.input.placedOn, around.today),
        ...notAfter('input.appointment.appointedOn', command.input.appointment?.appointedOn, around.today),
        ...beforeApproval(command.input.placedOn, command.lane, facts),
      ];
    case 'report.submit':
      return [...notAfter('input.happenedOn', command.input.happenedOn, around.today), ...notServedYet(command.input.reason)];
    case 'removal.remove':
      return [...notAfter('input.removedOn', command.input.removedOn, around.today), ...beforePlacement(command.input.removedOn, facts, around)];
    default:
      return [];
  }
}

const notAfter = (field: string, day: Day | undefined, today: Day): Unfitness[] => (day !== undefined && day > today ? [{ field, code: 'dayIsInTheFuture' }] : []);

/** A grant names lines that were asked for, no more than was asked, and something at all. */
function unfitGrants(granted: readonly { readonly line: number; readonly posts: number }[], facts: CaseFacts): Unfitness[] {
  const applied = (facts.events as readonly Recorded<HireEvent>[]).map(each => each.event).findLast(event => event.type === 'applied');
  if (applied === undefined) return []; // the rules say that nothing was applied for
  const problems = granted.flatMap((each, index): Unfitness[] => {
    const asked = applied.asks.find(ask => ask.line === each.line);
    if (!asked || granted.findIndex(other => other.line === each.line) !== index) return [{ field: `input.granted.${index}.line`, code: 'unknownLine' }];
    return each.posts > asked.posts ? [{ field: `input.granted.${index}.posts`, code: 'moreThanAsked' }] : [];
  });
  return granted.every(each => each.posts === 0) ? [...problems, { field: 'input.granted', code: 'nothingGranted' }] : problems;
}

const hireOf = (facts: CaseFacts): HireCase | null => {
  const now = stateOf(facts);
  return now.procedure === 'hire' ? now.state : null;
};

/** One person is one candidate of a form at a time: twice nominated he would hold two of its posts and fill one. */
function nominatedBefore(person: PersonKey, facts: CaseFacts): Unfitness[] {
  const hire = hireOf(facts);
  const living = hire?.state === 'formIssued' ? Object.values(hire.candidacies).filter(each => each.state !== 'over') : [];
  return living.some(each => each.nomination.person === person) ? [{ field: 'input.person', code: 'alreadyNominated' }] : [];
}

/** A form lapses when its last day is over, whatever timer has fired. */
function unlapsed(facts: CaseFacts, today: Day): Unfitness[] {
  const form = formOf(hireOf(facts));
  return form && isValidOn(form, today) ? [{ field: 'act', code: 'formIsStillValid' }] : [];
}

/** An approval rests on the form (§5.1): it is not older. */
function beforeForm(approvedOn: Day, facts: CaseFacts): Unfitness[] {
  const form = formOf(hireOf(facts));
  return form && approvedOn < form.issuedOn ? [{ field: 'input.approvedOn', code: 'dayBeforeForm' }] : [];
}

/** A placement rests on the approval (§3.2), and with it on the reservation: on no day had posts been placed that were not reserved yet. */
function beforeApproval(placedOn: Day, lane: string, facts: CaseFacts): Unfitness[] {
  const candidacy = candidacyIn(hireOf(facts), lane);
  return candidacy && 'approval' in candidacy && placedOn < candidacy.approval.approvedOn ? [{ field: 'input.placedOn', code: 'dayBeforeApproval' }] : [];
}

/** Who is only relieved of a leadership post keeps his quota: until that has a removal of its own, such a report is not taken. */
const notServedYet = (reason: SeparationReason): Unfitness[] => (reason === 'relievedOfPost' ? [{ field: 'input.reason', code: 'reasonIsNotServedYet' }] : []);

function beforePlacement(removedOn: Day, facts: CaseFacts, around: Surroundings): Unfitness[] {
  const now = stateOf(facts);
  const person = now.procedure === 'separation' ? personOf(now.state, null) : null;
  const holding = person === null ? undefined : around.holdings[person];
  const latest = holding && holding.appointedOn !== null && holding.appointedOn > holding.placedOn ? holding.appointedOn : holding?.placedOn;
  return latest !== undefined && removedOn < latest ? [{ field: 'input.removedOn', code: 'dayBeforePlacement' }] : [];
}
