import { afterAll, beforeAll, expect, test } from 'vitest';
import { application, openDoor, type Door, type Visitor } from './door';

let door: Door;
let supervisor: Visitor;
let number: string;
const HOUR = 3_600_000;
beforeAll(async () => {
  door = await openDoor();
  number = String((await (await door.clerk(0)).post('/hire-cases', application(door.at, 0))).body['caseNumber']);
  await door.clerk(1);
  door.at.time.now += 3 * 24 * HOUR; // from Monday to Thursday
  supervisor = await door.over('supervisor');
  const office = await door.officer('staffingOffice');
  expect((await office.post(`/cases/${number}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.return', input: { note: '补', missing: ['岗位说明书'] } })).status).toBe(200);
});
afterAll(() => door.close());

type Load = { officer: string; waiting: number; overdue: number; settled: number; meanWorkingDays: number | null; late: number };
const loads = async (): Promise<Load[]> => (await supervisor.get('/supervision/measures')).body['officers'] as Load[];
const heard = (): Promise<unknown> => door.at.pool.query('UPDATE case_file SET conducted_up_to = version');
type Stuck = { caseNumber: string; stage: string; stuckBy: string[] };
const stuck = async (kind: string): Promise<Stuck[]> => (await supervisor.get(`/supervision?stuck=${kind}`)).body['items'] as Stuck[];

test('an officer is measured by what waits at the desk and by what was settled, in working days', async () => {
  const all = await loads();
  expect(all.find(each => each.officer.includes('staffingoffice'))).toMatchObject({ waiting: 0, settled: 1, meanWorkingDays: 3, late: 0 });
  expect(all.filter(each => each.waiting > 0)).toMatchObject([{ waiting: 1, overdue: 0, settled: 1, meanWorkingDays: 0 }]);
});

test('two officers of one name at one office are told apart by their logins, others by the name alone', async () => {
  const clerks = async (): Promise<string[]> => (await loads()).map(each => each.officer).filter(each => each.startsWith('经办人')).sort();
  await door.at.pool.query(`UPDATE account SET display_name = '经办人' WHERE login = 'clerk0'`);
  expect(await clerks()).toEqual(['经办人']);
  await door.clerk(0, 'colleague');
  await door.at.pool.query(`UPDATE account SET display_name = '经办人' WHERE login = 'colleague'`);
  expect(await clerks()).toEqual(['经办人 (clerk0)', '经办人 (colleague)']);
  await door.at.pool.query(`UPDATE account SET is_enabled = false WHERE login = 'colleague'`);
  await door.at.pool.query(`UPDATE account SET display_name = login WHERE login IN ('clerk0', 'colleague')`);
});

test('the stage in which most of the time was spent is the bottleneck', async () => {
  const { cycles } = (await supervisor.get('/supervision/measures')).body as { cycles: { stage: string; shareOfTime: number }[] };
  expect(cycles.map(({ stage, shareOfTime }) => [stage, shareOfTime])).toEqual([['staffingOfficeCheck', 100], ['application', 0]]);
});

test('both tables come as CSV, and only for who supervises', async () => {
  const stages = await supervisor.get('/supervision/measures/list?of=stages');
  expect(stages.text.replace('\uFEFF', '').split('\n').slice(0, 2)).toEqual(['事项,环节,办结次数,平均工作日,九成在此工作日内,时限（工作日）,超时次数,占用时（%）', '补充工作人员,编办核定,1,3,3,5,0,100']);
  expect((await supervisor.get('/supervision/measures/list?of=officers&language=en')).text).toMatch(/^\uFEFF?Officer,Office,Waits at the desk/);
  expect((await (await door.clerk(0, 'another')).get('/supervision/measures/list?of=officers')).status).toBe(403);
});

test('a stage is found stuck by each of the reasons, and is not where none holds', async () => {
  await heard();
  expect(await stuck('any')).toEqual([]);
  await door.at.pool.query('UPDATE case_file SET conducted_up_to = 0');
  expect(await stuck('engineBehind')).toEqual([]); // recorded this moment
  door.at.time.now += 31_000;
  expect((await stuck('engineBehind')).map(each => each.stuckBy)).toEqual([['engineBehind']]);
  await heard();
  await door.at.pool.query(`INSERT INTO conduct_trouble (case_id, effect, attempts, since, last_at, what) SELECT id, 'case/staffingOfficeCheck/1/letters', 3, now(), now(), 'refused' FROM case_file`);
  expect(await stuck('stepFailed')).toEqual([]); // a step of another visit
  await door.at.pool.query(`UPDATE conduct_trouble SET effect = 'case/application/2/letters'`);
  expect((await stuck('stepFailed')).map(each => each.stuckBy)).toEqual([['stepFailed']]);
  await door.at.pool.query('DELETE FROM conduct_trouble');
  door.at.time.now += 30 * 24 * HOUR;
  supervisor = await door.over('supervisor', undefined, 'the.later.supervisor');
  expect(await stuck('overdue')).toMatchObject([{ caseNumber: number, stage: 'application', stuckBy: ['overdue'] }]);
  await door.at.pool.query(`UPDATE account SET is_enabled = false WHERE id IN (SELECT account_id FROM account_role WHERE institution_id = $1)`, [door.institution(0)]);
  expect((await stuck('unattended')).map(each => each.stuckBy)).toEqual([['overdue', 'unattended']]);
});
