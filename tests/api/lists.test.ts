import { afterAll, beforeAll, expect, test } from 'vitest';
import { WITHHELD } from '../../prisma/records/withheld';
import { opening } from '../harness/county';
import { application, openDoor, type Door, type Visitor } from './door';

const CASES = 7;
let door: Door;
let clerk: Visitor;
let office: Visitor;
beforeAll(async () => {
  door = await openDoor([opening(1, 20, 2), opening(2, 20, 2)]);
  door.at.time.now += 10 * 3_600_000; // from ten in the morning to eight in the evening: the cases come on two days, within one session
  clerk = await door.clerk();
  office = await door.officer('staffingOffice');
  for (let index = 0; index < CASES; index += 1) {
    expect((await clerk.post('/hire-cases', application(door.at))).status).toBe(201);
    door.at.time.now += index % 2 === 0 ? 0 : 3 * 3_600_000;
  }
});
afterAll(() => door.close());

type Item = Record<string, unknown>;
async function all(visitor: Visitor, path: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const { body, text }: Awaited<ReturnType<Visitor['get']>> = await visitor.get(`${path}${path.includes('?') ? '&' : '?'}limit=2${next === '' ? '' : `&after=${encodeURIComponent(next)}`}`);
    if (!Array.isArray(body['items'])) throw new Error(text);
    items.push(...(body['items'] as Item[]));
    next = body['next'] as string | null; // the list's own cursor
  }
  return items;
}

test.each(['/to-do', '/cases', '/supervision'])('%s gives every item once, page by page', async path => {
  const items = await all(office, path);
  expect(items).toHaveLength(CASES);
  expect(new Set(items.map(item => item['caseNumber'])).size).toBe(CASES);
});

test('to-do comes soonest due first, with the working days that are left', async () => {
  const items = await all(office, '/to-do');
  const due = items.map(item => String(item['dueOn']));
  expect(due).toEqual([...due].sort());
  expect(items[0]).toMatchObject({ stage: 'staffingOfficeCheck', desk: 'staffingOffice', institutionName: '第1局' });
  expect(items.every(item => Number(item['workingDaysLeft']) <= 5)).toBe(true);
});

test('the desk counts what the list shows, for its own reader only', async () => {
  const due = (days: number, rank: number) => door.at.pool.query('UPDATE stage_visit SET due_on = due_on - $1::int WHERE case_id = (SELECT id FROM case_file ORDER BY id OFFSET $2 LIMIT 1)', [days, rank]);
  await Promise.all([due(10, 0), due(6, 1)]); // the 20th, long past; the 24th, today or tomorrow
  const left = (await all(office, '/to-do')).map(item => Number(item['workingDaysLeft']));
  const expected = { waiting: CASES, overdue: left.filter(days => days < 0).length, dueSoon: left.filter(days => days >= 0 && days <= 2).length, drafted: 0, started: 0 };
  expect([expected.overdue, expected.dueSoon]).toEqual([1, 1]);
  const [told, { body: clerks }] = [await office.get('/desk'), await clerk.get('/desk')];
  await Promise.all([due(-10, 0), due(-6, 1)]);
  expect(told.body).toEqual(expected);
  expect(clerks).toEqual({ waiting: 0, overdue: 0, dueSoon: 0, drafted: 0, started: CASES });
});

test('supervision counts the working days that a case waits and by which it is late', async () => {
  const before = door.at.time.now;
  door.at.time.now += 14 * 86_400_000; // to Tuesday, 8 December; the first came on Monday, 23 November, and was due on the 30th
  const supervisor = await door.over('supervisor');
  const { body } = await supervisor.get('/supervision');
  door.at.time.now = before;
  const [first] = body['items'] as Item[];
  expect(first).toMatchObject({ normDays: 5, waitingWorkingDays: 11, overdueWorkingDays: 6, engineLag: 1, officers: ['显示名 staffingoffice.officesigner'] });
  expect(body['engine']).toMatchObject({ state: 'down', undelivered: CASES });
});

test('cases are filtered by state, procedure and institution', async () => {
  const { body } = await clerk.get('/cases?state=open&procedure=hire');
  const number = String((body['items'] as Item[])[0]?.['caseNumber']);
  await clerk.post(`/cases/${number}/decisions`, { lane: 'case', act: 'caseWithdrawal.withdraw', input: { note: '' } });
  expect((await all(clerk, '/cases?state=ended')).map(item => item['caseNumber'])).toEqual([number]);
  expect(await all(clerk, '/cases?procedure=separation')).toEqual([]);
  expect(await all(office, `/cases?institution=${door.institution(1)}`)).toEqual([]);
});

test('a letter that was withheld on purpose has not failed, and says why', async () => {
  const log = await door.over('systemAdministrator', undefined, 'mails.withheld');
  const mail = (key: string, trouble: string) =>
    door.at.pool.query(`INSERT INTO mail (key, account_id, kind, to_address, subject, body, message_id, queued_at, failed_at, last_trouble) VALUES ($1::text, $2, 'assignment', 'a@example.test', '待办', '请办理', $1::text, now(), now(), $3)`, [key, log.account, trouble]);
  await mail('w1', WITHHELD.settled);
  await mail('w2', WITHHELD.attended);
  await mail('w3', 'no such mailbox');
  expect(await all(log, '/mails?state=withheld')).toMatchObject([{ withheld: 'attended', lastTrouble: null }, { withheld: 'settled', lastTrouble: null }]);
  expect(await all(log, '/mails?state=failed')).toMatchObject([{ withheld: null, lastTrouble: 'no such mailbox' }]);
});

test('the mail log shows one’s own letters to each, and those of the region to its supervisor', async () => {
  const mail = (account: string, key: string, caseNumber: string | null) =>
    door.at.pool.query(`INSERT INTO mail (key, case_id, account_id, kind, to_address, subject, body, message_id, queued_at) SELECT $1::text, (SELECT id FROM case_file WHERE number = $2), $3, 'assignment', 'a@example.test', '待办', '请办理', $1::text, now()`, [key, caseNumber, account]);
  const [{ caseNumber }] = (await all(office, '/cases?state=open')) as [{ caseNumber: string }];
  await mail(office.account, 'one', caseNumber);
  await mail(clerk.account, 'two', caseNumber);
  expect(await all(clerk, '/mails')).toHaveLength(1);
  expect(await all(await door.over('systemAdministrator'), `/mails?case=${caseNumber}`)).toHaveLength(2);
  expect(await all(await door.over('securityAdministrator'), '/mails')).toHaveLength(0);
});
