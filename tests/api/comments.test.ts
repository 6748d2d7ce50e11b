import { afterAll, beforeAll, expect, test } from 'vitest';
import { application, openDoor, type Answered, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
let signer: Visitor;
let number: string;
beforeAll(async () => {
  door = await openDoor();
  [clerk, signer] = [await door.clerk(0), await door.officer('staffingOffice')];
  number = String((await clerk.post('/hire-cases', application(door.at))).body['caseNumber']);
});
afterAll(() => door.close());

type Comment = { readonly id: string; readonly words: string | null; readonly withdrawnAt: string | null; readonly mayWithdraw: boolean };
const write = (visitor: Visitor, words: string, more: object = {}, key?: string): Promise<Answered> => visitor.post(`/cases/${number}/comments`, { words, ...more }, key);
const read = async (visitor: Visitor): Promise<Comment[]> => (await visitor.get(`/cases/${number}/comments`)).body['items'] as Comment[];
const idOf = ({ body }: Answered): string => String(body['id']);

test('the office asks beside the case and the institution answers: latest first, with who and when', async () => {
  await write(signer, '王小明的学历证明是否已核？');
  door.at.time.now += 60_000;
  await write(clerk, '已核，见附件。');
  expect(await read(signer)).toMatchObject([
    { lane: null, by: '显示名 clerk0', words: '已核，见附件。', withdrawnAt: null, mayWithdraw: false },
    { lane: null, by: '显示名 staffingoffice.officesigner', words: '王小明的学历证明是否已核？', withdrawnAt: null, mayWithdraw: true },
  ]);
  const [latest] = (await clerk.get(`/cases/${number}/comments?limit=1`)).body['items'] as Comment[];
  expect(latest?.words).toBe('已核，见附件。');
});

test('what it says is sealed: neither its row, nor the audit, nor a stored answer, nor a mail, nor the log holds it in clear', async () => {
  await write(clerk, '李雷的档案号是 A-77123');
  for (const table of ['case_comment', 'audit_entry', 'request', 'mail']) {
    const { rows } = await door.at.pool.query<{ text: string }>(`SELECT string_agg(t::text, ' ') AS text FROM ${table} t`);
    for (const plain of ['李雷', 'A-77123', Buffer.from('李雷').toString('hex')]) expect(rows[0]?.text ?? '').not.toContain(plain);
  }
  expect(door.lines.join('')).not.toContain('李雷');
  expect((await door.at.pool.query(`SELECT detail->>'role' AS role FROM audit_entry WHERE action = 'case.comment' AND actor_id = $1`, [clerk.account])).rows[0]).toEqual({ role: 'institutionHandler' });
});

test('its author withdraws it within ten minutes: it is kept, and its words are shown to nobody any more', async () => {
  const id = idOf(await write(clerk, '写错了'));
  expect((await signer.post(`/comments/${id}/withdraw`, {})).body).toMatchObject({ status: 403, code: 'notYourComment' });
  door.at.time.now += 9 * 60_000;
  const key = `withdraw-${id}`;
  const [first, again] = [await clerk.post(`/comments/${id}/withdraw`, {}, key), await clerk.post(`/comments/${id}/withdraw`, {}, key)];
  expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 200, 'true']);
  for (const visitor of [clerk, signer]) expect((await read(visitor)).find(each => each.id === id)).toMatchObject({ words: null, withdrawnAt: expect.any(String) as string, mayWithdraw: false });
  expect((await clerk.post(`/comments/${id}/withdraw`, {})).body).toMatchObject({ status: 409, code: 'tooLateToWithdraw' });
  expect((await door.at.pool.query(`SELECT 1 FROM audit_entry WHERE action = 'case.withdrawComment' AND detail->>'comment' = $1`, [id])).rowCount).toBe(1);
});

test('after ten minutes it stays, and the record lets nobody rewrite or delete it', async () => {
  const id = idOf(await write(clerk, '请尽快'));
  door.at.time.now += 10 * 60_000;
  expect((await clerk.post(`/comments/${id}/withdraw`, {})).body).toMatchObject({ status: 409, code: 'tooLateToWithdraw' });
  await expect(door.at.pool.query(`UPDATE case_comment SET words = 'x' WHERE id = $1`, [id])).rejects.toThrow('append-only');
  await expect(door.at.pool.query(`UPDATE case_comment SET withdrawn_at = now() + interval '10 years', words = 'x' WHERE id = $1`, [id])).rejects.toThrow('append-only');
  await expect(door.at.pool.query('DELETE FROM case_comment WHERE id = $1', [id])).rejects.toThrow('append-only');
});

test('who sees no names sees no comments, and another institution finds nothing', async () => {
  const id = idOf(await write(clerk, '内部说明'));
  const auditor = await door.over('auditAdministrator');
  for (const answered of [await auditor.get(`/cases/${number}/comments`), await write(auditor, '说明'), await auditor.post(`/comments/${id}/withdraw`, {})]) expect(answered.body).toMatchObject({ status: 403, code: 'notYours' });
  const other = await door.clerk(1);
  for (const answered of [await other.get(`/cases/${number}/comments`), await write(other, '说明'), await other.post(`/comments/${id}/withdraw`, {})]) expect(answered.status).toBe(404);
});

test('the same key writes once; nothing, too much and a candidate that is not there are told', async () => {
  const before = (await read(clerk)).length;
  await Promise.all([1, 2, 3].map(() => write(clerk, '一次', {}, `comment-once-${number}`)));
  await write(clerk, '一次', {}, `comment-once-${number}`);
  expect((await read(clerk)).length).toBe(before + 1);
  expect((await write(clerk, '另一句', {}, `comment-once-${number}`)).body).toMatchObject({ status: 422, code: 'keyReused' });
  expect((await write(clerk, '言'.repeat(1_001))).body).toMatchObject({ status: 400, errors: [{ field: 'words', code: 'tooLong' }] });
  expect((await write(clerk, '  ')).status).toBe(400);
  expect((await write(clerk, '人选如何', { lane: 'candidate-1' })).body).toMatchObject({ status: 422, errors: [{ field: 'lane', code: 'unknownLane' }] });
  expect((await write(clerk, '整个办件', { lane: 'case' })).status).toBe(201);
});

test('a comment settles nothing: the version of the case and what waits stay', async () => {
  const before = (await signer.get(`/cases/${number}`)).body;
  await write(signer, '知悉');
  const after = (await signer.get(`/cases/${number}`)).body;
  expect([after['version'], after['open']]).toEqual([before['version'], before['open']]);
});

test('what is wrong is told by its place: an empty comment, and in the path a number that no case has the form of', async () => {
  expect((await write(clerk, '')).body).toMatchObject({ status: 400, errors: [{ field: 'words', code: 'missing' }] });
  expect((await clerk.get('/cases/H26-1/comments')).body).toMatchObject({ status: 400, errors: [{ field: 'path.number', code: 'wrongForm' }] });
});
