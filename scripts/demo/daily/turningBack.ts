import { answered } from '../../../client/api';
import type { Ground } from '../chapters';
import { today } from '../days';
import { asking, boardOf, caseOf, quotaOf, type Everybody } from '../office';
import type { Officer } from '../officer';
import { someone } from '../people';
import { begin, tell } from '../telling';

/** The clerk of the finance bureau: plenty of vacancies. */
const FINANCE_BUREAU = 3;
const DOCUMENT = '临组干〔2026〕90号';
const [FIRST, SECOND, THIRD] = ['candidate-1', 'candidate-2', 'candidate-3'] as const;
const nominee = (index: number) => ({ line: 1, person: someone(index), quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'sectionMember' });

/** Chapter 1 of an office's daily life: what is sent back, taken back, voided and reversed, each told first with what it undoes. */
export async function turningBack({ all }: Ground): Promise<void> {
  begin('退回、收回、作废、撤销 · return, take back, void, reverse');
  const clerk = await all.clerk(FINANCE_BUREAU);
  const board = await boardOf(clerk);
  const number = caseOf(await clerk.opens(`applies for four posts of ${board.name}`, '§5.1', '/hire-cases', { institution: board.id, input: asking(quotaOf(board, 'administrative'), { posts: 4 }) }));
  await clerk.decides('notices a mistake and takes the application back', 'practice', number, 'case', 'application.takeBack', { note: '岗位数有误' });
  await clerk.decides('submits it again', '§5.1', number, 'case', 'application.submit', asking(quotaOf(board, 'administrative'), { posts: 3 }));
  await all.staffing.decides('issues the verification form', '§5.1', number, 'case', 'staffingOfficeCheck.issue', { granted: [{ line: 1, posts: 3 }], note: '' });
  await clerk.isRefusedIn('tries to take the application back now', 'takeBackComesTooLate', number, 'case', 'application.takeBack', { note: '' });
  for (const index of [40, 41, 42]) await clerk.decides('nominates a candidate', '§5.1', number, 'case', 'nominationPeriod.nominate', nominee(index));
  await sentBackAndBack(all, clerk, number);
  await reversed(all, number);
  await clerk.isRefusedIn('tries to void the form', 'actorHoldsTheDesk', number, 'case', 'nominationPeriod.void', { reason: '停止补员', documentNumber: '临编办〔2026〕31号' });
  await foretold(all.staffing, number, 'nominationPeriod', 'void', 'case');
  await all.staffing.decides('voids the form with its remainder: every candidacy that is not placed ends', 'practice', number, 'case', 'nominationPeriod.void', { reason: '停止补员', documentNumber: '临编办〔2026〕31号' });
}

/** From the placement back to the examination: an approval taken back on the way, and straight to the staffing office again. */
async function sentBackAndBack(all: Everybody, clerk: Officer, number: string): Promise<void> {
  const approval = { documentNumber: DOCUMENT, approvedOn: today() };
  await all.organization.decides('approves the first candidate', '§5.1', number, FIRST, 'examination.approve', approval);
  await all.organization.decides('sees the wrong document number and takes the approval back', 'practice', number, FIRST, 'examination.takeBack', { note: '文号有误' });
  await all.organization.decides('approves again', '§5.1', number, FIRST, 'examination.approve', approval);
  await clerk.decides('brings the approval to the staffing office', '§5.1', number, FIRST, 'placementApplication.submit', { documentNumber: DOCUMENT });
  await all.organization.isRefusedIn('tries to take the approval back, which the next office builds on', 'takeBackComesTooLate', number, FIRST, 'examination.takeBack', { note: '' });
  await foretold(all.staffing, number, 'placement', 'returnToExamination', FIRST);
  await all.staffing.decides('sends the candidate back to the examination', '§3.2', number, FIRST, 'placement.returnToExamination', { note: '批准的岗位与核定单不符', missing: ['批准文件'] });
  await all.organization.decides('approves anew: it goes straight back to whoever returned it', '§5.1', number, FIRST, 'examination.approve', approval);
  await all.staffing.decides('places', '§3.2, §5.1', number, FIRST, 'placement.place', { placedOn: today(), civilServiceRank: null, appointment: null });
  await all.organization.decides('approves the second candidate', '§5.1', number, SECOND, 'examination.approve', approval);
}

/** A placement that should not have been made, with the pay fixed and the funds not. */
async function reversed(all: Everybody, number: string): Promise<void> {
  await all.personnel.decides('fixes the pay', '§4.3', number, FIRST, 'pay.fixPay', { payGrade: '27级1档', monthlyAmount: 520_000, fromMonth: today().slice(0, 7), documentNumber: '临人社薪〔2026〕19号' });
  await foretold(all.staffing, number, 'placementReversal', 'reverse', FIRST);
  await all.staffing.decides('reverses the placement by an entry of its own: the post is vacant, the pay is to be undone', 'practice', number, FIRST, 'placementReversal.reverse', { reversedOn: today(), reason: '录用资格不符', documentNumber: '临编办〔2026〕30号' });
  await all.personnel.decides('confirms that the pay is undone; the others had not acted', 'practice', number, FIRST, 'payReversal.confirmReversal', { note: '已停发' });
  await all.organization.decides('sends the third candidate back for a paper', '§5.1', number, THIRD, 'examination.return', { note: '请补正', missing: ['政审材料'] });
}

/** What the API says of an act before it is done. */
async function foretold(officer: Officer, number: string, stage: string, act: string, lane: string): Promise<void> {
  const shown = await answered(officer.api.GET('/cases/{number}', { params: { path: { number } } }));
  const turns = shown.acts.find(each => each.stage === stage && each.act === act && each.lane === lane)?.turnsBack;
  const posts = (of: readonly { readonly kind: string; readonly posts: number }[]): string => of.map(each => `${each.posts} ${each.kind}`).join(', ') || 'none';
  tell(officer.name, `reads first what "${act}" would do`, turns === null || turns === undefined ? 'nothing is said' : `back to ${turns.to.map(each => each.stage).join(', ') || 'nowhere'}; holds no more: ${turns.voids.map(each => `${each.event} ${each.documentNumber ?? ''}`.trim()).join(', ') || 'nothing'}; stays reserved: ${posts(turns.keeps)}; becomes vacant: ${posts(turns.releases)}; ends: ${turns.ends.join(', ') || 'nobody'}; untouched: ${turns.untouched.join(', ') || 'nobody else'}`, 'practice', turns !== null && turns !== undefined);
}
