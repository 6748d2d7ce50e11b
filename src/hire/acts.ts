import type { ActTable } from '../procedure/desk';
import type { HireStages } from './procedure';

const anyone = ['handler', 'signer'] as const;
const signer = ['signer'] as const;
const clock = ['clock'] as const;

/**
 * The act table of a hire (§5.1): for each stage whose desk, which acts settle it, by whom, and the norm in working days.
 * `usedUp` and the lapse of a candidacy have no act of their own: they follow from the last placement and from the form's lapse.
 * The norms are assumed where the notice is silent; a region may set its own.
 */
export const hireActs = {
  application: { desk: 'institution', norm: null, acts: { submit: { outcome: 'submitted', by: anyone } } },
  staffingOfficeCheck: {
    desk: 'staffingOffice',
    norm: 5,
    acts: { issue: { outcome: 'issued', by: signer }, return: { outcome: 'returned', by: anyone }, reject: { outcome: 'rejected', by: signer } },
  },
  caseWithdrawal: { desk: 'institution', norm: null, acts: { withdraw: { outcome: 'withdrawn', by: anyone } } },
  nominationPeriod: {
    desk: 'institution',
    norm: null,
    acts: {
      nominate: { outcome: null, by: anyone },
      relinquish: { outcome: 'relinquished', by: anyone },
      lapse: { outcome: 'lapsed', by: clock },
    },
  },
  nomination: { desk: 'institution', norm: null, acts: { submit: { outcome: 'submitted', by: anyone } } },
  examination: {
    desk: 'examiningDepartment',
    norm: 10,
    acts: { approve: { outcome: 'approved', by: signer }, return: { outcome: 'returned', by: anyone }, reject: { outcome: 'rejected', by: signer } },
  },
  nominationLapse: { desk: 'officeClock', norm: null, acts: {} },
  placementApplication: { desk: 'institution', norm: 30, acts: { submit: { outcome: 'submitted', by: anyone } } },
  placement: {
    desk: 'staffingOffice',
    norm: 5,
    acts: {
      place: { outcome: 'placed', by: signer },
      return: { outcome: 'returned', by: anyone },
      returnToExamination: { outcome: 'returnedToExamination', by: signer },
      reject: { outcome: 'rejected', by: signer },
    },
  },
  candidateWithdrawal: { desk: 'institution', norm: null, acts: { withdraw: { outcome: 'withdrawn', by: anyone } } },
  pay: { desk: 'personnelDepartment', norm: 10, acts: { fixPay: { outcome: 'done', by: anyone }, cannotAct: { outcome: 'cannotAct', by: anyone } } },
  payCorrection: { desk: 'institution', norm: 10, acts: { correct: { outcome: 'corrected', by: anyone } } },
  funding: { desk: 'financeDepartment', norm: 10, acts: { addNextYearFunding: { outcome: 'done', by: anyone }, cannotAct: { outcome: 'cannotAct', by: anyone } } },
  fundingCorrection: { desk: 'institution', norm: 10, acts: { correct: { outcome: 'corrected', by: anyone } } },
  insurance: { desk: 'socialInsuranceAgency', norm: 10, acts: { enroll: { outcome: 'done', by: anyone }, cannotAct: { outcome: 'cannotAct', by: anyone } } },
  insuranceCorrection: { desk: 'institution', norm: 10, acts: { correct: { outcome: 'corrected', by: anyone } } },
} as const satisfies ActTable<HireStages>;
