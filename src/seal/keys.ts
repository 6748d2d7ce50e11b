import { canonical } from './canonical';
import type { Fault } from './fault';
import type { Suite, SuiteCode, Suites } from './suite';

/**
 * A key that seals (签名密钥), as it is published. Each is introduced by a statement: the one before it signs that this key
 * takes over from an instant on, and the key signs that it exists. A key seals until the next one takes over.
 */
export type SealKey = {
  readonly id: string;
  readonly suite: SuiteCode;
  readonly publicKey: string;
  /** From when on it seals: an instant, as ISO 8601 in UTC. */
  readonly from: string;
  /** The key before it; null for the first. */
  readonly previous: string | null;
  readonly ownSignature: string;
  /** By the key before it; null for the first. */
  readonly previousSignature: string | null;
};
/** What the statement about a key says. */
export type KeyStatement = Pick<SealKey, 'id' | 'suite' | 'publicKey' | 'from' | 'previous'>;

const ID_LENGTH = 24;
/** The name of a key, which follows from the key itself: nobody can pass off another key under it. */
export const keyIdOf = (suite: Suite, publicKey: string): string => `${suite.code}:${suite.digest(publicKey).slice(0, ID_LENGTH)}`;

/** The text that both keys sign when one takes over from the other. */
export const keyText = ({ id, suite, publicKey, from, previous }: KeyStatement): string => canonical({ format: 'dingbian/key/1', id, suite, publicKey, from, previous });

/** Until when (exclusive) a key of the list seals: until the next takes over; null where it still does. */
export const untilOf = (keys: readonly SealKey[], key: SealKey): string | null => keys[keys.indexOf(key) + 1]?.from ?? null;

/** Whether a key seals at an instant. */
export function isInForce(keys: readonly SealKey[], key: SealKey, at: string): boolean {
  const until = untilOf(keys, key);
  return key.from <= at && (until === null || at < until);
}

/** What is wrong with the succession of keys; null where each is introduced by the one before it. */
export function faultOfKeys(keys: readonly SealKey[], suites: Suites): Fault | null {
  for (const [index, key] of keys.entries()) {
    const suite = suites[key.suite];
    const before = keys[index - 1] ?? null;
    const text = keyText(key);
    const isIntroduced = before === null ? key.previousSignature === null : key.previousSignature !== null && suites[before.suite].verify(before.publicKey, text, key.previousSignature);
    const isRight = key.id === keyIdOf(suite, key.publicKey) && key.previous === (before?.id ?? null) && (before === null || before.from < key.from) && isIntroduced && suite.verify(key.publicKey, text, key.ownSignature);
    if (!isRight) return { code: 'keyNotIntroduced', entry: null, at: key.id };
  }
  return null;
}
