import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { TableName } from '../../src/contracts/importLayout';
import type { PickedDraft } from '../../src/decision/batches';
import type { JobKind } from '../../src/contracts/jobs';
import type { ProblemCode } from '../../src/labels/problems';
import type { Filed } from './filingCheck';
import { once, type Once } from './keyedRequests';
import { seal } from './keys';
import { PERSON_COLUMNS } from './personalRecords';
import type { RecordRoom } from './record';

/** Where files go: whole institutions that an office serves, or the roster of one institution. */
export type Destination = { readonly kind: 'opening'; readonly servedBy: string } | { readonly kind: 'roster'; readonly institution: string };
export const filedTo = (to: Destination, files: Filed['files']): Filed => ({ ...to, files });

/** What a job (任务) works on: ids alone, and nothing about anybody. */
export type Errand =
  | { readonly kind: 'check' | 'filing'; readonly office: string; readonly to: Destination }
  | { readonly kind: 'checkOfFiling' | 'acceptance' | 'filingExport'; readonly filing: string }
  | { readonly kind: 'registerExport'; readonly institutions: readonly string[]; readonly table: TableName | null }
  | { readonly kind: 'batchApproval'; readonly items: readonly (PickedDraft & { readonly caseNumber: string })[] };
/** What came with it and is kept sealed until it ends: files in base64, or a remark. */
export type Input = { readonly files?: readonly { readonly name: string; readonly content: string }[]; readonly note?: string };

/** A job that is to be started. `asked` tells repeats of its key apart; `weight`: about how many bytes it will go through. */
export type NewJob = { readonly account: string; readonly key: string; readonly asked: unknown; readonly errand: Errand; readonly input: Input | null; readonly weight: number };

/** How many jobs of one account may wait or run; whoever wants more waits for one of them (assumed). */
export const JOBS_AT_ONCE = 5;
/** What a job has given is kept so long after its end, then deleted (assumed). */
const KEPT_HOURS = 24;

// The account is locked against being disabled meanwhile: what it starts before that is cancelled with it, and nothing after.
const ADD = `INSERT INTO job (id, kind, started_by, state, asked, input, weight, encryption_key, created_at)
  SELECT $1, $2, a.id, 'waiting', $4, $5, $6, $7, $8 FROM (SELECT id FROM account WHERE id = $3 AND is_enabled FOR SHARE) a WHERE (SELECT count(*) FROM job WHERE started_by = $3 AND ended_at IS NULL) < $9`;

/** Starts a job under a key, once; the same key gives the same job. `tooMany` where as many of the account wait or run as may. */
export async function startJob(room: RecordRoom, { account, key, asked, errand, input, weight }: NewJob): Promise<Once<{ readonly id: string }> | { readonly kind: 'tooMany' }> {
  const sealed = input === null ? null : seal(room.keys.personalRecords, JSON.stringify(input));
  const { kind, ...rest } = errand;
  const done = await once(room, { account, key, asked }, async client => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('jobs of ' || $1, 0))`, [account]); // two at the same moment are counted one after the other
    const id = randomUUID();
    const { rowCount } = await client.query(ADD, [id, kind, account, JSON.stringify(rest), sealed, weight, PERSON_COLUMNS.encryptionKey, new Date(room.clock.now()), JOBS_AT_ONCE]);
    return rowCount === 1 ? { id } : null;
  });
  return done ?? { kind: 'tooMany' };
}

/** A job under its lease: only who holds the lease may end it. */
export type Leased = { readonly id: string; readonly lease: string };
/** What a job came to: a filing, something for its starter alone, or why nothing. */
export type JobEnd = { readonly filing: string } | { readonly result: string | Uint8Array } | { readonly problem: ProblemCode; readonly details: unknown };

const END = `UPDATE job SET state = $3, input = NULL, progress_done = CASE WHEN $3 = 'done' THEN progress_total ELSE progress_done END, result = $4, filing_id = $5, problem = $6, problem_details = $7, lease = NULL, leased_until = NULL, ended_at = $8::timestamptz, expires_at = $8::timestamptz + make_interval(hours => $9)
  WHERE id = $1 AND lease = $2 AND state = 'running'`;

/** The job was cancelled, or another process has taken it up: what was done for it must not stand. */
export class LeaseLost extends Error {}

/** Throws `LeaseLost` where the job is no longer this lease's: what is still to come is not begun. */
export async function heldLease(room: RecordRoom, { id, lease }: Leased): Promise<void> {
  const { rowCount } = await room.pool.query({ name: 'held-lease', text: `SELECT 1 FROM job WHERE id = $1 AND lease = $2 AND state = 'running'`, values: [id, lease] });
  if (rowCount !== 1) throw new LeaseLost();
}

/** Ends a job in the transaction of what it did, so that both stand or neither. Throws `LeaseLost`, which undoes the transaction, where the job is no longer this lease's. */
export async function endJob(client: Pick<PoolClient, 'query'>, room: RecordRoom, { id, lease }: Leased, end: JobEnd): Promise<void> {
  const sealed = (clear: string | Uint8Array): Buffer => seal(room.keys.personalRecords, clear);
  const isFailed = 'problem' in end;
  const { rowCount } = await client.query(END, [
    id, lease, isFailed ? 'failed' : 'done', 'result' in end ? sealed(end.result) : null, 'filing' in end ? end.filing : null,
    isFailed ? end.problem : null, isFailed && end.details !== null ? sealed(JSON.stringify(end.details)) : null, new Date(room.clock.now()), KEPT_HOURS,
  ]);
  if (rowCount !== 1) throw new LeaseLost();
}

const CANCEL = `UPDATE job SET state = 'cancelled', input = NULL, lease = NULL, leased_until = NULL, ended_at = $3::timestamptz, expires_at = $3::timestamptz + make_interval(hours => $4) WHERE ($1::uuid IS NULL OR id = $1) AND started_by = $2 AND ended_at IS NULL`;
const cancelled = async (by: Pick<PoolClient, 'query'>, room: RecordRoom, account: string, id: string | null): Promise<boolean> => ((await by.query(CANCEL, [id, account, new Date(room.clock.now()), KEPT_HOURS])).rowCount ?? 0) > 0;

/** Cancels a job of the account that waits or runs; false where it has ended already. What it was about to write is undone with its lease. */
export const cancelJob = (room: RecordRoom, account: string, id: string): Promise<boolean> => cancelled(room.pool, room, account, id);

/** Cancels every job of an account that waits or runs, in the transaction that disables it. */
export const cancelJobsOf = (client: PoolClient, room: RecordRoom, account: string): Promise<boolean> => cancelled(client, room, account, null);

/** The kind of a job with what it works on, as the row keeps it. */
export const errandOf = (kind: JobKind, asked: object): Errand => ({ kind, ...asked }) as Errand; // only `startJob` writes these
