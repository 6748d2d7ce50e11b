import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedIn } from '../../scripts/verify/embedded';
import { rootLetter } from '../../src/labels/letters';
import { exported, installation } from './ground';

const document = exported(installation('ed25519+sha256', 'sm2+sm3'));
let folder = '';
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dingbian-verify-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** `npm run verify`, without any setting of an installation. */
function verify(...args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/verify.ts', ...args], { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '' } });
  return { status, said: stdout + stderr };
}

/** A file as a PDF carries it. */
function pdfWith(content: string): Buffer {
  const stream = deflateSync(Buffer.from(content));
  const before = `%PDF-1.7\n1 0 obj\n<< /Type /Filespec /F (certificate.json) /UF (certificate.json) /EF << /F 2 0 R /UF 2 0 R >> >>\nendobj\n2 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(before, 'latin1'), stream, Buffer.from('\nendstream\nendobj\ntrailer\n<< >>\n%%EOF\n')]);
}

test('the check says sound with exit 0; a PDF that carries the export must be signed too', () => {
  const trust = file('root.json', JSON.stringify({ format: 'dingbian/trust/1', keys: document.keys, roots: document.roots.slice(-1) }));
  expect(verify(file('certificate.json', JSON.stringify(document)), '--trust', trust)).toMatchObject({ status: 0, said: expect.stringContaining('完好') as string });
  expect(verify(file('certificate.pdf', pdfWith(JSON.stringify(document))), '--language', 'en')).toMatchObject({ status: 1, said: expect.stringMatching(/sound in itself[\s\S]*broken: the document is not signed/) as string });
});

test('without anything that is trusted it says plainly that who issued the file is not proven, and names the key to compare', () => {
  const alone = file('alone.json', JSON.stringify(document));
  expect(verify(alone).said).toMatch(/^自身完好，签发者未经核实: 第一局[\s\S]*任何人都能用自己的密钥签出这样的文件/);
  expect(verify(alone, '--language', 'en').said).toContain(document.keys[0]!.publicKey);
  expect(JSON.parse(verify(alone, '--json').said)).toMatchObject({ isSound: true, isTrusted: false });
});

test('a root is trusted as the letter in which it was mailed, too', () => {
  const letter = file('letter.txt', `From: a@example.test\n\n${rootLetter(document.roots.at(-1)!, document.keys, 'http://dingbian.test').body}`);
  expect(JSON.parse(verify(file('certificate.json', JSON.stringify(document)), '--trust', letter, '--json').said)).toMatchObject({ isSound: true, isTrusted: true });
  const cut = { ...document, roots: document.roots.slice(0, 1), proofs: document.proofs.slice(0, 1) };
  expect(verify(file('cut.json', JSON.stringify(cut)), '--trust', letter)).toMatchObject({ status: 1, said: expect.stringContaining('有误') as string });
});

test('what cannot be checked at all ends in another way than what is broken, and says what to do', () => {
  const [sound, other] = [file('certificate.json', JSON.stringify(document)), file('strange.json', JSON.stringify(exported(installation('ed25519+sha256', 'sm2+sm3'))))];
  for (const [args, says] of [
    [[], 'npm run verify -- FILE'], [['--tust', 'x', sound], '--tust'], [[join(folder, 'nowhere.json')], 'there is no such file'], [[folder], 'it is no file'], [[sound, '--trust', file('nothing.txt', 'nothing')], 'What to do: bring the file of a root'],
    [[sound, '--trust', sound], 'is the very certificate that is checked'], [[sound, '--trust', file('again.json', JSON.stringify(document, null, 2))], 'proves nothing'],
    [[sound, '--trust', sound, '--trust', other], 'What to do: bring only files of the office'],
  ] as const) expect(verify(...args), args.join(' ')).toMatchObject({ status: 2, said: expect.stringContaining(says) as string });
});

test('a file that is made to take memory or time is refused in no more than a moment', () => {
  const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024), { level: 1 });
  const carrier = (stream: Buffer): Buffer => Buffer.concat([Buffer.from(`%PDF-1.7\n1 0 obj\n<< /F (certificate.json) /EF << /F 2 0 R >> >>\nendobj\n2 0 obj\n<< /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`), stream, Buffer.from('\nendstream\nendobj\n')]);
  expect(() => embeddedIn(carrier(bomb), 'certificate.json')).toThrow('unpacks to more than 256 MB');
  const began = process.cpuUsage();
  for (const many of ['1 0 obj ', '1 0 obj /EF (certificate.json) ', '1 0 obj stream ', '1 0 obj << /Type /ObjStm /N 999999999 /First 9 >> stream\n']) expect(() => embeddedIn(Buffer.from(`%PDF-1.7\n${many.repeat(50_000)}`), 'certificate.json')).toThrow('carries no');
  expect(process.cpuUsage(began).user / 1_000_000, 'seconds of work').toBeLessThan(10);
});

test('it says up to which entry a daily root vouches, and which part was altered in words', () => {
  const upTo = document.proofs.at(-1)!.number;
  expect(verify(file('rooted.json', JSON.stringify(document))).said).toContain(`每日根保证到第 ${upTo}${upTo < document.entries.length ? '项；其后的登记只有封印，尚无每日根' : '项，即全部登记'}`);
  const [one] = document.parts.quotas;
  expect(verify(file('part.json', JSON.stringify({ ...document, parts: { ...document.parts, quotas: [{ ...one!, approved: 99 }] } }))).said).toContain('（五、编制及变动）');
});

test('it names the first broken entry in words with exit 1, and says what a file is that is none', () => {
  const altered = { ...document, entries: document.entries.with(7, { ...document.entries[7]!, effectiveOn: '2020-01-01' }) };
  const { status, said } = verify(file('altered.json', JSON.stringify(altered)));
  expect([status, said]).toEqual([1, expect.stringMatching(/第 8 项登记：这一项被改动过\n {2}落编, 2020-01-01\n {2}请勿据此办理：向编办索取重新导出的文件/)]);
  expect(verify(file('other.json', '{"a": 1}'), '--json')).toMatchObject({ status: 1, said: expect.stringContaining('"code":"malformed"') as string });
  expect(verify(file('empty.pdf', '%PDF-1.7\n')).said).toContain('carries no certificate.json');
});

test('what a PDF carries is found whether its name is written in one byte or in two', () => {
  const text = '{"of":"机构"}';
  const wide = `\\376\\377`;
  expect(embeddedIn(pdfWith(text), 'certificate.json')).toBe(text);
  const hex = Buffer.from('\uFEFFcertificate.json', 'utf16le').swap16().toString('hex').toUpperCase();
  const named = Buffer.from(pdfWith(text).toString('latin1').replaceAll('(certificate.json)', `<${hex}>`), 'latin1');
  expect(embeddedIn(named, 'certificate.json')).toBe(text);
  expect(() => embeddedIn(pdfWith(text), wide)).toThrow('carries no');
});
