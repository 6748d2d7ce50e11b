import { expect, test } from 'vitest';
import { application, approval, grant, nominee, placing, request } from './inputs';
import { Page } from './page';
import { PaperRecord } from './paperRecord';
import { clerkAndSigner, clerkOf, signerAt } from './people';

const clerk = clerkOf('the bureau');
const both = clerkAndSigner('the bureau', 'staffingOffice');

test('whoever nominated or asked in a case decides nothing in it, though another opened it', () => {
  const record = new PaperRecord('2026-06-01');
  record.institution('the bureau', { administrative: { approved: 10, placed: 8 } });
  const page = new Page(record, 'the bureau')
    .opens('2026-06-08', clerk, 'hire', application('the bureau'))
    .on('2026-06-09', both, 'staffingOfficeCheck.issue', grant())
    .on('2026-06-10', both, 'nominationPeriod.nominate', nominee('Wang'))
    .on('2026-06-12', signerAt('organizationDepartment'), 'examination.approve', approval('2026-06-12'), 'candidate-1')
    .on('2026-06-15', clerk, 'placementApplication.submit', request, 'candidate-1')
    .on('2026-06-16', both, 'placement.place', placing('2026-06-16'), 'candidate-1');
  expect(page.text()).toMatchInlineSnapshot(`
    "2026-06-08 clerk of the bureau applies for posts → waits for staffingOfficeCheck · 10/8+0
    2026-06-09 clerk of the bureau and staffingOffice signer issues the verification form → waits for nominationPeriod · 10/8+1
    2026-06-10 clerk of the bureau and staffingOffice signer nominates a candidate → waits for nominationPeriod, candidate-1 examination · 10/8+1
    2026-06-12 organizationDepartment signer approves the candidate (candidate-1) → waits for nominationPeriod, candidate-1 placementApplication · 10/8+1
    2026-06-15 clerk of the bureau asks for the placement (candidate-1) → waits for nominationPeriod, candidate-1 placement · 10/8+1
    2026-06-16 clerk of the bureau and staffingOffice signer places the candidate (candidate-1) → refused: nobodyDecidesHisOwnCase (§4.1) · 10/8+1"
  `);
});
