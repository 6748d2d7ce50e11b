import { createHmac } from 'node:crypto';
import type { Decision } from '../../src/decision/consequences';
import { deskOf } from '../../src/decision/desks';
import { openVisits } from '../../src/procedure/standing';
import type { LoadedCase } from './loadCase';
import type { Answer, Outcome, RecordRoom } from './record';
import type { Requested } from './recordDecision';

/** What a request asked for, keyed, so that the same key with another request is noticed; a resident ID cannot be guessed back from it. */
export function fingerprintOf(room: RecordRoom, { case: target, lane, act, input, papers }: Requested): string {
  return createHmac('sha256', room.keys.blindIndex).update(JSON.stringify([target, lane, act, input, papers.map(({ scan: _, ...paper }) => paper)])).digest('hex');
}

/** The stored answer to an earlier request with this key. */
export function repeated(answer: unknown): Outcome {
  return { ...(answer as Outcome & { kind: 'recorded' | 'refused' }), isRepeat: true }; // only `record` stores answers, in this shape
}

/** What the requester is told: the case's version and what waits now, at which desk. */
export function answerOf(loaded: LoadedCase, decision: Decision, lane: string): Answer {
  const { after, events } = decision;
  const open = openVisits(after.standing).filter(visit => !visit.isInterruption);
  return {
    caseNumber: loaded.number,
    version: loaded.version + events.length,
    lane: events[0]?.lane ?? lane,
    endedAs: after.standing.endedAs,
    open: open.map(visit => ({ lane: visit.lane, stage: visit.stage, visit: visit.visit, desk: deskOf(after, visit.stage, visit.lane, loaded.around) })),
  };
}

// 23505 unique, 40001 serialization, 40P01 deadlock: another transaction was faster.
const CONTENTION: readonly unknown[] = ['23505', '40001', '40P01'];
// Of the checks only those on counters can break by what another transaction did; the others tell of a fault of ours and are not tried again.
const SHARED_CHECKS: readonly unknown[] = ['quota_is_not_overdrawn', 'leadership_posts_are_not_overdrawn', 'form_is_not_overdrawn', 'quota_agrees_with_its_rows', 'leadership_post_agrees_with_its_rows', 'structure_has_room', 'establishment_quota_placed_check', 'establishment_quota_reserved_check', 'establishment_quota_allowance_check', 'leadership_post_placed_check', 'leadership_post_reserved_check', 'leadership_post_allowance_check'];

/** Whether PostgreSQL stopped a write because of what another transaction had done meanwhile. */
export function isContention(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return CONTENTION.includes(error.code) || (error.code === '23514' && 'constraint' in error && SHARED_CHECKS.includes(error.constraint));
}
