import { describe, expect, test } from 'vitest';
import { application, grant, missing } from './inputs';
import { Page } from './page';
import { PaperRecord } from './paperRecord';
import { clerkAndSigner, clerkOf, deputyAt, handlerAt, headOf, signerAt, supervisor } from './people';

const clerk = clerkOf('the bureau');
const [handler, signer, deputy, finance] = [handlerAt('staffingOffice'), signerAt('staffingOffice'), deputyAt('staffingOffice'), signerAt('financeDepartment')];
const both = clerkAndSigner('the bureau', 'staffingOffice');
const draft = { proposes: 'issue', input: { granted: [{ line: 1, posts: 1 }], note: '' }, note: '' };
const to = (of: { readonly account: string }, note = '') => ({ to: of.account, note });

/** A bureau whose offices take so many people a stage, with the officers that are named. */
function page(peopleAStage = 1): { readonly record: PaperRecord; readonly page: Page } {
  const record = new PaperRecord('2026-06-01');
  record.peopleAStage = peopleAStage;
  for (const officer of [clerk, headOf('the bureau'), handler, signer, deputy, finance, both, supervisor]) record.officers.add(officer);
  record.institution('the bureau', { administrative: { approved: 10, placed: 9 } });
  return { record, page: new Page(record, 'the bureau').opens('2026-06-08', clerk, 'hire', application('the bureau')) };
}
const act = (name: string) => `staffingOfficeCheck.${name}`;

test('adding a signer afterwards: the first lays his decision as the draft and hands it to the second, who decides', () => {
  const told = page(2).page
    .on('2026-06-09', signer, act('prepare'), draft)
    .on('2026-06-09', signer, act('transfer'), to(handler))
    .on('2026-06-09', signer, act('transfer'), to(deputy))
    .on('2026-06-10', signer, act('issue'), grant())
    .on('2026-06-10', deputy, act('issue'), grant());
  expect(told.text()).toMatchInlineSnapshot(`
    "2026-06-08 clerk of the bureau applies for posts → waits for staffingOfficeCheck · 10/9+0
    2026-06-09 staffingOffice signer prepares a draft for the signer → waits for staffingOfficeCheck · 10/9+0
    2026-06-09 staffingOffice signer staffingOfficeCheck.transfer → refused: calledOfficerIsEligible (§4.1) · 10/9+0
    2026-06-09 staffingOffice signer staffingOfficeCheck.transfer → waits for staffingOfficeCheck · 10/9+0
    2026-06-10 staffingOffice signer issues the verification form → refused: anotherOfficerHandlesIt (practice) · 10/9+0
    2026-06-10 staffingOffice deputy issues the verification form → waits for nominationPeriod · 10/9+1"
  `);
});

test('a handler who has it in hand lays it before the signers, and then it is nobody’s in particular', () => {
  const told = page(2).page
    .on('2026-06-09', signer, act('transfer'), to(handler))
    .on('2026-06-09', deputy, act('prepare'), draft)
    .on('2026-06-09', handler, act('prepare'), draft)
    .on('2026-06-10', deputy, act('issue'), grant());
  expect(told.lines.slice(-3)).toMatchInlineSnapshot(`
    [
      "2026-06-09 staffingOffice deputy prepares a draft for the signer → refused: anotherOfficerHandlesIt (practice) · 10/9+0",
      "2026-06-09 staffingOffice handler prepares a draft for the signer → waits for staffingOfficeCheck · 10/9+0",
      "2026-06-10 staffingOffice deputy issues the verification form → waits for nominationPeriod · 10/9+1",
    ]
  `);
});

test('an arrangement belongs to one visit: what was returned and comes back is everybody’s at the desk', () => {
  const told = page().page
    .on('2026-06-09', signer, act('transfer'), to(deputy))
    .on('2026-06-09', deputy, act('call'), { mode: 'all', to: [finance.account], note: '' })
    .on('2026-06-10', deputy, act('return'), missing('the reason in detail'))
    .on('2026-06-11', clerk, 'application.submit', application('the bureau'))
    .on('2026-06-12', finance, act('endorse'), { agrees: true, note: '' })
    .on('2026-06-12', signer, act('issue'), grant());
  expect(told.lines.slice(-2)).toMatchInlineSnapshot(`
    [
      "2026-06-12 financeDepartment signer staffingOfficeCheck.endorse → refused: arrangementIsTheirsToAnswer (practice) · 10/9+0",
      "2026-06-12 staffingOffice signer issues the verification form → waits for nominationPeriod · 10/9+1",
    ]
  `);
});

describe('nobody is given what he may not decide', () => {
  test('not who applied, though he signs at the office as well; not as a countersigner either', () => {
    const told = page().page.on('2026-06-08', both, 'staffingOfficeCheck.prepare', draft);
    const { record } = page();
    const again = new Page(record, 'the bureau').opens('2026-06-08', both, 'hire', application('the bureau'));
    again.on('2026-06-09', signer, act('transfer'), to(both)).on('2026-06-09', signer, act('call'), { mode: 'all', to: [finance.account, both.account], note: '' });
    expect(told.lines).toHaveLength(2);
    expect(again.lines.slice(-2).map(line => line.split('→')[1]?.trim())).toEqual(['refused: calledOfficerIsEligible (§4.1) · 10/9+0', 'refused: calledOfficerIsEligible (§4.1) · 10/9+0']);
  });
});

test('a chain of transfers never dead-ends: who left no longer holds it, and the supervisor assigns it anew', () => {
  const { record, page: at } = page();
  at.on('2026-06-09', signer, act('transfer'), to(deputy)).on('2026-06-10', signer, act('issue'), grant());
  record.officers.delete(deputy);
  at.on('2026-06-11', signer, act('transfer'), to(handler)).on('2026-06-12', supervisor, act('reassign'), to(signer, 'the handler is away')).on('2026-06-12', signer, act('issue'), grant());
  expect(at.lines.slice(-4)).toMatchInlineSnapshot(`
    [
      "2026-06-10 staffingOffice signer issues the verification form → refused: anotherOfficerHandlesIt (practice) · 10/9+0",
      "2026-06-11 staffingOffice signer staffingOfficeCheck.transfer → waits for staffingOfficeCheck · 10/9+0",
      "2026-06-12 supervisor staffingOfficeCheck.reassign → waits for staffingOfficeCheck · 10/9+0",
      "2026-06-12 staffingOffice signer issues the verification form → waits for nominationPeriod · 10/9+1",
    ]
  `);
});

test('a leaver’s part goes to another: what he held, what was delegated to him, and the opinion that he has not given', () => {
  const { page: at } = page();
  at.on('2026-06-09', signer, act('call'), { mode: 'inTurn', to: [deputy.account, finance.account], note: '' })
    .on('2026-06-09', signer, act('delegate'), to(deputy))
    .on('2026-06-10', deputy, act('handOver'), { from: deputy.account, to: handler.account, note: 'moves to another office' })
    .on('2026-06-10', deputy, act('endorse'), { agrees: true, note: '' })
    .on('2026-06-10', handler, act('endorse'), { agrees: true, note: '' })
    .on('2026-06-11', finance, act('endorse'), { agrees: true, note: '' })
    .on('2026-06-11', handler, act('report'), { note: 'in order' })
    .on('2026-06-12', signer, act('issue'), grant());
  expect(at.lines.slice(3).map(line => line.split('→')[1]?.trim())).toEqual([
    'waits for staffingOfficeCheck · 10/9+0', 'refused: arrangementIsTheirsToAnswer (practice) · 10/9+0', 'waits for staffingOfficeCheck · 10/9+0', 'waits for staffingOfficeCheck · 10/9+0', 'waits for staffingOfficeCheck · 10/9+0', 'waits for nominationPeriod · 10/9+1',
  ]);
});
