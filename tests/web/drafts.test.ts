import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { application, openDoor, type Door } from '../api/door';
import { desks, recorded } from '../harness/cases';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { opening, residentIdOf } from '../harness/county';
import { signedIn, type Reader } from './window';

let door: Door;
let browser: Browser;
beforeAll(async () => {
  if (!isBrowserThere) return;
  const leadership = { leadershipPosts: [{ body: null, kind: 'deputy' as const, documentNumber: '编办〔2020〕1号', approved: 2, allowance: null }] };
  const organ = (serial: number, approved: number) => {
    const { people, ...rest } = opening(serial, approved, 18);
    return { ...rest, ...leadership, people: people.map(each => ({ ...each, postLevel: 'sectionMember' as const })) };
  };
  [door, browser] = [await openDoor([organ(1, 40), organ(2, 20)]), await openBrowser()];
  await door.officer('staffingOffice');
}, 60_000);
afterAll(() => (isBrowserThere ? Promise.all([browser.close(), door.close()]) : undefined));

const POST = '#field-asks-0-post';
/** The drafts of somebody, by his login. */
const drafts = async (login: string): Promise<number> => (await door.at.pool.query('SELECT 1 FROM draft t JOIN account a ON a.id = t.account_id WHERE a.login = $1', [login])).rowCount ?? 0;
let clerks = 0;
/** A clerk of one of the institutions who has typed nothing yet. */
async function newClerk(index = 0): Promise<Reader & { readonly login: string }> {
  clerks += 1;
  const login = `clerk.${clerks}`;
  await door.clerk(index, login);
  return { ...(await signedIn(door, browser, login)), login };
}
const saved = ({ told }: Reader): Promise<void> => told(/草稿已保存 \d/);

test.runIf(isBrowserThere)('what is typed is there again after a reload and from the list of drafts; it is told as a draft, and gone when it is submitted', async () => {
  const reader = await newClerk();
  const { page, go, press, fill, choose, told, context, faults } = reader;
  await go('/apply/hire');
  await told('核定 40，实有 18，在途占用 0，提交后剩余 21');
  await page.locator(POST).fill('四级主任科员');
  await saved(reader);
  await page.reload();
  await told(/已恢复 .* 保存的草稿/);
  expect(await page.locator(POST).inputValue()).toBe('四级主任科员');
  await press('下一步');
  await choose('进人方式', '公开招录');
  await page.locator('#field-reason').fill('接替退休人员');
  await page.getByRole('link', { name: '草稿' }).first().click(); // before a second has passed
  await page.getByRole('cell', { name: '提交用编申请', exact: true }).waitFor();
  await page.getByRole('link', { name: '继续填写：提交用编申请' }).click();
  await told(/已恢复 .* 保存的草稿/);
  expect(await page.locator('#field-reason').inputValue()).toBe('接替退休人员');
  await press('下一步');
  await told('四级主任科员');
  await press(/修改“?依据/);
  await fill('原因', '接替退休人员二名');
  await press('下一步');
  await press('提交');
  await told('已提交');
  await told(/编办核定/);
  expect(await drafts(reader.login)).toBe(0);
  await go('/drafts');
  await told('没有草稿');
  await go('/apply/hire');
  await page.locator(POST).waitFor();
  expect(await page.locator(POST).inputValue()).toBe('');
  expect(faults).toEqual([]);
  await context.close();
});

test.runIf(isBrowserThere)('a colleague at the same desk does not see it; who discards it begins anew', async () => {
  const mine = await newClerk();
  await mine.go('/apply/hire');
  await mine.page.locator(POST).fill('科员甲');
  await saved(mine);
  const his = await newClerk();
  await his.go('/drafts');
  await his.told('没有草稿');
  await his.go('/apply/hire');
  await his.page.locator(POST).waitFor();
  expect(await his.page.locator(POST).inputValue()).toBe('');
  await mine.page.reload();
  await mine.press('删除草稿');
  await mine.told('删除后不能恢复，确定吗？');
  await mine.press('删除草稿');
  await expect.poll(() => mine.page.locator(POST).inputValue()).toBe('');
  expect(await drafts(mine.login)).toBe(0);
  await Promise.all([mine.context.close(), his.context.close()]);
});

test.runIf(isBrowserThere)('while the network is away it says that nothing is saved yet, and saves when it is back; a session that ended loses nothing either', async () => {
  const reader = await newClerk();
  const { page, go, told, context } = reader;
  await go('/apply/hire');
  await page.locator(POST).waitFor();
  await context.setOffline(true);
  await page.locator(POST).fill('断网时填写');
  await told('草稿尚未保存');
  expect(await drafts(reader.login)).toBe(0);
  await context.setOffline(false);
  await saved(reader);
  expect(await drafts(reader.login)).toBe(1);

  await context.clearCookies();
  await page.locator(POST).fill('登录失效后填写');
  await told('登录已失效');
  await page.locator('#field-login').fill(reader.login);
  await page.locator('#field-password').fill('a long enough password');
  await page.keyboard.press('Enter');
  await told('已恢复您此前填写的内容');
  expect(await page.locator(POST).inputValue()).toBe('登录失效后填写');
  await saved(reader);
  await page.reload();
  await told(/已恢复 .* 保存的草稿/);
  expect(await page.locator(POST).inputValue()).toBe('登录失效后填写');
  await context.close();
});

test.runIf(isBrowserThere)('half a decision in a case is kept, opens with the case, and goes when it is recorded; so does half a nomination, with the person in it', async () => {
  const number = String((await (await door.clerk(0, 'opener')).post('/hire-cases', application(door.at))).body['caseNumber']);
  const officer = await signedIn(door, browser, 'staffingoffice.officesigner');
  await officer.go(`/cases/${number}`);
  await officer.press('退回补正');
  await officer.page.locator('#field-note').fill('请补充岗位说明');
  await saved(officer);
  await officer.press('核发核定单');
  await officer.page.locator('#field-granted-0-posts').waitFor();
  await officer.go('/drafts');
  await officer.page.getByRole('link', { name: '继续填写：退回补正' }).click();
  await officer.told(/已恢复 .* 保存的草稿/);
  expect(await officer.page.locator('#field-note').inputValue()).toBe('请补充岗位说明');
  await officer.go(`/cases/${number}`);
  await officer.told(/已恢复 .* 保存的草稿/);
  await officer.press('核发核定单');
  await officer.page.locator('#field-granted-0-posts').waitFor();
  await officer.page.locator('.act-form button[type=submit]').click();
  await officer.told('已登记');

  const clerk = await newClerk();
  await clerk.go(`/cases/${number}`);
  await clerk.press('提名人选');
  await clerk.page.locator('#field-person-name').fill('司马草稿');
  await saved(clerk);
  await clerk.page.reload();
  await clerk.told(/已恢复 .* 保存的草稿/);
  expect(await clerk.page.locator('#field-person-name').inputValue()).toBe('司马草稿');
  await clerk.page.locator('#field-person-residentId').fill(residentIdOf(777_001));
  await clerk.page.locator('.act-form button[type=submit]').click();
  await clerk.told('已登记');
  expect((await door.at.pool.query(`SELECT 1 FROM draft WHERE act = 'nominationPeriod.nominate'`)).rowCount).toBe(0);
  await Promise.all([officer.context.close(), clerk.context.close()]);
});

test.runIf(isBrowserThere)('who knows the post applies for one person in twelve steps at most, from the desk to the confirmation', async () => {
  const { page, go, choose, told, context } = await newClerk();
  await go('/');
  let steps = 0;
  const does = async (what: Promise<unknown>, counts = 1): Promise<void> => {
    await what;
    steps += counts;
  };
  await does(page.locator('main').getByRole('link', { name: '用编申请' }).click());
  await does(page.locator(POST).fill('科员'));
  await does(page.getByRole('button', { name: '下一步' }).click());
  await does(choose('进人方式', '公开招录'), 2);
  await does(page.locator('#field-reason').fill('接替退休人员'));
  await does(page.getByRole('button', { name: '下一步' }).click());
  await does(page.getByRole('button', { name: '提交', exact: true }).click());
  await told('已提交');
  expect(steps).toBeLessThanOrEqual(12);
  await page.getByRole('button', { name: '打印' }).waitFor();
  await told('已提交的内容');
  await page.getByText(/20\d\d年\d+月\d+日/).first().waitFor();
  await context.close();
});

test.runIf(isBrowserThere)('what is left is counted by the server, and anew when others take of it; a wrong field leads back to its step', async () => {
  const { page, go, press, choose, told, context } = await newClerk(1);
  await go('/apply/hire');
  await page.locator('#field-asks-0-posts').fill('3');
  await told('可用 2，本次申请 3，不足 1');
  await page.locator('#field-asks-0-posts').fill('1');
  await told(/核定 20，实有 18，在途占用 0，提交后剩余 1/);
  const { issue } = desks(door.at);
  await issue(recorded(await desks(door.at).apply(1)).caseNumber);
  await told('核定 20，实有 18，在途占用 1，提交后剩余 0');
  await press('下一步');
  await choose('进人方式', '公开招录');
  await page.locator('#field-reason').fill('补充');
  await press('下一步');
  await press('提交');
  await page.locator(`${POST}-fault`).waitFor(); // no post was named: the step that asks for it is open again
  expect(String(await page.evaluate('document.activeElement?.className'))).toContain('problem');
  await page.locator('.problem a').first().click();
  expect(await page.evaluate('document.activeElement?.id')).toBe('field-asks-0-post');
  await context.close();
});

test.runIf(isBrowserThere)('somebody in post is proposed for a leadership post: no quota, and the post’s own vacancy', async () => {
  const { page, go, press, choose, told, context } = await newClerk();
  await go('/apply/hire');
  await page.locator(POST).fill('副局长');
  await choose('领导职数', '副职');
  const quota = page.getByRole('combobox', { name: /^编制/ }).first();
  await quota.focus();
  await page.locator('.ant-select').filter({ has: quota }).hover();
  await page.locator('.ant-select').filter({ has: quota }).locator('.ant-select-clear').click();
  await told(/副职 核定 2，实有 0，在途占用 0，提交后剩余 1/);
  await press('下一步');
  await choose('进人方式', '内部任职');
  await page.locator('#field-reason').fill('县委任命');
  await press('下一步');
  await press('提交');
  await told('已提交');
  await context.close();
});

test.runIf(isBrowserThere)('the paper of a report is kept by what is said of it; the file itself has to be chosen again, and that is said', async () => {
  const reader = await newClerk();
  const { page, go, press, choose, told, context } = reader;
  await go('/apply/separation');
  await page.getByRole('combobox', { name: '人员' }).first().waitFor();
  await press('下一步');
  await choose('材料种类', '退休审批表');
  await page.locator('input[type=file]').setInputFiles({ name: '审批表.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
  await saved(reader);
  await page.reload();
  await told('此前所选文件“审批表.txt”不随草稿保存');
  expect(await page.getByText('退休审批表').count()).toBeGreaterThan(0);
  await context.close();
});
