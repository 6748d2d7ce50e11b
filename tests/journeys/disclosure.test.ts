import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor, type Door } from '../api/door';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { ground } from './ground';
import { fieldsIn, officerAt, type Officer } from './officer';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
let door: Door;
let browser: Browser;
beforeAll(async () => {
  if (!isBrowserThere) return;
  [door, browser] = await Promise.all([openDoor(ground), openBrowser()]);
  await door.at.pool.query(`UPDATE office SET people_a_stage = 2 WHERE desk = 'staffingOffice'`);
  await Promise.all([door.officer('staffingOffice', 'officeHandler'), door.officer('staffingOffice')]);
}, 60_000);
afterAll(() => (isBrowserThere ? Promise.all([browser.close(), door.close()]) : undefined));

const toReview = async ({ page }: Officer): Promise<void> => {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '公开审核' }).click();
  await page.getByRole('table', { name: '机构及其公开事项' }).getByRole('link', { name: '第1局' }).click();
  await page.getByRole('heading', { level: 1, name: '公开：第1局' }).waitFor();
};
async function proposes(handler: Officer, item: string): Promise<void> {
  const { choose, fill } = fieldsIn(handler.page.getByRole('region', { name: '拟公开' }));
  await choose('公开事项', item);
  await handler.press('预览');
  await handler.page.getByRole('heading', { name: '预览：公开后的样子' }).waitFor();
  await fill('文号', '编公开〔2026〕1号');
  await handler.page.getByRole('region', { name: '拟公开' }).getByRole('button', { name: '拟公开', exact: true }).click();
  await handler.told('拟公开：已登记');
}
async function publishes(signer: Officer, item: string): Promise<void> {
  await signer.page.reload();
  await signer.page.getByRole('region', { name: new RegExp(`^${item}（向社会公开`) }).getByRole('button', { name: '审核同意，公开' }).click();
  await signer.told('审核同意，公开：已登记');
}

test.runIf(isBrowserThere)('an item is previewed, proposed, reviewed and published; the public finds it on a phone, and not any more once it is withdrawn', async () => {
  const [handler, signer] = await Promise.all([officerAt(door, browser, 'staffingoffice.officehandler'), officerAt(door, browser, 'staffingoffice.officesigner')]);
  await Promise.all([toReview(handler), toReview(signer)]);
  await proposes(handler, '名称和规格');
  await handler.page.getByText('审核同意，公开：无权办理').waitFor(); // the button says why not
  await publishes(signer, '名称和规格');
  await proposes(handler, '编制核定数和实有数');
  await publishes(signer, '编制核定数和实有数');

  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${door.url}/disclosure`);
  await page.getByRole('heading', { level: 1, name: '机构编制公开' }).waitFor();
  await page.getByLabel('机构名称').fill('第1');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('link', { name: '大字' }).click();
  const wide = async (): Promise<number> => page.evaluate('document.documentElement.scrollWidth - innerWidth');
  const sound = async (): Promise<unknown> => {
    await page.evaluate(AXE);
    return page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(found => found.violations.map(each => each.id + ' ' + each.nodes.map(node => node.html).join(' ')))`);
  };
  expect([await wide() <= 0, await sound()]).toEqual([true, []]);
  await page.getByRole('link', { name: '第1局' }).click();
  await page.getByRole('table', { name: '编制核定数和实有数' }).getByText('5').waitFor();
  expect([await wide() <= 0, await sound()]).toEqual([true, []]);
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Establishment, approved and in post' }).waitFor();
  expect(await sound()).toEqual([]);

  await toReview(signer);
  const shown = signer.page.getByRole('region', { name: /^名称和规格（向社会公开/ });
  await fieldsIn(shown).fill('意见或者原因', '机构更名');
  await shown.getByRole('button', { name: '撤下' }).click();
  await signer.told('撤下：已登记');
  expect((await page.reload())?.status()).toBe(404);
  await page.goto(`${door.url}/disclosure`);
  await page.getByText('还没有公开的机构。').waitFor();
  expect([...handler.faults, ...signer.faults]).toEqual([]);
  await context.close();
}, 120_000);
