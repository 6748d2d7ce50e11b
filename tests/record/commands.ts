import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Actor } from '../../src/access/actor';
import { hireActs } from '../../src/hire/acts';
import { separationActs } from '../../src/separation/acts';
import type { OpeningAct } from '../../src/editions/editions';
import type { OfficeDesk } from '../../src/procedure/desk';
import { decideInCase, openCase } from '../../prisma/records/recordDecision';
import type { Outcome } from '../../prisma/records/record';
import { application, nomination } from '../harness/cases';
import type { County } from '../harness/county';
import { decidesForOffice } from '../harness/twoPeople';

/** One roll of the dice: enough numbers to choose a case, a stage, an act and its input. Chosen by fast-check, so that a failure names its seed. */
export const roll = fc.record({ kind: fc.nat(99), which: fc.nat(9_999), act: fc.nat(99), person: fc.nat(11), posts: fc.integer({ min: 1, max: 3 }), isStray: fc.nat(9).map(n => n === 0) });
export type Roll = typeof roll extends fc.Arbitrary<infer R> ? R : never;

type OpenVisit = { number: string; procedure: 'hire' | 'separation'; institution_id: string; lane: string; stage: string; visit: number; desk: string; people: number; is_interruption: boolean };
const OPEN = `SELECT c.number, c.procedure, v.institution_id, v.lane, v.stage, v.visit, v.desk, coalesce(o.people_a_stage, 1) AS people, v.is_interruption FROM stage_visit v JOIN case_file c ON c.id = v.case_id LEFT JOIN office o ON o.id = v.office_id WHERE v.settled_at IS NULL AND c.ended_as IS NULL ORDER BY v.case_id, v.lane, v.stage`;

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** Gives the record one random command: mostly one that is in its turn, sometimes a stray one. */
export async function command(county: County, { kind, which, act, person, posts, isStray }: Roll): Promise<Outcome> {
  const index = which % county.institutions.length;
  const institution = county.institutions[index]?.id ?? '';
  const open = (opening: OpeningAct): Promise<Outcome> => openCase(county.room, { actor: county.clerk(index), key: randomUUID(), act: opening, institution, input: inputOf(opening, { person, posts, which }, county, index) });
  if (kind < 10) return open('application.submit');
  if (kind < 14) return open('exemptApplication.submit');
  if (kind < 20) return report(county, which);
  const { rows } = await county.pool.query<OpenVisit>(OPEN);
  const expected = rows.filter(each => !each.is_interruption);
  const visit = at(act % 8 !== 0 && expected.length > 0 ? expected : rows, which); // mostly what waits, now and then a withdrawal
  if (!visit) return open('application.submit');
  const table: Readonly<Record<string, { readonly acts: object }>> = visit.procedure === 'hire' ? hireActs : separationActs;
  const stages = Object.keys(table);
  const stage = isStray ? (at(stages, act) ?? visit.stage) : visit.stage;
  const name = at(Object.keys(table[stage]?.acts ?? {}), act < 60 ? 0 : act) ?? 'none';
  const owner = county.institutions.findIndex(each => each.id === visit.institution_id);
  const wanted = `${stage}.${name}`;
  const input = wanted === 'report.submit' ? await sameReport(county, visit.number) : inputOf(wanted, { person, posts, which }, county, owner);
  const decide = (actor: Actor, what: string, says: unknown): Promise<Outcome> => decideInCase(county.room, { actor, key: randomUUID(), caseNumber: visit.number, lane: visit.lane, act: what, input: says });
  if (visit.desk === 'institution' || visit.desk === 'officeClock') return decide(county.clerk(owner), wanted, input);
  const desk = visit.desk as OfficeDesk; // the column holds desks only
  if (visit.people > 1 && decidesForOffice(visit.procedure, wanted) && which % 10 < (await isPrepared(county, visit) ? 2 : 8)) {
    return decide(county.officer(desk, which % 10 === 0 ? 'officeSigner' : 'officeHandler'), `${stage}.prepare`, { proposes: name, input, note: '' });
  }
  return decide(county.officer(desk, visit.people > 1 && which % 10 === 9 ? 'officeHandler' : 'officeSigner'), wanted, input);
}

/** Whether somebody has prepared that visit already. */
async function isPrepared(county: County, { number, lane, stage, visit }: OpenVisit): Promise<boolean> {
  const { rowCount } = await county.pool.query(`SELECT 1 FROM event e JOIN case_file c ON c.id = e.case_id WHERE c.number = $1 AND e.lane = $2 AND e.type = 'prepared' AND e.payload->>'stage' = $3 AND (e.payload->>'visit')::int = $4 LIMIT 1`, [number, lane, stage, visit]);
  return rowCount !== 0;
}

/** A report that was returned is made again, about the same person; a stray one is about nobody. */
async function sameReport(county: County, number: string): Promise<unknown> {
  const { rows } = await county.pool.query<{ person: string }>(`SELECT payload->>'person' AS person FROM event e JOIN case_file c ON c.id = e.case_id WHERE c.number = $1 AND type = 'separationReported'`, [number]);
  return { person: rows[0]?.person ?? randomUUID(), reason: 'retired', happenedOn: '2026-11-20', relievedPosts: null, note: '' };
}

/** A retirement of somebody in post, or of somebody who is not any more. */
async function report(county: County, which: number): Promise<Outcome> {
  const { rows } = await county.pool.query<{ person_key: string; institution_id: string }>('SELECT person_key, institution_id FROM post_holding ORDER BY id');
  const holding = at(rows, which);
  const owner = county.institutions.findIndex(each => each.id === holding?.institution_id);
  const paper = { kind: 'retirementApprovalForm' as const, title: '退休审批表', documentNumber: '1', mediaType: 'text/plain', content: 'eA==' };
  return openCase(county.room, { actor: county.clerk(owner), key: randomUUID(), act: 'report.submit', institution: holding?.institution_id ?? '', input: { person: holding?.person_key, reason: 'retired', happenedOn: '2026-11-20', relievedPosts: null, note: '' }, papers: which % 5 === 0 ? [] : [paper] });
}

type Chosen = { readonly person: number; readonly posts: number; readonly which: number };
function inputOf(act: string, { person, posts, which }: Chosen, { institutions }: County, index: number): unknown {
  const { quota = '', leadershipPost = null } = institutions[index] ?? {};
  const money = { documentNumber: '财行〔2026〕9号', amount: 1, standard: '一档', budgetYear: 2027, monthlyAmount: 1, payGrade: '1', fromMonth: '2026-12', schemes: ['pension'], registrationNumber: '1' };
  const [ask] = application(quota, posts).asks;
  const isAppointment = leadershipPost !== null && which % 3 === 0;
  const line = { ...ask, quota: isAppointment ? null : quota, leadershipPost: isAppointment || which % 5 === 0 ? leadershipPost : null };
  if (act === 'application.submit') return { ...application(quota, posts), asks: [line], ...(which % 7 === 0 ? { wayOfFilling: 'veteranPlacement', policy: { documentNumber: '安置〔2026〕2号', digestBy: '2028-12-31' } } : {}) };
  if (act === 'exemptApplication.submit') {
    const { posts: _, ...post } = line;
    return { basis: { exemption: 'leadingGroup', documentNumber: '县委干〔2026〕12号', decidedOn: '2026-11-20' }, wayOfFilling: 'internalAppointment', reason: '任职', person: nomination(800_000 + person).person, ask: { ...post, leadershipPost } };
  }
  if (act.endsWith('.prepare')) return { proposes: 'issue', input: {}, note: '' };
  if (act.endsWith('.extend')) return { validUntil: '2027-12-31', note: '延期' };
  if (act.endsWith('.issue')) return { granted: [{ line: 1, posts: 1 + (person % posts) }], note: '' };
  if (act.endsWith('.nominate')) return nomination(800_000 + person);
  if (act.endsWith('.approve')) return { documentNumber: '组干〔2026〕7号', approvedOn: '2026-11-23' };
  if (act.endsWith('.place')) return { placedOn: '2026-11-23', civilServiceRank: null, appointment: isAppointment ? { documentNumber: '任〔2026〕3号', appointedOn: '2026-11-23' } : null, formerPosts: ([null, 'relieved', 'counted'] as const)[person % 3] };
  if (act.endsWith('.void')) return { reason: '核定有误', documentNumber: '编办〔2026〕31号' };
  if (act.endsWith('.reverse')) return { reversedOn: '2026-11-23', reason: '落编有误', documentNumber: '编办〔2026〕32号' };
  if (act.endsWith('.remove')) return { removedOn: '2026-11-23' };
  if (/[xX]Pay|Funding$|enroll|changeInsurance|stopPay/.test(act)) return money;
  return { note: '', missing: [], documentNumber: '组干〔2026〕7号' };
}
