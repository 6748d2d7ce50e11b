import type { Day } from '../kernel/day';
import type { CertificateEntry } from './entry';

/** An entry about a person on a quota. */
export const entry = (kind: 'registration' | 'placement' | 'removal' | 'placementReversal', person: string, quota: string, effectiveOn: Day): CertificateEntry => ({ kind, person, quota, leadershipPost: null, effectiveOn });

/** An entry about a person in a leadership post, dated apart from the quota (§2.2). */
export const leadershipEntry = (kind: 'leadershipOn' | 'leadershipOff', person: string, leadershipPost: string, effectiveOn: Day): CertificateEntry => ({ kind, person, quota: null, leadershipPost, effectiveOn });
