import type { EntryFacts, EntryKind } from '../../../src/certificate/entry';
import { documentWords, entryWords, reviewWords } from '../../../src/labels/documents';
import { annualReviewStateZh, leadershipPostKindZh, quotaKindZh } from '../../../src/labels/importCodes.zh';
import { word } from './institutionSheet';

/** An entry as its text is made of it. */
export type ToldEntry = { readonly kind: EntryKind; readonly quotaKind: string | null; readonly leadershipPost: string | null; readonly body: string | null; readonly payload: EntryFacts };

/** What an entry is about, for its line on a printed certificate. */
export function entryText({ kind, quotaKind, leadershipPost, body, payload }: ToldEntry): string {
  const fact = (name: string): string => String(payload[name] ?? '');
  const about = quotaKind === null ? `${body ?? (leadershipPost === null ? '' : documentWords.organ)}${leadershipPost === null ? '' : word(leadershipPostKindZh, leadershipPost)}` : word(quotaKindZh, quotaKind);
  switch (kind) {
    case 'registration':
    case 'placement':
    case 'removal':
    case 'placementReversal':
    case 'leadershipOn':
    case 'leadershipOff':
      return about;
    case 'quotaApproved':
    case 'leadershipPostsApproved':
      return entryWords.approved(about, fact('approved'), fact('documentNumber'));
    case 'bodyApproved':
      return entryWords.by(fact('name'), fact('documentNumber'));
    case 'annualReview':
      return entryWords.by(reviewWords(Number(payload['year']), word(annualReviewStateZh, fact('result'))), fact('documentNumber'));
    case 'correction':
      return entryWords.by(entryWords.corrected(fact('corrects'), fact('from'), fact('to')), fact('documentNumber'));
    case 'certificateIssued':
    case 'certificateReplaced':
    case 'certificateCancelled':
      return fact('number');
  }
}
