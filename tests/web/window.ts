import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PASSWORD, type Door } from '../api/door';

/** What a reader has before him: his page, what went wrong in it, and the things that he does. */
export type Reader = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts, violations of the page's policy, requests to anywhere else. */
  readonly faults: string[];
  readonly go: (path: string) => Promise<void>;
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly fill: (label: string | RegExp, text: string) => Promise<void>;
  readonly choose: (label: string | RegExp, option: string) => Promise<void>;
  readonly told: (text: string | RegExp) => Promise<void>;
};

const POLICY = /Content Security Policy/;

/** Opens the window for nobody yet. The clock of the page is that of the record, where it has one of its own. */
export async function openWindow(door: Door, browser: Browser, { language = 'zh', width = 1280 }: { readonly language?: 'zh' | 'en'; readonly width?: number } = {}): Promise<Reader> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: language === 'zh' ? 'zh-CN' : 'en-GB' });
  await context.addInitScript(`if (window.localStorage && !localStorage.getItem('language')) localStorage.setItem('language', '${language}')`);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.clock.setFixedTime(new Date(door.at.time.now));
  const faults: string[] = [];
  page.on('pageerror', error => void faults.push(String(error)));
  page.on('console', message => {
    if (POLICY.test(message.text())) faults.push(message.text().slice(0, 200));
  });
  page.on('request', request => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(door.url)) faults.push(`a request to ${new URL(request.url()).host}`);
  });
  return {
    page,
    context,
    faults,
    go: async path => {
      await page.goto(`${door.url}/app${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    press: name => page.getByRole('button', { name }).first().click(),
    fill: (label, text) => page.getByLabel(label).first().fill(text),
    choose: async (label, option) => {
      await page.getByRole('combobox', { name: label }).first().click();
      await page.getByRole('option', { name: option }).first().click();
    },
    told: text => page.getByText(text).first().waitFor(),
  };
}

/** Opens the window for somebody who signs in with the keyboard. */
export async function signedIn(door: Door, browser: Browser, login: string, at: NonNullable<Parameters<typeof openWindow>[2]> = {}): Promise<Reader> {
  const reader = await openWindow(door, browser, at);
  await reader.go('/');
  await reader.page.getByLabel(at.language === 'en' ? 'Login' : '用户名').fill(login);
  await reader.page.keyboard.press('Tab');
  await reader.page.keyboard.type(PASSWORD);
  await reader.page.keyboard.press('Enter');
  await reader.page.getByRole('navigation').first().waitFor();
  return reader;
}
