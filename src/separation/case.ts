import type { Approval } from '../certificate/approval';
import type { Day } from '../kernel/day';
import type { LeadershipPostId, PersonKey } from '../kernel/ids';
import { impossible } from '../kernel/result';
import type { Recorded } from '../procedure/recorded';
import type { SeparationEvent, SeparationReason } from './events';

type Reported = { readonly person: PersonKey; readonly reason: SeparationReason; readonly happenedOn: Day; readonly relievedPosts: readonly LeadershipPostId[] | null };

/** A separation (减员) as its events tell it; who is only relieved of a leadership post stays on the quota. */
export type SeparationCase =
  | ({ readonly state: 'reported' } & Reported)
  | ({ readonly state: 'approved'; readonly approval: Approval } & Reported)
  | ({ readonly state: 'removed' | 'relieved'; readonly approval: Approval; readonly effectiveOn: Day } & Reported);

/** Whether the person stays on his quota: he is relieved of a leadership post, and of nothing else (免去领导职务). */
export const isReliefOnly = (reason: SeparationReason | undefined): boolean => reason === 'relievedOfPost';

/** The case after one more event. Throws where the record could not have allowed the event. */
export function separationAfter(separation: SeparationCase | null, recorded: Recorded<SeparationEvent>): SeparationCase {
  const { event } = recorded;
  if (event.type === 'separationReported') return { state: 'reported', person: event.person, reason: event.reason, happenedOn: event.happenedOn, relievedPosts: event.relievedPosts ?? null };
  if (separation === null) return impossible(`event ${recorded.number}: ${event.type} before the report`);
  const { person, reason, happenedOn, relievedPosts } = separation;
  switch (event.type) {
    case 'separationApproved':
      return { state: 'approved', person, reason, happenedOn, relievedPosts, approval: event.approval };
    case 'removed':
    case 'relieved':
      if (separation.state !== 'approved') return impossible(`event ${recorded.number}: ${event.type} without approval`);
      return { ...separation, state: event.type, effectiveOn: event.type === 'removed' ? event.removedOn : event.relievedOn };
    case 'returned':
      return recorded.settles?.outcome === 'returnedToApproval' ? { state: 'reported', person, reason, happenedOn, relievedPosts } : separation;
    case 'removalRequested':
    case 'prepared':
    case 'arranged':
    case 'fundingReduced':
    case 'insuranceChanged':
    case 'payStopped':
    case 'payRefixed':
    case 'couldNotAct':
    case 'corrected':
    case 'rejected':
    case 'withdrawn':
    case 'takenBack':
      return separation;
  }
}
