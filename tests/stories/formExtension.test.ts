import { expect, test } from 'vitest';
import { application, grant, nominee, note } from './inputs';
import { Page } from './page';
import { PaperRecord } from './paperRecord';
import { clerkOf, clock, signerAt } from './people';

const clerk = clerkOf('the bureau');
const staffing = signerAt('staffingOffice');
const until = (validUntil: string) => ({ validUntil, note: 'the examination was postponed' });

test('a form is extended once, for a reason, and lapses by its new date', () => {
  const record = new PaperRecord('2026-06-01');
  record.institution('the bureau', { administrative: { approved: 10, placed: 8 } });
  const page = new Page(record, 'the bureau')
    .opens('2026-06-08', clerk, 'hire', application('the bureau', 2))
    .on('2026-06-10', staffing, 'staffingOfficeCheck.issue', grant(2))
    .on('2027-06-01', clerk, 'nominationPeriod.extend', until('2027-09-30'))
    .on('2027-06-01', staffing, 'nominationPeriod.extend', until('2027-12-10'))
    .on('2027-06-01', staffing, 'nominationPeriod.extend', until('2027-06-09'))
    .on('2027-06-01', staffing, 'nominationPeriod.extend', until('2027-09-30'))
    .on('2027-06-10', clock, 'nominationPeriod.lapse', note())
    .on('2027-09-01', clerk, 'nominationPeriod.nominate', nominee('Wang'))
    .on('2027-09-30', staffing, 'nominationPeriod.extend', until('2027-11-30'))
    .on('2027-10-01', clock, 'nominationPeriod.lapse', note());
  expect(page.text()).toMatchInlineSnapshot(`
    "2026-06-08 clerk of the bureau applies for posts → waits for staffingOfficeCheck · 10/8+0
    2026-06-10 staffingOffice signer issues the verification form → waits for nominationPeriod · 10/8+2
    2027-06-01 clerk of the bureau extends the form → refused: actorHoldsTheDesk (§4.1) · 10/8+2
    2027-06-01 staffingOffice signer extends the form → unfit: input.validUntil extensionTooLong · 10/8+2
    2027-06-01 staffingOffice signer extends the form → unfit: input.validUntil notALaterDay · 10/8+2
    2027-06-01 staffingOffice signer extends the form → waits for nominationPeriod · 10/8+2
    2027-06-10 office clock lets the form lapse → unfit: act formIsStillValid · 10/8+2
    2027-09-01 clerk of the bureau nominates a candidate → waits for nominationPeriod, candidate-1 examination · 10/8+2
    2027-09-30 staffingOffice signer extends the form → refused: formIsExtendedOnce (assumed) · 10/8+2
    2027-10-01 office clock lets the form lapse → formClosed; ended as completed · 10/8+0"
  `);
});

test('a form that has lapsed by its date is not extended any more', () => {
  const record = new PaperRecord('2026-06-01');
  record.institution('the bureau', { administrative: { approved: 10, placed: 8 } });
  const page = new Page(record, 'the bureau').opens('2026-06-08', clerk, 'hire', application('the bureau')).on('2026-06-10', staffing, 'staffingOfficeCheck.issue', grant()).on('2027-06-10', staffing, 'nominationPeriod.extend', until('2027-09-30'));
  expect(page.lines.at(-1)).toMatchInlineSnapshot(`"2027-06-10 staffingOffice signer extends the form → refused: hireNeedsVerificationForm (§3.2, §5.1) · 10/8+1"`);
});
