import { availableParallelism } from 'node:os';
import type { Logger } from 'pino';
import { sweepDrafts } from '../../prisma/records/drafts';
import { endJob } from '../../prisma/records/jobs';
import { claimJob, giveBack, renewLeases, sweepJobs, type ClaimedJob, type Standing } from '../../prisma/records/jobLeases';
import type { RecordRoom } from '../../prisma/records/record';
import type { ProblemCode } from '../../src/labels/problems';
import { troubleOf } from '../trouble';
import { Lane, type Left } from './lane';

/** The first lane takes nothing heavier, in bytes: an agency's roster need not wait for a province. */
const LIGHT = 512 * 1024;
const EVERY_MS = 1_000;
/** As long as something runs: how fresh the progress is that its starter reads. */
const EVERY_MS_AT_WORK = 300;
const SWEEP_EVERY = 60;

/** Who does the jobs of this process. `wake`: there may be something to do, or to stop. */
export type Jobs = { readonly wake: () => void; readonly stop: () => Promise<void> };
/** `milliseconds`: how long a job may take. `nice`: how far it stands behind others on this machine. */
export type JobsSettings = { readonly room: RecordRoom; readonly databaseUrl: string; readonly log: Logger; readonly milliseconds?: number; readonly nice?: number };

/** Two lanes at least, one of them for light jobs alone; a third and fourth where there are cores for them. */
const lanesFor = (milliseconds: number | undefined, nice: number | undefined) => Array.from({ length: Math.min(4, Math.max(2, availableParallelism())) }, (_, index) => ({ lane: new Lane(milliseconds, nice), most: index === 0 ? LIGHT : 2 ** 31 - 1, running: null as Standing | null }));
type OwnLane = ReturnType<typeof lanesFor>[number];

/** Takes up what waits, in processes of their own, and renews the leases of what runs. */
export function startJobs({ room, databaseUrl, log, milliseconds, nice }: JobsSettings): Jobs {
  const lanes = lanesFor(milliseconds, nice);
  const keys = { personalRecords: room.keys.personalRecords.toString('base64'), blindIndex: room.keys.blindIndex.toString('base64'), payloads: room.keys.payloads.toString('base64') };
  const rounds = { isStopping: false, isWanted: false, count: 0 };
  let timer: NodeJS.Timeout | undefined;
  let turning = Promise.resolve();

  const run = async (own: OwnLane, job: ClaimedJob): Promise<void> => {
    const { id, lease, kind, attempts } = job;
    own.running = { id, lease, phase: null, done: 0, total: 0 };
    const left = await own.lane.run({ leased: { id, lease }, databaseUrl, keys, now: room.clock.now() }, (phase, done, total) => (own.running = { id, lease, phase, done, total }));
    if (left.as !== 'ended') log.warn({ job: id, kind, attempts, left: left.as, ...(left.as === 'broke' ? { trouble: left.trouble } : {}) }, 'a job left its process unfinished');
    if (!rounds.isStopping) await settle(room, job, left).catch((error: unknown) => log.warn({ job: id, ...troubleOf(error) }, 'a job could not be put down; its lease will end'));
    own.running = null;
    wake();
  };
  const ownLeases = (): string[] => lanes.flatMap(each => (each.running ? [each.running.lease] : []));
  const round = async (): Promise<void> => {
    rounds.count += 1;
    const running = lanes.flatMap(each => (each.running ? [each.running] : []));
    if (running.length > 0) {
      const held = await renewLeases(room, running);
      for (const each of lanes) if (each.running && running.some(({ lease }) => lease === each.running?.lease) && !held.has(each.running.lease)) void killedUnlessEnded(each, each.running.lease);
    }
    if (rounds.count % SWEEP_EVERY === 1) await Promise.all([sweepJobs(room, ownLeases()), sweepDrafts(room)]);
    for (const own of lanes.filter(each => each.running === null)) {
      const job = rounds.isStopping ? null : await claimJob(room, own.most, ownLeases());
      if (job) void run(own, job);
    }
  };
  const isWantedStill = (): boolean => rounds.isWanted && !rounds.isStopping; // others set both while a round waits
  const turn = async (): Promise<void> => {
    clearTimeout(timer);
    do {
      rounds.isWanted = false;
      await round().catch((error: unknown) => log.warn(troubleOf(error), 'jobs could not be looked for; it is tried again'));
    } while (isWantedStill());
    if (!rounds.isStopping) timer = setTimeout(wake, lanes.some(each => each.running !== null) ? EVERY_MS_AT_WORK : EVERY_MS).unref();
  };
  let isTurning = false;
  function wake(): void {
    if (rounds.isStopping) return;
    rounds.isWanted = true;
    if (isTurning) return;
    isTurning = true;
    turning = turn().finally(() => (isTurning = false));
  }
  wake();
  return {
    wake,
    stop: async () => {
      rounds.isStopping = true;
      clearTimeout(timer);
      await turning;
      const leases = ownLeases();
      for (const { lane } of lanes) lane.kill();
      await giveBack(room, leases).catch(() => undefined); // the record is away: the leases end by themselves
      for (const { lane } of lanes) lane.end();
    },
  };
}

const GRACE_MS = 300;
/** The lease is gone: the job was cancelled, or is another's; or it has ended this moment, and its process is about to say so. */
async function killedUnlessEnded(own: OwnLane, lease: string): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, GRACE_MS).unref());
  if (own.running?.lease === lease) own.lane.kill();
}

/** What becomes of a job that its process has not ended itself. */
async function settle(room: RecordRoom, job: ClaimedJob, left: Left): Promise<void> {
  const failed = (problem: ProblemCode): Promise<void> => endJob(room.pool, room, job, { problem, details: null });
  if (left.as === 'tooHeavy') await failed('jobTooHeavy');
  else if (left.as === 'away') await giveBack(room, [job.lease]);
  else if (left.as === 'broke' && 'kind' in left.trouble) await failed('unexpected');
  else if (left.as === 'broke') await giveBack(room, [job.lease], true); // the process died of something else: another tries, a few times
}
