import { describe, expect, test } from 'vitest';
import { application, enrollment, funding, missing, nominee, note, pay } from './inputs';
import { Page } from './page';
import { PaperRecord } from './paperRecord';
import { clerkOf, handlerAt, headOf, signerAt } from './people';

const clerk = clerkOf('the bureau');
const staffing = signerAt('staffingOffice');

function bureau(placed = 9): PaperRecord {
  const record = new PaperRecord('2026-06-01');
  record.institution('the bureau', { administrative: { approved: 10, placed } }, { principal: { approved: 1 } });
  return record;
}
const [line] = application('the bureau', 1, 'principal').asks;
const exempt = (person: string, quota: string | null = 'the bureau administrative') => ({
  basis: { exemption: 'leadingGroup', documentNumber: '县委干〔2026〕12号', decidedOn: '2026-06-02' },
  wayOfFilling: 'transferIn',
  reason: 'appointed by the county committee',
  ask: { ...line, quota },
  nomination: nominee(person).nomination,
});
const placing = { placedOn: '2026-06-05', civilServiceRank: null, appointment: { documentNumber: '县委干〔2026〕12号', appointedOn: '2026-06-05' }, formerPosts: null };

describe('a hire without a form', () => {
  test('enters a member of the leading group on the document that appointed him', () => {
    const page = new Page(bureau(), 'the bureau')
      .opens('2026-06-04', clerk, 'exemptHire', exempt('Zhao'))
      .on('2026-06-05', staffing, 'exemptPlacement.place', placing)
      .on('2026-06-08', handlerAt('personnelDepartment'), 'pay.fixPay', pay)
      .on('2026-06-08', handlerAt('financeDepartment'), 'funding.addNextYearFunding', funding)
      .on('2026-06-08', handlerAt('socialInsuranceAgency'), 'insurance.enroll', enrollment);
    expect(page.text()).toMatchInlineSnapshot(`
      "2026-06-04 clerk of the bureau applies without a form → waits for exemptPlacement · 10/9+0
      2026-06-05 staffingOffice signer places the appointee → waits for pay, funding, insurance · 10/10+0
      2026-06-08 personnelDepartment handler fixes the pay → waits for funding, insurance · 10/10+0
      2026-06-08 financeDepartment handler adds to next year’s personnel funds → waits for insurance · 10/10+0
      2026-06-08 socialInsuranceAgency handler enrolls for social insurance → ended as completed · 10/10+0"
    `);
  });

  test('takes a vacant post like any other: a full quota refuses it', () => {
    expect(new Page(bureau(10), 'the bureau').opens('2026-06-04', clerk, 'exemptHire', exempt('Zhao')).text()).toMatchInlineSnapshot(`"2026-06-04 clerk of the bureau applies without a form → refused: quotaHasVacancy (§5.1, §4.3) · 10/10+0"`);
  });

  test('is judged once more on the day of the placement, when another may have taken the post', () => {
    const record = bureau();
    const page = new Page(record, 'the bureau').opens('2026-06-04', clerk, 'exemptHire', exempt('Zhao'));
    record.move({ of: 'quota', id: 'the bureau administrative' }, { placed: 1 });
    expect(page.on('2026-06-05', staffing, 'exemptPlacement.place', placing).lines.at(-1)).toMatchInlineSnapshot(`"2026-06-05 staffingOffice signer places the appointee → refused: quotaHasVacancy (§5.1, §4.3) · 10/10+0"`);
  });

  test('of somebody in post takes the leadership post alone', () => {
    const record = bureau();
    record.person('Zhao', 'the bureau', 'administrative');
    const page = new Page(record, 'the bureau').opens('2026-06-04', clerk, 'exemptHire', exempt('Zhao', null)).on('2026-06-05', staffing, 'exemptPlacement.place', placing).on('2026-06-08', handlerAt('personnelDepartment'), 'payRefixing.refixPay', pay);
    expect(page.text()).toMatchInlineSnapshot(`
      "2026-06-04 clerk of the bureau applies without a form → waits for exemptPlacement · 10/10+0
      2026-06-05 staffingOffice signer places the appointee → waits for payRefixing · 10/10+0
      2026-06-08 personnelDepartment handler fixes the pay anew → ended as completed · 10/10+0"
    `);
  });

  test('is returned, submitted again, and may be withdrawn', () => {
    const page = new Page(bureau(), 'the bureau')
      .opens('2026-06-04', clerk, 'exemptHire', exempt('Zhao'))
      .on('2026-06-05', staffing, 'exemptPlacement.return', missing('the appointment document'))
      .on('2026-06-08', clerk, 'exemptApplication.submit', exempt('Zhao'))
      .on('2026-06-09', headOf('the bureau'), 'caseWithdrawal.withdraw', note());
    expect(page.text()).toMatchInlineSnapshot(`
      "2026-06-04 clerk of the bureau applies without a form → waits for exemptPlacement · 10/9+0
      2026-06-05 staffingOffice signer returns the application → waits for exemptApplication #2 · 10/9+0
      2026-06-08 clerk of the bureau applies without a form → waits for exemptPlacement #2 · 10/9+0
      2026-06-09 head of the bureau withdraws the application → ended as withdrawn · 10/9+0"
    `);
  });

  test('knows no form: nobody issues one for it', () => {
    const page = new Page(bureau(), 'the bureau').opens('2026-06-04', clerk, 'exemptHire', exempt('Zhao')).on('2026-06-05', staffing, 'staffingOfficeCheck.reject', note());
    expect(page.lines.at(-1)).toMatchInlineSnapshot(`"2026-06-05 staffingOffice signer rejects the application → unfit: act unknownAct · 10/9+0"`);
  });
});
