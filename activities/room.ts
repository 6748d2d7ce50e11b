import type { RecordRoom } from '../prisma/records/record';
import type { OtherSystem } from './outside/otherSystem';
import type { Post } from './mail/post';

/** What the activities work with: the record, the post, the other offices' systems, and the address under which officers open a case. */
export type ConductRoom = { readonly record: RecordRoom; readonly post: Post; readonly otherSystem: OtherSystem; readonly publicUrl: string };

/**
 * The record at the conduct's own time: where the engine simulates months, its time runs ahead of the office clock;
 * where an activity is tried again much later, the office clock does. The later of the two is the time.
 */
export function recordAt({ record }: ConductRoom, at: number): RecordRoom {
  return { ...record, clock: { now: () => Math.max(at, record.clock.now()) } };
}
