import { anyone, anyoneOrMachine, cannotAct, clock, correction, prepare, signer, takeBack } from '../procedure/acts';
import type { ActTable } from '../procedure/desk';
import type { HireStages } from './procedure';

/**
 * The act table of a hire (§5.1): for each stage whose desk, which acts settle it, by whom, and the norm in working days.
 * `usedUp`, `nothingDone`, and the lapse and the voiding of a candidacy have no act of their own: they follow from the last
 * placement, from a reversal that found nothing done, and from the form's lapse or voiding.
 * The norms are assumed where the notice is silent; a region may set its own. That of an application or a nomination
 * runs from the notice of what is missing (补正通知): the first is submitted in the moment it is made.
 * Drafts that approve one matter may be signed together (批量签批); what moves posts (a form, a placement) deserves a look at
 * its numbers each, and what says no deserves its own words.
 */
export const hireActs = {
  application: { desk: 'institution', norm: 10, acts: { submit: { outcome: 'submitted', by: anyone }, takeBack } },
  staffingOfficeCheck: {
    desk: 'staffingOffice',
    norm: 5,
    acts: { issue: { outcome: 'issued', by: signer }, return: { outcome: 'returned', by: anyone }, reject: { outcome: 'rejected', by: signer }, takeBack, prepare },
  },
  caseWithdrawal: { desk: 'institution', norm: null, acts: { withdraw: { outcome: 'withdrawn', by: anyone } } },
  nominationPeriod: {
    desk: 'institution',
    norm: null,
    acts: {
      nominate: { outcome: null, by: anyone },
      relinquish: { outcome: 'relinquished', by: anyone },
      extend: { outcome: null, by: signer, desk: 'staffingOffice' },
      lapse: { outcome: 'lapsed', by: clock },
      void: { outcome: 'voided', by: signer, desk: 'staffingOffice' },
    },
  },
  nomination: { desk: 'institution', norm: 10, acts: { submit: { outcome: 'submitted', by: anyone }, takeBack } },
  examination: {
    desk: 'examiningDepartment',
    norm: 10,
    acts: { approve: { outcome: 'approved', by: signer, isBatchable: true }, return: { outcome: 'returned', by: anyone }, reject: { outcome: 'rejected', by: signer }, takeBack, prepare },
  },
  nominationLapse: { desk: 'officeClock', norm: null, acts: {} },
  placementApplication: { desk: 'institution', norm: 30, acts: { submit: { outcome: 'submitted', by: anyone }, takeBack } },
  placement: {
    desk: 'staffingOffice',
    norm: 5,
    acts: {
      place: { outcome: 'placed', outcomeInPost: 'appointed', by: signer },
      return: { outcome: 'returned', by: anyone },
      returnToExamination: { outcome: 'returnedToExamination', by: signer },
      reject: { outcome: 'rejected', by: signer },
      takeBack,
      prepare,
    },
  },
  candidateWithdrawal: { desk: 'institution', norm: null, acts: { withdraw: { outcome: 'withdrawn', by: anyone } } },
  exemptApplication: { desk: 'institution', norm: 10, acts: { submit: { outcome: 'submitted', by: anyone }, takeBack } },
  exemptPlacement: {
    desk: 'staffingOffice',
    norm: 5,
    acts: { place: { outcome: 'placed', outcomeInPost: 'appointed', by: signer }, return: { outcome: 'returned', by: anyone }, reject: { outcome: 'rejected', by: signer }, takeBack, prepare },
  },
  pay: { desk: 'personnelDepartment', norm: 10, acts: { fixPay: { outcome: 'done', by: anyoneOrMachine, isBatchable: true }, cannotAct, takeBack, prepare } },
  payCorrection: correction,
  funding: { desk: 'financeDepartment', norm: 10, acts: { addNextYearFunding: { outcome: 'done', by: anyoneOrMachine, isBatchable: true }, cannotAct, takeBack, prepare } },
  fundingCorrection: correction,
  insurance: { desk: 'socialInsuranceAgency', norm: 10, acts: { enroll: { outcome: 'done', by: anyoneOrMachine, isBatchable: true }, cannotAct, takeBack, prepare } },
  insuranceCorrection: correction,
  placementReversal: { desk: 'staffingOffice', norm: null, acts: { reverse: { outcome: 'reversed', by: signer } } },
  payReversal: { desk: 'personnelDepartment', norm: 10, acts: { confirmReversal: { outcome: 'undone', by: anyone } } },
  fundingReversal: { desk: 'financeDepartment', norm: 10, acts: { confirmReversal: { outcome: 'undone', by: anyone } } },
  insuranceReversal: { desk: 'socialInsuranceAgency', norm: 10, acts: { confirmReversal: { outcome: 'undone', by: anyone } } },
  payRefixing: { desk: 'personnelDepartment', norm: 10, acts: { refixPay: { outcome: 'done', by: anyoneOrMachine, isBatchable: true }, cannotAct, takeBack, prepare } },
  payRefixingCorrection: correction,
} as const satisfies ActTable<HireStages>;
