import { expect, test } from 'vitest';
import { application, approval, grant, missing, nominee, note, papersOf, pay, placing, report, request } from './inputs';
import { Page } from './page';
import { PaperRecord } from './paperRecord';
import { clerkOf, handlerAt, signerAt } from './people';

const clerk = clerkOf('the bureau');

test('who is relieved of a leadership post only stays on the quota, and his pay is fixed anew', () => {
  const record = new PaperRecord('2026-06-01');
  record.institution('the bureau', { administrative: { approved: 10, placed: 9 } }, { principal: { approved: 1 }, deputy: { approved: 2, placed: 1 } });
  record.person('Zhao', 'the bureau', 'administrative', ['principal', 'deputy']);
  const page = new Page(record, 'the bureau')
    .opens('2026-06-08', clerk, 'separation', { ...report('Zhao', '2026-06-05', 'relievedOfPost'), relievedPosts: ['the bureau principal'] }, papersOf('relievedOfPost'))
    .on('2026-06-10', signerAt('organizationDepartment'), 'approval.approve', approval('2026-06-10'))
    .on('2026-06-12', clerk, 'removalApplication.submit', request)
    .on('2026-06-15', signerAt('staffingOffice'), 'removal.remove', { removedOn: '2026-06-15' })
    .on('2026-06-17', handlerAt('personnelDepartment'), 'payRefixing.refixPay', pay);
  expect(page.text()).toMatchInlineSnapshot(`
    "2026-06-08 clerk of the bureau reports a separation → waits for approval · 10/10+0
    2026-06-10 organizationDepartment signer approves the separation → waits for removalApplication · 10/10+0
    2026-06-12 clerk of the bureau asks for the removal → waits for removal · 10/10+0
    2026-06-15 staffingOffice signer removes the person → waits for payRefixing · 10/10+0
    2026-06-17 personnelDepartment handler fixes the pay anew → ended as completed · 10/10+0"
  `);
  expect(record.balance('leadershipPost', 'the bureau principal').placed).toBe(0);
  expect(record.balance('leadershipPost', 'the bureau deputy').placed).toBe(2);
  expect(record.holdings['Zhao']?.leadershipPosts).toEqual(['the bureau deputy']);
});

test('who fills no leadership post is not relieved of one', () => {
  const record = new PaperRecord('2026-06-01');
  record.institution('the bureau', { administrative: { approved: 10, placed: 9 } });
  record.person('Zhao', 'the bureau', 'administrative');
  const page = new Page(record, 'the bureau').opens('2026-06-08', clerk, 'separation', report('Zhao', '2026-06-05', 'relievedOfPost'), papersOf('relievedOfPost'));
  expect(page.text()).toMatchInlineSnapshot(`"2026-06-08 clerk of the bureau reports a separation → unfit: input.person fillsNoLeadershipPost · 10/10+0"`);
});

test('a relief that an appointment has overtaken relieves of nothing any more: it is returned, and the report is withdrawn', () => {
  const record = new PaperRecord('2026-06-01');
  record.institution('the bureau', { administrative: { approved: 10, placed: 9 } }, { principal: { approved: 1 }, deputy: { approved: 1 } });
  record.person('Zhao', 'the bureau', 'administrative', ['principal']);
  const page = new Page(record, 'the bureau')
    .opens('2026-06-08', clerk, 'separation', { ...report('Zhao', '2026-06-05', 'relievedOfPost'), relievedPosts: ['the bureau principal'] }, papersOf('relievedOfPost'))
    .on('2026-06-10', signerAt('organizationDepartment'), 'approval.approve', approval('2026-06-10'))
    .on('2026-06-12', clerk, 'removalApplication.submit', request);
  const [ask] = application('the bureau', 1, 'deputy').asks;
  new Page(record, 'the bureau')
    .opens('2026-06-12', clerk, 'hire', { ...application('the bureau'), wayOfFilling: 'internalAppointment', asks: [{ ...ask, quota: null }] })
    .on('2026-06-12', signerAt('staffingOffice'), 'staffingOfficeCheck.issue', grant())
    .on('2026-06-12', clerk, 'nominationPeriod.nominate', nominee('Zhao'))
    .on('2026-06-12', signerAt('organizationDepartment'), 'examination.approve', approval('2026-06-12'), 'candidate-1')
    .on('2026-06-12', clerk, 'placementApplication.submit', request, 'candidate-1')
    .on('2026-06-12', signerAt('staffingOffice'), 'placement.place', { ...placing('2026-06-12', '2026-06-12'), formerPosts: 'relieved' }, 'candidate-1');
  page
    .on('2026-06-15', signerAt('staffingOffice'), 'removal.remove', { removedOn: '2026-06-15' })
    .on('2026-06-15', signerAt('staffingOffice'), 'removal.return', missing('the post of which he is relieved'))
    .on('2026-06-16', clerk, 'reportWithdrawal.withdraw', note());
  expect(page.text()).toMatchInlineSnapshot(`
    "2026-06-08 clerk of the bureau reports a separation → waits for approval · 10/10+0
    2026-06-10 organizationDepartment signer approves the separation → waits for removalApplication · 10/10+0
    2026-06-12 clerk of the bureau asks for the removal → waits for removal · 10/10+0
    2026-06-15 staffingOffice signer removes the person → unfit: act fillsNoLeadershipPost · 10/10+0
    2026-06-15 staffingOffice signer returns the request for removal → waits for removalApplication #2 · 10/10+0
    2026-06-16 clerk of the bureau withdraws the report → ended as withdrawn · 10/10+0"
  `);
  expect(record.holdings['Zhao']?.leadershipPosts).toEqual(['the bureau deputy']);
});

test('a report that comes later than ten days after the event says why, and is kept as late', () => {
  const record = new PaperRecord('2026-06-01');
  record.institution('the bureau', { administrative: { approved: 10, placed: 9 } });
  record.person('Zhao', 'the bureau', 'administrative');
  const late = report('Zhao', '2026-06-01', 'died');
  const page = new Page(record, 'the bureau').opens('2026-06-12', clerk, 'separation', late, papersOf('died')).opens('2026-06-12', clerk, 'separation', { ...late, note: 'the family told us late' }, papersOf('died'));
  expect(page.text()).toMatchInlineSnapshot(`
    "2026-06-12 clerk of the bureau reports a separation → unfit: input.note lateReportSaysWhy · 10/10+0
    2026-06-12 clerk of the bureau reports a separation → waits for approval · 10/10+0"
  `);
  expect([...record.cases.values()][0]?.facts.events[0]?.event).toMatchObject({ type: 'separationReported', daysLate: 1 });
});
