import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATUS, typeOf } from '../../api/problems';
import { problemCodes } from '../../api/reference/problemPages';
import { LANGUAGES } from '../../src/labels/labels';
import { problemTitles } from '../../src/labels/problems';
import { ruleLabels, unblockerLabels } from '../../src/labels/rules';
import { allRules } from '../../src/rules/allRules';
import { application, openDoor, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
beforeAll(async () => {
  door = await openDoor();
  clerk = await door.clerk();
});
afterAll(() => door.close());

const page = (path: string, language: string) => door.ask(path, { headers: { accept: 'text/html,*/*;q=0.8', 'accept-language': language } });
/** A text as it stands in HTML. */
const inHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;');

describe.each(LANGUAGES)('in %s', language => {
  test('every kind of problem has its page, which says title, status and what to do', async () => {
    for (const code of problemCodes) {
      const asJson = (await door.ask(typeOf(code), { headers: { 'accept-language': language } })).body;
      expect(asJson).toMatchObject({ code, type: `/problems/${code}`, title: problemTitles[language][code], status: STATUS[code] });
      const asPage = await page(typeOf(code), language);
      expect([asPage.status, asPage.headers.get('content-type'), asPage.headers.get('content-language')]).toEqual([200, 'text/html; charset=utf-8', language === 'zh' ? 'zh-CN' : 'en']);
      for (const words of [problemTitles[language][code], String(asJson['detail']), String(STATUS[code])]) expect(asPage.text).toContain(inHtml(words));
      expect(String(asJson['detail'])).not.toBe('');
    }
  });
  test('every rule has its page, which says its clause, what it guards and what frees the way', async () => {
    for (const { code, unblockedBy } of allRules) {
      const asPage = await page(`/rules/${code}`, language);
      expect(asPage.status).toBe(200);
      const ways = typeof unblockedBy === 'string' ? [unblockedBy] : Object.values(unblockedBy);
      const { body } = await door.ask(`/rules/${code}?language=${language}`, {});
      for (const words of [ruleLabels[language][code], ...ways.map(way => unblockerLabels[language][way]), String(body['basis'])]) expect(asPage.text).toContain(inHtml(words));
      expect((body['guards'] as { act: string; label: string }[]).filter(({ label }) => label.split(' · ').some(part => part === ''))).toEqual([]);
    }
  });
  test('the lists lead to every page', async () => {
    const [problems, rules] = [(await page('/problems', language)).text, (await page('/rules', language)).text];
    for (const code of problemCodes) expect(problems).toContain(`href="/problems/${code}?language=${language}"`);
    for (const { code } of allRules) expect(rules).toContain(`href="/rules/${code}?language=${language}"`);
  });
});

test('the language of the address comes before that of the reader', async () => {
  expect((await page('/problems/stale?language=en', 'zh-CN')).text).toContain(inHtml(problemTitles.en.stale));
  expect((await page('/problems/stale?language=zh', 'en')).text).toContain(problemTitles.zh.stale);
  expect((await page('/problems/stale?language=fr', 'en')).status).toBe(400);
});

test('a program gets JSON unless it asks for a page', async () => {
  expect((await door.ask('/rules', {})).headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect((await door.ask('/rules', { headers: { accept: 'application/pdf' } })).status).toBe(406);
});

test('what is no problem and no rule has no page', async () => {
  for (const path of ['/problems/noSuchProblem', '/rules/noSuchRule', '/problems/toString']) expect((await page(path, 'en')).status).toBe(404);
});

test('the type that a problem document names, and the page of the rule, are there', async () => {
  await clerk.post('/hire-cases', application(door.at));
  const told = [
    await door.ask('/cases', {}),
    await door.ask('/nothing-here', {}),
    await clerk.get('/cases?limit=x'),
    await clerk.post('/cases/H2026-000001/decisions', { lane: 'case', act: 'staffingOfficeCheck.issue', input: { granted: [{ line: 1, posts: 1 }], note: '' } }),
  ];
  for (const { body } of told) {
    const { status, body: kind } = await door.ask(String(body['type']), {});
    expect([status, kind['code'], kind['status']]).toEqual([200, body['code'], body['status']]);
    if (body['rule'] !== undefined) expect((await door.ask(String(body['rulePage']), {})).body['code']).toBe(body['rule']);
  }
  expect(told.at(-1)?.body['rule']).toBe('actorHoldsTheDesk');
});
