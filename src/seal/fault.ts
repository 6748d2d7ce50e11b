/** What can be wrong with a certificate, or with what proves it; each has its words in labels. */
export const FAULT_CODES = [
  'malformed', 'entryMissing', 'entryTwice', 'notSealed', 'sealWithoutEntry', 'entryAltered', 'chainBroken', 'keyUnknown', 'keyNotInForce', 'signatureWrong', 'otherInstitution',
  'keyNotIntroduced', 'keyNotTrusted', 'trustUnsound', 'countDiffers', 'rootAltered', 'rootSignatureWrong', 'rootMissing', 'rootNotTrusted', 'proofMissing', 'proofWrong', 'cutOff', 'headDiffers', 'partAltered', 'personDoesNotOpen', 'documentAltered',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** The first thing that is wrong: with which entry of the certificate, where it is about one, and what else names the place (a key, a day, a part). */
export type Fault = { readonly code: FaultCode; readonly entry: number | null; readonly at: string | null };
