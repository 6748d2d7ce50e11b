import { examiningDepartmentOf } from '../certificate/approval';
import { impossible } from '../kernel/result';
import type { TakingBack } from '../procedure/desk';
import type { Preparation } from '../procedure/recorded';
import type { HireEvent, Nomination } from './events';
import { closingForm, issuing, lapsingAfterReturn, releasingIfClosed, voidingForm } from './formEvents';
import type { HireCommand, HireInputs } from './inputs';
import { nominationIn, settling, type HireMoment, type NewHireEvent } from './moment';
import { placing } from './placementEvents';
import { reversing } from './reversalEvents';

/** The events that a permitted act brings, in order. The rules have been asked before: this only says what follows. */
export function eventsOfHire(command: Exclude<HireCommand, TakingBack>, outcome: string | null, moment: HireMoment): NewHireEvent[] {
  const { hire, today } = moment;
  const [stage = ''] = command.act.split('.');
  const settled = settling(command.lane, stage, outcome, moment);
  const one = (event: HireEvent, effectiveOn = today): NewHireEvent[] => [settled(event, effectiveOn)];
  switch (command.act) {
    case 'application.submit': {
      const { wayOfFilling, reason, policy } = command.input;
      const asks = command.input.asks.map((ask, index) => ({ ...ask, line: index + 1, quotaKind: ask.quota === null ? null : moment.quotaKindOf(ask.quota) }));
      return one({ type: 'applied', wayOfFilling, reason, asks, policy });
    }
    case 'exemptApplication.submit':
      return one(exemptApplication(command.input, moment));
    case 'staffingOfficeCheck.issue':
      return one(issuing(command.input, moment));
    case 'staffingOfficeCheck.return':
    case 'examination.return':
    case 'placement.return':
    case 'exemptPlacement.return':
      return one({ type: 'returned', note: command.input.note, missing: command.input.missing });
    case 'placement.returnToExamination':
      return [settled({ type: 'returned', note: command.input.note, missing: command.input.missing }, today), ...lapsingAfterReturn(command.lane, moment)];
    case 'staffingOfficeCheck.reject':
    case 'exemptPlacement.reject':
      return one({ type: 'rejected', note: command.input.note });
    case 'examination.reject':
    case 'placement.reject':
      return [settled({ type: 'rejected', note: command.input.note }, today), ...releasingIfClosed(command.lane, moment, today)];
    case 'candidateWithdrawal.withdraw':
      return [settled({ type: 'withdrawn', note: command.input.note }, today), ...releasingIfClosed(command.lane, moment, today)];
    case 'caseWithdrawal.withdraw':
      return one({ type: 'withdrawn', note: command.input.note });
    case 'nominationPeriod.nominate':
      return nominating(command.input.nomination, moment);
    case 'nominationPeriod.extend':
      return one({ type: 'formExtended', form: hire?.state === 'formIssued' ? hire.form.id : impossible('a form is extended that was never issued'), ...command.input });
    case 'nominationPeriod.relinquish':
    case 'nominationPeriod.lapse':
      return closingForm(command.act === 'nominationPeriod.lapse' ? 'lapsed' : 'relinquished', command.input.note, moment);
    case 'nominationPeriod.void':
      return voidingForm(command.input, moment);
    case 'placementReversal.reverse':
      return reversing(command.lane, command.input, moment);
    case 'nomination.submit':
      return one({ type: 'resubmitted', note: command.input.note });
    case 'examination.approve': {
      const department = examiningDepartmentOf(nominationIn(hire, command.lane).quotaKind);
      return one({ type: 'approved', approval: { department, documentNumber: command.input.documentNumber, approvedOn: command.input.approvedOn } });
    }
    case 'placementApplication.submit':
      return one({ type: 'placementRequested', documentNumber: command.input.documentNumber });
    case 'placement.place':
    case 'exemptPlacement.place':
      return placing(command.lane, stage, outcome, command.input, moment);
    default:
      return one(deskWork(command, stage, moment));
  }
}

/** What handlers prepare, and what the departments do on the certificate's entry: none of it concerns form or candidacy. */
function deskWork(command: Exclude<HireCommand, TakingBack>, stage: string, moment: HireMoment): HireEvent {
  switch (command.act) {
    case 'pay.fixPay':
      return { type: 'payFixed', pay: command.input };
    case 'payRefixing.refixPay':
      return { type: 'payRefixed', pay: command.input };
    case 'funding.addNextYearFunding':
      return { type: 'fundingAdded', funding: command.input };
    case 'insurance.enroll':
      return { type: 'insuranceEnrolled', insurance: command.input };
    case 'pay.cannotAct':
    case 'funding.cannotAct':
    case 'insurance.cannotAct':
    case 'payRefixing.cannotAct':
      return { type: 'couldNotAct', reason: command.input.note };
    case 'payCorrection.correct':
    case 'fundingCorrection.correct':
    case 'insuranceCorrection.correct':
    case 'payRefixingCorrection.correct':
      return { type: 'corrected', note: command.input.note };
    case 'payReversal.confirmReversal':
    case 'fundingReversal.confirmReversal':
    case 'insuranceReversal.confirmReversal':
      return { type: 'reversalConfirmed', note: command.input.note };
    case 'staffingOfficeCheck.prepare':
    case 'examination.prepare':
    case 'placement.prepare':
    case 'exemptPlacement.prepare':
    case 'pay.prepare':
    case 'funding.prepare':
    case 'insurance.prepare':
    case 'payRefixing.prepare':
      return preparing(command.lane, stage, command.input, moment);
    default:
      return impossible(`${command.act} is decided elsewhere`);
  }
}

function preparing(lane: string, stage: string, { proposes, input, note }: Preparation, { open, actor }: HireMoment): HireEvent {
  const visit = open.find(each => each.lane === lane && each.stage === stage)?.visit ?? impossible(`${stage} is not open`);
  return { type: 'prepared', stage, visit, proposes, input, note, by: actor };
}

/** A candidate joins in a lane of his own, and his nomination is submitted with it. */
function nominating(nomination: Nomination, { hire, today }: HireMoment): NewHireEvent[] {
  const count = hire?.state === 'formIssued' ? Object.keys(hire.candidacies).length : 0;
  return [{ lane: `candidate-${count + 1}`, settles: { stage: 'nomination', visit: 1, outcome: 'submitted' }, effectiveOn: today, event: { type: 'nominated', nomination } }];
}

/** The one line and the one candidate of a hire without a form. Who stays on his quota is of that quota's kind. */
function exemptApplication({ ask, nomination, ...said }: HireInputs['exemptApplication.submit'], { quotaKindOf, holding }: HireMoment): HireEvent {
  const quotaKind = ask.quota === null ? null : quotaKindOf(ask.quota);
  return { type: 'exemptApplied', ...said, ask: { ...ask, line: 1, quotaKind, posts: 1 }, nomination: { ...nomination, quotaKind: quotaKind ?? holding?.quotaKind ?? '' } };
}
