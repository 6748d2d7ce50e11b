import type { HireStages } from '../hire/procedure';
import { wordsFor } from '../procedure/tree';

/** The stages as the first edition knew them: everybody who was placed was new in post. */
type FirstHireStages = Omit<HireStages, 'placement' | 'nominationPeriod' | 'candidateWithdrawal'> & { placement: Exclude<HireStages['placement'], 'appointed'>; nominationPeriod: Exclude<HireStages['nominationPeriod'], 'voided'>; candidateWithdrawal: Exclude<HireStages['candidateWithdrawal'], 'voided'> };

const { stage, sequence, together, unless, perCandidate, onward, backTo, correctedIn, end } = wordsFor<FirstHireStages>();

/** §3.2, §5.1: first the staffing office (编办) checks the establishment and issues the verification form (核定单). */
const approvalToUsePosts = unless(
  stage('caseWithdrawal', { withdrawn: end('withdrawn') }),
  sequence(
    stage('application', { submitted: onward }),
    stage('staffingOfficeCheck', { issued: onward, returned: backTo('application'), rejected: end('rejected') }),
  ),
);

/** §5.1: organization or personnel departments examine each candidate within the form; a lapsed form ends this. */
const untilApproved = unless(
  stage('nominationLapse', { lapsed: end('lapsed') }),
  sequence(
    stage('nomination', { submitted: onward }),
    stage('examination', { approved: onward, returned: backTo('nomination'), rejected: end('rejected') }),
  ),
);

/** §5.1: the institution brings the approval back, and the staffing office places (落编). */
const untilPlaced = unless(
  stage('candidateWithdrawal', { withdrawn: end('withdrawn') }),
  sequence(
    untilApproved,
    stage('placementApplication', { submitted: onward }),
    stage('placement', {
      placed: onward,
      returned: backTo('placementApplication'),
      returnedToExamination: backTo('examination'),
      rejected: end('rejected'),
    }),
  ),
);

/** §4.3, §5.1: pay, funding and insurance act side by side on the certificate's entry; each may have it corrected first. */
const afterPlacement = together(
  stage('pay', { done: onward, cannotAct: correctedIn(stage('payCorrection', { corrected: onward })) }),
  stage('funding', { done: onward, cannotAct: correctedIn(stage('fundingCorrection', { corrected: onward })) }),
  stage('insurance', { done: onward, cannotAct: correctedIn(stage('insuranceCorrection', { corrected: onward })) }),
);

const candidateLane = sequence(untilPlaced, afterPlacement);

/** Hire (§5.1): an approval to use posts; then, while the form holds, a lane for every candidate. */
export const firstHire = sequence(
  approvalToUsePosts,
  perCandidate({
    during: stage('nominationPeriod', { usedUp: onward, lapsed: onward, relinquished: onward }),
    lane: candidateLane,
  }),
);
