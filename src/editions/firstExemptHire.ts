import type { HireStages } from '../hire/procedure';
import { wordsFor } from '../procedure/tree';
import { afterPlacement } from './secondHire';

const { stage, sequence, unless, onward, onwardBy, backTo, end } = wordsFor<HireStages>();

/**
 * A hire without a form: the organ's own leading group (领导班子) and exempt cadres are entered on the document that
 * appointed them. Nothing is reserved; the staffing office places on what is vacant that day.
 */
export const firstExemptHire = sequence(
  unless(
    stage('caseWithdrawal', { withdrawn: end('withdrawn') }),
    sequence(
      stage('exemptApplication', { submitted: onward }),
      stage('exemptPlacement', { placed: onwardBy('newInPost'), appointed: onwardBy('inPostAlready'), returned: backTo('exemptApplication'), rejected: end('rejected') }),
    ),
  ),
  afterPlacement,
);
