import { afterAll, beforeAll, expect, test } from 'vitest';
import { allRoutes } from '../../api/routes/allRoutes';
import { desks } from '../harness/cases';
import { opening } from '../harness/county';
import { openDoor, type Door, type Visitor } from './door';

let door: Door;
let officer: Visitor;
beforeAll(async () => {
  door = await openDoor([opening(1, 5, 2), opening(2, 5, 1)]);
  await door.at.pool.query('UPDATE institution SET is_state_secret = true WHERE id = $1', [door.institution(1)]);
  officer = await door.officer('staffingOffice');
});
afterAll(() => door.close());

const entries = (index: number, by = officer) => by.get(`/institutions/${door.institution(index)}/certificate/entries`);
const use = (index: number, what: string, reason = '') => officer.post(`/institutions/${door.institution(index)}/certificate/uses`, { use: what, reason });
const audited = async (action: string): Promise<unknown[]> => (await door.at.pool.query<{ detail: unknown }>('SELECT detail FROM audit_entry WHERE action = $1 AND actor_id = $2 ORDER BY id', [action, officer.account])).rows.map(row => row.detail);

test('every view and every print of a certificate is kept', async () => {
  expect([(await entries(0)).status, (await use(0, 'print')).status]).toEqual([200, 200]);
  expect([await audited('certificate.read'), await audited('certificate.print')]).toEqual([[{ after: 0 }], [{}]]);
});

test('one that is a state secret asks for a reason first, of each reader and for half an hour', async () => {
  expect((await entries(1)).body['code']).toBe('reasonFirst');
  expect((await use(1, 'view')).body['code']).toBe('reasonFirst');
  expect((await use(1, 'print')).body['code']).toBe('reasonFirst');
  for (const empty of ['1', '查阅', '1 1 1']) expect((await use(1, 'view', empty)).body).toMatchObject({ code: 'invalid', errors: [{ field: 'reason', code: 'reasonTooShort' }] });
  const said = await use(1, 'view', '核对年审');
  expect([said.status, said.body['use']]).toEqual([200, 'view']);
  expect((await entries(1)).status).toBe(200);
  expect(await audited('certificate.view')).toEqual([{ reason: '核对年审' }]);
  expect((await entries(1, await door.officer('financeDepartment'))).body['code']).toBe('reasonFirst');
  door.at.time.now += 31 * 60_000;
  expect((await entries(1)).body['code']).toBe('reasonFirst');
});

/** Numbers and standing of what was printed; nothing of what stands on it. */
const TELLS_NO_CONTENT = ['/institutions/{id}/certificate/documents'];
test('no way to read a graded certificate goes past the reason, whichever is added', async () => {
  const ways = allRoutes.filter(({ method, path }) => method === 'get' && path.startsWith('/institutions/{id}/certificate') && !TELLS_NO_CONTENT.includes(path)).map(({ path }) => path);
  expect(ways.length).toBeGreaterThanOrEqual(4);
  const codes = await Promise.all(ways.map(async path => [path, (await officer.get(path.replace('{id}', door.institution(1)))).body['code']]));
  expect(codes).toEqual(ways.map(path => [path, 'reasonFirst']));
});

test('a reason names no resident ID, and nobody says why he looks at what is not his', async () => {
  expect((await use(1, 'view', '核对 11010519491231002X')).body['code']).toBe('invalid');
  const sibling = await door.clerk(0);
  expect((await sibling.post(`/institutions/${door.institution(1)}/certificate/uses`, { use: 'view', reason: '看看内容' })).status).toBe(404);
});

test('whoever carries the register away says what for, where a graded institution is in it; the audit of that certificate has it', async () => {
  door.at.time.now += 31 * 60_000;
  const carried = (institution: string | null, reason: string) => officer.post('/exchange/register', { institution, table: 'roster', reason });
  for (const institution of [null, door.institution(1)]) expect((await carried(institution, '')).body['code']).toBe('reasonFirst');
  await officer.ended(await carried(door.institution(0), ''));
  const before = (await audited('certificate.export')).length;
  expect((await officer.ended(await carried(null, '年度备份'))).body).toMatchObject({ state: 'done' });
  expect((await audited('certificate.export')).slice(before)).toEqual([{ reason: '年度备份' }]);
  expect(await audited('register.exported')).toContainEqual(expect.objectContaining({ institutions: 2, reason: '年度备份' }));
  door.at.time.now += 31 * 60_000;
});

test('in the list of changes nobody of a graded certificate is named before a reason is said; that a change is there, is told', async () => {
  const acts = desks(door.at);
  await acts.hireUpTo('placed', 2, 1);
  const named = async (): Promise<unknown[]> => ((await officer.get('/certificate-entries')).body['items'] as { name: string | null }[]).map(each => each.name);
  const ofOthers = await named();
  expect(ofOthers.length).toBeGreaterThan(0);
  expect(ofOthers.every(name => name === null)).toBe(true);
  await use(1, 'view', '办理增核');
  expect((await named()).every(name => typeof name === 'string')).toBe(true);
});
