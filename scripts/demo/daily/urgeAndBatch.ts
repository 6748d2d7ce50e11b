import { answered, keyed, type AnswerOf } from '../../../client/api';
import { DEMO_PASSWORD, officeLogins } from '../../demoOffices';
import type { Ground } from '../chapters';
import { today } from '../days';
import { asking, boardOf, caseOf, quotaOf } from '../office';
import { Officer, said, told } from '../officer';
import { someone } from '../people';
import { begin, tell } from '../telling';

/** The clerk of the finance bureau: plenty of vacancies. */
const FINANCE_BUREAU = 3;
const LANES = ['candidate-1', 'candidate-2', 'candidate-3'];
type Batch = AnswerOf<'/jobs/{id}/batch'>;
type Told = Awaited<ReturnType<typeof told>>;

const base64 = (text: string): string => Buffer.from(text).toString('base64');
/** That somebody got the status that he should; otherwise the problem is told. */
const expects = (officer: Officer, what: string, clause: string, { status, body }: Told, wanted: number, result: string): void =>
  tell(officer.name, what, status === wanted ? result : `${status} ${said(body, 'title')}: ${said(body, 'detail')}`, clause, status === wanted);

/** Chapter 3: who waits urges, who has a question asks, papers are looked into, and drafts are signed together, each by its own rules. */
export async function urgeAndBatch({ all, url }: Ground): Promise<void> {
  begin('催办、留言、附件、批量签批 · urging, comments, papers, and drafts signed together');
  const clerk = await all.clerk(FINANCE_BUREAU);
  const board = await boardOf(clerk);
  const number = caseOf(await clerk.opens(`applies for three posts of ${board.name}`, '§5.1', '/hire-cases', { institution: board.id, input: asking(quotaOf(board, 'administrative'), { posts: LANES.length }) }));
  await urging(clerk, all, number);
  await questions(clerk, all.staffing, number);
  await papers(clerk, number);
  await all.staffing.decides('checks the establishment and issues the form', '§3.2, §5.1', number, 'case', 'staffingOfficeCheck.issue', { granted: [{ line: 1, posts: LANES.length }], note: '' });
  for (const [index] of LANES.entries()) await clerk.decides(`nominates candidate ${index + 1}`, '§5.1', number, 'case', 'nominationPeriod.nominate', { line: 1, person: someone(index + 10), quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'sectionMember' });
  await signTogether(await Officer.signIn(url, officeLogins.organizationDepartment[0], DEMO_PASSWORD, '组织部经办 organization handler'), all.organization, number);
  for (const lane of LANES) await clerk.decides(`withdraws ${lane}: nobody of this chapter stays`, '§5.1', number, lane, 'candidateWithdrawal.withdraw', { note: '演示' });
  await clerk.decides('gives the form back, and its posts with it', '§3.2', number, 'case', 'nominationPeriod.relinquish', { note: '演示' });
}

async function urging(clerk: Officer, { staffing, supervisor }: Ground['all'], number: string): Promise<void> {
  const urge = (officer: Officer, note: string): Promise<Told> => told(officer.api.POST('/cases/{number}/urgings', { params: { path: { number }, ...keyed().params }, body: { lane: 'case', stage: 'staffingOfficeCheck', visit: 1, note } }));
  const first = await urge(clerk, '人员月底到岗，请尽快核定');
  expects(clerk, 'urges the staffing office (催办)', 'practice', first, 201, `it stands in the log of the case, and ${said(first.body, 'letters')} officers are written to; the version of the case is the same`);
  const again = await urge(clerk, '');
  expects(clerk, 'urges once more on the same day', 'practice', again, 409, `${said(again.body, 'title')}: possible again from ${said(again.body, 'possibleOn')}`);
  expects(supervisor, 'urges too, for whoever supervises the region may', 'practice', await urge(supervisor, ''), 201, 'urged');
  const own = await urge(staffing, '');
  expects(staffing, 'cannot urge what waits at his own desk', 'practice', own, 403, said(own.body, 'title'));
  const { items } = await answered(staffing.api.GET('/to-do', { params: { query: { urged: 'true', limit: 100 } } }));
  const mine = items.find(each => each.caseNumber === number);
  tell(staffing.name, 'sees in his list what was urged', `${number}: urged ${mine?.urged ?? 0} times`, 'practice', mine?.urged === 2);
}

async function questions(clerk: Officer, staffing: Officer, number: string): Promise<void> {
  const comment = (officer: Officer, words: string) => answered(officer.api.POST('/cases/{number}/comments', { params: { path: { number }, ...keyed().params }, body: { lane: null, words } }));
  await comment(staffing, '三个岗位是否都在综合股？');
  const wrong = await comment(clerk, '是的，两个在综合股');
  await answered(clerk.api.POST('/comments/{id}/withdraw', { params: { path: { id: wrong.id }, ...keyed().params } }));
  await comment(clerk, '三个都在综合股');
  const { items } = await answered(staffing.api.GET('/cases/{number}/comments', { params: { path: { number } } }));
  tell(staffing.name, 'asks beside the case (留言); the clerk answers, takes one answer back and gives another', items.map(each => each.words ?? '（已撤回）').reverse().join(' / '), 'practice', items.length === 3 && items[1]?.words === null);
}

async function papers(clerk: Officer, number: string): Promise<void> {
  const hand = (title: string, mediaType: 'application/pdf' | 'text/plain', content: string): Promise<Told> => told(clerk.api.POST('/cases/{number}/papers', { params: { path: { number }, ...keyed().params }, body: { lane: 'case', kind: 'other', title, documentNumber: '', mediaType, content: base64(content) } }));
  const script = await hand('说明.pdf', 'application/pdf', '%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj\n%%EOF');
  expects(clerk, 'hands in a PDF with a script in it', 'assumed', script, 422, `refused: ${said(script.body, 'errors')}`);
  const text = await hand('说明.pdf', 'application/pdf', '用编说明');
  expects(clerk, 'hands in a text that calls itself a PDF', 'assumed', text, 422, `refused: ${said(text.body, 'errors')}`);
  const kept = await hand('用编说明.txt', 'text/plain', '用编说明');
  const { papers: listed } = await answered(clerk.api.GET('/cases/{number}', { params: { path: { number } } }));
  expects(clerk, 'hands it in as what it is', 'assumed', kept, 201, `kept, SHA-256 ${listed[0]?.digest.slice(0, 16) ?? ''}…, virus scan: ${listed[0]?.scan ?? ''}`);
  const same = await hand('再次提交.txt', 'text/plain', '用编说明');
  expects(clerk, 'hands the same in again', 'assumed', same, 201, `kept, and told that it is the same as ${said(same.body, 'sameAs')}`);
}

/** Lays two drafts as the handler and one as the signer himself: two people a stage. */
async function signTogether(handler: Officer, signer: Officer, number: string): Promise<void> {
  const lay = (officer: Officer, lane: string): Promise<Told> =>
    told(officer.api.POST('/cases/{number}/decisions', { params: { path: { number }, ...keyed().params }, body: { lane, act: 'examination.prepare', input: { proposes: 'approve', input: { documentNumber: '临组干〔2026〕90号', approvedOn: today() }, note: '拟同意' } } }));
  for (const [index, lane] of LANES.entries()) {
    const by = index === LANES.length - 1 ? signer : handler;
    expects(by, `lays a draft for ${lane} before the signer`, 'practice', await lay(by, lane), 200, 'it waits to be signed');
  }
  const first = await batchOf(signer, number);
  tell(signer.name, 'signs the three together (批量签批)', first.items.map(each => `${each.lane}: ${each.outcomeLabel}${each.refusal ? ` — ${each.refusal.label} (${each.refusal.basis})` : ''}`).join('; '), 'practice', first.done === LANES.length - 1 && first.items.some(each => each.refusal?.rule === 'handlerPreparesSignerDecides'));
  await lay(handler, LANES.at(-1) ?? '');
  const second = await batchOf(signer, number);
  tell(signer.name, 'signs the third when the handler has laid it', second.items.map(each => `${each.lane}: ${each.outcomeLabel}`).join('; '), 'practice', second.done === 1 && second.refused === 0);
}

/** Signs every draft of the case that waits for the signer, as a job. */
async function batchOf({ api }: Officer, number: string): Promise<Batch> {
  const { items } = await answered(api.GET('/to-do', { params: { query: { drafted: 'true', limit: 100 } } }));
  const picked = items.flatMap(({ caseNumber, lane, stage, visit, draft }) => (caseNumber === number && draft?.mayBatch ? [{ caseNumber, lane, stage, visit, draft: draft.event }] : []));
  let job = await answered(api.POST('/to-do/batches', { ...keyed(), body: { items: picked } }));
  while (job.endedAt === null) {
    await new Promise(resolve => setTimeout(resolve, 200));
    job = await answered(api.GET('/jobs/{id}', { params: { path: { id: job.id } } }));
  }
  return answered(api.GET('/jobs/{id}/batch', { params: { path: { id: job.id } } }));
}
