import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor, type Door } from '../api/door';
import { checkingPrograms, looked } from '../documents/paper';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { desks, recorded } from '../harness/cases';
import { ground } from './ground';
import { officerAt, rowOf } from './officer';

let door: Door;
let browser: Browser;
let acts: ReturnType<typeof desks>;
const python = checkingPrograms();
const isThere = isBrowserThere && python !== null;
beforeAll(async () => {
  if (!isThere) return;
  [door, browser] = await Promise.all([openDoor(ground), openBrowser()]);
  acts = desks(door.at);
  await door.officer('staffingOffice');
}, 60_000);
afterAll(() => (isThere ? Promise.all([browser.close(), door.close()]) : undefined));

test.runIf(isThere)('an officer issues a form, prints it as a document, and whoever scans its code is told that it is valid; declared void, that it is void', async () => {
  const { caseNumber } = recorded(await acts.apply());
  const office = await officerAt(door, browser, 'staffingoffice.officesigner');
  await office.takeUp(caseNumber);
  await office.decide('核发核定单');
  await office.go(`/cases/${caseNumber}?tab=documents`);
  await office.press('签发 人员编制和领导职数核定单');
  await office.told(/^.*号 已签发$/);
  const row = rowOf(office, '文书', '人员编制和领导职数核定单');
  await row.getByText('有效', { exact: true }).waitFor();
  await office.press(/^预览 /);
  await office.page.getByTitle(/的打印预览$/).waitFor();
  await office.press('关闭预览');

  const [carried] = await Promise.all([office.page.waitForEvent('download'), row.getByRole('link', { name: /^下载 / }).click()]);
  const { codes, text, signature } = await looked(python ?? '', 'journey', readFileSync(await carried.path()));
  expect(signature).toMatchObject({ isValid: true, coverage: 'ENTIRE_FILE' });
  expect(text).toContain('人员编制和领导职数核定单');

  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: 'zh-CN' }); // a telephone, and nobody's session
  const passerBy = await context.newPage();
  await passerBy.goto(`${door.url}${new URL(codes[0] ?? '').pathname}`);
  const said = passerBy.getByRole('status');
  expect(await said.innerText()).toBe('有效');
  const number = await row.getByRole('cell').first().innerText();
  await passerBy.getByText(number, { exact: true }).waitFor();

  await office.press(`作废 ${number}`);
  const asks = office.page.getByRole('group', { name: `作废 ${number}` });
  await asks.getByLabel('原因').fill('核定岗位有误，另行核发');
  await asks.getByRole('button', { name: '确认' }).click();
  await office.told(`${number} 已作废`);
  await row.getByText('核定岗位有误，另行核发').waitFor();
  await passerBy.reload();
  expect(await said.innerText()).toBe('已作废');
  expect(office.faults).toEqual([]);
  await Promise.all([office.context.close(), context.close()]);
}, 120_000);
