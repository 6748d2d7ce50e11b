import type { Day } from '../kernel/day';
import type { PersonKey } from '../kernel/ids';
import type { FundingReduction, InsuranceChange, PayStop, SeparationReason } from './events';

type Note = { readonly note: string };

/** What each act of a separation must say, by stage.act. */
export type SeparationInputs = {
  'report.submit': { readonly person: PersonKey; readonly reason: SeparationReason; readonly happenedOn: Day } & Note;
  'approval.approve': { readonly documentNumber: string; readonly approvedOn: Day };
  'approval.return': Note & { readonly missing: readonly string[] };
  'approval.reject': Note;
  'reportWithdrawal.withdraw': Note;
  'removalApplication.submit': { readonly documentNumber: string };
  'removal.remove': { readonly removedOn: Day };
  'removal.return': Note & { readonly missing: readonly string[] };
  'removal.returnToApproval': Note & { readonly missing: readonly string[] };
  'fundingReduction.reduceFunding': FundingReduction;
  'fundingReduction.cannotAct': Note;
  'fundingReductionCorrection.correct': Note;
  'insuranceChange.changeInsurance': InsuranceChange;
  'insuranceChange.cannotAct': Note;
  'insuranceChangeCorrection.correct': Note;
  'payStop.stopPay': PayStop;
  'payStop.cannotAct': Note;
  'payStopCorrection.correct': Note;
};
/** An act of a separation with what it says. */
export type SeparationCommand = { [Act in keyof SeparationInputs]: { readonly act: Act; readonly lane: string; readonly input: SeparationInputs[Act] } }[keyof SeparationInputs];
