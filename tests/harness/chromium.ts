import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const found = (process.env['PATH'] ?? '').split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name))).find(existsSync);

/** Whether tests in a browser are to run: without one, everywhere but in CI, they are skipped with a word. CI must have one. */
export const isBrowserThere = found !== undefined || process.env['CI'] !== undefined;
if (!isBrowserThere) console.log('skipped: the tests in a browser want a Chromium on PATH (on Debian: apt-get install chromium)');

/** Starts the machine's own Chromium, without a window. */
export async function openBrowser(): Promise<Browser> {
  if (found === undefined) throw new Error('No Chromium is on PATH: install one (on Debian: apt-get install chromium), then run the tests again.');
  return await chromium.launch({ executablePath: found });
}
