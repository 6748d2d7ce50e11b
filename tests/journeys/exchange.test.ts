import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor, type Door } from '../api/door';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { cellAt, countyFiles, demoTable, rowWhere } from '../import/files';
import { ground } from './ground';
import { fieldsIn, officerAt, rowOf, type Officer } from './officer';

let door: Door;
let browser: Browser;
beforeAll(async () => {
  if (!isBrowserThere) return;
  [door, browser] = await Promise.all([openDoor(ground), openBrowser()]);
  await door.at.pool.query(`INSERT INTO region (code, name, level, served_by_code, parent_code) SELECT code, code, 'township', '219921', '219921' FROM unnest($1::text[]) code`, [['219921101', '219921201']]);
  await Promise.all([door.officer('staffingOffice', 'officeHandler'), door.officer('staffingOffice')]);
}, 60_000);
afterAll(() => (isBrowserThere ? Promise.all([browser.close(), door.close()]) : undefined));

const institutions = demoTable('institutions').rows.length - 1;
const csv = (change: (name: string, text: string) => string) => [...countyFiles()].map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(change(name, text)) }));
const toExchange = ({ page }: Officer): Promise<void> => page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '报送与导出' }).click();

test.runIf(isBrowserThere)('a bad file is refused with a table of its errors; a good one shows its differences, is filed, and is entered by the signer; the register is exported', async () => {
  const [handler, signer] = await Promise.all([officerAt(door, browser, 'staffingoffice.officehandler'), officerAt(door, browser, 'staffingoffice.officesigner')]);
  await toExchange(handler);
  const files = handler.page.getByLabel('报送文件');
  const row = rowWhere('roster', { post: '股长' });
  await files.setInputFiles(csv((name, text) => (name === 'roster.csv' ? text.replace(cellAt('roster', row, 'residentId'), '123') : text)));
  await handler.press('试算（不保存）');
  const problem = handler.page.getByRole('table', { name: '问题（1）' }).getByRole('row').filter({ hasText: 'roster.csv' });
  for (const cell of [String(row), '公民身份号码']) await problem.getByRole('cell', { name: cell, exact: true }).waitFor();
  await handler.page.getByRole('region', { name: '报送', exact: true }).getByRole('button', { name: '报送', exact: true }).click();
  const refusal = handler.page.getByRole('alert').getByRole('listitem');
  await refusal.filter({ hasText: `roster.csv` }).waitFor();

  await files.setInputFiles(csv((_, text) => text));
  await handler.press('试算（不保存）');
  await handler.told('没有问题，可以报送');
  await handler.page.getByRole('table', { name: `文件中的机构（${institutions}）` }).getByText('临溪县财政局').waitFor();
  await handler.page.getByText(/^与登记簿的差异（\d+）$/).first().click();
  await handler.page.getByRole('table', { name: /^与登记簿的差异/ }).getByRole('row').nth(1).waitFor();
  await handler.page.getByRole('region', { name: '报送', exact: true }).getByRole('button', { name: '报送', exact: true }).click();
  await handler.page.getByRole('heading', { level: 1, name: /^报送：/ }).waitFor();
  await handler.told('待审核');

  await toExchange(signer);
  await rowOf(signer, '报送记录', `新设机构 ${institutions}`).getByRole('link').click();
  await fieldsIn(signer.page.getByRole('main')).fill('审核意见（退回须说明理由）', '同意');
  await signer.press('接收入库');
  await signer.page.getByRole('status').filter({ hasText: /接收入库|入库|%|\d+ \/ \d+/ }).first().waitFor();
  await signer.told('报送已接收');
  await signer.page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '编制台账' }).click();
  await signer.page.getByRole('link', { name: '临溪县财政局' }).waitFor();

  await toExchange(signer);
  await signer.page.getByRole('region', { name: '导出登记簿' }).getByRole('button', { name: '导出', exact: true }).click();
  const link = signer.page.getByRole('region', { name: '导出登记簿' }).getByRole('link', { name: '下载文件' });
  const [file] = await Promise.all([signer.page.waitForEvent('download'), link.click()]);
  const bytes = Buffer.concat((await (await file.createReadStream()).toArray()) as Buffer[]); // a stream of bytes
  expect([file.suggestedFilename().endsWith('.xlsx'), bytes.subarray(0, 2).toString()]).toEqual([true, 'PK']);
  expect([...handler.faults, ...signer.faults]).toEqual([]);
}, 120_000);

test.runIf(isBrowserThere)('the register with a graded institution in it is carried away by who says what for', async () => {
  await door.at.pool.query('UPDATE institution SET is_state_secret = true WHERE id = $1', [door.institution(1)]);
  const signer = await officerAt(door, browser, 'staffingoffice.officesigner');
  await toExchange(signer);
  const exports = signer.page.getByRole('region', { name: '导出登记簿' });
  await exports.getByRole('button', { name: '导出', exact: true }).click();
  await exports.getByLabel('事由').fill('年度备份');
  await exports.getByRole('button', { name: '导出', exact: true }).click();
  await exports.getByRole('link', { name: '下载文件' }).waitFor();
  const { rows } = await door.at.pool.query(`SELECT detail FROM audit_entry WHERE action = 'certificate.export' AND subject = $1`, [door.institution(1)]);
  expect(rows).toEqual([{ detail: { reason: '年度备份' } }]);
  await signer.context.close();
}, 60_000);
