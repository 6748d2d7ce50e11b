import type { Day } from '../kernel/day';
import type { Step } from './standing';

/** How an event moves its case through the procedure: it settles a visit, or lets a candidate join, or takes such a settlement back; or none of these. */
export type Settles = { readonly stage: string; readonly visit: number; readonly outcome: string };

/**
 * An event of a case as the record keeps it. `number` counts the events of the case from 1; `effectiveOn` is the day
 * from which it holds, `recordedAt` (milliseconds since 1970) when it was written, `by` the account that acted, where the
 * reader asked for it.
 */
export type Recorded<Event> = {
  readonly number: number;
  readonly lane: string;
  readonly settles: Settles | null;
  readonly effectiveOn: Day;
  readonly recordedAt: number;
  readonly by?: string;
  readonly event: Event;
  /** The absent officer in whose place it was done (由某代某办理); absent where nobody stood in. */
  readonly onBehalfOf?: string | null;
};

/** An event that a decision brings, before the record numbers it. */
export type NewEvent<Event> = Omit<Recorded<Event>, 'number' | 'recordedAt' | 'by'>;

/** Somebody took back (收回) what he had settled himself, by the number of that event. */
export type TakenBack = { readonly type: 'takenBack'; readonly takesBack: number; readonly note: string };

/** The steps that an event takes through the tree: a nomination lets its lane join before it settles the lane's first stage. */
export function stepsOf({ number, lane, settles, event }: { readonly number: number; readonly lane: string; readonly settles: Settles | null; readonly event: { readonly type: string; readonly takesBack?: number } }): Step[] {
  if (event.type === 'takenBack' && event.takesBack !== undefined) return [{ number, undoes: event.takesBack }];
  const joins = event.type === 'nominated' && settles?.visit === 1 ? [{ number, joins: lane }] : [];
  return settles ? [...joins, { number, lane, ...settles }] : joins;
}

/** A draft (拟办) that a handler laid before the signer: which act, with what it would say. It belongs to one visit of a stage. */
export type Preparation = { readonly proposes: string; readonly input: Readonly<Record<string, unknown>>; readonly note: string };
/** The event of a draft; `by` is the account that prepared it. */
export type Prepared = { readonly type: 'prepared'; readonly stage: string; readonly visit: number; readonly by: string } & Preparation;
