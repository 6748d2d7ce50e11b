/** Papers that a case can carry (附件材料). */
export const PAPER_KINDS = ['retirementApprovalForm', 'transferLetter', 'resignationLetter', 'resignationDecision', 'departmentDocument', 'deathCertificate', 'approvalDocument', 'staffingDocument', 'other'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
