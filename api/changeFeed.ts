import type { Pool } from 'pg';
import { changesAfter, lastChange, type Change, type Changes } from '../prisma/views/changes';

/** Told of every change in the order of their ids, and of nothing twice; null where he missed too much to be told it one by one. */
export type Listener = (changes: readonly Change[] | null, upTo: number) => void;
/**
 * What is recorded, as it comes: one reader of the record for all who listen. `upTo`: everything up to that event has
 * been told or never will be there, so that who was told up to it can go on from it after any interruption.
 */
export type ChangeFeed = {
  /** Tells of everything behind `after`; null: from now on. Gives what ends it. */
  readonly listen: (after: number | null, listener: Listener) => () => void;
  readonly end: () => Promise<void>;
};

const AT_ONCE = 500;
const LOOKED_BACK = 200;
const MOST_MISSED = 5_000;
type Pending = { readonly upTo: number; readonly unseenFrom: bigint };

/** How far what one snapshot shows can be told. */
export function settledUpTo(told: number, { changes, runningFrom }: Changes, pending: Pending | null): number {
  let end = told;
  for (const { id } of changes) if (id === end + 1) end = id;
  return pending !== null && runningFrom >= pending.unseenFrom ? Math.max(end, pending.upTo) : end;
}

/**
 * Opens the feed. Events get their ids when they are written and are seen when their transaction ends, in another order
 * perhaps: what stands behind a missing id is told once every transaction that could still bring it has ended.
 */
export function openChangeFeed(pool: Pool, { everyMs = 300, trouble = (_error: unknown): void => undefined } = {}): ChangeFeed {
  const listeners = new Set<{ from: number | null; readonly listener: Listener }>();
  let told: number | null = null;
  let pending: Pending | null = null;
  let isEnding = false;
  let running: Promise<void> | null = null;

  const round = async (): Promise<number> => {
    told ??= Math.max(0, (await lastChange(pool)) - LOOKED_BACK);
    const begun = told;
    const seen = await changesAfter(pool, begun, AT_ONCE);
    const end = settledUpTo(begun, seen, pending);
    if (pending !== null && end >= pending.upTo) pending = null;
    const last = seen.changes.at(-1)?.id ?? end;
    if (pending === null && last > end) pending = { upTo: last, unseenFrom: seen.unseenFrom };
    told = end;
    const isCaughtUp = seen.changes.length < AT_ONCE && end === last;
    for (const each of listeners) await tell(each, seen.changes.filter(isCase).filter(({ id }) => id <= end), begun, end, isCaughtUp);
    return isCaughtUp ? everyMs : Math.min(everyMs, 20);
  };
  /** Who came in between is told what he missed first. */
  const tell = async (each: { from: number | null; readonly listener: Listener }, changes: readonly Change[], begun: number, end: number, isCaughtUp: boolean): Promise<void> => {
    if (each.from === null && !isCaughtUp) return; // from now on: where the record stands is not known yet
    const isElsewhere = each.from !== null && isCaughtUp && each.from > end; // he followed another record, one from before a restoring perhaps
    if (each.from === null) each.listener([], end);
    else if (isElsewhere || begun - each.from > MOST_MISSED) each.listener(null, end);
    else {
      for (let from = each.from; from < begun; ) {
        const { changes: missed } = await changesAfter(pool, from, AT_ONCE, begun);
        from = missed.length < AT_ONCE ? begun : (missed.at(-1)?.id ?? begun);
        each.listener(missed.filter(isCase), from);
        each.from = from;
      }
      const news = changes.filter(({ id }) => id > (each.from ?? 0));
      if (news.length > 0) each.listener(news, end);
    }
    each.from = isElsewhere ? end : Math.max(each.from ?? 0, end);
  };
  const follow = async (): Promise<void> => {
    while (!isEnding && listeners.size > 0) {
      const rest = await round().catch((error: unknown) => {
        trouble(error);
        return 1_000;
      });
      await new Promise(resolve => setTimeout(resolve, rest));
    }
    told = pending = running = null; // while nobody listens nothing is read
  };
  return {
    listen: (after, listener) => {
      const entry = { from: after, listener };
      listeners.add(entry);
      if (!isEnding) running ??= follow();
      return () => void listeners.delete(entry);
    },
    end: async () => {
      isEnding = true;
      await running;
    },
  };
}

const isCase = (change: Changes['changes'][number]): change is Change => change.caseNumber !== null;
