import { today, monthsAhead } from './days';
import { asking, boardOf, caseOf, quotaOf, type Board, type Everybody } from './office';
import { onRoster, someone } from './people';
import type { Paper } from './separationStory';
import { begin, tell } from './telling';

/** Institutions of the demo region by what they show. */
const [FULL, FINANCE_BUREAU] = [1, 3];
const decree: Paper = { kind: 'departmentDocument', title: '任免文件', documentNumber: '临委干〔2026〕12号', mediaType: 'text/plain', content: Buffer.from('任免文件').toString('base64') };
const approval = () => ({ documentNumber: '临组干〔2026〕95号', approvedOn: today() });
const deputiesOf = (board: Board) => board.leadershipPosts.find(post => post.kind === 'deputy' && (post.bodyName ?? null) === null);

/** What the procedures know beside the straight way: appointment of somebody in post, relief, a hire without a form, a policy placement. */
export async function otherWays(all: Everybody): Promise<void> {
  begin('其他情形 · appointment, relief, exemption, policy placement');
  await appointmentAndRelief(all);
  await withoutAForm(all);
  await policyPlacement(all);
}

/** A division head becomes deputy head of the bureau, and is later relieved: the quota does not move, the leadership posts do. */
async function appointmentAndRelief(all: Everybody): Promise<void> {
  const clerk = await all.clerk(FINANCE_BUREAU);
  const board = await boardOf(clerk);
  const head = board.people.find(each => each.post === '股长');
  const deputies = deputiesOf(board);
  const applied = await clerk.opens('applies for the vacant deputy post alone', '§5.1', '/hire-cases', { institution: board.id, input: { ...asking('', { quota: null, leadershipPost: deputies?.id ?? null, postLevel: 'sectionDeputy' }), wayOfFilling: 'internalAppointment' } });
  const [number, lane] = [caseOf(applied), 'candidate-1'];
  await all.staffing.decides('issues a form for one leadership post and no quota', '§5.1', number, 'case', 'staffingOfficeCheck.issue', { granted: [{ line: 1, posts: 1 }], note: '' });
  await clerk.decides('nominates a division head of the bureau', '§5.1', number, 'case', 'nominationPeriod.nominate', { line: 1, person: onRoster(head?.name ?? ''), quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'sectionDeputy' });
  await all.organization.decides('approves', '§5.1', number, lane, 'examination.approve', approval());
  await clerk.decides('brings the approval', '§5.1', number, lane, 'placementApplication.submit', { documentNumber: approval().documentNumber });
  const appointing = { placedOn: today(), civilServiceRank: null, appointment: { documentNumber: decree.documentNumber, appointedOn: today() } };
  await all.staffing.isRefusedIn('appoints without a word on the post that he fills', 'formerPostIsRelievedOrCounted', number, lane, 'placement.place', { ...appointing, formerPosts: null });
  await all.staffing.decides('appoints, and relieves him of the former post', 'practice', number, lane, 'placement.place', { ...appointing, formerPosts: 'relieved' });
  await all.personnel.decides('fixes his pay anew, and with that the case is closed', '§4.3', number, lane, 'payRefixing.refixPay', { payGrade: '21级2档', monthlyAmount: 688_000, fromMonth: monthsAhead(1).slice(0, 7), documentNumber: '临人社薪〔2026〕19号' });
  const after = await boardOf(clerk);
  const unmoved = board.quotas.every(quota => after.quotas.find(each => each.id === quota.id)?.placed === quota.placed);
  tell('编制台账 board', 'the quota after the appointment', unmoved ? `unchanged; deputies in post ${deputies?.placed ?? 0} → ${deputiesOf(after)?.placed ?? 0}` : 'it has moved', '§2.2', unmoved && deputiesOf(after)?.placed === (deputies?.placed ?? 0) + 1);
  const relief = caseOf(await clerk.opens('reports that he is relieved of the deputy post', '§5.2', '/separation-cases', { institution: board.id, input: { person: head?.person ?? '', reason: 'relievedOfPost', happenedOn: today(), note: '' }, papers: [decree] }));
  await all.organization.decides('approves the relief', '§5.2', relief, 'case', 'approval.approve', approval());
  await clerk.decides('brings it to the staffing office', '§5.2', relief, 'case', 'removalApplication.submit', { documentNumber: approval().documentNumber });
  await all.staffing.decides('takes him off the leadership post; he stays on the quota', '§2.2, §5.2', relief, 'case', 'removal.remove', { removedOn: today() });
  await all.personnel.decides('fixes his pay anew', '§4.3', relief, 'case', 'payRefixing.refixPay', { payGrade: '23级2档', monthlyAmount: 598_000, fromMonth: monthsAhead(1).slice(0, 7), documentNumber: '临人社薪〔2026〕20号' });
}

/** An exempt cadre is entered on the document that appointed him. */
async function withoutAForm(all: Everybody): Promise<void> {
  const clerk = await all.clerk(FINANCE_BUREAU);
  const board = await boardOf(clerk);
  const ask = { quota: quotaOf(board, 'administrative'), leadershipPost: null, body: null, personCategory: 'civilServant', post: '科员', postLevel: 'sectionMember' } as const;
  const number = caseOf(await clerk.opens('asks to enter an exempt cadre without a form, on the document that appointed him', 'practice', '/hire-cases/exempt', { institution: board.id, input: { basis: { exemption: 'exemptCadre', documentNumber: '省委干〔2026〕5号', decidedOn: today() }, wayOfFilling: 'transferIn', reason: '省管干部安排', person: someone(3), ask } }));
  await all.staffing.decides('places him on a vacant post', '§3.2', number, 'case', 'exemptPlacement.place', { placedOn: today(), civilServiceRank: null, appointment: null });
  await all.personnel.decides('fixes the pay', '§4.3', number, 'case', 'pay.fixPay', { payGrade: '25级1档', monthlyAmount: 560_000, fromMonth: today().slice(0, 7), documentNumber: '临人社薪〔2026〕21号' });
  await all.finance.decides("adds next fiscal year's funds", '§5.1', number, 'case', 'funding.addNextYearFunding', { budgetYear: Number(today().slice(0, 4)) + 1, standard: '行政人员一档', amount: 9_600_000, documentNumber: '临财行〔2026〕43号' });
  await all.insurance.decides('enrolls, and with that the case is closed', '§5.1', number, 'case', 'insurance.enroll', { schemes: ['养老保险', '医疗保险'], fromMonth: today().slice(0, 7), registrationNumber: '2199210002' });
}

/** A veteran whom the state places comes into a full office: the form brings an allowance with it, which ends with the form. */
async function policyPlacement(all: Everybody): Promise<void> {
  const clerk = await all.clerk(FULL);
  const board = await boardOf(clerk);
  const input = { ...asking(quotaOf(board, 'administrative')), wayOfFilling: 'militaryTransfer' as const, reason: '军转安置', policy: { documentNumber: '临安置〔2026〕2号', digestBy: monthsAhead(30) } };
  const number = caseOf(await clerk.opens('applies for a post for a veteran whom the state places; no post is vacant', '§1.2', '/hire-cases', { institution: board.id, input }));
  await all.staffing.decides('issues the form with an allowance and its digestion date', '§1.2, §4.3', number, 'case', 'staffingOfficeCheck.issue', { granted: [{ line: 1, posts: 1 }], note: '' });
  await clerk.decides('gives the form back: the allowance ends with it', 'practice', number, 'case', 'nominationPeriod.relinquish', { note: '安置计划调整' });
}
