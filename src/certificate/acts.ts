import type { Day } from '../kernel/day';

/** How an institution's certificate stands: in force, or cancelled. */
export const CERTIFICATE_STATES = ['valid', 'cancelled'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];
/** How an annual review (年审) can end. */
export const REVIEW_RESULTS = ['passed', 'failed'] as const;
export type ReviewResult = (typeof REVIEW_RESULTS)[number];

/** The basic information (基本信息) that a certificate carries. */
export type BasicFacts = { readonly creditCode: string; readonly name: string; readonly organKind: string; readonly grade: string; readonly nature: string; readonly subordinateTo: string; readonly systemCategory: string; readonly documentNumber: string };

/** What an entry says in words of its own, and may say with a clerical error (笔误): numbers, codes and people are changed by acts of their own, with what follows from them. */
export const CORRECTABLE = ['name', 'documentNumber'] as const;
export type Correctable = (typeof CORRECTABLE)[number];
/** An entry about what was approved or about the institution, as far as a correction looks at it: what it says now of the fact, earlier corrections included; null where it says nothing of it. `isInForce`: no later entry stands in its place. */
export type CorrectedEntry = { readonly kind: string; readonly said: string | null; readonly isInForce: boolean };

/** What the staffing office does with a certificate (核发、换发、注销、年审、更正), as it is recorded. A replacement goes on with the chain of the one that it replaces. */
export type CertificateActEvent =
  | ({ readonly type: 'certificateIssued'; readonly number: string; readonly reason: string } & BasicFacts)
  | ({ readonly type: 'certificateReplaced'; readonly number: string; readonly former: string; readonly reason: string } & BasicFacts)
  | { readonly type: 'certificateCancelled'; readonly number: string; readonly reason: string; readonly documentNumber: string }
  | { readonly type: 'annualReview'; readonly year: number; readonly result: ReviewResult; readonly documentNumber: string; readonly reason: string }
  | { readonly type: 'correction'; readonly corrects: number; readonly fact: Correctable; readonly from: string; readonly to: string; readonly documentNumber: string; readonly reason: string };

/** What a signer asks for; `number`: the printed number of the new certificate. */
export type CertificateAct =
  | { readonly act: 'issue' | 'replace'; readonly number: string; readonly reason: string }
  | { readonly act: 'cancel'; readonly documentNumber: string; readonly reason: string }
  | { readonly act: 'review'; readonly year: number; readonly result: ReviewResult; readonly documentNumber: string; readonly reason: string }
  | { readonly act: 'correct'; readonly entry: number; readonly fact: Correctable; readonly becomes: string; readonly documentNumber: string; readonly reason: string };

/** What an act on a certificate looks at. `postsTaken`: posts of it in which people are, or which open forms hold; `openCases`: cases that have not ended; `corrected`: the entry that is to be corrected, null where there is none. */
export type CertificateStanding = {
  readonly state: CertificateState;
  readonly number: string;
  readonly isNumberTaken: boolean;
  readonly postsTaken: number;
  readonly openCases: number;
  readonly openedOn: Day;
  readonly basic: BasicFacts;
  readonly corrected: CorrectedEntry | null;
};

/** Why an act on a certificate is not done. */
export const CERTIFICATE_OBSTACLES = ['certificateNumberTaken', 'certificateInForce', 'certificateIsCancelled', 'certificateInUse', 'reviewYearNotOver', 'entryNotCorrectable', 'nothingToCorrect'] as const;
export type CertificateObstacle = (typeof CERTIFICATE_OBSTACLES)[number];

/**
 * Why an act is not done to a certificate as it stands; null where it may be. A number is given once, for ever. Only who
 * has nobody in post and nothing under way is left without a certificate. A year is reviewed when it is the present one
 * or over, and not before the institution was on the register. An entry is corrected where it says that fact and is in force.
 */
export function whyNotOnCertificate(act: CertificateAct, standing: CertificateStanding, today: Day): CertificateObstacle | null {
  if (act.act === 'issue' ? standing.state === 'valid' : standing.state === 'cancelled') return act.act === 'issue' ? 'certificateInForce' : 'certificateIsCancelled';
  if (act.act === 'cancel') return standing.postsTaken > 0 || standing.openCases > 0 ? 'certificateInUse' : null;
  if (act.act === 'review') return act.year > Number(today.slice(0, 4)) || act.year < Number(standing.openedOn.slice(0, 4)) - 1 ? 'reviewYearNotOver' : null;
  if (act.act === 'correct') return standing.corrected === null || standing.corrected.said === null || !standing.corrected.isInForce ? 'entryNotCorrectable' : standing.corrected.said === act.becomes ? 'nothingToCorrect' : null;
  return standing.isNumberTaken ? 'certificateNumberTaken' : null;
}

/** The event of an act that may be done. */
export function eventOfAct(act: CertificateAct, { number, basic, corrected }: Pick<CertificateStanding, 'number' | 'basic' | 'corrected'>): CertificateActEvent {
  switch (act.act) {
    case 'issue':
      return { type: 'certificateIssued', number: act.number, reason: act.reason, ...basic };
    case 'replace':
      return { type: 'certificateReplaced', number: act.number, former: number, reason: act.reason, ...basic };
    case 'cancel':
      return { type: 'certificateCancelled', number, reason: act.reason, documentNumber: act.documentNumber };
    case 'review':
      return { type: 'annualReview', year: act.year, result: act.result, documentNumber: act.documentNumber, reason: act.reason };
    case 'correct':
      return { type: 'correction', corrects: act.entry, fact: act.fact, from: corrected?.said ?? '', to: act.becomes, documentNumber: act.documentNumber, reason: act.reason };
  }
}
