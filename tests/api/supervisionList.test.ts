import { afterAll, beforeAll, expect, test } from 'vitest';
import { application, openDoor, type Door, type Visitor } from './door';

let door: Door;
let supervisor: Visitor;
const numbers: string[] = [];
beforeAll(async () => {
  door = await openDoor();
  supervisor = await door.over('supervisor');
  await door.officer('staffingOffice');
  for (const index of [0, 0, 1]) numbers.push(String((await (await door.clerk(index, `clerk${numbers.length}`)).post('/hire-cases', application(door.at, index))).body['caseNumber']));
  await door.at.pool.query('UPDATE institution SET name = $1 WHERE id = $2', ['=1+1,"局"', door.institution(1)]);
});
afterAll(() => door.close());

const lines = (text: string): string[] => text.replace('\uFEFF', '').trim().split('\n');
const read = async (query = '', visitor = supervisor): Promise<string[]> => lines((await visitor.get(`/supervision/list${query}`)).text);

test('the whole list comes as CSV that a spreadsheet opens: Chinese headings, words for codes, and nothing that it would calculate', async () => {
  const { status, headers } = await supervisor.get('/supervision/list');
  expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="supervision-2026-11-23.csv"']);
  const bytes = await (await fetch(`${door.url}/supervision/list`, { headers: supervisor.authorization })).arrayBuffer();
  expect([...new Uint8Array(bytes).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [heading, ...rows] = await read();
  expect(heading).toBe('案号,事项,机构,环节,人选,岗位,待办单位,经办人员,起始,已等工作日,时限（工作日）,限期,逾期工作日,流程引擎滞后项数,受阻事项数,停滞原因');
  expect(rows.map(row => row.split(',')[0]).sort()).toEqual([...numbers].sort());
  const rowOf = (index: number): string | undefined => rows.find(row => row.startsWith(numbers[index] ?? '-'));
  expect(rowOf(0)).toMatch(/,补充工作人员,.*,编办核定,,编办,.*,显示名 staffingoffice.officesigner,2026-11-23,0,/);
  expect(rowOf(2)).toContain(`,"'=1+1,""局""",`);
});

test('it takes the filters of the list, and the language that the address names', async () => {
  expect(await read(`?institution=${door.institution(1)}`)).toHaveLength(2);
  expect(await read('?procedure=separation')).toHaveLength(1);
  expect(await read('?overdue=true')).toHaveLength(1);
  expect((await read('?language=en'))[0]).toMatch(/^Case,Procedure,Institution,/);
  expect((await supervisor.get('/supervision/list?after=x')).body).toMatchObject({ status: 400, type: '/problems/invalid' });
});

test('what waits is counted by stage, and cases without a form apart: they stand on a drawing of their own', async () => {
  const counts = async (): Promise<unknown> => (await supervisor.get('/supervision')).body['stages'];
  expect(await counts()).toEqual([{ procedure: 'hire', stage: 'staffingOfficeCheck', isExempt: false, waiting: 3, overdue: 0 }]);
  await door.at.pool.query(`UPDATE case_file SET edition = 'exemptHire/2' WHERE number = $1`, [numbers[2]]);
  expect(await counts()).toEqual([{ procedure: 'hire', stage: 'staffingOfficeCheck', isExempt: false, waiting: 2, overdue: 0 }, { procedure: 'hire', stage: 'staffingOfficeCheck', isExempt: true, waiting: 1, overdue: 0 }]);
  await door.at.pool.query(`UPDATE case_file SET edition = 'hire/3' WHERE number = $1`, [numbers[2]]);
});

test('more than a page of it comes whole, each stage once', async () => {
  await door.at.pool.query(
    `INSERT INTO stage_visit (case_id, lane, stage, visit, is_interruption, desk, office_id, institution_id, opened_at, norm_days, due_on)
     SELECT v.case_id, 'candidate-' || n, v.stage, 1, false, v.desk, v.office_id, v.institution_id, v.opened_at, v.norm_days, v.due_on FROM stage_visit v JOIN case_file c ON c.id = v.case_id, generate_series(1, 2500) n WHERE c.number = $1 AND v.stage = 'staffingOfficeCheck'`,
    [numbers[0]],
  );
  const [, ...rows] = await read();
  expect(rows).toHaveLength(2_503);
  expect(new Set(rows).size).toBe(2_503);
});

test('it is for who supervises, each in his scope', async () => {
  expect((await (await door.clerk(0, 'another')).get('/supervision/list')).body).toMatchObject({ status: 403, type: '/problems/notYours' });
  await door.at.pool.query(`INSERT INTO region (code, name, level, served_by_code) VALUES ('219922', '别县', 'county', '219922')`);
  expect(await read('', await door.over('supervisor', '219922'))).toHaveLength(1);
});
