import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeKey } from '../../prisma/seals/keysFile';
import { makeDailyRoot } from '../../prisma/seals/dailyRoots';
import { suites } from '../../prisma/seals/suites';
import { untilSealed } from '../../prisma/seals/untilSealed';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { checkExport } from '../../src/contracts/checkExport';
import { trusted } from '../../src/contracts/exportedCertificate';
import { COUNTY, opening } from '../harness/county';
import { openDoor, sealKeys, type Door, type Visitor } from './door';

const body = { name: '办公室', kind: 'internalDivision', grade: 'ungraded', documentNumber: '编办〔2020〕2号' };
let door: Door;
let signer: Visitor;
let clerk: Visitor;
const at = (index: number, rest = ''): string => `/institutions/${door.institution(index)}/certificate${rest}`;
const room = () => ({ record: door.at.room, keys: () => sealKeys });

beforeAll(async () => {
  door = await openDoor([opening(1, 5, 2, { bodies: [body], leadershipPosts: [{ body: null, kind: 'principal', documentNumber: '1', approved: 1, allowance: null }, { body: '办公室', kind: 'deputy', documentNumber: '2', approved: 2, allowance: null }] }), opening(2, 5, 0)]);
  [signer, clerk] = [await door.officer('staffingOffice'), await door.clerk()];
});
afterAll(() => door.close());

test('the certificate is told in its six parts, with names for who may read them, also as of a day', async () => {
  const { body: told } = await clerk.get(at(0));
  expect(told).toMatchObject({
    entries: 7, notSealedYet: 7, mayAct: false, issuer: (await door.at.pool.query<{ name: string }>(`SELECT name FROM office WHERE desk = 'staffingOffice' AND region_code = $1`, [COUNTY])).rows[0]?.name,
    parts: {
      basic: { state: 'valid', facts: { name: '第1局', creditCode: '11219921MB00000001' }, turns: [{ number: 1, kind: 'certificateIssued' }] },
      leadershipPosts: [{ kind: 'principal', approved: 1, placed: 0, body: null }], bodies: [{ name: '办公室', documentNumber: '编办〔2020〕2号' }], bodyLeaders: [{ kind: 'deputy', approved: 2 }], quotas: [{ kind: 'administrative', approved: 5, placed: 2 }], roster: [{ from: '2010-07-01', until: null }, { from: '2010-07-01', until: null }],
    },
  });
  expect(Object.values(told['names'] as Record<string, string>).sort()).toEqual(['在编0', '在编1']);
  expect((await clerk.get(at(0, '?asOf=2015-01-01'))).body).toMatchObject({ parts: { quotas: [{ approved: 0, placed: 2 }], bodies: [], basic: { state: 'notIssued', turns: [] } } });
  expect((await clerk.get(at(0, '/entries?asOf=2015-01-01'))).body).toMatchObject({ items: [{ effectiveOn: '2010-07-01' }, { effectiveOn: '2010-07-01' }] });
  expect((await clerk.get(at(0, '/entries'))).body['items']).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'leadershipPostsApproved', leadershipPost: 'deputy', bodyName: '办公室', approved: 2 }), expect.objectContaining({ kind: 'bodyApproved', bodyName: '办公室', approved: null })]));
  expect((await clerk.get(at(0, '/entries?asOf=2031-01-01'))).body).toMatchObject({ code: 'unfit', errors: [{ field: 'asOf', code: 'dayIsInTheFuture' }] });
  expect((await signer.get(at(0))).body).toMatchObject({ mayAct: true });
});

test('a failed annual review blocks new forms, and a passed one lifts the block; both stand on the certificate', async () => {
  const review = (result: string) => signer.post(at(0, '/review'), { year: 2026, result, documentNumber: '年审〔2026〕1号', reason: '超期未报减员' });
  expect((await review('failed')).body).toEqual({ entry: 8, number: '证11219921MB00000001' });
  const apply = () => clerk.post('/hire-cases', { institution: door.institution(0), input: { wayOfFilling: 'openRecruitment', reason: '补充', asks: [{ quota: door.at.institutions[0]?.quota, leadershipPost: null, body: null, personCategory: 'civilServant', post: '科员', postLevel: 'sectionMember', posts: 1 }], policy: null } });
  expect((await apply()).body).toMatchObject({ code: 'refusedByRule', rule: 'institutionIsNotBlocked' });
  await review('passed');
  expect((await apply()).status).toBe(201);
  expect((await signer.get(at(0))).body).toMatchObject({ parts: { basic: { turns: [{}, { kind: 'annualReview', facts: { result: 'failed' } }, { kind: 'annualReview', facts: { result: 'passed' } }] } } });
  expect((await signer.post(at(0, '/review'), { year: 2031, result: 'passed', documentNumber: '1', reason: '年审' })).body).toMatchObject({ errors: [{ field: 'year', code: 'reviewYearNotOver' }] });
});

test('a replaced certificate has a new number and goes on; no number is given twice; the same key does it once', async () => {
  const replaced = await signer.post(at(0, '/replace'), { number: '证〔2026〕7号', reason: '机构更名' }, 'replace-once-1');
  expect(replaced.body).toMatchObject({ number: '证〔2026〕7号' });
  expect((await signer.post(at(0, '/replace'), { number: '证〔2026〕7号', reason: '机构更名' }, 'replace-once-1')).headers.get('idempotency-replayed')).toBe('true');
  for (const number of ['证〔2026〕7号', '证11219921MB00000001']) expect((await signer.post(at(1, '/replace'), { number, reason: '更名' })).body).toMatchObject({ errors: [{ field: 'number', code: 'certificateNumberTaken' }] });
  expect((await signer.get(at(0))).body).toMatchObject({ parts: { basic: { facts: { number: '证〔2026〕7号', former: '证11219921MB00000001' } } } });
});

test('a clerical error is corrected by an entry of its own: the entry stays, and parts, lists and reconciliation read what is right', async () => {
  const why = { documentNumber: '编办更〔2026〕1号', reason: '录入笔误' };
  const correct = async (asked: object) => (await signer.post(at(0, '/correct'), { ...why, ...asked })).body;
  const numberOf = async (kind: string): Promise<number> => (await door.at.pool.query<{ number: number }>('SELECT max(number)::int AS number FROM certificate_entry WHERE institution_id = $1 AND kind = $2', [door.institution(0), kind])).rows[0]?.number ?? 0;
  const [ofBody, issued, replaced, registered] = [await numberOf('bodyApproved'), await numberOf('certificateIssued'), await numberOf('certificateReplaced'), await numberOf('registration')];
  expect(await correct({ entry: ofBody, fact: 'name', becomes: '综合办公室' })).toMatchObject({ entry: replaced + 1 });
  await correct({ entry: replaced, fact: 'documentNumber', becomes: '编发〔2020〕3号' });
  for (const kind of ['quotaApproved', 'leadershipPostsApproved']) await correct({ entry: await numberOf(kind), fact: 'documentNumber', becomes: '编发〔2020〕4号' });
  const shown = { basic: { facts: { documentNumber: '编发〔2020〕3号', name: '第1局' } }, bodies: [{ name: '综合办公室' }], quotas: [{ documentNumber: '编发〔2020〕4号' }] };
  expect((await signer.get(at(0))).body).toMatchObject({ parts: shown });
  expect((await signer.get(at(0, '?asOf=2026-11-22'))).body).toMatchObject({ parts: { bodies: [{ name: '办公室' }] } });
  const { rows } = await door.at.pool.query('SELECT i.document_number AS institution, (SELECT name FROM body WHERE institution_id = i.id) AS body, (SELECT document_number FROM establishment_quota WHERE institution_id = i.id) AS quota FROM institution i WHERE i.id = $1', [door.institution(0)]);
  expect(rows).toEqual([{ institution: '编发〔2020〕3号', body: '综合办公室', quota: '编发〔2020〕4号' }]);
  expect(await correct({ entry: ofBody, fact: 'name', becomes: '综合办公室' })).toMatchObject({ code: 'unfit', errors: [{ field: 'becomes', code: 'nothingToCorrect' }] });
  for (const [entry, fact] of [[registered, 'name'], [issued, 'name'], [ofBody + 500, 'name'], [await numberOf('quotaApproved'), 'name']] as const) expect(await correct({ entry, fact, becomes: '另名' })).toMatchObject({ errors: [{ field: 'entry', code: 'entryNotCorrectable' }] });
  expect((await reconcile(door.at.pool)).differences).toEqual([]);
  expect((await door.at.pool.query(`SELECT detail FROM audit_entry WHERE action = 'certificate.correct' ORDER BY id LIMIT 1`)).rows).toMatchObject([{ detail: { entry: ofBody, fact: 'name', ...why } }]);
});

test('a certificate is cancelled only where nobody is in post and nothing is under way, blocks new forms, and may be issued again', async () => {
  expect((await signer.post(at(0, '/cancel'), { documentNumber: '撤〔2026〕1号', reason: '机构撤销' })).body).toMatchObject({ errors: [{ field: 'reason', code: 'certificateInUse' }] });
  expect((await signer.post(at(1, '/issue'), { number: '证9', reason: '补发' })).body).toMatchObject({ errors: [{ code: 'certificateInForce' }] });
  expect((await signer.post(at(1, '/cancel'), { documentNumber: '撤〔2026〕1号', reason: '机构撤销' })).status).toBe(200);
  expect((await signer.get(at(1))).body).toMatchObject({ parts: { basic: { state: 'cancelled' } } });
  const blocks = async () => (await door.at.pool.query<{ cause: string; lifted: boolean }>('SELECT cause, lifted_on IS NOT NULL AS lifted FROM institution_block WHERE institution_id = $1', [door.institution(1)])).rows;
  expect(await blocks()).toEqual([{ cause: 'certificateCancelled', lifted: false }]);
  expect((await signer.post(at(1, '/replace'), { number: '证10', reason: '更名' })).body).toMatchObject({ errors: [{ code: 'certificateIsCancelled' }] });
  expect((await signer.post(at(1, '/issue'), { number: '证11', reason: '恢复设置' })).status).toBe(200);
  expect(await blocks()).toEqual([{ cause: 'certificateCancelled', lifted: true }]);
  expect((await reconcile(door.at.pool)).differences).toEqual([]);
});

test('only the staffing office’s signer acts on a certificate', async () => {
  for (const who of [clerk, await door.officer('financeDepartment'), await door.over('supervisor')]) expect((await who.post(at(0, '/review'), { year: 2026, result: 'failed', documentNumber: '1', reason: '年审' })).body).toMatchObject({ code: 'notYoursToDo' });
});

test('an inspector checks the chain, takes a root along, and finds what was altered afterwards, named', async () => {
  const inspector = await door.over('inspector');
  await untilSealed(room());
  expect((await inspector.get(at(0, '/check'))).body).toMatchObject({ notSealedYet: 0, fault: null, rooted: null });
  await makeDailyRoot(room(), { publicUrl: 'http://dingbian.test', addresses: [] });
  const { body: checked } = await inspector.get(at(0, '/check'));
  expect(checked).toMatchObject({ notSealedYet: 0, fault: null, rooted: { entry: checked['sealed'] } });
  const { items: [root] } = (await inspector.get('/daily-roots')).body as unknown as { items: { day: string; entries: number }[] };
  const trust = trusted.parse((await inspector.get(`/daily-roots/${root?.day}`)).body);
  const { text } = await clerk.get(at(0, '/export'));
  expect(checkExport(text, suites, trust)).toMatchObject({ fault: null, document: { institution: { certificateNumber: '证〔2026〕7号' } } });
  expect(text).not.toContain('在编0');
  expect(checkExport(text, suites, { ...trust, keys: [{ ...trust.keys[0]!, ...makeKey('ed25519+sha256') }] }).fault).not.toBeNull(); // another installation's root
  const client = await door.at.pool.connect();
  await client.query(`SET session_replication_role = 'replica'`);
  await client.query(`UPDATE certificate_entry SET effective_on = '2026-01-01' WHERE institution_id = $1 AND number = 6`, [door.institution(0)]);
  await client.query(`SET session_replication_role = 'origin'`);
  client.release();
  expect((await inspector.get(at(0, '/check'), { 'accept-language': 'en' })).body).toMatchObject({ fault: { code: 'entryAltered', entry: 6, text: 'entry no. 6: this entry was altered' } });
  expect((await clerk.get('/daily-roots')).body).toMatchObject({ code: 'notYours' });
  const { rows } = await door.at.pool.query<{ action: string }>(`SELECT DISTINCT action FROM audit_entry WHERE action LIKE 'certificate.%' AND action <> 'certificate.read' ORDER BY 1`);
  expect(rows.map(each => each.action)).toEqual(['certificate.cancel', 'certificate.check', 'certificate.correct', 'certificate.export', 'certificate.issue', 'certificate.replace', 'certificate.review']);
});
