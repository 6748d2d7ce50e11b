import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { openDoor, type Door } from '../api/door';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { desks, recorded } from '../harness/cases';
import { ground } from './ground';
import { fieldsIn, officerAt, rowOf, type Officer } from './officer';

let door: Door;
let browser: Browser;
let acts: ReturnType<typeof desks>;
beforeAll(async () => {
  if (!isBrowserThere) return;
  [door, browser] = await Promise.all([openDoor(ground), openBrowser()]);
  acts = desks(door.at);
  await door.officer('staffingOffice', 'officeSigner', 'zhang');
  await door.officer('staffingOffice', 'officeSigner', 'li');
  await door.officer('financeDepartment', 'officeSigner', 'qian');
  await door.officer('staffingOffice', 'leaderInCharge', 'zhou');
}, 60_000);
afterAll(() => (isBrowserThere ? Promise.all([browser.close(), door.close()]) : undefined));

/** Opens the form of an arrangement and sends it, filled in. */
async function arrange({ page, told }: Officer, act: string, fillIn: (form: ReturnType<typeof fieldsIn>) => Promise<void>): Promise<void> {
  await page.getByRole('group', { name: /^办理安排/ }).getByRole('button', { name: act, exact: true }).click();
  const form = page.getByRole('form', { name: act, exact: true });
  await fillIn(fieldsIn(form));
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: act, exact: true }).click();
  await told(new RegExp(`^${act}：`));
}
/** Several officers in one field, each by his name. */
const choose = async ({ form }: ReturnType<typeof fieldsIn>, names: readonly RegExp[]): Promise<void> => {
  await form.getByRole('combobox', { name: '人员', exact: true }).click();
  for (const name of names) await form.page().getByRole('option', { name }).first().click();
};

test.runIf(isBrowserThere)('a director has two officers countersign, is told why he cannot decide before, hands it to the deputy, and the deputy issues the form', async () => {
  const { caseNumber } = recorded(await acts.apply());
  const [zhang, li, qian] = [await officerAt(door, browser, 'zhang'), await officerAt(door, browser, 'li'), await officerAt(door, browser, 'qian')];
  await zhang.takeUp(caseNumber);
  await arrange(zhang, '会签', async form => {
    await form.choose('会签方式', '会签（全部同意）');
    await choose(form, [/显示名 li/, /显示名 qian/]);
  });
  await zhang.page.getByText('会签意见未齐或者有不同意见，不得同意').first().waitFor();
  for (const member of [li, qian]) {
    await member.page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '待办', exact: true }).click();
    await rowOf(member, '待办', caseNumber).getByText('会签').waitFor();
    await member.takeUp(caseNumber);
    await arrange(member, '表示意见', form => form.choose('会签意见', '同意'));
  }
  await rowOf(zhang, /^会签（全部同意）/, '显示名 qian').getByText('同意').waitFor();
  await arrange(zhang, '转办', form => form.choose('人员', '显示名 li'));
  await zhang.page.getByText('由 显示名 li 办理，显示名 zhang 交办').waitFor();
  await li.takeUp(caseNumber);
  await li.decide('核发核定单');
  await Promise.all([zhang, li, qian].map(each => each.context.close()));
}, 120_000);

test.runIf(isBrowserThere)('what was copied is on the list of the leader, who marks it as read; and who leaves hands over what is with him', async () => {
  const { caseNumber } = recorded(await acts.apply(1));
  const [zhang, li, zhou] = [await officerAt(door, browser, 'zhang'), await officerAt(door, browser, 'li'), await officerAt(door, browser, 'zhou')];
  await zhang.takeUp(caseNumber);
  await arrange(zhang, '抄送', form => choose(form, [/显示名 zhou/]));
  await zhou.page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '抄送我的', exact: true }).click();
  const row = rowOf(zhou, '抄送我的', caseNumber);
  await row.getByRole('button').click();
  await row.getByRole('button').waitFor({ state: 'detached' });
  await arrange(zhang, '转办', form => form.choose('人员', '显示名 li'));
  await li.page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '离岗交接', exact: true }).click();
  await fieldsIn(li.page.getByRole('form', { name: '离岗交接' })).choose('接办人', '显示名 zhang');
  await li.page.getByRole('form', { name: '离岗交接' }).getByRole('button', { name: '离岗交接' }).click();
  await rowOf(li, '逐件结果', caseNumber).getByText('已交接').waitFor();
  await zhang.takeUp(caseNumber);
  await zhang.page.getByText('由 显示名 zhang 办理，显示名 li 交办').waitFor();
  await Promise.all([zhang, li, zhou].map(each => each.context.close()));
}, 120_000);
