import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor, type Door } from '../api/door';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { faultsOn } from './axe';
import { ground } from './ground';

let door: Door;
let browser: Browser;
const LONG = 'W'.repeat(60);
beforeAll(async () => {
  if (!isBrowserThere) return;
  [door, browser] = await Promise.all([openDoor(ground), openBrowser()]);
  await door.at.pool.query('UPDATE institution SET name = $2 WHERE id = $1', [door.institution(0), LONG]);
  await door.at.pool.query(`UPDATE region SET name = $1`, [LONG]);
  await door.at.pool.query(`UPDATE body SET name = $1 || id`, [LONG]);
  const signer = await door.officer('staffingOffice');
  for (const item of ['basics', 'duties', 'divisions', 'establishment', 'leadership']) {
    const proposed = await signer.post(`/institutions/${door.institution(0)}/disclosure`, { item, mode: 'public', duties: item === 'duties' ? `<b onmouseover="alert(1)">${'m'.repeat(500)}</b>\n职责` : '', documentNumber: '1' });
    const published = await signer.post(`/disclosures/${String(proposed.body['id'])}/publish`, { note: '' });
    if (published.status !== 200 && published.body['code'] !== 'invalid') throw new Error(`${item} ${proposed.text} ${published.text}`);
  }
}, 60_000);
afterAll(() => (isBrowserThere ? Promise.all([browser.close(), door.close()]) : undefined));

test.runIf(isBrowserThere)('what the public reads fits the narrowest telephone and the paper, in either size and language, however long a name is', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
  const page = await context.newPage();
  const wrong: string[] = [];
  const look = async (path: string): Promise<void> => {
    await page.goto(`${door.url}${path}`);
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (beyond > 0) wrong.push(`${path} is ${beyond} wider than the ${media}`);
    }
    await page.emulateMedia({ media: 'screen' });
    wrong.push(...(await faultsOn(page)).map(fault => `${path}: ${fault}`));
  };
  const one = `/public/institutions/${door.institution(0)}`;
  for (const path of ['/public/institutions?', `${one}?`, '/public/institutions/00000000-0000-4000-8000-000000000000?', '/verify?', '/verify?number=1&check=1&', '/verify?number=&check=1&', `/verify/${'A'.repeat(22)}?`]) {
    for (const shown of ['language=zh&size=usual', 'language=en&size=large']) await look(`${path}${shown}`);
  }
  expect(wrong).toEqual([]);
  await page.goto(`${door.url}${one}`);
  await page.getByText('<b onmouseover="alert(1)">').waitFor();
  await context.close();
}, 120_000);
