import { planSeparations } from '../../prisma/records/plannedSeparations';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/labels/labels';
import { openDoor, type Door } from '../api/door';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { desks, recorded } from '../harness/cases';
import { openWindow, signedIn } from './window';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const INTERACTIVE_MS = 1_500;

let door: Door;
let browser: Browser;
let hire = '';
let asked = '';
let account = '';
let quota = '';
beforeAll(async () => {
  if (!isBrowserThere) return;
  [door, browser] = [await openDoor(), await openBrowser()];
  const [clerk] = await Promise.all([door.clerk(), door.officer('staffingOffice'), door.over('supervisor'), door.over('auditAdministrator'), door.over('systemAdministrator'), door.over('securityAdministrator'), door.officer('financeDepartment')]);
  account = (await door.at.pool.query<{ id: string }>(`SELECT id FROM account WHERE login = 'clerk0'`)).rows[0]?.id ?? '';
  quota = door.at.institutions[0]?.quota ?? '';
  const acts = desks(door.at);
  await clerk.post('/drafts', { act: 'report.submit', institution: door.institution(0), content: JSON.stringify({ input: {}, step: 0 }) });
  await acts.hireUpTo('placed', 2, 1); // a change on a certificate, open at three departments
  hire = await acts.hireUpTo('placement', 1);
  asked = recorded(await acts.apply(1)).caseNumber;
  await acts.act(door.at.clerk(1), asked, 'case', 'staffingOfficeCheck.issue', { granted: [{ line: 1, posts: 1 }], note: '' }); // refused: he holds no such desk
  await planSeparations(door.at.room);
}, 60_000);
afterAll(() => (isBrowserThere ? Promise.all([browser.close(), door.close()]) : undefined));

/** Every screen, by who sees it. */
const seenBy: Readonly<Record<string, readonly (() => string)[]>> = {
  clerk0: ['/', '/to-do', '/done', '/started', '/drafts', '/apply/hire', '/apply/exempt', '/apply/separation', '/cases', '/exchange', '/mails', '/planned-separations'].map(path => () => path),
  'staffingoffice.officesigner': [
    () => '/', () => '/to-do', () => `/cases/${hire}`, () => `/cases/${asked}`, () => `/cases/${hire}?tab=diagram`, () => `/cases/${hire}?tab=timeline`, () => `/cases/${hire}?tab=papers`, () => `/cases/${hire}?tab=documents`, () => `/cases/${asked}?tab=audit`,
    () => '/board', () => `/board/${door.institution(0)}`, () => `/ledger/${door.institution(0)}/quota/${quota}`, () => `/certificate/${door.institution(0)}`, () => `/forms/${hire}`, () => '/exchange', () => '/refusals', () => '/certificate-entries', () => '/disclosures', () => `/disclosures/${door.institution(0)}`,
  ],
  'financedepartment.officesigner': [() => '/', () => '/certificate-entries', () => '/certificate-entries?state=open'],
  [`supervisor.219921`]: [() => '/', () => '/supervision', () => '/supervision?tab=diagram', () => '/supervision?tab=measures', () => '/daily-roots', () => `/certificate/${door.institution(0)}`, () => '/refusals', () => '/mails', () => '/planned-separations?overdue=true', () => '/no-such-screen'],
  [`auditadministrator.219921`]: [() => '/', () => '/cases', () => `/cases/${asked}?tab=audit`, () => '/refusals', () => '/audit', () => '/calendar', () => '/password'],
  [`systemadministrator.219921`]: [() => '/', () => '/accounts', () => `/accounts/${account}`, () => '/settings', () => '/settings?tab=others', () => '/settings?tab=offices', () => '/settings?tab=network', () => '/mails', () => '/calendar?year=2027'],
  [`securityadministrator.219921`]: [() => '/', () => '/accounts', () => `/accounts/${account}`],
};

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

describe.runIf(isBrowserThere).each(LANGUAGES.flatMap(language => [1280, 390].map(width => [language, width] as const)))('in %s, %d pixels wide', (language, width) => {
  test.each(Object.keys(seenBy))('every screen of %s is open to everybody: axe finds nothing, the heading has the focus, nothing comes from elsewhere', async login => {
    const { page, go, faults, context } = await signedIn(door, browser, login, { language, width });
    const wrong: string[] = [];
    for (const path of seenBy[login]!.map(each => each())) {
      const began = performance.now();
      await go(path);
      for (const coming of ['.ant-skeleton', 'main [role=status]:has-text("…")']) await expect.poll(() => page.locator(coming).count()).toBe(0);
      const took = performance.now() - began;
      if (took > INTERACTIVE_MS * 2) wrong.push(`${path} took ${Math.round(took)} ms`); // twice the time: other tests share the machine
      if ((await page.evaluate('document.activeElement?.tagName')) !== 'H1') wrong.push(`${path}: the focus is on ${String(await page.evaluate('document.activeElement?.outerHTML.slice(0, 80)'))}`);
      if ((await page.evaluate<number>('document.documentElement.scrollWidth')) > width) wrong.push(`${path} is wider than the screen`);
      await page.evaluate(AXE);
      const violations = await page.evaluate<readonly Violation[]>(`axe.run(document, { runOnly: ${JSON.stringify(WCAG)} }).then(({ violations }) => violations)`);
      wrong.push(...violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html.slice(0, 120)}`));
      const text = String(await page.evaluate("document.querySelector('main').innerText"));
      if (/\b(undefined|null|NaN|\[object)\b|\{\{/.test(text)) wrong.push(`${path} says ${/.{20}(?:undefined|null|NaN|\[object|\{\{).{20}/.exec(text)?.[0] ?? ''}`);
    }
    expect([...wrong, ...faults]).toEqual([]);
    await context.close();
  });
});

test.runIf(isBrowserThere)('signing in: a wrong password is told in words and forgotten, a session that ended leads back to the same screen', async () => {
  const reader = await openWindow(door, browser);
  await reader.go('/refusals');
  await reader.page.locator('#field-login').fill('clerk0');
  await reader.page.locator('#field-password').fill('wrong password');
  await reader.page.keyboard.press('Enter');
  await reader.told('用户名或密码不正确');
  expect(await reader.page.locator('#field-password').inputValue()).toBe('');
  await reader.page.close();
  const signed = await signedIn(door, browser, 'clerk0');
  await signed.go('/refusals');
  await signed.context.clearCookies();
  await signed.page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
  await signed.page.getByRole('link', { name: '待办' }).click();
  await signed.told('登录已失效');
  expect(new URL(signed.page.url()).pathname).toBe('/app/to-do');
  await signed.context.close();
});

test.runIf(isBrowserThere)('the language is switched on the spot and kept; what the API says follows', async () => {
  const { page, go, press, told, context } = await signedIn(door, browser, 'staffingoffice.officesigner');
  await go('/refusals');
  await told('本环节由其他岗位办理');
  await press('English');
  await told('This stage is the work of another desk');
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Refusals' }).waitFor();
  await context.close();
});

test.runIf(isBrowserThere)('the form prints on one A4 page without the frame of the window', async () => {
  const { page, go, context } = await signedIn(door, browser, 'staffingoffice.officesigner');
  await go(`/forms/${hire}`);
  await page.getByRole('table').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await context.close();
});
