import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { bundleWorkflows } from '../../worker/bundle';
import { openCounty, type County } from '../activities/county';
import { applyForPosts, take } from '../activities/desks';
import { startMailSink, type MailSink } from '../activities/mailSink';
import { paths, type Path } from '../activities/paths';
import { until } from '../activities/until';
import { freshDatabase } from '../harness/database';
import { conductCasesOf, lettersOf, untilClosed, untilConducted, untilEveryoneKnows, type EngineFor } from './engineFor';

let county: County;
let sink: MailSink;
let engine: EngineFor;
beforeAll(async () => {
  county = await openCounty((await freshDatabase()).url);
  sink = await startMailSink();
  engine = conductCasesOf(county, { address: inject('temporalAddress'), namespace: inject('temporalNamespace'), bundle: await bundleWorkflows(), smtpUrl: sink.url });
});
afterAll(async () => {
  await engine.stop();
  await sink.close();
  await county.close();
});

/** Walks a path to its end; before every act, when everyone knows of his work, `disturb` is done to the conduct. */
async function walk(name: string, disturb: (caseNumber: string) => Promise<void>): Promise<{ readonly letters: readonly string[]; readonly endedAs: string | null; readonly ran: unknown }> {
  const path: Path | undefined = paths[name];
  if (!path) throw new Error(`no path ${name}`);
  const { caseNumber, acts } = await path.open(county);
  for (const act of acts) {
    await untilEveryoneKnows(county, caseNumber);
    await disturb(caseNumber);
    await take(county, caseNumber, act);
  }
  const { endedAs } = await untilClosed(county, caseNumber);
  await untilRunIs('COMPLETED', caseNumber);
  const ran: unknown = await engine.client.workflow.getHandle(caseNumber).result();
  return { letters: await lettersOf(county, caseNumber), endedAs, ran };
}

/** The task of a run that was ended may still do the next effects, before the next run begins: they are keyed, so both may. */
const untilRunIs = (status: 'RUNNING' | 'COMPLETED', caseNumber: string): Promise<string> =>
  until(`the latest run of ${caseNumber} is ${status}`, async () => (await engine.client.workflow.getHandle(caseNumber).describe()).status.name, now => now === status);

const terminate = async (caseNumber: string): Promise<void> => {
  await untilRunIs('RUNNING', caseNumber);
  await engine.client.workflow.getHandle(caseNumber).terminate('a test');
};
const freshHistory = (caseNumber: string) => engine.client.workflow.getHandle(caseNumber).signal('beginFreshHistory');

test.each(['hire-straight', 'hire-returned-and-resubmitted', 'hire-pay-corrected', 'hire-two-candidates', 'separation-straight', 'separation-funding-corrected'])(
  '%s: terminated at every stage, or begun afresh at every stage, the conduct comes to the same end with no second letter',
  async name => {
    const calm = await walk(name, () => Promise.resolve());
    const terminated = await walk(name, terminate);
    const afresh = await walk(name, freshHistory);
    expect(terminated).toEqual(calm);
    expect(afresh).toEqual(calm);
    expect(new Set(sink.arrived.map(mail => mail.messageId)).size).toBe(sink.arrived.length);
  },
  120_000,
);

test('a conduct that is terminated while nothing happens is found by the reconciler and created anew', async () => {
  const caseNumber = await applyForPosts(county);
  await untilConducted(county, caseNumber);
  const handle = engine.client.workflow.getHandle(caseNumber);
  const { runId } = await handle.describe();
  await handle.terminate('a test');
  const now = async () => {
    const described = await handle.describe();
    return { runId: described.runId, status: described.status.name };
  };
  const { runId: after } = await until('another run conducts the case', now, seen => seen.runId !== runId && seen.status === 'RUNNING');
  expect(after).not.toBe(runId);
});
