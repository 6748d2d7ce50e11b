import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor, PASSWORD, type Door } from '../api/door';
import { countyOf, hostile } from '../api/jobFiles';
import { isBrowserThere, openBrowser } from '../harness/chromium';

let door: Door;
let browser: Browser;
beforeAll(async () => {
  if (!isBrowserThere) return;
  [door, browser] = [await openDoor(), await openBrowser()];
  await door.clerk();
  await door.officer('staffingOffice');
}, 60_000);
afterAll(() => (isBrowserThere ? Promise.all([browser.close(), door.close()]) : undefined));

/** The window of somebody signed in, and what went wrong in its scripts. */
async function windowOf(login: string): Promise<{ page: Page; faults: string[]; go: (hash: string) => Promise<void>; title: () => Promise<string | null> }> {
  const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
  const faults: string[] = [];
  page.on('pageerror', error => void faults.push(String(error)));
  await page.goto(door.url);
  await page.locator('input').first().fill(login);
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.locator('#content button').last().click();
  await page.locator('#menu a').first().waitFor();
  const settled = () => page.locator('#content:not([aria-busy])').waitFor();
  await settled();
  const go = async (hash: string): Promise<void> => {
    await page.goto(`${door.url}/${hash}`);
    await settled();
  };
  return { page, faults, go, title: () => page.locator('h1').textContent() };
}

test.runIf(isBrowserThere)('the address of an application, opened by an office, is told to be none of its pages', async () => {
  const { page, faults, go } = await windowOf('staffingoffice.officesigner');
  await go('#board');
  const unknown = await (async () => (await go('#no-such-page'), page.locator('#content').innerText()))();
  for (const hash of ['#new-hire', '#new-exempt-hire', '#new-separation']) {
    await go('#board');
    await go(hash);
    expect(await page.locator('#content').innerText()).toBe(unknown);
  }
  expect(faults).toEqual([]);
}, 60_000);

test.runIf(isBrowserThere)('a page that comes late is not put over the one that the reader went on to', async () => {
  const { page, faults, go, title } = await windowOf('clerk0');
  await go('#refusals');
  const wanted = await title();
  await page.route('**/cases?*', async route => {
    await new Promise(resolve => setTimeout(resolve, 800));
    await route.continue();
  });
  await page.evaluate("location.hash = '#cases'");
  await page.waitForRequest('**/cases?*');
  await go('#refusals');
  await page.waitForResponse('**/cases?*');
  await page.waitForTimeout(300);
  expect([await title(), faults]).toEqual([wanted, []]);
}, 60_000);

test.runIf(isBrowserThere)('an answer that is none of the API’s, and a session that has ended, are told and not passed over', async () => {
  const { page, faults, go } = await windowOf('clerk0');
  await page.route('**/refusals?*', route => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }));
  await go('#refusals');
  expect(await page.locator('#content [role=alert]').count()).toBe(1);
  await page.context().clearCookies();
  await page.locator('#who button').first().click(); // signs out
  await page.locator('input[type=password]').waitFor();
  expect(faults).toEqual([]);
}, 60_000);

test.runIf(isBrowserThere)('a dry run shows how far it is and then what it found; one that takes too long is cancelled; a filing ends at its own page', async () => {
  await door.at.pool.query(`INSERT INTO region (code, name, level, served_by_code, parent_code) SELECT code, code, 'township', '219921', '219921' FROM unnest($1::text[]) code`, [['219921101', '219921201']]);
  const { page, faults, go, title } = await windowOf('staffingoffice.officesigner');
  await go('#exchange');
  const chosen = ({ files }: ReturnType<typeof countyOf>) => page.locator('#filing-files').setInputFiles(files.map(({ name, content }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content, 'base64') })));
  const tryFirst = () => page.getByRole('button', { name: '试算（不保存）' }).click();
  await chosen(hostile());
  await tryFirst();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: '取消任务' }).click();
  await page.getByText('试算: 已取消').waitFor();
  await chosen(countyOf(2_000));
  await tryFirst();
  await page.getByText('没有问题，可以报送').waitFor();
  await page.getByRole('button', { name: '报送', exact: true }).click();
  await page.getByText('撤回').waitFor();
  expect(await title()).toBe('报送 · 新设机构入库');
  await page.getByText('文件中的机构 (10)').waitFor(); // looked through again, on the page of the filing
  await go('#exchange');
  await page.getByRole('button', { name: '导出登记簿' }).click();
  const file = await page.getByRole('link', { name: '下载文件' }).first().getAttribute('href');
  expect(file).toMatch(/^\/jobs\/[0-9a-f-]{36}\/file$/);
  await page.reload();
  await go('#exchange');
  expect(await page.getByRole('table').filter({ hasText: '我的任务' }).getByRole('row').count()).toBe(6); // a heading and five jobs
  expect(faults).toEqual([]);
});
