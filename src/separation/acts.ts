import type { ActTable } from '../procedure/desk';
import type { SeparationStages } from './procedure';

const anyone = ['handler', 'signer'] as const;
const signer = ['signer'] as const;

/** The act table of a separation (§5.2): for each stage whose desk, which acts settle it, by whom, and the norm in working days. */
export const separationActs = {
  report: { desk: 'institution', norm: null, acts: { submit: { outcome: 'submitted', by: anyone } } },
  approval: {
    desk: 'examiningDepartment',
    norm: 10,
    acts: { approve: { outcome: 'approved', by: signer }, return: { outcome: 'returned', by: anyone }, reject: { outcome: 'rejected', by: signer } },
  },
  reportWithdrawal: { desk: 'institution', norm: null, acts: { withdraw: { outcome: 'withdrawn', by: anyone } } },
  removalApplication: { desk: 'institution', norm: 30, acts: { submit: { outcome: 'submitted', by: anyone } } },
  removal: {
    desk: 'staffingOffice',
    norm: 5,
    acts: {
      remove: { outcome: 'removed', by: signer },
      return: { outcome: 'returned', by: anyone },
      returnToApproval: { outcome: 'returnedToApproval', by: signer },
    },
  },
  fundingReduction: { desk: 'financeDepartment', norm: 10, acts: { reduceFunding: { outcome: 'done', by: anyone }, cannotAct: { outcome: 'cannotAct', by: anyone } } },
  fundingReductionCorrection: { desk: 'institution', norm: 10, acts: { correct: { outcome: 'corrected', by: anyone } } },
  insuranceChange: { desk: 'socialInsuranceAgency', norm: 10, acts: { changeInsurance: { outcome: 'done', by: anyone }, cannotAct: { outcome: 'cannotAct', by: anyone } } },
  insuranceChangeCorrection: { desk: 'institution', norm: 10, acts: { correct: { outcome: 'corrected', by: anyone } } },
  payStop: { desk: 'personnelDepartment', norm: 10, acts: { stopPay: { outcome: 'done', by: anyone }, cannotAct: { outcome: 'cannotAct', by: anyone } } },
  payStopCorrection: { desk: 'institution', norm: 10, acts: { correct: { outcome: 'corrected', by: anyone } } },
} as const satisfies ActTable<SeparationStages>;
