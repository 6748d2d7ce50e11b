import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../src/kernel/day';
import { openDoor, type Door } from '../api/door';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { opening } from '../harness/county';
import { signedIn } from './window';

let door: Door;
let browser: Browser;
const documentNumber = '编办〔2020〕1号';
beforeAll(async () => {
  if (!isBrowserThere) return;
  const { people } = opening(1, 5, 2);
  const leadership = { kind: 'deputy', body: null, appointedOn: day('2015-07-01'), documentNumber } as const;
  const posts = (['deputy', 'principal'] as const).map(kind => ({ body: null, kind, documentNumber, approved: 2, allowance: null }));
  const [deputy, ...others] = people;
  [door, browser] = [await openDoor([opening(1, 5, 2, { leadershipPosts: posts, people: [{ ...deputy!, name: '某副局长', leadership }, ...others.map(each => ({ ...each, name: '某科员' }))] })]), await openBrowser()];
  await door.clerk();
}, 60_000);
afterAll(() => (isBrowserThere ? Promise.all([browser.close(), door.close()]) : undefined));

test.runIf(isBrowserThere)('a report offers to relieve somebody of the posts that he fills himself, and forgets them when somebody else is named', async () => {
  const { page, go } = await signedIn(door, browser, 'clerk0');
  await go('/apply/separation');
  const name = async (who: RegExp): Promise<void> => {
    await page.getByRole('combobox', { name: '人员' }).click();
    await page.getByRole('option', { name: who }).click();
  };
  const posts = page.getByRole('combobox', { name: '所免领导职务' });
  const picked = page.locator('.ant-select-selection-item', { hasText: '机关本级' });
  await name(/某副局长/);
  await posts.click();
  const offered = page.getByRole('option', { name: /机关本级/ });
  await offered.first().waitFor();
  expect(await offered.allInnerTexts()).toEqual(['机关本级 副职']);
  await offered.click();
  await page.keyboard.press('Escape');
  expect(await picked.count()).toBe(1);
  await name(/某科员/);
  await expect.poll(() => picked.count()).toBe(0);
  await posts.click();
  await page.getByText('暂无数据').last().waitFor();
  expect(await offered.count()).toBe(0);
});

test.runIf(isBrowserThere)('a report waits at its papers for their kind, still names the file on the way back, and forgets what was wrong with a day that was corrected', async () => {
  const { page, go, press, choose, told } = await signedIn(door, browser, 'clerk0');
  await go('/apply/separation');
  await choose('人员', '某科员');
  await choose('原因', '辞职');
  await page.locator('#field-happenedOn').fill('2099-12-31');
  await press('下一步');
  const file = page.locator('#field-papers-0-content');
  const kept = (): Promise<string | null> => page.evaluate(`document.querySelector('#field-papers-0-content').files[0]?.name ?? null`);
  await file.setInputFiles({ name: '辞职批复.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') });
  await press('下一步');
  await page.locator('#field-papers-0-kind-fault', { hasText: '未填写' }).waitFor();
  await choose('材料种类', '同意辞职的决定');
  await press('上一步');
  await press('下一步');
  expect(await kept()).toBe('辞职批复.pdf');
  await press('下一步');
  await press('提交');
  await page.locator('#field-happenedOn-fault').waitFor();
  await page.locator('#field-happenedOn').fill('2026-01-02');
  await expect.poll(() => page.locator('#field-happenedOn-fault').count()).toBe(0);
  await told('人员');
  expect(await page.locator('.problem').count()).toBe(0);
});
