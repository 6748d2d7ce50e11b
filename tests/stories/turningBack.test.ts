import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/access/actor';
import { day } from '../../src/kernel/day';
import { turningBack } from '../../src/decision/returns';
import { approval, application, enrollment, funding, grant, missing, nominee, note, papersOf, pay, placing, report, request } from './inputs';
import { PaperRecord, type CaseFile } from './paperRecord';
import { clerkOf, clock, deputyAt, handlerAt, headOf, signerAt } from './people';

const [clerk, head, staffing, organization, personnel, finance] = [clerkOf('the township'), headOf('the township'), signerAt('staffingOffice'), signerAt('organizationDepartment'), signerAt('personnelDepartment'), signerAt('financeDepartment')];
const insurance = signerAt('socialInsuranceAgency');
const LANES = ['candidate-1', 'candidate-2', 'candidate-3', 'candidate-4'] as const;
const NAMES = ['Wang', 'Zhao', 'Qian', 'Sun'];

/** A township with ten posts of which two are filled, and a hire of so many posts; each act is told by what became of it. */
function township(posts: number) {
  const record = new PaperRecord('2026-03-02');
  record.institution('the township', { administrative: { approved: 10, placed: 2 } });
  const opened = record.openCase('application.submit', 'the township', clerk, application('the township', posts));
  if (opened.kind !== 'recorded') throw new Error(JSON.stringify(opened));
  const { file } = opened;
  const on = (when: string, actor: Actor, act: string, input: unknown, lane = 'case'): string => {
    record.today = day(when);
    const answered = record.put(file, actor, lane, act, input);
    return answered.kind === 'recorded' ? answered.decision.events.map(each => each.event.type).join(' ') : answered.kind === 'refused' ? `refused: ${answered.refusal.rule}` : answered.problems.map(each => each.code).join(' ');
  };
  const open = (): string[] => record.open(file).filter(visit => !visit.isInterruption).map(visit => `${visit.lane === 'case' ? '' : `${visit.lane} `}${visit.stage}${visit.visit > 1 ? ` #${visit.visit}` : ''}`);
  const numbers = (): string => { const { placed, reserved } = record.balance('quota', 'the township administrative'); return `${placed}+${reserved}`; };
  const issued = (): void => { expect(on('2026-03-04', staffing, 'staffingOfficeCheck.issue', grant(posts))).toBe('formIssued'); };
  const nominated = (of: number): void => { for (let index = 0; index < of; index += 1) expect(on('2026-04-01', clerk, 'nominationPeriod.nominate', nominee(NAMES[index]!))).toBe('nominated'); };
  const approved = (lane: string): void => { expect(on('2026-04-10', organization, 'examination.approve', approval('2026-04-10'), lane)).toBe('approved'); };
  const asked = (lane: string): void => { expect(on('2026-04-15', clerk, 'placementApplication.submit', request, lane)).toBe('placementRequested'); };
  const placed = (lane: string): void => { approved(lane); asked(lane); expect(on('2026-04-16', staffing, 'placement.place', placing('2026-04-16'), lane)).toContain('placed'); };
  const foreseen = (actor: Actor, stage: string, act: string, lane = 'case') => turningBack(file.facts, record.surroundings(file, actor), { stage, act, lane });
  return { record, file, on, open, numbers, issued, nominated, approved, asked, placed, foreseen };
}
const stateOf = (record: PaperRecord, file: CaseFile) => record.state(file).state;
const candidates = (record: PaperRecord, file: CaseFile): Record<string, string> => {
  const state = stateOf(record, file);
  return state && 'candidacies' in state ? Object.fromEntries(Object.entries(state.candidacies).map(([lane, each]) => [lane, each.state === 'over' ? each.as : each.state])) : {};
};

test('five posts are granted and three filled; the rest lapse while a fourth candidate is examined, and nothing is held any more', () => {
  const { record, file, on, open, numbers, issued, nominated, placed } = township(5);
  issued();
  nominated(4);
  for (const lane of LANES.slice(0, 3)) placed(lane);
  expect(numbers()).toBe('5+2');
  expect(on('2027-03-03', clock, 'nominationPeriod.lapse', note())).toBe('formIsStillValid');
  expect(on('2027-03-04', clock, 'nominationPeriod.lapse', note())).toBe('candidacyLapsed formClosed');
  expect(numbers()).toBe('5+0');
  expect(candidates(record, file)).toEqual({ 'candidate-1': 'placed', 'candidate-2': 'placed', 'candidate-3': 'placed', 'candidate-4': 'lapsed' });
  expect(open()).toEqual(LANES.slice(0, 3).flatMap(lane => ['pay', 'funding', 'insurance'].map(stage => `${lane} ${stage}`)));
});

test('taking an application back, and returning it, say first that the draft and the opinions of the office are over', () => {
  const { record, on, foreseen } = township(1);
  const deputy = deputyAt('staffingOffice');
  for (const officer of [clerk, head, staffing, deputy, finance]) record.officers.add(officer);
  const gone = (actor: Actor, stage: string, act: string): string[] | undefined => foreseen(actor, stage, act)?.voids.map(each => each.event);
  on('2026-03-03', staffing, 'staffingOfficeCheck.call', { mode: 'all', to: [finance.account], note: '' });
  expect(gone(staffing, 'staffingOfficeCheck', 'return')).toEqual(['called']);
  on('2026-03-03', finance, 'staffingOfficeCheck.endorse', { agrees: true, note: '' });
  on('2026-03-03', deputy, 'staffingOfficeCheck.prepare', { proposes: 'issue', input: grant(1), note: '' });
  expect(gone(staffing, 'staffingOfficeCheck', 'return')).toEqual(['prepared', 'endorsed']);
  expect(gone(clerk, 'application', 'takeBack')).toEqual(['prepared', 'endorsed']);
  expect(gone(clerk, 'caseWithdrawal', 'withdraw')).toEqual(['prepared', 'endorsed']);
});

describe('a return from the placement to the examination', () => {
  test('says first what it voids, that the post stays reserved, whom it leaves alone, and where it may not lead', () => {
    const { nominated, issued, approved, asked, foreseen } = township(2);
    issued();
    nominated(2);
    approved('candidate-1');
    asked('candidate-1');
    expect(foreseen(staffing, 'placement', 'returnToExamination', 'candidate-1')).toEqual({
      to: [{ lane: 'candidate-1', stage: 'examination', desk: 'organizationDepartment' }],
      again: ['examination'],
      voids: [{ event: 'approved', lane: 'candidate-1', documentNumber: '组干〔2026〕18号' }],
      releases: [],
      keeps: [{ of: 'quota', id: 'the township administrative', kind: 'administrative', posts: 1 }],
      ends: [],
      untouched: ['candidate-2'],
      notTo: [{ stage: 'application', why: 'ofTheWholeCase' }, { stage: 'staffingOfficeCheck', why: 'ofTheWholeCase' }, { stage: 'nomination', why: 'byTheStageBetween' }],
    });
    expect(foreseen(staffing, 'placement', 'return', 'candidate-1')).toMatchObject({ to: [{ stage: 'placementApplication' }], again: ['placementApplication'], voids: [], releases: [] });
    expect(foreseen(head, 'candidateWithdrawal', 'withdraw', 'candidate-1')).toMatchObject({ to: [], releases: [], ends: ['candidate-1'], untouched: ['candidate-2'] });
  });

  test('and back goes straight to the staffing office again, even after a supplement', () => {
    const { on, open, numbers, issued, nominated, approved, asked } = township(1);
    issued();
    nominated(1);
    approved('candidate-1');
    asked('candidate-1');
    expect(on('2026-04-16', staffing, 'placement.returnToExamination', missing('another post'), 'candidate-1')).toBe('returned');
    expect(open()).toContain('candidate-1 examination #2');
    expect(on('2026-04-17', organization, 'examination.return', missing('the contract'), 'candidate-1')).toBe('returned');
    expect(on('2026-04-18', clerk, 'nomination.submit', note(), 'candidate-1')).toBe('resubmitted');
    approved('candidate-1');
    expect(open()).toContain('candidate-1 placement #2');
    expect(on('2026-04-20', staffing, 'placement.place', placing('2026-04-20'), 'candidate-1')).toContain('placed');
    expect(numbers()).toBe('3+0');
  });

  test('of a lapsed form says that the post comes free and the candidacy ends', () => {
    const { on, issued, nominated, approved, asked, foreseen } = township(2);
    issued();
    nominated(1);
    approved('candidate-1');
    asked('candidate-1');
    on('2027-03-04', clock, 'nominationPeriod.lapse', note());
    expect(foreseen(staffing, 'placement', 'returnToExamination', 'candidate-1')).toMatchObject({ releases: [{ of: 'quota', posts: 1 }], keeps: [], ends: ['candidate-1'] });
  });

  test('has its like in a separation: what comes back from the approval is the staffing office’s at once', () => {
    const record = new PaperRecord('2026-03-02');
    record.institution('the township', { administrative: { approved: 10, placed: 0 } });
    record.person('Li', 'the township', 'administrative');
    const opened = record.openCase('report.submit', 'the township', clerk, report('Li', '2026-03-01'), papersOf('retired'));
    if (opened.kind !== 'recorded') throw new Error(JSON.stringify(opened));
    const put = (actor: Actor, act: string, input: unknown) => expect(record.put(opened.file, actor, 'case', act, input).kind).toBe('recorded');
    put(organization, 'approval.approve', approval('2026-03-02'));
    put(clerk, 'removalApplication.submit', request);
    put(staffing, 'removal.returnToApproval', missing('the date'));
    put(organization, 'approval.approve', approval('2026-03-02'));
    expect(record.open(opened.file).filter(each => !each.isInterruption)).toEqual([{ lane: 'case', stage: 'removal', visit: 2, isInterruption: false }]);
  });
});

describe('taking back', () => {
  test('reopens what was approved, as a visit of its own; the approval holds no more, and is given anew', () => {
    const { record, file, on, open, issued, nominated, approved } = township(2);
    issued();
    nominated(2);
    approved('candidate-1');
    expect(on('2026-04-11', signerAt('staffingOffice'), 'examination.takeBack', note(), 'candidate-1')).toBe('refused: actorHoldsTheDesk');
    expect(on('2026-04-11', handlerAt('organizationDepartment'), 'examination.takeBack', note(), 'candidate-1')).toBe('refused: takeBackIsOfOnesOwn');
    expect(on('2026-04-11', organization, 'examination.takeBack', note('the wrong document'), 'candidate-1')).toBe('takenBack');
    expect(open()).toEqual(['nominationPeriod', 'candidate-1 examination #2', 'candidate-2 examination']);
    expect(candidates(record, file)).toEqual({ 'candidate-1': 'nominated', 'candidate-2': 'nominated' });
    expect(on('2026-04-11', organization, 'examination.takeBack', note(), 'candidate-1')).toBe('refused: stageIsOpen');
    approved('candidate-1');
    expect(open()).toContain('candidate-1 placementApplication #2');
  });

  test('comes too late once the next office has acted, and leaves the others’ lanes alone', () => {
    const { on, open, issued, nominated, approved, asked } = township(2);
    issued();
    nominated(2);
    approved('candidate-1');
    approved('candidate-2');
    asked('candidate-2');
    expect(on('2026-04-16', organization, 'examination.takeBack', note(), 'candidate-2')).toBe('refused: takeBackComesTooLate');
    expect(on('2026-04-16', organization, 'examination.takeBack', note(), 'candidate-1')).toBe('takenBack');
    expect(open()).toEqual(['nominationPeriod', 'candidate-1 examination #2', 'candidate-2 placement']);
  });

  test('is refused for what stands in the ledger or ended a candidacy', () => {
    const { on, issued, nominated } = township(1);
    issued();
    expect(on('2026-03-05', staffing, 'staffingOfficeCheck.takeBack', note())).toBe('refused: takeBackComesTooLate');
    nominated(1);
    expect(on('2026-04-02', clerk, 'nomination.takeBack', note(), 'candidate-1')).toBe('refused: takeBackComesTooLate');
    expect(on('2026-04-02', organization, 'examination.reject', note('no'), 'candidate-1')).toBe('rejected');
    expect(on('2026-04-02', organization, 'examination.takeBack', note(), 'candidate-1')).toBe('refused: takeBackComesTooLate');
  });

  test('of a return lets the return be made once more: nothing was asked for yet', () => {
    const { on, open, issued } = township(1);
    expect(on('2026-03-03', staffing, 'staffingOfficeCheck.return', missing('the budget'))).toBe('returned');
    expect(on('2026-03-03', staffing, 'staffingOfficeCheck.takeBack', note())).toBe('takenBack');
    expect(open()).toEqual(['staffingOfficeCheck #2']);
    expect(on('2026-03-03', staffing, 'staffingOfficeCheck.return', missing('the budget', 'the plan'))).toBe('returned');
    expect(on('2026-03-04', clerk, 'application.submit', application('the township'))).toBe('applied');
    expect(on('2026-03-04', clerk, 'application.takeBack', note())).toBe('takenBack');
    expect(open()).toEqual(['application #4']);
    expect(on('2026-03-04', clerk, 'application.submit', application('the township'))).toBe('applied');
    issued();
  });

  test('of the pay is not hindered by funding, which runs beside it; after a reversal it is', () => {
    const { on, open, issued, nominated, placed } = township(2);
    issued();
    nominated(1);
    placed('candidate-1');
    expect(on('2026-05-01', personnel, 'pay.fixPay', pay, 'candidate-1')).toBe('payFixed');
    expect(on('2026-05-01', finance, 'funding.addNextYearFunding', funding, 'candidate-1')).toBe('fundingAdded');
    expect(on('2026-05-02', personnel, 'pay.takeBack', note(), 'candidate-1')).toBe('takenBack');
    expect(open()).toEqual(['nominationPeriod', 'candidate-1 pay #2', 'candidate-1 insurance']);
    on('2026-05-02', personnel, 'pay.fixPay', pay, 'candidate-1');
    on('2026-05-03', staffing, 'placementReversal.reverse', { reversedOn: '2026-05-03', reason: 'in error', documentNumber: '撤〔2026〕1号' }, 'candidate-1');
    expect(on('2026-05-03', personnel, 'pay.takeBack', note(), 'candidate-1')).toBe('refused: takeBackComesTooLate');
  });

  test('of an approval comes too late once the form has lapsed: the post was kept for it', () => {
    const { on, issued, nominated, approved } = township(2);
    issued();
    nominated(1);
    approved('candidate-1');
    on('2027-03-04', clock, 'nominationPeriod.lapse', note());
    expect(on('2027-03-04', organization, 'examination.takeBack', note(), 'candidate-1')).toBe('refused: takeBackComesTooLate');
  });
});

test('a form that is void ends whoever is not placed, approved or not, and lets go of all that it held', () => {
  const { record, file, on, open, numbers, issued, nominated, approved, placed, foreseen } = township(4);
  issued();
  nominated(3);
  placed('candidate-1');
  approved('candidate-2');
  const reversal = { reason: 'issued on the wrong quota', documentNumber: '编办〔2026〕31号' };
  expect(foreseen(staffing, 'nominationPeriod', 'void')).toMatchObject({ releases: [{ of: 'quota', posts: 3 }], keeps: [], ends: ['candidate-2', 'candidate-3'], untouched: ['candidate-1'], voids: [{ event: 'approved', lane: 'candidate-2' }] });
  expect(on('2026-05-04', head, 'nominationPeriod.void', reversal)).toBe('refused: actorHoldsTheDesk');
  expect(on('2026-05-04', handlerAt('staffingOffice'), 'nominationPeriod.void', reversal)).toBe('refused: actorHoldsTheDesk');
  expect(on('2026-05-04', staffing, 'nominationPeriod.void', reversal)).toBe('candidacyVoided candidacyVoided formClosed');
  expect(numbers()).toBe('3+0');
  expect(candidates(record, file)).toEqual({ 'candidate-1': 'placed', 'candidate-2': 'voided', 'candidate-3': 'voided' });
  expect(stateOf(record, file)).toMatchObject({ form: { state: 'void' } });
  expect(open()).toEqual(['candidate-1 pay', 'candidate-1 funding', 'candidate-1 insurance']);
});

test('a placement is reversed with the pay fixed and the funds not: the post is vacant, and the pay alone is undone', () => {
  const { record, file, on, open, numbers, issued, nominated, placed, foreseen } = township(2);
  issued();
  nominated(2);
  placed('candidate-1');
  expect(on('2026-05-01', personnel, 'pay.fixPay', pay, 'candidate-1')).toBe('payFixed');
  expect(on('2026-05-01', finance, 'funding.cannotAct', note('no account'), 'candidate-1')).toBe('couldNotAct');
  const reversal = { reversedOn: '2026-05-06', reason: 'the wrong person', documentNumber: '编办〔2026〕32号' };
  expect(foreseen(staffing, 'placementReversal', 'reverse', 'candidate-1')).toMatchObject({ to: [{ stage: 'payReversal', desk: 'personnelDepartment' }], releases: [{ of: 'quota', posts: 1 }], voids: [{ event: 'placed', lane: 'candidate-1' }], untouched: ['candidate-2'] });
  expect(on('2026-05-06', staffing, 'placementReversal.reverse', { ...reversal, reversedOn: '2026-04-15' }, 'candidate-1')).toBe('dayBeforePlacement');
  expect(on('2026-05-06', staffing, 'placementReversal.reverse', reversal, 'candidate-1')).toBe('placementReversed nothingToReverse nothingToReverse');
  expect(numbers()).toBe('2+1');
  expect(record.holdings['Wang']).toBeUndefined();
  expect(open()).toEqual(['nominationPeriod', 'candidate-1 payReversal', 'candidate-2 examination']);
  expect(on('2026-05-07', insurance, 'insurance.enroll', enrollment, 'candidate-1')).toBe('refused: insuranceNeedsPlacement');
  expect(on('2026-05-07', personnel, 'payReversal.confirmReversal', note('stopped and reclaimed'), 'candidate-1')).toBe('reversalConfirmed');
  expect(candidates(record, file)).toEqual({ 'candidate-1': 'reversed', 'candidate-2': 'nominated' });
  expect(open()).toEqual(['nominationPeriod', 'candidate-2 examination']);
  placed('candidate-2');
  expect(numbers()).toBe('3+0');
  expect(stateOf(record, file)).toMatchObject({ form: { state: 'usedUp' } });
});
