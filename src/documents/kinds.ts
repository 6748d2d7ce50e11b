/** The official documents (文书) that the offices make out of the record. */
export const DOCUMENT_KINDS = ['verificationForm', 'approvalNotice', 'placementNotice', 'removalNotice', 'supplementNotice', 'managementCertificate', 'certificateExtract'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
/** Those that tell of an act in a case; the others tell of a certificate. */
export type CaseDocumentKind = Exclude<DocumentKind, 'managementCertificate' | 'certificateExtract'>;
/** Those that tell of a certificate. */
export type CertificateDocumentKind = Exclude<DocumentKind, CaseDocumentKind>;

/** How a document stands: what it says holds, was declared void (作废), or was overtaken by what the record says since. */
export const DOCUMENT_STATES = ['valid', 'void', 'superseded'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];
