/**
 * Why an open stage is stuck (停滞原因): its norm has run out; nobody is there who could settle it, so that no act can follow;
 * a step of the conduct failed; or the conduct has not heard of what was recorded.
 */
export const STUCK_KINDS = ['overdue', 'unattended', 'stepFailed', 'engineBehind'] as const;
/** One of these. */
export type StuckKind = (typeof STUCK_KINDS)[number];

/** So long the conduct may be behind the record before that counts as stuck: it is usually a second. */
export const ENGINE_PATIENCE_MS = 30_000;

/** What a supervisor does with stages that are stuck, several at once (批量督办). */
export const SUPERVISION_ACTS = ['urge', 'retry', 'reassign'] as const;
