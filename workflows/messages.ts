import { defineQuery, defineSignal } from '@temporalio/workflow';

/** What a conduct tells an operator: up to which event it has read the case, the visits it waits at, and what it gave up on. */
export type Waiting = { readonly seen: number; readonly waitsAt: readonly string[]; readonly stuck: readonly string[] };

/**
 * How a conduct calls its effects. It is an argument of the workflow, so that a conduct which runs goes on as it began,
 * and takes up today's way with its next history. The first edition was called with the case number alone.
 */
export type ConductEdition = 1 | 2;

/** The edition that new conducts begin with. */
export const TODAYS_CONDUCT: ConductEdition = 2;

/** Wakes the conduct of a case. The number of the event is for the reader of a history: what happened is asked of the record. */
export const somethingWasRecorded = defineSignal<[eventNumber: number]>('somethingWasRecorded');

/** Asks the conduct to begin anew from the record: after a repair, or to leave a long history behind. */
export const beginFreshHistory = defineSignal('beginFreshHistory');

/** Where the conduct waits now. */
export const whereItWaits = defineQuery<Waiting>('whereItWaits');
