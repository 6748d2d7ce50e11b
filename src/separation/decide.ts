import { examiningDepartmentOf } from '../certificate/approval';
import { isOverEstablishment, type Balance } from '../establishment/balance';
import type { Day } from '../kernel/day';
import { impossible } from '../kernel/result';
import type { NewEvent } from '../procedure/recorded';
import type { StageVisit } from '../procedure/standing';
import type { Holding } from '../roster/holding';
import type { SeparationCase } from './case';
import type { SeparationEvent } from './events';
import type { SeparationCommand } from './inputs';

/** Where an act of a separation is taken: the case so far, the open stages, what the person holds, and the balances he stands on. */
export type SeparationMoment = {
  readonly separation: SeparationCase | null;
  readonly open: readonly StageVisit[];
  readonly today: Day;
  readonly holding: Holding | null;
  readonly quotaBalance: (quota: string) => Balance;
  readonly leadershipBalance: (post: string) => Balance;
};

/** The events that a permitted act brings. The rules have been asked before: this only says what follows. */
export function eventsOfSeparation(command: SeparationCommand, outcome: string | null, moment: SeparationMoment): NewEvent<SeparationEvent>[] {
  const stage = command.act.split('.')[0] ?? '';
  const visit = moment.open.find(each => each.lane === command.lane && each.stage === stage)?.visit ?? 1; // a report opens its case: visit 1
  const settles = outcome === null ? null : { stage, visit, outcome };
  const one = (event: SeparationEvent, effectiveOn = moment.today): NewEvent<SeparationEvent>[] => [{ lane: command.lane, settles, effectiveOn, event }];
  switch (command.act) {
    case 'report.submit':
      return one({ type: 'separationReported', ...command.input });
    case 'approval.approve': {
      const department = examiningDepartmentOf(moment.holding?.quotaKind ?? '');
      return one({ type: 'separationApproved', approval: { department, documentNumber: command.input.documentNumber, approvedOn: command.input.approvedOn } });
    }
    case 'approval.return':
    case 'removal.return':
    case 'removal.returnToApproval':
      return one({ type: 'returned', note: command.input.note, missing: command.input.missing });
    case 'approval.reject':
      return one({ type: 'rejected', note: command.input.note });
    case 'reportWithdrawal.withdraw':
      return one({ type: 'withdrawn', note: command.input.note });
    case 'removalApplication.submit':
      return one({ type: 'removalRequested', documentNumber: command.input.documentNumber });
    case 'removal.remove':
      return one(removing(moment, command.input.removedOn), command.input.removedOn);
    case 'fundingReduction.reduceFunding':
      return one({ type: 'fundingReduced', funding: command.input });
    case 'insuranceChange.changeInsurance':
      return one({ type: 'insuranceChanged', insurance: command.input });
    case 'payStop.stopPay':
      return one({ type: 'payStopped', stop: command.input });
    case 'fundingReduction.cannotAct':
    case 'insuranceChange.cannotAct':
    case 'payStop.cannotAct':
      return one({ type: 'couldNotAct', reason: command.input.note });
    case 'fundingReductionCorrection.correct':
    case 'insuranceChangeCorrection.correct':
    case 'payStopCorrection.correct':
      return one({ type: 'corrected', note: command.input.note });
  }
}

/** One post of an allowance ends with every removal while there is one: the excess digests (消化). */
const allowanceEnding = (balance: Balance): number => (balance.allowance > 0 && isOverEstablishment(balance) ? 1 : 0);

/** The removal takes the person off the quota and off every leadership post that he fills. */
function removing({ holding, quotaBalance, leadershipBalance }: SeparationMoment, removedOn: Day): SeparationEvent {
  if (holding === null) return impossible('a removal of somebody who holds no post');
  const leadershipAllowanceEnded = Object.fromEntries(holding.leadershipPosts.map(post => [post, allowanceEnding(leadershipBalance(post))]));
  return { type: 'removed', person: holding.person, removedOn, quota: holding.quota, leadershipPosts: holding.leadershipPosts, allowanceEnded: allowanceEnding(quotaBalance(holding.quota)), leadershipAllowanceEnded };
}
