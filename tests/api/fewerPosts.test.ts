import { afterAll, beforeAll, expect, test } from 'vitest';
import { opening } from '../harness/county';
import { application, openDoor, type Answered, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
let office: Visitor;
beforeAll(async () => {
  door = await openDoor([opening(1, 5, 2)]);
  clerk = await door.clerk();
  office = await door.officer('staffingOffice');
});
afterAll(() => door.close());

const act = (who: Visitor, number: string, name: string, input: unknown): Promise<Answered> => who.post(`/cases/${number}/decisions`, { lane: 'case', act: name, input });
const issue = (number: string, posts: number): Promise<Answered> => act(office, number, 'staffingOfficeCheck.issue', { granted: [{ line: 1, posts }], note: '' });
const mayIssue = async (number: string): Promise<unknown> => ((await office.get(`/cases/${number}`)).body['acts'] as { act: string; isAllowed: boolean; refusal: { rule: string } | null }[]).filter(each => each.act === 'issue').map(each => [each.isAllowed, each.refusal?.rule]);

test('where posts have gone to another form meanwhile, fewer are granted or asked for than were at first', async () => {
  const apply = async (posts: number): Promise<string> => String((await clerk.post('/hire-cases', application(door.at, 0, posts))).body['caseNumber']);
  const [first, second, third] = [await apply(3), await apply(3), await apply(3)];
  await act(office, third, 'staffingOfficeCheck.return', { note: '理由不详', missing: ['理由'] });
  expect((await issue(first, 1)).status).toBe(200); // two of the five posts are left

  const tooMany = await issue(second, 3);
  expect([tooMany.status, tooMany.body['rule'], tooMany.body['numbers']]).toEqual([409, 'quotaHasVacancy', expect.objectContaining({ wanted: 3, available: 2 })]);
  expect(await mayIssue(second)).toEqual([[true, undefined]]);
  expect((await issue(second, 1)).status).toBe(200);

  const { input } = application(door.at);
  expect((await act(clerk, third, 'application.submit', application(door.at, 0, 3).input)).body['rule']).toBe('quotaHasVacancy');
  expect((await act(clerk, third, 'application.submit', input)).status).toBe(200);
  expect((await issue(third, 1)).status).toBe(200);
  const fourth = await clerk.post('/hire-cases', application(door.at));
  expect([fourth.status, fourth.body['rule']]).toEqual([409, 'quotaHasVacancy']);
});

test('where nothing is left to grant, the case says so before anybody tries', async () => {
  await door.at.pool.query('UPDATE establishment_quota SET approved = approved + 1'); // a post for as long as it takes to apply
  const number = String((await clerk.post('/hire-cases', application(door.at))).body['caseNumber']);
  await door.at.pool.query('UPDATE establishment_quota SET approved = approved - 1');
  expect(await mayIssue(number)).toEqual([[false, 'quotaHasVacancy']]);
});
