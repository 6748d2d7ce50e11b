import { describe, expect, test } from 'vitest';
import { isAct } from '../../src/decision/cases';
import { whyNot } from '../../src/decision/decide';
import { application, approval, grant, nominee, note, placing, request } from './inputs';
import { PaperRecord, type CaseFile } from './paperRecord';
import { clerkOf, signerAt } from './people';

const clerk = clerkOf('the township');
const staffing = signerAt('staffingOffice');
const organization = signerAt('organizationDepartment');

/** A township whose form grants two posts. */
function formIssued(): { record: PaperRecord; file: CaseFile } {
  const record = new PaperRecord('2026-03-04');
  record.institution('the township', { administrative: { approved: 24, placed: 22 } });
  const opened = record.openCase('application.submit', 'the township', clerk, application('the township', 2));
  if (opened.kind !== 'recorded') throw new Error('the application was not taken');
  record.put(opened.file, staffing, 'case', 'staffingOfficeCheck.issue', grant(2));
  return { record, file: opened.file };
}

describe('a request that nobody means', () => {
  test.each(['constructor', '__proto__', 'candidate-9', ''])('for the lane "%s" is answered by a rule', lane => {
    const { record, file } = formIssued();
    expect(record.put(file, organization, lane, 'examination.approve', approval('2026-03-04'))).toMatchObject({ kind: 'refused', refusal: { rule: 'stageIsOpen' } });
  });
  test('for an act that no desk does is known as none', () => {
    expect(isAct('hire', 'constructor', 'submit')).toBe(false);
    expect(isAct('hire', 'placement', 'constructor')).toBe(false);
    expect(isAct('hire', 'placement', 'remove')).toBe(false);
    expect(isAct('hire', 'placement', 'place')).toBe(true);
  });
  test('to nominate a candidate a second time is not taken while his candidacy lasts', () => {
    const { record, file } = formIssued();
    expect(record.put(file, clerk, 'case', 'nominationPeriod.nominate', nominee('Wang')).kind).toBe('recorded');
    expect(record.put(file, clerk, 'case', 'nominationPeriod.nominate', nominee('Wang'))).toEqual({ kind: 'unfit', problems: [{ field: 'input.person', code: 'alreadyNominated' }] });
    record.put(file, clerk, 'candidate-1', 'candidateWithdrawal.withdraw', note());
    expect(record.put(file, clerk, 'case', 'nominationPeriod.nominate', nominee('Wang')).kind).toBe('recorded');
  });
});

describe('an act out of its turn', () => {
  test('is answered with the voucher that is missing and not only with the closed stage', () => {
    const { record, file } = formIssued();
    record.put(file, clerk, 'case', 'nominationPeriod.nominate', nominee('Wang'));
    const refusalOf = (actor: typeof clerk, act: string, input: unknown): string => {
      const answered = record.put(file, actor, 'candidate-1', act, input);
      return answered.kind === 'refused' ? answered.refusal.rule : answered.kind;
    };
    expect(refusalOf(clerk, 'placementApplication.submit', request)).toBe('placementNeedsApproval');
    expect(refusalOf(staffing, 'placement.place', placing('2026-03-04'))).toBe('placementNeedsApproval');
    expect(refusalOf(signerAt('personnelDepartment'), 'pay.fixPay', {})).toBe('payNeedsPlacement');
    expect(refusalOf(signerAt('financeDepartment'), 'funding.addNextYearFunding', {})).toBe('fundingNeedsPlacement');
    expect(refusalOf(signerAt('socialInsuranceAgency'), 'insurance.enroll', {})).toBe('insuranceNeedsPlacement');
  });
});

test('whether an act may be done is answered by the rules that would decide it', () => {
  const { record, file } = formIssued();
  const ask = (stage: string, act: string) => whyNot(file.facts, record.surroundings(file, clerk), { stage, act, lane: 'case', input: null });
  expect(ask('nominationPeriod', 'nominate')).toBeNull();
  expect(ask('nominationPeriod', 'lapse')).toMatchObject({ rule: 'actorHoldsTheDesk' });
  expect(ask('application', 'submit')).toMatchObject({ rule: 'stageIsOpen', numbers: { settledAs: 'submitted' } });
});
