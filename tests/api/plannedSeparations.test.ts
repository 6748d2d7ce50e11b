import { afterAll, beforeAll, expect, test } from 'vitest';
import { planSeparations } from '../../prisma/records/plannedSeparations';
import { day, instantOf } from '../../src/kernel/day';
import { residentIdCheckCharacter } from '../../src/kernel/residentId';
import { COUNTY, opening } from '../harness/county';
import { openDoor, type Door, type Visitor } from './door';

const bornOn = (birthDate: string, serial: number): string => {
  const first = `${COUNTY}${birthDate.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  return `${first}${residentIdCheckCharacter(first)}`;
};
let door: Door;
let clerk: Visitor;
beforeAll(async () => {
  const own = opening(1, 9, 3);
  door = await openDoor([{ ...own, people: own.people.map((person, index) => ({ ...person, residentId: [bornOn('1966-03-02', 1), bornOn('1966-07-12', 3)][index] ?? person.residentId })) }, opening(2, 5, 1)]);
  await planSeparations(door.at.room);
  door.at.time.now = instantOf(day('2026-11-23'), 10);
  clerk = await door.clerk();
});
afterAll(() => door.close());

type Item = { id: string; name: string | null; retiresOn: string; reportBy: string; state: string; reportFrom: string; isReportable: boolean; institution: string; person?: string };
const items = async (visitor: Visitor, query = ''): Promise<Item[]> => (await visitor.get(`/planned-separations${query}`)).body['items'] as Item[];

test('an institution sees who retires next, soonest first, with names, and reports from there; others see no name or nothing', async () => {
  const own = await items(clerk);
  expect(own.map(each => [each.retiresOn, each.state]).slice(0, 2)).toEqual([['2026-07-31', 'overdue'], ['2026-12-31', 'toCome']]);
  expect(own.map(each => each.name).slice(0, 2)).toEqual(['在编0', '在编1']);
  expect((await clerk.get('/planned-separations')).body).toMatchObject({ mayReport: true });
  const officer = await door.officer('organizationDepartment');
  expect((await items(officer)).length).toBe(4);
  expect((await officer.get('/planned-separations')).body).toMatchObject({ mayReport: false });
  expect((await items(await door.clerk(1))).length).toBe(1);
  for (const role of ['auditAdministrator', 'systemAdministrator'] as const) expect((await (await door.over(role)).get('/planned-separations')).body).toMatchObject({ code: 'notYours' });
  expect(JSON.stringify(own)).not.toContain('person"');
});

test('a separation is offered for report from its day on, and the list says which day that is', async () => {
  const told = async (visitor = clerk) => (await items(visitor)).slice(0, 2).map(each => [each.reportFrom, each.isReportable]);
  expect(await told()).toEqual([['2026-07-31', true], ['2026-12-31', false]]);
  const { person } = (await clerk.get(`/planned-separations/${(await items(clerk))[1]?.id ?? ''}`)).body as Item;
  const report = () => clerk.post('/separation-cases', { institution: door.institution(0), input: { person, reason: 'retired', happenedOn: '2026-12-31', relievedPosts: null, note: '' }, papers: [] });
  expect((await report()).body).toMatchObject({ code: 'unfit', errors: [expect.objectContaining({ field: 'input.happenedOn', code: 'dayIsInTheFuture' })] });
  const now = door.at.time.now;
  door.at.time.now = instantOf(day('2026-12-31'), 10);
  expect(await told(await door.clerk(0, 'later'))).toEqual([['2026-07-31', true], ['2026-12-31', true]]);
  door.at.time.now = now;
});

test('the list is narrowed by the day and to the overdue, turned page by page, and exported whole', async () => {
  expect((await items(clerk, '?until=2026-12-30')).map(each => each.retiresOn)).toEqual(['2026-07-31']);
  expect((await items(clerk, '?overdue=true')).map(each => each.state)).toEqual(['overdue']);
  expect((await items(clerk, '?overdue=false')).map(each => each.state)).not.toContain('overdue');
  const { body } = await clerk.get('/planned-separations?limit=1');
  expect((await items(clerk, `?limit=1&after=${String(body['next'])}`)).map(each => each.retiresOn)).toEqual(['2026-12-31']);
  const csv = await clerk.get('/planned-separations/list?language=zh');
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect(csv.text.trim().split('\n')).toHaveLength(4);
  expect(csv.text).toContain('在编0');
});

test('a plan is read for its report alone in scope, and a draft is kept for each plan apart', async () => {
  const [first, second] = await items(clerk);
  const plan = (await clerk.get(`/planned-separations/${first?.id ?? ''}`)).body;
  expect(plan).toMatchObject({ retiresOn: '2026-07-31', person: expect.any(String) as string });
  expect((await (await door.clerk(1, 'another')).get(`/planned-separations/${first?.id ?? ''}`)).status).toBe(404);
  const save = (planned: string | null, content: string) => clerk.post('/drafts', { act: 'report.submit', institution: door.institution(0), planned, content });
  for (const [planned, content] of [[first?.id ?? '', 'one'], [second?.id ?? '', 'two'], [null, 'three'], [first?.id ?? '', 'one again']] as const) expect((await save(planned, content)).status).toBe(200);
  const drafts = (await clerk.get('/drafts')).body['items'] as { planned: string | null }[];
  expect(drafts.map(each => each.planned).sort()).toEqual([first?.id, second?.id, null].sort());
  expect((await clerk.post('/drafts', { act: 'application.submit', institution: door.institution(0), planned: first?.id, content: 'x' })).status).toBe(404);
});
