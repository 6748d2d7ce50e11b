import type { Day } from '../kernel/day';
import type { FormId } from '../kernel/ids';
import type { TakeBacks } from '../procedure/desk';
import type { Preparation } from '../procedure/recorded';
import type { Ask } from '../verificationForm/form';
import type { ExemptionBasis, FormerPosts, FundingAddition, InsuranceEnrollment, LinePosts, Nomination, PayFixing, Placing, PolicyBasis, Reversal, WayOfFilling } from './events';
import type { hireActs } from './acts';

/** A remark that goes with an act; empty where nothing is to be said. */
type Note = { readonly note: string };
/** A return for what is missing. */
type Supplement = Note & { readonly missing: readonly string[] };
/** A placement or an appointment; `formerPosts` is said where the person fills leadership posts already. */
type Placement = Placing & { readonly formerPosts: FormerPosts | null };

/** What each act of a hire must say, by stage.act. Persons have been turned into keys before they come here. */
export type HireInputs = {
  'application.submit': { readonly wayOfFilling: WayOfFilling; readonly reason: string; readonly asks: readonly Omit<Ask, 'line' | 'quotaKind'>[]; readonly policy: PolicyBasis | null };
  'staffingOfficeCheck.prepare': Preparation;
  'staffingOfficeCheck.issue': { readonly form: FormId; readonly granted: readonly LinePosts[] } & Note;
  'staffingOfficeCheck.return': Supplement;
  'staffingOfficeCheck.reject': Note;
  'caseWithdrawal.withdraw': Note;
  'nominationPeriod.nominate': { readonly nomination: Nomination };
  'nominationPeriod.relinquish': Note;
  'nominationPeriod.extend': { readonly validUntil: Day } & Note;
  'nominationPeriod.lapse': Note;
  'nominationPeriod.void': Reversal;
  'nomination.submit': Note;
  'examination.prepare': Preparation;
  'examination.approve': { readonly documentNumber: string; readonly approvedOn: Day };
  'examination.return': Supplement;
  'examination.reject': Note;
  'placementApplication.submit': { readonly documentNumber: string };
  'placement.prepare': Preparation;
  'placement.place': Placement;
  'placement.return': Supplement;
  'placement.returnToExamination': Supplement;
  'placement.reject': Note;
  'candidateWithdrawal.withdraw': Note;
  'exemptApplication.submit': { readonly basis: ExemptionBasis; readonly wayOfFilling: WayOfFilling; readonly reason: string; readonly ask: Omit<Ask, 'line' | 'quotaKind' | 'posts'>; readonly nomination: Nomination };
  'exemptPlacement.prepare': Preparation;
  'exemptPlacement.place': Placement;
  'exemptPlacement.return': Supplement;
  'exemptPlacement.reject': Note;
  'placementReversal.reverse': { readonly reversedOn: Day } & Reversal;
  'payReversal.confirmReversal': Note;
  'fundingReversal.confirmReversal': Note;
  'insuranceReversal.confirmReversal': Note;
  'pay.prepare': Preparation;
  'pay.fixPay': PayFixing;
  'pay.cannotAct': Note;
  'payCorrection.correct': Note;
  'funding.prepare': Preparation;
  'funding.addNextYearFunding': FundingAddition;
  'funding.cannotAct': Note;
  'fundingCorrection.correct': Note;
  'insurance.prepare': Preparation;
  'insurance.enroll': InsuranceEnrollment;
  'insurance.cannotAct': Note;
  'insuranceCorrection.correct': Note;
  'payRefixing.prepare': Preparation;
  'payRefixing.refixPay': PayFixing;
  'payRefixing.cannotAct': Note;
  'payRefixingCorrection.correct': Note;
} & TakeBacks<typeof hireActs>;
/** An act of a hire with what it says. */
export type HireCommand = { [Act in keyof HireInputs]: { readonly act: Act; readonly lane: string; readonly input: HireInputs[Act] } }[keyof HireInputs];
