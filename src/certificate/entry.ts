import type { Day } from '../kernel/day';

/** Kinds of entries on the management certificate 《机构编制管理证》. Dates on the quota and on a leadership post stand apart (§2.2). */
export const ENTRY_KINDS = ['registration', 'placement', 'removal', 'placementReversal', 'leadershipOn', 'leadershipOff'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One entry, before the certificate numbers it. Pay, funding and insurance act on entries and on nothing else (§3.1, §4.3). */
export type CertificateEntry = {
  readonly kind: EntryKind;
  readonly person: string;
  readonly quota: string | null;
  readonly leadershipPost: string | null;
  readonly effectiveOn: Day;
};
