import { performance } from 'node:perf_hooks';
import { isAway, openPool } from '../../prisma/records/database';
import { LeaseLost } from '../../prisma/records/jobs';
import { troubleOf } from '../trouble';
import type { FromProcess, ToProcess } from './messages';
import { perform } from './perform';

// A process that does jobs, one after the other. The API starts it, ends it, and kills it where a job takes too long or too much.
const say = (message: FromProcess): void => void process.send?.(message);
const CONNECTIONS = 3;

let pool: ReturnType<typeof openPool> | null = null;
async function take({ leased, databaseUrl, keys, now }: ToProcess): Promise<void> {
  pool ??= openPool(databaseUrl, CONNECTIONS);
  const began = performance.now();
  const key = (name: keyof typeof keys): Buffer => Buffer.from(keys[name], 'base64');
  const room = { pool, clock: { now: () => now + Math.floor(performance.now() - began) }, keys: { personalRecords: key('personalRecords'), blindIndex: key('blindIndex'), payloads: key('payloads') } };
  try {
    await perform(room, leased, (phase, done, total) => say({ kind: 'progress', phase, done, total }));
    say({ kind: 'ended' });
  } catch (error) {
    say(error instanceof LeaseLost ? { kind: 'ended' } : { kind: 'broke', isAway: isAway(error), trouble: troubleOf(error) });
  }
}

process.on('message', message => void take(message as ToProcess)); // the API alone speaks to it
process.on('disconnect', () => process.exit(0)); // the API is gone: its lease ends, and another takes the job up
process.on('SIGINT', () => undefined); // Ctrl-C reaches the whole group; the API gives the job back before it ends this process
