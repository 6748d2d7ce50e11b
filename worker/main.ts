import { existsSync } from 'node:fs';
import { Client, Connection } from '@temporalio/client';
import { pino } from 'pino';
import { createActivities } from '../activities/createActivities';
import { createOfficeActivities } from '../activities/officeDay';
import { smtpPost } from '../activities/mail/smtp';
import { signedPost } from '../activities/outside/signedPost';
import { openPool } from '../prisma/records/database';
import { readKeys } from '../prisma/records/keys';
import { systemClock } from '../prisma/records/officeClock';
import { startAttendanceRound } from './attendanceRound';
import { bundleWorkflows } from './bundle';
import { dataConverterFor } from './codec';
import { ACTIVITIES_AT_ONCE, startConducting } from './conducting';
import { startDispatcher } from './dispatcher';
import { installRuntime } from './engineLogger';
import { answerHealth } from './health';
import { startMailRound } from './mailRound';
import { keepMornings } from './officeMornings';
import { startReconciler } from './reconciler';
import { settingsFrom } from './settings';

const log = pino({ name: 'worker', base: { pid: process.pid } });
installRuntime(log);

const settings = settingsFrom(process.env);
const { temporalAddress: address, namespace, taskQueue, publicUrl } = settings;
const pool = openPool(settings.databaseUrl, ACTIVITIES_AT_ONCE + 5); // the dispatcher, the reconciler and the mail round want theirs
const record = { pool, clock: systemClock, keys: readKeys(settings.keysFile) };
const dataConverter = dataConverterFor(record.keys.payloads);
const post = smtpPost({ url: settings.smtpUrl, from: settings.mailFrom });

// Connects at its first call and again whenever it must; gRPC would rest up to two minutes between two tries.
const connection = Connection.lazy({ address, channelArgs: { 'grpc.max_reconnect_backoff_ms': 5_000, 'grpc.initial_reconnect_backoff_ms': 500 } });
const engine = { client: new Client({ connection, namespace, dataConverter }), taskQueue };
const workflowBundle = settings.workflowBundle !== null && existsSync(settings.workflowBundle) ? { codePath: settings.workflowBundle } : await bundleWorkflows();

const room = { record, post, otherSystem: signedPost, publicUrl };
const conducting = startConducting({ address, namespace, taskQueue, workflowBundle, activities: { ...createActivities(room), ...createOfficeActivities(room) }, dataConverter }, log);
const dispatcher = startDispatcher(pool, engine, log);
const reconciler = startReconciler(record, engine, log);
const mailRound = startMailRound(room, log);
const attendanceRound = startAttendanceRound({ record, publicUrl }, log);
const mornings = keepMornings(engine, log);
const health = settings.healthPort === null ? null : answerHealth(settings.healthPort, pool, conducting.state);

let ending: Promise<void> | null = null;
/** Nothing new first, then what runs, the connections last. */
async function end(): Promise<void> {
  log.info('ending');
  health?.close();
  await Promise.all([dispatcher.stop(), reconciler.stop(), mailRound.stop(), mornings.stop(), attendanceRound.stop()]);
  await conducting.stop();
  post.close();
  await connection.close();
  await pool.end();
  log.info('ended');
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    ending ??= end().catch((error: unknown) => {
      log.error({ error }, 'the worker could not end in order');
      process.exitCode = 1;
    });
  });
}
