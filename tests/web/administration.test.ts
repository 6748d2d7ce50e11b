import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor, type Door } from '../api/door';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { openWindow, signedIn, type Reader } from './window';

const NEW = 'Another-Password-1';
let door: Door;
let browser: Browser;
beforeAll(async () => {
  if (!isBrowserThere) return;
  [door, browser] = [await openDoor(), await openBrowser()];
  await Promise.all([door.over('systemAdministrator'), door.over('securityAdministrator'), door.over('auditAdministrator')]);
}, 60_000);
afterAll(() => (isBrowserThere ? Promise.all([browser.close(), door.close()]) : undefined));

const over = (role: string): Promise<Reader> => signedIn(door, browser, `${role}administrator.219921`);
/** Fills in the sign-in without waiting for a screen. */
async function enter({ page }: Reader, login: string, password: string): Promise<void> {
  await page.locator('#field-login').fill(login);
  await page.locator('#field-password').fill(password);
  await page.keyboard.press('Enter');
}

test.runIf(isBrowserThere)('an account is opened by one administrator and given its seat by another; it begins with a change of its password, works, and the third reads it all', async () => {
  const system = await over('system');
  await system.go('/accounts');
  await system.page.getByText('开立账号', { exact: true }).first().click();
  await system.page.locator('#field-login').fill('organ.clerk');
  await system.page.locator('#field-displayName').fill('第1局王工');
  await system.page.locator('#field-mailAddress').fill('organ.clerk@example.cn');
  await system.page.locator('details button[type=submit]').click();
  await system.told('organ.clerk 的密码，只显示这一次');
  const password = (await system.page.locator('.password-once code').innerText()).trim();
  await system.context.close();

  const security = await over('security');
  await security.go('/accounts?text=organ.clerk');
  await security.page.getByRole('link', { name: 'organ.clerk' }).click();
  await security.told('没有岗位');
  await security.choose('角色', '用编单位经办');
  await security.choose(/^机构/, '第1局');
  await security.page.locator('section[aria-labelledby=grant-seat] #field-reason').fill('第1局任职通知');
  await security.press('授予岗位');
  await security.told('organ.clerk：授予岗位，已登记');
  await security.context.close();

  const clerk = await openWindow(door, browser);
  await clerk.go('/to-do');
  await enter(clerk, 'organ.clerk', password);
  await clerk.told('须先修改');
  await clerk.told('至少 10 个字符');
  expect(await clerk.page.getByRole('navigation').count()).toBe(0);
  await clerk.fill('现用密码', password);
  await clerk.page.locator('#field-password').fill(NEW);
  await clerk.fill('再输入一次新密码', 'Something-Else-1');
  await clerk.press('修改密码');
  await clerk.told('两次输入的新密码不同');
  await clerk.fill('再输入一次新密码', NEW);
  await clerk.press('修改密码');
  await clerk.page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
  expect(clerk.faults).toEqual([]);
  await clerk.context.close();

  const audit = await over('audit');
  await audit.go('/audit?kind=accounts');
  const rows = audit.page.getByRole('row');
  await rows.filter({ hasText: '开立账号' }).filter({ hasText: 'systemadministrator.219921' }).filter({ hasText: 'organ.clerk' }).first().waitFor();
  await rows.filter({ hasText: '授予岗位' }).filter({ hasText: 'securityadministrator.219921' }).filter({ hasText: '第1局任职通知' }).first().waitFor();
  await rows.filter({ hasText: '修改密码' }).filter({ hasText: '第1局王工' }).first().waitFor();
  expect(await audit.page.getByRole('link', { name: '账号', exact: true }).count()).toBe(0);
  await audit.context.close();
});

test.runIf(isBrowserThere)('a norm is set from a day on, and what it means that one person decides stands beside the office', async () => {
  const { go, told, choose, press, page, context, faults } = await over('system');
  await go('/settings');
  await choose('办理程序', '补充工作人员');
  await choose('环节', '编办核定');
  await page.locator('#field-workingDays').fill('0');
  await page.locator('#field-documentNumber').fill('县编发〔2026〕8号');
  await press('设定办理时限');
  await told('数值过小');
  await page.locator('#field-workingDays').fill('3');
  await press('设定办理时限');
  await told('已设定');
  const row = page.getByRole('row').filter({ hasText: '编办核定' }).first();
  await row.filter({ hasText: '3 个工作日' }).filter({ hasText: '本地所设' }).filter({ hasText: '县编发〔2026〕8号' }).waitFor();
  await go('/settings?tab=offices');
  await told('没有第二人复核');
  expect(faults).toEqual([]);
  await context.close();
});

test.runIf(isBrowserThere)('the calendar of a year prints on one A4 page', async () => {
  const { go, page, told, context } = await over('audit');
  await go('/calendar');
  await told('按国务院办公厅公布');
  await page.emulateMedia({ media: 'print' });
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await context.close();
});

test.runIf(isBrowserThere)('a year of the calendar is pasted from its notice, tried, and entered; a sentence that cannot be read is told at its field', async () => {
  const system = await over('system');
  await system.go('/calendar?year=2027');
  await system.told('该年的节假日安排尚未公布');
  await system.page.locator('#field-notice').fill('国庆节：10月1日安排值班。');
  await system.page.locator('#field-documentNumber').fill('国办发明电〔2026〕9号');
  await system.press('试算');
  await system.told('通知原文中有读不出日期的语句');
  await system.page.locator('#field-notice').fill('元旦：1月1日（周五）放假。国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。');
  await system.press('试算');
  await system.told('试算：全年 256 个工作日（现行 259 个）');
  await system.press('录入本年度日历');
  await system.told('录入 2027 年日历，并重新推算到期日？');
  await system.press('录入本年度日历');
  await system.told('2027 年日历已录入');
  await system.told('国办发明电〔2026〕9号');
  await system.told('全年 256 个工作日');
  expect(system.faults).toEqual([]);
  await system.context.close();
});
