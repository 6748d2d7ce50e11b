import { randomUUID } from 'node:crypto';
import type { Ground } from '../../scripts/bench/ground';

/** Somebody whom nobody else is called like. */
export type Canary = { readonly name: string; readonly residentId: string };
/** What the door answered: status, headers and body as one text, with the problem's instance apart. */
export type Answer = { readonly status: number; readonly text: string; readonly headers: string; readonly body: Readonly<Record<string, unknown>> };

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const nextMonth = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1)).toISOString().slice(0, 7);
const nextYear = Number(today.slice(0, 4)) + 1;
const LANE = 'candidate-1';
const insured = { schemes: ['pension'], fromMonth: nextMonth, registrationNumber: 'SB-1' };
const approval = { documentNumber: '组干〔2026〕7号', approvedOn: today };
const paper = { kind: 'retirementApprovalForm', title: '退休审批表', documentNumber: '1', mediaType: 'text/plain', content: 'eA==' };

/** The canary's way through the offices: hired, placed, reported, removed; and everything that can go wrong with a person on the way. Gives the numbers of his cases and every answer. */
export async function visit(url: string, { institutions: [first, second], tokens }: Ground, canary: Canary, isTold: (caseNumber: string) => Promise<unknown>) {
  if (!first || !second) throw new Error('two institutions are wanted');
  const answers: Answer[] = [];
  const ask = async (path: string, token: string, body?: unknown): Promise<Answer> => {
    const answered = await fetch(`${url}${path}`, { ...(body === undefined ? {} : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }), headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() } });
    const text = await answered.text();
    const answer = { status: answered.status, text, headers: JSON.stringify([...answered.headers]), body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {} };
    answers.push(answer);
    return answer;
  };
  const done = async (path: string, token: string, body: unknown): Promise<Answer> => {
    const answer = await ask(path, token, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer;
  };
  const applied = async (at: typeof first): Promise<string> => {
    const { body } = await done('/hire-cases', at.token, { institution: at.id, input: { wayOfFilling: 'openRecruitment', reason: '补充', asks: [{ quota: at.quota, leadershipPost: null, body: null, personCategory: 'civilServant', post: '科员', postLevel: 'sectionMember', posts: 1 }] } });
    const number = String(body['caseNumber']);
    await isTold(number); // the one letter that goes out at any hour: who is to check it is told while it waits for him
    await done(`/cases/${number}/decisions`, tokens.staffingOffice, { lane: 'case', act: 'staffingOfficeCheck.issue', input: { granted: [{ line: 1, posts: 1 }], note: '' } });
    return number;
  };
  const nomination = (person: object, more: object = {}) => ({ lane: 'case', act: 'nominationPeriod.nominate', input: { line: 1, person, quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'sectionMember', ...more } });

  const hire = await applied(first);
  const decide = (number: string, token: string, lane: string, act: string, input: unknown): Promise<Answer> => done(`/cases/${number}/decisions`, token, { lane, act, input });
  const nominate = `/cases/${hire}/decisions`;
  await ask(nominate, first.token, JSON.stringify(nomination(canary)).slice(0, -1)); // cut off
  await ask(nominate, first.token, nomination(canary, { quotaKind: 'nonsense' }));
  await ask(nominate, first.token, nomination({ ...canary, residentId: canary.residentId.slice(0, 17) + (canary.residentId.endsWith('1') ? '2' : '1') }));
  await ask(nominate, tokens.staffingOffice, nomination(canary)); // not his desk
  await ask(nominate, first.token, nomination(canary, { quotaKind: 'supportStaff' })); // not on the form
  await done(nominate, first.token, nomination(canary));
  await ask(nominate, first.token, nomination(canary)); // twice
  await decide(hire, tokens.organizationDepartment, LANE, 'examination.approve', approval);
  await decide(hire, first.token, LANE, 'placementApplication.submit', { documentNumber: approval.documentNumber });
  await decide(hire, tokens.staffingOffice, LANE, 'placement.place', { placedOn: today, civilServiceRank: null, appointment: null, formerPosts: null });
  await decide(hire, tokens.personnelDepartment, LANE, 'pay.fixPay', { payGrade: '27-1', monthlyAmount: 520_000, fromMonth: nextMonth, documentNumber: '1' });
  await decide(hire, tokens.financeDepartment, LANE, 'funding.cannotAct', { note: '信息不符' });
  await decide(hire, first.token, LANE, 'fundingCorrection.correct', { note: '' });
  await decide(hire, tokens.financeDepartment, LANE, 'funding.addNextYearFunding', { budgetYear: nextYear, standard: '一档', amount: 9_000_000, documentNumber: '1' });
  await decide(hire, tokens.socialInsuranceAgency, LANE, 'insurance.enroll', insured);

  const other = await applied(second);
  await done(`/cases/${other}/drafts`, second.token, { lane: 'case', act: 'nominationPeriod.nominate', content: JSON.stringify(nomination(canary)) }); // and stays there: what is refused is not done with
  await ask(`/cases/${other}/drafts`, second.token, { lane: canary.name, act: 'nominationPeriod.nominate', content: JSON.stringify(nomination(canary)) });
  await ask(`/cases/${other}/decisions`, second.token, nomination(canary)); // one person, one post
  await ask(`/cases/${other}/decisions`, second.token, nomination({ ...canary, name: '某乙' })); // another name for the number
  for (const path of [`/cases/${canary.residentId}`, `/cases?institution=${encodeURIComponent(canary.name)}`, `/${encodeURIComponent(canary.name)}`, `/mails?case=${canary.residentId}`]) await ask(path, first.token);
  await ask('/session', first.token, { login: canary.residentId, password: canary.name });
  const csv = `统一社会信用代码,姓名,公民身份号码\n1,${canary.name},${canary.residentId}\n`;
  const tried = await done('/filings/checks', tokens.staffingOffice, { institution: null, files: [{ name: 'roster.csv', content: Buffer.from(csv).toString('base64') }] });
  for (let state: unknown = 'waiting'; state === 'waiting' || state === 'running'; state = (await ask(`/jobs/${String(tried.body['id'])}`, tokens.staffingOffice)).body['state']) await new Promise(resolve => setTimeout(resolve, 200));
  await ask(`/jobs/${String(tried.body['id'])}/check`, tokens.staffingOffice);

  const board = (await ask(`/institutions/${first.id}/establishment`, first.token)).body['people'] as { person: string; name: string }[];
  const person = board.find(each => each.name === canary.name)?.person ?? '';
  const reported = await done('/separation-cases', first.token, { institution: first.id, input: { person, reason: 'retired', happenedOn: today, relievedPosts: null, note: '' }, papers: [paper] });
  const separation = String(reported.body['caseNumber']);
  await decide(separation, tokens.organizationDepartment, 'case', 'approval.approve', approval);
  await decide(separation, first.token, 'case', 'removalApplication.submit', { documentNumber: approval.documentNumber });
  await decide(separation, tokens.staffingOffice, 'case', 'removal.remove', { removedOn: today });
  await decide(separation, tokens.financeDepartment, 'case', 'fundingReduction.reduceFunding', { fromMonth: nextMonth, amount: 1, documentNumber: '1' });
  await decide(separation, tokens.socialInsuranceAgency, 'case', 'insuranceChange.changeInsurance', insured);
  await decide(separation, tokens.personnelDepartment, 'case', 'payStop.stopPay', { fromMonth: nextMonth, documentNumber: '1' });
  return { hire, separation, person, answers };
}
