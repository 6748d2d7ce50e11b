import type { Day } from '../kernel/day';
import type { FormId } from '../kernel/ids';
import type { Ask } from '../verificationForm/form';
import type { FundingAddition, InsuranceEnrollment, Nomination, PayFixing, WayOfFilling } from './events';

/** A remark that goes with an act; empty where nothing is to be said. */
type Note = { readonly note: string };

/** What each act of a hire must say, by stage.act. Persons have been turned into keys before they come here. */
export type HireInputs = {
  'application.submit': { readonly wayOfFilling: WayOfFilling; readonly reason: string; readonly asks: readonly Omit<Ask, 'line' | 'quotaKind'>[] };
  'staffingOfficeCheck.issue': { readonly form: FormId; readonly granted: readonly { readonly line: number; readonly posts: number }[] } & Note;
  'staffingOfficeCheck.return': Note & { readonly missing: readonly string[] };
  'staffingOfficeCheck.reject': Note;
  'caseWithdrawal.withdraw': Note;
  'nominationPeriod.nominate': { readonly nomination: Nomination };
  'nominationPeriod.relinquish': Note;
  'nominationPeriod.lapse': Note;
  'nomination.submit': Note;
  'examination.approve': { readonly documentNumber: string; readonly approvedOn: Day };
  'examination.return': Note & { readonly missing: readonly string[] };
  'examination.reject': Note;
  'placementApplication.submit': { readonly documentNumber: string };
  'placement.place': { readonly placedOn: Day; readonly civilServiceRank: string | null; readonly appointment: { readonly documentNumber: string; readonly appointedOn: Day } | null };
  'placement.return': Note & { readonly missing: readonly string[] };
  'placement.returnToExamination': Note & { readonly missing: readonly string[] };
  'placement.reject': Note;
  'candidateWithdrawal.withdraw': Note;
  'pay.fixPay': PayFixing;
  'pay.cannotAct': Note;
  'payCorrection.correct': Note;
  'funding.addNextYearFunding': FundingAddition;
  'funding.cannotAct': Note;
  'fundingCorrection.correct': Note;
  'insurance.enroll': InsuranceEnrollment;
  'insurance.cannotAct': Note;
  'insuranceCorrection.correct': Note;
};
/** An act of a hire with what it says. */
export type HireCommand = { [Act in keyof HireInputs]: { readonly act: Act; readonly lane: string; readonly input: HireInputs[Act] } }[keyof HireInputs];
