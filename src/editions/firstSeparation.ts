import { wordsFor } from '../procedure/tree';
import type { SeparationStages } from '../separation/procedure';

/** The stages as the first edition knew them: every separation ended in a removal. */
type FirstSeparationStages = Omit<SeparationStages, 'removal'> & { removal: Exclude<SeparationStages['removal'], 'relieved'> };

const { stage, sequence, together, unless, onward, backTo, correctedIn, end } = wordsFor<FirstSeparationStages>();

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
export const firstSeparation = sequence(untilRemoved, afterRemoval);
