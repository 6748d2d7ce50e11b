import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Ground } from './ground';
import { benchId } from './ground';

/** What was measured of the clerks' work: milliseconds of every opening and every decision, and what they were told. */
export type Measured = { readonly openings: number[]; readonly decisions: number[]; readonly told: { hires: number; separations: number; rejected: number; failures: string[] }; readonly numbers: string[] };
/** One case to do: which kind, in which institution, and whether somebody says no. */
export type Task = { readonly kind: 'hire' | 'separation'; readonly institution: number; readonly isRejected: boolean; readonly serial: number };

/** One request of a clerk under its key, and what he was told. */
export type Asked = { readonly token: string; readonly key: string; readonly body: string };
/** How a clerk's request is put: once, or until it is answered. */
export type Send = (url: string, asked: Asked) => Promise<{ readonly status: number; readonly text: string }>;

const agent = new Agent({ keepAlive: true });
const PATIENCE_MS = 15_000;

/** Puts a request once, as cheaply as it goes: who measures shares the machine with what is measured. Rejects where it is not answered. */
export const sendOnce: Send = (url, { token, key, body }) =>
  new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'idempotency-key': key }, signal: AbortSignal.timeout(PATIENCE_MS) }, answer => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => void (text += part));
      answer.once('end', () => { resolve({ status: answer.statusCode ?? 0, text }); }).once('error', reject);
    });
    asked.once('error', reject).end(body);
  });

/** The cases of a run, the same for the same number: a quarter are separations, one in twenty is rejected. */
export const tasksOf = (cases: number, institutions: number, from: number): Task[] =>
  Array.from({ length: cases }, (_, index) => ({ kind: index % 4 === 3 ? 'separation' : 'hire', institution: (from + index) % institutions, isRejected: index % 20 === 10, serial: from + index }));

const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const nextMonth = (): string => {
  const [year = 0, month = 0] = today().split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
};
const PAPER = { kind: 'retirementApprovalForm', title: '退休审批表', documentNumber: '1', mediaType: 'text/plain', content: 'eA==' };

/** Clerks in a closed loop: each takes the next case and does its decisions as soon as the one before is answered; `pace` waits its turn where a rate is asked for. */
export async function work(url: string, ground: Ground, tasks: readonly Task[], clerks: number, pace: () => Promise<void> = () => Promise.resolve(), send: Send = sendOnce): Promise<Measured> {
  const measured: Measured = { openings: [], decisions: [], told: { hires: 0, separations: 0, rejected: 0, failures: [] }, numbers: [] };
  const left = [...tasks].reverse();
  const one = async (): Promise<void> => {
    for (let task = left.pop(); task; task = left.pop()) await doCase(url, ground, task, measured, pace, send);
  };
  await Promise.all(Array.from({ length: clerks }, one));
  return measured;
}

async function doCase(url: string, { institutions, tokens }: Ground, { kind, institution, isRejected, serial }: Task, measured: Measured, pace: () => Promise<void>, send: Send): Promise<void> {
  const at = institutions[institution % institutions.length];
  if (!at) return;
  const post = async (path: string, token: string, body: unknown, into: number[]): Promise<Record<string, unknown>> => {
    await pace();
    const began = performance.now();
    const { status, text } = await send(`${url}${path}`, { token, key: randomUUID(), body: JSON.stringify(body) });
    into.push(performance.now() - began);
    if (status >= 300) measured.told.failures.push(`${path} ${JSON.stringify(body).slice(0, 60)}: ${status} ${text.slice(0, 300)}`);
    return JSON.parse(text) as Record<string, unknown>;
  };
  const start = kind === 'hire' ? hireStart(at) : separationStart(at);
  if (!start) return;
  const number = String((await post(start.path, at.token, start.body, measured.openings))['caseNumber']);
  measured.numbers.push(number);
  const decide = (token: string, lane: string, act: string, input: unknown): Promise<unknown> => post(`/cases/${number}/decisions`, token, { lane, act, input }, measured.decisions);
  if (kind === 'hire') {
    measured.told.hires += 1;
    if (isRejected) {
      measured.told.rejected += 1;
      await decide(tokens.staffingOffice, 'case', 'staffingOfficeCheck.reject', { note: '不予核准' });
      return;
    }
    await decide(tokens.staffingOffice, 'case', 'staffingOfficeCheck.issue', { granted: [{ line: 1, posts: 1 }], note: '' });
    await decide(at.token, 'case', 'nominationPeriod.nominate', { line: 1, person: { name: `候选${serial}`, residentId: benchId(serial) }, quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'sectionMember' });
    const lane = 'candidate-1';
    await decide(tokens.organizationDepartment, lane, 'examination.approve', { documentNumber: '组干〔2026〕7号', approvedOn: today() });
    await decide(at.token, lane, 'placementApplication.submit', { documentNumber: '组干〔2026〕7号' });
    await decide(tokens.staffingOffice, lane, 'placement.place', { placedOn: today(), civilServiceRank: null, appointment: null, formerPosts: null });
    await Promise.all([
      decide(tokens.personnelDepartment, lane, 'pay.fixPay', { payGrade: '27-1', monthlyAmount: 520_000, fromMonth: nextMonth(), documentNumber: '人社薪〔2026〕3号' }),
      decide(tokens.financeDepartment, lane, 'funding.addNextYearFunding', { budgetYear: Number(today().slice(0, 4)) + 1, standard: '一档', amount: 9_000_000, documentNumber: '财行〔2026〕9号' }),
      decide(tokens.socialInsuranceAgency, lane, 'insurance.enroll', { schemes: ['pension'], fromMonth: nextMonth(), registrationNumber: 'SB-1' }),
    ]);
    return;
  }
  measured.told.separations += 1;
  if (isRejected) {
    measured.told.rejected += 1;
    await decide(tokens.organizationDepartment, 'case', 'approval.reject', { note: '不予批准' });
    return;
  }
  await decide(tokens.organizationDepartment, 'case', 'approval.approve', { documentNumber: '组干〔2026〕8号', approvedOn: today() });
  await decide(at.token, 'case', 'removalApplication.submit', { documentNumber: '组干〔2026〕8号' });
  await decide(tokens.staffingOffice, 'case', 'removal.remove', { removedOn: today() });
  await Promise.all([
    decide(tokens.financeDepartment, 'case', 'fundingReduction.reduceFunding', { fromMonth: nextMonth(), amount: 1, documentNumber: '财行〔2026〕10号' }),
    decide(tokens.socialInsuranceAgency, 'case', 'insuranceChange.changeInsurance', { schemes: ['pension'], fromMonth: nextMonth(), registrationNumber: 'SB-2' }),
    decide(tokens.personnelDepartment, 'case', 'payStop.stopPay', { fromMonth: nextMonth(), documentNumber: '人社薪〔2026〕4号' }),
  ]);
}

/** The first act of a hire for one post. */
export const hireStart = (at: Ground['institutions'][number]) => ({
  path: '/hire-cases',
  body: { institution: at.id, input: { wayOfFilling: 'openRecruitment', reason: '补充工作人员', asks: [{ quota: at.quota, leadershipPost: null, body: null, personCategory: 'civilServant', post: '科员', postLevel: 'sectionMember', posts: 1 }] } },
});
function separationStart(at: Ground['institutions'][number]) {
  const person = at.people.pop();
  return person === undefined ? null : { path: '/separation-cases', body: { institution: at.id, input: { person, reason: 'retired', happenedOn: today(), relievedPosts: null, note: '' }, papers: [PAPER] } };
}
