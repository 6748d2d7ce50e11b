import { wordsFor } from '../procedure/tree';

/** The stages of a separation (减员), each with the outcomes that its desk can give. */
export type SeparationStages = {
  report: 'submitted';
  approval: 'approved' | 'returned' | 'rejected';
  reportWithdrawal: 'withdrawn';
  removalApplication: 'submitted';
  removal: 'removed' | 'returned' | 'returnedToApproval';
  fundingReduction: 'done' | 'cannotAct';
  fundingReductionCorrection: 'corrected';
  insuranceChange: 'done' | 'cannotAct';
  insuranceChangeCorrection: 'corrected';
  payStop: 'done' | 'cannotAct';
  payStopCorrection: 'corrected';
};

const { stage, sequence, together, unless, onward, backTo, correctedIn, end } = wordsFor<SeparationStages>();

/** §5.2: first organization or personnel approves, then the staffing office removes (出编); until then the report may be withdrawn. */
const untilRemoved = unless(
  stage('reportWithdrawal', { withdrawn: end('withdrawn') }),
  sequence(
    stage('report', { submitted: onward }),
    stage('approval', { approved: onward, returned: backTo('report'), rejected: end('rejected') }),
    stage('removalApplication', { submitted: onward }),
    stage('removal', { removed: onward, returned: backTo('removalApplication'), returnedToApproval: backTo('approval') }),
  ),
);

/** §5.2: funding, insurance and (assumed) the pay stop act side by side on the certificate's removal entry. */
const afterRemoval = together(
  stage('fundingReduction', { done: onward, cannotAct: correctedIn(stage('fundingReductionCorrection', { corrected: onward })) }),
  stage('insuranceChange', { done: onward, cannotAct: correctedIn(stage('insuranceChangeCorrection', { corrected: onward })) }),
  stage('payStop', { done: onward, cannotAct: correctedIn(stage('payStopCorrection', { corrected: onward })) }),
);

/** Separation (§5.2): approval, removal from the establishment, and what follows from it. */
export const separation = sequence(untilRemoved, afterRemoval);
