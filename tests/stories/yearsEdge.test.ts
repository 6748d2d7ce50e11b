import { expect, test } from 'vitest';
import { application, approval, enrollment, funding, grant, nominee, pay, placing, request } from './inputs';
import { Page } from './page';
import { PaperRecord } from './paperRecord';
import { clerkOf, handlerAt, signerAt } from './people';

const clerk = clerkOf('the bureau');

test('who is placed in the last days of a year is funded from the next, though finance acts in January', () => {
  const record = new PaperRecord('2026-12-01');
  record.institution('the bureau', { administrative: { approved: 10, placed: 9 } });
  const finance = handlerAt('financeDepartment');
  const page = new Page(record, 'the bureau')
    .opens('2026-12-01', clerk, 'hire', application('the bureau'))
    .on('2026-12-03', signerAt('staffingOffice'), 'staffingOfficeCheck.issue', grant())
    .on('2026-12-10', clerk, 'nominationPeriod.nominate', nominee('Wang'))
    .on('2026-12-22', signerAt('organizationDepartment'), 'examination.approve', approval('2026-12-22'), 'candidate-1')
    .on('2026-12-28', clerk, 'placementApplication.submit', request, 'candidate-1')
    .on('2026-12-31', signerAt('staffingOffice'), 'placement.place', placing('2026-12-31'), 'candidate-1')
    .on('2027-01-06', handlerAt('personnelDepartment'), 'pay.fixPay', { ...pay, fromMonth: '2026-11' }, 'candidate-1')
    .on('2027-01-06', handlerAt('personnelDepartment'), 'pay.fixPay', { ...pay, fromMonth: '2026-12' }, 'candidate-1')
    .on('2027-01-06', finance, 'funding.addNextYearFunding', { ...funding, budgetYear: 2028 }, 'candidate-1')
    .on('2027-01-06', finance, 'funding.addNextYearFunding', { ...funding, budgetYear: 2027 }, 'candidate-1')
    .on('2027-01-07', handlerAt('socialInsuranceAgency'), 'insurance.enroll', { ...enrollment, fromMonth: '2027-01' }, 'candidate-1');
  expect(page.text()).toMatchInlineSnapshot(`
    "2026-12-01 clerk of the bureau applies for posts → waits for staffingOfficeCheck · 10/9+0
    2026-12-03 staffingOffice signer issues the verification form → waits for nominationPeriod · 10/9+1
    2026-12-10 clerk of the bureau nominates a candidate → waits for nominationPeriod, candidate-1 examination · 10/9+1
    2026-12-22 organizationDepartment signer approves the candidate (candidate-1) → waits for nominationPeriod, candidate-1 placementApplication · 10/9+1
    2026-12-28 clerk of the bureau asks for the placement (candidate-1) → waits for nominationPeriod, candidate-1 placement · 10/9+1
    2026-12-31 staffingOffice signer places the candidate (candidate-1) → formClosed; waits for candidate-1 pay, candidate-1 funding, candidate-1 insurance · 10/10+0
    2027-01-06 personnelDepartment handler fixes the pay (candidate-1) → unfit: input.fromMonth monthBeforeEntry · 10/10+0
    2027-01-06 personnelDepartment handler fixes the pay (candidate-1) → waits for candidate-1 funding, candidate-1 insurance · 10/10+0
    2027-01-06 financeDepartment handler adds to next year’s personnel funds (candidate-1) → unfit: input.budgetYear notTheNextBudgetYear · 10/10+0
    2027-01-06 financeDepartment handler adds to next year’s personnel funds (candidate-1) → waits for candidate-1 insurance · 10/10+0
    2027-01-07 socialInsuranceAgency handler enrolls for social insurance (candidate-1) → ended as completed · 10/10+0"
  `);
});
