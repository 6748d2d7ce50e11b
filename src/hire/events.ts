import type { Approval } from '../certificate/approval';
import type { Day } from '../kernel/day';
import type { AllowanceChange } from '../establishment/balance';
import type { Arranged } from '../handling/arrangement';
import type { FormId, LeadershipPostId, PersonKey } from '../kernel/ids';
import type { Prepared, TakenBack } from '../procedure/recorded';
import type { Ask } from '../verificationForm/form';

/** Ways of filling a post (进人方式). */
export const WAYS_OF_FILLING = ['openRecruitment', 'transferIn', 'reassignment', 'selectedGraduate', 'competitiveSelection', 'militaryTransfer', 'veteranPlacement', 'talentIntroduction', 'internalAppointment'] as const;
export type WayOfFilling = (typeof WAYS_OF_FILLING)[number];

/** Who is nominated, by key and salted commitment, and for which line of the form. */
export type Nomination = {
  readonly person: PersonKey;
  readonly commitment: string;
  readonly line: number;
  readonly quotaKind: string;
  readonly personCategory: string;
  readonly postLevel: string;
};
/** The document that sends somebody whom the state places (政策性安置) into a full institution, and the day by which the excess must be gone (消化期限). */
export type PolicyBasis = { readonly documentNumber: string; readonly digestBy: Day };
/** Who is entered without a form: the organ's own leading group (领导班子), or an exempt cadre. */
export const EXEMPTIONS = ['leadingGroup', 'exemptCadre'] as const;
/** The document on which somebody is entered without a form (免核定单依据). */
export type ExemptionBasis = { readonly exemption: (typeof EXEMPTIONS)[number]; readonly documentNumber: string; readonly decidedOn: Day };
/** An appointment by its document and day. */
export type Appointment = { readonly documentNumber: string; readonly appointedOn: Day };
/** What becomes of the leadership posts that an appointee fills already: he is relieved of them, or fills both, and both are counted. */
export const FORMER_POSTS = ['relieved', 'counted'] as const;
export type FormerPosts = (typeof FORMER_POSTS)[number];
/** How and since when the person stands on the quota and, separately, in the leadership post (§2.2). */
export type Placing = { readonly placedOn: Day; readonly civilServiceRank: string | null; readonly appointment: Appointment | null };

/** 核定工资: grade, amount in fen a month, first month (yyyy-mm), document. */
export type PayFixing = { readonly payGrade: string; readonly monthlyAmount: number; readonly fromMonth: string; readonly documentNumber: string };
/** 增核下一财年人员经费: budget year, standard and amount in fen a year, document. */
export type FundingAddition = { readonly budgetYear: number; readonly standard: string; readonly amount: number; readonly documentNumber: string };
/** Enrolment: schemes, first month (yyyy-mm), registration number. */
export type InsuranceEnrollment = { readonly schemes: readonly string[]; readonly fromMonth: string; readonly registrationNumber: string };

/** So many posts of a line. */
export type LinePosts = { readonly line: number; readonly posts: number };
/** A leadership post that somebody is relieved of, and how much of its allowance ends with that. */
export type Relief = { readonly leadershipPost: LeadershipPostId; readonly allowanceEnded: number };
/** Why something recorded is reversed (作废、撤销), and by which document. */
export type Reversal = { readonly reason: string; readonly documentNumber: string };

/** What can happen in a hire (补充工作人员). Persons appear by key and salted commitment only. */
export type HireEvent =
  | { readonly type: 'applied'; readonly wayOfFilling: WayOfFilling; readonly reason: string; readonly asks: readonly Ask[]; readonly policy?: PolicyBasis | null }
  | { readonly type: 'exemptApplied'; readonly basis: ExemptionBasis; readonly wayOfFilling: WayOfFilling; readonly reason: string; readonly ask: Ask; readonly nomination: Nomination }
  | { readonly type: 'formIssued'; readonly form: FormId; readonly issuedOn: Day; readonly validUntil: Day; readonly granted: readonly LinePosts[]; readonly note: string; readonly allowances?: readonly AllowanceChange[] }
  | { readonly type: 'formExtended'; readonly form: FormId; readonly validUntil: Day; readonly note: string }
  | { readonly type: 'formClosed'; readonly form: FormId; readonly as: 'usedUp' | 'lapsed' | 'relinquished' | 'void'; readonly reversal?: Reversal; readonly released: readonly LinePosts[]; readonly allowancesEnded?: readonly AllowanceChange[] }
  | { readonly type: 'postReleased'; readonly form: FormId; readonly line: number; readonly allowancesEnded?: readonly AllowanceChange[] }
  | { readonly type: 'nominated'; readonly nomination: Nomination }
  | { readonly type: 'approved'; readonly approval: Approval }
  | { readonly type: 'placementRequested'; readonly documentNumber: string }
  | { readonly type: 'placed'; readonly nomination: Nomination; readonly placing: Placing }
  | { readonly type: 'appointed'; readonly nomination: Nomination; readonly appointment: Appointment; readonly relieved: readonly Relief[] }
  | { readonly type: 'payFixed'; readonly pay: PayFixing }
  | { readonly type: 'payRefixed'; readonly pay: PayFixing }
  | { readonly type: 'fundingAdded'; readonly funding: FundingAddition }
  | { readonly type: 'insuranceEnrolled'; readonly insurance: InsuranceEnrollment }
  | { readonly type: 'couldNotAct'; readonly reason: string }
  | { readonly type: 'corrected'; readonly note: string }
  | { readonly type: 'resubmitted'; readonly note: string }
  | { readonly type: 'returned'; readonly note: string; readonly missing: readonly string[] }
  | { readonly type: 'rejected'; readonly note: string }
  | { readonly type: 'withdrawn'; readonly note: string }
  | { readonly type: 'candidacyLapsed' }
  | { readonly type: 'candidacyVoided' }
  | { readonly type: 'placementReversed'; readonly person: PersonKey; readonly line: number; readonly reversedOn: Day; readonly reversal: Reversal; readonly quota: string; readonly leadershipPosts: readonly string[]; readonly allowanceEnded: number; readonly leadershipAllowanceEnded: Readonly<Record<string, number>> }
  | { readonly type: 'reversalConfirmed'; readonly note: string }
  | { readonly type: 'nothingToReverse' }
  | Prepared
  | TakenBack
  | Arranged;
