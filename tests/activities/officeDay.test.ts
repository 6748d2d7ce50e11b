import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OfficeActivities } from '../../activities/conducting';
import { createOfficeActivities } from '../../activities/officeDay';
import { signedPost } from '../../activities/outside/signedPost';
import { day, instantOf, type Day } from '../../src/kernel/day';
import { freshDatabase } from '../harness/database';
import { openCounty, type County } from './county';
import { applyForPosts, hiring, take } from './desks';

let now = 0;
let county: County;
let drop: () => Promise<void>;
let office: OfficeActivities;
beforeEach(async () => {
  now = instantOf(day('2026-11-23'), 9);
  const database = await freshDatabase();
  drop = database.drop;
  county = await openCounty(database.url, { now: () => now });
  office = createOfficeActivities({ record: county.record, post: { send: () => Promise.reject(new Error('a digest is only queued')), isPermanent: () => false, close: () => undefined }, otherSystem: signedPost, publicUrl: 'http://dingbian.example' });
});
afterEach(async () => {
  await county.close();
  await drop();
});
const morning = (date: Day): Promise<number> => {
  now = instantOf(date, 9);
  return office.writeDigests({ at: now });
};
const digests = async () => (await county.record.pool.query<{ to_address: string; subject: string; body: string }>("SELECT to_address, subject, body FROM mail WHERE kind = 'digest' ORDER BY to_address")).rows;

test('an officer with work gets one mail in the morning, with counts and numbers of cases and no name; who has none gets nothing', async () => {
  const [first, second] = [await applyForPosts(county), await applyForPosts(county)];
  await take(county, second, hiring.issue());
  await take(county, second, hiring.nominate());
  expect(await morning(day('2026-11-30'))).toBe(3); // the staffing office, the organization department, and the clerk whose form is open
  const [clerk, organization, staffing] = await digests();
  expect([clerk?.to_address, organization?.to_address, staffing?.to_address]).toEqual(['clerk@qinghe.example', 'signer-organizationdepartment@qinghe.example', 'signer-staffingoffice@qinghe.example']);
  expect(staffing?.subject).toBe('【定编·每日汇总】2026-11-30 待办 1 件，超期 0 件');
  expect(staffing?.body).toContain(`其中今日到期 1 件`);
  expect(staffing?.body).toContain(`${first}：编办核定，期限 2026-11-30`);
  for (const { body } of await digests()) expect(body).not.toMatch(/候选|在编|清河县档案局/);
});

test('asked for twice, or by two workers at once, a day has one digest for each officer; the next day has its own', async () => {
  await applyForPosts(county);
  await Promise.all([morning(day('2026-11-30')), morning(day('2026-11-30'))]);
  await morning(day('2026-11-30'));
  expect(await digests()).toHaveLength(1);
  await morning(day('2026-12-01'));
  expect((await digests()).map(each => each.subject)).toEqual(['【定编·每日汇总】2026-11-30 待办 1 件，超期 0 件', '【定编·每日汇总】2026-12-01 待办 1 件，超期 1 件']);
});

test('on a day off there is no digest, and none where the region wants none', async () => {
  await applyForPosts(county);
  expect(await morning(day('2026-11-28'))).toBe(0);
  await county.record.pool.query(`INSERT INTO region_setting (region_code, name, value, effective_from, is_assumed) VALUES (NULL, 'dailyDigest', '0', '2020-01-01', FALSE)`);
  expect(await morning(day('2026-11-30'))).toBe(0);
  await county.record.pool.query(`UPDATE region_setting SET value = '1'`);
  expect(await morning(day('2026-11-30'))).toBe(1);
});
