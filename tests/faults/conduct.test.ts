import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { sendPending } from '../../activities/letters/sendPending';
import { smtpPost } from '../../activities/mail/smtp';
import { publishedCalendar } from '../../src/calendar/publishedYears';
import { nextOfficeInstant } from '../../src/calendar/workingDays';
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

/** The next office hour: the worker's mail round sends what was queued until then. */
async function officesOpen(): Promise<void> {
  const open = nextOfficeInstant(publishedCalendar, Date.now());
  const post = smtpPost({ url: sink.url, from: 'dingbian@qinghe.example' });
  while ((await sendPending({ record: { ...county.record, clock: { now: () => open } }, post })).taken > 0);
  post.close();
}

test.each(Object.entries(paths))('%s: the conduct follows to the end, and every letter arrives once', async (_name, path) => {
  const { caseNumber, acts } = await path.open(county);
  for (const act of acts) {
    await untilConducted(county, caseNumber);
    await take(county, caseNumber, act);
  }
  const { endedAs } = await untilClosed(county, caseNumber);
  expect(endedAs).toBe(path.endsAs);
  expect(await engine.client.workflow.getHandle(caseNumber).result()).toBe(path.endsAs);
  await officesOpen();
  const { rows: written } = await county.record.pool.query<{ messageId: string; sent: boolean }>(
    'SELECT m.message_id AS "messageId", m.sent_at IS NOT NULL AS sent FROM mail m JOIN case_file c ON c.id = m.case_id WHERE c.number = $1',
    [caseNumber],
  );
  expect(written.length).toBeGreaterThan(0);
  for (const { messageId, sent } of written) expect(sink.arrived.filter(mail => mail.messageId === messageId)).toHaveLength(sent ? 1 : 0);
  expect(written.filter(letter => letter.sent).length).toBeGreaterThan(0);
});
