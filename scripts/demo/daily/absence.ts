import { answered, keyed, type AnswerOf } from '../../../client/api';
import { DEMO_PASSWORD, officeLogins } from '../../demoOffices';
import type { Ground } from '../chapters';
import { today } from '../days';
import { asking, boardOf, caseOf, quotaOf } from '../office';
import { Officer, told } from '../officer';
import { someone } from '../people';
import { begin, tell } from '../telling';

/** The clerk of the finance bureau: plenty of vacancies. */
const FINANCE_BUREAU = 3;
const LANE = 'candidate-1';
type Shown = AnswerOf<'/cases/{number}'>;

const shownTo = ({ api }: Officer, number: string): Promise<Shown> => answered(api.GET('/cases/{number}', { params: { path: { number } } }));
const stageOf = (shown: Shown): Shown['open'][number] | undefined => shown.open.find(each => each.lane === LANE);
/** What the case says of who could act. */
function says(number: string, shown: Shown, why: string | null): void {
  const { unattended, officers } = stageOf(shown) ?? { unattended: null, officers: [] };
  const eligible = officers.filter(each => each.isEligible).map(each => each.name);
  tell('办件 the case', `${number} says who could act today`, unattended === null ? `${eligible.join('、')} could` : `nobody: ${unattended.label}. ${unattended.unblockedByLabel}`, 'practice', (unattended?.why ?? null) === why);
}

/** An absence (请假) and who stands in (代理): the only director of the organization department is away. */
export async function absence({ all, url }: Ground): Promise<void> {
  begin('请假代理 · the only director is away, and a handler stands in (practice)');
  const signIn = (login: string, name: string): Promise<Officer> => Officer.signIn(url, login, DEMO_PASSWORD, name);
  const [handlerLogin, directorLogin] = officeLogins.organizationDepartment;
  const [handler, director, leader, system] = [await signIn(handlerLogin, '组织部经办 handler'), await signIn(directorLogin, '组织部部长 director'), await signIn('leader', '分管领导 leader in charge'), await signIn('system.admin', '系统管理员 system administrator')];
  const who = async ({ api }: Officer): Promise<AnswerOf<'/session'>> => answered(api.GET('/session'));
  const [himself, hisHandler] = [await who(director), await who(handler)];
  const office = himself.seats.find(each => each.office !== null)?.office ?? '';

  const clerk = await all.clerk(FINANCE_BUREAU);
  const board = await boardOf(clerk);
  const number = caseOf(await clerk.opens(`applies for one post of ${board.name}`, '§5.1', '/hire-cases', { institution: board.id, input: asking(quotaOf(board, 'administrative')) }));
  await all.staffing.decides('issues the verification form', '§3.2, §5.1', number, 'case', 'staffingOfficeCheck.issue', { granted: [{ line: 1, posts: 1 }], note: '' });
  await clerk.decides('nominates a candidate within the form', '§5.1', number, 'case', 'nominationPeriod.nominate', { line: 1, person: someone(2), quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'sectionMember' });

  const leave = { account: himself.account, from: today(), until: today(), reason: 'sickLeave' as const, kinds: ['hire' as const, 'separation' as const], office: null, institution: null };
  const byHimself = await told(director.api.POST('/absences', { ...keyed(), body: { ...leave, substitute: hisHandler.account } }));
  tell(director.name, 'names the handler to sign in his place', `refused: ${String(byHimself.body['title'])}: who signs for an office is the leader's to say`, 'practice', byHimself.body['code'] === 'substituteDoesNotSign');
  const entered = await answered(director.api.POST('/absences', { ...keyed(), body: { ...leave, substitute: null } }));
  tell(director.name, 'falls ill today, and nobody stands in', 'his absence is entered', 'practice', true);
  says(number, await shownTo(all.supervisor, number), 'nobodySigns');

  const named = await answered(leader.api.POST('/absences/{id}/substitute', { params: { path: { id: entered.absence }, ...keyed().params }, body: { substitute: hisHandler.account } }));
  tell(leader.name, 'names the handler, who now signs for the director', 'the handler stands in until tonight', 'practice', (await who(handler)).standsInFor.some(each => each.name === himself.displayName));
  says(number, await shownTo(all.supervisor, number), 'nobodyElse');
  const people = (peopleAStage: 1 | 2) => answered(system.api.POST('/settings/offices/{id}', { params: { path: { id: office }, ...keyed().params }, body: { peopleAStage, documentNumber: '临组发〔2026〕6号' } }));
  await people(1);
  tell(system.name, 'lets the department take one person for a stage, by document', 'the handler may decide alone while the director is away', 'practice', true);
  says(number, await shownTo(all.supervisor, number), null);
  const twice = await told(handler.api.POST('/absences', { ...keyed(), body: { ...leave, account: hisHandler.account, substitute: himself.account } }));
  tell(handler.name, 'wants to be stood in for by the director meanwhile', `refused: ${String(twice.body['title'])}`, 'practice', twice.body['code'] === 'proxyDoesNotPassOn');
  await handler.decides('approves the candidate in the place of the director', '§4.1, §5.1', number, LANE, 'examination.approve', { documentNumber: '临组干〔2026〕89号', approvedOn: today() });
  const approved = (await shownTo(clerk, number)).events.find(each => each.type === 'approved');
  tell('流转记录 the timeline', 'says who approved, and for whom', `由 ${approved?.actor ?? ''} 代 ${approved?.onBehalfOf ?? ''} 办理`, 'practice', approved?.onBehalfOf === himself.displayName);

  await people(2);
  await answered(director.api.POST('/absences/{id}/end', { params: { path: { id: named.absence }, ...keyed().params }, body: {} }));
  tell(director.name, 'is back and ends his absence', 'the department takes two people again, and nobody stands in', 'practice', (await who(handler)).standsInFor.length === 0);
  await clerk.decides('withdraws the candidate', 'practice', number, LANE, 'candidateWithdrawal.withdraw', { note: '候选人放弃' });
  await clerk.decides('gives the post back', 'practice', number, 'case', 'nominationPeriod.relinquish', { note: '不再使用' });
}
