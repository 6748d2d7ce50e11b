import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planSeparations } from '../../prisma/records/plannedSeparations';
import { untilSealed } from '../../prisma/seals/untilSealed';
import { openSession, closeSession } from '../../prisma/records/sessions';
import { sealKeys } from '../api/door';
import { countyFiles } from '../import/files';
import { describedIds, type Described } from './describedIds';
import { codeOf, openGround, type Ground } from './ground';
import { inParallel } from './inParallel';
import { people, type Person } from './people';
import { innerIds, routeLaws, type Ids, type RouteLaw, type Sent } from './routeLaw';
import { states } from './states';

let ground: Ground;
let description: Described;
let own: Ids;
let elsewhere: Ids;
const nobodys: Ids = { number: 'H2026-999999', institution: randomUUID(), paper: randomUUID(), document: randomUUID(), filing: randomUUID(), account: randomUUID(), office: randomUUID(), job: randomUUID(), draft: randomUUID(), planned: randomUUID(), comment: randomUUID(), disclosure: randomUUID(), absence: randomUUID(), substitute: randomUUID(), quota: randomUUID(), leadershipPost: randomUUID(), body: randomUUID(), person: randomUUID(), application: 'H2026-999998', exempt: 'H2026-999997', report: 'S2026-999999' };
const named = (name: string): Person => people.find(person => person.name === name)!;
const clerk = (): string => ground.tokenOf(named('institutionHandler, own'));
const ask = ({ path, body, method }: Sent, token?: string) => (body === undefined ? ground.get(path, token, method) : ground.post(path, body, token));

beforeAll(async () => {
  ground = await openGround();
  const { pool } = ground.door.at;
  await pool.query(`INSERT INTO region (code, name, level, served_by_code, parent_code) VALUES ('219921201', '下镇', 'township', '219921', '219921')`);
  description = (await ground.get('/openapi.json')).body as unknown as Described; // its shape is tested beside
  const { number } = await ground.caseIn(states[0]!);
  await ground.caseIn(states.find(state => state.name === 'hire completed')!); // something has changed on its certificate, and nothing more waits
  const paper = await ground.post(`/cases/${number}/papers`, { kind: 'other', title: '说明', documentNumber: '', mediaType: 'text/plain', content: 'eA==' }, clerk());
  const filer = await ground.signIn([{ role: 'officeHandler', at: 'own', desk: 'staffingOffice' }]);
  const filed = await ground.post('/filings', { institution: null, files: [...countyFiles()].map(([name, text]) => ({ name, content: Buffer.from(text).toString('base64') })) }, filer.token);
  const sealed = () => untilSealed({ record: ground.door.at.room, keys: () => sealKeys }); // a certificate is printed and exported as far as it is sealed
  await sealed();
  const printed = await ground.post(`/institutions/${ground.institutions[0] ?? ''}/certificate/documents`, { kind: 'managementCertificate' }, filer.token);
  const job = String(filed.body['id']);
  const writer = await ground.signIn([{ role: 'institutionHandler', at: 'own' }]);
  const draft = String((await ground.post('/drafts', { act: 'report.submit', institution: ground.institutions[0], content: '{}' }, writer.token)).body['id']);
  const comment = String((await ground.post(`/cases/${number}/comments`, { words: '请看' }, writer.token)).body['id']);
  const disclosure = String((await ground.post(`/institutions/${ground.institutions[0]}/disclosure`, { item: 'duties', mode: 'organ', duties: '负责某事', documentNumber: '1' }, filer.token)).body['id']);
  const absence = String((await ground.post('/absences', { account: filer.account, substitute: null, from: '2026-12-01', until: '2026-12-02', reason: 'other', kinds: ['hire'], office: null, institution: null }, filer.token)).body['absence']);
  const colleagueOf = async (at: 'own' | 'elsewhere'): Promise<string> => (await ground.signIn([{ role: 'officeHandler', at, desk: 'staffingOffice' }])).account;
  const filing = await ground.jobDone(job, filer.token);
  await pool.query(`INSERT INTO mail (key, case_id, account_id, kind, to_address, subject, body, message_id, queued_at) SELECT 'a mail', id, $1, 'assignment', '', '', '', 'a mail', now() FROM case_file WHERE number = $2`, [filer.account, number]);
  await pool.query(`INSERT INTO body (id, institution_id, name, kind, grade, document_number) SELECT gen_random_uuid(), id, '办公室', 'internalDivision', 'subsection', '1' FROM institution`);
  await pool.query(`INSERT INTO leadership_post (id, institution_id, kind, document_number, approved) SELECT gen_random_uuid(), id, 'principal', '1', 1 FROM institution`);
  await planSeparations(ground.door.at.room);
  const of = async (institution: string | undefined): Promise<Pick<Ids, 'institution' | 'quota' | 'leadershipPost' | 'body' | 'person' | 'planned'>> => {
    const { rows } = await pool.query<Ids>(`SELECT i.id AS institution, (SELECT id FROM establishment_quota WHERE institution_id = i.id ORDER BY kind LIMIT 1) AS quota, (SELECT id FROM leadership_post WHERE institution_id = i.id ORDER BY kind DESC LIMIT 1) AS "leadershipPost",
      (SELECT id FROM body WHERE institution_id = i.id LIMIT 1) AS body, (SELECT person_key FROM post_holding WHERE institution_id = i.id LIMIT 1) AS person, (SELECT id FROM planned_separation WHERE institution_id = i.id LIMIT 1) AS planned FROM institution i WHERE id = $1`, [institution]);
    return rows[0]!;
  };
  const returned = async (name: string): Promise<string> => (await ground.caseIn(states.find(state => state.name === name)!)).number;
  const cases = { application: await returned('application returned'), exempt: await returned('exempt application returned'), report: await returned('report returned') };
  const officeIn = async (region: string): Promise<string> => (await pool.query<{ id: string }>(`SELECT id FROM office WHERE region_code = $1 AND desk = 'staffingOffice'`, [region])).rows[0]?.id ?? '';
  own = { number, ...cases, account: filer.account, office: await officeIn('219921'), paper: String(paper.body['id']), document: String(printed.body['id']), filing: filing.replace('/filings/', ''), job, draft, comment, disclosure, absence, substitute: await colleagueOf('own'), ...(await of(ground.institutions[0])) };
  await sealed();
  elsewhere = { ...nobodys, number, substitute: await colleagueOf('elsewhere'), office: await officeIn('219931'), ...(await of(ground.institutions[2])) };
});
afterAll(() => ground.door.close());

/** An answer without what differs from one request to the next, and without the id itself. */
function told({ status, text }: { status: number; text: string }, ids: Ids): string {
  const bare = Object.values(ids).reduce((left, id) => left.replaceAll(id, 'ID'), text);
  return `${status} ${bare.replaceAll(/"(instance|caseNumber|refusal)":("[^"]*"|\d+)/g, '"$1":…')}`;
}
/** A list without items, or the file of one that is its headings alone. */
const isEmptyList = ({ status, body, headers, text }: { status: number; body: Record<string, unknown>; headers: Headers; text: string }): boolean =>
  status === 200 && (headers.get('content-type')?.startsWith('text/csv') ? text.trim().split('\n').length === 1 : Array.isArray(body['items']) && body['items'].length === 0);

test('every id that the description names is tried here', () => {
  const tried = [...routeLaws.map(({ route, id }) => `${route} ${id}`), ...innerIds.map(({ route, id }) => `${route} ${id}`)];
  expect([...new Set(tried)].sort()).toEqual(describedIds(description));
});

describe('whoever is not signed in, or not any more,', () => {
  const OPEN = ['post /session', 'get /healthz', 'get /readyz', 'get /problems', 'get /problems/{code}', 'get /rules', 'get /rules/{code}', 'get /verify', 'get /verify/{token}', 'get /public/institutions', 'get /public/institutions/{id}', 'get /public/regions', 'get /public/list'];
  test('is asked to sign in first, on every route but those that say whether the door lives and what it means', async () => {
    const { token } = await openSession(ground.door.at.room, (await ground.signIn([{ role: 'institutionHandler', at: 'own' }])).account);
    await closeSession(ground.door.at.room, token);
    const wrong: string[] = [];
    for (const [path, methods] of Object.entries(description.paths)) for (const method of Object.keys(methods)) for (const bearer of [undefined, token, 'x'.repeat(43), 'short']) {
      const answered = await ground.door.ask(path.replace('{number}', own.number).replace('{id}', own.institution), { method: method.toUpperCase(), headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` } });
      const isOpen = OPEN.includes(`${method} ${path}`);
      if ((answered.status === 401 && answered.body['type'] === '/problems/signInFirst') === isOpen) wrong.push(`${method} ${path}: ${answered.status}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe.each(routeLaws.map(law => [`${law.route} by its ${law.id}`, law] as const))('%s', (_, law: RouteLaw) => {
  test('is open inside its scope alone; from outside, what is there and what is not are the same', async () => {
    const wrong: string[] = [];
    const isList = law.sends(own).path.includes('?');
    await inParallel(people, 6, async person => {
      const [says, token] = [law.says(person), ground.tokenOf(person)];
      const isRead = law.sends(own).body === undefined && law.sends(own).method === undefined;
      if (says === 'open' && !isRead) return; // what may be done is done in the tests of the acts
      const answered = await ask(law.sends(own), token);
      const said = isList && isEmptyList(answered) ? 'notFound' : codeOf(answered) === 'done' ? 'open' : codeOf(answered);
      if (said !== says) wrong.push(`${person.name}: ${said} and not ${says}`);
      if (says === 'open' || says === 'refusedForTheDesk' || says === 'onlyByWhoFiled' || says === 'notYoursToUrge' || says === 'ownDeskWaits' || says === 'notYourComment' || (says === 'notYoursToDo' && (law.id.startsWith('path') || law.id.endsWith('caseNumber')))) return; // it is in his scope
      const nothing = await ask(law.sends(nobodys), token);
      if (told(nothing, nobodys) !== told(answered, own)) wrong.push(`${person.name} sees that it is there: ${answered.text} and not ${nothing.text}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(innerIds.map(each => [`${each.route} ${each.id}`, each] as const))('%s', (_, { field, sends, by }) => {
  test('of another institution is answered like one that nobody has', async () => {
    const [foreign, fictitious] = [{ ...own, [field]: elsewhere[field] }, { ...own, [field]: nobodys[field] }];
    const token = by === undefined ? clerk() : ground.tokenOf(named(by));
    const [there, nowhere] = [await ask(sends(foreign), token), await ask(sends(fictitious), token)];
    expect(there.status).toBeGreaterThanOrEqual(400);
    expect(told(there, foreign)).toBe(told(nowhere, fictitious));
  });
});

describe('the lists', () => {
  test.each([['/cases', 'caseNumber'], ['/supervision', 'caseNumber'], ['/institutions', 'id'], ['/filings', 'id'], ['/to-do', 'caseNumber']] as const)('%s shows what is in scope, and nothing else', async (path, key) => {
    const wanted: Readonly<Record<string, readonly string[]>> = {
      '/cases': ['institutionHandler, own', 'staffingOffice officeSigner, own', 'staffingOffice officeMachine, own', 'supervisor, own', 'supervisor, above', 'auditAdministrator, own'],
      '/supervision': ['staffingOffice officeSigner, own', 'supervisor, own', 'supervisor, above', 'systemAdministrator, own'],
      '/institutions': ['institutionHandler, own', 'staffingOffice officeSigner, own', 'supervisor, own', 'supervisor, above', 'auditAdministrator, own', 'systemAdministrator, own'],
      '/filings': ['staffingOffice officeSigner, own'],
      '/to-do': ['staffingOffice officeSigner, own', 'staffingOffice officeMachine, own'],
    };
    const tried = ['institutionHandler, own', 'institutionHandler, sibling', 'institutionHandler, elsewhere', 'staffingOffice officeSigner, own', 'staffingOffice officeSigner, elsewhere', 'staffingOffice officeMachine, own', 'supervisor, own', 'supervisor, above', 'supervisor, below', 'supervisor, elsewhere', 'auditAdministrator, own', 'systemAdministrator, own', 'nobody in particular'];
    const id = key === 'caseNumber' ? own.number : path === '/filings' ? own.filing : own.institution;
    const seen: string[] = [];
    for (const name of tried) {
      const { body } = await ground.get(path, ground.tokenOf(named(name)));
      if (((body['items'] ?? []) as Record<string, unknown>[]).some(item => item[key] === id)) seen.push(name);
    }
    expect(seen).toEqual(tried.filter(name => wanted[path]?.includes(name)));
  });
});

test('whoever reads the case without seeing names gets none; a certificate that is read leaves a trace', async () => {
  const { number } = await ground.caseIn(states.find(state => state.name === 'candidate nominated')!);
  const namesSeenBy = async (name: string): Promise<unknown> => ((await ground.get(`/cases/${number}`, ground.tokenOf(named(name)))).body['candidates'] as { name: string | null }[]).map(each => each.name !== null);
  expect([await namesSeenBy('institutionHandler, own'), await namesSeenBy('auditAdministrator, own'), await namesSeenBy('personnelDepartment officeMachine, own')]).toEqual([[true], [false], [false]]);
  expect((await ground.get(`/cases/${own.number}`, ground.tokenOf(named('auditAdministrator, own')))).body['papers']).toEqual([]);
  const { account, token } = await ground.signIn([{ role: 'inspector', at: 'own' }]);
  await ground.get(`/institutions/${own.institution}/certificate/entries`, token);
  expect((await ground.door.at.pool.query(`SELECT 1 FROM audit_entry WHERE action = 'certificate.read' AND actor_id = $1`, [account])).rowCount).toBe(1);
});

test('a paper comes back as it was handed in, and only to be saved', async () => {
  const answered = await ground.get(`/papers/${own.paper}`, clerk());
  expect([answered.text, answered.headers.get('content-disposition')]).toEqual(['x', `attachment; filename*=UTF-8''${encodeURIComponent('说明.txt')}`]);
});
