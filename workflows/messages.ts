import { defineQuery, defineSignal } from '@temporalio/workflow';

/** What a conduct tells an operator: up to which event it has read the case, the visits it waits at, and what it gave up on. */
export type Waiting = { readonly seen: number; readonly waitsAt: readonly string[]; readonly stuck: readonly string[] };

/** Wakes the conduct of a case. The number of the event is for the reader of a history: what happened is asked of the record. */
export const somethingWasRecorded = defineSignal<[eventNumber: number]>('somethingWasRecorded');

/** Asks the conduct to begin anew from the record: after a repair, or to leave a long history behind. */
export const beginFreshHistory = defineSignal('beginFreshHistory');

/** Where the conduct waits now. */
export const whereItWaits = defineQuery<Waiting>('whereItWaits');
