import type { SealKey } from './keys';
import type { SuiteCode, Suites } from './suite';

/** Something in a chain whose hash covers everything before it, signatures included. */
export type Signed = { readonly suite: SuiteCode; readonly key: string; readonly hash: string; readonly signature: string };

/**
 * The place of the first wrong signature in a chain, null where all are right. Since every signature covers all before it,
 * the last one of each key vouches for the others: only where it fails the first wrong one is looked for, by halves.
 * That keeps the check of a long chain to a few signatures.
 */
export function firstWrongSignature(chain: readonly Signed[], keys: ReadonlyMap<string, SealKey>, suites: Suites, textOf: (hash: string) => string): number | null {
  const isRight = (at: number): boolean => {
    const link = chain[at];
    const key = link === undefined ? undefined : keys.get(link.key);
    return link !== undefined && key !== undefined && suites[link.suite].verify(key.publicKey, textOf(link.hash), link.signature);
  };
  let begins = 0;
  for (const [index, { key }] of chain.entries()) {
    if (chain[index + 1]?.key === key) continue;
    if (!isRight(index)) return firstWrong(isRight, begins, index);
    begins = index + 1;
  }
  return null;
}

function firstWrong(isRight: (at: number) => boolean, begins: number, wrong: number): number {
  let [low, high] = [begins, wrong];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isRight(middle)) low = middle + 1;
    else high = middle;
  }
  return high;
}
