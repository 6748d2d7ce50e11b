import { performance } from 'node:perf_hooks';

/** What was read a moment ago, kept so that it need not be read again: bounded in number, and forgotten after some milliseconds. */
export class ShortMemory<Key, Value> {
  private readonly kept = new Map<Key, { readonly until: number; readonly value: Value }>();
  constructor(
    private readonly keptMs: number,
    private readonly atMost: number,
  ) {}

  /** What is kept under the key; undefined where nothing is, or is not any more. */
  get(key: Key): Value | undefined {
    const held = this.kept.get(key);
    if (held && held.until > performance.now()) return held.value;
    this.kept.delete(key);
    return undefined;
  }

  /** Keeps a value. Where too much is kept, all else is forgotten: it is read again. */
  set(key: Key, value: Value): void {
    if (this.kept.size >= this.atMost) this.kept.clear();
    this.kept.set(key, { until: performance.now() + this.keptMs, value });
  }

  delete(key: Key): void {
    this.kept.delete(key);
  }

  /** Forgets every value of which that is so. */
  forget(isSo: (value: Value) => boolean): void {
    for (const [key, { value }] of this.kept) if (isSo(value)) this.kept.delete(key);
  }
}

/** How long what hardly ever changes is kept, in milliseconds, and how much of it. */
export const SHORTLY_MS = 5_000;
export const SHORTLY_AT_MOST = 5_000;

/** One memory for each owner: it goes with its owner. */
export function memoryOf<Key, Value>(): (owner: object) => ShortMemory<Key, Value> {
  const memories = new WeakMap<object, ShortMemory<Key, Value>>();
  return owner => {
    const memory = memories.get(owner) ?? new ShortMemory<Key, Value>(SHORTLY_MS, SHORTLY_AT_MOST);
    memories.set(owner, memory);
    return memory;
  };
}
