import type { BodyOf } from '../../client/api';
import { monthsAhead, today } from './days';
import { boardOf, caseOf, type Everybody } from './office';
import { begin, tell } from './telling';

/** A paper as a report takes it. */
export type Paper = NonNullable<BodyOf<'/separation-cases'>['papers']>[number];

/** The clerk of the personnel bureau: somebody there has reached the age of retirement. */
const PERSONNEL_BUREAU = 4;

/** The paper that proves a retirement. */
export const retirementForm: Paper = { kind: 'retirementApprovalForm', title: '退休审批表', documentNumber: '临人社退〔2026〕5号', mediaType: 'text/plain', content: Buffer.from('退休审批表').toString('base64') };

/** A retirement (退休) from report to closed (§5.2). Returns the case and the person, who is in no post any more. */
export async function separationStory(all: Everybody): Promise<{ readonly number: string; readonly person: string; readonly institution: string }> {
  begin('退休 · a retirement, from report to closed (§5.2)');
  const clerk = await all.clerk(PERSONNEL_BUREAU);
  const board = await boardOf(clerk);
  const retiree = board.people.findLast(each => each.post !== '局长' && each.post !== '副局长') ?? board.people[0];
  const person = retiree?.person ?? '';
  const before = board.quotas.find(quota => quota.kind === retiree?.quotaKind);
  const reported = await clerk.opens('reports a retirement with its approval form', '§5.2', '/separation-cases', { institution: board.id, input: { person, reason: 'retired', happenedOn: today(), note: '' }, papers: [retirementForm] });
  const number = caseOf(reported);
  await all.organization.decides('approves first', '§5.2', number, 'case', 'approval.approve', { documentNumber: '临组干〔2026〕89号', approvedOn: today() });
  await clerk.decides('brings the approval to the staffing office', '§5.2', number, 'case', 'removalApplication.submit', { documentNumber: '临组干〔2026〕89号' });
  await all.staffing.decides('removes (出编): an entry on the certificate, the post is released', '§3.2, §5.2', number, 'case', 'removal.remove', { removedOn: today() });
  await all.finance.decides('reduces the personnel funds', '§5.2', number, 'case', 'fundingReduction.reduceFunding', { fromMonth: monthsAhead(1).slice(0, 7), amount: 9_600_000, documentNumber: '临财行〔2026〕42号' });
  await all.insurance.decides('changes the insurance', '§5.2', number, 'case', 'insuranceChange.changeInsurance', { schemes: ['养老保险'], fromMonth: today().slice(0, 7), registrationNumber: '2199210001' });
  await all.personnel.decides('stops the pay, and with that the case is closed', '§4.3 (assumed)', number, 'case', 'payStop.stopPay', { fromMonth: today().slice(0, 7), documentNumber: '临人社薪〔2026〕18号' });
  const after = (await boardOf(clerk)).quotas.find(quota => quota.kind === retiree?.quotaKind);
  tell('编制台账 board', 'the quota after the removal', `in post ${before?.placed ?? 0} → ${after?.placed ?? 0} of ${after?.approved ?? 0}`, '§2.2', before !== undefined && after?.placed === before.placed - 1);
  return { number, person, institution: board.id };
}
