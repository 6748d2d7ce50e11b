import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { OfficeActivities } from '../../activities/conducting';
import { createOfficeActivities } from '../../activities/officeDay';
import { signedPost } from '../../activities/outside/signedPost';
import { bundleWorkflows } from '../../worker/bundle';
import { installRuntime } from '../../worker/engineLogger';
import { OFFICE_MORNINGS, scheduleMornings } from '../../worker/officeMornings';
import type { Morning } from '../../workflows/officeDay';
import { day, dayOf, instantOf, plusDays } from '../../src/kernel/day';
import { openCounty, type County } from '../activities/county';
import { applyForPosts } from '../activities/desks';
import { freshDatabase } from '../harness/database';
import { timeSkippingEnvironment } from '../harness/timeSkipping';

const post = { send: () => Promise.reject(new Error('a morning only queues')), isPermanent: () => false, close: () => undefined };
const QUEUE = 'mornings';
let environment: TestWorkflowEnvironment;
let bundle: Awaited<ReturnType<typeof bundleWorkflows>>;
let county: County;
/** How often each activity was asked for, and which of them fails the first time that a morning asks. */
const asked: string[] = [];
let failing: keyof OfficeActivities | null = null;
let now = 0;
beforeAll(async () => {
  installRuntime(pino({ level: 'silent' }));
  bundle = await bundleWorkflows();
  environment = await timeSkippingEnvironment();
  now = await environment.currentTimeMs();
  county = await openCounty((await freshDatabase()).url, { now: () => now });
}, 300_000);
afterAll(async () => {
  await environment.teardown();
  await county.close();
});

function faulty(real: OfficeActivities): OfficeActivities {
  const wrap = (name: keyof OfficeActivities) => async (given: { readonly at: number }): Promise<number> => {
    asked.push(name);
    if (failing === name) {
      failing = null;
      throw new Error(`${name} fails once`);
    }
    return real[name](given);
  };
  return { recountDays: wrap('recountDays'), planSeparations: wrap('planSeparations'), announceRetirements: wrap('announceRetirements'), writeDigests: wrap('writeDigests') };
}

test('whatever of a morning fails once, it ends with everything done once; a fortnight of mornings writes a digest on every working day and on no other', async () => {
  const real = createOfficeActivities({ record: county.record, post, otherSystem: signedPost, publicUrl: 'http://dingbian.example' });
  const worker = await Worker.create({ connection: environment.nativeConnection, taskQueue: QUEUE, workflowBundle: bundle, activities: { ...faulty(real) } });
  await worker.runUntil(async () => {
    await applyForPosts(county);
    // The first morning of the fortnight is the next Monday.
    let date = dayOf(now);
    while (new Date(`${date}T00:00:00Z`).getUTCDay() !== 1) date = plusDays(date, 1);
    const faults: (keyof OfficeActivities)[] = ['recountDays', 'planSeparations', 'announceRetirements', 'writeDigests'];
    const wrote: number[] = [];
    for (let n = 0; n < 14; n += 1, date = plusDays(date, 1)) {
      await environment.sleep(Math.max(1, instantOf(date, 9) - (await environment.currentTimeMs())));
      now = await environment.currentTimeMs();
      failing = faults[n] ?? null;
      const { digests } = await environment.client.workflow.execute<() => Promise<Morning>>('officeDay', { taskQueue: QUEUE, workflowId: `${OFFICE_MORNINGS}-${date}` });
      wrote.push(digests);
    }
    const { rows } = await county.record.pool.query<{ key: string }>("SELECT key FROM mail WHERE kind = 'digest'");
    expect(rows).toHaveLength(wrote.filter(each => each > 0).length);
    expect(wrote.filter((_, index) => index % 7 >= 5)).toEqual([0, 0, 0, 0]);
    expect(wrote.slice(0, 4)).toEqual([1, 1, 1, 1]);
    expect(asked.filter(each => each === 'writeDigests')).toHaveLength(15); // fourteen mornings, and the one that failed
  });
}, 120_000);

test('the mornings are scheduled once however many workers ask, for nine o’clock in Shanghai, and the schedule begins that very workflow', async () => {
  const connection = await Connection.connect({ address: inject('temporalAddress') });
  const client = new Client({ connection, namespace: inject('temporalNamespace') });
  const taskQueue = randomUUID();
  const became = await Promise.all([scheduleMornings({ client, taskQueue }), scheduleMornings({ client, taskQueue }), scheduleMornings({ client, taskQueue })]);
  expect(became.sort()).toEqual(['created', 'there', 'there']);
  const handle = client.schedule.getHandle(OFFICE_MORNINGS);
  try {
    const { action, info: { nextActionTimes } } = await handle.describe();
    expect(action).toMatchObject({ workflowType: 'officeDay', workflowId: OFFICE_MORNINGS, taskQueue });
    for (const next of nextActionTimes) expect(next.getTime()).toBe(instantOf(dayOf(next.getTime()), 9));
    expect(nextActionTimes.length).toBeGreaterThan(0);
    expect(day(dayOf(nextActionTimes[1]?.getTime() ?? 0))).toBe(plusDays(dayOf(nextActionTimes[0]?.getTime() ?? 0), 1));
  } finally {
    await handle.delete();
    await connection.close();
  }
});
