import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allRoutes } from '../../api/routes/allRoutes';
import { planSeparations } from '../../prisma/records/plannedSeparations';
import { untilSealed } from '../../prisma/seals/untilSealed';
import { application, openDoor, sealKeys, type Door, type Visitor } from './door';

let door: Door;
let visitors: Visitor[];
const ids = new Map<string, string>();
beforeAll(async () => {
  door = await openDoor();
  const clerk = await door.clerk();
  const signer = await door.officer('staffingOffice');
  visitors = [clerk, signer, await door.over('supervisor'), await door.over('inspector'), await door.over('systemAdministrator'), await door.over('securityAdministrator'), await door.over('auditAdministrator')];
  const opened = await clerk.post('/hire-cases', application(door.at));
  const number = String(opened.body['caseNumber']);
  const paper = await clerk.post(`/cases/${number}/papers`, { kind: 'other', title: '说明', documentNumber: '', mediaType: 'text/plain', content: 'eA==' });
  const draft = await clerk.post('/drafts', { act: 'application.submit', institution: door.institution(0), content: '{}' });
  await planSeparations(door.at.room);
  await untilSealed({ record: door.at.room, keys: () => sealKeys }); // what is on certificates by now can be carried outside
  const { rows: [plan] } = await door.at.pool.query<{ id: string }>('SELECT id FROM planned_separation WHERE institution_id = $1 LIMIT 1', [door.institution(0)]);
  for (const [path, id] of [['cases', number], ['institutions', door.institution(0)], ['papers', String(paper.body['id'])], ['drafts', String(draft.body['id'])], ['accounts', clerk.account], ['planned-separations', plan?.id ?? ''], ['problems', 'notFound'], ['rules', 'quotaHasVacancy']] as const) ids.set(path, id);
});
afterAll(() => door.close());

/** What a reading may leave behind: that somebody was there, and that he looked at a certificate. */
const TRACES = ['session', 'audit_entry', '_prisma_migrations'];
/** Every table but those, each with all that stands in it. */
async function record(): Promise<Record<string, string>> {
  const { rows: tables } = await door.at.pool.query<{ name: string }>("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND NOT table_name = ANY($1) ORDER BY 1", [TRACES]);
  const prints = await Promise.all(tables.map(async ({ name }) => [name, (await door.at.pool.query<{ print: string }>(`SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS print FROM "${name}" t`)).rows[0]?.print ?? ''] as const));
  return Object.fromEntries(prints);
}

test('a link in a mail only opens a page: whatever is asked for by GET, by whomever, the record is the same afterwards', async () => {
  const before = await record();
  expect(Object.keys(before).length).toBeGreaterThan(30);
  const gets = allRoutes.filter(each => each.method === 'get' && each.resumes !== true); // a stream tells of changes until its reader leaves
  expect(gets.length).toBeGreaterThan(40);
  let answered = 0;
  for (const { path } of gets) {
    const [, first = ''] = path.split('/');
    const own = path.replaceAll(/\{\w+\}/g, () => ids.get(first) ?? randomUUID());
    // As it is, and with what a scanner of mails adds to the addresses that it tries.
    const statuses = await Promise.all([...visitors.map(each => each.get(own)), visitors[1]?.get(`${own}?act=approve&confirm=true`)].map(async each => (await each)?.status ?? 0));
    expect([path, statuses.every(each => each < 500)]).toEqual([path, true]);
    answered += statuses.filter(each => each === 200).length;
  }
  expect(answered).toBeGreaterThan(80);
  for (const page of ['/app/to-do', '/app/planned-separations', `/app/cases/${ids.get('cases') ?? ''}`]) await visitors[0]?.get(page);
  expect(await record()).toEqual(before);
}, 240_000);
