import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor, PASSWORD, type Door } from '../api/door';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { desks, recorded } from '../harness/cases';
import { numberTold } from './desks';
import { ground } from './ground';
import { fieldsIn, hasFocus, officerAt } from './officer';
import { openWindow } from '../web/window';

let door: Door;
let browser: Browser;
let acts: ReturnType<typeof desks>;
beforeAll(async () => {
  if (!isBrowserThere) return;
  [door, browser] = await Promise.all([openDoor(ground), openBrowser()]);
  acts = desks(door.at);
  await Promise.all([door.clerk(0), door.officer('staffingOffice')]);
}, 60_000);
afterAll(() => (isBrowserThere ? Promise.all([browser.close(), door.close()]) : undefined));

const MOST_INTERACTIONS = 12;
test.runIf(isBrowserThere)(`a clerk who knows the post applies for one person in ${MOST_INTERACTIONS} interactions at most, from his desk to the confirmation`, async () => {
  const clerk = await officerAt(door, browser, 'clerk0');
  let interactions = 0;
  const counted = async (doing: Promise<void>): Promise<void> => {
    interactions += 1;
    await doing;
  };
  const { fill, choose } = fieldsIn(clerk.page.getByRole('main'));
  await counted(clerk.page.getByRole('main').getByRole('link', { name: '用编申请', exact: true }).click());
  await counted(fill('岗位', '科员'));
  await counted(clerk.press('下一步'));
  await counted(choose('进人方式', '公开招录'));
  await counted(fill('原因', '补充工作人员'));
  await counted(clerk.press('下一步'));
  await counted(clerk.press('提交'));
  await numberTold(clerk);
  expect(interactions).toBeLessThanOrEqual(MOST_INTERACTIONS);
  await clerk.context.close();
});

test.runIf(isBrowserThere)('the language is switched in the middle of a form: what was typed stays, and the form speaks the other language', async () => {
  const clerk = await officerAt(door, browser, 'clerk0');
  await clerk.go('/apply/hire');
  await fieldsIn(clerk.page.getByRole('main')).fill('岗位', '四级主任科员');
  await clerk.press('English');
  await clerk.page.getByRole('heading', { level: 1, name: /^Apply for posts/ }).waitFor();
  expect(await clerk.page.getByRole('main').getByLabel('Post', { exact: true }).inputValue()).toBe('四级主任科员');
  await clerk.press('Next');
  await clerk.page.getByRole('heading', { level: 2, name: 'Basis' }).waitFor();
  await clerk.press('中文');
  await clerk.press('上一步');
  expect(await clerk.page.getByRole('main').getByLabel('岗位', { exact: true }).inputValue()).toBe('四级主任科员');

  const number = recorded(await acts.apply()).caseNumber;
  const office = await officerAt(door, browser, 'staffingoffice.officesigner');
  await office.takeUp(number);
  await (await office.formOf('不予核准')).fill('意见', '岗位重复');
  await office.press('English');
  await office.page.getByRole('form', { name: 'Reject' }).getByLabel('Remark').waitFor();
  expect(await office.page.getByRole('form', { name: 'Reject' }).getByLabel('Remark').inputValue()).toBe('岗位重复');
  await Promise.all([clerk.context.close(), office.context.close()]);
}, 60_000);

const A4 = /\/MediaBox\s*\[\s*0 0 59[45](\.\d+)? 84[12](\.\d+)?\s*\]/;
test.runIf(isBrowserThere)('certificate and verification form print on A4, each with its own heading and nothing of the window around it', async () => {
  const number = await acts.hireUpTo('placed', 51);
  const { page, go, context } = await officerAt(door, browser, 'staffingoffice.officesigner');
  for (const [path, heading, table] of [[`/certificate/${door.institution(0)}`, '机构编制管理证 · 第1局', '机构编制管理证'], [`/forms/${number}`, '人员编制和领导职数核定单', '人员编制和领导职数核定单']] as const) {
    await page.emulateMedia({ media: 'screen' });
    await go(path);
    await page.getByRole('table', { name: table }).waitFor();
    await page.getByRole('button', { name: '打印' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const around of [page.getByRole('banner'), page.getByRole('navigation'), page.getByRole('button', { name: '打印' }), page.getByRole('contentinfo')]) await expect.poll(() => around.count()).toBe(0);
    expect(await page.getByRole('heading', { level: 1, name: heading }).isVisible()).toBe(true);
    expect((await page.pdf({ preferCSSPageSize: true })).toString('latin1')).toMatch(A4);
  }
  await context.close();
}, 60_000);

/** Where the keyboard is: seen, and marked for the eye where it can act. */
async function seen(page: Page): Promise<void> {
  const [name, isMarked, isInView] = await page.evaluate<[string, boolean, boolean]>(`(() => {
    const at = document.activeElement;
    const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(at);
    const around = at.closest('.ant-select, .ant-input-affix-wrapper');
    const shadow = around === null ? 'none' : getComputedStyle(around).boxShadow;
    const { top, bottom, width } = at.getBoundingClientRect();
    return [at.outerHTML.slice(0, 120), (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || shadow !== 'none' || /H[1-3]/.test(at.tagName), bottom > 0 && top < innerHeight && width >= 0];
  })()`);
  expect({ name, isMarked, isInView }).toEqual({ name, isMarked: true, isInView: true });
}

/** Goes on with the Tab key until something has the focus; what is passed must be seen too. */
async function tabTo(page: Page, wanted: Locator, most = 60): Promise<void> {
  await wanted.waitFor();
  for (let steps = 0; steps < most; steps += 1) {
    await page.keyboard.press('Tab');
    await seen(page);
    if (await hasFocus(wanted)) return;
  }
  throw new Error(`${String(wanted)} was not reached with ${most} steps of the Tab key`);
}

test.runIf(isBrowserThere)('an approval goes by the keyboard alone from the sign-in to the decision, the focus always seen; then the next thing to do is open', async () => {
  const [first, second] = [recorded(await acts.apply(1)).caseNumber, recorded(await acts.apply(1)).caseNumber];
  const { page, told, context, go } = await openWindow(door, browser);
  const { keyboard } = page;
  await go('/to-do');
  await keyboard.type('staffingoffice.officesigner');
  await keyboard.press('Tab');
  await keyboard.type(PASSWORD);
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('table', { name: '待办' }).getByRole('link', { name: first }));
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: first }).waitFor();
  await tabTo(page, page.getByRole('button', { name: '核发核定单', exact: true }).first());
  await keyboard.press('Enter');
  const form = page.getByRole('form', { name: '核发核定单' });
  await form.waitFor();
  await expect.poll(() => form.locator(':focus').count()).toBe(1); // its first field
  await tabTo(page, form.getByRole('button', { name: '核发核定单' }));
  await keyboard.press('Enter');
  await told(new RegExp(`^已登记：核发核定单.*${first}.*下一步：提名期.*已打开下一件待办`));
  await page.getByRole('heading', { level: 1, name: /^办件/ }).and(page.locator(':focus')).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toContain(first);
  expect((await page.getByRole('heading', { level: 1 }).innerText()).length).toBe(`办件 ${second}`.length);
  await context.close();
}, 60_000);
