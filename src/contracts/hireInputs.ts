import { z, type ZodType } from 'zod';
import { QUOTA_KINDS } from '../establishment/codes';
import { hireActs } from '../hire/acts';
import { EXEMPTIONS, FORMER_POSTS, WAYS_OF_FILLING } from '../hire/events';
import type { HireInputs } from '../hire/inputs';
import type { BodyId, LeadershipPostId, QuotaId } from '../kernel/ids';
import { CIVIL_SERVICE_RANKS, PERSON_CATEGORIES, POST_LEVELS } from '../roster/codes';
import { against, day, documentNumber, fen, idOf, month, note, payFixing, posts, preparation, remark, residentId, shortText, supplement, text } from './fields';
import { takingBack } from './takingBack';

type Person = { readonly name: string; readonly residentId: string };
/** What crosses the wire where it differs from what the core is given: a person in clear, and no identity for the form. */
export type HireRequests = Omit<HireInputs, 'nominationPeriod.nominate' | 'staffingOfficeCheck.issue' | 'exemptApplication.submit'> & {
  readonly 'nominationPeriod.nominate': { readonly line: number; readonly person: Person; readonly quotaKind: string; readonly personCategory: string; readonly postLevel: string };
  readonly 'staffingOfficeCheck.issue': Omit<HireInputs['staffingOfficeCheck.issue'], 'form'>;
  readonly 'exemptApplication.submit': Omit<HireInputs['exemptApplication.submit'], 'nomination'> & { readonly person: Person };
};

const line = z.int().min(1).max(50);
const person = z.strictObject({ name: shortText, residentId });
const post = {
  quota: idOf<QuotaId>().nullable(),
  leadershipPost: idOf<LeadershipPostId>().nullable(),
  body: idOf<BodyId>().nullable(),
  personCategory: z.enum(PERSON_CATEGORIES),
  post: shortText,
  postLevel: z.enum(POST_LEVELS),
};
const issue = z.strictObject({ granted: z.array(z.strictObject({ line, posts: z.int().min(0).max(999) })).min(1).max(50), note });
const approve = z.strictObject({ documentNumber, approvedOn: day });
const place = z.strictObject({
  placedOn: day,
  civilServiceRank: z.enum(CIVIL_SERVICE_RANKS).nullable(),
  appointment: z.strictObject({ documentNumber, appointedOn: day }).nullable(),
  formerPosts: z.enum(FORMER_POSTS).nullable().default(null),
});
const addNextYearFunding = z.strictObject({ budgetYear: z.int().min(2000).max(2100), standard: shortText, amount: fen, documentNumber });
const enroll = z.strictObject({ schemes: z.array(shortText).min(1).max(10), fromMonth: month, registrationNumber: shortText });

const reversal = { reason: text(1_000), documentNumber };

/** What each act of a hire (补充工作人员) must say over the wire; unknown fields are refused. */
export const hireInputSchemas = {
  'application.submit': z.strictObject({
    wayOfFilling: z.enum(WAYS_OF_FILLING),
    reason: text(1_000),
    asks: z.array(z.strictObject({ ...post, posts })).min(1).max(50),
    policy: z.strictObject({ documentNumber, digestBy: day }).nullable().default(null),
  }),
  'staffingOfficeCheck.prepare': preparation({ issue, reject: against }),
  'staffingOfficeCheck.issue': issue,
  'staffingOfficeCheck.return': supplement,
  'staffingOfficeCheck.reject': against,
  'caseWithdrawal.withdraw': remark,
  'nominationPeriod.nominate': z.strictObject({ line, person, quotaKind: z.enum(QUOTA_KINDS), personCategory: z.enum(PERSON_CATEGORIES), postLevel: z.enum(POST_LEVELS) }),
  'nominationPeriod.relinquish': remark,
  'nominationPeriod.extend': z.strictObject({ validUntil: day, note: text(1_000) }),
  'nominationPeriod.lapse': remark,
  'nominationPeriod.void': z.strictObject(reversal),
  'nomination.submit': remark,
  'examination.prepare': preparation({ approve, reject: against }),
  'examination.approve': approve,
  'examination.return': supplement,
  'examination.reject': against,
  'placementApplication.submit': z.strictObject({ documentNumber }),
  'placement.prepare': preparation({ place, reject: against }),
  'placement.place': place,
  'placement.return': supplement,
  'placement.returnToExamination': supplement,
  'placement.reject': against,
  'candidateWithdrawal.withdraw': remark,
  'exemptApplication.submit': z.strictObject({
    basis: z.strictObject({ exemption: z.enum(EXEMPTIONS), documentNumber, decidedOn: day }),
    wayOfFilling: z.enum(WAYS_OF_FILLING),
    reason: text(1_000),
    person,
    ask: z.strictObject(post),
  }),
  'exemptPlacement.prepare': preparation({ place, reject: against }),
  'exemptPlacement.place': place,
  'exemptPlacement.return': supplement,
  'exemptPlacement.reject': against,
  'placementReversal.reverse': z.strictObject({ reversedOn: day, ...reversal }),
  'payReversal.confirmReversal': remark,
  'fundingReversal.confirmReversal': remark,
  'insuranceReversal.confirmReversal': remark,
  'pay.prepare': preparation({ fixPay: payFixing }),
  'pay.fixPay': payFixing,
  'pay.cannotAct': against,
  'payCorrection.correct': remark,
  'funding.prepare': preparation({ addNextYearFunding }),
  'funding.addNextYearFunding': addNextYearFunding,
  'funding.cannotAct': against,
  'fundingCorrection.correct': remark,
  'insurance.prepare': preparation({ enroll }),
  'insurance.enroll': enroll,
  'insurance.cannotAct': against,
  'insuranceCorrection.correct': remark,
  'payRefixing.prepare': preparation({ refixPay: payFixing }),
  'payRefixing.refixPay': payFixing,
  'payRefixing.cannotAct': against,
  'payRefixingCorrection.correct': remark,
  ...takingBack(hireActs),
} as const satisfies { readonly [Act in keyof HireRequests]: ZodType<HireRequests[Act]> };
