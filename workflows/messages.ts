import { defineQuery, defineSignal } from '@temporalio/workflow';

/** Something was recorded in the case: look. It says nothing itself, so that it may be sent twice or late. */
export const somethingWasRecorded = defineSignal('somethingWasRecorded');

/** Begin a fresh history (operators, after an incompatible upgrade). */
export const beginFreshHistory = defineSignal('beginFreshHistory');

/** How far the conduct has come, and the visits (lane/stage/visit) that it conducts now. For operators; users read the record. */
export const whereItWaits = defineQuery<{ readonly seen: number; readonly waitsAt: readonly string[] }>('whereItWaits');
