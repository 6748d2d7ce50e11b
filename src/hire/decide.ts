import { impossible } from '../kernel/result';
import { plusDays, plusMonths, type Day } from '../kernel/day';
import { CASE_LANE } from '../procedure/position';
import type { NewEvent } from '../procedure/recorded';
import type { StageVisit } from '../procedure/standing';
import { candidacyIn, closing, hireAfter, type HireCase } from './case';
import { examiningDepartmentOf } from '../certificate/approval';
import type { HireEvent, Nomination } from './events';
import type { HireCommand } from './inputs';

/** Where an act of a hire is taken: the case so far, the stages that are open, and the day. */
export type HireMoment = { readonly hire: HireCase | null; readonly open: readonly StageVisit[]; readonly today: Day; readonly formMonths: number; readonly quotaKindOf: (quota: string) => string };

type New = NewEvent<HireEvent>;

/** The events that a permitted act brings, in order. The rules have been asked before: this only says what follows. */
export function eventsOfHire(command: HireCommand, outcome: string | null, moment: HireMoment): New[] {
  const { hire, today } = moment;
  const settled = settling(command.lane, command.act.split('.')[0] ?? '', outcome, moment);
  const one = (event: HireEvent, effectiveOn = today): New[] => [settled(event, effectiveOn)];
  switch (command.act) {
    case 'application.submit': {
      const asks = command.input.asks.map((ask, index) => ({ ...ask, line: index + 1, quotaKind: moment.quotaKindOf(ask.quota) }));
      return one({ type: 'applied', wayOfFilling: command.input.wayOfFilling, reason: command.input.reason, asks });
    }
    case 'staffingOfficeCheck.issue': {
      const { form, granted, note } = command.input;
      return one({ type: 'formIssued', form, issuedOn: today, validUntil: plusDays(plusMonths(today, moment.formMonths), -1), granted, note });
    }
    case 'staffingOfficeCheck.return':
    case 'examination.return':
    case 'placement.return':
      return one({ type: 'returned', note: command.input.note, missing: command.input.missing });
    case 'placement.returnToExamination':
      return [settled({ type: 'returned', note: command.input.note, missing: command.input.missing }, today), ...lapsingAfterReturn(command.lane, moment)];
    case 'staffingOfficeCheck.reject':
      return one({ type: 'rejected', note: command.input.note });
    case 'examination.reject':
    case 'placement.reject':
      return [settled({ type: 'rejected', note: command.input.note }, today), ...releasingIfClosed(command.lane, hire, today)];
    case 'candidateWithdrawal.withdraw':
      return [settled({ type: 'withdrawn', note: command.input.note }, today), ...releasingIfClosed(command.lane, hire, today)];
    case 'caseWithdrawal.withdraw':
      return one({ type: 'withdrawn', note: command.input.note });
    case 'nominationPeriod.nominate':
      return nominating(command.input.nomination, moment);
    case 'nominationPeriod.relinquish':
    case 'nominationPeriod.lapse':
      return closingForm(command.act === 'nominationPeriod.lapse' ? 'lapsed' : 'relinquished', command.input.note, moment);
    case 'nomination.submit':
      return one({ type: 'resubmitted', note: command.input.note });
    case 'examination.approve': {
      const department = examiningDepartmentOf(nominationIn(hire, command.lane).quotaKind);
      return one({ type: 'approved', approval: { department, documentNumber: command.input.documentNumber, approvedOn: command.input.approvedOn } });
    }
    case 'placementApplication.submit':
      return one({ type: 'placementRequested', documentNumber: command.input.documentNumber });
    case 'placement.place':
      return placing(settled({ type: 'placed', nomination: nominationIn(hire, command.lane), placing: command.input }, command.input.placedOn), moment);
    case 'pay.fixPay':
      return one({ type: 'payFixed', pay: command.input });
    case 'funding.addNextYearFunding':
      return one({ type: 'fundingAdded', funding: command.input });
    case 'insurance.enroll':
      return one({ type: 'insuranceEnrolled', insurance: command.input });
    case 'pay.cannotAct':
    case 'funding.cannotAct':
    case 'insurance.cannotAct':
      return one({ type: 'couldNotAct', reason: command.input.note });
    case 'payCorrection.correct':
    case 'fundingCorrection.correct':
    case 'insuranceCorrection.correct':
      return one({ type: 'corrected', note: command.input.note });
  }
}

const nominationIn = (hire: HireCase | null, lane: string) => candidacyIn(hire, lane)?.nomination ?? impossible(`no candidate in ${lane}`);

/** Makes events that settle the open visit of a stage. */
function settling(lane: string, stage: string, outcome: string | null, { open }: HireMoment): (event: HireEvent, effectiveOn: Day) => New {
  const visit = open.find(each => each.lane === lane && each.stage === stage)?.visit ?? 1; // an application opens its case: visit 1
  return (event, effectiveOn) => ({ lane, settles: outcome === null ? null : { stage, visit, outcome }, effectiveOn, event });
}

/** A candidate joins in a lane of his own, and his nomination is submitted with it. */
function nominating(nomination: Nomination, { hire, today }: HireMoment): New[] {
  const count = hire?.state === 'formIssued' ? Object.keys(hire.candidacies).length : 0;
  return [{ lane: `candidate-${count + 1}`, settles: { stage: 'nomination', visit: 1, outcome: 'submitted' }, effectiveOn: today, event: { type: 'nominated', nomination } }];
}

/** The placement and, where it fills the last post of an open form, the end of the nomination period. */
function placing(placed: New, moment: HireMoment): New[] {
  const before = moment.hire?.state === 'formIssued' ? moment.hire : impossible('a placement without a form');
  const after = hireAfter(before, { ...placed, number: 0, recordedAt: 0 });
  if (after.state !== 'formIssued' || after.form.state !== 'open' || after.form.posts.some(post => post.placed < post.granted)) return [placed];
  return [placed, settling(CASE_LANE, 'nominationPeriod', 'usedUp', moment)(closing(after, 'usedUp'), moment.today)];
}

/** The form closes; candidates who are not approved yet end with it, each in his own lane. */
function closingForm(as: 'lapsed' | 'relinquished', note: string, moment: HireMoment): New[] {
  const hire = moment.hire?.state === 'formIssued' ? moment.hire : impossible('a form closes that was never issued');
  const waiting = Object.entries(hire.candidacies).filter(([, each]) => each.state === 'nominated');
  const ended = waiting.map(([lane]) =>
    as === 'lapsed'
      ? settling(lane, 'nominationLapse', 'lapsed', moment)({ type: 'candidacyLapsed' }, moment.today)
      : settling(lane, 'candidateWithdrawal', 'withdrawn', moment)({ type: 'withdrawn', note }, moment.today),
  );
  return [...ended, settling(CASE_LANE, 'nominationPeriod', as, moment)(closing(hire, as), moment.today)];
}

/** A candidate whose form is closed gives his post back when his candidacy ends. */
function releasingIfClosed(lane: string, hire: HireCase | null, today: Day): New[] {
  const candidacy = candidacyIn(hire, lane);
  if (hire?.state !== 'formIssued' || hire.form.state === 'open' || candidacy?.state !== 'approved') return [];
  return [{ lane, settles: null, effectiveOn: today, event: { type: 'postReleased', form: hire.form.id, line: candidacy.nomination.line } }];
}

/** Sent back to an examination that a closed form no longer allows, the candidacy lapses at once; that can happen once only. */
function lapsingAfterReturn(lane: string, { hire, today }: HireMoment): New[] {
  const release = releasingIfClosed(lane, hire, today);
  if (release.length === 0) return [];
  return [{ lane, settles: { stage: 'nominationLapse', visit: 1, outcome: 'lapsed' }, effectiveOn: today, event: { type: 'candidacyLapsed' } }, ...release];
}
