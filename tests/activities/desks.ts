import { randomUUID } from 'node:crypto';
import { decideInCase, openCase } from '../../prisma/records/recordDecision';
import type { Answer, Outcome } from '../../prisma/records/record';
import type { Actor } from '../../src/access/actor';
import { dayOf, plusMonths, type Day } from '../../src/kernel/day';
import type { OfficeDesk } from '../../src/procedure/desk';
import { personOfNobody, type County } from './county';

/** One act at a desk; `'institution'` is the organ's own. */
export type DeskAct = { readonly at: OfficeDesk | 'institution'; readonly lane?: string; readonly act: string; readonly input: (today: Day) => unknown };

const nextMonth = (today: Day): string => plusMonths(today, 1).slice(0, 7);
const note = () => ({ note: '' });
const missing = () => ({ note: '材料不全', missing: ['岗位说明'] });
const ONE = 'candidate-1';
type Acts = Readonly<Record<string, DeskAct | ((...args: never[]) => DeskAct)>>;

/** The acts of a hire by name; those of a candidate's lane take the lane. */
export const hiring = {
  issue: (posts = 1): DeskAct => ({ at: 'staffingOffice', act: 'staffingOfficeCheck.issue', input: () => ({ granted: [{ line: 1, posts }], note: '' }) }),
  returnApplication: { at: 'staffingOffice', act: 'staffingOfficeCheck.return', input: missing },
  rejectApplication: { at: 'staffingOffice', act: 'staffingOfficeCheck.reject', input: note },
  resubmit: (quota: string, posts = 1): DeskAct => ({ at: 'institution', act: 'application.submit', input: () => applicationFor(quota, posts) }),
  withdraw: { at: 'institution', act: 'caseWithdrawal.withdraw', input: note },
  nominate: (): DeskAct => {
    const person = personOfNobody();
    return { at: 'institution', act: 'nominationPeriod.nominate', input: () => ({ line: 1, person, quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'sectionMember' }) };
  },
  relinquish: { at: 'institution', act: 'nominationPeriod.relinquish', input: note },
  returnNomination: (lane = ONE): DeskAct => ({ at: 'organizationDepartment', lane, act: 'examination.return', input: missing }),
  renominate: (lane = ONE): DeskAct => ({ at: 'institution', lane, act: 'nomination.submit', input: note }),
  approve: (lane = ONE): DeskAct => ({ at: 'organizationDepartment', lane, act: 'examination.approve', input: today => ({ documentNumber: '清组〔2026〕18号', approvedOn: today }) }),
  rejectCandidate: (lane = ONE): DeskAct => ({ at: 'organizationDepartment', lane, act: 'examination.reject', input: note }),
  requestPlacement: (lane = ONE): DeskAct => ({ at: 'institution', lane, act: 'placementApplication.submit', input: () => ({ documentNumber: '清组〔2026〕18号' }) }),
  returnPlacement: (lane = ONE): DeskAct => ({ at: 'staffingOffice', lane, act: 'placement.return', input: missing }),
  place: (lane = ONE): DeskAct => ({ at: 'staffingOffice', lane, act: 'placement.place', input: today => ({ placedOn: today, civilServiceRank: null, appointment: null, formerPosts: null }) }),
  extend: { at: 'staffingOffice', act: 'nominationPeriod.extend', input: today => ({ validUntil: plusMonths(today, 14), note: '考试延期' }) },
  /** Somebody in post is nominated for a leadership post. */
  nominateInPost: ({ name, residentId }: { readonly name: string; readonly residentId: string }): DeskAct => ({ at: 'institution', act: 'nominationPeriod.nominate', input: () => ({ line: 1, person: { name, residentId }, quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'sectionMember' }) }),
  appoint: (lane = ONE, stage = 'placement'): DeskAct => ({ at: 'staffingOffice', lane, act: `${stage}.place`, input: today => ({ placedOn: today, civilServiceRank: null, appointment: { documentNumber: '清委干〔2026〕8号', appointedOn: today }, formerPosts: 'relieved' }) }),
  returnExempt: { at: 'staffingOffice', act: 'exemptPlacement.return', input: missing },
  rejectExempt: { at: 'staffingOffice', act: 'exemptPlacement.reject', input: note },
  refixPay: (lane = ONE): DeskAct => ({ at: 'personnelDepartment', lane, act: 'payRefixing.refixPay', input: today => ({ payGrade: '23/2', monthlyAmount: 640_000, fromMonth: nextMonth(today), documentNumber: '清薪〔2026〕31号' }) }),
  cannotRefixPay: (lane = ONE): DeskAct => ({ at: 'personnelDepartment', lane, act: 'payRefixing.cannotAct', input: () => ({ note: '任职文件日期不符' }) }),
  correctRefixing: (lane = ONE): DeskAct => ({ at: 'institution', lane, act: 'payRefixingCorrection.correct', input: note }),
  fixPay: (lane = ONE): DeskAct => ({ at: 'personnelDepartment', lane, act: 'pay.fixPay', input: today => ({ payGrade: '27/1', monthlyAmount: 512_300, fromMonth: nextMonth(today), documentNumber: '清薪〔2026〕9号' }) }),
  cannotFixPay: (lane = ONE): DeskAct => ({ at: 'personnelDepartment', lane, act: 'pay.cannotAct', input: () => ({ note: '职级与任职文件不符' }) }),
  correctPay: (lane = ONE): DeskAct => ({ at: 'institution', lane, act: 'payCorrection.correct', input: note }),
  addFunding: (lane = ONE): DeskAct => ({ at: 'financeDepartment', lane, act: 'funding.addNextYearFunding', input: today => ({ budgetYear: Number(today.slice(0, 4)) + 1, standard: '县级行政', amount: 8_400_000, documentNumber: '清财〔2026〕44号' }) }),
  enroll: (lane = ONE): DeskAct => ({ at: 'socialInsuranceAgency', lane, act: 'insurance.enroll', input: today => ({ schemes: ['pension', 'medical'], fromMonth: nextMonth(today), registrationNumber: 'SB-0007' }) }),
} satisfies Acts;

/** The acts of a separation by name. */
export const separating = {
  approve: { at: 'organizationDepartment', act: 'approval.approve', input: today => ({ documentNumber: '清组〔2026〕21号', approvedOn: today }) },
  returnReport: { at: 'organizationDepartment', act: 'approval.return', input: missing },
  reject: { at: 'organizationDepartment', act: 'approval.reject', input: note },
  resubmit: (person: string): DeskAct => ({ at: 'institution', act: 'report.submit', input: today => reportOf(person, today) }),
  withdraw: { at: 'institution', act: 'reportWithdrawal.withdraw', input: note },
  requestRemoval: { at: 'institution', act: 'removalApplication.submit', input: () => ({ documentNumber: '清组〔2026〕21号' }) },
  returnRemoval: { at: 'staffingOffice', act: 'removal.return', input: missing },
  remove: { at: 'staffingOffice', act: 'removal.remove', input: today => ({ removedOn: today }) },
  refixPay: { at: 'personnelDepartment', act: 'payRefixing.refixPay', input: today => ({ payGrade: '27/1', monthlyAmount: 512_300, fromMonth: nextMonth(today), documentNumber: '清薪〔2026〕33号' }) },
  reduceFunding: { at: 'financeDepartment', act: 'fundingReduction.reduceFunding', input: today => ({ fromMonth: nextMonth(today), amount: 8_400_000, documentNumber: '清财〔2026〕51号' }) },
  cannotReduceFunding: { at: 'financeDepartment', act: 'fundingReduction.cannotAct', input: () => ({ note: '身份信息不符' }) },
  correctFunding: { at: 'institution', act: 'fundingReductionCorrection.correct', input: note },
  changeInsurance: { at: 'socialInsuranceAgency', act: 'insuranceChange.changeInsurance', input: today => ({ schemes: ['pension', 'medical'], fromMonth: nextMonth(today), registrationNumber: 'SB-0011' }) },
  stopPay: { at: 'personnelDepartment', act: 'payStop.stopPay', input: today => ({ fromMonth: nextMonth(today), documentNumber: '清薪〔2026〕12号' }) },
} satisfies Acts;

const applicationFor = (quota: string, posts: number) => ({ wayOfFilling: 'openRecruitment', reason: '有人退休', asks: [{ quota, leadershipPost: null, body: null, personCategory: 'civilServant', post: '科员', postLevel: 'sectionMember', posts }], policy: null });
const reportOf = (person: string, today: Day, reason = 'retired') => ({ person, reason, happenedOn: today, relievedPosts: null, note: '' });
const RETIREMENT_PAPER = { kind: 'retirementApprovalForm', title: '退休审批表', documentNumber: '清组〔2026〕20号', mediaType: 'text/plain', content: 'aGk=' } as const;

const actorAt = (county: County, at: DeskAct['at']): Actor => (at === 'institution' ? county.clerk : county.signerAt(at));

function recorded(outcome: Outcome, what: string): Answer {
  if (outcome.kind !== 'recorded') throw new Error(`${what}: ${JSON.stringify(outcome)}`);
  return outcome.answer;
}

/** The organ applies for posts; gives the case number. */
export async function applyForPosts(county: County, posts = 1): Promise<string> {
  const opened = await openCase(county.record, { actor: county.clerk, key: randomUUID(), act: 'application.submit', institution: county.institution, input: applicationFor(county.quota, posts) });
  return recorded(opened, 'application').caseNumber;
}

/** The organ reports that somebody retires; gives the case number. */
export async function reportRetirement(county: County, person: string): Promise<string> {
  const opened = await openCase(county.record, { actor: county.clerk, key: randomUUID(), act: 'report.submit', institution: county.institution, input: reportOf(person, dayOf(county.record.clock.now())), papers: [RETIREMENT_PAPER] });
  return recorded(opened, 'report').caseNumber;
}

/** An act is taken at its desk; gives what waits then. Throws where it is refused. */
export async function take(county: County, caseNumber: string, { at, lane = 'case', act, input }: DeskAct): Promise<Answer> {
  const outcome = await decideInCase(county.record, { actor: actorAt(county, at), key: randomUUID(), caseNumber, lane, act, input: input(dayOf(county.record.clock.now())) });
  return recorded(outcome, act);
}

/** The organ applies for one leadership post, for somebody who is in post; gives the case number. */
export async function applyForLeadership(county: County): Promise<string> {
  const { asks: [ask], ...rest } = applicationFor(county.quota, 1);
  const opened = await openCase(county.record, { actor: county.clerk, key: randomUUID(), act: 'application.submit', institution: county.institution, input: { ...rest, wayOfFilling: 'internalAppointment', asks: [{ ...ask, quota: null, leadershipPost: county.deputies }] } });
  return recorded(opened, 'application').caseNumber;
}

/** What the organ says of somebody who is entered without a form. */
export const exemptInput = (county: County, { name, residentId }: { readonly name: string; readonly residentId: string }, isInPost: boolean) => ({
  basis: { exemption: 'leadingGroup', documentNumber: '清委干〔2026〕8号', decidedOn: '2026-01-05' },
  wayOfFilling: 'internalAppointment',
  reason: '县委任命',
  person: { name, residentId },
  ask: { quota: isInPost ? null : county.quota, leadershipPost: county.deputies, body: null, personCategory: 'civilServant', post: '副局长', postLevel: 'sectionMember' },
});

/** The organ asks to enter somebody without a form; gives the case number. */
export async function applyExempt(county: County, person: { readonly name: string; readonly residentId: string }, isInPost: boolean): Promise<string> {
  return recorded(await openCase(county.record, { actor: county.clerk, key: randomUUID(), act: 'exemptApplication.submit', institution: county.institution, input: exemptInput(county, person, isInPost) }), 'exempt application').caseNumber;
}

/** The organ reports that somebody is relieved of his leadership post; gives the case number. */
export async function reportRelief(county: County, person: string): Promise<string> {
  const opened = await openCase(county.record, { actor: county.clerk, key: randomUUID(), act: 'report.submit', institution: county.institution, input: reportOf(person, dayOf(county.record.clock.now()), 'relievedOfPost'), papers: [{ ...RETIREMENT_PAPER, kind: 'departmentDocument' }] });
  return recorded(opened, 'report').caseNumber;
}
