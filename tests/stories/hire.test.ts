import { describe, expect, test } from 'vitest';
import { application, approval, enrollment, funding, grant, missing, nominee, note, pay, placing, request } from './inputs';
import { Page } from './page';
import { PaperRecord } from './paperRecord';
import { clerkOf, clock, handlerAt, headOf, signerAt } from './people';

const clerk = clerkOf('the township');
const head = headOf('the township');
const staffing = signerAt('staffingOffice');
const organization = signerAt('organizationDepartment');

/** The township has two vacant posts, and a page on which its hire is told. */
function township(): Page {
  const record = new PaperRecord('2026-03-02');
  record.institution('the township', { administrative: { approved: 24, placed: 22 } });
  return new Page(record, 'the township');
}
const applied = (page: Page, posts = 1): Page => page.opens('2026-03-02', clerk, 'hire', application('the township', posts));
const issued = (page: Page, posts = 1): Page => applied(page, posts).on('2026-03-04', staffing, 'staffingOfficeCheck.issue', grant(posts));
const nominated = (page: Page, on: string, person: string): Page => page.on(on, clerk, 'nominationPeriod.nominate', nominee(person));
const approvedIn = (page: Page, on: string, lane: string): Page => page.on(on, organization, 'examination.approve', approval(on), lane);

describe('a hire', () => {
  test('goes from the application to closed through every desk', () => {
    const page = nominated(issued(township()), '2026-04-01', 'Wang');
    approvedIn(page, '2026-04-10', 'candidate-1')
      .on('2026-04-15', clerk, 'placementApplication.submit', request, 'candidate-1')
      .on('2026-04-17', staffing, 'placement.place', placing('2026-04-17'), 'candidate-1')
      .on('2026-04-20', handlerAt('personnelDepartment'), 'pay.fixPay', pay, 'candidate-1')
      .on('2026-04-22', handlerAt('socialInsuranceAgency'), 'insurance.enroll', enrollment, 'candidate-1')
      .on('2026-04-23', handlerAt('financeDepartment'), 'funding.addNextYearFunding', funding, 'candidate-1');
    expect(page.text()).toMatchInlineSnapshot(`
      "2026-03-02 clerk of the township applies for posts → waits for staffingOfficeCheck · 24/22+0
      2026-03-04 staffingOffice signer issues the verification form → waits for nominationPeriod · 24/22+1
      2026-04-01 clerk of the township nominates a candidate → waits for nominationPeriod, candidate-1 examination · 24/22+1
      2026-04-10 organizationDepartment signer approves the candidate (candidate-1) → waits for nominationPeriod, candidate-1 placementApplication · 24/22+1
      2026-04-15 clerk of the township asks for the placement (candidate-1) → waits for nominationPeriod, candidate-1 placement · 24/22+1
      2026-04-17 staffingOffice signer places the candidate (candidate-1) → formClosed; waits for candidate-1 pay, candidate-1 funding, candidate-1 insurance · 24/23+0
      2026-04-20 personnelDepartment handler fixes the pay (candidate-1) → waits for candidate-1 funding, candidate-1 insurance · 24/23+0
      2026-04-22 socialInsuranceAgency handler enrolls for social insurance (candidate-1) → waits for candidate-1 funding · 24/23+0
      2026-04-23 financeDepartment handler adds to next year’s personnel funds (candidate-1) → ended as completed · 24/23+0"
    `);
  });

  test('is returned for what is missing, submitted again, and returned once more by the examination', () => {
    const page = applied(township())
      .on('2026-03-04', handlerAt('staffingOffice'), 'staffingOfficeCheck.return', missing('the reason in detail'))
      .on('2026-03-05', clerk, 'application.submit', application('the township'))
      .on('2026-03-09', staffing, 'staffingOfficeCheck.issue', grant());
    nominated(page, '2026-04-01', 'Wang')
      .on('2026-04-03', handlerAt('organizationDepartment'), 'examination.return', missing('the assessment'), 'candidate-1')
      .on('2026-04-07', head, 'nomination.submit', note(), 'candidate-1');
    expect(approvedIn(page, '2026-04-10', 'candidate-1').text()).toMatchInlineSnapshot(`
      "2026-03-02 clerk of the township applies for posts → waits for staffingOfficeCheck · 24/22+0
      2026-03-04 staffingOffice handler returns the application → waits for application #2 · 24/22+0
      2026-03-05 clerk of the township applies for posts → waits for staffingOfficeCheck #2 · 24/22+0
      2026-03-09 staffingOffice signer issues the verification form → waits for nominationPeriod · 24/22+1
      2026-04-01 clerk of the township nominates a candidate → waits for nominationPeriod, candidate-1 examination · 24/22+1
      2026-04-03 organizationDepartment handler returns the nomination (candidate-1) → waits for nominationPeriod, candidate-1 nomination #2 · 24/22+1
      2026-04-07 head of the township submits the nomination again (candidate-1) → waits for nominationPeriod, candidate-1 examination #2 · 24/22+1
      2026-04-10 organizationDepartment signer approves the candidate (candidate-1) → waits for nominationPeriod, candidate-1 placementApplication · 24/22+1"
    `);
  });

  test('that the staffing office rejects ends and holds nothing', () => {
    expect(applied(township()).on('2026-03-04', staffing, 'staffingOfficeCheck.reject', note('no need')).text()).toMatchInlineSnapshot(`
      "2026-03-02 clerk of the township applies for posts → waits for staffingOfficeCheck · 24/22+0
      2026-03-04 staffingOffice signer rejects the application → ended as rejected · 24/22+0"
    `);
  });

  test('that the institution withdraws before the form ends and holds nothing', () => {
    expect(applied(township()).on('2026-03-03', head, 'caseWithdrawal.withdraw', note()).text()).toMatchInlineSnapshot(`
      "2026-03-02 clerk of the township applies for posts → waits for staffingOfficeCheck · 24/22+0
      2026-03-03 head of the township withdraws the application → ended as withdrawn · 24/22+0"
    `);
  });

  test('of a candidate who withdraws gives the post back to the form, and another is nominated', () => {
    const page = nominated(issued(township()), '2026-04-01', 'Wang');
    nominated(page, '2026-04-02', 'Li')
      .on('2026-04-03', clerk, 'candidateWithdrawal.withdraw', note('prefers another post'), 'candidate-1');
    expect(nominated(page, '2026-04-04', 'Li').text()).toMatchInlineSnapshot(`
      "2026-03-02 clerk of the township applies for posts → waits for staffingOfficeCheck · 24/22+0
      2026-03-04 staffingOffice signer issues the verification form → waits for nominationPeriod · 24/22+1
      2026-04-01 clerk of the township nominates a candidate → waits for nominationPeriod, candidate-1 examination · 24/22+1
      2026-04-02 clerk of the township nominates a candidate → refused: candidateFitsFormStructure (§5.1) · 24/22+1
      2026-04-03 clerk of the township withdraws the candidate (candidate-1) → waits for nominationPeriod · 24/22+1
      2026-04-04 clerk of the township nominates a candidate → waits for nominationPeriod, candidate-2 examination · 24/22+1"
    `);
  });

  test('whose form lapses keeps the post of an approved candidate and gives back that of a nominated one', () => {
    const page = issued(township(), 2);
    nominated(nominated(page, '2027-02-01', 'Wang'), '2027-02-20', 'Li');
    approvedIn(page, '2027-02-25', 'candidate-1')
      .on('2027-03-03', organization, 'nominationPeriod.lapse', note())
      .on('2027-03-04', organization, 'examination.approve', approval('2027-03-04'), 'candidate-2')
      .on('2027-03-04', clock, 'nominationPeriod.lapse', note())
      .on('2027-03-05', clerk, 'placementApplication.submit', request, 'candidate-1')
      .on('2027-03-08', staffing, 'placement.place', placing('2027-03-08'), 'candidate-1');
    expect(page.text()).toMatchInlineSnapshot(`
      "2026-03-02 clerk of the township applies for posts → waits for staffingOfficeCheck · 24/22+0
      2026-03-04 staffingOffice signer issues the verification form → waits for nominationPeriod · 24/22+2
      2027-02-01 clerk of the township nominates a candidate → waits for nominationPeriod, candidate-1 examination · 24/22+2
      2027-02-20 clerk of the township nominates a candidate → waits for nominationPeriod, candidate-1 examination, candidate-2 examination · 24/22+2
      2027-02-25 organizationDepartment signer approves the candidate (candidate-1) → waits for nominationPeriod, candidate-1 placementApplication, candidate-2 examination · 24/22+2
      2027-03-03 organizationDepartment signer lets the form lapse → unfit: act formIsStillValid · 24/22+2
      2027-03-04 organizationDepartment signer approves the candidate (candidate-2) → refused: hireNeedsVerificationForm (§3.2, §5.1) · 24/22+2
      2027-03-04 office clock lets the form lapse → formClosed; waits for candidate-1 placementApplication · 24/22+1
      2027-03-05 clerk of the township asks for the placement (candidate-1) → waits for candidate-1 placement · 24/22+1
      2027-03-08 staffingOffice signer places the candidate (candidate-1) → waits for candidate-1 pay, candidate-1 funding, candidate-1 insurance · 24/23+0"
    `);
  });

  test('whose candidate withdraws after the lapse gives the kept post back at once', () => {
    const page = nominated(issued(township()), '2027-02-01', 'Wang');
    approvedIn(page, '2027-02-25', 'candidate-1')
      .on('2027-03-04', clock, 'nominationPeriod.lapse', note())
      .on('2027-03-05', clerk, 'candidateWithdrawal.withdraw', note(), 'candidate-1');
    expect(page.text()).toMatchInlineSnapshot(`
      "2026-03-02 clerk of the township applies for posts → waits for staffingOfficeCheck · 24/22+0
      2026-03-04 staffingOffice signer issues the verification form → waits for nominationPeriod · 24/22+1
      2027-02-01 clerk of the township nominates a candidate → waits for nominationPeriod, candidate-1 examination · 24/22+1
      2027-02-25 organizationDepartment signer approves the candidate (candidate-1) → waits for nominationPeriod, candidate-1 placementApplication · 24/22+1
      2027-03-04 office clock lets the form lapse → waits for candidate-1 placementApplication · 24/22+1
      2027-03-05 clerk of the township withdraws the candidate (candidate-1) → postReleased; ended as completed · 24/22+0"
    `);
  });

  test('whose form is relinquished ends the nominations that wait, and releases the posts', () => {
    const page = nominated(issued(township(), 2), '2026-04-01', 'Wang');
    expect(page.on('2026-05-06', head, 'nominationPeriod.relinquish', note('the duties moved')).text()).toMatchInlineSnapshot(`
      "2026-03-02 clerk of the township applies for posts → waits for staffingOfficeCheck · 24/22+0
      2026-03-04 staffingOffice signer issues the verification form → waits for nominationPeriod · 24/22+2
      2026-04-01 clerk of the township nominates a candidate → waits for nominationPeriod, candidate-1 examination · 24/22+2
      2026-05-06 head of the township relinquishes the form → formClosed; ended as completed · 24/22+0"
    `);
  });

  test('sent back to the examination while the form holds is examined again', () => {
    const page = nominated(issued(township()), '2026-04-01', 'Wang');
    approvedIn(page, '2026-04-10', 'candidate-1')
      .on('2026-04-15', clerk, 'placementApplication.submit', request, 'candidate-1')
      .on('2026-04-16', staffing, 'placement.returnToExamination', missing('the approval names another post'), 'candidate-1');
    expect(approvedIn(page, '2026-04-20', 'candidate-1').text()).toMatchInlineSnapshot(`
      "2026-03-02 clerk of the township applies for posts → waits for staffingOfficeCheck · 24/22+0
      2026-03-04 staffingOffice signer issues the verification form → waits for nominationPeriod · 24/22+1
      2026-04-01 clerk of the township nominates a candidate → waits for nominationPeriod, candidate-1 examination · 24/22+1
      2026-04-10 organizationDepartment signer approves the candidate (candidate-1) → waits for nominationPeriod, candidate-1 placementApplication · 24/22+1
      2026-04-15 clerk of the township asks for the placement (candidate-1) → waits for nominationPeriod, candidate-1 placement · 24/22+1
      2026-04-16 staffingOffice signer sends the candidate back to the examination (candidate-1) → waits for nominationPeriod, candidate-1 examination #2 · 24/22+1
      2026-04-20 organizationDepartment signer approves the candidate (candidate-1) → waits for nominationPeriod, candidate-1 placement #2 · 24/22+1"
    `);
  });

  test('sent back to the examination after the lapse ends, for no form allows it any more', () => {
    const page = nominated(issued(township()), '2027-02-01', 'Wang');
    approvedIn(page, '2027-02-25', 'candidate-1')
      .on('2027-03-04', clock, 'nominationPeriod.lapse', note())
      .on('2027-03-05', clerk, 'placementApplication.submit', request, 'candidate-1')
      .on('2027-03-08', staffing, 'placement.returnToExamination', missing('the approval names another post'), 'candidate-1');
    expect(page.text()).toMatchInlineSnapshot(`
      "2026-03-02 clerk of the township applies for posts → waits for staffingOfficeCheck · 24/22+0
      2026-03-04 staffingOffice signer issues the verification form → waits for nominationPeriod · 24/22+1
      2027-02-01 clerk of the township nominates a candidate → waits for nominationPeriod, candidate-1 examination · 24/22+1
      2027-02-25 organizationDepartment signer approves the candidate (candidate-1) → waits for nominationPeriod, candidate-1 placementApplication · 24/22+1
      2027-03-04 office clock lets the form lapse → waits for candidate-1 placementApplication · 24/22+1
      2027-03-05 clerk of the township asks for the placement (candidate-1) → waits for candidate-1 placement · 24/22+1
      2027-03-08 staffingOffice signer sends the candidate back to the examination (candidate-1) → candidacyLapsed, postReleased; ended as completed · 24/22+0"
    `);
  });

  test('in which a department cannot act has the entry corrected, and then goes on', () => {
    const page = nominated(issued(township()), '2026-04-01', 'Wang');
    approvedIn(page, '2026-04-10', 'candidate-1')
      .on('2026-04-15', clerk, 'placementApplication.submit', request, 'candidate-1')
      .on('2026-04-17', staffing, 'placement.place', placing('2026-04-17'), 'candidate-1')
      .on('2026-04-20', handlerAt('personnelDepartment'), 'pay.cannotAct', note('the pay base is wrong'), 'candidate-1')
      .on('2026-04-21', clerk, 'payCorrection.correct', note('the base is corrected'), 'candidate-1')
      .on('2026-04-22', handlerAt('personnelDepartment'), 'pay.fixPay', pay, 'candidate-1');
    expect(page.text()).toMatchInlineSnapshot(`
      "2026-03-02 clerk of the township applies for posts → waits for staffingOfficeCheck · 24/22+0
      2026-03-04 staffingOffice signer issues the verification form → waits for nominationPeriod · 24/22+1
      2026-04-01 clerk of the township nominates a candidate → waits for nominationPeriod, candidate-1 examination · 24/22+1
      2026-04-10 organizationDepartment signer approves the candidate (candidate-1) → waits for nominationPeriod, candidate-1 placementApplication · 24/22+1
      2026-04-15 clerk of the township asks for the placement (candidate-1) → waits for nominationPeriod, candidate-1 placement · 24/22+1
      2026-04-17 staffingOffice signer places the candidate (candidate-1) → formClosed; waits for candidate-1 pay, candidate-1 funding, candidate-1 insurance · 24/23+0
      2026-04-20 personnelDepartment handler cannot fix the pay (candidate-1) → waits for candidate-1 payCorrection, candidate-1 funding, candidate-1 insurance · 24/23+0
      2026-04-21 clerk of the township corrects what the pay needs (candidate-1) → waits for candidate-1 pay #2, candidate-1 funding, candidate-1 insurance · 24/23+0
      2026-04-22 personnelDepartment handler fixes the pay (candidate-1) → waits for candidate-1 funding, candidate-1 insurance · 24/23+0"
    `);
  });
});

test('the clock does not let a form lapse before its last day is over', () => {
  expect(issued(township()).on('2027-03-03', clock, 'nominationPeriod.lapse', note()).text()).toMatchInlineSnapshot(`
    "2026-03-02 clerk of the township applies for posts → waits for staffingOfficeCheck · 24/22+0
    2026-03-04 staffingOffice signer issues the verification form → waits for nominationPeriod · 24/22+1
    2027-03-03 office clock lets the form lapse → unfit: act formIsStillValid · 24/22+1"
  `);
});

test('a placement is not dated before the approval on which it rests', () => {
  const page = nominated(issued(township()), '2026-04-01', 'Wang');
  approvedIn(page, '2026-04-10', 'candidate-1')
    .on('2026-04-15', clerk, 'placementApplication.submit', request, 'candidate-1')
    .on('2026-04-17', staffing, 'placement.place', placing('2026-04-09'), 'candidate-1')
    .on('2026-04-17', staffing, 'placement.place', placing('2026-04-10'), 'candidate-1');
  expect(page.text()).toMatchInlineSnapshot(`
    "2026-03-02 clerk of the township applies for posts → waits for staffingOfficeCheck · 24/22+0
    2026-03-04 staffingOffice signer issues the verification form → waits for nominationPeriod · 24/22+1
    2026-04-01 clerk of the township nominates a candidate → waits for nominationPeriod, candidate-1 examination · 24/22+1
    2026-04-10 organizationDepartment signer approves the candidate (candidate-1) → waits for nominationPeriod, candidate-1 placementApplication · 24/22+1
    2026-04-15 clerk of the township asks for the placement (candidate-1) → waits for nominationPeriod, candidate-1 placement · 24/22+1
    2026-04-17 staffingOffice signer places the candidate (candidate-1) → unfit: input.placedOn dayBeforeApproval · 24/22+1
    2026-04-17 staffingOffice signer places the candidate (candidate-1) → formClosed; waits for candidate-1 pay, candidate-1 funding, candidate-1 insurance · 24/23+0"
  `);
});

test('an approval is not dated before the form on which it rests', () => {
  const page = nominated(issued(township()), '2026-04-01', 'Wang')
    .on('2026-04-10', organization, 'examination.approve', approval('2026-03-03'), 'candidate-1')
    .on('2026-04-10', organization, 'examination.approve', approval('2026-03-04'), 'candidate-1');
  expect(page.text()).toMatchInlineSnapshot(`
    "2026-03-02 clerk of the township applies for posts → waits for staffingOfficeCheck · 24/22+0
    2026-03-04 staffingOffice signer issues the verification form → waits for nominationPeriod · 24/22+1
    2026-04-01 clerk of the township nominates a candidate → waits for nominationPeriod, candidate-1 examination · 24/22+1
    2026-04-10 organizationDepartment signer approves the candidate (candidate-1) → unfit: input.approvedOn dayBeforeForm · 24/22+1
    2026-04-10 organizationDepartment signer approves the candidate (candidate-1) → waits for nominationPeriod, candidate-1 placementApplication · 24/22+1"
  `);
});
