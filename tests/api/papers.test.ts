import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scanned } from '../../activities/papers/scan';
import { opening } from '../harness/county';
import { zipOf } from '../import/zip';
import { application, openDoor, type Answered, type Door, type Visitor } from './door';

const said: { next: Scanned; asked: number } = { next: 'clean', asked: 0 };
let door: Door;
let clerk: Visitor;
let number: string;
beforeAll(async () => {
  door = await openDoor([opening(1, 5, 2), opening(2, 5, 2)], async () => {
    said.asked += 1;
    return said.next;
  });
  clerk = await door.clerk(0);
  number = String((await clerk.post('/hire-cases', application(door.at))).body['caseNumber']);
});
afterAll(() => door.close());

const base64 = (content: string | Buffer): string => Buffer.from(content as string).toString('base64'); // of a text or of bytes alike
const paper = (content: string | Buffer, more: object = {}) => ({ kind: 'other', title: '说明.txt', documentNumber: '清编〔2026〕3号', mediaType: 'text/plain', content: base64(content), ...more });
const hand = (visitor: Visitor, sent: object, key?: string): Promise<Answered> => visitor.post(`/cases/${number}/papers`, sent, key);
type Listed = { readonly id: string; readonly title: string; readonly digest: string; readonly scan: string; readonly bytes: number };
const listed = async (): Promise<Listed[]> => (await clerk.get(`/cases/${number}/papers`)).body['items'] as Listed[];

test('a paper is kept with its digest and what the scanner said, told from the same content before, and comes back under a harmless name', async () => {
  const first = await hand(clerk, paper('关于人员的说明', { title: '../说明?.txt' }));
  expect(first.body).toMatchObject({ sameAs: [] });
  expect((await listed())[0]).toMatchObject({ digest: createHash('sha256').update('关于人员的说明').digest('hex'), scan: 'clean' });
  const key = 'the-same-content-again';
  const again = [await hand(clerk, paper('关于人员的说明', { title: '又一份' }), key), await hand(clerk, paper('关于人员的说明', { title: '又一份' }), key)];
  for (const each of again) expect(each).toMatchObject({ status: 201, body: { sameAs: [{ id: first.body['id'], title: '../说明?.txt' }] } });
  const got = await clerk.get(`/papers/${String(first.body['id'])}`);
  expect(got.text).toBe('关于人员的说明');
  expect(['content-disposition', 'x-content-type-options', 'content-security-policy'].map(each => got.headers.get(each))).toEqual([`attachment; filename*=UTF-8''${encodeURIComponent('_说明_.txt')}`, 'nosniff', expect.stringContaining('sandbox')]);
});

test('an officer of an office that the case concerns hands papers in at any time, from his own seat', async () => {
  const finance = await door.officer('financeDepartment');
  const { body } = await hand(finance, paper('财政意见'));
  const { rows } = await door.at.pool.query(`SELECT detail->>'role' AS role FROM audit_entry WHERE action = 'paper.add' AND detail->>'paper' = $1`, [body['id']]);
  expect(rows).toEqual([{ role: 'officeSigner' }]);
});

test('what is not what it says, or runs something, is refused with its reason and what to do, in either language, and nothing is kept', async () => {
  const before = (await listed()).length;
  const macros = { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', content: base64(zipOf(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'].map(name => ({ name, content: Buffer.from('<x/>') })))) };
  expect((await hand(clerk, { ...paper(''), ...macros })).body).toMatchObject({ status: 422, code: 'unfit', errors: [{ field: 'content', code: 'paperHoldsMacros', reason: '含有宏或者可执行内容', expected: '不含宏的文件，如另存为 PDF' }] });
  const english = await clerk.post(`/cases/${number}/papers`, paper('%PDF-1.7\n/S /JavaScript', { mediaType: 'application/pdf' }), undefined, { 'accept-language': 'en' });
  expect(english.body).toMatchObject({ errors: [{ field: 'content', code: 'paperHoldsScript', reason: 'holds scripts or what runs by itself' }] });
  expect((await hand(clerk, paper('x', { mediaType: 'image/png' }))).body).toMatchObject({ errors: [{ field: 'content', code: 'paperNotAsDeclared' }] });
  expect((await hand(clerk, paper('x', { mediaType: 'application/x-sh' }))).body).toMatchObject({ status: 400, errors: [{ field: 'mediaType', code: 'notOneOf' }] });
  expect((await listed()).length).toBe(before);
});

test('an infected paper is refused and stands in the audit by its digest alone; where the scanner cannot say, nothing is kept and the same key tries again', async () => {
  const before = (await listed()).length;
  said.next = 'infected';
  expect((await hand(clerk, paper('坏的内容', { title: '某某的材料' }))).body).toMatchObject({ status: 422, code: 'paperInfected', errors: [{ field: 'content', code: 'paperInfected' }] });
  const { rows } = await door.at.pool.query<{ detail: Record<string, unknown> }>(`SELECT detail FROM audit_entry WHERE action = 'paper.infected' AND actor_id = $1 AND subject = $2`, [clerk.account, number]);
  expect(rows).toEqual([{ detail: { kind: 'other', digest: createHash('sha256').update('坏的内容').digest('hex'), role: 'institutionHandler', place: door.institution(0) } }]);
  said.next = 'failed';
  const key = 'scan-it-again-later';
  const failed = await hand(clerk, paper('好的内容'), key);
  expect([failed.status, failed.body['code'], failed.headers.get('retry-after')]).toEqual([503, 'scanFailed', '30']);
  expect((await listed()).length).toBe(before);
  said.next = 'clean';
  expect((await hand(clerk, paper('好的内容'), key)).status).toBe(201);
  said.next = 'failed';
  const repeat = await hand(clerk, paper('好的内容'), key);
  expect([repeat.status, repeat.headers.get('idempotency-replayed')]).toEqual([201, 'true']); // what stands is not scanned again
  said.next = 'clean';
});

test('papers that come with a report go through the same checks, each under its own place in the request', async () => {
  const { rows: [someone] } = await door.at.pool.query<{ person: string }>('SELECT person_key AS person FROM post_holding WHERE institution_id = $1 LIMIT 1', [door.institution(0)]);
  const report = (papers: readonly object[]) => ({ institution: door.institution(0), input: { person: someone!.person, reason: 'retired', happenedOn: '2026-11-20', relievedPosts: null, note: '' }, papers });
  const form = { ...paper('退休审批表'), kind: 'retirementApprovalForm' };
  expect((await clerk.post('/separation-cases', report([form, paper(Buffer.from([0, 1, 2, 255]))]))).body).toMatchObject({ status: 422, errors: [{ field: 'papers.1.content', code: 'paperUnknown' }] });
  said.next = 'infected';
  expect((await clerk.post('/separation-cases', report([form]))).body).toMatchObject({ status: 422, code: 'paperInfected', errors: [{ field: 'papers.0.content' }] });
  said.next = 'clean';
  const reported = await clerk.post('/separation-cases', report([form]));
  expect(reported.status).toBe(201);
  expect((await clerk.get(`/cases/${String(reported.body['caseNumber'])}`)).body['papers']).toMatchObject([{ kind: 'retirementApprovalForm', scan: 'clean' }]);
});

test('whom the case is not for has nothing of his looked into', async () => {
  const other = await door.clerk(1);
  const asked = said.asked;
  expect((await hand(other, paper('x'))).status).toBe(404);
  expect((await hand(await door.over('inspector'), paper('x'))).status).toBe(403);
  expect(said.asked).toBe(asked);
});

test('without a scanner papers are kept and shown as not scanned', async () => {
  const plain = await openDoor();
  const visitor = await plain.clerk(0);
  const { body } = await visitor.post('/hire-cases', application(plain.at));
  await visitor.post(`/cases/${String(body['caseNumber'])}/papers`, paper('x'));
  expect((await visitor.get(`/cases/${String(body['caseNumber'])}/papers`)).body['items']).toMatchObject([{ scan: 'notScanned' }]);
  await plain.close();
});
