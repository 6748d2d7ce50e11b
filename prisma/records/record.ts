import type { Pool } from 'pg';
import type { RecordKeys } from './keys';
import type { OfficeClock } from './officeClock';
import type { Refusal } from '../../src/rules/allRules';

/** What every record function works with: one pool, one clock, the keys of the personal records. */
export type RecordRoom = { readonly pool: Pool; readonly clock: OfficeClock; readonly keys: RecordKeys };

/** A stage that waits after a decision, and at whose desk. */
export type OpenItem = { readonly lane: string; readonly stage: string; readonly visit: number; readonly desk: string };

/** What a recorded decision answers; the same for a repeat of the same request. */
export type Answer = { readonly caseNumber: string; readonly version: number; readonly lane: string; readonly endedAs: string | null; readonly open: readonly OpenItem[] };

/** An event that was recorded since somebody looked: who did it, what, and when. */
export type Meanwhile = { readonly actor: string; readonly type: string; readonly lane: string; readonly recordedAt: Date };

/** What became of a request to the record. */
export type Outcome =
  | { readonly kind: 'recorded'; readonly answer: Answer; readonly isRepeat: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly caseNumber: string | null; /** Its number in the register of refusals. */ readonly number: number; readonly isRepeat: boolean }
  | { readonly kind: 'notFound' }
  /** Others acted on the same matter again and again; nothing was recorded, and the same key may be tried once more. */
  | { readonly kind: 'tooBusy' }
  /** The requester looked at another version of the case: nothing was recorded. `meanwhile`: what was recorded since, at most twenty events. */
  | { readonly kind: 'stale'; readonly version: number; readonly meanwhile: readonly Meanwhile[] }
  /** The key was used before for another request. */
  | { readonly kind: 'keyReused' }
  /** The input names something that does not exist here (a quota of another institution, an unknown person). */
  | { readonly kind: 'unfit'; readonly problems: readonly { readonly field: string; readonly code: string }[] };
