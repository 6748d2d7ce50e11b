import { z, type ZodType } from 'zod';
import { QUOTA_KINDS } from '../establishment/codes';
import { WAYS_OF_FILLING } from '../hire/events';
import type { HireInputs } from '../hire/inputs';
import type { BodyId, LeadershipPostId, QuotaId } from '../kernel/ids';
import { CIVIL_SERVICE_RANKS, PERSON_CATEGORIES, POST_LEVELS } from '../roster/codes';
import { day, documentNumber, fen, idOf, month, note, posts, residentId, shortText, text } from './fields';

/** What crosses the wire where it differs from what the core is given: a person in clear, and no identity for the form. */
export type HireRequests = Omit<HireInputs, 'nominationPeriod.nominate' | 'staffingOfficeCheck.issue'> & {
  readonly 'nominationPeriod.nominate': { readonly line: number; readonly person: { readonly name: string; readonly residentId: string }; readonly quotaKind: string; readonly personCategory: string; readonly postLevel: string };
  readonly 'staffingOfficeCheck.issue': Omit<HireInputs['staffingOfficeCheck.issue'], 'form'>;
};

const remark = z.strictObject({ note });
const returned = z.strictObject({ note, missing: z.array(shortText).max(20) });
const line = z.int().min(1).max(50);
const ask = z.strictObject({
  quota: idOf<QuotaId>(),
  leadershipPost: idOf<LeadershipPostId>().nullable(),
  body: idOf<BodyId>().nullable(),
  personCategory: z.enum(PERSON_CATEGORIES),
  post: shortText,
  postLevel: z.enum(POST_LEVELS),
  posts,
});

/** What each act of a hire (补充工作人员) must say over the wire; unknown fields are refused. */
export const hireInputSchemas = {
  'application.submit': z.strictObject({ wayOfFilling: z.enum(WAYS_OF_FILLING), reason: text(1_000), asks: z.array(ask).min(1).max(50) }),
  'staffingOfficeCheck.issue': z.strictObject({ granted: z.array(z.strictObject({ line, posts: z.int().min(0).max(999) })).min(1).max(50), note }),
  'staffingOfficeCheck.return': returned,
  'staffingOfficeCheck.reject': remark,
  'caseWithdrawal.withdraw': remark,
  'nominationPeriod.nominate': z.strictObject({
    line,
    person: z.strictObject({ name: shortText, residentId }),
    quotaKind: z.enum(QUOTA_KINDS),
    personCategory: z.enum(PERSON_CATEGORIES),
    postLevel: z.enum(POST_LEVELS),
  }),
  'nominationPeriod.relinquish': remark,
  'nominationPeriod.lapse': remark,
  'nomination.submit': remark,
  'examination.approve': z.strictObject({ documentNumber, approvedOn: day }),
  'examination.return': returned,
  'examination.reject': remark,
  'placementApplication.submit': z.strictObject({ documentNumber }),
  'placement.place': z.strictObject({ placedOn: day, civilServiceRank: z.enum(CIVIL_SERVICE_RANKS).nullable(), appointment: z.strictObject({ documentNumber, appointedOn: day }).nullable() }),
  'placement.return': returned,
  'placement.returnToExamination': returned,
  'placement.reject': remark,
  'candidateWithdrawal.withdraw': remark,
  'pay.fixPay': z.strictObject({ payGrade: shortText, monthlyAmount: fen, fromMonth: month, documentNumber }),
  'pay.cannotAct': remark,
  'payCorrection.correct': remark,
  'funding.addNextYearFunding': z.strictObject({ budgetYear: z.int().min(2000).max(2100), standard: shortText, amount: fen, documentNumber }),
  'funding.cannotAct': remark,
  'fundingCorrection.correct': remark,
  'insurance.enroll': z.strictObject({ schemes: z.array(shortText).min(1).max(10), fromMonth: month, registrationNumber: shortText }),
  'insurance.cannotAct': remark,
  'insuranceCorrection.correct': remark,
} as const satisfies { readonly [Act in keyof HireRequests]: ZodType<HireRequests[Act]> };
