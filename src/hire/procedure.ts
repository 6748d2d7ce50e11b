import { wordsFor } from '../procedure/tree';

/** The stages of a hire (补充工作人员), each with the outcomes that its desk can give. */
export type HireStages = {
  application: 'submitted';
  staffingOfficeCheck: 'issued' | 'returned' | 'rejected';
  caseWithdrawal: 'withdrawn';
  nominationPeriod: 'usedUp' | 'lapsed' | 'relinquished' | 'voided';
  nomination: 'submitted';
  examination: 'approved' | 'returned' | 'rejected';
  nominationLapse: 'lapsed';
  placementApplication: 'submitted';
  placement: 'placed' | 'appointed' | 'returned' | 'returnedToExamination' | 'rejected';
  candidateWithdrawal: 'withdrawn' | 'voided';
  exemptApplication: 'submitted';
  exemptPlacement: 'placed' | 'appointed' | 'returned' | 'rejected';
  pay: 'done' | 'cannotAct';
  payCorrection: 'corrected';
  funding: 'done' | 'cannotAct';
  fundingCorrection: 'corrected';
  insurance: 'done' | 'cannotAct';
  insuranceCorrection: 'corrected';
  payRefixing: 'done' | 'cannotAct';
  payRefixingCorrection: 'corrected';
  placementReversal: 'reversed';
  payReversal: 'undone' | 'nothingDone';
  fundingReversal: 'undone' | 'nothingDone';
  insuranceReversal: 'undone' | 'nothingDone';
};

const { stage, sequence, together, unless, unlessUndone, ways, perCandidate, onward, onwardBy, backTo, backToAndHere, correctedIn, end } = wordsFor<HireStages>();

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

/** §5.1: the institution brings the approval back, and the staffing office places (落编) or, who is in post already, appoints. What it sends back to the examination comes back to it. */
const untilPlaced = unless(
  stage('candidateWithdrawal', { withdrawn: end('withdrawn'), voided: end('voided') }),
  sequence(
    untilApproved,
    stage('placementApplication', { submitted: onward }),
    stage('placement', {
      placed: onwardBy('newInPost'),
      appointed: onwardBy('inPostAlready'),
      returned: backTo('placementApplication'),
      returnedToExamination: backToAndHere('examination'),
      rejected: end('rejected'),
    }),
  ),
);

/** §4.3, §5.1: pay, funding and insurance act side by side on the certificate's entry; each may have it corrected first. */
const newInPost = together(
  stage('pay', { done: onward, cannotAct: correctedIn(stage('payCorrection', { corrected: onward })) }),
  stage('funding', { done: onward, cannotAct: correctedIn(stage('fundingCorrection', { corrected: onward })) }),
  stage('insurance', { done: onward, cannotAct: correctedIn(stage('insuranceCorrection', { corrected: onward })) }),
);

/** A placement that should not have been made is reversed by an entry of its own; whoever had acted on it confirms that he undid it. */
const placementUndone = together(
  stage('payReversal', { undone: onward, nothingDone: onward }),
  stage('fundingReversal', { undone: onward, nothingDone: onward }),
  stage('insuranceReversal', { undone: onward, nothingDone: onward }),
);

/**
 * What follows an entry. The staffing office may reverse a placement (撤销落编) until all three have acted on it.
 * An appointment of somebody in post takes no quota: his pay is fixed anew, and nothing else changes.
 */
export const afterPlacement = ways({
  newInPost: unlessUndone(stage('placementReversal', { reversed: onward }), newInPost, placementUndone),
  inPostAlready: stage('payRefixing', { done: onward, cannotAct: correctedIn(stage('payRefixingCorrection', { corrected: onward })) }),
});

/** What one candidate goes through. */
export const candidateLane = sequence(untilPlaced, afterPlacement);

/** Hire (§5.1): an approval to use posts; then, while the form holds, a lane for every candidate. */
export const hire = sequence(
  approvalToUsePosts,
  perCandidate({
    during: stage('nominationPeriod', { usedUp: onward, lapsed: onward, relinquished: onward, voided: onward }),
    lane: candidateLane,
  }),
);

/**
 * A hire without a form: the organ's own leading group (领导班子) and exempt cadres are entered on the document that
 * appointed them. Nothing is reserved; the staffing office places on what is vacant that day.
 */
export const exemptHire = sequence(
  unless(
    stage('caseWithdrawal', { withdrawn: end('withdrawn') }),
    sequence(
      stage('exemptApplication', { submitted: onward }),
      stage('exemptPlacement', { placed: onwardBy('newInPost'), appointed: onwardBy('inPostAlready'), returned: backTo('exemptApplication'), rejected: end('rejected') }),
    ),
  ),
  afterPlacement,
);
