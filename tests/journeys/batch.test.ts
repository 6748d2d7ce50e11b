import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor, type Door, type Visitor } from '../api/door';
import { desks } from '../harness/cases';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { opening } from '../harness/county';
import { officerAt, rowOf, type Officer } from './officer';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
let door: Door;
let browser: Browser;
let handler: Visitor;
let signer: Visitor;
let numbers: readonly string[];

beforeAll(async () => {
  if (!isBrowserThere) return;
  [door, browser] = await Promise.all([openDoor([opening(1, 30, 2)]), openBrowser()]);
  [handler, signer] = [await door.officer('personnelDepartment', 'officeHandler'), await door.officer('personnelDepartment')];
  await Promise.all([door.clerk(0), door.over('supervisor')]);
  await door.at.pool.query(`UPDATE office SET people_a_stage = 2 WHERE desk = 'personnelDepartment'`);
  const placed: string[] = [];
  for (let serial = 910_001; serial <= 910_005; serial += 1) placed.push(await desks(door.at).hireUpTo('placed', serial));
  numbers = placed;
  const pay = { payGrade: '27-1', monthlyAmount: 520_000, fromMonth: '2026-12', documentNumber: '人社薪〔2026〕3号' };
  for (const [index, number] of placed.entries()) await (index === 2 ? signer : handler).post(`/cases/${number}/decisions`, { lane: 'candidate-1', act: 'pay.prepare', input: { proposes: 'fixPay', input: pay, note: '拟同意' } });
}, 120_000);
afterAll(() => (isBrowserThere ? Promise.all([browser.close(), door.close()]) : undefined));

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** What axe finds on the page as it stands. */
async function faultsOf({ page }: Officer): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate<readonly string[]>(`axe.run(document, { runOnly: ${JSON.stringify(WCAG)} }).then(({ violations }) => violations.map(each => each.id + ': ' + each.nodes[0].html))`);
}

test.runIf(isBrowserThere)('a signer picks five drafts, checks once more what will be decided, and signs: four stand, one is refused by its rule, and the list is fresh', async () => {
  const officer = await officerAt(door, browser, 'personneldepartment.officesigner');
  const { page, go, press } = officer;
  await go('/to-do?drafted=true');
  await page.getByRole('checkbox', { name: /^选择 / }).nth(1).check();
  await page.getByRole('button', { name: '批量签批（1）' }).waitFor();
  await page.getByRole('checkbox', { name: '全选本页可批量签批的（5）' }).check();
  expect(await faultsOf(officer)).toEqual([]);
  await press('批量签批（5）');
  await page.getByRole('heading', { name: '批量签批：5 件' }).and(page.locator(':focus')).waitFor();
  await rowOf(officer, '将要签批的决定', numbers[0]!).getByText(/人社薪〔2026〕3号/).waitFor();
  expect(await page.getByRole('button', { name: '签批 5 件' }).isDisabled()).toBe(true);
  expect(await faultsOf(officer)).toEqual([]);
  await page.getByRole('checkbox', { name: '我已核对上述 5 件' }).press('Space');
  await page.getByRole('button', { name: '签批 5 件' }).press('Enter');
  await officer.told('已签批 4 件，不予办理 1 件，未签批 0 件。');
  await rowOf(officer, '签批结果', numbers[2]!).getByText(/须由经办人拟办、另一人签批/).waitFor();
  await rowOf(officer, '签批结果', numbers[0]!).getByText('已签批', { exact: true }).waitFor();
  expect(await faultsOf(officer)).toEqual([]);
  await press('返回待办');
  await page.getByRole('button', { name: '批量签批（0）' }).waitFor();
  const list = page.getByRole('table', { name: '待办' });
  await list.getByRole('link', { name: numbers[2]! }).waitFor();
  expect(await list.getByRole('link', { name: numbers[0]! }).count()).toBe(0);
  expect(officer.faults).toEqual([]);
  await officer.context.close();
}, 120_000);

test.runIf(isBrowserThere)('the institution urges with words that the officer finds marked in his list; today it cannot urge again', async () => {
  const number = numbers[2]!;
  const clerk = await officerAt(door, browser, 'clerk0');
  await clerk.go(`/cases/${number}`);
  await clerk.press('催办：核定工资（personnelDepartment）');
  await clerk.page.getByRole('heading', { name: '催办：核定工资（personnelDepartment）' }).and(clerk.page.locator(':focus')).waitFor();
  await clerk.page.getByLabel(/^说明/).fill('人员已到岗');
  await clerk.press('发出催办');
  await clerk.told('已催办：核定工资，已通知 2 人。');
  await clerk.told(/今天已经催办过，2026年11月24日起可再催办|今天已经催办过，2026-11-24起可再催办/);
  await clerk.page.getByRole('link', { name: '流转记录' }).click();
  await rowOf(clerk, '流转记录', '人员已到岗').getByText('催办 · 核定工资').waitFor();

  const officer = await officerAt(door, browser, 'personneldepartment.officesigner');
  await officer.go('/to-do?urged=true');
  await rowOf(officer, '待办', number).getByText('催 1').waitFor();
  await Promise.all([clerk.context.close(), officer.context.close()]);
}, 120_000);

test.runIf(isBrowserThere)('a comment is written, read at the other desk, and withdrawn', async () => {
  const number = numbers[2]!;
  const [clerk, officer] = [await officerAt(door, browser, 'clerk0'), await officerAt(door, browser, 'personneldepartment.officesigner')];
  await officer.go(`/cases/${number}?tab=comments`);
  await officer.page.getByLabel('留言内容').fill('请问到岗日期？');
  await officer.page.getByRole('button', { name: '留言', exact: true }).click();
  await officer.told('已留言。');
  await clerk.go(`/cases/${number}?tab=comments`);
  await clerk.told('请问到岗日期？');
  expect(await faultsOf(clerk)).toEqual([]);
  await officer.page.getByRole('button', { name: '撤回', exact: true }).click();
  await officer.page.getByRole('group', { name: '撤回此留言？' }).getByRole('button', { name: '撤回', exact: true }).click();
  await officer.told('留言已撤回。');
  await clerk.page.reload();
  await clerk.told(/此留言已于 .* 撤回/);
  expect(await clerk.page.getByText('请问到岗日期？').count()).toBe(0);
  await Promise.all([clerk.context.close(), officer.context.close()]);
}, 120_000);
