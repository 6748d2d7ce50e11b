import type { CertificateParts, ReadEntry } from '../certificate/parts';
import { canonical, type Canonical } from './canonical';
import type { Opening } from './commitment';
import type { EntrySeal, SealedEntry } from './entry';
import type { SealKey } from './keys';
import type { DailyRoot } from './root';
import type { SuiteCode } from './suite';
import type { Head, ProofStep } from './tree';

/** A person of an exported certificate: who he is stands there for the office only; an outsider gets the masked name. */
export type ExportedPerson = { readonly person: string; readonly commitment: string; readonly maskedName: string | null; readonly opening: Opening | null };
/** That a root counts so many entries of this certificate: the steps from its head up to the root's tree. */
export type RootProof = { readonly day: string; readonly number: number; readonly hash: string; readonly steps: readonly ProofStep[] };

/** A head of another institution, with the steps up to the root's tree. */
export type Neighbour = Head & { readonly steps: readonly ProofStep[] };
/** That a root of before counts nothing of this certificate: the two heads between which it would stand, side by side; null at an end of the row. */
export type RootAbsence = { readonly day: string; readonly before: Neighbour | null; readonly after: Neighbour | null };

/** A management certificate as it is carried outside (导出的管理证), with all that its check needs. */
export type ExportedCertificate = {
  readonly format: 'dingbian/certificate/1';
  readonly madeAt: string;
  readonly institution: { readonly id: string; readonly creditCode: string; readonly name: string; readonly certificateNumber: string };
  readonly parts: CertificateParts;
  readonly entries: readonly SealedEntry[];
  readonly seals: readonly EntrySeal[];
  /** Entries that were on the certificate and not sealed yet; they are not in the document. */
  readonly notSealedYet: number;
  readonly people: readonly ExportedPerson[];
  readonly keys: readonly SealKey[];
  readonly roots: readonly DailyRoot[];
  readonly proofs: readonly RootProof[];
  /** For roots of before it began, that they count nothing of it: otherwise all of it could have been sealed anew later. */
  readonly absences?: readonly RootAbsence[] | undefined;
  /** Where it goes with printed pages: the certificate that signs them (SHA-256 of it), so that pages by anybody else show. */
  readonly printedBy?: string | undefined;
  readonly signature: { readonly suite: SuiteCode; readonly key: string; readonly signature: string };
};

/** The text that is signed for a document as a whole: everything but the signature itself. */
export const documentText = (document: Omit<ExportedCertificate, 'signature'> & { readonly signature?: unknown }): string => {
  const { signature: _, ...rest } = document;
  return `dingbian/certificate/1\n${canonical(rest as Canonical)}`; // plain values throughout; what is optional is there or not named at all
};

/** A sealed entry as the six parts are read from it. */
export const readEntry = ({ payload, ...entry }: SealedEntry): ReadEntry => ({ ...entry, payload: payload as ReadEntry['payload'] }); // entries are written with plain facts only
