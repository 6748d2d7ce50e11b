import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { bundleWorkflows } from '../../worker/bundle';
import { openCounty, type County } from '../activities/county';
import { take } from '../activities/desks';
import { startMailSink, type MailSink } from '../activities/mailSink';
import { paths } from '../activities/paths';
import { freshDatabase } from '../harness/database';
import { conductCasesOf, untilClosed, untilConducted, type EngineFor } from './engineFor';

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

test.each(Object.entries(paths))('%s: the conduct follows to the end, and every letter arrives once', async (_name, path) => {
  const { caseNumber, acts } = await path.open(county);
  for (const act of acts) {
    await untilConducted(county, caseNumber);
    await take(county, caseNumber, act);
  }
  const { endedAs } = await untilClosed(county, caseNumber);
  expect(endedAs).toBe(path.endsAs);
  expect(await engine.client.workflow.getHandle(caseNumber).result()).toBe(path.endsAs);
  const letters = sink.arrived.filter(mail => mail.raw.includes(caseNumber) || Buffer.from(mail.raw).includes(caseNumber));
  expect(new Set(letters.map(mail => mail.messageId)).size).toBe(letters.length);
  const { rows } = await county.record.pool.query<{ kind: string }>('SELECT kind FROM mail m JOIN case_file c ON c.id = m.case_id WHERE c.number = $1 AND m.sent_at IS NULL AND m.failed_at IS NULL', [caseNumber]);
  expect(rows).toEqual([]);
});
