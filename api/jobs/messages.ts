import type { Leased } from '../../prisma/records/jobs';
import type { JobPhase } from '../../src/contracts/jobs';

/** What the API hands to a process that does jobs: the job under its lease, and with what it reaches the record. Keys in base64; `now`: the record's clock. */
export type ToProcess = { readonly leased: Leased; readonly databaseUrl: string; readonly keys: Readonly<Record<'personalRecords' | 'blindIndex' | 'payloads', string>>; readonly now: number };
/** What the process says: how far it has come, that it is ready for another, or that it could not. */
export type FromProcess =
  | { readonly kind: 'progress'; readonly phase: JobPhase; readonly done: number; readonly total: number }
  | { readonly kind: 'ended' }
  | { readonly kind: 'broke'; readonly isAway: boolean; readonly trouble: Readonly<Record<string, unknown>> };
