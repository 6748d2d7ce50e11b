import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { contentFault } from '../../activities/papers/content';
import { scannerBy } from '../../activities/papers/scan';
import { fileNameOf, PAPER_MEDIA_TYPES, type PaperFault, type PaperFormat } from '../../src/contracts/paperFormats';
import { zipOf as packed } from '../import/zip';

/** An archive of these parts; `told`: what a part says of its size, where that is a lie. */
const zipOf = (parts: Readonly<Record<string, string | Buffer>>, told: Readonly<Record<string, number>> = {}): Buffer => packed(Object.entries(parts).map(([name, content]) => ({ name, content: Buffer.from(content as string), ...(told[name] === undefined ? {} : { told: told[name] }) }))); // of a text or of bytes alike

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const types = (of: string): string => `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${of}"/></Types>`;
const docx = { '[Content_Types].xml': types('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'), 'word/document.xml': '<w:document/>' };
const xlsx = { '[Content_Types].xml': types('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'), 'xl/workbook.xml': '<workbook/>', 'xl/printerSettings/printerSettings1.bin': 'x' };
const ofd = { 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<ofd:Document/>' };
const pdf = (objects: string): Buffer => Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${objects} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1');
const packedPdf = (objects: Buffer, dictionary: string): Buffer => Buffer.concat([Buffer.from(`%PDF-1.7\n5 0 obj\n<< ${dictionary} /N 1 /First 4 /Length ${objects.length} >>\nstream\n`, 'latin1'), objects, Buffer.from('\nendstream\nendobj\n%%EOF\n')]);
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const relation = (type: string, mode: string): string => `<Relationships><Relationship Id="r1" TargetMode="${mode}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://elsewhere.test/a"/></Relationships>`;

describe('what is taken as what it is declared as', () => {
  const taken: readonly (readonly [string, Buffer, PaperFormat])[] = [
    ['a PDF', pdf('/Pages 2 0 R'), 'application/pdf'],
    ['a PDF that opens at a page', pdf('/OpenAction [3 0 R /Fit]'), 'application/pdf'],
    ['a PDF with packed objects', packedPdf(deflateSync(Buffer.from('7 0 << /Type /Page >>')), '/Type /ObjStm /Filter /FlateDecode'), 'application/pdf'],
    ['a picture', png, 'image/png'],
    ['a photograph', jpeg, 'image/jpeg'],
    ['OFD', zipOf(ofd), 'application/ofd'],
    ['a text document', zipOf(docx), DOCX],
    ['a text document with a hyperlink', zipOf({ ...docx, 'word/_rels/document.xml.rels': relation('hyperlink', 'External') }), DOCX],
    ['a workbook with the settings of its printer', zipOf(xlsx), XLSX],
    ['text in UTF-8', Buffer.from('关于退休的说明\r\n'), 'text/plain'],
    ['text in GB 18030', Buffer.from('b9d8d3dacbb5c3f7', 'hex'), 'text/plain'],
  ];
  test.each(taken)('%s', async (_, bytes, declared) => expect(await contentFault(bytes, declared)).toBeNull());
});

describe('what is not taken', () => {
  const refused: readonly (readonly [string, Buffer, PaperFormat, PaperFault])[] = [
    ['a picture that calls itself a PDF', png, 'application/pdf', 'paperNotAsDeclared'],
    ['a PDF that calls itself text', pdf(''), 'text/plain', 'paperNotAsDeclared'],
    ['text that calls itself a picture', Buffer.from('文字'), 'image/png', 'paperNotAsDeclared'],
    ['a workbook that calls itself OFD', zipOf(xlsx), 'application/ofd', 'paperNotAsDeclared'],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'application/pdf', 'paperUnknown'],
    ['bytes that are nothing', Buffer.from([0, 1, 2, 3, 255, 254]), 'text/plain', 'paperUnknown'],
    ['an archive of anything else', zipOf({ 'a.txt': 'x' }), DOCX, 'paperUnknown'],
    ['a broken archive', zipOf(docx).subarray(0, 100), DOCX, 'paperBroken'],
    ['a document with a project of macros', zipOf({ ...docx, 'word/vbaProject.bin': 'x' }), DOCX, 'paperHoldsMacros'],
    ['a document that declares itself with macros', zipOf({ ...docx, '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml') }), DOCX, 'paperHoldsMacros'],
    ['a workbook with a macro sheet', zipOf({ ...xlsx, 'xl/macrosheets/sheet1.xml': '<x/>' }), XLSX, 'paperHoldsMacros'],
    ['a document with a foreign object', zipOf({ ...docx, 'word/embeddings/oleObject1.bin': 'x' }), DOCX, 'paperHoldsMacros'],
    ['OFD with a program', zipOf({ ...ofd, 'Doc_0/Attachs/setup.exe': 'x' }), 'application/ofd', 'paperHoldsMacros'],
    ['a document whose template lies elsewhere', zipOf({ ...docx, 'word/_rels/settings.xml.rels': relation('attachedTemplate', 'External') }), DOCX, 'paperReachesOut'],
    ['an archive that unpacks to a hundred megabytes', zipOf({ ...docx, 'word/media/image1.png': Buffer.alloc(100 * 1024 * 1024) }), DOCX, 'paperUnpacksTooLarge'],
    ['an archive that unpacks to more than it says', zipOf({ ...docx, 'word/media/image1.png': Buffer.alloc(1024 * 1024) }, { 'word/media/image1.png': 10 }), DOCX, 'paperBroken'],
    ['an archive of three thousand parts', zipOf({ ...docx, ...Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`p${index}`, 'x'])) }), DOCX, 'paperUnpacksTooLarge'],
    ['a PDF with a script', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'application/pdf', 'paperHoldsScript'],
    ['a PDF with a script under an escaped name', pdf('/OpenAction << /S /J#61vaScript /JS (x) >>'), 'application/pdf', 'paperHoldsScript'],
    ['a PDF that starts a program', pdf('/OpenAction << /S /Launch /F (cmd.exe) >>'), 'application/pdf', 'paperHoldsScript'],
    ['a PDF with an XFA form', pdf('/AcroForm << /XFA [ (a) 3 0 R ] >>'), 'application/pdf', 'paperHoldsScript'],
    ['a PDF with a script among packed objects', packedPdf(deflateSync(Buffer.from('7 0 << /S /JavaScript /JS 8 0 R >>')), '/Type /Obj#53tm /Filter /FlateDecode'), 'application/pdf', 'paperHoldsScript'],
    ['a PDF whose objects are packed in another way', packedPdf(Buffer.from('47 0x'), '/Type /ObjStm /Filter /ASCIIHexDecode'), 'application/pdf', 'paperBroken'],
    ['a PDF whose objects unpack to too much', packedPdf(deflateSync(Buffer.alloc(17 * 1024 * 1024, 32)), '/Type /ObjStm /Filter /FlateDecode'), 'application/pdf', 'paperUnpacksTooLarge'],
    ['a PDF that is encrypted', pdf('/Encrypt 9 0 R'), 'application/pdf', 'paperLocked'],
  ];
  test.each(refused)('%s', async (_, bytes, declared, fault) => expect(await contentFault(bytes, declared)).toBe(fault));

  test('a large scan is not mistaken for a script', async () => {
    let seed = 7;
    const noise = Buffer.from(Uint8Array.from({ length: 3_000_000 }, () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7f_ff_ff_ff) >> 16));
    expect(await contentFault(packedPdf(noise, '/Type /XObject /Subtype /Image /Filter /DCTDecode'), 'application/pdf')).toBeNull();
  });
});

test('the name under which a paper is saved leads nowhere, runs nothing and ends as its format does', () => {
  expect([fileNameOf('张三 退休审批表.pdf', 'application/pdf'), fileNameOf('../../etc/passwd', 'text/plain'), fileNameOf('a\\b:c?.exe', 'application/pdf'), fileNameOf('con', 'text/plain'), fileNameOf('..', 'image/jpeg'), fileNameOf('x'.repeat(300), DOCX)]).toEqual(['张三 退休审批表.pdf', '_.._etc_passwd.txt', 'a_b_c_.pdf', '_con.txt', '_.jpg', `${'x'.repeat(120)}.docx`]);
  expect(new Set(PAPER_MEDIA_TYPES.map(each => fileNameOf('a', each))).size).toBe(PAPER_MEDIA_TYPES.length);
});

describe('the scanner that a command starts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scanner-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const scanner = (name: string, script: string, milliseconds?: number) => {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return scannerBy(`${file} --with words`, milliseconds);
  };
  const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

  test('is given the paper on its standard input, and says clean or infected', async () => {
    const scan = scanner('eicar', 'if grep -q EICAR-STANDARD-ANTIVIRUS-TEST-FILE; then exit 1; fi; exit 0');
    expect([await scan(Buffer.from('说明')), await scan(Buffer.from(EICAR))]).toEqual(['clean', 'infected']);
  });

  test.each([['ends with anything else', 'exit 2'], ['is killed', 'kill -9 $$']])('could not say where it %s', async (name, script) => expect(await scanner(name.replaceAll(' ', '-'), script)(Buffer.from('x'))).toBe('failed'));

  test('could not say where it is not there, or takes too long; what it started ends with it', async () => {
    expect(await scannerBy('/nowhere/at/all')(Buffer.from('x'))).toBe('failed');
    const began = Date.now();
    expect(await scanner('slow', 'sleep 60 & wait', 200)(Buffer.from('x'))).toBe('failed');
    expect(Date.now() - began).toBeLessThan(20_000);
  });

  test('that reads nothing is answered all the same, however large the paper', async () => expect(await scanner('deaf', 'exit 0')(Buffer.alloc(5 * 1024 * 1024, 65))).toBe('clean'));

  test('is given none of the secrets of the environment', async () => {
    process.env['KEPT_FROM_SCANNERS'] = 'secret';
    expect(await scanner('environment', '[ -z "$KEPT_FROM_SCANNERS" ]')(Buffer.from('x'))).toBe('clean');
  });

  test('scans many at once, each with its own answer', async () => {
    const scan = scanner('many', 'if grep -q odd; then exit 1; fi; exit 0');
    const said = await Promise.all(Array.from({ length: 9 }, (_, index) => scan(Buffer.from(index % 2 === 1 ? 'odd' : 'even'))));
    expect(said).toEqual(Array.from({ length: 9 }, (_, index) => (index % 2 === 1 ? 'infected' : 'clean')));
  });
});
