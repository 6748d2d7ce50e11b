import { yearOfAddition } from '../certificate/funds';
import { candidacyIn, formOf, lineOf, askOf, type HireCase } from '../hire/case';
import type { HireEvent } from '../hire/events';
import type { HireCommand, HireInputs } from '../hire/inputs';
import { plusMonths, type Day } from '../kernel/day';
import type { PersonKey } from '../kernel/ids';
import type { Recorded } from '../procedure/recorded';
import { isValidOn } from '../verificationForm/form';
import { stateOf } from './cases';
import type { CaseFacts, Surroundings } from './facts';
import { monthNotBefore, notAfter, type Unfitness } from './unfitness';

/** The problems of an act of a hire with the field each is in; empty where the rules may be asked. */
export function unfitnessOfHire(command: HireCommand, facts: CaseFacts, around: Surroundings): Unfitness[] {
  const { today } = around;
  const now = stateOf(facts);
  const hire = now.procedure === 'hire' ? now.state : null;
  switch (command.act) {
    case 'application.submit':
      return [...command.input.asks.flatMap((ask, index) => unfitAsk(ask, `input.asks.${index}`, facts, around)), ...unfitPolicy(command.input, today)];
    case 'exemptApplication.submit':
      return [...unfitAsk(command.input.ask, 'input.ask', facts, around), ...notAfter('input.basis.decidedOn', command.input.basis.decidedOn, today)];
    case 'staffingOfficeCheck.issue':
      return unfitGrants(command.input.granted, hire);
    case 'nominationPeriod.nominate':
      return nominatedBefore(command.input.nomination.person, hire);
    case 'nominationPeriod.extend':
      return unfitExtension(command.input.validUntil, hire, around);
    case 'nominationPeriod.lapse':
      return unlapsed(hire, today);
    case 'examination.approve':
      return [...notAfter('input.approvedOn', command.input.approvedOn, today), ...beforeForm(command.input.approvedOn, hire)];
    case 'placement.place':
    case 'exemptPlacement.place':
      return [...notAfter('input.placedOn', command.input.placedOn, today), ...notAfter('input.appointment.appointedOn', command.input.appointment?.appointedOn, today), ...unfitPlacement(command.input, command.lane, hire, around)];
    case 'placementReversal.reverse':
      return [...notAfter('input.reversedOn', command.input.reversedOn, today), ...unfitReversal(command.input.reversedOn, command.lane, facts, around)];
    case 'pay.fixPay':
    case 'payRefixing.refixPay':
    case 'insurance.enroll':
      return monthNotBefore('input.fromMonth', command.input.fromMonth, entryDay(facts, command.lane));
    case 'funding.addNextYearFunding':
      return notTheNextYear(command.input.budgetYear, entryDay(facts, command.lane));
    default:
      return [];
  }
}

function unfitAsk(ask: Pick<HireInputs['application.submit']['asks'][number], 'quota' | 'leadershipPost' | 'body'>, at: string, facts: CaseFacts, { institution }: Surroundings): Unfitness[] {
  const isKnownQuota = ask.quota === null ? facts.edition !== 'hire/1' : institution.quotas.some(quota => quota.id === ask.quota);
  return [
    ...(isKnownQuota ? [] : [{ field: `${at}.quota`, code: 'unknownQuota' as const }]),
    ...(ask.leadershipPost === null || institution.leadershipPosts.some(post => post.id === ask.leadershipPost) ? [] : [{ field: `${at}.leadershipPost`, code: 'unknownLeadershipPost' as const }]),
    ...(ask.body === null || institution.bodies.includes(ask.body) ? [] : [{ field: `${at}.body`, code: 'unknownBody' as const }]),
    ...(isOfAnotherBody(ask, institution) ? [{ field: `${at}.body`, code: 'bodyIsNotThePosts' as const }] : []),
    ...(ask.quota === null && ask.leadershipPost === null ? [{ field: `${at}.quota`, code: 'nothingAskedFor' as const }] : []),
  ];
}

/** A division's leadership post is filled in that division. */
function isOfAnotherBody({ leadershipPost, body }: Pick<HireInputs['application.submit']['asks'][number], 'leadershipPost' | 'body'>, { leadershipPosts }: Surroundings['institution']): boolean {
  const of = leadershipPosts.find(post => post.id === leadershipPost)?.body ?? null;
  return of !== null && of !== body;
}

/** Only whom the state places comes into a full institution, and the excess has a day by which it is gone. */
function unfitPolicy({ policy, wayOfFilling }: HireInputs['application.submit'], today: Day): Unfitness[] {
  if (policy === null) return [];
  return [
    ...(wayOfFilling === 'militaryTransfer' || wayOfFilling === 'veteranPlacement' ? [] : [{ field: 'input.wayOfFilling', code: 'policyNeedsItsWay' as const }]),
    ...(policy.digestBy > today ? [] : [{ field: 'input.policy.digestBy', code: 'dayIsNotAhead' as const }]),
  ];
}

/** A grant names lines that were asked for, no more than was asked, and something at all. */
function unfitGrants(granted: HireInputs['staffingOfficeCheck.issue']['granted'], hire: HireCase | null): Unfitness[] {
  if (hire === null) return []; // the rules say that nothing was applied for
  const problems = granted.flatMap((each, index): Unfitness[] => {
    const asked = askOf(hire, each.line);
    if (!asked || granted.findIndex(other => other.line === each.line) !== index) return [{ field: `input.granted.${index}.line`, code: 'unknownLine' }];
    return each.posts > asked.posts ? [{ field: `input.granted.${index}.posts`, code: 'moreThanAsked' }] : [];
  });
  return granted.every(each => each.posts === 0) ? [...problems, { field: 'input.granted', code: 'nothingGranted' }] : problems;
}

/** One person is one candidate of a form at a time: twice nominated he would hold two of its posts and fill one. */
function nominatedBefore(person: PersonKey, hire: HireCase | null): Unfitness[] {
  const living = hire?.state === 'formIssued' ? Object.values(hire.candidacies).filter(each => each.state !== 'over') : [];
  return living.some(each => each.nomination.person === person) ? [{ field: 'input.person', code: 'alreadyNominated' }] : [];
}

/** An extension makes the form good for longer, and by so many months at most. */
function unfitExtension(validUntil: Day, hire: HireCase | null, { extensionMonths }: Surroundings): Unfitness[] {
  const form = formOf(hire);
  if (form === null || form.isExtended) return []; // the rules say why not
  if (validUntil <= form.validUntil) return [{ field: 'input.validUntil', code: 'notALaterDay' }];
  return validUntil > plusMonths(form.validUntil, extensionMonths) ? [{ field: 'input.validUntil', code: 'extensionTooLong' }] : [];
}

/** A form lapses when its last day is over, whatever timer has fired. */
function unlapsed(hire: HireCase | null, today: Day): Unfitness[] {
  const form = formOf(hire);
  return form && isValidOn(form, today) ? [{ field: 'act', code: 'formIsStillValid' }] : [];
}

/** An approval rests on the form (§5.1): it is not older. */
function beforeForm(approvedOn: Day, hire: HireCase | null): Unfitness[] {
  const form = formOf(hire);
  return form && approvedOn < form.issuedOn ? [{ field: 'input.approvedOn', code: 'dayBeforeForm' }] : [];
}

/** A placement rests on the approval (§3.2), and with it on the reservation; an appointment fills a leadership post, and one that the person does not fill yet. */
function unfitPlacement({ placedOn, appointment }: HireInputs['placement.place'], lane: string, hire: HireCase | null, { holdings }: Surroundings): Unfitness[] {
  const candidacy = candidacyIn(hire, lane);
  if (candidacy === null || !('approval' in candidacy)) return [];
  const form = formOf(hire);
  const ask = (form && lineOf(form, candidacy.nomination.line)) ?? askOf(hire, candidacy.nomination.line);
  const holding = holdings[candidacy.nomination.person];
  const isAppointment = ask?.quota === null;
  const { approvedOn } = candidacy.approval;
  return [
    ...(!isAppointment && placedOn < approvedOn ? [{ field: 'input.placedOn', code: 'dayBeforeApproval' as const }] : []),
    ...(ask !== undefined && ask.leadershipPost !== null && appointment === null ? [{ field: 'input.appointment', code: 'appointmentMissing' as const }] : []),
    ...(appointment && appointment.appointedOn < approvedOn ? [{ field: 'input.appointment.appointedOn', code: 'dayBeforeApproval' as const }] : []),
    ...(isAppointment && holding && appointment && appointment.appointedOn < (holding.appointedOn ?? holding.placedOn) ? [{ field: 'input.appointment.appointedOn', code: 'dayBeforePlacement' as const }] : []),
    ...(ask?.leadershipPost === null && appointment ? [{ field: 'input.appointment', code: 'noLeadershipPostToFill' as const }] : []),
    ...(isAppointment && ask.leadershipPost !== null && holding?.leadershipPosts.includes(ask.leadershipPost) ? [{ field: 'input.appointment', code: 'fillsThePostAlready' as const }] : []),
  ];
}

/** What is reversed is the placement of this case, of somebody who stands there still, and not before it was made. */
function unfitReversal(reversedOn: Day, lane: string, facts: CaseFacts, { institution, holdings }: Surroundings): Unfitness[] {
  const placed = entryOf(facts, lane);
  if (placed?.event.type !== 'placed') return [{ field: 'act', code: 'noLongerInThatPost' }];
  const holding = holdings[placed.event.nomination.person];
  if (holding?.institution !== institution.id || holding.placedOn !== placed.event.placing.placedOn) return [{ field: 'act', code: 'noLongerInThatPost' }];
  const latest = holding.appointedOn !== null && holding.appointedOn > holding.placedOn ? holding.appointedOn : holding.placedOn;
  return reversedOn < latest ? [{ field: 'input.reversedOn', code: 'dayBeforePlacement' }] : [];
}

/** The day of the certificate's entry in a lane, where there is one. */
const entryDay = (facts: CaseFacts, lane: string): Day | undefined => entryOf(facts, lane)?.effectiveOn;
const entryOf = (facts: CaseFacts, lane: string): Recorded<HireEvent> | undefined => (facts.events as readonly Recorded<HireEvent>[]).find(each => each.lane === lane && (each.event.type === 'placed' || each.event.type === 'appointed'));

/** Personnel funds are added for the fiscal year that follows the placement (增核下一财年, §5.1). */
function notTheNextYear(budgetYear: number, entry: Day | undefined): Unfitness[] {
  return entry !== undefined && budgetYear !== yearOfAddition(entry) ? [{ field: 'input.budgetYear', code: 'notTheNextBudgetYear' }] : [];
}
