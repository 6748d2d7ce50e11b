import type { Approval } from '../certificate/approval';
import type { Day } from '../kernel/day';
import type { FormId, PersonKey } from '../kernel/ids';
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
/** How and since when the person stands on the quota and, separately, in the leadership post (§2.2). */
export type Placing = { readonly placedOn: Day; readonly civilServiceRank: string | null; readonly appointment: { readonly documentNumber: string; readonly appointedOn: Day } | null };

/** 核定工资: grade, amount in fen a month, first month (yyyy-mm), document. */
export type PayFixing = { readonly payGrade: string; readonly monthlyAmount: number; readonly fromMonth: string; readonly documentNumber: string };
/** 增核下一财年人员经费: budget year, standard and amount in fen a year, document. */
export type FundingAddition = { readonly budgetYear: number; readonly standard: string; readonly amount: number; readonly documentNumber: string };
/** Enrolment: schemes, first month (yyyy-mm), registration number. */
export type InsuranceEnrollment = { readonly schemes: readonly string[]; readonly fromMonth: string; readonly registrationNumber: string };

/** What can happen in a hire (补充工作人员). Persons appear by key and salted commitment only. */
export type HireEvent =
  | { readonly type: 'applied'; readonly wayOfFilling: WayOfFilling; readonly reason: string; readonly asks: readonly Ask[] }
  | { readonly type: 'formIssued'; readonly form: FormId; readonly issuedOn: Day; readonly validUntil: Day; readonly granted: readonly { readonly line: number; readonly posts: number }[]; readonly note: string }
  | { readonly type: 'formClosed'; readonly form: FormId; readonly as: 'usedUp' | 'lapsed' | 'relinquished'; readonly released: readonly { readonly line: number; readonly posts: number }[] }
  | { readonly type: 'postReleased'; readonly form: FormId; readonly line: number }
  | { readonly type: 'nominated'; readonly nomination: Nomination }
  | { readonly type: 'approved'; readonly approval: Approval }
  | { readonly type: 'placementRequested'; readonly documentNumber: string }
  | { readonly type: 'placed'; readonly nomination: Nomination; readonly placing: Placing }
  | { readonly type: 'payFixed'; readonly pay: PayFixing }
  | { readonly type: 'fundingAdded'; readonly funding: FundingAddition }
  | { readonly type: 'insuranceEnrolled'; readonly insurance: InsuranceEnrollment }
  | { readonly type: 'couldNotAct'; readonly reason: string }
  | { readonly type: 'corrected'; readonly note: string }
  | { readonly type: 'resubmitted'; readonly note: string }
  | { readonly type: 'returned'; readonly note: string; readonly missing: readonly string[] }
  | { readonly type: 'rejected'; readonly note: string }
  | { readonly type: 'withdrawn'; readonly note: string }
  | { readonly type: 'candidacyLapsed' };
