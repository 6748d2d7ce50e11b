import type { Day } from '../kernel/day';

/** Kinds of entries about people on the management certificate 《机构编制管理证》. Dates on the quota and on a leadership post stand apart (§2.2). */
export const PERSON_ENTRY_KINDS = ['registration', 'placement', 'removal', 'placementReversal', 'leadershipOn', 'leadershipOff'] as const;
/** Kinds of entries about the certificate itself, and about what the staffing office has approved: posts, leadership posts, bodies. */
export const OFFICE_ENTRY_KINDS = ['certificateIssued', 'certificateReplaced', 'certificateCancelled', 'annualReview', 'correction', 'quotaApproved', 'leadershipPostsApproved', 'bodyApproved'] as const;
/** All kinds of entries. */
export const ENTRY_KINDS = [...PERSON_ENTRY_KINDS, ...OFFICE_ENTRY_KINDS] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One entry about a person, before the certificate numbers it. Pay, funding and insurance act on entries and on nothing else (§3.1, §4.3). */
export type CertificateEntry = {
  readonly kind: (typeof PERSON_ENTRY_KINDS)[number];
  readonly person: string;
  readonly quota: string | null;
  readonly leadershipPost: string | null;
  readonly effectiveOn: Day;
};

/** What an entry says beside its kind and its dates: numbers, codes, document numbers; never of a person. */
export type EntryFacts = Readonly<Record<string, string | number | boolean | null>>;

/** One entry about the certificate itself or about what was approved. */
export type OfficeEntry = {
  readonly kind: (typeof OFFICE_ENTRY_KINDS)[number];
  readonly person: null;
  readonly quota: string | null;
  readonly leadershipPost: string | null;
  readonly effectiveOn: Day;
  readonly payload: EntryFacts;
};
