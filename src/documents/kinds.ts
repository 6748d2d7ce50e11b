/** The official documents (文书) that the offices make out of the record. */
export const DOCUMENT_KINDS = ['verificationForm', 'managementCertificate', 'certificateExtract', 'approvalNotice', 'placementNotice', 'removalNotice', 'supplementNotice'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
