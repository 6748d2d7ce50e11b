import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/access/actor';
import { application, approval, grant, nominee, placing, report, request } from './inputs';
import { Page } from './page';
import { PaperRecord } from './paperRecord';
import { clerkOf, handlerAt, headOf, known, officeId, signerAt, standingIn } from './people';

const clerk = clerkOf('the bureau');
const head = headOf('the bureau');
const handler = handlerAt('staffingOffice');
const director = signerAt('staffingOffice');
const deputy: Actor = { ...director, account: 'staffingOffice deputy' };
const draft = { proposes: 'issue', input: { granted: [{ line: 1, posts: 1 }], note: '' }, note: 'one vacancy' };

function bureau(peopleAStage: number): PaperRecord {
  const record = new PaperRecord('2026-06-01');
  record.peopleAStage = peopleAStage;
  record.institution('the bureau', { administrative: { approved: 10, placed: 8 } });
  return record;
}
const applied = (record: PaperRecord, by: Actor = clerk): Page => new Page(record, 'the bureau').opens('2026-06-08', by, 'hire', application('the bureau'));

test('the director is on leave, a handler stands in: he signs for the director what another prepared, and never his own draft', () => {
  const other: Actor = { ...handler, account: 'the other handler' };
  const told = applied(bureau(2))
    .on('2026-06-09', handler, 'staffingOfficeCheck.prepare', draft)
    .on('2026-06-10', standingIn(handler, director), 'staffingOfficeCheck.issue', grant())
    .on('2026-06-10', other, 'staffingOfficeCheck.prepare', draft)
    .on('2026-06-11', handler, 'staffingOfficeCheck.issue', grant())
    .on('2026-06-11', standingIn(handler, director), 'staffingOfficeCheck.issue', grant());
  expect(told.text()).toMatchInlineSnapshot(`
    "2026-06-08 clerk of the bureau applies for posts → waits for staffingOfficeCheck · 10/8+0
    2026-06-09 staffingOffice handler prepares a draft for the signer → waits for staffingOfficeCheck · 10/8+0
    2026-06-10 staffingOffice handler issues the verification form → refused: handlerPreparesSignerDecides (practice) · 10/8+0
    2026-06-10 the other handler prepares a draft for the signer → waits for staffingOfficeCheck · 10/8+0
    2026-06-11 staffingOffice handler issues the verification form → refused: actorHoldsTheDesk (§4.1) · 10/8+0
    2026-06-11 staffingOffice handler for staffingOffice signer issues the verification form → waits for nominationPeriod · 10/8+1"
  `);
});

test('what the director drafted before his leave is signed by the deputy from his own seat, and by nobody in the director’s place', () => {
  const asProxy = standingIn(handler, director);
  const told = applied(bureau(2))
    .on('2026-06-09', director, 'staffingOfficeCheck.prepare', draft)
    .on('2026-06-10', asProxy, 'staffingOfficeCheck.issue', grant())
    .on('2026-06-11', standingIn(deputy, director), 'staffingOfficeCheck.issue', grant());
  expect(told.text()).toMatchInlineSnapshot(`
    "2026-06-08 clerk of the bureau applies for posts → waits for staffingOfficeCheck · 10/8+0
    2026-06-09 staffingOffice signer prepares a draft for the signer → waits for staffingOfficeCheck · 10/8+0
    2026-06-10 staffingOffice handler issues the verification form → refused: handlerPreparesSignerDecides (practice) · 10/8+0
    2026-06-11 staffingOffice deputy issues the verification form → waits for nominationPeriod · 10/8+1"
  `);
});

test('a draft that was laid for the director counts as his: he does not sign it when he is back, nor does who laid it', () => {
  // A signer who stands in for a handler lays the draft from his own seat; one who has lost the capacity lays it in the handler's.
  const system: Actor = { ...handler, account: 'the typist', seats: [{ role: 'officeMachine', office: officeId('staffingOffice'), desk: 'staffingOffice', region: '219901' }] };
  const typist: Actor = { ...system, standsInFor: standingIn(handler, director).standsInFor ?? [] };
  const told = applied(bureau(2))
    .on('2026-06-09', typist, 'staffingOfficeCheck.prepare', draft)
    .on('2026-06-10', director, 'staffingOfficeCheck.issue', grant())
    .on('2026-06-10', typist, 'staffingOfficeCheck.issue', grant())
    .on('2026-06-11', deputy, 'staffingOfficeCheck.issue', grant());
  expect(told.text()).toMatchInlineSnapshot(`
    "2026-06-08 clerk of the bureau applies for posts → waits for staffingOfficeCheck · 10/8+0
    2026-06-09 the typist for staffingOffice signer prepares a draft for the signer → waits for staffingOfficeCheck · 10/8+0
    2026-06-10 staffingOffice signer issues the verification form → refused: handlerPreparesSignerDecides (practice) · 10/8+0
    2026-06-10 the typist issues the verification form → refused: handlerPreparesSignerDecides (practice) · 10/8+0
    2026-06-11 staffingOffice deputy issues the verification form → waits for nominationPeriod · 10/8+1"
  `);
});

describe('what is forbidden to one of the two is forbidden to both', () => {
  const both = (actor: Actor): Actor => ({ ...actor, seats: [...actor.seats, ...clerk.seats] });

  test('a proxy who is the applicant', () => {
    const applicant = both(handler);
    const told = applied(bureau(1), applicant).on('2026-06-10', standingIn(applicant, director), 'staffingOfficeCheck.issue', grant());
    expect(told.text()).toMatchInlineSnapshot(`
      "2026-06-08 staffingOffice handler applies for posts → waits for staffingOfficeCheck · 10/8+0
      2026-06-10 staffingOffice handler issues the verification form → refused: nobodyDecidesHisOwnCase (§4.1) · 10/8+0"
    `);
  });

  test('a principal who is the applicant', () => {
    const applicant = both(director);
    const told = applied(bureau(1), applicant).on('2026-06-10', standingIn(handler, applicant), 'staffingOfficeCheck.issue', grant()).on('2026-06-11', deputy, 'staffingOfficeCheck.issue', grant());
    expect(told.text()).toMatchInlineSnapshot(`
      "2026-06-08 staffingOffice signer applies for posts → waits for staffingOfficeCheck · 10/8+0
      2026-06-10 staffingOffice handler issues the verification form → refused: nobodyDecidesHisOwnCase (§4.1) · 10/8+0
      2026-06-11 staffingOffice deputy issues the verification form → waits for nominationPeriod · 10/8+1"
    `);
  });

  test('a proxy, or a principal, who is the person concerned', () => {
    const record = bureau(1);
    record.person('Lin', 'the bureau', 'administrative');
    const [examiner, colleague] = [signerAt('organizationDepartment'), handlerAt('organizationDepartment')];
    const told = new Page(record, 'the bureau')
      .opens('2026-06-08', clerk, 'separation', report('Lin', '2026-06-05', 'transferredOut'), ['transferLetter', 'retirementApprovalForm'])
      .on('2026-06-09', standingIn(known(colleague, 'Lin'), examiner), 'approval.approve', approval('2026-06-09'))
      .on('2026-06-09', standingIn(colleague, known(examiner, 'Lin')), 'approval.approve', approval('2026-06-09'))
      .on('2026-06-10', standingIn(colleague, examiner), 'approval.approve', approval('2026-06-10'));
    expect(told.text()).toMatchInlineSnapshot(`
      "2026-06-08 clerk of the bureau reports a separation → waits for approval · 10/9+0
      2026-06-09 organizationDepartment handler approves the separation → refused: approverHasAuthority (§4.1, §5.1) · 10/9+0
      2026-06-09 organizationDepartment handler approves the separation → refused: approverHasAuthority (§4.1, §5.1) · 10/9+0
      2026-06-10 organizationDepartment handler for organizationDepartment signer approves the separation → waits for removalApplication · 10/9+0"
    `);
  });
});

test('a proxy for separations does not sign hires', () => {
  const told = applied(bureau(1)).on('2026-06-10', standingIn(handler, director, ['separation']), 'staffingOfficeCheck.issue', grant()).on('2026-06-10', standingIn(handler, director, ['hire']), 'staffingOfficeCheck.issue', grant());
  expect(told.text()).toMatchInlineSnapshot(`
    "2026-06-08 clerk of the bureau applies for posts → waits for staffingOfficeCheck · 10/8+0
    2026-06-10 staffingOffice handler issues the verification form → refused: actorHoldsTheDesk (§4.1) · 10/8+0
    2026-06-10 staffingOffice handler for staffingOffice signer issues the verification form → waits for nominationPeriod · 10/8+1"
  `);
});

test('a whole hire through substitutes: every act tells for whom', () => {
  const examiner = signerAt('organizationDepartment');
  const told = applied(bureau(1))
    .on('2026-06-09', standingIn(handler, director), 'staffingOfficeCheck.issue', grant())
    .on('2026-06-10', standingIn(head, clerk), 'nominationPeriod.nominate', nominee('Wang'))
    .on('2026-06-12', standingIn(handlerAt('organizationDepartment'), examiner), 'examination.approve', approval('2026-06-12'), 'candidate-1')
    .on('2026-06-15', clerk, 'placementApplication.submit', request, 'candidate-1')
    .on('2026-06-16', standingIn(handler, director), 'placement.place', placing('2026-06-16'), 'candidate-1');
  expect(told.text()).toMatchInlineSnapshot(`
    "2026-06-08 clerk of the bureau applies for posts → waits for staffingOfficeCheck · 10/8+0
    2026-06-09 staffingOffice handler for staffingOffice signer issues the verification form → waits for nominationPeriod · 10/8+1
    2026-06-10 head of the bureau nominates a candidate → waits for nominationPeriod, candidate-1 examination · 10/8+1
    2026-06-12 organizationDepartment handler for organizationDepartment signer approves the candidate (candidate-1) → waits for nominationPeriod, candidate-1 placementApplication · 10/8+1
    2026-06-15 clerk of the bureau asks for the placement (candidate-1) → waits for nominationPeriod, candidate-1 placement · 10/8+1
    2026-06-16 staffingOffice handler for staffingOffice signer places the candidate (candidate-1) → formClosed; waits for candidate-1 pay, candidate-1 funding, candidate-1 insurance · 10/9+0"
  `);
});

describe('nobody is stood in for', () => {
  const refused = (actor: Actor): string => {
    const page = applied(bureau(1)).on('2026-06-10', actor, 'staffingOfficeCheck.issue', grant());
    return page.lines[1] ?? '';
  };

  test('by an administrator, whatever is written of him', () => {
    for (const role of ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const) {
      const administrator: Actor = { ...handler, account: role, seats: [...handler.seats, { role, region: '219901' }] };
      expect(refused(standingIn(administrator, director))).toContain('refused: actorHoldsTheDesk');
    }
  });

  test('at the seat of a leader in charge, and elsewhere than where the substitute sits', () => {
    const leader: Actor = { ...director, account: 'the leader', seats: [{ role: 'leaderInCharge', office: officeId('staffingOffice'), desk: 'staffingOffice', region: '219901' }] };
    expect(standingIn(handler, leader).standsInFor).toEqual([]);
    expect(standingIn(handlerAt('financeDepartment'), director).standsInFor).toEqual([]);
  });
});
