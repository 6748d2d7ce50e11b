import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { COUNTY } from '../harness/county';
import { application, openDoor, type Door, type Visitor } from './door';

const NOW = '2027-09-27T02:00:00Z';
const BELOW = '219922';
let door: Door;
let system: Visitor;
let clerk: Visitor;
beforeAll(async () => {
  door = await openDoor();
  door.at.time.now = Date.parse(NOW);
  await door.at.pool.query(`INSERT INTO region (code, name, level, parent_code, served_by_code) VALUES ($1, '下县', 'county', $2, $1)`, [BELOW, COUNTY]);
  system = await door.over('systemAdministrator');
  clerk = await door.clerk();
});
afterAll(() => door.close());
beforeEach(() => { door.at.time.now = Date.parse(NOW); });

const NOTICE = '七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。';
const year = (more: object = {}) => ({ year: 2027, notice: null, daysOff: ['2027-01-01'], makeUpDays: [], standing: 'published', documentNumber: '国办发明电〔2026〕9号', ...more });
const findings = (body: Record<string, unknown>) => (body['errors'] as { field: string; code: string; expected: string }[]).map(({ field, code, expected }) => [field, code, expected]);

test('a year is tried before it is entered: what it would be, and how many open stages it would move', async () => {
  await clerk.post('/hire-cases', application(door.at));
  const tried = await system.post('/calendar/checks', year({ notice: NOTICE }));
  expect(tried.body).toMatchObject({ year: 2027, daysOff: ['2027-01-01', '2027-10-01', '2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07'], makeUpDays: ['2027-10-09'], later: 1, earlier: 0, notNamed: ['newYear', 'springFestival', 'qingming', 'labourDay', 'dragonBoat', 'midAutumn'] });
  expect((await system.post('/calendar/checks', year())).body).toMatchObject({ notNamed: [] });
  expect(Number(tried.body['workingDaysNow']) - Number(tried.body['workingDays'])).toBe(3); // four days in October go, a Saturday comes; 1 January and 1 October were assumed to be off
  expect((await system.get('/calendar?year=2027')).body).toMatchObject({ isAssumed: true, mayEnter: true, versions: [] });
});

test('what is entered holds at once for every reader, with its versions; the to-do list counts by it', async () => {
  const left = async () => ((await (await door.officer('staffingOffice', 'officeSigner', randomUUID().slice(0, 8))).get('/to-do')).body['items'] as { dueOn: string; workingDaysLeft: number }[])[0];
  expect(await left()).toMatchObject({ dueOn: '2027-10-05', workingDaysLeft: 5 });
  const key = randomUUID();
  const entered = await system.post('/calendar/years', year({ notice: NOTICE }), key);
  expect([entered.status, entered.body]).toEqual([200, { year: 2027, later: 1, earlier: 0 }]);
  expect(await left()).toMatchObject({ dueOn: '2027-10-09', workingDaysLeft: 5 });
  expect((await system.post('/calendar/years', year({ notice: NOTICE }), key)).body).toEqual(entered.body);
  expect((await clerk.get('/calendar?year=2027')).body).toMatchObject({ isAssumed: false, mayEnter: false, versions: [{ isAssumed: false, documentNumber: '国办发明电〔2026〕9号', enteredBy: '显示名 systemadministrator.219921' }] });
  expect((await system.get('/calendar?year=2028')).body).toMatchObject({ isAssumed: true, versions: [] });
  const audited = (await (await door.over('auditAdministrator')).get('/audit?kind=settings')).body['items'] as { label: string; detail: { name: string; value: string }[] }[];
  expect(audited.map(each => [each.label, each.detail.map(({ name, value }) => `${name} ${value}`)])).toEqual([['录入工作日历', expect.arrayContaining(['year 2027', 'later 1', 'earlier 0'])]]);
  expect((await reconcile(door.at.pool)).differences).toEqual([]);
});

test('a year that cannot stand is refused with each day and what is wrong with it', async () => {
  const refused = async (more: object) => findings((await system.post('/calendar/checks', year(more))).body);
  expect(await refused({ daysOff: ['2027-12-31', '2028-01-03'] })).toEqual([['daysOff', 'dayOutsideYear', '2028-01-03']]);
  expect(await refused({ makeUpDays: ['2027-12-31'] })).toEqual([['makeUpDays', 'notAWeekendDay', '2027-12-31']]);
  expect(await refused({ notice: '10月1日安排值班。' })).toEqual([['notice', 'noticeUnread', expect.stringContaining('上班')]]);
  expect(await refused({ daysOff: ['2027-13-01'] })).toEqual([['daysOff.0', 'notADay', expect.any(String)]]);
  expect((await refused({ daysOff: ['2027-12-31'] })).map(([field, code]) => [field, code])).toContainEqual(['daysOff', 'pastDayChanged']); // New Year is over
  expect((await system.post('/calendar/years', year({ daysOff: ['2028-01-03'] }))).status).toBe(422);
});

test('a year is entered at the top of the installation alone, and by the system administrator alone', async () => {
  const below = await door.over('systemAdministrator', BELOW);
  const others: [Visitor, string][] = [[below, 'notYoursToDo'], [clerk, 'notYours'], [await door.over('supervisor'), 'notYoursToDo'], [await door.over('securityAdministrator'), 'notYours']];
  for (const [visitor, code] of others) for (const path of ['/calendar/checks', '/calendar/years']) expect([code, (await visitor.post(path, year())).body['code']]).toEqual([code, code]);
  expect((await below.get('/calendar')).body).toMatchObject({ mayEnter: false });
});
