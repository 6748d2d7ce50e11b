import { randomUUID } from 'node:crypto';
import { decideInCase, openCase } from '../../prisma/records/recordDecision';
import type { Answer, Outcome } from '../../prisma/records/record';
import type { Actor } from '../../src/access/actor';
import { dayOf, plusMonths, type Day } from '../../src/kernel/day';
import type { OfficeDesk } from '../../src/procedure/desk';
import type { County } from './county';

/** One act at a desk; `'institution'` is the organ's own. */
export type DeskAct = { readonly at: OfficeDesk | 'institution'; readonly lane?: string; readonly act: string; readonly input: (today: Day) => unknown };

let people = 0;
/** A candidate of his own for every nomination of the run: an ID is made up anew and passes its checksum. */
function candidate(): { readonly name: string; readonly residentId: string } {
  people += 1;
  const digits = `2199011990${String(1 + (people % 12)).padStart(2, '0')}${String(1 + (Math.floor(people / 12) % 28)).padStart(2, '0')}${String(people % 1000).padStart(3, '0')}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index] ?? 0), 0);
  return { name: `候选${people}`, residentId: `${digits}${'10X98765432'[sum % 11] ?? ''}` };
}
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

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
    const person = candidate();
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
  reduceFunding: { at: 'financeDepartment', act: 'fundingReduction.reduceFunding', input: today => ({ fromMonth: nextMonth(today), amount: 8_400_000, documentNumber: '清财〔2026〕51号' }) },
  cannotReduceFunding: { at: 'financeDepartment', act: 'fundingReduction.cannotAct', input: () => ({ note: '身份信息不符' }) },
  correctFunding: { at: 'institution', act: 'fundingReductionCorrection.correct', input: note },
  changeInsurance: { at: 'socialInsuranceAgency', act: 'insuranceChange.changeInsurance', input: today => ({ schemes: ['pension', 'medical'], fromMonth: nextMonth(today), registrationNumber: 'SB-0011' }) },
  stopPay: { at: 'personnelDepartment', act: 'payStop.stopPay', input: today => ({ fromMonth: nextMonth(today), documentNumber: '清薪〔2026〕12号' }) },
} satisfies Acts;

const applicationFor = (quota: string, posts: number) => ({ wayOfFilling: 'openRecruitment', reason: '有人退休', asks: [{ quota, leadershipPost: null, body: null, personCategory: 'civilServant', post: '科员', postLevel: 'sectionMember', posts }], policy: null });
const reportOf = (person: string, today: Day) => ({ person, reason: 'retired', happenedOn: today, relievedPosts: null, note: '' });
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
