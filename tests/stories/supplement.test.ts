import { expect, test } from 'vitest';
import { application, missing } from './inputs';
import { Page } from './page';
import { PaperRecord } from './paperRecord';
import { clerkOf, handlerAt } from './people';

const clerk = clerkOf('the bureau');
const handler = handlerAt('staffingOffice');

test('what is missing is asked for once and completely: a second return adds nothing', () => {
  const record = new PaperRecord('2026-06-01');
  record.institution('the bureau', { administrative: { approved: 10, placed: 9 } });
  const page = new Page(record, 'the bureau')
    .opens('2026-06-08', clerk, 'hire', application('the bureau'))
    .on('2026-06-09', handler, 'staffingOfficeCheck.return', missing('the plan', 'the budget'))
    .on('2026-06-10', clerk, 'application.submit', application('the bureau'))
    .on('2026-06-11', handler, 'staffingOfficeCheck.return', missing('the plan', 'a photograph'))
    .on('2026-06-11', handler, 'staffingOfficeCheck.return', missing('the plan'));
  expect(page.text()).toMatchInlineSnapshot(`
    "2026-06-08 clerk of the bureau applies for posts → waits for staffingOfficeCheck · 10/9+0
    2026-06-09 staffingOffice handler returns the application → waits for application #2 · 10/9+0
    2026-06-10 clerk of the bureau applies for posts → waits for staffingOfficeCheck #2 · 10/9+0
    2026-06-11 staffingOffice handler returns the application → refused: supplementsAreAskedForOnce (practice) · 10/9+0
    2026-06-11 staffingOffice handler returns the application → waits for application #3 · 10/9+0"
  `);
});
