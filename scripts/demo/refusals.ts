import { openPool } from '../../prisma/records/database';
import { DEMO_COUNTY } from '../demoRegion/regions';
import { monthsAhead, today } from './days';
import { asking, boardOf, caseOf, quotaOf, type Everybody } from './office';
import { roster, someone } from './people';
import { retirementForm } from './separationStory';
import { begin } from './telling';

/** Institutions of the demo region by what they show. */
const [FULL, PLENTY, RETIRING, OVER, BLOCKED] = [1, 3, 4, 8, 10];

/** A person of the demo's roster file who is in post elsewhere. */
function inPostElsewhere(): { readonly name: string; readonly residentId: string } {
  const row = roster()[3] ?? {};
  return { name: row['姓名'] ?? '', residentId: row['公民身份号码'] ?? '' };
}

/** One refused act for every rule: each must be refused by that rule and no other, and stands in the register of refusals. */
export async function refusals(all: Everybody, databaseUrl: string, retired: { readonly person: string; readonly institution: string }): Promise<void> {
  begin('依规不予办理 · one refused act for every rule');
  await beforeAnyCase(all);
  await onHisOwnApplication(all);
  await alongOneHire(all, databaseUrl);
  await alongOneSeparation(all, retired);
}

async function beforeAnyCase(all: Everybody): Promise<void> {
  const blocked = await all.clerk(BLOCKED);
  const blockedBoard = await boardOf(blocked);
  await blocked.isRefusedTo('applies while the institution is blocked', 'institutionIsNotBlocked', '/hire-cases', { institution: blockedBoard.id, input: asking(quotaOf(blockedBoard, 'administrative')) });
  const over = await all.clerk(OVER);
  const overBoard = await boardOf(over);
  await over.isRefusedTo('applies while the institution is over establishment', 'noHireWhileOverEstablishment', '/hire-cases', { institution: overBoard.id, input: asking(quotaOf(overBoard, 'administrative')) });
  const full = await all.clerk(FULL);
  const fullBoard = await boardOf(full);
  await full.isRefusedTo('applies for a post where none is vacant', 'quotaHasVacancy', '/hire-cases', { institution: fullBoard.id, input: asking(quotaOf(fullBoard, 'administrative')) });
  const plenty = await all.clerk(PLENTY);
  const board = await boardOf(plenty);
  await plenty.isRefusedTo('applies for a driver where the structure has no room for one, though the quota has', 'quotaStructureHasRoom', '/hire-cases', { institution: board.id, input: asking(quotaOf(board, 'supportStaff'), { personCategory: 'worker', postLevel: 'skilledWorker' }) });
  const principal = board.leadershipPosts.find(post => post.kind === 'principal' && (post.bodyName ?? null) === null)?.id ?? '';
  await plenty.isRefusedTo('applies for a leadership post that is filled', 'leadershipPostIsVacant', '/hire-cases', { institution: board.id, input: asking(quotaOf(board, 'administrative'), { leadershipPost: principal, postLevel: 'sectionPrincipal' }) });
}

async function alongOneHire(all: Everybody, databaseUrl: string): Promise<void> {
  const clerk = await all.clerk(PLENTY);
  const board = await boardOf(clerk);
  const number = caseOf(await clerk.opens('applies for one post, to try what is forbidden on the way', '§5.1', '/hire-cases', { institution: board.id, input: asking(quotaOf(board, 'administrative')) }));
  const lane = 'candidate-1';
  const form = { granted: [{ line: 1, posts: 1 }], note: '' };
  const placing = { placedOn: today(), civilServiceRank: null, appointment: null };
  const approval = { documentNumber: '临组干〔2026〕90号', approvedOn: today() };
  const nominee = { line: 1, person: inPostElsewhere(), quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'sectionMember' };
  await all.finance.isRefusedIn("issues a form at another's desk", 'actorHoldsTheDesk', number, 'case', 'staffingOfficeCheck.issue', form);
  await all.organization.isRefusedIn('approves a candidate before any form was issued', 'hireNeedsVerificationForm', number, lane, 'examination.approve', approval);
  await all.staffing.isRefusedIn('issues the form that nobody has prepared', 'handlerPreparesSignerDecides', number, 'case', 'staffingOfficeCheck.issue', form);
  await all.staffing.decides('returns it for all that is missing', '§5.1', number, 'case', 'staffingOfficeCheck.return', { note: '请一次补正', missing: ['岗位说明书'] });
  await all.staffingHandler.isRefusedIn('takes back what the director returned', 'takeBackIsOfOnesOwn', number, 'case', 'staffingOfficeCheck.takeBack', { note: '误退' });
  await clerk.decides('submits it again', '§5.1', number, 'case', 'application.submit', asking(quotaOf(board, 'administrative')));
  await all.staffing.isRefusedIn('takes back the return after it was answered', 'takeBackComesTooLate', number, 'case', 'staffingOfficeCheck.takeBack', { note: '误退' });
  await all.staffing.isRefusedIn('returns it for something new', 'supplementsAreAskedForOnce', number, 'case', 'staffingOfficeCheck.return', { note: '再补一项', missing: ['会议纪要'] });
  await all.staffing.decides('issues the form', '§5.1', number, 'case', 'staffingOfficeCheck.issue', form);
  await all.staffing.decides('extends the form by half a year', 'assumed', number, 'case', 'nominationPeriod.extend', { validUntil: monthsAhead(16), note: '考录工作推迟' });
  await all.staffing.isRefusedIn('extends it a second time', 'formIsExtendedOnce', number, 'case', 'nominationPeriod.extend', { validUntil: monthsAhead(17), note: '再次延期' });
  await all.staffing.isRefusedIn('issues it a second time', 'stageIsOpen', number, 'case', 'staffingOfficeCheck.issue', form);
  await clerk.isRefusedIn('nominates a worker for a civil servant\'s post', 'candidateFitsFormStructure', number, 'case', 'nominationPeriod.nominate', { ...nominee, person: someone(1), personCategory: 'worker' });
  await clerk.isRefusedIn('nominates on another kind of quota than the form grants', 'quotaKindsAreNotMixed', number, 'case', 'nominationPeriod.nominate', { ...nominee, person: someone(2), quotaKind: 'politicalLegalSpecial' });
  await clerk.decides('nominates somebody who is still in post elsewhere (a transfer)', '§5.1', number, 'case', 'nominationPeriod.nominate', nominee);
  await all.personnel.isRefusedIn('approves a civil servant, whom the organization department manages', 'approverHasAuthority', number, lane, 'examination.approve', approval);
  await all.staffing.isRefusedIn('places without the approval', 'placementNeedsApproval', number, lane, 'placement.place', placing);
  await all.personnel.isRefusedIn('fixes pay before the placement', 'payNeedsPlacement', number, lane, 'pay.fixPay', { payGrade: '27级1档', monthlyAmount: 1, fromMonth: today().slice(0, 7), documentNumber: '1' });
  await all.finance.isRefusedIn('adds funds before the placement', 'fundingNeedsPlacement', number, lane, 'funding.addNextYearFunding', { budgetYear: 2027, standard: '一档', amount: 1, documentNumber: '1' });
  await all.insurance.isRefusedIn('enrolls before the placement', 'insuranceNeedsPlacement', number, lane, 'insurance.enroll', { schemes: ['养老保险'], fromMonth: today().slice(0, 7), registrationNumber: '1' });
  await all.organization.decides('approves', '§5.1', number, lane, 'examination.approve', approval);
  await clerk.decides('asks for the placement', '§5.1', number, lane, 'placementApplication.submit', { documentNumber: approval.documentNumber });
  await whileFrozen(databaseUrl, () => all.staffing.isRefusedIn('places while the register is frozen for the statistics', 'registerIsNotFrozen', number, lane, 'placement.place', placing));
  await all.staffing.isRefusedIn('places somebody who is in post elsewhere', 'onePersonOnePost', number, lane, 'placement.place', placing);
  await clerk.decides('withdraws the candidate', 'practice', number, lane, 'candidateWithdrawal.withdraw', { note: '原单位未出编' });
  await clerk.decides('gives the form back: the post is vacant again', 'practice', number, 'case', 'nominationPeriod.relinquish', { note: '暂不补充' });
}

/** An officer who is seated at the institution and at the staffing office. */
async function onHisOwnApplication(all: Everybody): Promise<void> {
  const board = await boardOf(await all.clerk(PLENTY));
  const number = caseOf(await all.seconded.opens('applies as the clerk of his institution', '§5.1', '/hire-cases', { institution: board.id, input: asking(quotaOf(board, 'administrative')) }));
  await all.seconded.isRefusedIn('issues the form on his own application', 'nobodyDecidesHisOwnCase', number, 'case', 'staffingOfficeCheck.issue', { granted: [{ line: 1, posts: 1 }], note: '' });
  await all.seconded.decides('withdraws it', 'practice', number, 'case', 'caseWithdrawal.withdraw', { note: '' });
}

async function alongOneSeparation(all: Everybody, retired: { readonly person: string; readonly institution: string }): Promise<void> {
  const clerk = await all.clerk(RETIRING);
  const board = await boardOf(clerk);
  const report = (person: string) => ({ person, reason: 'retired' as const, happenedOn: today(), note: '' });
  await clerk.isRefusedTo('reports the same person a second time', 'personIsInPost', '/separation-cases', { institution: retired.institution, input: report(retired.person), papers: [retirementForm] });
  const person = board.people[0]?.person ?? '';
  await clerk.isRefusedTo('reports a retirement without its approval form', 'separationHasItsPapers', '/separation-cases', { institution: board.id, input: report(person), papers: [] });
  const number = caseOf(await clerk.opens('reports a retirement with its form', '§5.2', '/separation-cases', { institution: board.id, input: report(person), papers: [retirementForm] }));
  await clerk.isRefusedTo('reports the same retirement while that is open', 'personHasOneSeparationAtATime', '/separation-cases', { institution: board.id, input: report(person), papers: [retirementForm] });
  await all.staffing.isRefusedIn('removes without the approval', 'removalNeedsApproval', number, 'case', 'removal.remove', { removedOn: today() });
  await clerk.decides('withdraws the report', 'practice', number, 'case', 'reportWithdrawal.withdraw', { note: '尚未到龄' });
}

/** The freeze is a setting of the region; its screen is still to come, so the demo sets it in the database and takes it back. */
async function whileFrozen(databaseUrl: string, work: () => Promise<void>): Promise<void> {
  const pool = openPool(databaseUrl, 1);
  const day = today();
  try {
    await pool.query(`INSERT INTO region_setting (region_code, name, value, effective_from, is_assumed) VALUES ($1, 'freeze', $2, $3, true)`, [DEMO_COUNTY, JSON.stringify({ from: day, until: day }), day]);
    await work();
  } finally {
    await pool.query(`DELETE FROM region_setting WHERE region_code = $1 AND name = 'freeze' AND effective_from = $2`, [DEMO_COUNTY, day]);
    await pool.end();
  }
}
