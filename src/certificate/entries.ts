import type { Day } from '../kernel/day';
import type { CertificateEntry, EntryFacts, OfficeEntry } from './entry';

/** An entry about a person on a quota. */
export const entry = (kind: 'registration' | 'placement' | 'removal' | 'placementReversal', person: string, quota: string, effectiveOn: Day): CertificateEntry => ({ kind, person, quota, leadershipPost: null, effectiveOn });

/** An entry about a person in a leadership post, dated apart from the quota (§2.2). */
export const leadershipEntry = (kind: 'leadershipOn' | 'leadershipOff', person: string, leadershipPost: string, effectiveOn: Day): CertificateEntry => ({ kind, person, quota: null, leadershipPost, effectiveOn });

/** An entry about the certificate itself, or about what the staffing office has approved; it names the quota or the leadership post where it is about one. */
export const officeEntry = (kind: OfficeEntry['kind'], payload: EntryFacts, effectiveOn: Day, of: { readonly quota?: string; readonly leadershipPost?: string } = {}): OfficeEntry =>
  ({ kind, person: null, quota: of.quota ?? null, leadershipPost: of.leadershipPost ?? null, effectiveOn, payload });
