import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClient } from '../../prisma/client';
import { createAccount } from '../../prisma/records/accounts';
import { acceptanceStopped, acceptFiling, file, returnFiling, stoppedBy, withdrawFiling, type FilingWritten } from '../../prisma/records/filings';
import { inTransaction } from '../../prisma/records/database';
import type { Filed } from '../../prisma/records/filingCheck';
import { reconcile } from '../../prisma/reconcile/reconcile';
import type { ImportFile } from '../../src/contracts/importTable';
import { desks, recorded } from '../harness/cases';
import { county, COUNTY, opening, residentIdOf, type County } from '../harness/county';
import { cellAt, columnOf, demoTable, rowWhere, withRows } from '../import/files';

let at: County;
let office: string;
let handler: string;
let signer: string;
beforeAll(async () => {
  at = await county([opening(3, 5, 1)]);
  await at.pool.query(`INSERT INTO region (code, name, level, served_by_code, parent_code) SELECT code, code, 'township', '219921', '219921' FROM unnest($1::text[]) code`, [['219921101', '219921201']]);
  office = (await at.pool.query<{ id: string }>(`UPDATE office SET people_a_stage = 2 WHERE desk = 'staffingOffice' RETURNING id`)).rows[0]?.id ?? '';
  const client = openClient(at.pool);
  const account = (login: string): Promise<string> => createAccount(client, new Date(), { login, passwordHash: 'x', displayName: login, mailAddress: 'a@example.test', roles: [] });
  [handler, signer] = [await account('handler'), await account('signer')];
});
afterAll(() => at.close());

// Three institutions are opened without people: they file their rosters themselves.
const [congress, finance, labor] = ['人民代表大会常务委员会办公室', '财政局', '人力资源和社会保障局'].map(name => cellAt('institutions', rowWhere('institutions', { name: `临溪县${name}` }), 'creditCode')) as [string, string, string];
const whole = withRows('roster', rows => rows.filter(row => row[0] !== congress && row[0] !== finance && row[0] !== labor));
const people = whole.find(each => each.name === 'roster.csv')!.rows.length - 1;
const county219921: Filed = { kind: 'opening', servedBy: COUNTY, files: whole };
const idOf = async (creditCode: string): Promise<string> => (await at.pool.query<{ id: string }>('SELECT id FROM institution WHERE credit_code = $1', [creditCode])).rows[0]?.id ?? '';
/** In a transaction of its own, as a job does it. */
const written = (work: (client: PoolClient) => Promise<FilingWritten>): Promise<FilingWritten> =>
  inTransaction(at.pool, work).catch((error: unknown) => {
    const stopped = stoppedBy(error);
    if (stopped) return stopped;
    throw error;
  });
const tried = (what: Filed, account = handler): Promise<FilingWritten> => written(client => file(client, at.room, { account, office, filed: what }));
const filed = async (what: Filed, account = handler): Promise<string> => {
  const outcome = await tried(what, account);
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome).slice(0, 500));
  return outcome.id;
};
const accept = async (id: string, account = signer): Promise<FilingWritten> => (await acceptanceStopped(at.room, id, account)) ?? (await written(client => acceptFiling(client, at.room, { account, id, note: '' })));
const count = async (text: string): Promise<number> => (await at.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${text}`)).rows[0]?.n ?? -1;
const codesOf = (outcome: FilingWritten): unknown => (outcome.kind === 'unfit' ? outcome.problems.map(problem => problem.code) : outcome);

/** The roster of one institution with so many people, as it files it. */
const rosterOf = (creditCode: string, serials: readonly number[]): ImportFile[] => {
  const [header = [], sample = []] = demoTable('roster').rows;
  const cell = (line: readonly string[], identifier: string, text: string): string[] => line.map((each, index) => (index === columnOf('roster', identifier) ? text : each));
  const person = (serial: number): string[] => {
    const residentId = residentIdOf(serial);
    const said = { creditCode, name: `在编${serial}`, residentId, body: '', sex: Number(residentId[16]) % 2 === 1 ? '男' : '女', birthDate: `${residentId.slice(6, 10)}-${residentId.slice(10, 12)}-${residentId.slice(12, 14)}`, quotaKind: '行政编制', personCategory: '公务员', post: '科员', postLevel: '科员级', civilServiceRank: '', entryDate: '2018-01-01', placedOn: '2018-01-01', leadershipPostKind: '', leadershipBody: '', appointedOn: '', appointmentDocument: '' };
    return Object.entries(said).reduce<string[]>((line, [identifier, text]) => cell(line, identifier, text), [...sample]);
  };
  return [{ name: '花名册.csv', rows: [header, ...serials.map(person)] }];
};
const roster = async (creditCode: string, serials: readonly number[], files = rosterOf(creditCode, serials)): Promise<Filed> => ({ kind: 'roster', institution: await idOf(creditCode), files });
const unfit = async (what: Filed): Promise<unknown> => codesOf(await tried(what));

test('what is filed stands nowhere until a signer accepts it, and then once, whoever asks how often', async () => {
  const before = await count('institution');
  const id = await filed(county219921);
  expect([await count('institution'), await count('post_holding WHERE removed_on IS NULL')]).toEqual([before, 1]);
  const outcomes = await Promise.all([accept(id), accept(id), accept(id), accept(id)]);
  expect(outcomes.map(each => each.kind).sort()).toEqual(['decided', 'decided', 'decided', 'written']);
  expect([await count('institution'), await count('post_holding WHERE removed_on IS NULL')]).toEqual([before + demoTable('institutions').rows.length - 1, people + 1]);
  expect((await reconcile(at.pool)).differences).toEqual([]);
  expect((await at.pool.query(`SELECT actor_id FROM event WHERE type = 'institutionOpened' AND actor_id = $1`, [signer])).rowCount).toBe(demoTable('institutions').rows.length - 1);
});

test('the same institutions cannot be filed again: what is on the register changes by a case', async () => {
  expect(new Set((await unfit(county219921)) as string[])).toEqual(new Set(['alreadyOnRegister']));
  expect(await count(`filing WHERE state = 'filed'`)).toBe(0);
});

test('who files does not accept where two people are needed, neither by the rule nor by SQL; the attempt is kept', async () => {
  const id = await filed(await roster(congress, [700_001]));
  expect(await accept(id, handler)).toEqual({ kind: 'notByWhoFiled' });
  expect(await count(`audit_entry WHERE action = 'filing.accept.refused' AND subject = '${id}'`)).toBe(1);
  await expect(at.pool.query(`UPDATE filing SET state = 'accepted', decided_by = filed_by, decided_at = now() WHERE id = $1`, [id])).rejects.toThrow('who_files_does_not_accept');
  await expect(at.pool.query(`DELETE FROM filing`)).rejects.toThrow('append-only');
  expect(await withdrawFiling(at.room, { account: signer, key: randomUUID(), id, note: '' })).toEqual({ kind: 'onlyByWhoFiled' });
  expect(await withdrawFiling(at.room, { account: handler, key: randomUUID(), id, note: '' })).toMatchObject({ kind: 'done', answer: { state: 'withdrawn' } });
  await expect(at.pool.query(`UPDATE filing SET state = 'filed', decided_by = NULL, decided_at = NULL WHERE id = $1`, [id])).rejects.toThrow('append-only');
  expect(await accept(id)).toEqual({ kind: 'decided', state: 'withdrawn' });
});

test('an institution files its first roster: returned with grounds, filed again, accepted; afterwards people change by cases', async () => {
  const approved = Number(cellAt('quotas', rowWhere('quotas', { creditCode: congress, kind: '行政编制' }), 'approved'));
  expect(await unfit(await roster(congress, Array.from({ length: approved + 1 }, (_, index) => 700_001 + index)))).toEqual(['moreInPostThanAllowed']);
  const first = await filed(await roster(congress, [700_001]));
  expect(await unfit(await roster(congress, [700_001]))).toEqual({ kind: 'rosterWaits' });
  await expect(returnFiling(at.room, { account: signer, key: randomUUID(), id: first, note: '' })).rejects.toThrow('a_return_has_its_grounds');
  expect(await returnFiling(at.room, { account: signer, key: randomUUID(), id: first, note: '缺一人' })).toMatchObject({ kind: 'done' });
  const second = await filed(await roster(congress, [700_001, 700_002]));
  expect(await accept(second)).toEqual({ kind: 'written', id: second });
  const institution = await idOf(congress);
  expect((await at.pool.query(`SELECT placed FROM establishment_quota WHERE institution_id = $1 AND kind = 'administrative'`, [institution])).rows).toEqual([{ placed: 2 }]);
  expect((await at.pool.query('SELECT last_entry FROM management_certificate WHERE institution_id = $1', [institution])).rows).toEqual([{ last_entry: 2 }]);
  expect((await reconcile(at.pool)).differences).toEqual([]);
  expect(await unfit(await roster(congress, [700_003]))).toEqual(['rosterOnRegister']);
});

test('nothing is accepted while the register is frozen; the attempt is kept with its rule', async () => {
  const id = await filed(await roster(finance, [700_600]));
  await at.pool.query(`INSERT INTO region_setting (region_code, name, value, effective_from, is_assumed) VALUES ($1, 'freeze', $2, '2026-11-01', TRUE)`, [COUNTY, JSON.stringify({ from: '2026-11-23', until: '2026-11-24' })]);
  expect(await accept(id)).toEqual({ kind: 'refused', refusal: { rule: 'registerIsNotFrozen', basis: 'practice', numbers: { from: '2026-11-23', until: '2026-11-24' }, unblockedBy: 'awaitTheThaw' } });
  expect((await at.pool.query(`SELECT detail FROM audit_entry WHERE action = 'filing.accept.refused' AND subject = $1`, [id])).rows).toEqual([{ detail: { rule: 'registerIsNotFrozen' } }]);
  await at.pool.query(`DELETE FROM region_setting WHERE name = 'freeze'`);
  expect(await returnFiling(at.room, { account: signer, key: randomUUID(), id, note: '年后再报' })).toMatchObject({ kind: 'done' });
});

test('a roster names its own institution, and nothing but people', async () => {
  expect(await unfit(await roster(finance, [], rosterOf(congress, [700_010])))).toEqual(['unknownInstitution']);
  const quotas = (rows: number): ImportFile => ({ name: '编制.csv', rows: demoTable('quotas').rows.slice(0, rows) });
  expect(await unfit(await roster(finance, [], [...rosterOf(finance, [700_010]), quotas(2)]))).toEqual(['notInARoster']);
  expect(await unfit(await roster(finance, []))).toEqual(['noPeople']);
  expect(codesOf(await accept(await filed(await roster(finance, [], [...rosterOf(finance, [700_010]), quotas(1)]))))).toMatchObject({ kind: 'written' }); // an empty table says nothing
});

test('who is in post elsewhere is not entered twice; whom the record knows from a case keeps his key, under his own name only', async () => {
  const inPost = await roster(labor, [700_001]);
  expect(await unfit(inPost)).toEqual(['alreadyInPost']);
  const { caseNumber } = recorded(await desks(at).apply());
  await at.pool.query('UPDATE office SET people_a_stage = 1');
  recorded(await desks(at).issue(caseNumber));
  recorded(await desks(at).nominate(caseNumber, 700_500)); // called 候选700500 there
  expect(await unfit(await roster(labor, [700_500]))).toEqual(['nameDiffersFromRecord']);
  const files = rosterOf(labor, [700_500]).map(each => ({ ...each, rows: each.rows.map(row => row.map(text => (text === '在编700500' ? '候选700500' : text))) }));
  const id = await filed(await roster(labor, [], files));
  expect(await accept(id, handler)).toEqual({ kind: 'notByWhoFiled' }); // one person a stage or not: nobody decides on what he files for an institution
  await expect(at.pool.query(`UPDATE filing SET state = 'accepted', decided_by = filed_by, decided_at = now() WHERE id = $1`, [id])).rejects.toThrow('who_files_does_not_accept');
  expect(await accept(id)).toMatchObject({ kind: 'written' });
  const { rows } = await at.pool.query<{ person_key: string }>('SELECT person_key FROM candidate UNION SELECT person_key FROM post_holding WHERE institution_id = $1', [await idOf(labor)]);
  expect(rows).toHaveLength(1);
});

test('names and resident IDs are in no column of a filing, and in no audit entry', async () => {
  const { rows } = await at.pool.query<{ bytes: Buffer }>(`SELECT contents AS bytes FROM filing UNION ALL SELECT convert_to(detail::text || subject, 'UTF8') FROM audit_entry UNION ALL SELECT convert_to(answer::text, 'UTF8') FROM request`);
  expect(rows.length).toBeGreaterThan(10);
  for (const secret of [cellAt('roster', 2, 'name'), cellAt('roster', 2, 'residentId'), residentIdOf(700_001), '在编700001']) {
    for (const { bytes } of rows) expect(bytes.includes(secret)).toBe(false);
  }
});
