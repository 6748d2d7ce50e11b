import { anyone, anyoneOrMachine, cannotAct, correction, prepare, signer, takeBack } from '../procedure/acts';
import type { ActTable } from '../procedure/desk';
import type { SeparationStages } from './procedure';

/**
 * The act table of a separation (§5.2): for each stage whose desk, which acts settle it, by whom, and the norm in
 * working days. The norm of the report runs from the notice of what is missing (补正通知). Drafts that approve one matter
 * may be signed together (批量签批); a removal moves posts and deserves a look at its numbers each.
 */
export const separationActs = {
  report: { desk: 'institution', norm: 10, acts: { submit: { outcome: 'submitted', by: anyone }, takeBack } },
  approval: {
    desk: 'examiningDepartment',
    norm: 10,
    acts: { approve: { outcome: 'approved', by: signer, isBatchable: true }, return: { outcome: 'returned', by: anyone }, reject: { outcome: 'rejected', by: signer }, takeBack, prepare },
  },
  reportWithdrawal: { desk: 'institution', norm: null, acts: { withdraw: { outcome: 'withdrawn', by: anyone } } },
  removalApplication: { desk: 'institution', norm: 30, acts: { submit: { outcome: 'submitted', by: anyone }, takeBack } },
  removal: {
    desk: 'staffingOffice',
    norm: 5,
    acts: {
      remove: { outcome: 'removed', outcomeInPost: 'relieved', by: signer },
      return: { outcome: 'returned', by: anyone },
      returnToApproval: { outcome: 'returnedToApproval', by: signer },
      takeBack,
      prepare,
    },
  },
  fundingReduction: { desk: 'financeDepartment', norm: 10, acts: { reduceFunding: { outcome: 'done', by: anyoneOrMachine, isBatchable: true }, cannotAct, takeBack, prepare } },
  fundingReductionCorrection: correction,
  insuranceChange: { desk: 'socialInsuranceAgency', norm: 10, acts: { changeInsurance: { outcome: 'done', by: anyoneOrMachine, isBatchable: true }, cannotAct, takeBack, prepare } },
  insuranceChangeCorrection: correction,
  payStop: { desk: 'personnelDepartment', norm: 10, acts: { stopPay: { outcome: 'done', by: anyoneOrMachine, isBatchable: true }, cannotAct, takeBack, prepare } },
  payStopCorrection: correction,
  payRefixing: { desk: 'personnelDepartment', norm: 10, acts: { refixPay: { outcome: 'done', by: anyoneOrMachine, isBatchable: true }, cannotAct, takeBack, prepare } },
  payRefixingCorrection: correction,
} as const satisfies ActTable<SeparationStages>;
