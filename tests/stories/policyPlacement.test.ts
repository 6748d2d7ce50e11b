import { describe, expect, test } from 'vitest';
import { application, approval, grant, nominee, note, papersOf, placing, report, request } from './inputs';
import { Page } from './page';
import { PaperRecord } from './paperRecord';
import { clerkOf, clock, signerAt } from './people';

const clerk = clerkOf('the bureau');
const staffing = signerAt('staffingOffice');
const organization = signerAt('organizationDepartment');
const veteran = { ...application('the bureau'), wayOfFilling: 'militaryTransfer', policy: { documentNumber: '安置〔2026〕2号', digestBy: '2028-12-31' } };

/** A bureau whose ten posts are all filled, by Zhao among others. */
function full(): PaperRecord {
  const record = new PaperRecord('2026-06-01');
  record.institution('the bureau', { administrative: { approved: 10, placed: 9 } });
  record.person('Zhao', 'the bureau', 'administrative');
  return record;
}
const balance = (record: PaperRecord) => record.balance('quota', 'the bureau administrative');

describe('a policy placement into a full institution', () => {
  test('brings its allowance with it, which ends when the excess is digested', () => {
    const record = full();
    const page = new Page(record, 'the bureau')
      .opens('2026-06-08', clerk, 'hire', veteran)
      .on('2026-06-10', staffing, 'staffingOfficeCheck.issue', grant())
      .on('2026-06-11', clerk, 'nominationPeriod.nominate', nominee('Wang'))
      .on('2026-06-12', organization, 'examination.approve', approval('2026-06-12'), 'candidate-1')
      .on('2026-06-15', clerk, 'placementApplication.submit', request, 'candidate-1')
      .on('2026-06-16', staffing, 'placement.place', placing('2026-06-16'), 'candidate-1');
    expect(page.text()).toMatchInlineSnapshot(`
      "2026-06-08 clerk of the bureau applies for posts → waits for staffingOfficeCheck · 10/10+0
      2026-06-10 staffingOffice signer issues the verification form → waits for nominationPeriod · 10/10+1
      2026-06-11 clerk of the bureau nominates a candidate → waits for nominationPeriod, candidate-1 examination · 10/10+1
      2026-06-12 organizationDepartment signer approves the candidate (candidate-1) → waits for nominationPeriod, candidate-1 placementApplication · 10/10+1
      2026-06-15 clerk of the bureau asks for the placement (candidate-1) → waits for nominationPeriod, candidate-1 placement · 10/10+1
      2026-06-16 staffingOffice signer places the candidate (candidate-1) → formClosed; waits for candidate-1 pay, candidate-1 funding, candidate-1 insurance · 10/11+0"
    `);
    expect(balance(record)).toEqual({ approved: 10, allowance: 1, placed: 11, reserved: 0 });
    new Page(record, 'the bureau')
      .opens('2026-07-08', clerk, 'separation', report('Zhao', '2026-07-05'), papersOf('retired'))
      .on('2026-07-10', organization, 'approval.approve', approval('2026-07-10'))
      .on('2026-07-12', clerk, 'removalApplication.submit', request)
      .on('2026-07-15', staffing, 'removal.remove', { removedOn: '2026-07-15' });
    expect(balance(record)).toEqual({ approved: 10, allowance: 0, placed: 10, reserved: 0 });
  });

  test('that lapses unused takes its allowance away with it', () => {
    const record = full();
    new Page(record, 'the bureau').opens('2026-06-08', clerk, 'hire', veteran).on('2026-06-10', staffing, 'staffingOfficeCheck.issue', grant()).on('2027-06-10', clock, 'nominationPeriod.lapse', note());
    expect(balance(record)).toEqual({ approved: 10, allowance: 0, placed: 10, reserved: 0 });
  });

  test('is not for whom the institution recruits itself, and has a digestion date ahead', () => {
    const page = new Page(full(), 'the bureau').opens('2026-06-08', clerk, 'hire', { ...veteran, wayOfFilling: 'openRecruitment' }).opens('2026-06-08', clerk, 'hire', { ...veteran, policy: { ...veteran.policy, digestBy: '2026-06-08' } }).opens('2026-06-08', clerk, 'hire', { ...veteran, policy: null });
    expect(page.text()).toMatchInlineSnapshot(`
      "2026-06-08 clerk of the bureau applies for posts → unfit: input.wayOfFilling policyNeedsItsWay · 10/10+0
      2026-06-08 clerk of the bureau applies for posts → unfit: input.policy.digestBy dayIsNotAhead · 10/10+0
      2026-06-08 clerk of the bureau applies for posts → refused: quotaHasVacancy (§5.1, §4.3) · 10/10+0"
    `);
  });

  test('is taken by an institution that is over establishment as well', () => {
    const record = full();
    record.move({ of: 'quota', id: 'the bureau administrative' }, { approved: -1, allowance: 1 });
    new Page(record, 'the bureau').opens('2026-06-08', clerk, 'hire', veteran).on('2026-06-10', staffing, 'staffingOfficeCheck.issue', grant());
    expect(balance(record)).toEqual({ approved: 9, allowance: 2, placed: 10, reserved: 1 });
  });
});
