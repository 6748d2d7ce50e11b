import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openThrottle, PACES } from '../../api/throttle';
import type { Answered, Door } from '../api/door';
import { documentGround, eventFor, officersOf, type Officers } from './ground';

let door: Door;
let who: Officers;
let told: Readonly<Record<string, unknown>>;
beforeAll(async () => {
  door = await documentGround();
  who = await officersOf(door);
  const number = await who.apply(1);
  await who.issueForm(number, 1);
  await who.nominate(number, '欧阳娜娜', 900_001);
  await who.approve(number);
  await who.place(number);
  told = (await who.staffing.post(`/cases/${number}/documents`, { event: await eventFor(who.staffing, number, 'placementNotice') })).body;
}, 60_000);
afterAll(() => door.close());

const from = (address: string) => ({ 'x-forwarded-for': address });
const page = (path: string, address: string, language = 'zh-CN'): Promise<Answered> => door.stranger.get(path, { accept: 'text/html', 'accept-language': language, ...from(address) });

describe('the page that a code leads to', () => {
  const path = (): string => new URL(String(told['verificationAddress'])).pathname;

  test('says in both languages what holds, with a masked name, no cookie and no script', async () => {
    for (const [language, words] of [['zh-CN', ['文书核验', '有效', '落编通知书', '青禾县农业农村局', '中共青禾县委机构编制委员会办公室', '欧***', '2026年11月23日', '放大字号']], ['en', ['Check a document', 'valid', 'Placement notice', '欧***', '2026-11-23', 'Larger text']]] as const) {
      const shown = await page(path(), '192.0.2.1', language);
      expect(shown.status).toBe(200);
      for (const word of words) expect(shown.text).toContain(word);
      expect(shown.text).toContain(told['number']);
      expect(shown.text).not.toMatch(/欧阳|<script|张|\d{17}/);
      expect(shown.headers.get('set-cookie')).toBeNull();
      expect(shown.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(shown.headers.get('content-language')).toBe(language === 'en' ? 'en' : 'zh-CN');
    }
  });

  test('can be read larger, and in the other language, by a link', async () => {
    const larger = await page(`${path()}?language=en&size=large`, '192.0.2.1');
    expect(larger.text).toContain('<body class="large">');
    expect(larger.text).toContain('lang="en"');
    expect(larger.text).toContain('?language=zh&amp;size=large');
  });

  test('tells programs the same as JSON', async () => {
    const { body } = await door.stranger.get(path(), from('192.0.2.1'));
    expect(body).toEqual({ state: 'valid', language: 'zh', size: 'usual', document: { number: told['number'], kind: 'placementNotice', institutionName: '青禾县农业农村局', officeName: '中共青禾县委机构编制委员会办公室', person: '欧***', issuedOn: '2026-11-23', voidedOn: null, isReversed: false } });
  });

  test('finds nothing under any other address, and says so in the same way', async () => {
    for (const token of ['A'.repeat(22), 'x', `${path().slice(-22, -1)}!`, String(told['id'])]) {
      const shown = await page(`/verify/${encodeURIComponent(token)}`, '192.0.2.2');
      expect([shown.status, shown.text.includes('查无此文书'), shown.text.includes('欧')]).toEqual([200, true, false]);
    }
  });
});

describe('a document looked for by its number', () => {
  const ask = (number: string, check: string, address = '192.0.2.3'): Promise<Answered> => door.stranger.get(`/verify?number=${encodeURIComponent(number)}&check=${encodeURIComponent(check)}`, from(address));

  test('is found with the digits on it, however its brackets are typed', async () => {
    const plain = String(told['number']).replace('〔', '[').replace('〕', ']').replace('号', '');
    for (const number of [String(told['number']), plain, plain.replace('[', '（').replace(']', '）')]) expect((await ask(number, String(told['checkCode']))).body).toMatchObject({ state: 'valid', document: { number: told['number'] } });
  });

  test('a form is found by its own number as by that of the document', async () => {
    const number = await who.apply(1);
    await who.issueForm(number, 1);
    const form = (await who.staffing.post(`/cases/${number}/documents`, { event: await eventFor(who.staffing, number, 'verificationForm') })).body;
    const own = ((await who.staffing.get(`/cases/${number}`)).body['form'] as { number: string }).number;
    expect((await ask(own, String(form['checkCode']))).body).toMatchObject({ state: 'valid', document: { number: form['number'], kind: 'verificationForm' } });
    expect((await ask(own, String((Number(form['checkCode']) + 1) % 1_000_000).padStart(6, '0'))).body).toMatchObject({ state: 'unknown' });
  });

  test('is not found with other digits', async () => {
    const wrong = String((Number(told['checkCode']) + 1) % 1_000_000).padStart(6, '0');
    expect((await ask(String(told['number']), wrong)).body).toMatchObject({ state: 'unknown', document: null });
  });

  test('stays what was asked for in the other language and in larger text', async () => {
    const asked = `number=${encodeURIComponent(String(told['number']))}&check=${String(told['checkCode'])}`;
    const shown = await page(`/verify?${asked}`, '192.0.2.4');
    const links = [...shown.text.matchAll(/<a href="(\?[^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
    expect(links).toHaveLength(2);
    for (const link of links) expect((await page(`/verify${link}`, '192.0.2.4')).text).toContain(String(told['number']));
  });

  test('what cannot be a number is answered with a page that says so', async () => {
    for (const asked of ['number=&check=1', `number=${'1'.repeat(61)}&check=1`, 'number=1&check=<script>alert(1)</script>']) {
      const shown = await page(`/verify?${asked}&size=large`, '192.0.2.5');
      expect(shown.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(shown.text).toContain('name="number"');
      expect(shown.text).toContain('<body class="large">');
      expect(shown.text).not.toContain('<script');
    }
    expect((await page('/verify?number=&check=1', '192.0.2.5')).text).toContain('请填写文号和 6 位校验码');
  });

  test('without a number there is a page to type it on', async () => {
    const shown = await page('/verify', '192.0.2.3');
    expect(shown.text).toContain('name="number"');
    expect((await door.stranger.get('/verify', from('192.0.2.3'))).body).toMatchObject({ state: 'unasked' });
  });

  test('is asked for so often a minute by one address, and no more; others are not kept waiting', async () => {
    const answers = await Promise.all(Array.from({ length: PACES.verification.perMinute + 5 }, () => ask(String(told['number']), '000000', '198.51.100.7')));
    expect(answers.filter(each => each.status === 429)).toHaveLength(5);
    const refused = answers.find(each => each.status === 429);
    expect(refused?.body).toMatchObject({ code: 'tooManyChecks' });
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    const shown = await page(`/verify/${'A'.repeat(22)}`, '198.51.100.7');
    expect([shown.status, shown.headers.get('content-type')]).toEqual([429, 'text/html; charset=utf-8']);
    expect(shown.text).toContain('核验过于频繁');
    expect((await ask(String(told['number']), String(told['checkCode']), '198.51.100.8')).status).toBe(200);
  });
});

test('the page of a notice whose placement was reversed says so, and not that a later one holds', async () => {
  const number = String((await door.at.pool.query<{ number: string }>(`SELECT c.number FROM case_file c JOIN official_document d ON d.case_id = c.id WHERE d.kind = 'placementNotice'`)).rows[0]?.number);
  await who.act(who.staffing, number, 'candidate-1', 'placementReversal.reverse', { reversedOn: '2026-11-23', reason: '落编有误', documentNumber: '编办〔2026〕9号' });
  const shown = await page(new URL(String(told['verificationAddress'])).pathname, '192.0.2.9');
  for (const said of ['已撤销', '不得再作凭证']) expect(shown.text).toContain(said);
  expect(shown.text).not.toContain('已被后续登记取代');
});

describe('the throttle', () => {
  test('fills up again with time, and counts a household of the sixth protocol as one', () => {
    let now = 0;
    const throttle = openThrottle(2, () => now);
    expect([throttle('2001:db8:1:2::1'), throttle('2001:db8:1:2:ffff::9')].map(each => each.isOpen)).toEqual([true, true]);
    expect(throttle('2001:db8:1:2:0:0:0:3')).toEqual({ isOpen: false, seconds: 30 });
    expect(throttle('2001:db8:1:3::1').isOpen).toBe(true);
    now = 29_000;
    expect(throttle('2001:db8:1:2::1').isOpen).toBe(false);
    now = 31_000;
    expect(throttle('2001:db8:1:2::1').isOpen).toBe(true);
    expect([throttle('::ffff:192.0.2.1'), throttle('192.0.2.1'), throttle('192.0.2.1')].map(each => each.isOpen)).toEqual([true, true, false]);
  });
});
