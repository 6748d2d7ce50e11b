import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { application, openDoor, type Door } from '../api/door';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { opening } from '../harness/county';
import { faultsOn } from './axe';
import { fieldsIn, officerAt, rowOf } from './officer';

let door: Door;
let browser: Browser;
const numbers: string[] = [];

beforeAll(async () => {
  if (!isBrowserThere) return;
  [door, browser] = await Promise.all([openDoor([opening(1, 30, 2)]), openBrowser()]);
  await Promise.all([door.over('supervisor'), door.officer('staffingOffice'), door.officer('staffingOffice', 'officeHandler')]);
  const clerk = await door.clerk(0);
  for (let n = 0; n < 3; n += 1) numbers.push(String((await clerk.post('/hire-cases', application(door.at, 0))).body['caseNumber']));
}, 120_000);
afterAll(() => (isBrowserThere ? Promise.all([browser.close(), door.close()]) : undefined));

test.runIf(isBrowserThere)('a supervisor reads in words what waits, urges all of it after typing how many, gives it to one officer, and finds both in the list', async () => {
  const officer = await officerAt(door, browser, 'supervisor.219921');
  const { page, go, press } = officer;
  await go('/supervision');
  await rowOf(officer, '在办环节', numbers[0]!).getByText(/等待 .*自 .* 起，已等 0 个工作日，时限 5 个工作日/).waitFor();
  await rowOf(officer, '在办环节', numbers[0]!).getByText(/未催办 · 接下来：.*发出到期提醒/).waitFor();
  await page.getByRole('checkbox', { name: '全选本页 3 项' }).check();
  await press('批量督办 3 项');
  await page.getByLabel('请输入件数 3 以确认').fill('2');
  await press('确认办理');
  await page.getByText('与所选件数不同').first().waitFor();
  expect(await faultsOn(page)).toEqual([]);
  await page.getByLabel('请输入件数 3 以确认').fill('3');
  await press('确认办理');
  await officer.told('已办理 3 项，共 3 项');
  await rowOf(officer, '逐项结果', numbers[1]!).getByText('已办理').waitFor();
  await press('返回清单');
  await rowOf(officer, '在办环节', numbers[2]!).getByText(/已催办 1 次/).waitFor();
  await page.getByRole('checkbox', { name: `选择 ${numbers[2]!} 编办核定` }).check();
  await press('批量督办 1 项');
  const { choose } = fieldsIn(page.getByRole('form', { name: '批量督办' }));
  await choose('办理', '改派');
  await choose('改派给', '显示名 staffingoffice.officehandler');
  await page.getByRole('form', { name: '批量督办' }).getByLabel('说明').fill('其他人员在外开会');
  await page.getByLabel('请输入件数 1 以确认').fill('1');
  await press('确认办理');
  await officer.told('已办理 1 项，共 1 项');
  await press('返回清单');
  await rowOf(officer, '在办环节', numbers[2]!).getByText(/在 显示名 staffingoffice\.officehandler 手中/).waitFor();
  expect(await faultsOn(page)).toEqual([]);
}, 120_000);
