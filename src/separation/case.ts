import type { Approval } from '../certificate/approval';
import type { Day } from '../kernel/day';
import type { PersonKey } from '../kernel/ids';
import { impossible } from '../kernel/result';
import type { Recorded } from '../procedure/recorded';
import type { SeparationEvent, SeparationReason } from './events';

type Reported = { readonly person: PersonKey; readonly reason: SeparationReason; readonly happenedOn: Day };

/** A separation (减员) as its events tell it. */
export type SeparationCase =
  | ({ readonly state: 'reported' } & Reported)
  | ({ readonly state: 'approved'; readonly approval: Approval } & Reported)
  | ({ readonly state: 'removed'; readonly approval: Approval; readonly removedOn: Day } & Reported);

/** The case after one more event. Throws where the record could not have allowed the event. */
export function separationAfter(separation: SeparationCase | null, recorded: Recorded<SeparationEvent>): SeparationCase {
  const { event } = recorded;
  if (event.type === 'separationReported') return { state: 'reported', person: event.person, reason: event.reason, happenedOn: event.happenedOn };
  if (separation === null) return impossible(`event ${recorded.number}: ${event.type} before the report`);
  const { person, reason, happenedOn } = separation;
  switch (event.type) {
    case 'separationApproved':
      return { state: 'approved', person, reason, happenedOn, approval: event.approval };
    case 'removed':
      return separation.state === 'approved' ? { ...separation, state: 'removed', removedOn: event.removedOn } : impossible(`event ${recorded.number}: removed without approval`);
    case 'returned':
      return recorded.settles?.outcome === 'returnedToApproval' ? { state: 'reported', person, reason, happenedOn } : separation;
    case 'removalRequested':
    case 'fundingReduced':
    case 'insuranceChanged':
    case 'payStopped':
    case 'couldNotAct':
    case 'corrected':
    case 'rejected':
    case 'withdrawn':
      return separation;
  }
}
