import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { smtpPost } from '../../activities/mail/smtp';
import { sendPending } from '../../activities/letters/sendPending';
import type { Post } from '../../activities/mail/post';
import { inTransaction } from '../../prisma/records/database';
import { queueLetters, type Writing } from '../../prisma/records/mails';
import type { RecordRoom } from '../../prisma/records/record';
import { day, instantOf } from '../../src/kernel/day';
import { stageLetter } from '../../src/labels/letters';
import { startMailRound } from '../../worker/mailRound';
import { quiet } from '../faults/engineFor';
import { freshDatabase } from '../harness/database';
import { openCounty, type County } from './county';
import { startMailSink, type MailSink } from './mailSink';
import { until } from './until';

const PUBLIC_URL = 'http://dingbian.example';
let now = instantOf(day('2026-11-24'), 10);
let county: County;
let sink: MailSink;
let post: Post;
let record: RecordRoom;
beforeAll(async () => {
  county = await openCounty((await freshDatabase()).url, { now: () => now });
  record = county.record;
  sink = await startMailSink();
  post = smtpPost({ url: sink.url, from: 'dingbian@qinghe.example' });
});
afterAll(async () => {
  post.close();
  await sink.close();
  await county.close();
});
beforeEach(async () => {
  now = instantOf(day('2026-11-24'), 10);
  sink.arrived.length = 0;
  sink.answer = () => null;
  await record.pool.query('DELETE FROM mail');
});

const urging = (key: string): Writing => ({
  key,
  caseId: null,
  kind: 'urged',
  text: stageLetter('urged', { caseNumber: key, stage: 'placement', institutionName: '清河县档案局', until: day('2026-11-27'), url: `${PUBLIC_URL}/app/cases/${key}`, by: '李四' }),
  to: [{ account: county.clerk.account, address: `${key}@qinghe.example` }],
});
const queue = (keys: readonly string[], sendAfter?: number): Promise<void> => inTransaction(record.pool, client => queueLetters(client, record, PUBLIC_URL, keys.map(urging), sendAfter));
const waiting = async () => (await record.pool.query<{ key: string; attempts: number; failed: boolean; trouble: string | null }>('SELECT split_part(key, \'/\', 1) AS key, attempts, failed_at IS NOT NULL AS failed, last_trouble AS trouble FROM mail WHERE sent_at IS NULL ORDER BY id')).rows;

test('a letter that was queued with what it tells of goes out in the next round, once', async () => {
  await queue(['H1']);
  expect(await sendPending({ record, post })).toEqual({ taken: 1, troubles: [] });
  expect(await sendPending({ record, post })).toEqual({ taken: 0, troubles: [] });
  expect(sink.arrived.map(mail => mail.to)).toEqual(['H1@qinghe.example']);
  expect(await waiting()).toEqual([]);
});

test('where what a letter tells of is not recorded, the letter is not either', async () => {
  await expect(inTransaction(record.pool, async client => {
    await queueLetters(client, record, PUBLIC_URL, [urging('H2')]);
    throw new Error('the act was not taken');
  })).rejects.toThrow('the act was not taken');
  expect(await waiting()).toEqual([]);
});

test.each([
  ['at night', '2026-11-24', 20, '2026-11-25', 9],
  ['before the offices open', '2026-11-24', 8.5, '2026-11-24', 9],
  ['on a Saturday', '2026-11-28', 10, '2026-11-30', 9],
  ['in the holiday week', '2026-10-05', 10, '2026-10-08', 9],
])('a letter that is queued %s waits until offices open', async (_, date, hour, opens, at) => {
  now = instantOf(day(date), hour);
  await queue(['H3']);
  expect((await sendPending({ record, post })).taken).toBe(0);
  now = instantOf(day(opens), at) - 1;
  expect((await sendPending({ record, post })).taken).toBe(0);
  now += 1;
  expect((await sendPending({ record, post })).taken).toBe(1);
});

test('a letter for a later instant is not taken before it', async () => {
  await queue(['H4'], now + 60_000);
  expect((await sendPending({ record, post })).taken).toBe(0);
  now += 60_000;
  expect((await sendPending({ record, post })).taken).toBe(1);
});

test('five workers beside each other send forty letters, and none of them twice', async () => {
  await queue(Array.from({ length: 40 }, (_, index) => `H${100 + index}`));
  const rounds = Array.from({ length: 5 }, () => startMailRound({ record, post }, quiet, 20));
  await until('every letter is out', waiting, left => left.length === 0);
  await Promise.all(rounds.map(each => each.stop()));
  expect(new Set(sink.arrived.map(mail => mail.messageId)).size).toBe(40);
  expect(sink.arrived).toHaveLength(40);
});

test('a letter that cannot be handed over now waits with its trouble, does not hold up the others, and goes out later', async () => {
  sink.answer = mail => (mail.to.startsWith('H201') ? 451 : null);
  await queue(['H201', 'H202']);
  expect((await sendPending({ record, post })).troubles).toHaveLength(1);
  expect(sink.arrived).toHaveLength(1);
  expect(await waiting()).toEqual([{ key: 'H201', attempts: 1, failed: false, trouble: expect.stringContaining('451') as string }]);
  expect((await sendPending({ record, post })).taken).toBe(0); // it rests first
  sink.answer = () => null;
  await record.pool.query("UPDATE mail SET next_attempt_at = now() - interval '1 second'");
  expect((await sendPending({ record, post })).taken).toBe(1);
  expect(sink.arrived).toHaveLength(2);
});

test('a letter that the mail server refuses for good is not tried again', async () => {
  sink.answer = () => 550;
  await queue(['H301']);
  expect(await sendPending({ record, post })).toEqual({ taken: 1, troubles: [] });
  await record.pool.query('UPDATE mail SET next_attempt_at = NULL');
  expect((await sendPending({ record, post })).taken).toBe(0);
  expect(await waiting()).toEqual([expect.objectContaining({ failed: true })]);
});

test('a letter whose worker died with it is taken up when its lease is over', async () => {
  await queue(['H401']);
  await record.pool.query("UPDATE mail SET claimed_until = now() + interval '1 minute'");
  expect((await sendPending({ record, post })).taken).toBe(0);
  await record.pool.query("UPDATE mail SET claimed_until = now() - interval '1 second'");
  expect((await sendPending({ record, post })).taken).toBe(1);
});
