import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser } from './browser';
import { DEMO_PASSWORD } from './demoOffices';
import { installation } from './installation';
import { withPalette } from './pictures/palette';

/** What a picture shows: a screen as one of the demo's accounts sees it, or a page for the public. `find` gives the address where it depends on what is on record. */
type Picture = { readonly name: string; readonly login: string | null; readonly path: string; readonly find?: (ask: Ask) => Promise<string>; readonly isPublic?: true };
type Ask = (path: string) => Promise<Record<string, unknown>>;
type Listed = { readonly caseNumber: string; readonly lane: string; readonly stage: string; readonly preparedBy?: string | null; readonly procedure: string; readonly id: string; readonly name: string };

const folder = fileURLToPath(new URL('../docs/screens', import.meta.url));
const MOST_HEIGHT = 1_600;
const MOST_BYTES = 250_000;
const languages = { zh: { signIn: '登录', login: '用户名', password: '密码', locale: 'zh-CN' }, en: { signIn: 'Sign in', login: 'Login', password: 'Password', locale: 'en-GB' } } as const;
type Language = keyof typeof languages;

const listed = async (ask: Ask, path: string): Promise<readonly Listed[]> => (await ask(path))['items'] as readonly Listed[]; // every list answers so
/** The first case on the reader's list that fits best: one with a draft, then one with a candidate. */
const atHand = (stage: string, tab = '') => async (ask: Ask): Promise<string> => {
  const items = await listed(ask, '/to-do?limit=100');
  const fits = items.filter(each => each.stage === stage);
  const found = fits.find(each => each.preparedBy) ?? items.find(each => each.preparedBy && tab === '') ?? fits[0] ?? items[0];
  return `/cases/${found?.caseNumber ?? ''}${tab}`;
};
const someHire = (rest: string) => async (ask: Ask): Promise<string> => rest.replace('$number', (await listed(ask, '/cases?procedure=hire&stage=placement&limit=5'))[0]?.caseNumber ?? '');
const finance = (rest: string) => async (ask: Ask): Promise<string> => rest.replace('$institution', (await listed(ask, `/institutions?text=${encodeURIComponent('临溪县财政局')}`))[0]?.id ?? '');

/** The page that the code of a printed certificate leads to; the chapter on documents of the demo has printed one. */
const verified = async (ask: Ask): Promise<string> => {
  const [institution] = await listed(ask, `/institutions?text=${encodeURIComponent('临溪县总工会')}`);
  const [document] = (await ask(`/institutions/${institution?.id ?? ''}/certificate/documents`))['items'] as readonly { readonly verificationAddress: string }[];
  return new URL(document?.verificationAddress ?? 'http://no.document/verify').pathname;
};

const [clerk, signer, supervisor, systemAdmin, auditAdmin] = ['organ03', 'staffing.director', 'supervisor', 'system.admin', 'audit.admin'];
const pictures: readonly Picture[] = [
  { name: 'sign-in', login: null, path: '/' },
  { name: 'desk', login: signer, path: '/' },
  { name: 'desk-of-a-clerk', login: clerk, path: '/' },
  { name: 'to-do', login: signer, path: '/to-do' },
  { name: 'done', login: signer, path: '/done' },
  { name: 'started', login: clerk, path: '/started' },
  { name: 'apply-hire', login: clerk, path: '/apply/hire' },
  { name: 'apply-exempt', login: clerk, path: '/apply/exempt' },
  { name: 'apply-separation', login: clerk, path: '/apply/separation' },
  { name: 'cases', login: signer, path: '/cases' },
  { name: 'case', login: signer, path: '', find: atHand('placement') },
  { name: 'case-check', login: signer, path: '', find: atHand('staffingOfficeCheck') },
  { name: 'case-diagram', login: signer, path: '', find: atHand('placement', '?tab=diagram') },
  { name: 'case-timeline', login: signer, path: '', find: atHand('placement', '?tab=timeline') },
  { name: 'case-papers', login: signer, path: '', find: atHand('removal', '?tab=papers') },
  { name: 'board', login: signer, path: '/board' },
  { name: 'institution', login: signer, path: '', find: finance('/board/$institution') },
  { name: 'certificate', login: signer, path: '', find: finance('/certificate/$institution') },
  { name: 'verification-form', login: signer, path: '', find: someHire('/forms/$number') },
  { name: 'disclosures', login: signer, path: '/disclosures' },
  { name: 'disclosure', login: signer, path: '', find: finance('/disclosures/$institution') },
  { name: 'public-register', login: null, path: '/public/institutions', isPublic: true },
  { name: 'public-institution', login: null, path: '', find: async ask => `/public/institutions/${(await listed(ask, '/public/institutions'))[0]?.id ?? ''}`, isPublic: true },
  { name: 'verification', login: signer, path: '', find: verified, isPublic: true },
  { name: 'exchange', login: signer, path: '/exchange' },
  { name: 'supervision', login: supervisor, path: '/supervision' },
  { name: 'supervision-diagram', login: supervisor, path: '/supervision?tab=diagram' },
  { name: 'supervision-measures', login: supervisor, path: '/supervision?tab=measures' },
  { name: 'refusals', login: signer, path: '/refusals' },
  { name: 'mails', login: signer, path: '/mails' },
  { name: 'entries', login: 'finance.director', path: '/certificate-entries' },
  { name: 'case-audit', login: signer, path: '', find: atHand('placement', '?tab=audit') },
  { name: 'drafts', login: clerk, path: '/drafts' },
  { name: 'planned-separations', login: signer, path: '/planned-separations' },
  { name: 'absences', login: signer, path: '/absences' },
  { name: 'copies', login: 'finance', path: '/copies' },
  { name: 'hand-over', login: signer, path: '/hand-over' },
  { name: 'case-comments', login: signer, path: '', find: atHand('placement', '?tab=comments') },
  { name: 'calendar', login: signer, path: '/calendar' },
  { name: 'password', login: clerk, path: '/password' },
  { name: 'desk-of-a-supervisor', login: supervisor, path: '/' },
  { name: 'accounts', login: systemAdmin, path: '/accounts' },
  { name: 'account', login: systemAdmin, path: '', find: async ask => `/accounts/${(await listed(ask, '/accounts?text=organ03&limit=5'))[0]?.id ?? ''}` },
  { name: 'settings', login: systemAdmin, path: '/settings' },
  { name: 'audit', login: auditAdmin, path: '/audit' },
];
const onPhone = ['desk', 'case', 'to-do', 'public-institution', 'verification'];

/** A session of an account in a language, or of nobody. */
async function signedIn(browser: Browser, url: string, login: string | null, language: Language, width: number): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: languages[language].locale });
  await context.addInitScript(`localStorage.setItem('language', '${language}')`);
  if (login === null) return context;
  const page = await context.newPage();
  const words = languages[language];
  await page.goto(`${url}/app/`);
  await page.getByLabel(words.login).fill(login);
  await page.getByLabel(words.password).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
  await page.getByRole('navigation').first().waitFor();
  await page.close();
  return context;
}

/** Takes one picture: what fits on the screen, as long as it is. */
async function take(context: BrowserContext, url: string, { path, find, isPublic }: Picture, file: string): Promise<number> {
  const page = await context.newPage();
  const ask: Ask = async asked => (await (await context.request.get(`${url}${asked}`)).json()) as Record<string, unknown>;
  const began = performance.now();
  await page.goto(`${url}${isPublic ? '' : '/app'}${find === undefined ? path : await find(ask)}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const coming of [page.locator('.ant-skeleton'), page.getByRole('status').filter({ hasText: '…' })]) while ((await coming.count()) > 0) await coming.first().waitFor({ state: 'detached' });
  const took = performance.now() - began;
  await page.evaluate('document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 300))))'); // drawings and charts
  const [width, height] = await page.evaluate<[number, number]>('[innerWidth, document.documentElement.scrollHeight]');
  const picture = withPalette(await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(height, MOST_HEIGHT) } }));
  await page.close();
  writeFileSync(file, picture);
  const size = picture.length;
  console.log(`${file}: ${Math.round(size / 1_000)} kB, shown after ${Math.round(took)} ms${size > MOST_BYTES ? ' TOO LARGE' : ''}`);
  return size;
}

/** `node --import tsx scripts/pictures.ts [NAME…]`: pictures of the main screens of the running installation with the demo region, in both languages, into docs/screens. */
async function main(): Promise<void> {
  const { url } = await installation();
  const wanted = process.argv.slice(2);
  const shown = pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  mkdirSync(folder, { recursive: true });
  let total = 0;
  for (const [language, width, ending] of [['zh', 1_280, ''], ['en', 1_280, ''], ['zh', 390, '.phone']] as const) {
    const browser = await openBrowser(languages[language].locale);
    const among = width === 390 ? shown.filter(({ name }) => onPhone.includes(name)) : shown;
    for (const login of new Set(among.map(each => each.login))) {
      const context = await signedIn(browser, url, login, language, width);
      for (const picture of among.filter(each => each.login === login)) total += await take(context, url, picture, join(folder, `${picture.name}${ending}.${language}.png`));
      await context.close();
    }
    await browser.close();
  }
  console.log(`${Math.round(total / 1_000)} kB together`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
