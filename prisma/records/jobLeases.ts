import { randomUUID } from 'node:crypto';
import type { JobKind, JobPhase } from '../../src/contracts/jobs';
import { inTransaction } from './database';
import type { Leased } from './jobs';
import type { RecordRoom } from './record';

/** A lease not renewed for so long is over: the process that held it is gone. By the clock of PostgreSQL, which all processes share. */
const LEASE_SECONDS = 10;
/** A job that took so many processes with it is not given to another. */
const ATTEMPTS = 3;
/** Only claims take this lock, one after the other: two at the same moment would not see each other's. */
const CLAIMS = 4_921_003;

/** A job taken up: whose it is and what it is about is read by who does it. */
export type ClaimedJob = Leased & { readonly kind: JobKind; readonly attempts: number };

// One job of an account runs at a time: the files of one keep nobody else waiting.
const CLAIM = `UPDATE job SET state = 'running', lease = $1, leased_until = clock_timestamp() + make_interval(secs => $2), attempts = attempts + 1, began_at = coalesce(began_at, $3), phase = NULL, progress_done = 0, progress_total = 0
  WHERE id = (SELECT j.id FROM job j WHERE (j.state = 'waiting' OR (j.state = 'running' AND j.leased_until < clock_timestamp())) AND j.weight <= $4 AND j.attempts < $5 AND (j.lease IS NULL OR j.lease <> ALL($6::uuid[]))
    AND NOT EXISTS (SELECT 1 FROM job o WHERE o.started_by = j.started_by AND o.id <> j.id AND o.state = 'running' AND o.leased_until >= clock_timestamp())
    ORDER BY j.created_at, j.id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id, kind, lease, attempts`;

/** Takes up the job that has waited longest among those no heavier than `most`, or whose process is gone; null where there is none. Never one of `own`: where a round was so slow that a lease of one's own has ended, its process is still at work. */
export const claimJob = (room: RecordRoom, most: number, own: readonly string[] = []): Promise<ClaimedJob | null> =>
  inTransaction(room.pool, async client => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [CLAIMS]);
    return (await client.query<ClaimedJob>(CLAIM, [randomUUID(), LEASE_SECONDS, new Date(room.clock.now()), most, ATTEMPTS, own])).rows[0] ?? null;
  });

/** How far a job has come, as its process knows. */
export type Standing = Leased & { readonly phase: JobPhase | null; readonly done: number; readonly total: number };

const RENEW = `UPDATE job j SET leased_until = clock_timestamp() + make_interval(secs => $2), phase = x.phase, progress_done = x.done, progress_total = x.total
  FROM jsonb_to_recordset($1) AS x(id uuid, lease uuid, phase text, done int, total int) WHERE j.id = x.id AND j.lease = x.lease AND j.state = 'running' RETURNING j.lease`;

/** Renews the leases and writes the progress down; gives the leases that still hold. */
export const renewLeases = async (room: RecordRoom, standing: readonly Standing[]): Promise<ReadonlySet<string>> =>
  new Set((await room.pool.query<{ lease: string }>({ name: 'renew-leases', text: RENEW, values: [JSON.stringify(standing), LEASE_SECONDS] })).rows.map(row => row.lease));

/** Gives jobs back whose process ends in order: the next takes them up at once, and it counts as no attempt. */
export const giveBack = async (room: RecordRoom, leases: readonly string[], isAttempt = false): Promise<void> => {
  await room.pool.query(`UPDATE job SET state = 'waiting', lease = NULL, leased_until = NULL, phase = NULL, progress_done = 0, progress_total = 0, attempts = attempts - $2 WHERE lease = ANY($1::uuid[]) AND state = 'running'`, [leases, isAttempt ? 0 : 1]);
};

const GIVEN_UP = `UPDATE job SET state = 'failed', problem = 'jobTooHeavy', input = NULL, lease = NULL, leased_until = NULL, ended_at = $1::timestamptz, expires_at = $1::timestamptz + make_interval(hours => 24)
  WHERE ended_at IS NULL AND attempts >= $2 AND (state = 'waiting' OR (leased_until < clock_timestamp() AND lease <> ALL($3::uuid[])))`;

/** Deletes what has expired, and gives up what nobody could finish; not what a process of one's own (`own`) is at. */
export async function sweepJobs(room: RecordRoom, own: readonly string[] = []): Promise<void> {
  const now = new Date(room.clock.now());
  await room.pool.query('DELETE FROM job WHERE expires_at <= $1', [now]);
  await room.pool.query(GIVEN_UP, [now, ATTEMPTS, own]);
}
