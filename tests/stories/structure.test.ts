import { expect, test } from 'vitest';
import { application, approval, grant, nominee, request } from './inputs';
import { Page } from './page';
import { PaperRecord } from './paperRecord';
import { clerkOf, signerAt } from './people';

const clerk = clerkOf('the bureau');

test('the structure limits how many of a level, whatever the quota has vacant', () => {
  const record = new PaperRecord('2026-06-01');
  record.institution('the bureau', { administrative: { approved: 10, placed: 5 } });
  record.limit('the bureau', 'administrative', 'postLevel', 'sectionMember', 2);
  record.person('Zhao', 'the bureau', 'administrative');
  const page = new Page(record, 'the bureau')
    .opens('2026-06-08', clerk, 'hire', application('the bureau', 2))
    .opens('2026-06-08', clerk, 'hire', application('the bureau', 1))
    .on('2026-06-10', signerAt('staffingOffice'), 'staffingOfficeCheck.issue', grant());
  const other = new Page(record, 'the bureau').opens('2026-06-11', clerk, 'hire', application('the bureau', 1));
  page
    .on('2026-06-11', clerk, 'nominationPeriod.nominate', nominee('Wang'))
    .on('2026-06-12', signerAt('organizationDepartment'), 'examination.approve', approval('2026-06-12'), 'candidate-1')
    .on('2026-06-15', clerk, 'placementApplication.submit', request, 'candidate-1');
  expect(page.text()).toMatchInlineSnapshot(`
    "2026-06-08 clerk of the bureau applies for posts → refused: quotaStructureHasRoom (§4.1, §5.1) · 10/6+0
    2026-06-08 clerk of the bureau applies for posts → waits for staffingOfficeCheck · 10/6+0
    2026-06-10 staffingOffice signer issues the verification form → waits for nominationPeriod · 10/6+1
    2026-06-11 clerk of the bureau nominates a candidate → waits for nominationPeriod, candidate-1 examination · 10/6+1
    2026-06-12 organizationDepartment signer approves the candidate (candidate-1) → waits for nominationPeriod, candidate-1 placementApplication · 10/6+1
    2026-06-15 clerk of the bureau asks for the placement (candidate-1) → waits for nominationPeriod, candidate-1 placement · 10/6+1"
  `);
  expect(other.text()).toMatchInlineSnapshot(`"2026-06-11 clerk of the bureau applies for posts → refused: quotaStructureHasRoom (§4.1, §5.1) · 10/6+1"`);
});
