import { afterAll, beforeAll, expect, test } from 'vitest';
import { opening } from '../harness/county';
import { application, openDoor, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
let office: Visitor;
let supervisor: Visitor;
const numbers: string[] = [];
beforeAll(async () => {
  door = await openDoor([opening(1, 20, 2), opening(2, 20, 2)]);
  clerk = await door.clerk();
  office = await door.officer('staffingOffice');
  for (let index = 0; index < 3; index += 1) numbers.push(String((await clerk.post('/hire-cases', application(door.at))).body['caseNumber']));
  await clerk.post(`/cases/${numbers[0]!}/decisions`, { lane: 'case', act: 'caseWithdrawal.withdraw', input: { note: '' } });
  await office.post(`/cases/${numbers[1]!}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.issue', input: { granted: [{ line: 1, posts: 1 }], note: '' } });
  supervisor = await door.over('supervisor');
});
afterAll(() => door.close());

const listed = async (visitor: Visitor, path: string): Promise<unknown[]> => {
  const { body, text } = await visitor.get(path);
  if (!Array.isArray(body['items'])) throw new Error(text);
  return (body['items'] as { caseNumber: string }[]).map(item => numbers.indexOf(item.caseNumber));
};

test.each([
  ['/cases?state=withdrawn', [0]], ['/cases?state=open&stage=nominationPeriod', [1]], ['/cases?stage=staffingOfficeCheck', [2]], ['/cases?region=219921', [0, 1, 2]], ['/cases?region=219922', []], ['/cases?from=2026-11-23&until=2026-11-23', [0, 1, 2]], ['/cases?from=2026-11-24', []], ['/cases?until=2026-11-22', []],
  ['/supervision?stage=staffingOfficeCheck', [2]], ['/supervision?overdue=true', []], ['/supervision?overdue=false&procedure=hire', [2, 1]], ['/supervision?procedure=separation', []],
])('%s', async (path, wanted) => {
  expect((await listed(supervisor, path)).sort()).toEqual([...wanted].sort());
});

test('a case is found by a part of its number', async () => {
  expect(await listed(supervisor, `/cases?text=${numbers[2]!.slice(4)}`)).toEqual([2]);
});

test('supervision counts what waits at each stage, on all pages together', async () => {
  const { body } = await supervisor.get('/supervision?limit=1');
  expect(body['stages']).toEqual([{ procedure: 'hire', stage: 'nominationPeriod', isExempt: false, waiting: 1, overdue: 0 }, { procedure: 'hire', stage: 'staffingOfficeCheck', isExempt: false, waiting: 1, overdue: 0 }]);
});

test('everybody sees what he has started and what he has done himself, latest first, and nobody else does', async () => {
  expect(await listed(clerk, '/started')).toEqual([2, 1, 0]);
  expect(await listed(clerk, '/started?state=withdrawn')).toEqual([0]);
  expect((await clerk.get('/done')).body['items']).toMatchObject([{ stage: 'caseWithdrawal', act: 'withdraw', endedAs: 'withdrawn' }, { stage: 'application', act: 'submit' }, { act: 'submit' }, { act: 'submit' }]);
  expect(await listed(office, '/done')).toEqual([1]);
  expect([await listed(office, '/started'), await listed(supervisor, '/done'), await listed(await door.clerk(1), '/done')]).toEqual([[], [], []]);
});

test('to-do is narrowed to a stage, an institution, what is overdue and what is drafted', async () => {
  expect(await listed(office, `/to-do?stage=staffingOfficeCheck&institution=${door.institution(0)}&procedure=hire&overdue=false&drafted=false`)).toEqual([2]);
  for (const none of ['stage=placement', `institution=${door.institution(1)}`, 'procedure=separation', 'overdue=true', 'drafted=true']) expect(await listed(office, `/to-do?${none}`)).toEqual([]);
});

test('institutions are found by region, kind and a part of name or code, page by page', async () => {
  const names = async (query: string): Promise<unknown> => ((await supervisor.get(`/institutions?${query}`)).body['items'] as { name: string }[]).map(item => item.name);
  expect(await names('text=第2')).toEqual(['第2局']);
  expect(await names('text=MB00000001')).toEqual(['第1局']);
  expect([await names('kind=court'), await names('region=219922'), await names('kind=government&region=219921')]).toEqual([[], [], ['第1局', '第2局']]);
  const { next } = (await supervisor.get('/institutions?limit=1')).body;
  expect(await names(`limit=1&after=${String(next)}`)).toEqual(['第2局']);
});

test.each(['/to-do', '/done', '/started', '/cases', '/refusals', '/supervision', '/supervision/troubles', '/mails', '/filings', '/institutions'])('%s tells of a position that is none', async path => {
  const visitor = path.startsWith('/supervision') ? supervisor : office;
  for (const after of ['x', '1_2_3_4_5_6_7', '%00', '; DROP', '99999999999999999999']) {
    expect((await visitor.get(`${path}?after=${encodeURIComponent(after)}`)).body).toMatchObject({ status: 400, errors: [{ field: 'after', code: 'unknownCursor' }] });
  }
});

test.each([['stage=nowhere', 'stage', 'notOneOf'], ['region=x', 'region', 'wrongForm'], ['from=2026-02-30', 'from', 'notADay'], ['text=%25', 'text', 'wrongForm'], ['overdue=true', 'overdue', 'unknownField']])('/cases?%s is told where it is wrong', async (query, field, code) => {
  expect((await office.get(`/cases?${query}`)).body).toMatchObject({ status: 400, errors: [{ field, code }] });
});
