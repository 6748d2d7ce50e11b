import { reductionBegins } from '../certificate/funds';
import type { Day } from '../kernel/day';
import type { Recorded } from '../procedure/recorded';
import type { Holding } from '../roster/holding';
import { isReliefOnly } from '../separation/case';
import { daysLate, postsToRelieve } from '../separation/decide';
import type { SeparationEvent } from '../separation/events';
import type { SeparationCommand, SeparationInputs } from '../separation/inputs';
import { personOf } from '../separation/ruleFacts';
import { stateOf } from './cases';
import type { CaseFacts, Surroundings } from './facts';
import { monthNotBefore, notAfter, type Unfitness } from './unfitness';

/** The problems of an act of a separation with the field each is in; empty where the rules may be asked. */
export function unfitnessOfSeparation(command: SeparationCommand, facts: CaseFacts, around: Surroundings): Unfitness[] {
  const { today } = around;
  switch (command.act) {
    case 'report.submit':
      return [...tooEarlyToReport(command.input.happenedOn, today), ...unfitReport(command.input, facts, around)];
    case 'approval.approve':
      return notAfter('input.approvedOn', command.input.approvedOn, today);
    case 'removal.remove':
      return [...notAfter('input.removedOn', command.input.removedOn, today), ...beforePlacement(command.input.removedOn, facts, around), ...beforeItsGrounds(command.input.removedOn, facts), ...relievingOfNothing(facts, around)];
    case 'payRefixing.refixPay':
    case 'insuranceChange.changeInsurance':
    case 'payStop.stopPay':
      return monthNotBefore('input.fromMonth', command.input.fromMonth, entryDay(facts));
    case 'fundingReduction.reduceFunding': {
      const entry = entryDay(facts);
      return monthNotBefore('input.fromMonth', command.input.fromMonth, entry && reductionBegins(entry));
    }
    default:
      return [];
  }
}

/** A separation is reported once it has happened, never ahead of its day: what stands against a report of it on a day. */
export const tooEarlyToReport = (happenedOn: Day, today: Day): Unfitness[] => notAfter('input.happenedOn', happenedOn, today);

/** A relief names leadership posts that the person fills; a report that comes later than it should says why. */
function unfitReport(input: SeparationInputs['report.submit'], { edition }: CaseFacts, { holdings, today }: Surroundings): Unfitness[] {
  const holding: Holding | undefined = holdings[input.person];
  const isRelief = isReliefOnly(input.reason);
  const unknown = (input.relievedPosts ?? []).findIndex(post => !holding?.leadershipPosts.includes(post));
  return [
    ...(isRelief && edition === 'separation/1' ? [{ field: 'input.reason', code: 'reasonIsNotServedYet' as const }] : []),
    ...(isRelief && holding?.leadershipPosts.length === 0 ? [{ field: 'input.person', code: 'fillsNoLeadershipPost' as const }] : []),
    ...(isRelief && unknown >= 0 ? [{ field: `input.relievedPosts.${unknown}`, code: 'fillsNoLeadershipPost' as const }] : []),
    ...(holding && input.happenedOn < holding.placedOn ? [{ field: 'input.happenedOn', code: 'dayBeforePlacement' as const }] : []),
    ...(daysLate(input.happenedOn, today) > 0 && input.note === '' ? [{ field: 'input.note', code: 'lateReportSaysWhy' as const }] : []),
  ];
}

/** Nobody leaves a post before the day on which he took it, nor a leadership post before his appointment. */
function beforePlacement(removedOn: Day, facts: CaseFacts, { holdings }: Surroundings): Unfitness[] {
  const now = stateOf(facts);
  const person = now.procedure === 'separation' ? personOf(now.state, null) : null;
  const holding = person === null ? undefined : holdings[person];
  const latest = holding && holding.appointedOn !== null && holding.appointedOn > holding.placedOn ? holding.appointedOn : holding?.placedOn;
  return latest !== undefined && removedOn < latest ? [{ field: 'input.removedOn', code: 'dayBeforePlacement' }] : [];
}

/** A removal rests on the event and on the approval (§3.2): it is dated before neither. */
function beforeItsGrounds(removedOn: Day, facts: CaseFacts): Unfitness[] {
  const now = stateOf(facts);
  const separation = now.procedure === 'separation' ? now.state : null;
  if (separation === null || !('approval' in separation)) return [];
  return [
    ...(removedOn < separation.happenedOn ? [{ field: 'input.removedOn', code: 'dayBeforeEvent' as const }] : []),
    ...(removedOn < separation.approval.approvedOn ? [{ field: 'input.removedOn', code: 'dayBeforeApproval' as const }] : []),
  ];
}

/** A post may have been given up since its relief was reported, by an appointment to another: without an entry nothing would follow from the relief. */
function relievingOfNothing(facts: CaseFacts, { holdings }: Surroundings): Unfitness[] {
  const now = stateOf(facts);
  if (now.procedure !== 'separation' || now.state === null || !isReliefOnly(now.state.reason)) return [];
  const holding: Holding | undefined = holdings[now.state.person];
  return holding && postsToRelieve(now.state, holding).length === 0 ? [{ field: 'act', code: 'fillsNoLeadershipPost' }] : [];
}

/** The day of the certificate's entry of removal or relief, where there is one. */
const entryDay = (facts: CaseFacts): Day | undefined => (facts.events as readonly Recorded<SeparationEvent>[]).find(each => each.event.type === 'removed' || each.event.type === 'relieved')?.effectiveOn;
