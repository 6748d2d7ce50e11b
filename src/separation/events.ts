import type { Approval } from '../certificate/approval';
import type { Arranged } from '../handling/arrangement';
import type { FundingAddition, InsuranceEnrollment, PayFixing, Relief } from '../hire/events';
import type { Day } from '../kernel/day';
import type { LeadershipPostId, PersonKey } from '../kernel/ids';
import type { Prepared, TakenBack } from '../procedure/recorded';

/** Reasons of a separation (减员原因, §5.2). */
export const SEPARATION_REASONS = ['transferredOut', 'relievedOfPost', 'retired', 'died', 'resigned', 'dismissed', 'expelled'] as const;
export type SeparationReason = (typeof SEPARATION_REASONS)[number];

/** 核减人员经费: from the month after (assumed), amount in fen a year, document. */
export type FundingReduction = Omit<FundingAddition, 'budgetYear' | 'standard'> & { readonly fromMonth: string };
/** Change of social insurance on a separation. */
export type InsuranceChange = InsuranceEnrollment;
/** Pay stopped from a month on (yyyy-mm), by a document. */
export type PayStop = { readonly fromMonth: string; readonly documentNumber: string };

/** What can happen in a separation (减员). Persons appear by key only. */
export type SeparationEvent =
  | { readonly type: 'separationReported'; readonly person: PersonKey; readonly reason: SeparationReason; readonly happenedOn: Day; readonly note: string; readonly relievedPosts?: readonly LeadershipPostId[] | null; readonly daysLate?: number }
  | { readonly type: 'separationApproved'; readonly approval: Approval }
  | { readonly type: 'removalRequested'; readonly documentNumber: string }
  | { readonly type: 'removed'; readonly person: PersonKey; readonly removedOn: Day; readonly quota: string; readonly leadershipPosts: readonly string[]; readonly allowanceEnded: number; readonly leadershipAllowanceEnded: Readonly<Record<string, number>> }
  | { readonly type: 'relieved'; readonly person: PersonKey; readonly relievedOn: Day; readonly relieved: readonly Relief[] }
  | { readonly type: 'payRefixed'; readonly pay: PayFixing }
  | { readonly type: 'fundingReduced'; readonly funding: FundingReduction }
  | { readonly type: 'insuranceChanged'; readonly insurance: InsuranceChange }
  | { readonly type: 'payStopped'; readonly stop: PayStop }
  | { readonly type: 'couldNotAct'; readonly reason: string }
  | { readonly type: 'corrected'; readonly note: string }
  | { readonly type: 'returned'; readonly note: string; readonly missing: readonly string[] }
  | { readonly type: 'rejected'; readonly note: string }
  | { readonly type: 'withdrawn'; readonly note: string }
  | Prepared
  | TakenBack
  | Arranged;
