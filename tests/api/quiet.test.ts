import { afterAll, beforeAll, expect, test } from 'vitest';
import { residentIdOf } from '../harness/county';
import { application, openDoor, PASSWORD, type Door } from './door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

test('the log names request, route, status, duration and account, and nothing personal', async () => {
  const clerk = await door.clerk();
  const office = await door.officer('staffingOffice');
  const applied = await clerk.post('/hire-cases', application(door.at));
  const number = String(applied.body['caseNumber']);
  await office.post(`/cases/${number}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.issue', input: { granted: [{ line: 1, posts: 1 }], note: '密不外传的话' } });
  const residentId = residentIdOf(900_777);
  const nominated = await clerk.post(`/cases/${number}/decisions`, { lane: 'case', act: 'nominationPeriod.nominate', input: { line: 1, person: { name: '欧阳某某', residentId }, quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'sectionMember' } });
  expect(nominated.status, nominated.text).toBe(200);
  await clerk.get(`/cases/${number}`);
  await door.signIn('clerk0', 'a wrong password');
  await door.ask('/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"login": "${residentId}", "password": ` });

  const log = door.lines.join('');
  for (const personal of [residentId, '欧阳某某', '密不外传的话', PASSWORD, 'a wrong password', 'clerk0', number, 'Bearer', '在编0']) expect(log).not.toContain(personal);
  const lines = door.lines.map(line => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toContainEqual(expect.objectContaining({ msg: 'request', method: 'POST', route: '/cases/{number}/decisions', status: 200, account: clerk.account, ms: expect.any(Number) as number, request: expect.any(String) as string }));
});

test('an error that nobody expected is told without its message, and logged by kind and place', async () => {
  const clerk = await door.clerk(0, 'clerk.broken');
  await door.at.pool.query('ALTER TABLE refusal RENAME TO refusal_away');
  const answered = await clerk.get('/refusals');
  await door.at.pool.query('ALTER TABLE refusal_away RENAME TO refusal');
  expect(answered.body).toMatchObject({ status: 500, type: '/problems/unexpected' });
  expect(answered.text).not.toContain('refusal_away');
  expect(answered.text).not.toContain('relation');
  const line = door.lines.map(each => JSON.parse(each) as Record<string, unknown>).find(each => each['msg'] === 'unexpected');
  expect(line).toMatchObject({ code: '42P01', kind: 'error' });
  expect(answered.body['instance']).toBe(`urn:uuid:${String(line?.['request'])}`);
});

test('nothing is framed, sniffed, stored or loaded from elsewhere', async () => {
  const { headers } = await door.ask('/', {});
  expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
  expect((await door.ask('/session', {})).headers.get('cache-control')).toBe('no-store');
});
