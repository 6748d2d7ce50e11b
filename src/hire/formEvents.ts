import { allowanceWanting } from '../establishment/balance';
import { plusDays, plusMonths, type Day } from '../kernel/day';
import { impossible } from '../kernel/result';
import { CASE_LANE } from '../procedure/position';
import { candidacyIn, hireAfter, postsFreedByClosing, type HireCase } from './case';
import type { HireEvent, Reversal } from './events';
import type { HireInputs } from './inputs';
import { allowancesEnding, postsByBalance, settling, type HireMoment, type NewHireEvent } from './moment';

/** The form is issued (§5.1): it reserves what is granted. A policy placement into a full quota brings its allowance with it. */
export function issuing({ form, granted, note }: HireInputs['staffingOfficeCheck.issue'], { hire, today, formMonths, balance }: HireMoment): HireEvent {
  const isPolicy = hire !== null && hire.application.policy !== null;
  const allowances = isPolicy
    ? postsByBalance(hire, granted)
        .filter(each => each.balance.of === 'quota')
        .map(each => ({ balance: each.balance, posts: allowanceWanting(balance(each.balance), each.posts) }))
        .filter(each => each.posts > 0)
    : [];
  return { type: 'formIssued', form, issuedOn: today, validUntil: plusDays(plusMonths(today, formMonths), -1), granted, note, ...(allowances.length > 0 ? { allowances } : {}) };
}

/** The event that closes the form: what nobody holds any more becomes vacant again. `hire` may be a step ahead of the moment. */
export function closing(hire: HireCase & { state: 'formIssued' }, as: 'usedUp' | 'lapsed' | 'relinquished' | 'void', moment: HireMoment, reversal?: Reversal): HireEvent {
  const released = postsFreedByClosing(hire);
  const allowancesEnded = allowancesEnding(released, moment);
  return { type: 'formClosed', form: hire.form.id, as, ...(reversal ? { reversal } : {}), released, ...(allowancesEnded.length > 0 ? { allowancesEnded } : {}) };
}

/** The form closes; candidates who are not approved yet end with it, each in his own lane. */
export function closingForm(as: 'lapsed' | 'relinquished', note: string, moment: HireMoment): NewHireEvent[] {
  const hire = moment.hire?.state === 'formIssued' ? moment.hire : impossible('a form closes that was never issued');
  const waiting = Object.entries(hire.candidacies).filter(([, each]) => each.state === 'nominated');
  const ended = waiting.map(([lane]) =>
    as === 'lapsed'
      ? settling(lane, 'nominationLapse', 'lapsed', moment)({ type: 'candidacyLapsed' }, moment.today)
      : settling(lane, 'candidateWithdrawal', 'withdrawn', moment)({ type: 'withdrawn', note }, moment.today),
  );
  return [...ended, settling(CASE_LANE, 'nominationPeriod', as, moment)(closing(hire, as, moment), moment.today)];
}

/** The form is void (作废): every candidacy that is not placed ends with it, approved or not, and all that it still holds comes free. */
export function voidingForm(reversal: Reversal, moment: HireMoment): NewHireEvent[] {
  const hire = moment.hire?.state === 'formIssued' ? moment.hire : impossible('a form is void that was never issued');
  const living = Object.entries(hire.candidacies).filter(([, each]) => each.state === 'nominated' || each.state === 'approved');
  const ended = living.map(([lane]) => settling(lane, 'candidateWithdrawal', 'voided', moment)({ type: 'candidacyVoided' }, moment.today));
  const after = ended.reduce<HireCase>((before, event) => hireAfter(before, { ...event, number: 0, recordedAt: 0 }), hire);
  return [...ended, settling(CASE_LANE, 'nominationPeriod', 'voided', moment)(closing(after as typeof hire, 'void', moment, reversal), moment.today)]; // candidacies end, the form stays what it is
}

/** A candidate whose form is closed gives his post back when his candidacy ends. */
export function releasingIfClosed(lane: string, moment: HireMoment, today: Day): NewHireEvent[] {
  const { hire } = moment;
  const candidacy = candidacyIn(hire, lane);
  if (hire?.state !== 'formIssued' || hire.form.state === 'open' || candidacy?.state !== 'approved') return [];
  const { line } = candidacy.nomination;
  const allowancesEnded = allowancesEnding([{ line, posts: 1 }], moment);
  return [{ lane, settles: null, effectiveOn: today, event: { type: 'postReleased', form: hire.form.id, line, ...(allowancesEnded.length > 0 ? { allowancesEnded } : {}) } }];
}

/** Sent back to an examination that a closed form no longer allows, the candidacy lapses at once; that can happen once only. */
export function lapsingAfterReturn(lane: string, moment: HireMoment): NewHireEvent[] {
  const release = releasingIfClosed(lane, moment, moment.today);
  if (release.length === 0) return [];
  return [{ lane, settles: { stage: 'nominationLapse', visit: 1, outcome: 'lapsed' }, effectiveOn: moment.today, event: { type: 'candidacyLapsed' } }, ...release];
}
