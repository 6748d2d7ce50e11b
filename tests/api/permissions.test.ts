import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRoutes } from '../../api/routes/allRoutes';
import { READERS, type Reading } from '../../src/access/reading';
import { application, openDoor, type Door, type Visitor } from './door';

let door: Door;
let number: string;
let paper: string;
const visitors: Record<string, Visitor> = {};

beforeAll(async () => {
  door = await openDoor();
  await door.at.pool.query(`INSERT INTO region (code, name, level, served_by_code) VALUES ('219922', '别县', 'county', '219922')`);
  const { rows } = await door.at.pool.query<{ id: string }>(`INSERT INTO office (region_code, desk, name) VALUES ('219922', 'staffingOffice', '别县编办') RETURNING id`);
  Object.assign(visitors, {
    clerk: await door.clerk(0),
    otherClerk: await door.clerk(1),
    officer: await door.officer('staffingOffice'),
    otherOfficer: await door.visitor('other.office', [{ role: 'officeSigner', office: rows[0]?.id ?? '' }]),
    supervisor: await door.over('supervisor'),
    otherSupervisor: await door.over('supervisor', '219922'),
    inspector: await door.over('inspector'),
    systemAdministrator: await door.over('systemAdministrator'),
    securityAdministrator: await door.over('securityAdministrator'),
    auditAdministrator: await door.over('auditAdministrator'),
  });
  const applied = await visitors['clerk']!.post('/hire-cases', application(door.at));
  number = String(applied.body['caseNumber']);
  const added = await visitors['clerk']!.post(`/cases/${number}/papers`, { kind: 'other', title: '说明', documentNumber: '', mediaType: 'text/plain', content: 'eA==' });
  paper = String(added.body['id']);
});
afterAll(() => door.close());

const pathOf = (path: string): string => path.replace('{number}', number).replace('/papers/{id}', `/papers/${paper}`).replace('{id}', door.institution(0));

describe.each(allRoutes.filter(route => route.for !== 'anyone').map(route => [`${route.method} ${route.path}`, route] as const))('%s', (_, route) => {
  test('asks a stranger to sign in first', async () => {
    const answered = await door.ask(pathOf(route.path), { method: route.method.toUpperCase(), ...(route.method === 'post' ? { headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: '{}' } : {}) });
    expect(answered.status).toBe(401);
    expect(answered.body).toMatchObject({ type: 'urn:dingbian:problem:signInFirst', status: 401 });
  });
});

/** Each read with who is inside its scope. The others get 403 where no seat of theirs reads such things, 404 where it lies outside their scope. */
const reads: readonly (readonly [string, Reading, readonly string[]])[] = [
  ['/cases/{number}', 'cases', ['clerk', 'officer', 'supervisor', 'inspector', 'auditAdministrator']],
  ['/cases/{number}/papers', 'papers', ['clerk', 'officer', 'inspector']],
  ['/papers/{id}', 'papers', ['clerk', 'officer', 'inspector']],
  ['/institutions/{id}/establishment', 'establishment', ['clerk', 'officer', 'supervisor', 'inspector']],
  ['/institutions/{id}/certificate/entries', 'certificate', ['clerk', 'officer', 'supervisor', 'inspector']],
];
const roleOf: Record<string, string> = { clerk: 'institutionHandler', otherClerk: 'institutionHandler', officer: 'officeSigner', otherOfficer: 'officeSigner', otherSupervisor: 'supervisor' };

describe.each(reads)('GET %s', (path, reading, inside) => {
  test('is answered inside the scope and nowhere else', async () => {
    const seen = Object.fromEntries(await Promise.all(Object.entries(visitors).map(async ([name, visitor]) => [name, (await visitor.get(pathOf(path))).status] as const)));
    const expected = Object.fromEntries(Object.keys(visitors).map(name => [name, inside.includes(name) ? 200 : (READERS[reading] as readonly string[]).includes(roleOf[name] ?? name) ? 404 : 403]));
    expect(seen).toEqual(expected);
  });
});

describe.each([['/cases', 'caseNumber'], ['/supervision', 'caseNumber'], ['/institutions', 'id']] as const)('the list %s', (path, key) => {
  test('shows what is in scope, to whom it may', async () => {
    const own = key === 'id' ? door.institution(0) : number;
    for (const [name, isSeen] of [['officer', true], ['supervisor', true], ['otherOfficer', false], ['otherSupervisor', false]] as const) {
      const { status, body } = await visitors[name]!.get(path);
      expect(status).toBe(200);
      expect({ name, isSeen: (body['items'] as Record<string, unknown>[]).some(item => item[key] === own) }).toEqual({ name, isSeen });
    }
  });
});

test('a supervisor of the region above sees what lies below it', async () => {
  await door.at.pool.query(`INSERT INTO region (code, name, level, served_by_code) VALUES ('219900', '青禾市', 'city', '219900')`);
  await door.at.pool.query(`UPDATE region SET parent_code = '219900' WHERE code = '219921'`);
  const above = await door.over('supervisor', '219900');
  expect((await above.get(`/cases/${number}`)).status).toBe(200);
});

test('a case outside the scope cannot be acted on, and its papers cannot be added to', async () => {
  for (const name of ['otherClerk', 'otherOfficer']) {
    expect((await visitors[name]!.post(`/cases/${number}/decisions`, { lane: 'case', act: 'caseWithdrawal.withdraw', input: { note: '' } })).status).toBe(404);
    expect((await visitors[name]!.post(`/cases/${number}/papers`, { kind: 'other', title: '说明', documentNumber: '', mediaType: 'text/plain', content: 'eA==' })).status).toBe(404);
  }
  expect((await visitors['otherClerk']!.post('/hire-cases', application(door.at))).status).toBe(404);
  expect((await visitors['inspector']!.post(`/cases/${number}/papers`, { kind: 'other', title: '说明', documentNumber: '', mediaType: 'text/plain', content: 'eA==' })).status).toBe(403);
});

test('whoever reads the case without seeing names gets none; a certificate that is read leaves a trace', async () => {
  expect(JSON.stringify((await visitors['auditAdministrator']!.get(`/cases/${number}`)).body['papers'])).toBe('[]');
  await visitors['inspector']!.get(`/institutions/${door.institution(0)}/certificate/entries`);
  const { rowCount } = await door.at.pool.query(`SELECT 1 FROM audit_entry WHERE action = 'certificate.read' AND actor_id = $1`, [visitors['inspector']!.account]);
  expect(rowCount).toBeGreaterThan(0);
});

test('a paper comes back as it was handed in, and only to be saved', async () => {
  const answered = await visitors['officer']!.get(`/papers/${paper}`);
  expect(answered.text).toBe('x');
  expect(answered.headers.get('content-disposition')).toBe('attachment');
});
