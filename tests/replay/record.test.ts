import { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createActivities } from '../../activities/createActivities';
import { createOfficeActivities } from '../../activities/officeDay';
import { signedPost } from '../../activities/outside/signedPost';
import { bundleWorkflows } from '../../worker/bundle';
import { dataConverterFor } from '../../worker/codec';
import { openCounty, type County } from '../activities/county';
import { applyForPosts, hiring, reportRetirement, separating, take, type DeskAct } from '../activities/desks';
import { startMailSink, type MailSink } from '../activities/mailSink';
import { paths } from '../activities/paths';
import { conductCasesOf, progressOf, untilClosed, untilEveryoneKnows, type EngineFor } from '../faults/engineFor';
import { freshDatabase } from '../harness/database';
import { timeSkippingEnvironment } from '../harness/timeSkipping';
import { wake } from '../../worker/wake';
import { keepHistory } from './histories';

const QUEUE = 'histories';
const post = { send: () => Promise.resolve(), isPermanent: () => false, close: () => undefined };

// Runs only where histories are to be kept anew: `node --import tsx scripts/recordHistories.ts`.
describe.runIf(process.env['RECORD_HISTORIES'] === 'yes')('histories are kept anew', () => {
  let county: County;
  let sink: MailSink;
  let engine: EngineFor;
  let skipping: TestWorkflowEnvironment;
  let bundle: Awaited<ReturnType<typeof bundleWorkflows>>;
  beforeAll(async () => {
    county = await openCounty((await freshDatabase()).url);
    sink = await startMailSink();
    bundle = await bundleWorkflows();
    engine = conductCasesOf(county, { address: inject('temporalAddress'), namespace: inject('temporalNamespace'), bundle, smtpUrl: sink.url });
    skipping = await timeSkippingEnvironment();
  }, 300_000);
  afterAll(async () => {
    await skipping.teardown();
    await engine.stop();
    await sink.close();
    await county.close();
  });

  test.each(Object.entries(paths))('%s', async (name, path) => {
    const { caseNumber, acts } = await path.open(county);
    for (const act of acts) {
      await untilEveryoneKnows(county, caseNumber);
      await take(county, caseNumber, act);
    }
    await untilClosed(county, caseNumber);
    keepHistory(name, await engine.client.workflow.getHandle(caseNumber).fetchHistory());
  });

  /** Walks a case on the server whose time jumps, in a county of its own: no dispatcher of the other engine takes part. */
  async function keepThroughTime(name: string, open: (county: County) => Promise<{ caseNumber: string; procedure: 'hire' | 'separation'; acts: readonly (DeskAct | 'ninety days' | 'a year')[] }>): Promise<void> {
    const dataConverter = dataConverterFor(county.record.keys.payloads);
    const client = new Client({ connection: skipping.connection, dataConverter });
    // The office's clock follows the engine's, so that both know of the months that pass.
    let now = await skipping.currentTimeMs();
    const elsewhere = await openCounty((await freshDatabase()).url, { now: () => now });
    const activities = createActivities({ record: elsewhere.record, post, otherSystem: signedPost, publicUrl: 'http://dingbian.example' });
    const worker = await Worker.create({ connection: skipping.nativeConnection, taskQueue: QUEUE, workflowBundle: bundle, dataConverter, activities: { ...activities } });
    await worker.runUntil(async () => {
      const { caseNumber, procedure, acts } = await open(elsewhere);
      const tell = async (): Promise<unknown> => wake({ client, taskQueue: QUEUE }, { caseNumber, procedure, eventNumber: (await progressOf(elsewhere, caseNumber)).version });
      await tell();
      for (const act of acts) {
        await untilEveryoneKnows(elsewhere, caseNumber);
        if (typeof act !== 'string') await take(elsewhere, caseNumber, act);
        else await skipping.sleep(act === 'a year' ? '367 days' : '90 days');
        now = await skipping.currentTimeMs();
        await tell();
      }
      expect((await untilClosed(elsewhere, caseNumber)).endedAs).toBe('completed');
      keepHistory(name, await client.workflow.getHandle(caseNumber).fetchHistory());
    });
    await elsewhere.close();
  }

  test('an office morning', async () => {
    const dataConverter = dataConverterFor(county.record.keys.payloads);
    const client = new Client({ connection: skipping.connection, dataConverter });
    const activities = createOfficeActivities({ record: county.record, post, otherSystem: signedPost, publicUrl: 'http://dingbian.example' });
    const worker = await Worker.create({ connection: skipping.nativeConnection, taskQueue: `${QUEUE}-office`, workflowBundle: bundle, dataConverter, activities: { ...activities } });
    await worker.runUntil(async () => {
      const handle = await client.workflow.start('officeDay', { taskQueue: `${QUEUE}-office`, workflowId: 'office-mornings-2026-11-23T01:00:00Z' });
      await handle.result();
      keepHistory('office-day', await handle.fetchHistory());
    });
  }, 60_000);

  test('a form lapses while one candidate waits', () =>
    keepThroughTime('hire-lapsed', async there => ({ caseNumber: await applyForPosts(there), procedure: 'hire', acts: [hiring.issue(), hiring.nominate(), 'a year'] })), 120_000);

  test('a separation is reminded of, is overdue and goes on', () =>
    keepThroughTime('separation-overdue', async there => ({
      caseNumber: await reportRetirement(there, await there.personInPost()),
      procedure: 'separation',
      acts: ['ninety days', separating.approve, separating.requestRemoval, separating.remove, 'ninety days', separating.reduceFunding, separating.changeInsurance, separating.stopPay],
    })), 120_000);
});
