import type { Day } from '../kernel/day';
import type { PayFixing } from '../hire/events';
import type { LeadershipPostId, PersonKey } from '../kernel/ids';
import type { TakeBacks } from '../procedure/desk';
import type { Preparation } from '../procedure/recorded';
import type { separationActs } from './acts';
import type { FundingReduction, InsuranceChange, PayStop, SeparationReason } from './events';

type Note = { readonly note: string };
/** A return for what is missing. */
type Supplement = Note & { readonly missing: readonly string[] };

/** What each act of a separation must say, by stage.act. */
export type SeparationInputs = {
  'report.submit': { readonly person: PersonKey; readonly reason: SeparationReason; readonly happenedOn: Day; readonly relievedPosts: readonly LeadershipPostId[] | null } & Note;
  'approval.prepare': Preparation;
  'approval.approve': { readonly documentNumber: string; readonly approvedOn: Day };
  'approval.return': Supplement;
  'approval.reject': Note;
  'reportWithdrawal.withdraw': Note;
  'removalApplication.submit': { readonly documentNumber: string };
  'removal.prepare': Preparation;
  'removal.remove': { readonly removedOn: Day };
  'removal.return': Supplement;
  'removal.returnToApproval': Supplement;
  'fundingReduction.prepare': Preparation;
  'fundingReduction.reduceFunding': FundingReduction;
  'fundingReduction.cannotAct': Note;
  'fundingReductionCorrection.correct': Note;
  'insuranceChange.prepare': Preparation;
  'insuranceChange.changeInsurance': InsuranceChange;
  'insuranceChange.cannotAct': Note;
  'insuranceChangeCorrection.correct': Note;
  'payStop.prepare': Preparation;
  'payStop.stopPay': PayStop;
  'payStop.cannotAct': Note;
  'payStopCorrection.correct': Note;
  'payRefixing.prepare': Preparation;
  'payRefixing.refixPay': PayFixing;
  'payRefixing.cannotAct': Note;
  'payRefixingCorrection.correct': Note;
} & TakeBacks<typeof separationActs>;
/** An act of a separation with what it says. */
export type SeparationCommand = { [Act in keyof SeparationInputs]: { readonly act: Act; readonly lane: string; readonly input: SeparationInputs[Act] } }[keyof SeparationInputs];
