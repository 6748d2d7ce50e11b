import { describe, expect, test } from 'vitest';
import { approval, enrollment, missing, note, papersOf, payStop, reduction, report, request } from './inputs';
import { Page } from './page';
import { PaperRecord } from './paperRecord';
import { clerkOf, handlerAt, signerAt } from './people';

const clerk = clerkOf('the bureau');
const staffing = signerAt('staffingOffice');
const organization = signerAt('organizationDepartment');

/** The bureau with nine other people of ten posts, and Zhao, who leads its first division. */
function bureau(): { page: Page; record: PaperRecord } {
  const record = new PaperRecord('2026-06-01');
  record.institution('the bureau', { administrative: { approved: 10, placed: 9 } }, { principal: { approved: 1 } });
  record.person('Zhao', 'the bureau', 'administrative', ['principal']);
  return { page: new Page(record, 'the bureau'), record };
}
const reported = (page: Page): Page => page.opens('2026-06-08', clerk, 'separation', report('Zhao', '2026-06-05'), papersOf('retired'));
const removed = (page: Page): Page =>
  reported(page)
    .on('2026-06-10', organization, 'approval.approve', approval('2026-06-10'))
    .on('2026-06-12', clerk, 'removalApplication.submit', request)
    .on('2026-06-15', staffing, 'removal.remove', { removedOn: '2026-06-15' });

describe('a retirement', () => {
  test('goes from the report to closed through every desk, and both dates are entered', () => {
    const { page, record } = bureau();
    removed(page)
      .on('2026-06-17', handlerAt('financeDepartment'), 'fundingReduction.reduceFunding', reduction)
      .on('2026-06-18', handlerAt('socialInsuranceAgency'), 'insuranceChange.changeInsurance', enrollment)
      .on('2026-06-19', handlerAt('personnelDepartment'), 'payStop.stopPay', payStop);
    expect(page.text()).toMatchInlineSnapshot(`
      "2026-06-08 clerk of the bureau reports a separation → waits for approval · 10/10+0
      2026-06-10 organizationDepartment signer approves the separation → waits for removalApplication · 10/10+0
      2026-06-12 clerk of the bureau asks for the removal → waits for removal · 10/10+0
      2026-06-15 staffingOffice signer removes the person → waits for fundingReduction, insuranceChange, payStop · 10/9+0
      2026-06-17 financeDepartment handler reduces the personnel funds → waits for insuranceChange, payStop · 10/9+0
      2026-06-18 socialInsuranceAgency handler changes the social insurance → waits for payStop · 10/9+0
      2026-06-19 personnelDepartment handler stops the pay → ended as completed · 10/9+0"
    `);
    expect(record.balance('leadershipPost', 'the bureau principal')).toEqual({ approved: 1, allowance: 0, placed: 0, reserved: 0 });
    expect(record.holdings['Zhao']).toBeUndefined();
  });

  test('without its retirement form is refused, and nothing is opened', () => {
    const { page, record } = bureau();
    expect(page.opens('2026-06-08', clerk, 'separation', report('Zhao', '2026-06-05')).text()).toMatchInlineSnapshot(`"2026-06-08 clerk of the bureau reports a separation → refused: separationHasItsPapers (practice) · 10/10+0"`);
    expect(record.cases.size).toBe(0);
  });

  test('is returned, reported again, sent back to the approval by the staffing office, and withdrawn', () => {
    const { page } = bureau();
    reported(page)
      .on('2026-06-09', handlerAt('organizationDepartment'), 'approval.return', missing('the retirement date'))
      .on('2026-06-10', clerk, 'report.submit', report('Zhao', '2026-06-05'))
      .on('2026-06-11', organization, 'approval.approve', approval('2026-06-11'))
      .on('2026-06-12', clerk, 'removalApplication.submit', request)
      .on('2026-06-15', staffing, 'removal.returnToApproval', missing('the approval names another person'))
      .on('2026-06-16', clerk, 'reportWithdrawal.withdraw', note());
    expect(page.text()).toMatchInlineSnapshot(`
      "2026-06-08 clerk of the bureau reports a separation → waits for approval · 10/10+0
      2026-06-09 organizationDepartment handler returns the report → waits for report #2 · 10/10+0
      2026-06-10 clerk of the bureau reports a separation → waits for approval #2 · 10/10+0
      2026-06-11 organizationDepartment signer approves the separation → waits for removalApplication · 10/10+0
      2026-06-12 clerk of the bureau asks for the removal → waits for removal · 10/10+0
      2026-06-15 staffingOffice signer sends the report back to the approval → waits for approval #3 · 10/10+0
      2026-06-16 clerk of the bureau withdraws the report → ended as withdrawn · 10/10+0"
    `);
  });

  test('cannot be withdrawn any more once the person is removed', () => {
    const { page } = bureau();
    expect(removed(page).on('2026-06-16', clerk, 'reportWithdrawal.withdraw', note()).lines.at(-1)).toMatchInlineSnapshot(`"2026-06-16 clerk of the bureau withdraws the report → refused: stageIsOpen (§5.1, §5.2) · 10/9+0"`);
  });

  test('in which finance cannot act is corrected and goes on', () => {
    const { page } = bureau();
    removed(page)
      .on('2026-06-17', handlerAt('financeDepartment'), 'fundingReduction.cannotAct', note('the amount differs'))
      .on('2026-06-18', clerk, 'fundingReductionCorrection.correct', note('corrected'))
      .on('2026-06-19', handlerAt('financeDepartment'), 'fundingReduction.reduceFunding', reduction);
    expect(page.text()).toMatchInlineSnapshot(`
      "2026-06-08 clerk of the bureau reports a separation → waits for approval · 10/10+0
      2026-06-10 organizationDepartment signer approves the separation → waits for removalApplication · 10/10+0
      2026-06-12 clerk of the bureau asks for the removal → waits for removal · 10/10+0
      2026-06-15 staffingOffice signer removes the person → waits for fundingReduction, insuranceChange, payStop · 10/9+0
      2026-06-17 financeDepartment handler cannot reduce the funds → waits for fundingReductionCorrection, insuranceChange, payStop · 10/9+0
      2026-06-18 clerk of the bureau corrects what the reduction needs → waits for fundingReduction #2, insuranceChange, payStop · 10/9+0
      2026-06-19 financeDepartment handler reduces the personnel funds → waits for insuranceChange, payStop · 10/9+0"
    `);
  });
});

test('a report that was returned may name another person, who must be in post as well', () => {
  const { page, record } = bureau();
  record.institution('the court', { politicalLegal: { approved: 5 } });
  record.person('Sun', 'the court', 'politicalLegal');
  reported(page)
    .on('2026-06-09', handlerAt('organizationDepartment'), 'approval.return', missing('the right person'))
    .on('2026-06-10', clerk, 'report.submit', report('Sun', '2026-06-05'));
  expect(page.lines.at(-1)).toMatchInlineSnapshot(`"2026-06-10 clerk of the bureau reports a separation → refused: personIsInPost (§2.2, §5.2) · 10/10+0"`);
});

describe('an institution over its establishment', () => {
  test('gives one post of its allowance back with every removal until it is digested', () => {
    const record = new PaperRecord('2026-06-01');
    record.institution('the bureau', { administrative: { approved: 9, allowance: 1, placed: 9 } });
    record.person('Zhao', 'the bureau', 'administrative');
    removed(new Page(record, 'the bureau'));
    expect(record.balance('quota', 'the bureau administrative')).toEqual({ approved: 9, allowance: 0, placed: 9, reserved: 0 });
  });
});

test('a person whose separation is open is not reported a second time, and one that is removed not at all', () => {
  const { page, record } = bureau();
  reported(page);
  const other = reported(new Page(record, 'the bureau'));
  page
    .on('2026-06-10', organization, 'approval.approve', approval('2026-06-10'))
    .on('2026-06-12', clerk, 'removalApplication.submit', request)
    .on('2026-06-15', staffing, 'removal.remove', { removedOn: '2026-06-15' });
  other.opens('2026-06-16', clerk, 'separation', report('Zhao', '2026-06-10'), papersOf('retired'));
  expect(other.text()).toMatchInlineSnapshot(`
    "2026-06-08 clerk of the bureau reports a separation → refused: personHasOneSeparationAtATime (practice) · 10/10+0
    2026-06-16 clerk of the bureau reports a separation → refused: personIsInPost (§2.2, §5.2) · 10/9+0"
  `);
});

test('a removal is not dated before the placement', () => {
  const { page } = bureau();
  const told = reported(page)
    .on('2026-06-10', organization, 'approval.approve', approval('2026-06-10'))
    .on('2026-06-12', clerk, 'removalApplication.submit', request)
    .on('2026-06-15', staffing, 'removal.remove', { removedOn: '2001-06-30' });
  expect(told.lines.at(-1)).toMatchInlineSnapshot(`"2026-06-15 staffingOffice signer removes the person → unfit: input.removedOn dayBeforePlacement, input.removedOn dayBeforeEvent, input.removedOn dayBeforeApproval · 10/10+0"`);
});

test('a removal is dated before neither the event nor the approval on which it rests', () => {
  const { page } = bureau();
  const told = page
    .opens('2026-06-08', clerk, 'separation', report('Zhao', '2026-06-05'), papersOf('retired'))
    .on('2026-06-10', organization, 'approval.approve', approval('2026-06-10'))
    .on('2026-06-12', clerk, 'removalApplication.submit', request)
    .on('2026-06-15', staffing, 'removal.remove', { removedOn: '2026-06-09' })
    .on('2026-06-15', staffing, 'removal.remove', { removedOn: '2026-06-04' })
    .on('2026-06-15', staffing, 'removal.remove', { removedOn: '2026-06-10' });
  expect(told.lines.slice(3).join('\n')).toMatchInlineSnapshot(`
    "2026-06-15 staffingOffice signer removes the person → unfit: input.removedOn dayBeforeApproval · 10/10+0
    2026-06-15 staffingOffice signer removes the person → unfit: input.removedOn dayBeforeEvent, input.removedOn dayBeforeApproval · 10/10+0
    2026-06-15 staffingOffice signer removes the person → waits for fundingReduction, insuranceChange, payStop · 10/9+0"
  `);
});
