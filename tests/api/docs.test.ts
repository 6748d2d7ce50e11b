import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeApi } from '../../api/openapi';
import { problemsOf } from '../../api/routeProblems';
import { described } from '../../api/reference/described';
import { sampleOf } from '../../api/reference/samples';
import { allRoutes } from '../../api/routes/allRoutes';
import { actInputSchemas } from '../../src/contracts/actInputs';
import { LANGUAGES } from '../../src/labels/labels';
import { isBrowserThere, openBrowser } from '../harness/chromium';
import { openDoor, type Door } from './door';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = ['/docs', '/problems', '/problems/refusedByRule', '/problems/stale', '/rules', '/rules/quotaHasVacancy', '/rules/stageIsOpen'];

let door: Door;
let browser: Browser | undefined;
beforeAll(async () => {
  door = await openDoor();
  if (isBrowserThere) browser = await openBrowser();
}, 60_000);
afterAll(() => Promise.all([door.close(), browser?.close()]));

describe.each(LANGUAGES)('in %s', language => {
  const text = async (): Promise<string> => (await door.ask('/docs', { headers: { accept: 'text/html', 'accept-language': language } })).text;

  test('the page has every route with its permission, its problems and every schema', async () => {
    const [page, { paths, components }] = [await text(), described(describeApi(allRoutes, language))];
    for (const route of allRoutes) {
      const { operationId, description, summary } = paths[route.path]![route.method]!;
      const section = page.split(`<h3 id="${operationId}">`)[1]?.split('<h3 ')[0] ?? '';
      for (const part of [route.path, description, summary, ...Object.keys(route.statuses)]) expect(section).toContain(part);
      for (const code of problemsOf(route)) expect(section).toContain(`href="/problems/${code}?language=${language}"`);
    }
    for (const name of Object.keys(components.schemas)) expect(page).toContain(`id="schema.${name}"`);
  });
  test('every link leads somewhere', async () => {
    const page = await text();
    const links = new Set([...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(match => match[1]!));
    expect([...links].filter(link => !link.startsWith('/') && !link.startsWith('#'))).toEqual([]);
    for (const link of links) {
      if (link.startsWith('#')) expect(page).toContain(`id="${link.slice(1)}"`);
      else expect([link, (await door.ask(link, {})).status]).toEqual([link, 200]);
    }
  });
  test.runIf(isBrowserThere).each(PAGES)('%s keeps the strict policy, asks nobody else, and axe finds nothing', async path => {
    const page = await (await browser!.newContext({ locale: language === 'zh' ? 'zh-CN' : 'en-US', bypassCSP: false })).newPage();
    const faults: string[] = [];
    page.on('console', message => void faults.push(message.text()));
    page.on('pageerror', error => void faults.push(String(error)));
    page.on('request', request => {
      if (!request.url().startsWith(door.url)) faults.push(request.url());
    });
    const answer = await page.goto(`${door.url}${path}`);
    expect([answer?.status(), answer?.headers()['content-security-policy']?.startsWith("default-src 'self'")]).toEqual([200, true]);
    expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
    const violations = await page.evaluate(`${axe}; axe.run().then(found => found.violations.map(each => each.id + ': ' + each.nodes[0].html))`);
    expect([violations, faults]).toEqual([[], []]);
    await page.locator('a.language').click();
    expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'en' : 'zh-CN');
    await page.context().close();
  }, 60_000);
});

test('an example of a request is one that its own schema takes', () => {
  const api = described(describeApi(allRoutes, 'en'));
  for (const { path, method, body } of allRoutes) {
    const schema = api.paths[path]![method]!.requestBody?.content['application/json']?.schema;
    if (schema && body) expect([path, body.safeParse(sampleOf(schema, api)).error?.issues]).toEqual([path, undefined]);
  }
  for (const [procedure, acts] of Object.entries(actInputSchemas)) for (const [act, schema] of Object.entries(acts)) expect([act, schema.safeParse(sampleOf(api.components.schemas[`${procedure}.${act}`]!, api)).error?.issues]).toEqual([act, undefined]);
});
