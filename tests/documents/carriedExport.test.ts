import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { selfIssued, sealFrom } from '../../activities/signature/certificate';
import { signPdf } from '../../activities/signature/signPdf';
import { embeddedIn } from '../../scripts/verify/embedded';
import { signedPages } from '../../scripts/verify/signedPages';
import type { ExportedCertificate } from '../../src/seal/document';
import type { Door } from '../api/door';
import { documentGround, officersOf, type Officers } from './ground';
import { pagesOf } from './paper';

let door: Door;
let who: Officers;
let pages: Buffer;
let extract: Buffer;
const folder = mkdtempSync(join(tmpdir(), 'dingbian-carried-'));
const print = (body: object) => who.staffing.post(`/institutions/${door.institution(0)}/certificate/documents`, body);
beforeAll(async () => {
  door = await documentGround();
  who = await officersOf(door);
  pages = await pagesOf(door, who.staffing, (await print({ kind: 'managementCertificate' })).body['id']);
  extract = await pagesOf(door, who.staffing, (await print({ kind: 'certificateExtract', from: '2010-01-01', until: '2026-11-23' })).body['id']);
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await door.close();
});

/** `npm run verify -- FILE`, without any setting of an installation. */
function verify(name: string, content: Buffer): { readonly status: number | null; readonly said: string } {
  const file = join(folder, name);
  writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/verify.ts', file], { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '' } });
  return { status, said: stdout + stderr };
}

/** The file as somebody makes it who puts another export in the place of the one that it carries: an update of the same object, as editors of PDFs write it. */
function withExport(carried: ExportedCertificate): Buffer {
  const text = pages.toString('latin1');
  const [, number] = /\/EF\s*<<[^>]*\/F\s+(\d+)\s+0\s+R/.exec(text) ?? [];
  const stream = deflateSync(JSON.stringify(carried));
  return Buffer.concat([pages, Buffer.from(`\n${number ?? ''} 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`), stream, Buffer.from('\nendstream\nendobj\n%%EOF\n')]);
}

test('a printed certificate carries its export: the check needs nothing but the file', () => {
  const { status, said } = verify('certificate.pdf', pages);
  expect([status, said]).toEqual([0, expect.stringMatching(/自身完好，签发者未经核实: 青禾县农业农村局[\s\S]*文书自签章后未被改动，签章人 测试公文签章/)]);
  const carried = JSON.parse(embeddedIn(pages, 'certificate.json')) as ExportedCertificate;
  expect(carried.people.map(each => [each.maskedName?.slice(1), each.opening])).toContainEqual(['＊＊', null]);
  expect(JSON.stringify(carried)).not.toMatch(/欧阳娜娜|王建国|(?<![\da-zA-Z+/])\d{17}[\dX](?![\da-zA-Z+/])/); // hashes and signatures have long runs of digits too
});

test('an export that was altered in the file is found out, the entry named', () => {
  const carried = JSON.parse(embeddedIn(pages, 'certificate.json')) as ExportedCertificate;
  const altered = withExport({ ...carried, entries: carried.entries.with(2, { ...carried.entries[2]!, effectiveOn: '1999-01-01' }) });
  const { status, said } = verify('altered.pdf', altered);
  expect([status, said]).toEqual([1, expect.stringMatching(/有误: 第 3 项登记：这一项被改动过[\s\S]*有误: 文书在签章后被改动过/)]);
});

test('pages that were altered are found out, although the export that they carry is sound', () => {
  const altered = Buffer.from(pages);
  const at = altered.indexOf('/Title') + 12;
  altered[at] = (altered[at] ?? 0) ^ 1;
  const { status, said } = verify('pages.pdf', altered);
  expect([status, said]).toEqual([1, expect.stringMatching(/自身完好[\s\S]*有误: 文书在签章后被改动过/)]);
  const isSignature = (place: number): boolean => place > pages.lastIndexOf('/Contents <') && place < pages.indexOf('> /M (', pages.lastIndexOf('/Contents <'));
  const places = Array.from({ length: 200 }, (_, index) => Math.floor(((index + 0.5) * pages.length) / 200)).filter(place => !isSignature(place));
  expect(places.length).toBeGreaterThan(100);
  for (const place of places) expect(signedPages(Buffer.from(pages).fill((pages[place] ?? 0) ^ 0x55, place, place + 1)).kind, `byte ${place}`).not.toBe('whole');
});

test('a sound export on pages that somebody else has made and signed is found out', () => {
  const unsigned = Buffer.from(pages.subarray(0, pages.lastIndexOf('%%EOF', pages.lastIndexOf('/FT /Sig')) + '%%EOF'.length));
  unsigned[unsigned.indexOf('/Title') + 12] = 0x39; // other pages, as somebody sets them who has the export
  const { status, said } = verify('another.pdf', signPdf(unsigned, sealFrom(selfIssued('测试公文签章', new Date())), { name: '青禾县编办', reason: '', at: new Date() }));
  expect([status, said]).toEqual([1, expect.stringMatching(/自身完好[\s\S]*有误: 文书的签章人不是登记内容所载的签章人/)]);
});

test('nothing stands unsigned in the room of the signature: another export could be hidden there', () => {
  const [begins, ends] = [pages.lastIndexOf('/Contents <') + '/Contents <'.length, pages.indexOf('> /M (', pages.lastIndexOf('/Contents <'))];
  expect(signedPages(pages).kind).toBe('whole');
  for (const hidden of ['> >>\nendobj\n9 0 obj\n<< /Type /EmbeddedFile >>\nstream\n{}\nendstream\nendobj\n', 'ab', ' ']) {
    const altered = Buffer.from(pages);
    altered.write(hidden, ends - hidden.length - 2, 'latin1');
    expect(ends - hidden.length).toBeGreaterThan(begins);
    expect(signedPages(altered).kind, hidden).toBe('altered');
  }
});

test('an extract carries no export, for it tells of its days only', () => {
  expect(() => embeddedIn(extract, 'certificate.json')).toThrow('carries no certificate.json');
});
