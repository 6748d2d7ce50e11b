import { expect } from 'vitest';
import { actsOf } from '../../src/decision/cases';
import { deskOf } from '../../src/decision/desks';
import { handlingOf } from '../../src/handling/handling';
import { plusDays } from '../../src/kernel/day';
import type { StageVisit } from '../../src/procedure/standing';
import { decidesForOffice } from '../harness/twoPeople';
import { funding, missing, note } from '../stories/inputs';
import type { CaseFile, PaperRecord } from '../stories/paperRecord';
import { clock, handlerAt, headOf, signerAt, supervisor } from '../stories/people';
import { monthly, nextBudgetYear } from './commands';

/** What each desk does when it wants a case to come to an end, in the order in which it tries; null: what the day and the case call for. */
const TOWARD_THE_END: Readonly<Record<string, readonly (readonly [act: string, input: unknown])[]>> = {
  application: [],
  staffingOfficeCheck: [['reject', note('the year ends')]],
  caseWithdrawal: [['withdraw', note()]],
  nominationPeriod: [['lapse', note()]],
  nomination: [],
  examination: [['reject', note()]],
  placementApplication: [],
  placement: [['reject', note()]],
  candidateWithdrawal: [['withdraw', note()]],
  exemptApplication: [],
  exemptPlacement: [['reject', note()]],
  pay: [['fixPay', null]],
  payRefixing: [['refixPay', null]],
  funding: [['addNextYearFunding', null]],
  insurance: [['enroll', null]],
  approval: [['return', missing('everything')]],
  report: [],
  reportWithdrawal: [['withdraw', note()]],
  removal: [['return', missing('everything')]],
  fundingReduction: [['reduceFunding', null]],
  insuranceChange: [['changeInsurance', null]],
  payStop: [['stopPay', null]],
  payReversal: [['confirmReversal', note()]],
  fundingReversal: [['confirmReversal', note()]],
  insuranceReversal: [['confirmReversal', note()]],
};

function actorAt(record: PaperRecord, file: CaseFile, stage: string, lane: string, act: string) {
  if (actsOf(file.facts.procedure, stage).acts[act]?.by.includes('clock')) return clock;
  const desk = deskOf(record.state(file), stage, lane, record.surroundings(file, clock));
  return desk === 'institution' || desk === 'officeClock' ? headOf(file.institution) : signerAt(desk);
}

/** What a department says on the day. */
function inputOn(record: PaperRecord, file: CaseFile, lane: string, act: string): unknown {
  const said = monthly(record.today);
  const inputs: Readonly<Record<string, unknown>> = { fixPay: said.pay, refixPay: said.pay, addNextYearFunding: { ...funding, budgetYear: nextBudgetYear(file, lane) }, enroll: said.enrollment, changeInsurance: said.enrollment, reduceFunding: said.reduction, stopPay: said.payStop };
  return inputs[act];
}

/** Where two people are wanted, the handler of the desk prepares what the signer will decide. */
function prepare(record: PaperRecord, file: CaseFile, { stage, lane }: StageVisit, proposes: string): void {
  const desk = deskOf(record.state(file), stage, lane, record.surroundings(file, clock));
  if (desk === 'institution' || desk === 'officeClock') return;
  record.put(file, handlerAt(desk), lane, `${stage}.prepare`, { proposes, input: {}, note: '' });
}

/** Whatever is in one hand is put back by the supervisor, and a round is ended by who called it or, where he is gone, by the desk: no arrangement keeps a case from its end. */
function release(record: PaperRecord, file: CaseFile, visit: StageVisit): void {
  if (visit.isInterruption || actsOf(file.facts.procedure, visit.stage).desk === 'officeClock') return;
  record.put(file, supervisor, visit.lane, `${visit.stage}.reassign`, { to: null, note: 'the year ends' });
  const { round } = handlingOf(file.facts.events, visit);
  if (round === null) return;
  const caller = [...record.officers].find(each => each.account === round.by) ?? actorAt(record, file, visit.stage, visit.lane, 'dismiss');
  record.put(file, caller, visit.lane, `${visit.stage}.dismiss`, note('the year ends'));
}

/** Brings one case one step nearer to its end; null: it went on, else what was answered to everything that was tried. */
function step(record: PaperRecord, file: CaseFile): string[] | null {
  const answers: string[] = [];
  for (const visit of record.open(file)) {
    release(record, file, visit);
    const correction = visit.stage.endsWith('Correction') ? ([['correct', note()]] as const) : null;
    for (const [act, input] of correction ?? TOWARD_THE_END[visit.stage] ?? []) {
      if (record.peopleAStage > 1 && decidesForOffice(file.facts.procedure, `${visit.stage}.${act}`)) prepare(record, file, visit, act);
      const answered = record.put(file, actorAt(record, file, visit.stage, visit.lane, act), visit.lane, `${visit.stage}.${act}`, input ?? inputOn(record, file, visit.lane, act));
      if (answered.kind === 'recorded') return null;
      answers.push(`${visit.lane} ${visit.stage}.${act}: ${JSON.stringify(answered)}`);
    }
  }
  return answers;
}

/** Every case that is open can be brought to an end once its form's time is over, and holds nothing then. */
export function endsOf(record: PaperRecord): void {
  record.today = plusDays(record.today, 800);
  for (const file of record.cases.values()) {
    for (let steps = 0; record.open(file).length > 0; steps += 1) {
      expect(steps, `${file.number} does not come to an end`).toBeLessThan(60);
      const answers = step(record, file);
      if (answers) throw new Error(`${file.number} is stuck at ${JSON.stringify(record.open(file))}: ${answers.join('; ')}`);
    }
  }
  for (const [id, balance] of record.balances) expect(balance.reserved, `${id} still holds a reservation`).toBe(0);
}
