import type { Day } from '../kernel/day';
import type { Step } from './standing';

/** How an event moves its case through the procedure: it settles a visit, or lets a candidate join; or neither. */
export type Settles = { readonly stage: string; readonly visit: number; readonly outcome: string };

/**
 * An event of a case as the record keeps it. `number` counts the events of the case from 1; `effectiveOn` is the day
 * from which it holds, `recordedAt` (milliseconds since 1970) when it was written.
 */
export type Recorded<Event> = {
  readonly number: number;
  readonly lane: string;
  readonly settles: Settles | null;
  readonly effectiveOn: Day;
  readonly recordedAt: number;
  readonly event: Event;
  /** The absent officer in whose place it was done (由某代某办理); absent where nobody stood in. */
  readonly onBehalfOf?: string | null;
};

/** An event that a decision brings, before the record numbers it. */
export type NewEvent<Event> = Omit<Recorded<Event>, 'number' | 'recordedAt'>;

/** The steps that an event takes through the tree: a nomination lets its lane join before it settles the lane's first stage. */
export function stepsOf(recorded: { readonly number: number; readonly lane: string; readonly settles: Settles | null; readonly event: { readonly type: string } }): Step[] {
  const joins = recorded.event.type === 'nominated' && recorded.settles?.visit === 1 ? [{ number: recorded.number, joins: recorded.lane }] : [];
  return recorded.settles ? [...joins, { number: recorded.number, lane: recorded.lane, ...recorded.settles }] : joins;
}

/** A draft (拟办) that a handler laid before the signer: which act, with what it would say. It belongs to one visit of a stage. */
export type Preparation = { readonly proposes: string; readonly input: Readonly<Record<string, unknown>>; readonly note: string };
/** The event of a draft; `by` is the account that prepared it. */
export type Prepared = { readonly type: 'prepared'; readonly stage: string; readonly visit: number; readonly by: string } & Preparation;
