import { expect, test } from 'vitest';
import { application, grant, missing, note } from './inputs';
import { Page } from './page';
import { PaperRecord } from './paperRecord';
import { clerkOf, handlerAt, signerAt } from './people';

const clerk = clerkOf('the bureau');
const handler = handlerAt('staffingOffice');
const signer = signerAt('staffingOffice');
const draft = { proposes: 'issue', input: { granted: [{ line: 1, posts: 1 }], note: '' }, note: 'one vacancy' };

/** A bureau in a county whose offices take two people a stage. */
function page(): Page {
  const record = new PaperRecord('2026-06-01');
  record.peopleAStage = 2;
  record.institution('the bureau', { administrative: { approved: 10, placed: 9 } });
  return new Page(record, 'the bureau').opens('2026-06-08', clerk, 'hire', application('the bureau'));
}

test('the handler prepares and the signer decides', () => {
  const told = page()
    .on('2026-06-09', signer, 'staffingOfficeCheck.issue', grant())
    .on('2026-06-09', handler, 'staffingOfficeCheck.prepare', draft)
    .on('2026-06-10', handler, 'staffingOfficeCheck.issue', grant())
    .on('2026-06-10', signer, 'staffingOfficeCheck.issue', grant());
  expect(told.text()).toMatchInlineSnapshot(`
    "2026-06-08 clerk of the bureau applies for posts → waits for staffingOfficeCheck · 10/9+0
    2026-06-09 staffingOffice signer issues the verification form → refused: handlerPreparesSignerDecides (practice) · 10/9+0
    2026-06-09 staffingOffice handler prepares a draft for the signer → waits for staffingOfficeCheck · 10/9+0
    2026-06-10 staffingOffice handler issues the verification form → refused: actorHoldsTheDesk (§4.1) · 10/9+0
    2026-06-10 staffingOffice signer issues the verification form → waits for nominationPeriod · 10/9+1"
  `);
});

test('who prepared a stage does not sign it, and the draft of one visit does not serve the next', () => {
  const told = page()
    .on('2026-06-09', signer, 'staffingOfficeCheck.prepare', draft)
    .on('2026-06-09', signer, 'staffingOfficeCheck.issue', grant())
    .on('2026-06-10', handler, 'staffingOfficeCheck.prepare', draft)
    .on('2026-06-10', handler, 'staffingOfficeCheck.return', missing('the reason in detail'))
    .on('2026-06-11', clerk, 'application.submit', application('the bureau'))
    .on('2026-06-12', signer, 'staffingOfficeCheck.reject', note());
  expect(told.text()).toMatchInlineSnapshot(`
    "2026-06-08 clerk of the bureau applies for posts → waits for staffingOfficeCheck · 10/9+0
    2026-06-09 staffingOffice signer prepares a draft for the signer → waits for staffingOfficeCheck · 10/9+0
    2026-06-09 staffingOffice signer issues the verification form → refused: handlerPreparesSignerDecides (practice) · 10/9+0
    2026-06-10 staffingOffice handler prepares a draft for the signer → waits for staffingOfficeCheck · 10/9+0
    2026-06-10 staffingOffice handler returns the application → waits for application #2 · 10/9+0
    2026-06-11 clerk of the bureau applies for posts → waits for staffingOfficeCheck #2 · 10/9+0
    2026-06-12 staffingOffice signer rejects the application → refused: handlerPreparesSignerDecides (practice) · 10/9+0"
  `);
});
