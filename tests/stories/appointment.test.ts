import { describe, expect, test } from 'vitest';
import { application, approval, grant, nominee, pay, request } from './inputs';
import { Page } from './page';
import { PaperRecord } from './paperRecord';
import { clerkOf, handlerAt, signerAt } from './people';

const clerk = clerkOf('the bureau');
const staffing = signerAt('staffingOffice');

/** A form for the bureau's deputy post alone, for which Zhao is nominated, who is in post and heads a division. */
function upToPlacement(): { record: PaperRecord; page: Page } {
  const record = new PaperRecord('2026-06-01');
  record.institution('the bureau', { administrative: { approved: 10, placed: 9 } }, { principal: { approved: 1 }, deputy: { approved: 1 } });
  record.person('Zhao', 'the bureau', 'administrative', ['principal']);
  const [ask] = application('the bureau', 1, 'deputy').asks;
  const page = new Page(record, 'the bureau')
    .opens('2026-06-08', clerk, 'hire', { ...application('the bureau'), wayOfFilling: 'internalAppointment', asks: [{ ...ask, quota: null }] })
    .on('2026-06-10', staffing, 'staffingOfficeCheck.issue', grant())
    .on('2026-06-11', clerk, 'nominationPeriod.nominate', nominee('Zhao'))
    .on('2026-06-12', signerAt('organizationDepartment'), 'examination.approve', approval('2026-06-12'), 'candidate-1')
    .on('2026-06-15', clerk, 'placementApplication.submit', request, 'candidate-1');
  return { record, page };
}
const appointing = (formerPosts: 'relieved' | 'counted' | null) => ({ placedOn: '2026-06-16', civilServiceRank: null, appointment: { documentNumber: '任〔2026〕3号', appointedOn: '2026-06-16' }, formerPosts });

describe('an appointment of somebody in post', () => {
  test('takes a leadership post and no quota, and gives up the former', () => {
    const { record, page } = upToPlacement();
    page
      .on('2026-06-16', staffing, 'placement.place', appointing(null), 'candidate-1')
      .on('2026-06-16', staffing, 'placement.place', appointing('relieved'), 'candidate-1')
      .on('2026-06-18', handlerAt('personnelDepartment'), 'payRefixing.refixPay', pay, 'candidate-1');
    expect(page.text()).toMatchInlineSnapshot(`
      "2026-06-08 clerk of the bureau applies for posts → waits for staffingOfficeCheck · 10/10+0
      2026-06-10 staffingOffice signer issues the verification form → waits for nominationPeriod · 10/10+0
      2026-06-11 clerk of the bureau nominates a candidate → waits for nominationPeriod, candidate-1 examination · 10/10+0
      2026-06-12 organizationDepartment signer approves the candidate (candidate-1) → waits for nominationPeriod, candidate-1 placementApplication · 10/10+0
      2026-06-15 clerk of the bureau asks for the placement (candidate-1) → waits for nominationPeriod, candidate-1 placement · 10/10+0
      2026-06-16 staffingOffice signer places the candidate (candidate-1) → refused: formerPostIsRelievedOrCounted (practice) · 10/10+0
      2026-06-16 staffingOffice signer places the candidate (candidate-1) → formClosed; waits for candidate-1 payRefixing · 10/10+0
      2026-06-18 personnelDepartment handler fixes the pay anew (candidate-1) → ended as completed · 10/10+0"
    `);
    expect(record.holdings['Zhao']).toMatchObject({ quota: 'the bureau administrative', leadershipPosts: ['the bureau deputy'] });
    expect(record.balance('leadershipPost', 'the bureau principal').placed).toBe(0);
  });

  test('that keeps the former post occupies both', () => {
    const { record, page } = upToPlacement();
    page.on('2026-06-16', staffing, 'placement.place', appointing('counted'), 'candidate-1');
    expect(record.holdings['Zhao']?.leadershipPosts).toEqual(['the bureau principal', 'the bureau deputy']);
    expect([record.balance('leadershipPost', 'the bureau principal').placed, record.balance('leadershipPost', 'the bureau deputy').placed]).toEqual([1, 1]);
  });

  test('needs the document of the appointment', () => {
    const { page } = upToPlacement();
    page.on('2026-06-16', staffing, 'placement.place', { ...appointing('counted'), appointment: null }, 'candidate-1');
    expect(page.lines.at(-1)).toMatchInlineSnapshot(`"2026-06-16 staffingOffice signer places the candidate (candidate-1) → unfit: input.appointment appointmentMissing · 10/10+0"`);
  });

  test('is not for somebody from elsewhere: he takes a post on the quota', () => {
    const { record, page } = upToPlacement();
    record.institution('the court', { administrative: { approved: 3 } });
    record.person('Qian', 'the court', 'administrative');
    page.on('2026-06-16', clerk, 'candidateWithdrawal.withdraw', { note: '' }, 'candidate-1').on('2026-06-16', clerk, 'nominationPeriod.nominate', nominee('Qian'));
    expect(page.lines.at(-1)).toMatchInlineSnapshot(`"2026-06-16 clerk of the bureau nominates a candidate → refused: personIsInPost (§2.2, §5.2) · 10/10+0"`);
  });
});
