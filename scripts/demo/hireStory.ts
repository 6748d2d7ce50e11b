import { today } from './days';
import { asking, boardOf, caseOf, quotaOf, type Everybody } from './office';
import { someone } from './people';
import { begin } from './telling';

/** The clerk of the finance bureau: plenty of vacancies. */
const FINANCE_BUREAU = 3;

/** A hire (补充工作人员) from application to closed, every act by its own officer over HTTP (§5.1). */
export async function hireStory(all: Everybody): Promise<string> {
  begin('补充工作人员 · a hire, from application to closed (§5.1)');
  const clerk = await all.clerk(FINANCE_BUREAU);
  const board = await boardOf(clerk);
  const applied = await clerk.opens(`applies for one post of ${board.name}`, '§5.1', '/hire-cases', { institution: board.id, input: asking(quotaOf(board, 'administrative')) });
  const number = caseOf(applied);
  const lane = 'candidate-1';
  await all.staffing.decides('checks the establishment and issues the verification form, which reserves the post', '§3.2, §5.1', number, 'case', 'staffingOfficeCheck.issue', { granted: [{ line: 1, posts: 1 }], note: '核准使用空编' });
  await clerk.decides('nominates a candidate within the form', '§5.1', number, 'case', 'nominationPeriod.nominate', { line: 1, person: someone(0), quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'sectionMember' });
  await all.organization.decides('examines the candidate within posts and structure, and approves', '§4.1, §5.1', number, lane, 'examination.approve', { documentNumber: '临组干〔2026〕88号', approvedOn: today() });
  await clerk.decides('brings the approval to the staffing office', '§5.1', number, lane, 'placementApplication.submit', { documentNumber: '临组干〔2026〕88号' });
  await all.staffing.decides('places (落编): reserved becomes in post, an entry on the certificate', '§3.2, §5.1', number, lane, 'placement.place', { placedOn: today(), civilServiceRank: 'sectionMemberFirstGrade', appointment: null });
  await all.personnel.decides('fixes the pay on that entry', '§4.3', number, lane, 'pay.fixPay', { payGrade: '27级1档', monthlyAmount: 520_000, fromMonth: today().slice(0, 7), documentNumber: '临人社薪〔2026〕17号' });
  await all.insurance.decides('cannot act: the name on the enrollment form differs', '§4.3', number, lane, 'insurance.cannotAct', { note: '参保登记表姓名与身份证不一致' });
  await all.finance.decides("adds next fiscal year's personnel funds", '§5.1', number, lane, 'funding.addNextYearFunding', { budgetYear: Number(today().slice(0, 4)) + 1, standard: '行政人员一档', amount: 9_600_000, documentNumber: '临财行〔2026〕41号' });
  await clerk.decides('corrects the enrollment form', 'practice', number, lane, 'insuranceCorrection.correct', { note: '已更正登记表' });
  await all.insurance.decides('enrolls, and with that the case is closed', '§5.1', number, lane, 'insurance.enroll', { schemes: ['养老保险', '医疗保险', '工伤保险'], fromMonth: today().slice(0, 7), registrationNumber: '2199210001' });
  return number;
}
