/**
 * The keys whose first request is still being done by this process. Another request under such a key is told so at once,
 * rather than wait for a connection of the record beside it. A process that dies takes its list along, so that no key
 * stays barred; where several processes serve, a repeat that reaches another one waits for the first and gets its answer.
 */
export type KeysUnderway = {
  /** Marks the key as underway and gives what ends that; null where it is underway already. */
  readonly begin: (account: string, key: string) => (() => void) | null;
};

/** A list of its own for every door. */
export function openKeysUnderway(): KeysUnderway {
  const underway = new Set<string>();
  return {
    begin: (account, key) => {
      const mark = `${account} ${key}`;
      if (underway.has(mark)) return null;
      underway.add(mark);
      return () => void underway.delete(mark);
    },
  };
}
