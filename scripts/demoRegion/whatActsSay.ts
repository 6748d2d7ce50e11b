import { plusMonths, type Day } from '../../src/kernel/day';
import type { PlannedHire, PlannedSeparation } from './plannedCases';

/** The register's identities that a case of the plan needs. */
export type Known = { readonly quota: string | null; readonly leadershipPost: string | null; readonly body: string | null; readonly person: string | null; readonly quotaKind: string };

const monthAfter = (today: Day): string => plusMonths(today, 1).slice(0, 7);

/** What a desk says in an act of the plan, on the day on which it acts. */
export function inputOf(act: string, planned: PlannedHire | PlannedSeparation, candidate: number | null, known: Known, today: Day): unknown {
  const year = Number(today.slice(0, 4));
  const approval = { documentNumber: `组干〔${year}〕${Number(today.slice(5, 7)) * 10 + 3}号`, approvedOn: today };
  const money = { documentNumber: `财行〔${year}〕${Number(today.slice(8))}号`, fromMonth: monthAfter(today) };
  const inputs: Readonly<Record<string, () => unknown>> = {
    'application.submit': () => applicationOf(planned, known),
    'staffingOfficeCheck.issue': () => ({ granted: [{ line: 1, posts: planned.procedure === 'hire' ? planned.post.posts : 1 }], note: '' }),
    'nominationPeriod.nominate': () => nominationOf(planned, candidate ?? 0),
    'examination.approve': () => approval,
    'approval.approve': () => approval,
    'placementApplication.submit': () => ({ documentNumber: approval.documentNumber }),
    'removalApplication.submit': () => ({ documentNumber: approval.documentNumber }),
    'placement.place': () => ({ placedOn: today, civilServiceRank: null, appointment: known.leadershipPost === null ? null : { documentNumber: approval.documentNumber, appointedOn: today }, formerPosts: null }),
    'removal.remove': () => ({ removedOn: today }),
    'report.submit': () => ({ person: known.person, reason: planned.procedure === 'separation' ? planned.reason : 'retired', happenedOn: today, relievedPosts: null, note: '' }),
    'pay.fixPay': () => ({ payGrade: '27级1档', monthlyAmount: 486_000, ...money }),
    'funding.addNextYearFunding': () => ({ budgetYear: year + 1, standard: '行政一档', amount: 9_600_000, documentNumber: money.documentNumber }),
    'insurance.enroll': () => ({ schemes: ['养老保险', '医疗保险'], fromMonth: money.fromMonth, registrationNumber: `SB${today.replaceAll('-', '')}` }),
    'fundingReduction.reduceFunding': () => ({ amount: 9_600_000, ...money }),
    'insuranceChange.changeInsurance': () => ({ schemes: ['养老保险', '医疗保险'], fromMonth: money.fromMonth, registrationNumber: `SB${today.replaceAll('-', '')}` }),
    'payStop.stopPay': () => ({ ...money }),
  };
  if (act.endsWith('.return')) return { note: '材料不齐，请一次补正', missing: ['岗位说明书'] };
  return inputs[act]?.() ?? { note: act.endsWith('.cannotAct') ? '身份信息与本部门系统不一致' : '按程序办理' };
}

function applicationOf(planned: PlannedHire | PlannedSeparation, { quota, leadershipPost, body }: Known): unknown {
  if (planned.procedure !== 'hire') return {};
  const { personCategory, post, postLevel, posts } = planned.post;
  return { wayOfFilling: planned.wayOfFilling, reason: planned.reason, asks: [{ quota, leadershipPost, body, personCategory, post, postLevel, posts }], policy: null };
}

function nominationOf(planned: PlannedHire | PlannedSeparation, candidate: number): unknown {
  if (planned.procedure !== 'hire') return {};
  const { quotaKind, personCategory, postLevel } = planned.post;
  const { name = '', residentId = '' } = planned.candidates[candidate] ?? {};
  return { line: 1, person: { name, residentId }, quotaKind, personCategory, postLevel };
}

