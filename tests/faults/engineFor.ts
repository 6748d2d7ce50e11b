import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import type { WorkflowBundle } from '@temporalio/worker';
import { pino } from 'pino';
import { createActivities } from '../../activities/createActivities';
import { smtpPost } from '../../activities/mail/smtp';
import { signedPost } from '../../activities/outside/signedPost';
import type { ConductActivities } from '../../activities/conducting';
import { dataConverterFor } from '../../worker/codec';
import { startConducting } from '../../worker/conducting';
import { startDispatcher } from '../../worker/dispatcher';
import { installRuntime } from '../../worker/engineLogger';
import { startReconciler } from '../../worker/reconciler';
import type { County as WholeCounty } from '../activities/county';
import { until } from '../activities/until';

export const quiet = pino({ level: 'silent' });
installRuntime(quiet);

/** All that is asked of a county here is its record. */
type County = Pick<WholeCounty, 'record'>;

/** Where a test's engine runs, and what it works with. */
export type EngineOptions = { readonly address: string; readonly namespace: string; readonly bundle: WorkflowBundle; readonly smtpUrl: string; readonly activities?: (real: ConductActivities) => ConductActivities; readonly reconcileEvery?: number };
/** A worker with its dispatcher and reconciler, as one process runs them. */
export type EngineFor = { readonly client: Client; readonly taskQueue: string; readonly stop: () => Promise<void> };

/** Conducts the county's cases in the test's own process. */
export function conductCasesOf(county: County, { address, namespace, bundle, smtpUrl, activities = real => real, reconcileEvery = 500 }: EngineOptions): EngineFor {
  const taskQueue = `county-${randomUUID()}`;
  const dataConverter = dataConverterFor(county.record.keys.payloads);
  const post = smtpPost({ url: smtpUrl, from: 'dingbian@qinghe.example' });
  const connection = Connection.lazy({ address, channelArgs: { 'grpc.max_reconnect_backoff_ms': 2_000, 'grpc.initial_reconnect_backoff_ms': 200 } });
  const client = new Client({ connection, namespace, dataConverter });
  const real = createActivities({ record: county.record, post, otherSystem: signedPost, publicUrl: 'http://dingbian.example' });
  const conducting = startConducting({ address, namespace, taskQueue, workflowBundle: bundle, activities: activities(real), dataConverter }, quiet);
  const dispatcher = startDispatcher(county.record.pool, { client, taskQueue }, quiet);
  const reconciler = startReconciler(county.record, { client, taskQueue }, quiet, reconcileEvery);
  return {
    client,
    taskQueue,
    stop: async () => {
      await Promise.all([dispatcher.stop(), reconciler.stop()]);
      await conducting.stop();
      post.close();
      await connection.close();
    },
  };
}

type Progress = { readonly version: number; readonly conducted: number; readonly isClosed: boolean; readonly endedAs: string | null; readonly pending: number };

/** How far the record and the conduct of a case are. */
export async function progressOf(county: County, caseNumber: string): Promise<Progress> {
  const { rows } = await county.record.pool.query<Progress>(
    `SELECT version, conducted_up_to AS conducted, conduct_closed_at IS NOT NULL AS "isClosed", ended_as AS "endedAs",
      (SELECT count(*)::int FROM mail m WHERE m.case_id = c.id AND m.sent_at IS NULL AND m.failed_at IS NULL) AS pending FROM case_file c WHERE number = $1`,
    [caseNumber],
  );
  const [row] = rows;
  if (!row) throw new Error(`no case ${caseNumber}`);
  return row;
}

/** Waits until the conduct knows everything that the record knows of a case. */
export const untilConducted = (county: County, caseNumber: string, withinMs?: number): Promise<Progress> =>
  until(`${caseNumber} is conducted`, () => progressOf(county, caseNumber), now => now.conducted === now.version, withinMs);

/** Waits until the conduct of a case is closed. */
export const untilClosed = (county: County, caseNumber: string, withinMs?: number): Promise<Progress> =>
  until(`the conduct of ${caseNumber} is closed`, () => progressOf(county, caseNumber), now => now.isClosed, withinMs);

const UNTOLD = `SELECT v.lane || '/' || v.stage AS visit FROM stage_visit v JOIN case_file c ON c.id = v.case_id
WHERE c.number = $1 AND v.settled_at IS NULL AND NOT v.is_interruption
  AND NOT EXISTS (SELECT 1 FROM mail m WHERE m.case_id = c.id AND m.sent_at IS NOT NULL AND starts_with(m.key, c.number || '/' || v.lane || '/' || v.stage || '/' || v.visit || '/assignment/'))`;

/** Waits until the conduct knows a case and every officer who is waited for has his assignment. */
export async function untilEveryoneKnows(county: County, caseNumber: string, withinMs?: number): Promise<void> {
  await untilConducted(county, caseNumber, withinMs);
  const untold = async (): Promise<string[]> => (await county.record.pool.query<{ visit: string }>(UNTOLD, [caseNumber])).rows.map(row => row.visit);
  await until(`everyone knows of ${caseNumber}`, untold, visits => visits.length === 0, withinMs);
}

/** The letters of a case that went out, without its number; sorted, so that two cases can be compared. */
export async function lettersOf(county: County, caseNumber: string): Promise<string[]> {
  const { rows } = await county.record.pool.query<{ key: string }>('SELECT m.key FROM mail m JOIN case_file c ON c.id = m.case_id WHERE c.number = $1 AND m.sent_at IS NOT NULL', [caseNumber]);
  return rows.map(row => row.key.slice(caseNumber.length + 1)).sort();
}
