import type { PaperKind } from '../roster/papers';
import type { SeparationReason } from './events';

/** The papers that prove each reason (assumed from practice; §5.2 names the reasons only). */
export const papersNeeded: Readonly<Record<SeparationReason, readonly PaperKind[]>> = {
  transferredOut: ['transferLetter'],
  relievedOfPost: ['departmentDocument'],
  retired: ['retirementApprovalForm'],
  died: ['deathCertificate'],
  resigned: ['resignationLetter', 'resignationDecision'],
  dismissed: ['departmentDocument'],
  expelled: ['departmentDocument'],
};
