import { copyFileSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openPress, type Press } from '../../activities/documents/press';
import type { DocumentKind } from '../../src/documents/kinds';
import { checkingPrograms, looked } from './paper';

const presses: Press[] = [];
const opened = (own: string | null = null): Press => {
  const press = openPress(own);
  presses.push(press);
  return press;
};
afterAll(() => Promise.all(presses.map(press => press.stop())));

const head = { title: '文书', number: '补正〔2026〕219921-1号', checkCode: '123456', office: '中共青禾县委机构编制委员会办公室', institution: '青禾县农业农村局', day: '2026年11月23日', reprint: '' };
const printed = (press: Press, template: DocumentKind, sheet: object) => press.print({ template, sheet: { head, ...sheet }, address: 'https://example.org/verify/A', attached: null, at: 0 });
const notice = (name: string) => ({ institution: { name: '青禾县农业农村局' }, person: { name }, matter: '进人', stage: '审查', note: '', missing: ['岗位说明书'], askedOn: '2026年11月23日', caseNumber: '1' });
const pagesOf = async (template: DocumentKind, sheet: object): Promise<number> => {
  const made = await printed(usual, template, sheet);
  return made.kind === 'printed' ? made.pages : 0;
};
const usual = opened();

test.each(['\u202e', '\u2066', '\u200d', '\u061c', '\u0600', '\ufff9', '\u{e0041}', '\u00ad'])('what nobody sees (%#) and yet changes what is read is refused, and named by its code point alone', async hidden => {
  const codePoint = `U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  expect(await printed(usual, 'supplementNotice', notice(`张${hidden}三四`))).toEqual({ kind: 'unprintable', missing: [{ field: 'person.name', character: '', codePoint }] });
});

test.each(['\ufffd', '\ue800', '\u{1f600}', '\u{e0100}', '\u0308', '\u1680', '\u3164'])('a character that no font has (%#) is refused, and never a box', async rare => {
  expect(await printed(usual, 'supplementNotice', notice(`张${rare}`))).toMatchObject({ kind: 'unprintable', missing: [{ field: 'person.name', character: rare }] });
});

test.each(['\u00a0', '\u2003', '\u3000', '\u2028', '𠮷', '·'])('spaces of any width (%#), a dot and rarer characters of the fonts are printed', async sign => {
  expect(await printed(usual, 'supplementNotice', notice(`阿不都${sign}热合曼`))).toMatchObject({ kind: 'printed', pages: 1 });
});

test('a font of the office’s own is found by the family that it says it is of, whatever its file is called', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dingbian-fonts-'));
  copyFileSync(createRequire(import.meta.url).resolve('bpmn-js/dist/assets/bpmn-font/font/bpmn.ttf'), join(folder, '人口信息专用字库.ttf'));
  expect(await printed(opened(folder), 'supplementNotice', notice('张\ue801'))).toMatchObject({ kind: 'printed', pages: 1 });
});

const fact = { approved: 1, placed: 1, reserved: 0, vacant: 0, over: 0, requested: 1, granted: 1 };
const institution = { name: '青禾县农业农村局', otherNames: '无', creditCode: '1', certificateNumber: '1', organKind: '', grade: '', nature: '', subordinateTo: '', systemCategory: '', documentNumber: '', region: '' };
const form = (said: string) => ({ formNumber: '1', institution, use: '', wayOfFilling: '', issuedOn: '', validUntil: '', isExtended: false, quotas: [], leadership: [], uses: [], structure: [{ line: 1, body: '', post: '', leadershipPost: '', category: '', level: '', quotaKind: '', ...fact }], opinions: ['用编单位', '编办经办', '编办签批', '延期签批'].map(role => ({ role, said, name: '张三', day: '2026年11月23日' })) });

test('opinions as long as they may be go on over the pages: nothing lies under the foot of a page or beyond it', async () => {
  expect(await pagesOf('verificationForm', form('同意。'))).toBe(1);
  expect(await pagesOf('verificationForm', form('意'.repeat(1_000)))).toBeGreaterThanOrEqual(4);
  expect(await pagesOf('verificationForm', form('意\n'.repeat(100)))).toBeGreaterThanOrEqual(7);
});

test('a name in letters without a space takes as many lines of its cell as it needs, and a certificate of 500 entries its pages', async () => {
  const certificate = (name: string) => ({ isWhole: true, from: '', until: '', upToEntry: 500, certificate: { number: '1', issuedOn: '', annualReview: '', establishedOn: '' }, institution, quotas: [], leadership: [], bodies: [], leaders: [], roster: [], entries: Array.from({ length: 500 }, (_, index) => ({ number: index + 1, kind: '落编', name, what: '行政编制', caseNumber: '', day: '2026年11月23日' })) });
  const [short, letters] = [await pagesOf('managementCertificate', certificate('张三')), await pagesOf('managementCertificate', certificate('N'.repeat(60)))];
  expect(short).toBeGreaterThan(10);
  expect(letters).toBeGreaterThan(4 * short);
});

const python = checkingPrograms();
test.skipIf(python === null)('no page of a notice holds the seal alone, however much is wanting', async () => {
  for (const wanting of [5, 7, 9, 15, 26]) {
    const made = await printed(usual, 'supplementNotice', { ...notice('张三'), missing: Array.from({ length: wanting }, () => '岗位说明书'.repeat(10)), note: '请按三定方案核对。'.repeat(10) });
    const seen = await looked(python ?? '', `wanting-${wanting}`, Buffer.from(made.kind === 'printed' ? made.bytes : []));
    expect(seen.pages.at(-1)?.text.replaceAll(/\s/g, '')).toContain('不再要求补充本通知以外的材料');
  }
});
