import { canonical, type Canonical } from './canonical';
import type { SuiteCode } from './suite';

/**
 * An entry of the management certificate (管理证登记事项) as it is sealed: everything that it says, and a person only by his
 * random key and a salted commitment (承诺值), which proves later whom it meant and tells nobody before. Days are
 * yyyy-mm-dd, the instant ISO 8601 in UTC to the microsecond.
 */
export type SealedEntry = {
  readonly institution: string;
  readonly number: number;
  readonly kind: string;
  readonly person: string | null;
  readonly commitment: string | null;
  readonly quota: string | null;
  readonly quotaKind: string | null;
  readonly leadershipPost: string | null;
  readonly leadershipPostKind: string | null;
  /** The body (内设、派出、直属机构) to which the leadership post belongs. */
  readonly body: string | null;
  readonly caseNumber: string | null;
  readonly event: number;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly payload: Canonical;
};

/** The seal (封印) of an entry: it covers the entry, the seal before it with its signature, and what the seal says of itself. */
export type EntrySeal = {
  readonly number: number;
  readonly suite: SuiteCode;
  readonly key: string;
  /** The hash of the entry before it; null for the first. */
  readonly previous: string | null;
  readonly hash: string;
  readonly signature: string;
  /** When it was sealed: ISO 8601 in UTC. */
  readonly sealedAt: string;
};
/** An entry with its seal. */
export type Link = { readonly entry: SealedEntry; readonly seal: EntrySeal };
/** What the next seal continues; null at the beginning of a certificate. */
export type Before = Pick<EntrySeal, 'hash' | 'signature'> | null;

/** The text whose hash is the seal's: it carries the signature before it too, so that the last signature vouches for all. */
export const entryText = (entry: SealedEntry, { suite, key, sealedAt }: Pick<EntrySeal, 'suite' | 'key' | 'sealedAt'>, before: Before): string =>
  canonical({ format: 'dingbian/entry/1', ...entry, suite, key, sealedAt, previous: before?.hash ?? null, previousSignature: before?.signature ?? null });

/** The text that is signed for an entry. */
export const signedText = (hash: string): string => `dingbian/seal/1\n${hash}`;
