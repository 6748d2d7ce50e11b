import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor, type Door } from '../api/door';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { desks, recorded } from '../harness/cases';
import { faultsOn } from './axe';
import { ground } from './ground';
import { officerAt } from './officer';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let door: Door;
let browser: Browser;
let acts: ReturnType<typeof desks>;
beforeAll(async () => {
  if (!isBrowserThere) return;
  [door, browser] = await Promise.all([openDoor(ground), openBrowser()]);
  acts = desks(door.at);
  await Promise.all([door.clerk(0), door.officer('staffingOffice'), door.officer('organizationDepartment'), door.officer('personnelDepartment')]);
}, 60_000);
afterAll(() => (isBrowserThere ? Promise.all([browser.close(), door.close()]) : undefined));

test.runIf(isBrowserThere)('an officer takes back what he approved, a return says first what it voids, and what comes back names who returned it', async () => {
  const number = await acts.hireUpTo('examination', 960_001);
  const department = await officerAt(door, browser, 'organizationdepartment.officesigner');
  await department.takeUp(number);
  await department.decide('同意', async ({ fill }) => fill('文号', '组干〔2026〕7号'));
  await department.go(`/cases/${number}`);
  await department.decide('收回', async ({ form }) => {
    await form.page().getByRole('region', { name: '办理后' }).getByText('审查审批').first().waitFor();
  });
  await department.decide('同意', async ({ fill }) => fill('文号', '组干〔2026〕8号'));

  recorded(await acts.requestPlacement(number));
  const office = await officerAt(door, browser, 'staffingoffice.officesigner');
  await office.takeUp(number);
  const { form, fill } = await office.formOf('退回重新审批');
  const foretold = office.page.getByRole('region', { name: '办理后' });
  for (const words of ['回到', '审查审批', '不再有效', '组干〔2026〕8号', '继续占用', '行政编制 1 个', '不能退回（由全部人选共用）']) await foretold.getByText(words).first().waitFor();
  expect(await faultsOn(office.page, RULES)).toEqual([]);
  await fill('意见', '岗位与核定单不符');
  await fill('需补正的材料', '批准文件');
  await form.getByRole('button', { name: '退回重新审批', exact: true }).click();
  await office.told(/下一步：.*审查审批/);

  recorded(await acts.approve(number));
  await office.go(`/cases/${number}`);
  await office.page.getByText(/由 显示名 staffingoffice\.officesigner 退回，已补正/).waitFor();
  await office.decide('落编');
  await office.go(`/cases/${number}`);
  await office.decide('撤销落编', async filled => {
    await filled.form.page().getByRole('region', { name: '办理后' }).getByText('空出').waitFor();
    await filled.fill('原因', '录用资格不符');
    await filled.fill('文号', '编办〔2026〕32号');
  });
  expect([...department.faults, ...office.faults]).toEqual([]);
  await Promise.all([department.context.close(), office.context.close()]);
}, 120_000);
