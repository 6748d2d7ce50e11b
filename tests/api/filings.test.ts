import ExcelJS from '@protobi/exceljs';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../activities/excel/workbooks';
import { cellsOf } from '../../src/contracts/importDifferences';
import { importLayout, type TableName } from '../../src/contracts/importLayout';
import { cellAt, columnOf, countyFiles, demoTable, rowWhere } from '../import/files';
import { openDoor, type Door, type Visitor } from './door';

let door: Door;
const visitors: Record<string, Visitor> = {};
let workbook: string;
const TABLES = Object.keys(importLayout) as TableName[];
const people = demoTable('roster').rows.length - 1;
const asBase64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');

beforeAll(async () => {
  door = await openDoor();
  await door.at.pool.query(`INSERT INTO region (code, name, level, served_by_code, parent_code) SELECT code, code, CASE WHEN length(code) = 6 THEN 'county' ELSE 'township' END, CASE WHEN length(code) = 6 THEN code ELSE '219921' END, NULL FROM unnest($1::text[]) code`, [['219921101', '219921201', '219922']]);
  await door.at.pool.query(`UPDATE office SET people_a_stage = 2`);
  const { rows } = await door.at.pool.query<{ id: string }>(`INSERT INTO office (region_code, desk, name) VALUES ('219922', 'staffingOffice', '别县编办') RETURNING id`);
  Object.assign(visitors, {
    handler: await door.officer('staffingOffice', 'officeHandler'),
    signer: await door.officer('staffingOffice'),
    otherSigner: await door.visitor('other.office', [{ role: 'officeSigner', office: rows[0]?.id ?? '' }]),
    finance: await door.officer('financeDepartment'),
    clerk: await door.clerk(0),
    supervisor: await door.over('supervisor'),
    auditAdministrator: await door.over('auditAdministrator'),
  });
  workbook = asBase64(await writeWorkbook(Object.fromEntries(TABLES.map(name => [name, demoTable(name).rows.slice(1)]))));
});
afterAll(() => door.close());

const as = (name: string): Visitor => visitors[name]!;
const opening = (content = workbook, name = '报送.xlsx') => ({ institution: null, files: [{ name, content }] });
/** Where the file of an export is read. */
const exported = async (name: string, path: string, body: unknown): Promise<string> => String((await as(name).job(path, body)).body['result']);
const bytesOf = async (visitor: Visitor, path: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(`${door.url}${path}`, { headers: visitor.authorization })).arrayBuffer());

test('whoever is signed in gets the template; it is a workbook with every table', async () => {
  const answered = await as('clerk').get('/exchange/template');
  expect([answered.status, answered.headers.get('content-type'), answered.headers.get('content-disposition')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'attachment; filename="template.xlsx"']);
  const template = new ExcelJS.Workbook();
  await template.xlsx.load((await bytesOf(as('clerk'), '/exchange/template')) as unknown as ArrayBuffer, { ignoreNodes: ['dataValidations'] });
  expect(template.worksheets.map(sheet => sheet.name)).toEqual(['填表说明', '代码', '机构', '内设机构', '编制', '领导职数', '结构限额', '花名册']);
});

test('a dry run tells what would be opened, and keeps nothing', async () => {
  const { status, body } = await as('handler').check('/filings/checks', opening());
  expect([status, body['isSound'], body['institutionsInAll'], body['peopleInAll']]).toEqual([200, true, demoTable('institutions').rows.length - 1, demoTable('roster').rows.length - 1]);
  expect(body['differencesInAll']).toBe(TABLES.reduce((sum, name) => sum + demoTable(name).rows.length - 1, 0));
  expect((body['institutionsTold'] as { name: string; approved: number; people: number }[]).find(each => each.name === '临溪县财政局')).toMatchObject({ approved: 29, people: 22, structureLimits: 2 });
  expect((await door.at.pool.query('SELECT 1 FROM filing')).rowCount).toBe(0);
  for (const row of demoTable('roster').rows.slice(1)) expect(JSON.stringify(body)).not.toContain(row[columnOf('roster', 'residentId')]);
});

test('every problem is told with file, row and column, in the reader’s language; nothing is filed', async () => {
  const row = rowWhere('roster', { post: '股长' });
  const broken = [...countyFiles()].map(([name, text]) => ({ name, content: asBase64(name === 'roster.csv' ? text.replace(cellAt('roster', row, 'residentId'), '123') : text) }));
  const { body } = await as('handler').check('/filings/checks', { institution: null, files: broken }, { 'accept-language': 'zh-CN' });
  expect(body).toMatchObject({ isSound: false, problems: [{ code: 'residentId.notEighteenCharacters', file: 'roster.csv', row, column: '公民身份号码' }] });
  const refused = await as('handler').job('/filings', { institution: null, files: broken }, { 'accept-language': 'en' });
  expect(refused.body).toMatchObject({ state: 'failed', result: null, problem: { status: 422, type: '/problems/filesUnfit', title: 'The files cannot be taken', errors: [{ field: `roster.csv ${row} 公民身份号码`, code: 'residentId.notEighteenCharacters' }] } });
  expect((await as('handler').job('/filings', opening(asBase64('PK\x03\x04 no workbook')))).body).toMatchObject({ state: 'failed', problem: { errors: [{ code: 'notAWorkbook' }] } });
  expect((await door.at.pool.query('SELECT 1 FROM filing')).rowCount).toBe(0);
  expect((await as('handler').post('/filings', opening('!'))).status).toBe(400);
  expect((await as('handler').post('/filings', opening('A'.repeat(13_981_020)))).body['errors']).toMatchObject([{ code: 'fileTooLarge' }]);
});

test('only the staffing office files whole institutions; an institution its own roster', async () => {
  const statuses = async (body: unknown): Promise<Record<string, number>> => Object.fromEntries(await Promise.all(Object.entries(visitors).map(async ([name, visitor]) => [name, (await visitor.post('/filings/checks', body)).status] as const)));
  expect(await statuses(opening())).toEqual({ handler: 202, signer: 202, otherSigner: 202, finance: 403, clerk: 403, supervisor: 403, auditAdministrator: 403 });
  expect((await as('otherSigner').check('/filings/checks', opening())).body['problems']).toContainEqual(expect.objectContaining({ code: 'regionNotServed' }));
  expect(await statuses({ ...opening(), institution: door.institution(0) })).toEqual({ handler: 403, signer: 403, otherSigner: 403, finance: 403, clerk: 202, supervisor: 403, auditAdministrator: 403 });
  expect((await as('clerk').check('/filings/checks', { ...opening(), institution: door.institution(0) })).body['problems']).toMatchObject([{ code: 'rosterOnRegister' }]);
  expect((await as('clerk').post('/filings', { ...opening(), institution: door.institution(1) })).status).toBe(403);
});

test('filed by the handler, accepted by the signer, once; the export gives the same workbook back', async () => {
  const key = randomUUID();
  const first = await as('handler').post('/filings', opening(), key);
  expect([first.status, first.headers.get('location')]).toEqual([202, `/jobs/${String(first.body['id'])}`]);
  expect(['waiting', 'running']).toContain(first.body['state']); // a runner may have taken it up at once
  const again = await as('handler').post('/filings', opening(), key);
  expect([again.status, again.body['id'], again.headers.get('idempotency-replayed')]).toEqual([202, first.body['id'], 'true']);
  const path = String((await as('handler').ended(first)).body['result']);
  expect([path.startsWith('/filings/'), (await door.at.pool.query('SELECT 1 FROM filing')).rowCount]).toEqual([true, 1]);

  const seen = Object.fromEntries(await Promise.all(Object.entries(visitors).map(async ([name, visitor]) => [name, (await visitor.get(path)).status] as const)));
  expect(seen).toEqual({ handler: 200, signer: 200, otherSigner: 404, finance: 404, clerk: 404, supervisor: 403, auditAdministrator: 403 });
  expect((await as('handler').get(path)).body).toMatchObject({ state: 'filed', kind: 'opening', mayDecide: false, mayWithdraw: true });
  expect((await as('signer').check(`${path}/checks`, {})).body).toMatchObject({ isSound: true, institutionsInAll: 10 });
  expect((await as('signer').get(path)).body).toMatchObject({ mayDecide: true, mayWithdraw: false });
  const ownFiling = String((await as('signer').job('/filings', opening())).body['result']);
  expect((await as('signer').get(ownFiling)).body).toMatchObject({ mayDecide: false, mayWithdraw: true });
  expect((await as('signer').post(`${ownFiling}/withdraw`, { note: '' })).status).toBe(200);

  expect((await as('handler').post(`${path}/accept`, { note: '' })).status).toBe(403);
  for (const route of ['checks', 'workbook']) expect((await as('otherSigner').post(`${path}/${route}`, {})).status).toBe(404);
  expect((await as('otherSigner').post(`${path}/accept`, { note: '' })).status).toBe(404);
  expect((await as('signer').post(`${path}/return`, { note: '' })).status).toBe(400); // no grounds
  expect((await as('signer').post(`${path}/withdraw`, { note: '' })).status).toBe(403);
  const accepting = await as('signer').post(`${path}/accept`, { note: '同意' }, key);
  expect((await as('signer').ended(accepting)).body).toMatchObject({ state: 'done', kind: 'acceptance', result: path });
  expect((await as('signer').post(`${path}/accept`, { note: '同意' }, key)).body).toMatchObject({ id: accepting.body['id'], state: 'done' });
  expect((await as('handler').get(path)).body['state']).toBe('accepted');
  expect((await as('signer').post(`${path}/accept`, { note: '同意' })).status).toBe(409);
  const differences = async (visitor: string): Promise<unknown> => (await as(visitor).check('/filings/checks', { institution: null, files: [{ name: 'institutions.csv', content: asBase64([...countyFiles()][0]?.[1] ?? '') }] })).body['differencesInAll'];
  expect(await differences('signer')).toBeGreaterThan(people); // who is on the register and not in the files
  expect(await differences('otherSigner')).toBe(demoTable('institutions').rows.length - 1); // of another county's register the files tell him nothing
  expect([(await as('signer').get('/filings?state=filed')).body['items'], (await as('signer').get('/filings?state=done')).status]).toEqual([[], 400]);
  expect((await as('handler').get('/filings?state=accepted')).body['items']).toMatchObject([{ state: 'accepted', institutions: 10, note: '同意', decidedBy: expect.any(String) as unknown }]);

  const register = await readWorkbook('register.xlsx', await bytesOf(as('signer'), await exported('signer', '/exchange/register', { institution: null, table: null })));
  const filed = await readWorkbook('filed.xlsx', await bytesOf(as('handler'), await exported('handler', `${path}/workbook`, {})));
  const tables = [register, filed].map(each => cellsOf(each.ok ? each.value : []));
  const ofCounty = new Set(demoTable('institutions').rows.map(row => row[columnOf('institutions', 'creditCode')]));
  for (const name of TABLES) {
    const inOrder = (rows: readonly (readonly string[])[]): string[] => rows.filter(row => row.some(cell => ofCounty.has(cell))).map(row => row.join('|')).sort();
    expect(inOrder(tables[0]?.[name] ?? [])).toEqual(inOrder(demoTable(name).rows.slice(1)));
    expect(inOrder(tables[1]?.[name] ?? [])).toEqual(inOrder(demoTable(name).rows.slice(1)));
  }
  const { rows } = await door.at.pool.query<{ action: string }>(`SELECT action FROM audit_entry WHERE action LIKE 'filing.%' OR action LIKE 'register.%' ORDER BY id`);
  expect(rows.map(row => row.action)).toEqual(['filing.file', 'filing.file', 'filing.withdrawn', 'filing.accepted', 'register.exported', 'filing.read']);
});

test('an export holds what its reader may carry away: the institution’s own, the staffing office’s region', async () => {
  const lines = async (visitor: string, institution: string | null): Promise<number> => (await as(visitor).get(await exported(visitor, '/exchange/register', { institution, table: 'institutions' }))).text.trim().split('\n').length - 1;
  expect([await lines('clerk', null), await lines('signer', null), await lines('clerk', door.institution(0))]).toEqual([1, 12, 1]);
  const statuses = await Promise.all(['clerk', 'finance', 'supervisor', 'otherSigner'].map(async name => (await as(name).post('/exchange/register', { institution: door.institution(1), table: null })).status));
  expect(statuses).toEqual([404, 404, 403, 404]);
  const roster = await as('clerk').get(await exported('clerk', '/exchange/register', { institution: null, table: 'roster' }));
  expect(roster.headers.get('content-type')).toContain('text/csv');
  expect(roster.text.startsWith('统一社会信用代码,')).toBe(true);
});

test('nothing personal that was filed is in a log line', () => {
  for (const line of door.lines) expect(line).not.toContain(cellAt('roster', 2, 'residentId'));
});
