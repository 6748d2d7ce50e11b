import { afterAll, beforeAll, expect, test } from 'vitest';
import { application, openDoor, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
let office: Visitor;
let number: string;
let staffing: string;
beforeAll(async () => {
  door = await openDoor();
  [clerk, office] = [await door.clerk(), await door.officer('staffingOffice')];
  number = String((await clerk.post('/hire-cases', application(door.at))).body['caseNumber']);
  staffing = (await door.at.pool.query<{ name: string }>(`SELECT name FROM office WHERE desk = 'staffingOffice'`)).rows[0]?.name ?? '';
  await clerk.post(`/cases/${number}/papers`, { kind: 'other', title: '说明', documentNumber: '', mediaType: 'text/plain', content: 'eA==' });
  await clerk.post(`/cases/${number}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.reject', input: { note: '试' } });
  await office.post(`/cases/${number}/decisions`, { lane: 'case', act: 'staffingOfficeCheck.issue', input: { granted: [{ line: 1, posts: 1 }], note: '' } });
});
afterAll(() => door.close());

type Entry = { readonly id: number; readonly actor: string; readonly role: string; readonly place: string; readonly label: string; readonly refusal: object | null };
const items = async (visitor: Visitor, query = '', language = 'zh-CN'): Promise<Entry[]> => (await visitor.get(`/cases/${number}/audit${query}`, { 'accept-language': language })).body['items'] as Entry[];

test('the audit of a case tells who did what, through which seat, and what was refused, latest first, in either language', async () => {
  const institution = (await door.at.pool.query<{ name: string }>('SELECT name FROM institution WHERE id = $1', [door.institution(0)])).rows[0]?.name;
  const byClerk = { actor: '显示名 clerk0', role: 'institutionHandler', place: institution };
  expect(await items(office)).toEqual([
    expect.objectContaining({ actor: '显示名 staffingoffice.officesigner', role: 'officeSigner', place: staffing, action: 'hire.staffingOfficeCheck.issue', label: '补充工作人员 · 核发核定单', lane: 'case', refusal: null }),
    expect.objectContaining({ ...byClerk, action: 'hire.staffingOfficeCheck.reject', refusal: expect.objectContaining({ rule: 'actorHoldsTheDesk', label: '本环节由其他岗位办理', unblockedBy: 'signInAtTheDesk' }) as object }),
    expect.objectContaining({ ...byClerk, action: 'paper.add', label: '添加材料', refusal: null }),
    expect.objectContaining({ ...byClerk, action: 'hire.application.submit', refusal: null }),
  ]);
  expect((await items(office, '', 'en')).map(each => each.label)).toContain('added a paper');
});

test('who has seats at two offices is told by the one that the act asks for', async () => {
  const { rows } = await door.at.pool.query<{ id: string; desk: string }>('SELECT id, desk FROM office');
  const at = (desk: string): string => rows.find(each => each.desk === desk)?.id ?? '';
  const both = await door.visitor('both', [{ role: 'officeSigner', office: at('staffingOffice') }, { role: 'officeSigner', office: at('organizationDepartment') }]);
  await clerk.post(`/cases/${number}/decisions`, { lane: 'case', act: 'nominationPeriod.nominate', input: { line: 1, person: { name: '某甲', residentId: '11010519491231002X' }, quotaKind: 'administrative', personCategory: 'civilServant', postLevel: 'sectionMember' } });
  expect((await both.post(`/cases/${number}/decisions`, { lane: 'candidate-1', act: 'examination.approve', input: { documentNumber: '组干〔2026〕7号', approvedOn: '2026-11-23' } })).status).toBe(200);
  const [last] = await items(office);
  expect(last).toMatchObject({ action: 'hire.examination.approve', lane: 'candidate-1', role: 'officeSigner' });
  expect(last?.place).not.toBe(staffing);
});

test('it comes in pages, and nothing of a person or of another case is in it', async () => {
  const all = await items(office);
  const first = await office.get(`/cases/${number}/audit?limit=2`);
  const rest = await items(office, `?limit=200&after=${String(first.body['next'])}`);
  expect([...(first.body['items'] as Entry[]), ...rest]).toEqual(all);
  await clerk.post('/hire-cases', application(door.at));
  expect(await items(office)).toEqual(all);
  const { text } = await office.get(`/cases/${number}/audit`);
  for (const personal of ['某甲', '11010519491231002X']) expect(text).not.toContain(personal);
});

test('overseers, the audit administrator and the offices read it; the institution, and whoever is elsewhere, does not', async () => {
  for (const reader of [await door.over('inspector'), await door.over('supervisor'), await door.over('auditAdministrator'), await door.officer('financeDepartment')]) expect((await items(reader)).length).toBeGreaterThan(3);
  for (const other of [clerk, await door.clerk(1), await door.over('systemAdministrator')]) expect((await other.get(`/cases/${number}/audit`)).body).toMatchObject({ status: 403, type: '/problems/notYours' });
  await door.at.pool.query(`INSERT INTO region (code, name, level, served_by_code) VALUES ('219922', '别县', 'county', '219922')`);
  expect((await (await door.over('auditAdministrator', '219922')).get(`/cases/${number}/audit`)).status).toBe(404);
});

test('the form of a case names the office that issued it', async () => {
  expect((await clerk.get(`/cases/${number}`)).body).toMatchObject({ form: { issuer: staffing } });
});
