import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DRAFTS_AT_MOST, sweepDrafts } from '../../prisma/records/drafts';
import { draft, drafts } from '../../prisma/views/drafts';
import { DRAFT_CHARACTERS } from '../../src/contracts/drafts';
import { COUNTY, opening } from '../harness/county';
import { needlesFor, waysIn } from '../canary/needles';
import { application, openDoor, type Answered, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
let colleague: Visitor;
let stranger: Visitor;
let officer: Visitor;
beforeAll(async () => {
  door = await openDoor([opening(1, 5, 2), opening(2, 5, 2)]);
  [clerk, colleague, stranger, officer] = [await door.clerk(0), await door.clerk(0, 'colleague'), await door.clerk(1), await door.officer('staffingOffice')];
});
afterAll(() => door.close());
beforeEach(() => door.at.pool.query('DELETE FROM draft'));

type Listed = { readonly id: string; readonly act: string; readonly caseNumber: string | null; readonly savedAt: string };
const listOf = async (visitor: Visitor): Promise<readonly Listed[]> => (await visitor.get('/drafts')).body['items'] as Listed[];
const drafted = (content: string, act = 'application.submit', index = 0) => ({ act, institution: door.institution(index), content });
const save = (visitor: Visitor, body: unknown): Promise<Answered> => visitor.post('/drafts', body);
const applied = async (): Promise<string> => String((await clerk.post('/hire-cases', application(door.at))).body['caseNumber']);
const issue = { lane: 'case', act: 'staffingOfficeCheck.issue' };

test('a draft is kept as it was typed; the list says what it is for, and not what it holds', async () => {
  const content = '{"reason":"补充\\u0000 half a ';
  const { status, body } = await save(clerk, drafted(content));
  expect([status, body['savedAt']]).toEqual([200, new Date(door.at.room.clock.now()).toISOString()]);
  expect(await listOf(clerk)).toEqual([{ id: body['id'], act: 'application.submit', institution: door.institution(0), institutionName: '第1局', caseNumber: null, lane: null, proposes: null, planned: null, savedAt: body['savedAt'] }]);
  expect((await clerk.get(`/drafts/${String(body['id'])}`)).body).toMatchObject({ id: body['id'], content });
});

test('what is saved for the same thing again replaces what was there; another application, another act and another decision prepared are others', async () => {
  const first = await save(clerk, drafted('one'));
  door.at.time.now += 60_000;
  const second = await save(clerk, drafted('two'));
  expect(second.body['id']).toBe(first.body['id']);
  expect((await clerk.get(`/drafts/${String(first.body['id'])}`)).body).toMatchObject({ content: 'two', savedAt: second.body['savedAt'] });
  await save(clerk, drafted('three', 'report.submit'));
  const number = await applied();
  for (const body of [{ ...issue, content: 'a' }, { ...issue, content: 'b' }, { ...issue, act: 'staffingOfficeCheck.return', content: 'c' }, ...['issue', 'reject'].map(proposes => ({ ...issue, act: 'staffingOfficeCheck.prepare', proposes, content: 'd' }))]) expect((await officer.post(`/cases/${number}/drafts`, body)).status).toBe(200);
  expect([(await listOf(clerk)).map(each => each.act), (await listOf(officer)).length]).toEqual([['report.submit'], 4]); // the application went with its draft
});

test('nobody else finds it: neither a colleague at the same desk, nor another institution, nor who oversees both; it is answered like one that is not there', async () => {
  const id = String((await save(clerk, drafted('mine'))).body['id']);
  const supervisor = await door.over('supervisor', COUNTY);
  for (const other of [colleague, stranger, officer, supervisor]) {
    expect(await listOf(other)).toEqual([]);
    for (const answer of [await other.get(`/drafts/${id}`), await other.delete(`/drafts/${id}`)]) expect([answer.status, answer.body['code']]).toEqual([404, 'notFound']);
  }
  expect((await save(colleague, drafted('his'))).body['id']).not.toBe(id);
  expect((await clerk.get(`/drafts/${id}`)).body['content']).toBe('mine');
  const security = await door.over('securityAdministrator', COUNTY);
  expect([(await security.get('/drafts')).status, (await security.get(`/drafts/${id}`)).status]).toEqual([403, 403]);
});

test('none is kept for an institution or a case out of reach, nor for an act that is none', async () => {
  const number = await applied();
  expect((await save(clerk, drafted('x', 'application.submit', 1))).status).toBe(404);
  expect((await stranger.post(`/cases/${number}/drafts`, { ...issue, content: 'x' })).status).toBe(404);
  const wrong = [{ ...issue, act: 'staffingOfficeCheck.dance' }, { ...issue, act: 'approval.approve' }, { ...issue, act: 'staffingOfficeCheck.prepare', proposes: 'dance' }];
  for (const body of wrong) expect((await officer.post(`/cases/${number}/drafts`, { ...body, content: 'x' })).body).toMatchObject({ code: 'unfit', errors: [{ field: 'proposes' in body ? 'proposes' : 'act', code: 'unknownAct' }] });
  expect((await save(clerk, drafted('x', 'staffingOfficeCheck.issue'))).body).toMatchObject({ code: 'invalid', errors: [{ field: 'act' }] });
});

test('a draft may be so long and no longer, and an account keeps so many and no more; those that are there can still be saved', async () => {
  for (const longest of ['编', '𠀀']) expect((await save(clerk, drafted(longest.repeat(DRAFT_CHARACTERS)))).status).toBe(200);
  expect((await save(clerk, drafted('编'.repeat(DRAFT_CHARACTERS + 1)))).body).toMatchObject({ code: 'invalid', errors: [{ field: 'content' }] });
  const number = await applied(); // the draft above went with it
  const lanes = Array.from({ length: DRAFTS_AT_MOST }, (_, index) => `candidate-${index + 1}`);
  const saving = (lane: string): Promise<Answered> => clerk.post(`/cases/${number}/drafts`, { lane, act: 'placementApplication.submit', content: 'x' });
  const answers = await Promise.all([...lanes, 'candidate-900'].map(saving));
  expect(answers.map(each => each.status).sort()).toEqual([...lanes.map(() => 200), 409]);
  expect((await save(clerk, drafted('one more'))).body).toMatchObject({ code: 'tooManyDrafts', status: 409 });
  const [kept] = await listOf(clerk);
  expect((await saving((kept as unknown as { lane: string }).lane)).status).toBe(200);
  expect((await save(colleague, drafted('his own'))).status).toBe(200);
  await clerk.delete(`/drafts/${kept!.id}`);
  expect((await save(clerk, drafted('one more'))).status).toBe(200);
});

test('it lies sealed: neither name nor number is in a byte of the record, and the same text is never sealed to the same bytes', async () => {
  const [name, residentId] = ['司马草稿', '11010519491231002X'];
  const content = JSON.stringify({ person: { name, residentId } });
  const rowOf = async (): Promise<Buffer> => (await door.at.pool.query<{ content: Buffer }>('SELECT content FROM draft')).rows[0]!.content;
  await save(clerk, drafted(content));
  const first = await rowOf();
  await save(clerk, drafted(content));
  expect((await rowOf()).equals(first)).toBe(false);
  const rows = (await door.at.pool.query<{ text: string }>('SELECT t::text AS text FROM draft t UNION ALL SELECT t::text FROM request t UNION ALL SELECT t::text FROM audit_entry t')).rows.map(each => each.text);
  for (const needle of [name, residentId]) {
    expect(waysIn(Buffer.from(content), needlesFor(needle)).length).toBeGreaterThan(0);
    for (const bytes of [first, Buffer.from(rows.join('\n')), Buffer.from(door.lines.join('\n'))]) expect(waysIn(bytes, needlesFor(needle))).toEqual([]);
  }
});

test('it goes with the act that it was for, and with that alone: what is refused leaves it, and so does what others do', async () => {
  for (const visitor of [clerk, colleague]) await save(visitor, drafted('{}'));
  await save(clerk, drafted('{}', 'exemptApplication.submit'));
  expect((await clerk.post('/hire-cases', { ...application(door.at, 0, 999) })).status).toBe(409);
  expect(await listOf(clerk)).toHaveLength(2);
  const number = await applied();
  expect([(await listOf(clerk)).map(each => each.act), (await listOf(colleague)).length]).toEqual([['exemptApplication.submit'], 1]);

  const decide = (act: string, input: unknown): Promise<Answered> => officer.post(`/cases/${number}/decisions`, { lane: 'case', act, input });
  const other = await applied();
  for (const at of [number, other]) for (const act of ['staffingOfficeCheck.issue', 'staffingOfficeCheck.return']) await officer.post(`/cases/${at}/drafts`, { lane: 'case', act, content: '{}' });
  expect((await decide('staffingOfficeCheck.issue', { granted: [{ line: 1, posts: 7 }], note: '' })).status).toBe(422);
  expect(await listOf(officer)).toHaveLength(4);
  expect((await decide('staffingOfficeCheck.issue', { granted: [{ line: 1, posts: 1 }], note: '' })).status).toBe(200);
  expect((await listOf(officer)).map(each => `${each.caseNumber} ${each.act}`).sort()).toEqual([`${number} staffingOfficeCheck.return`, `${other} staffingOfficeCheck.issue`, `${other} staffingOfficeCheck.return`]);
});

test('a returned application has a draft of its own beside that of a new one', async () => {
  const number = await applied();
  await officer.post(`/cases/${number}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.return', input: { note: '请补正', missing: ['岗位说明书'] } });
  await save(clerk, drafted('new'));
  expect((await clerk.post(`/cases/${number}/drafts`, { lane: 'case', act: 'application.submit', content: 'again' })).status).toBe(200);
  expect(await listOf(clerk)).toHaveLength(2);
  expect((await clerk.post(`/cases/${number}/decisions`, { lane: 'case', act: 'application.submit', input: application(door.at).input })).status).toBe(200);
  expect((await listOf(clerk)).map(each => each.caseNumber)).toEqual([null]);
});

test('it is gone when it is discarded, when nobody has touched it for ninety days, and when its case has ended', async () => {
  const number = await applied();
  const kept = String((await save(clerk, drafted('{}'))).body['id']);
  const discarded = String((await save(clerk, drafted('{}', 'report.submit'))).body['id']);
  await officer.post(`/cases/${number}/drafts`, { ...issue, content: '{}' });
  expect((await clerk.delete(`/drafts/${discarded}`)).status).toBe(204);
  expect([(await clerk.get(`/drafts/${discarded}`)).status, (await clerk.delete(`/drafts/${discarded}`)).status]).toEqual([404, 404]);
  const rows = async (): Promise<number> => (await door.at.pool.query('SELECT 1 FROM draft')).rowCount ?? 0;
  await sweepDrafts(door.at.room);
  expect(await rows()).toBe(2);
  await clerk.post(`/cases/${number}/decisions`, { lane: 'case', act: 'caseWithdrawal.withdraw', input: { note: '' } });
  await sweepDrafts(door.at.room);
  expect((await listOf(clerk)).map(each => each.id)).toEqual([kept]);
  expect(await rows()).toBe(1);
  const now = door.at.time.now;
  door.at.time.now += 90 * 86_400_000 - 1;
  const actor = { ...door.at.clerk(0), account: clerk.account };
  expect(await drafts(door.at.room, actor)).toHaveLength(1);
  door.at.time.now += 1;
  expect([await drafts(door.at.room, actor), await draft(door.at.room, actor, kept)]).toEqual([[], null]);
  await sweepDrafts(door.at.room);
  expect(await rows()).toBe(0);
  door.at.time.now = now;
});

test('saving while the act itself is recorded stops neither: two hundred times, nobody waits in a circle', async () => {
  const deadlocks = async (): Promise<number> => Number((await door.at.pool.query<{ deadlocks: string }>('SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()')).rows[0]?.deadlocks);
  const before = await deadlocks();
  for (let turn = 0; turn < 200; turn += 1) {
    const answers = await Promise.all([save(clerk, drafted(`before ${turn}`)), clerk.post('/hire-cases', application(door.at)), save(clerk, drafted(`after ${turn}`)), ...(turn % 4 === 0 ? [clerk.post('/hire-cases', application(door.at))] : [])]);
    expect(answers.map(each => each.status).filter(status => status !== 200 && status !== 201)).toEqual([]);
    expect((await door.at.pool.query('SELECT 1 FROM draft WHERE account_id = $1', [clerk.account])).rowCount).toBeLessThanOrEqual(1);
  }
  const { body } = await clerk.post('/hire-cases', application(door.at));
  const number = String(body['caseNumber']);
  const seat = { lane: 'case', act: 'staffingOfficeCheck.return' };
  for (let turn = 0; turn < 20; turn += 1) {
    const [done, ...kept] = await Promise.all([officer.post(`/cases/${number}/decisions`, { ...seat, input: { note: '请补正', missing: ['岗位说明书'] } }), ...[1, 2, 3].map(each => officer.post(`/cases/${number}/drafts`, { ...seat, content: `${turn} ${each}` }))]);
    expect([done, ...kept].map(each => each.status).filter(status => ![200, 409].includes(status))).toEqual([]);
  }
  expect(await deadlocks()).toBe(before);
}, 120_000);

test('that a decision looks for its draft costs the same however many drafts others keep', async () => {
  await door.at.pool.query(`INSERT INTO account (id, login, password_hash, display_name, mail_address, opened_at) SELECT gen_random_uuid(), 'many' || n, '!', '', '', now() FROM generate_series(1, 2000) n`);
  await door.at.pool.query(`INSERT INTO draft (id, account_id, act, institution_id, content, encryption_key, saved_at) SELECT gen_random_uuid(), a.id, x.act, $1, 'x', 'x', now() FROM account a, (VALUES ('application.submit'), ('report.submit')) x(act) WHERE a.login LIKE 'many%'`, [door.institution(0)]);
  await door.at.pool.query('ANALYZE draft');
  const scans = async (): Promise<number> => {
    await door.at.pool.query('SELECT pg_stat_force_next_flush()');
    return Number((await door.at.pool.query<{ scans: string }>(`SELECT seq_scan AS scans FROM pg_stat_user_tables WHERE relname = 'draft'`)).rows[0]?.scans);
  };
  const before = await scans();
  for (let turn = 0; turn < 20; turn += 1) await applied();
  expect(await scans()).toBe(before);
});
