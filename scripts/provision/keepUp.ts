import { setTimeout as rest } from 'node:timers/promises';
import { logOf, survivor, tailOf } from './processes';

/** A program that is kept running. `start` resolves when it runs; `needs` resolves when what it stands on answers, or when the watch ends. */
export type Kept = { readonly name: string; readonly start: () => Promise<unknown>; readonly needs?: (ending: AbortSignal) => Promise<void> };
/** `stop` ends the watch, not the programs; it resolves when nothing more is started. */
export type Keeper = { readonly keep: (kept: Kept) => void; readonly stop: () => Promise<void> };

const LOOKS_EVERY_MS = 100;
const LIVED_LONG_MS = 10_000;
const FIRST_REST_MS = 250;
const LONGEST_REST_MS = 10_000;
const LAST_START_MS = 5_000;

/** How long to rest before the next start: not at all where it ran well before, then longer from failure to failure. */
export const restBefore = (failures: number): number => (failures === 0 ? 0 : Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** (failures - 1)));

/**
 * Watches programs by their pid files, so that one that was adopted after a kill of the launcher is watched like one
 * that was started, and starts again what has died. Each is watched by itself: nobody waits for another's failure.
 */
export function keepUp(home: string, say: (line: string) => void): Keeper {
  const ending = new AbortController();
  const { signal } = ending;
  const isEnding = (): boolean => signal.aborted; // another function ends the watch while this one waits
  const pause = (milliseconds: number): Promise<unknown> => rest(milliseconds, undefined, { signal }).catch(() => undefined);
  const watches: Promise<void>[] = [];

  const watch = async ({ name, start, needs = () => Promise.resolve() }: Kept): Promise<void> => {
    let startedAt = 0; // how long it ran before this watch is not known: its first death is no failure of ours
    let failures = 0;
    for (; !signal.aborted; await pause(LOOKS_EVERY_MS)) {
      if (survivor(home, name) !== null) continue;
      const noticed = Date.now();
      failures = noticed - startedAt > LIVED_LONG_MS ? 0 : failures + 1;
      const before = restBefore(failures);
      say(failures === 0 ? `${name}: ended; starting it again` : `${name}: ended again soon after its start; starting it in ${before / 1000} s (${failures} in a row). Its last lines:\n${tailOf(logOf(home, name), 5)}`);
      await pause(before);
      try {
        await needs(signal);
        signal.throwIfAborted();
        startedAt = Date.now();
        await start();
        say(`${name}: runs again, ${((Date.now() - noticed) / 1000).toFixed(1)} s after its end`);
      } catch (error) {
        if (!isEnding()) say(`${name}: could not be started: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  return {
    keep: kept => void watches.push(watch(kept)),
    stop: async () => {
      ending.abort();
      await Promise.race([Promise.all(watches), rest(LAST_START_MS, undefined, { ref: false })]); // a start under way is ended with its program
    },
  };
}
