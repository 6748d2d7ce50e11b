import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor, type Door } from '../api/door';
import { desks, recorded } from '../harness/cases';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { ground } from './ground';
import { fieldsIn, officerAt, rowOf } from './officer';

let door: Door;
let browser: Browser;
beforeAll(async () => {
  if (!isBrowserThere) return;
  [door, browser] = await Promise.all([openDoor(ground), openBrowser()]);
  await Promise.all([door.clerk(0), door.officer('staffingOffice'), door.officer('staffingOffice', 'officeHandler'), door.officer('staffingOffice', 'leaderInCharge')]);
}, 60_000);
afterAll(() => (isBrowserThere ? Promise.all([browser.close(), door.close()]) : undefined));

const DIRECTOR = '显示名 staffingoffice.officesigner';
const HANDLER = '显示名 staffingoffice.officehandler';

test.runIf(isBrowserThere)('the director goes on leave, the case says that nobody can act, the leader names a handler, who signs, and the record says for whom', async () => {
  const number = recorded(await desks(door.at).apply(0, 1)).caseNumber;
  const director = await officerAt(door, browser, 'staffingoffice.officesigner');
  await director.page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '请假代理' }).click();
  const form = director.page.getByRole('region', { name: /登记请假/ });
  await fieldsIn(form).choose('原因', '年休假');
  await form.getByRole('button', { name: '登记请假' }).click();
  await director.told(/^请假已登记/);
  await rowOf(director, '请假和代理', '无人代理').getByText('请假中').waitFor();
  await director.takeUp(number);
  await director.page.getByText(/“编办核定”无人可办：在岗人员中无人可以签批/).waitFor();
  await director.context.close();

  const leader = await officerAt(door, browser, 'staffingoffice.leaderincharge');
  await leader.page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '请假代理' }).click();
  const row = rowOf(leader, '请假和代理', DIRECTOR);
  await row.getByText(`为 ${DIRECTOR} 指定代理`).click();
  await fieldsIn(row).choose('代理人（可不填）', HANDLER);
  await row.getByRole('button', { name: '指定代理' }).click();
  await leader.told(/^代理已指定/);
  await leader.context.close();

  const handler = await officerAt(door, browser, 'staffingoffice.officehandler');
  await handler.page.getByText(new RegExp(`您正代 ${DIRECTOR} 办理`)).waitFor();
  await handler.takeUp(number);
  await handler.decide('核发核定单');
  await handler.page.goto(`${door.url}/app/cases/${number}`);
  await handler.page.getByRole('link', { name: '流转记录' }).click();
  await rowOf(handler, '流转记录', `由 ${HANDLER} 代 ${DIRECTOR} 办理`).waitFor();
  expect(await handler.page.getByText('无人可办').count()).toBe(0);
  await handler.context.close();
}, 90_000);
