import { canonical } from './canonical';
import type { Fault } from './fault';
import { isInForce, type SealKey } from './keys';
import { firstWrongSignature } from './signatures';
import type { Signer, SuiteCode, Suites } from './suite';

/**
 * The root of a day (每日根): what all chains of the installation had come to when it was made, in one hash, signed, and
 * chained to the root before it. Kept outside, it shows later whether the tail of any chain was cut off.
 */
export type DailyRoot = {
  readonly day: string;
  readonly suite: SuiteCode;
  readonly key: string;
  /** How many institutions the tree counts, and how many entries they had. */
  readonly institutions: number;
  readonly entries: number;
  /** The top of the tree over their heads, ordered by institution. */
  readonly top: string;
  /** The root before it, and its signature; null for the first. */
  readonly previous: string | null;
  readonly previousSignature: string | null;
  readonly hash: string;
  readonly signature: string;
  /** When it was made: ISO 8601 in UTC. */
  readonly madeAt: string;
};
type Before = Pick<DailyRoot, 'hash' | 'signature'> | null;
type Made = Pick<DailyRoot, 'day' | 'institutions' | 'entries' | 'top' | 'madeAt'>;

/** The text whose hash is the root's. */
const rootText = ({ day, suite, key, institutions, entries, top, madeAt, previous, previousSignature }: Omit<DailyRoot, 'hash' | 'signature'>): string =>
  canonical({ format: 'dingbian/root/1', day, suite, key, institutions, entries, top, madeAt, previous, previousSignature });
const signedText = (hash: string): string => `dingbian/root/1\n${hash}`;

/** Makes and signs the root of a day behind the one before it. */
export function makeRoot(made: Made, before: Before, { key, suite, sign }: Signer): DailyRoot {
  const root = { ...made, suite: suite.code, key, previous: before?.hash ?? null, previousSignature: before?.signature ?? null };
  const hash = suite.digest(rootText(root));
  return { ...root, hash, signature: sign(signedText(hash)) };
}

/** The first wrong root of a list that goes on from day to day, be it from the first root or from a later one; null where all are sound. */
export function faultOfRoots(roots: readonly DailyRoot[], keys: readonly SealKey[], suites: Suites): Fault | null {
  const byId = new Map(keys.map(key => [key.id, key]));
  let before: DailyRoot | null = null;
  for (const root of roots) {
    const key = byId.get(root.key);
    const goesOn = before === null || (root.previous === before.hash && root.previousSignature === before.signature && before.day < root.day && before.madeAt < root.madeAt);
    const isRight = key?.suite === root.suite && isInForce(keys, key, root.madeAt) && goesOn && suites[root.suite].digest(rootText(root)) === root.hash;
    if (!isRight) return { code: 'rootAltered', entry: null, at: root.day };
    before = root;
  }
  const wrong = firstWrongSignature(roots, byId, suites, signedText);
  return wrong === null ? null : { code: 'rootSignatureWrong', entry: null, at: roots[wrong]?.day ?? null };
}
