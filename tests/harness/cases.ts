import { randomUUID } from 'node:crypto';
import { decideInCase, openCase } from '../../prisma/records/recordDecision';
import type { Answer, Outcome } from '../../prisma/records/record';
import { residentIdOf, type County } from './county';

/** An application for so many clerk's posts of the institution's administrative quota. */
export const application = (quota: string, posts = 1) => ({ wayOfFilling: 'openRecruitment', reason: '补充工作人员', asks: [{ quota, leadershipPost: null, body: null, personCategory: 'civilServant', post: '科员', postLevel: 'clerk', posts }], policy: null });
export const nomination = (serial: number, name = `候选${serial}`) => ({ line: 1, person: { name, residentId: residentIdOf(serial) }, quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'clerk' });

/** The answer of a recorded outcome; fails the test where it was not recorded. */
export function recorded(outcome: Outcome): Answer {
  if (outcome.kind !== 'recorded') throw new Error(`expected a recorded decision, got ${JSON.stringify(outcome)}`);
  return outcome.answer;
}

/** The acts of the offices, each by its own officer, with the least that each must say. */
export function desks(at: County, today = '2026-11-23') {
  const { room } = at;
  const apply = (index = 0, posts = 1): Promise<Outcome> => openCase(room, { actor: at.clerk(index), key: randomUUID(), act: 'application.submit', institution: at.institutions[index]?.id ?? '', input: application(at.institutions[index]?.quota ?? '', posts) });
  const act = (actor: ReturnType<County['clerk']>, caseNumber: string, lane: string, name: string, input: unknown, key: string = randomUUID()): Promise<Outcome> => decideInCase(room, { actor, key, caseNumber, lane, act: name, input });
  const issue = (caseNumber: string, posts = 1): Promise<Outcome> => act(at.officer('staffingOffice'), caseNumber, 'case', 'staffingOfficeCheck.issue', { granted: [{ line: 1, posts }], note: '' });
  const nominate = (caseNumber: string, serial: number, index = 0): Promise<Outcome> => act(at.clerk(index), caseNumber, 'case', 'nominationPeriod.nominate', nomination(serial));
  const approve = (caseNumber: string, lane = 'candidate-1'): Promise<Outcome> => act(at.officer('organizationDepartment'), caseNumber, lane, 'examination.approve', { documentNumber: '组干〔2026〕7号', approvedOn: today });
  const requestPlacement = (caseNumber: string, index = 0, lane = 'candidate-1'): Promise<Outcome> => act(at.clerk(index), caseNumber, lane, 'placementApplication.submit', { documentNumber: '组干〔2026〕7号' });
  const place = (caseNumber: string, lane = 'candidate-1'): Promise<Outcome> => act(at.officer('staffingOffice'), caseNumber, lane, 'placement.place', { placedOn: today, civilServiceRank: null, appointment: null, formerPosts: null });
  const settleAfter = async (caseNumber: string, lane = 'candidate-1'): Promise<Answer> => {
    recorded(await act(at.officer('personnelDepartment'), caseNumber, lane, 'pay.fixPay', { payGrade: '27-1', monthlyAmount: 520_000, fromMonth: '2026-12', documentNumber: '人社薪〔2026〕3号' }));
    recorded(await act(at.officer('financeDepartment'), caseNumber, lane, 'funding.addNextYearFunding', { budgetYear: 2027, standard: '行政一档', amount: 9_000_000, documentNumber: '财行〔2026〕9号' }));
    return recorded(await act(at.officer('socialInsuranceAgency'), caseNumber, lane, 'insurance.enroll', { schemes: ['pension', 'medical'], fromMonth: '2026-12', registrationNumber: 'SB-1' }));
  };
  /** A hire brought to the examination, the placement application, the placement, or placed. */
  const hireUpTo = async (stage: 'examination' | 'placementApplication' | 'placement' | 'placed', serial: number, index = 0): Promise<string> => {
    const { caseNumber } = recorded(await apply(index));
    recorded(await issue(caseNumber));
    recorded(await nominate(caseNumber, serial, index));
    if (stage === 'examination') return caseNumber;
    recorded(await approve(caseNumber));
    if (stage === 'placementApplication') return caseNumber;
    recorded(await requestPlacement(caseNumber, index));
    if (stage === 'placement') return caseNumber;
    recorded(await place(caseNumber));
    return caseNumber;
  };
  return { apply, act, issue, nominate, approve, requestPlacement, place, settleAfter, hireUpTo };
}
