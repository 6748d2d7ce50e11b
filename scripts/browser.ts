import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
/** The machine's own Chromium; undefined where none is on PATH. */
export const browserProgram = (process.env['PATH'] ?? '').split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name))).find(existsSync);

/** Starts the machine's own Chromium, without a window; `language`: what its own words are in, such as those of a date field. */
export async function openBrowser(language?: string): Promise<Browser> {
  if (browserProgram === undefined) throw new Error('No Chromium is on PATH: install one (on Debian: apt-get install chromium), then run this again.');
  return await chromium.launch({ executablePath: browserProgram, ...(language === undefined ? {} : { args: [`--lang=${language}`], env: { ...process.env, LANGUAGE: language } }) });
}
