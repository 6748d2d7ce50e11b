import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Door } from '../api/door';
import { documentGround, eventFor, officersOf, sealed, type Officers } from './ground';
import { pagesOf } from './paper';

let door: Door;
let who: Officers;
beforeAll(async () => {
  door = await documentGround();
  who = await officersOf(door);
}, 60_000);
afterAll(() => door.close());

type Told = Readonly<Record<string, unknown>>;
const verify = async (told: Told): Promise<Told> => (await door.stranger.get(new URL(String(told['verificationAddress'])).pathname)).body;
const withForm = async (posts = 1): Promise<string> => {
  const number = await who.apply(posts);
  await who.issueForm(number, posts);
  return number;
};
const issue = async (number: string, kind = 'verificationForm', visitor = who.staffing): Promise<Told> => {
  const made = await visitor.post(`/cases/${number}/documents`, { event: await eventFor(who.staffing, number, kind) });
  expect(made.status, made.text).toBe(201);
  return made.body;
};
const audited = async (subject: string): Promise<string[]> => (await door.at.pool.query<{ action: string }>(`SELECT action FROM audit_entry WHERE subject = $1 AND (action LIKE 'document.%' OR action LIKE 'certificate.%') ORDER BY id`, [subject])).rows.map(row => row.action);

test('only the office whose act it was makes its document; others are told so, and strangers to the case find nothing', async () => {
  const number = await withForm();
  const event = await eventFor(who.staffing, number, 'verificationForm');
  const seen = await who.organization.get(`/cases/${number}/documents`);
  expect(seen.body['makeable']).toEqual([expect.objectContaining({ event, kind: 'verificationForm', mayIssue: false, officeName: '中共青禾县委机构编制委员会办公室' })]);
  for (const visitor of [who.organization, who.clerk, who.finance]) expect((await visitor.post(`/cases/${number}/documents`, { event })).body).toMatchObject({ code: 'notYoursToDo', status: 403 });
  const other = await door.clerk(1, 'clerk.of.another');
  expect((await other.post(`/cases/${number}/documents`, { event })).status).toBe(404);
  expect((await who.staffing.post(`/cases/${number}/documents`, { event: 1 })).body).toMatchObject({ code: 'unfit', errors: [{ field: 'event' }] });
  expect((await who.staffingHandler.post(`/cases/${number}/documents`, { event })).status).toBe(201);
});

test('an act has one document that holds: a repeat of the request gives the same, another request is refused, and of two at once one is made', async () => {
  const number = await withForm();
  const event = await eventFor(who.staffing, number, 'verificationForm');
  const key = randomUUID();
  const both = await Promise.all([who.staffing.post(`/cases/${number}/documents`, { event }, key), who.staffingHandler.post(`/cases/${number}/documents`, { event })]);
  expect(both.map(each => each.status).sort()).toEqual([201, 409]);
  expect(both.find(each => each.status === 409)?.body).toMatchObject({ code: 'documentMade' });
  const again = await who.staffing.post(`/cases/${number}/documents`, { event }, both[0].status === 201 ? key : randomUUID());
  if (both[0].status === 201) expect([again.body['id'], again.headers.get('idempotency-replayed')]).toEqual([both[0].body['id'], 'true']);
  else expect(again.status).toBe(409);
  expect((await who.staffing.get(`/cases/${number}/documents`)).body).toMatchObject({ items: [{ kind: 'verificationForm', state: 'valid' }], makeable: [] });
});

test('numbers have no gap, however many offices ask at once', async () => {
  const cases = await Promise.all(Array.from({ length: 6 }, () => withForm()));
  await Promise.all(cases.map(number => issue(number)));
  const { rows } = await door.at.pool.query<{ sequence: number; number: string }>(`SELECT sequence, number FROM official_document WHERE kind = 'verificationForm' ORDER BY sequence`);
  expect(rows.map(row => row.sequence)).toEqual(rows.map((_, index) => index + 1));
  expect(rows.at(-1)?.number).toBe(`编核单〔2026〕219921-${rows.length}号`);
  await expect(door.at.pool.query(`UPDATE official_document SET sequence = sequence + 100`)).rejects.toThrow('append-only');
  await expect(door.at.pool.query(`DELETE FROM document_print`)).rejects.toThrow('append-only');
});

test('a document is declared void by who signs for its office, with a reason, once; the public is told at once, and another may be made', async () => {
  const number = await withForm();
  const told = await issue(number);
  expect(told).toMatchObject({ state: 'valid', mayVoid: true, mayReprint: true, prints: [{ ordinal: 0, pages: 1 }] });
  const path = `/documents/${String(told['id'])}/void`;
  expect((await who.staffingHandler.post(path, { reason: '打印错误' })).body).toMatchObject({ code: 'notYoursToDo' });
  expect((await who.staffing.post(path, { reason: '' })).body).toMatchObject({ code: 'invalid', errors: [{ field: 'reason' }] });
  for (const act of ['void', 'prints']) expect((await who.staffing.post(`/documents/${String(told['id'])}/${act}`, { reason: '姓名误作 11010519491231002X' })).body).toMatchObject({ code: 'invalid', errors: [{ field: 'reason', code: 'holdsResidentId' }] }); // it stands in the audit
  const voided = await who.staffing.post(path, { reason: '打印错误' });
  expect(voided.body).toMatchObject({ state: 'void', voidReason: '打印错误', voidedBy: expect.stringContaining('staffingoffice') as string, mayVoid: false, mayReprint: false });
  expect((await who.staffing.post(path, { reason: '再次' })).body).toMatchObject({ code: 'documentIsVoid', status: 409 });
  expect((await who.staffing.post(`/documents/${String(told['id'])}/prints`, { reason: '再打' })).body).toMatchObject({ code: 'documentIsVoid' });
  expect(await verify(told)).toMatchObject({ state: 'void', document: { number: told['number'], voidedOn: '2026-11-23' } });
  const second = await issue(number);
  expect(second['number']).not.toBe(told['number']);
  expect(await verify(second)).toMatchObject({ state: 'valid' });
  expect(await audited(number)).toEqual(['document.issued', 'document.voided', 'document.issued']);
});

test('a print of a document is kept with who, when and why; its number stays, and it says what was issued', async () => {
  const number = await withForm();
  const told = await issue(number);
  const first = await pagesOf(door, who.clerk, told['id']);
  await who.nominate(number, '候选人', 900_777);
  const again = await who.staffingHandler.post(`/documents/${String(told['id'])}/prints`, { reason: '原件送达时污损' });
  expect(again.status, again.text).toBe(201);
  expect(again.body).toMatchObject({ number: told['number'], checkCode: told['checkCode'], verificationAddress: told['verificationAddress'], prints: [{ ordinal: 0, reason: '' }, { ordinal: 1, reason: '原件送达时污损', printedBy: expect.stringContaining('officehandler') as string }] });
  const second = await pagesOf(door, who.clerk, told['id']);
  expect(second.equals(first)).toBe(false);
  expect((await who.clerk.post(`/documents/${String(told['id'])}/prints`, { reason: '自取' })).body).toMatchObject({ code: 'notYoursToDo' });
  expect(await audited(number)).toEqual(['document.issued', 'document.read', 'document.reprinted', 'document.read']);
});

test('a form that was extended or closed overtakes its document, and the extension may be put on paper', async () => {
  const number = await withForm(2);
  const told = await issue(number);
  await who.act(who.staffing, number, 'case', 'nominationPeriod.extend', { validUntil: '2027-12-31', note: '招录公告延期' });
  expect(await verify(told)).toMatchObject({ state: 'superseded' });
  expect((await who.staffing.get(`/documents/${String(told['id'])}`)).body).toMatchObject({ state: 'superseded', overtakenBy: 'formExtended' });
  const extended = await issue(number);
  expect(await verify(extended)).toMatchObject({ state: 'valid' });
  await who.act(who.clerk, number, 'case', 'nominationPeriod.relinquish', { note: '不再招录' });
  expect(await verify(extended)).toMatchObject({ state: 'superseded' });
});

test('an approval that was sent back overtakes its notice', async () => {
  const number = await withForm();
  await who.nominate(number, '李候选', 900_801);
  await who.approve(number);
  const told = await issue(number, 'approvalNotice', who.organization);
  await who.act(who.clerk, number, 'candidate-1', 'placementApplication.submit', { documentNumber: '组干〔2026〕7号' });
  expect(await verify(told)).toMatchObject({ state: 'valid', document: { person: '李**' } });
  await who.act(who.staffing, number, 'candidate-1', 'placement.returnToExamination', { note: '职务层次与批准文件不符', missing: [] });
  expect(await verify(told)).toMatchObject({ state: 'superseded' });
  expect((await who.staffing.get(`/cases/${number}/documents`)).body['makeable']).toEqual([expect.objectContaining({ kind: 'verificationForm' })]); // what offices send to each other is no notice
});

test('a name with a character that no font has is refused with field, character and code point, and takes no number', async () => {
  const number = await withForm();
  await who.nominate(number, '王\u{2A6D6}', 900_901);
  await who.approve(number);
  const event = await eventFor(who.organization, number, 'approvalNotice');
  const before = (await door.at.pool.query('SELECT 1 FROM official_document')).rowCount;
  const refused = await who.organization.post(`/cases/${number}/documents`, { event });
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({ code: 'documentUnprintable', errors: [{ field: 'person.name', code: 'noGlyph', expected: '\u{2A6D6} U+2A6D6' }] });
  expect((await door.at.pool.query('SELECT 1 FROM official_document')).rowCount).toBe(before);
});

test('a whole certificate overtakes the one before it; an extract stands for its days', async () => {
  const path = `/institutions/${door.institution(0)}/certificate/documents`;
  expect((await who.staffing.post(path, { kind: 'certificateExtract' })).body).toMatchObject({ code: 'invalid', errors: [{ field: 'from', code: 'missing' }, { field: 'until', code: 'missing' }] });
  expect((await who.staffing.post(path, { kind: 'certificateExtract', from: '2026-12-01', until: '2026-11-01' })).body).toMatchObject({ code: 'invalid', errors: [{ field: 'until', code: 'extractHasDays' }] });
  expect((await who.finance.post(path, { kind: 'managementCertificate' })).body).toMatchObject({ code: 'notYoursToDo' });
  const first = (await who.staffing.post(path, { kind: 'managementCertificate' })).body;
  const extract = (await who.staffing.post(path, { kind: 'certificateExtract', from: '2010-01-01', until: '2026-11-23' })).body;
  door.at.time.now += 60_000;
  const again = (await who.staffing.post(path, { kind: 'managementCertificate' })).body;
  expect([await verify(first), await verify(again)].map(each => each['state']), 'nothing was registered between the two').toEqual(['valid', 'valid']);
  expect((await who.staffing.post(`/institutions/${door.institution(0)}/certificate/review`, { year: 2025, result: 'passed', documentNumber: '编办〔2026〕3号', reason: '年审' })).status).toBe(200);
  await sealed(door);
  door.at.time.now += 60_000;
  const second = (await who.staffing.post(path, { kind: 'managementCertificate' })).body;
  expect([await verify(first), await verify(again), await verify(extract), await verify(second)].map(each => each['state'])).toEqual(['superseded', 'superseded', 'valid', 'valid']);
  expect((await who.finance.get(path)).body).toMatchObject({ mayIssue: false, wantsReason: false, items: [{ id: second['id'] }, { id: again['id'] }, { id: extract['id'] }, { id: first['id'] }] });
});

test('the certificate of a graded institution wants a reason for every print, and is carried away only by who gave one, soon after', async () => {
  const path = `/institutions/${door.institution(1)}/certificate/documents`;
  expect((await who.staffing.post(path, { kind: 'managementCertificate' })).body).toMatchObject({ code: 'reasonFirst', status: 409 });
  const made = await who.staffing.post(path, { kind: 'managementCertificate', reason: '年审核对' });
  expect(made.body).toMatchObject({ wantsReason: true });
  const content = `/documents/${String(made.body['id'])}/content`;
  expect((await who.staffing.get(content)).status).toBe(200);
  expect((await who.staffingHandler.get(content)).body).toMatchObject({ code: 'reasonFirst' });
  door.at.time.now += 31 * 60_000;
  expect((await who.staffing.get(content)).body).toMatchObject({ code: 'reasonFirst' });
  expect((await who.staffing.post(`/documents/${String(made.body['id'])}/prints`, { reason: '归档' })).status).toBe(201);
  expect((await who.staffing.get(content)).status).toBe(200);
  expect(await audited(door.institution(1))).toEqual(['certificate.print', 'certificate.export', 'certificate.print', 'certificate.export']);
  const public_ = await verify(made.body);
  expect(public_).toMatchObject({ state: 'valid', document: { institutionName: '涉密单位' } });
  expect(JSON.stringify(public_)).not.toContain('保密');
  const inspector = await door.over('inspector');
  expect((await inspector.get(`/documents/${String(made.body['id'])}`)).status).toBe(404);
});

test('a certificate that was replaced or cancelled since no longer holds, whole or as an extract, and the public is told', async () => {
  const at = `/institutions/${door.institution(0)}/certificate`;
  const print = async (asked: object): Promise<Told> => {
    await sealed(door);
    const made = await who.staffing.post(`${at}/documents`, asked);
    expect(made.status, made.text).toBe(201);
    return made.body;
  };
  const [whole, extract] = [await print({ kind: 'managementCertificate' }), await print({ kind: 'certificateExtract', from: '2010-01-01', until: '2026-11-23' })];
  expect([await verify(whole), await verify(extract)].map(each => each['state'])).toEqual(['valid', 'valid']);
  const replaced = await who.staffing.post(`${at}/replace`, { number: '证2026-换', reason: '证件污损' });
  expect(replaced.status, replaced.text).toBe(200);
  expect([await verify(whole), await verify(extract)].map(each => each['state'])).toEqual(['superseded', 'superseded']);
  expect((await who.staffing.get(`/documents/${String(extract['id'])}`)).body).toMatchObject({ state: 'superseded', overtakenBy: 'certificateReplaced' });
  expect(await verify(await print({ kind: 'managementCertificate' }))).toMatchObject({ state: 'valid' });
});
