import { wordsFor } from '../procedure/tree';

/** The stages of a separation (减员), each with the outcomes that its desk can give. */
export type SeparationStages = {
  report: 'submitted';
  approval: 'approved' | 'returned' | 'rejected';
  reportWithdrawal: 'withdrawn';
  removalApplication: 'submitted';
  removal: 'removed' | 'relieved' | 'returned' | 'returnedToApproval';
  fundingReduction: 'done' | 'cannotAct';
  fundingReductionCorrection: 'corrected';
  insuranceChange: 'done' | 'cannotAct';
  insuranceChangeCorrection: 'corrected';
  payStop: 'done' | 'cannotAct';
  payStopCorrection: 'corrected';
  payRefixing: 'done' | 'cannotAct';
  payRefixingCorrection: 'corrected';
};

const { stage, sequence, together, unless, ways, onward, onwardBy, backTo, backToAndHere, correctedIn, end } = wordsFor<SeparationStages>();

/** §5.2: first organization or personnel approves, then the staffing office removes (出编); until then the report may be withdrawn. What the staffing office sends back to the approval comes back to it. */
const untilRemoved = unless(
  stage('reportWithdrawal', { withdrawn: end('withdrawn') }),
  sequence(
    stage('report', { submitted: onward }),
    stage('approval', { approved: onward, returned: backTo('report'), rejected: end('rejected') }),
    stage('removalApplication', { submitted: onward }),
    stage('removal', { removed: onwardBy('offTheQuota'), relieved: onwardBy('stillInPost'), returned: backTo('removalApplication'), returnedToApproval: backToAndHere('approval') }),
  ),
);

/**
 * §5.2: funding, insurance and (assumed) the pay stop act side by side on the certificate's removal entry. Who is only
 * relieved of a leadership post (免去领导职务) stays on the quota: his pay is fixed anew, and nothing else changes.
 */
const afterRemoval = ways({
  offTheQuota: together(
    stage('fundingReduction', { done: onward, cannotAct: correctedIn(stage('fundingReductionCorrection', { corrected: onward })) }),
    stage('insuranceChange', { done: onward, cannotAct: correctedIn(stage('insuranceChangeCorrection', { corrected: onward })) }),
    stage('payStop', { done: onward, cannotAct: correctedIn(stage('payStopCorrection', { corrected: onward })) }),
  ),
  stillInPost: stage('payRefixing', { done: onward, cannotAct: correctedIn(stage('payRefixingCorrection', { corrected: onward })) }),
});

/** Separation (§5.2): approval, removal from the establishment, and what follows from it. */
export const separation = sequence(untilRemoved, afterRemoval);
