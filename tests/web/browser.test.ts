import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor, PASSWORD, type Door } from '../api/door';
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
