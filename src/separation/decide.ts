import { examiningDepartmentOf } from '../certificate/approval';
import { allowanceEnding, type Balance } from '../establishment/balance';
import { daysBetween, type Day } from '../kernel/day';
import { impossible } from '../kernel/result';
import type { TakingBack } from '../procedure/desk';
import type { NewEvent, Preparation } from '../procedure/recorded';
import type { StageVisit } from '../procedure/standing';
import type { Holding } from '../roster/holding';
import { isReliefOnly, type SeparationCase } from './case';
import type { SeparationEvent } from './events';
import type { SeparationCommand } from './inputs';

/** A separation is reported within so many days of the event (§5.2); later is later, and said so. */
export const REPORT_WITHIN_DAYS = 10;

/** By how many days a report comes later than it should. */
export const daysLate = (happenedOn: Day, today: Day): number => Math.max(0, daysBetween(happenedOn, today) - REPORT_WITHIN_DAYS);

/** Where an act of a separation is taken: the case so far, the open stages, what the person holds, and the balances he stands on. */
export type SeparationMoment = {
  readonly separation: SeparationCase | null;
  readonly open: readonly StageVisit[];
  readonly today: Day;
  readonly actor: string;
  readonly holding: Holding | null;
  readonly quotaBalance: (quota: string) => Balance;
  readonly leadershipBalance: (post: string) => Balance;
};

/** The events that a permitted act brings. The rules have been asked before: this only says what follows. */
export function eventsOfSeparation(command: Exclude<SeparationCommand, TakingBack>, outcome: string | null, moment: SeparationMoment): NewEvent<SeparationEvent>[] {
  const stage = command.act.split('.')[0] ?? '';
  const visit = moment.open.find(each => each.lane === command.lane && each.stage === stage)?.visit ?? 1; // a report opens its case: visit 1
  const settles = outcome === null ? null : { stage, visit, outcome };
  const one = (event: SeparationEvent, effectiveOn = moment.today): NewEvent<SeparationEvent>[] => [{ lane: command.lane, settles, effectiveOn, event }];
  switch (command.act) {
    case 'report.submit':
      return one({ type: 'separationReported', ...command.input, daysLate: daysLate(command.input.happenedOn, moment.today) });
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
      return one(isReliefOnly(moment.separation?.reason) ? relieving(moment, command.input.removedOn) : removing(moment, command.input.removedOn), command.input.removedOn);
    case 'fundingReduction.reduceFunding':
      return one({ type: 'fundingReduced', funding: command.input });
    case 'insuranceChange.changeInsurance':
      return one({ type: 'insuranceChanged', insurance: command.input });
    case 'payStop.stopPay':
      return one({ type: 'payStopped', stop: command.input });
    case 'payRefixing.refixPay':
      return one({ type: 'payRefixed', pay: command.input });
    case 'fundingReduction.cannotAct':
    case 'insuranceChange.cannotAct':
    case 'payStop.cannotAct':
    case 'payRefixing.cannotAct':
      return one({ type: 'couldNotAct', reason: command.input.note });
    case 'fundingReductionCorrection.correct':
    case 'insuranceChangeCorrection.correct':
    case 'payStopCorrection.correct':
    case 'payRefixingCorrection.correct':
      return one({ type: 'corrected', note: command.input.note });
    case 'approval.prepare':
    case 'removal.prepare':
    case 'fundingReduction.prepare':
    case 'insuranceChange.prepare':
    case 'payStop.prepare':
    case 'payRefixing.prepare':
      return one(preparing(command.input, stage, visit, moment.actor));
  }
}

const preparing = ({ proposes, input, note }: Preparation, stage: string, visit: number, by: string): SeparationEvent => ({ type: 'prepared', stage, visit, proposes, input, note, by });

/** The removal takes the person off the quota and off every leadership post that he fills. */
function removing({ holding, quotaBalance, leadershipBalance }: SeparationMoment, removedOn: Day): SeparationEvent {
  if (holding === null) return impossible('a removal of somebody who holds no post');
  const leadershipAllowanceEnded = Object.fromEntries(holding.leadershipPosts.map(post => [post, allowanceEnding(leadershipBalance(post), 1)]));
  return { type: 'removed', person: holding.person, removedOn, quota: holding.quota, leadershipPosts: holding.leadershipPosts, allowanceEnded: allowanceEnding(quotaBalance(holding.quota), 1), leadershipAllowanceEnded };
}

/** The leadership posts that a relief takes of what the person fills now: those that were reported, or all. */
export const postsToRelieve = ({ relievedPosts }: Pick<SeparationCase, 'relievedPosts'>, { leadershipPosts }: Holding): Holding['leadershipPosts'] => leadershipPosts.filter(post => relievedPosts === null || relievedPosts.includes(post));

/** The relief takes the person off the leadership posts that were reported, or off all that he fills; the quota stays occupied. */
function relieving({ separation, holding, leadershipBalance }: SeparationMoment, relievedOn: Day): SeparationEvent {
  if (holding === null || separation === null) return impossible('a relief of somebody who holds no post');
  return { type: 'relieved', person: holding.person, relievedOn, relieved: postsToRelieve(separation, holding).map(leadershipPost => ({ leadershipPost, allowanceEnded: allowanceEnding(leadershipBalance(leadershipPost), 1) })) };
}
