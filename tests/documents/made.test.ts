import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Door, Visitor } from '../api/door';
import { residentIdOf } from '../harness/county';
import { documentGround, eventFor, officersOf, sealed, type Officers } from './ground';
import { checkingPrograms, looked, pagesOf, type Looked } from './paper';

const python = checkingPrograms();

describe.skipIf(python === null)('a document made of a case that was walked', () => {
  let door: Door;
  let who: Officers;
  const made = new Map<string, { readonly told: Readonly<Record<string, unknown>>; readonly pages: Buffer; readonly seen: Looked }>();

  const keep = async (visitor: Visitor, kind: string, answered: { readonly status: number; readonly text: string; readonly body: Record<string, unknown> }): Promise<void> => {
    expect(answered.status, answered.text).toBe(201);
    const pages = await pagesOf(door, visitor, answered.body['id']);
    made.set(kind, { told: answered.body, pages, seen: await looked(python ?? '', kind, pages) });
  };
  const issue = async (visitor: Visitor, number: string, kind: string): Promise<void> => keep(visitor, kind, await visitor.post(`/cases/${number}/documents`, { event: await eventFor(visitor, number, kind) }));

  beforeAll(async () => {
    door = await documentGround();
    who = await officersOf(door);
    const returned = await who.apply();
    await who.act(who.staffing, returned, 'case', 'staffingOfficeCheck.return', { note: '请按三定方案核对岗位名称。', missing: ['岗位说明书', '人员结构情况表', '#strong[上一年度] $x$ 情况报告'] });
    await issue(who.staffing, returned, 'supplementNotice');
    const number = await who.apply();
    await who.issueForm(number);
    await issue(who.staffingHandler, number, 'verificationForm');
    await who.nominate(number, '张𠮷明', 900_001);
    await who.approve(number);
    await issue(who.organization, number, 'approvalNotice');
    await who.place(number);
    await issue(who.staffing, number, 'placementNotice');
    const board = await who.clerk.get(`/institutions/${door.institution(0)}/establishment`);
    const leader = (board.body['people'] as { person: string; name: string }[]).find(each => each.name === '王建国');
    await issue(who.staffing, await who.retire(leader!.person), 'removalNotice');
    const path = `/institutions/${door.institution(0)}/certificate/documents`;
    expect((await who.staffing.post(path, { kind: 'managementCertificate' })).body).toMatchObject({ code: 'notSealedYet', status: 409 });
    await sealed(door);
    await keep(who.staffing, 'managementCertificate', await who.staffing.post(path, { kind: 'managementCertificate' }));
    await keep(who.staffing, 'certificateExtract', await who.staffing.post(path, { kind: 'certificateExtract', from: '2026-11-01', until: '2026-11-30' }));
  }, 180_000);
  afterAll(() => door.close());

  const kinds = ['verificationForm', 'approvalNotice', 'placementNotice', 'removalNotice', 'supplementNotice', 'managementCertificate', 'certificateExtract'] as const;

  test.each(kinds)('%s: an independent validator finds it whole, signed as PAdES wants, and its signer by his Chinese name', kind => {
    const { signature } = made.get(kind)!.seen;
    expect(signature).toMatchObject({ count: 1, isValid: true, isIntact: true, isTrusted: true, coverage: 'ENTIRE_FILE', profile: '/ETSI.CAdES.detached', digest: 'sha256', signer: '测试公文签章', hasTime: true });
    expect(signature.attributes).toEqual(expect.arrayContaining(['content_type', 'message_digest', 'signing_certificate_v2']));
    expect(signature.attributes).not.toContain('signing_time'); // baseline B-B: the time stands in the document
  });

  test.each(kinds)('%s: on A4, every letter embedded and to be read back as text', kind => {
    const { pages, fonts } = made.get(kind)!.seen;
    for (const page of pages) expect([Math.round(page.width), Math.round(page.height)]).toEqual([595, 842]);
    expect(Object.keys(fonts).length).toBeGreaterThan(0);
    for (const font of Object.values(fonts)) expect(font).toEqual({ kind: '/Type0', isEmbedded: true, hasText: true });
  });

  test.each(kinds)('%s: its number stands on it, and the code on every page leads to the page that says it holds', async kind => {
    const { told, seen } = made.get(kind)!;
    expect(seen.text).toContain(told['number']);
    expect(seen.text).toContain(told['checkCode']);
    expect(seen.codes).toEqual(seen.pages.map(() => told['verificationAddress']));
    const path = new URL(String(told['verificationAddress'])).pathname;
    expect(path).toMatch(/^\/verify\/[\w-]{22}$/);
    const page = await door.stranger.get(path, { accept: 'text/html' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('有效');
    expect(page.text).toContain(told['number']);
  });

  test('says what was recorded, and nothing that somebody typed becomes markup', () => {
    const text = (kind: string): string => made.get(kind)!.seen.text.replaceAll('\n', '\u2028').replaceAll(/(?<=\p{Script=Han})\u2028(?=[\p{Script=Han}。，])/gu, '').replaceAll('\u2028', '\n'); // a sentence goes on in the next line
    for (const said of ['青禾县农业农村局', '2027年11月22日', '规划建设股科员', '同意核定使用，请在核定范围内办理。', '行政编制 20 6 0 14 0 2 2']) expect(text('verificationForm')).toContain(said);
    for (const said of ['张𠮷明', '组干〔2026〕7号', '一级科员', '2027财政年度', '第14项落编', `219921***********${residentIdOf(900_001).slice(-1)}`]) expect(text('placementNotice')).toContain(said);
    for (const said of ['王建国', '退休', '办公室副职', '第15项出编、第16项免领导职务', '2026年12月']) expect(text('removalNotice')).toContain(said);
    for (const said of ['岗位说明书', '人员结构情况表', '#strong[上一年度] $x$ 情况报告', '请按三定方案核对岗位名称。']) expect(text('supplementNotice')).toContain(said);
    for (const said of ['张𠮷明', '组干〔2026〕7号', '中共青禾县委组织部']) expect(text('approvalNotice')).toContain(said);
    for (const said of ['欧阳娜娜', '编发〔2019〕12号', '1 核发管理证 — 证11219921MB00000001', '行政编制20名', '7 入库登记 王建国', '六、人员名册及变动']) expect(text('managementCertificate')).toContain(said);
    for (const said of ['二、领导职数及变动（单位：名）', '三、内设、派出、直属机构及变动', '四、内设、派出、直属机构领导职数及变动（单位：名）', '五、编制及变动（单位：名）', '超职数', '办公室 副职 编发〔2019〕12号 2 0 0 0 2 0']) expect(text('managementCertificate')).toContain(said);
    for (const said of ['超职数', '办公室 副职 编发〔2019〕12号 2 0 0 0 2 0', '行政编制 编办〔2020〕1号 20 0 6 1 14 0']) expect(text('certificateExtract')).toContain(said);
    for (const said of ['14 落编 张𠮷明', '15 出编 王建国']) expect(text('certificateExtract')).toContain(said);
    expect(text('certificateExtract')).not.toContain('欧阳娜娜');
    for (const kind of kinds) expect(text(kind)).not.toMatch(/\d{17}[\dX]/); // no resident ID whole
  });

  test('that was altered in a single byte is found out', async () => {
    const { pages } = made.get('placementNotice')!;
    const altered = Buffer.from(pages);
    const at = altered.indexOf('/Title') + 12;
    altered[at] = (altered[at] ?? 0) ^ 1;
    const { signature } = await looked(python ?? '', 'altered', altered);
    expect(signature).toMatchObject({ count: 1, isValid: false, isIntact: false });
  });

  test('that something was appended to no longer has a signature over the whole of it', async () => {
    const { pages } = made.get('placementNotice')!;
    const { signature } = await looked(python ?? '', 'appended', Buffer.concat([pages, Buffer.from('\n% more\n')]));
    expect(signature.coverage).not.toBe('ENTIRE_FILE');
  });
});
