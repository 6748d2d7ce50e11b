import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor, type Door } from '../api/door';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { desks, recorded } from '../harness/cases';
import { applyForPost } from './desks';
import { ground } from './ground';
import { hasFocus, officerAt, rowOf } from './officer';

let door: Door;
let browser: Browser;
let acts: ReturnType<typeof desks>;
const SECOND = 'second.signer';

beforeAll(async () => {
  if (!isBrowserThere) return;
  [door, browser] = await Promise.all([openDoor(ground), openBrowser()]);
  acts = desks(door.at);
  await Promise.all([door.clerk(0), door.clerk(1), door.officer('staffingOffice'), door.officer('staffingOffice', 'officeSigner', SECOND), door.officer('organizationDepartment')]);
}, 60_000);
afterAll(() => (isBrowserThere ? Promise.all([browser.close(), door.close()]) : undefined));

const applied = async (index = 0, posts = 1): Promise<string> => recorded(await acts.apply(index, posts)).caseNumber;
const signer = () => officerAt(door, browser, 'staffingoffice.officesigner');

const WHY = ['没有足够的空余编制', '依据', '核对数字', '如何解除'];
test.runIf(isBrowserThere)('an act that a rule refuses tells its rule, clause, numbers and what would free the way; where it is forbidden from the start the button cannot be pressed and is described by the same words', async () => {
  const [first, second] = [await applied(1, 3), await applied(1, 1)]; // three are vacant
  const [one, other] = await Promise.all([signer(), officerAt(door, browser, SECOND)]);
  await one.page.route('**/changes', route => route.abort()); // the form is open when the vacancy goes
  await one.page.reload();
  await one.takeUp(second);
  const { form } = await one.formOf('核发核定单');
  recorded(await acts.issue(first, 3));
  const alert = one.page.getByRole('alert');
  await form.getByRole('button', { name: '核发核定单' }).click();
  for (const words of WHY) await alert.getByText(words).first().waitFor();
  await other.takeUp(second);
  const button = other.page.getByRole('button', { name: '核发核定单 · 编办核定', disabled: true });
  await button.waitFor();
  const reason = await other.page.locator(`id=${String(await button.getAttribute('aria-describedby'))}`).innerText();
  for (const words of WHY) expect(reason).toContain(words);
  await Promise.all([one.context.close(), other.context.close()]);
}, 60_000);

test.runIf(isBrowserThere)('an act that is refused when it is sent shows its reason where the officer looks, and leaves what he typed', async () => {
  const number = await applied(0, 1);
  const { page, takeUp, formOf, context } = await signer();
  await takeUp(number);
  const { form, fill } = await formOf('核发核定单');
  await fill('数量', '9');
  await form.getByRole('button', { name: '核发核定单' }).click();
  const alert = page.getByRole('alert');
  await alert.getByText('填写与登记不符').waitFor();
  await alert.getByRole('link', { name: /数量/ }).click();
  expect(await form.getByLabel('数量').inputValue()).toBe('9');
  expect(await hasFocus(form.getByLabel('数量'))).toBe(true);
  await context.close();
});

test.runIf(isBrowserThere)('an application that is returned says what is missing; the institution adds the paper, submits what it said before, and the case goes on', async () => {
  const clerk = await officerAt(door, browser, 'clerk0');
  const number = await applyForPost(clerk);
  const office = await signer();
  await office.takeUp(number);
  await office.decide('退回补正', async ({ fill }) => {
    await fill('意见', '请补正后再报');
    await fill('需补正的材料', '岗位说明书\n用编理由');
  });
  await office.told(/下一步：用编申请/);

  await clerk.takeUp(number);
  await clerk.page.getByRole('link', { name: '流转记录' }).click();
  await rowOf(clerk, '流转记录', '退回补正').getByText(/岗位说明书.*用编理由/).waitFor();
  await clerk.page.getByRole('link', { name: /^附件/ }).click();
  await clerk.choose('材料种类', '其他材料');
  await clerk.page.getByLabel('文件', { exact: true }).setInputFiles({ name: '岗位说明书.txt', mimeType: 'text/plain', buffer: Buffer.from('岗位说明') });
  await clerk.press('添加材料');
  await clerk.told('材料已添加');
  await rowOf(clerk, '附件', '岗位说明书.txt').waitFor();
  await clerk.page.getByRole('link', { name: '办理', exact: true }).click();
  await clerk.decide('提交用编申请', async ({ form, fill }) => {
    expect(await form.getByLabel('岗位', { exact: true }).inputValue()).toBe('科员');
    await form.getByText('行政编制（可用 ').waitFor();
    await fill('原因', '补充工作人员，已补正岗位说明书');
  });
  await clerk.told(/下一步：编办核定/);

  await office.takeUp(number);
  await office.decide('核发核定单');
  await office.told(/下一步：提名期/);
  expect([...clerk.faults, ...office.faults]).toEqual([]);
  await Promise.all([clerk.context.close(), office.context.close()]);
}, 90_000);

test.runIf(isBrowserThere)('what another officer decides appears without reload on the list and on the open case; what was being typed stays, with who did what', async () => {
  const number = await applied();
  const [one, list, other] = await Promise.all([signer(), officerAt(door, browser, SECOND), officerAt(door, browser, SECOND)]);
  await list.go('/to-do');
  await rowOf(list, '待办', number).waitFor();
  await other.takeUp(number);
  const { form, fill } = await other.formOf('不予核准');
  await fill('意见', '岗位与职责不符，另有三点理由');
  await one.takeUp(number);
  await one.decide('核发核定单');
  await other.told(/^已由 显示名 staffingoffice\.officesigner 于 \d{2}:\d{2} 核发核定单$/);
  await other.told('您填写的内容仍在下面，可以复制；本事项现在不能再提交。');
  await other.page.getByText('提名期').first().waitFor();
  expect(await form.getByLabel('意见').inputValue()).toBe('岗位与职责不符，另有三点理由');
  const send = form.getByRole('button', { name: '不予核准' });
  expect([await send.isDisabled(), await other.page.locator(`id=${String(await send.getAttribute('aria-describedby'))}`).innerText()]).toEqual([true, expect.stringContaining('已由 显示名')]);
  await rowOf(list, '待办', number).waitFor({ state: 'detached' });
  await Promise.all([one.context.close(), list.context.close(), other.context.close()]);
}, 90_000);

test.runIf(isBrowserThere)('of two officers who decide at once the second is told in words who did what and when; the page shows the new state and keeps what he typed', async () => {
  const number = await applied();
  const [one, other] = await Promise.all([signer(), officerAt(door, browser, SECOND)]);
  await other.page.route('**/changes', route => route.abort()); // nothing arrives before he presses
  await other.page.reload();
  await other.told('更新中断');
  await other.takeUp(number);
  const { form, fill } = await other.formOf('不予核准');
  await fill('意见', '不在本年计划之内');
  await one.takeUp(number);
  await one.decide('核发核定单');
  await form.getByRole('button', { name: '不予核准' }).click();
  await other.page.getByRole('alert').getByText(/^已由 显示名 staffingoffice\.officesigner 于 \d{2}:\d{2} 核发核定单$/).waitFor();
  await other.told('您填写的内容仍在下面');
  await other.page.getByRole('table', { name: '当前环节' }).getByText('提名期').waitFor();
  expect(await form.getByLabel('意见').inputValue()).toBe('不在本年计划之内');
  await Promise.all([one.context.close(), other.context.close()]);
}, 90_000);
