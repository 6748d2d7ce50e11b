import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor, type Door } from '../api/door';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { desks, recorded } from '../harness/cases';
import { signedIn } from './window';

let door: Door;
let browser: Browser;
let hire = '';
let returned = '';
beforeAll(async () => {
  if (!isBrowserThere) return;
  [door, browser] = [await openDoor(), await openBrowser()];
  const [staffing] = await Promise.all([door.officer('staffingOffice'), door.clerk(1), door.officer('staffingOffice', 'leaderInCharge'), door.over('supervisor')]);
  const acts = desks(door.at);
  hire = await acts.hireUpTo('placement', 1);
  returned = recorded(await acts.apply(1)).caseNumber;
  expect((await staffing.post(`/cases/${returned}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.return', input: { note: '岗位说明不全', missing: ['岗位说明书'] } })).status).toBe(200);
}, 60_000);
afterAll(() => (isBrowserThere ? Promise.all([browser.close(), door.close()]) : undefined));

test.runIf(isBrowserThere)('a wide diagram fits its frame, is enlarged by button and key, and the mark of bpmn.io stays in view', async () => {
  const { page, go, faults } = await signedIn(door, browser, 'staffingoffice.officesigner');
  await go(`/cases/${hire}?tab=diagram`);
  const figure = page.getByRole('figure').filter({ hasText: '人选 1' });
  const frame = figure.getByRole('group');
  const hidden = (): Promise<number> => page.evaluate(`(frame => frame.scrollWidth - frame.clientWidth)([...document.querySelectorAll('.diagram .scroll')].pop())`);
  const width = async (): Promise<number> => (await figure.locator('.djs-container > svg').boundingBox())?.width ?? 0;
  await figure.getByText('落编', { exact: true }).first().waitFor();
  expect(await hidden()).toBe(0);
  const fitted = await width();
  await figure.getByRole('button', { name: '放大' }).click();
  await frame.press('+');
  expect(await width()).toBeCloseTo(fitted * 1.25 ** 2, -1);
  expect(await hidden()).toBeGreaterThan(0);
  const mark = await figure.getByTitle('Powered by bpmn.io').boundingBox();
  const around = await figure.boundingBox();
  expect(mark!.x >= around!.x && mark!.x + mark!.width <= around!.x + around!.width).toBe(true);
  await frame.press('0');
  expect(await hidden()).toBe(0);
  expect(faults).toEqual([]);
});

test.runIf(isBrowserThere)('who gets an application back reads why before he acts', async () => {
  const { page, go } = await signedIn(door, browser, 'clerk1');
  await go(`/cases/${returned}`);
  await page.getByText('最近办理：退回补正').waitFor();
  await page.getByText(/意见：岗位说明不全；需补正的材料：岗位说明书/).waitFor();
  const ways = page.getByRole('region', { name: '您可以办理' }).getByRole('button');
  expect(await ways.allInnerTexts()).toEqual(['提交用编申请', '撤回申请', '转办', '委派', '会签', '抄送']);
});

test.runIf(isBrowserThere)('for a leader in charge nothing waits: he begins with the pages that are his', async () => {
  const { page } = await signedIn(door, browser, 'staffingoffice.leaderincharge');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: '督办', exact: true }).waitFor();
  expect(await page.getByRole('navigation').getByRole('link', { name: '待办' }).count()).toBe(0);
});

test.runIf(isBrowserThere)('a supervisor takes the list away as it is narrowed, in the language of the screen', async () => {
  const { page, go } = await signedIn(door, browser, 'supervisor.219921', { language: 'en' });
  await go('/supervision?procedure=hire');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download the list (CSV)' }).click()]);
  expect(download.suggestedFilename()).toBe('supervision-2026-11-23.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toMatch(/^\uFEFFCase,Procedure,/);
  expect(text).toContain(`${returned},Hire,`);
});
