import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { announceRetirements } from '../../prisma/records/announceRetirements';
import { unseal } from '../../prisma/records/keys';
import { planSeparations } from '../../prisma/records/plannedSeparations';
import { openCase } from '../../prisma/records/recordDecision';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { day, instantOf } from '../../src/kernel/day';
import { residentIdCheckCharacter } from '../../src/kernel/residentId';
import { typedReport } from '../../src/contracts/drafts';
import { application, desks, recorded } from '../harness/cases';
import { county, COUNTY, opening, type County } from '../harness/county';

const PUBLIC_URL = 'http://dingbian.example';
/** A resident ID of somebody who was born on that day; an odd serial is a man's. */
const bornOn = (birthDate: string, serial: number): string => {
  const first = `${COUNTY}${birthDate.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  return `${first}${residentIdCheckCharacter(first)}`;
};
const MAN = bornOn('1966-07-12', 1); // 31 December 2026
const WORKER = bornOn('1976-06-02', 2); // a woman worker, 31 March 2027
let at: County;
let acts: ReturnType<typeof desks>;
beforeEach(async () => {
  const own = opening(1, 9, 3);
  const people = own.people.map((person, index) => ({ ...person, ...([{ residentId: MAN }, { residentId: WORKER, personCategory: 'worker' as const }][index] ?? {}) }));
  at = await county([{ ...own, people }, opening(2, 5, 1)]);
  acts = desks(at);
});
afterEach(() => at.close());

const plans = async () => (await at.pool.query<{ id: string; person_key: string; retires_on: string; course: string; blocks_after: string; announced: boolean; reminded: boolean }>('SELECT id, person_key, retires_on, course, blocks_after, announced_at IS NOT NULL AS announced, reminded_at IS NOT NULL AS reminded FROM planned_separation WHERE institution_id = $1 ORDER BY retires_on', [at.institutions[0]?.id])).rows;
const onDay = (date: string, hour = 10): void => { at.time.now = instantOf(day(date), hour); };
const apply = () => openCase(at.room, { actor: at.clerk(), key: randomUUID(), act: 'application.submit', institution: at.institutions[0]?.id ?? '', input: application(at.institutions[0]?.quota ?? '') });
const report = async (person: string, happenedOn: string) => openCase(at.room, { actor: at.clerk(), key: randomUUID(), act: 'report.submit', institution: at.institutions[0]?.id ?? '', input: { person, reason: 'retired', happenedOn, relievedPosts: null, note: '材料补齐较晚' }, papers: [{ kind: 'retirementApprovalForm', title: '退休审批表', documentNumber: '1', mediaType: 'text/plain', content: 'eA==' }] });
const mails = async () => (await at.pool.query<{ kind: string; body: string; to_address: string }>('SELECT kind, body, to_address FROM mail ORDER BY id')).rows;
/** A handler and a signer of the institution who get mail. */
async function clerks(): Promise<string> {
  const handler = randomUUID();
  for (const [id, role] of [[handler, 'institutionHandler'], [randomUUID(), 'institutionSigner']]) {
    await at.pool.query("INSERT INTO account (id, login, password_hash, display_name, mail_address, opened_at) VALUES ($1, $2, '!', $2, $2 || '@county.example', now())", [id, role?.toLowerCase()]);
    await at.pool.query('INSERT INTO account_role (account_id, role, institution_id) VALUES ($1, $2, $3)', [id, role, at.institutions[0]?.id]);
  }
  return handler;
}

test('everybody in post has his retirement day by his own course, and the table knows no birth date', async () => {
  expect(await planSeparations(at.room)).toBe(4);
  expect(await planSeparations(at.room)).toBe(0);
  expect((await plans()).slice(0, 2)).toEqual([expect.objectContaining({ retires_on: '2026-12-31', course: 'men60', blocks_after: '2027-01-15' }), expect.objectContaining({ retires_on: '2027-03-31', course: 'women50' })]);
  const { rows } = await at.pool.query<{ whole: string }>('SELECT planned_separation::text AS whole FROM planned_separation');
  for (const { whole } of rows) for (const said of ['1966', '1976', MAN, WORKER]) expect(whole).not.toContain(said);
});

test('who is placed is planned at once, and who is removed is forgotten at once', async () => {
  await planSeparations(at.room);
  const count = async () => (await plans()).length;
  expect(await count()).toBe(3);
  await acts.hireUpTo('placed', 900_001);
  expect(await count()).toBe(4);
  expect((await reconcile(at.pool)).differences).toEqual([]);
});

test('a retirement that is not reported ten working days after its day keeps new forms back, until it is reported; a region may have it otherwise', async () => {
  await planSeparations(at.room);
  onDay('2027-01-15');
  expect((await apply()).kind).toBe('recorded'); // the last day
  onDay('2027-01-18');
  expect(await apply()).toMatchObject({ kind: 'refused', refusal: { rule: 'institutionIsNotBlocked', numbers: { cause: 'overdueSeparation', overdueSeparations: 1, overdueRemovals: 0, overdueRetirements: 1 } } });
  await at.pool.query(`INSERT INTO region_setting (region_code, name, value, effective_from, is_assumed) VALUES ($1, 'retirementsBlock', '0', '2027-01-01', FALSE)`, [COUNTY]);
  expect((await apply()).kind).toBe('recorded');
  await at.pool.query('DELETE FROM region_setting');
  expect((await apply()).kind).toBe('refused');
  const [man] = await plans();
  const { caseNumber } = recorded(await report(man?.person_key ?? '', '2026-12-31'));
  expect((await apply()).kind).toBe('recorded');
  // A report that is rejected leaves him in post and past his day.
  recorded(await acts.act(at.officer('organizationDepartment'), caseNumber, 'case', 'approval.reject', { note: '材料不实' }));
  expect((await apply()).kind).toBe('refused');
});

test('half a year ahead the institution is told and every handler finds a draft of the report; a month ahead it is told again; each once', async () => {
  const handler = await clerks();
  await planSeparations(at.room);
  onDay('2026-06-29');
  expect(await announceRetirements(at.room, PUBLIC_URL)).toBe(0);
  onDay('2026-07-01');
  expect(await announceRetirements(at.room, PUBLIC_URL)).toBe(1);
  expect(await announceRetirements(at.room, PUBLIC_URL)).toBe(0);
  expect((await mails()).map(mail => [mail.kind, mail.to_address]).sort()).toEqual([['retirement', 'institutionhandler@county.example'], ['retirement', 'institutionsigner@county.example']]);
  const [letter] = await mails();
  expect(letter?.body).toContain('人数：1 人');
  expect(letter?.body).not.toContain('在编0');
  const [man] = await plans();
  const { rows: drafts } = await at.pool.query<{ account_id: string; act: string; planned_id: string; content: Buffer }>('SELECT account_id, act, planned_id, content FROM draft');
  expect(drafts.map(({ content, ...draft }) => ({ ...draft, content: unseal(at.room.keys.personalRecords, content) }))).toEqual([{ account_id: handler, act: 'report.submit', planned_id: man?.id, content: typedReport(man?.person_key ?? '', '2026-12-31') }]);
  onDay('2026-12-01');
  expect(await announceRetirements(at.room, PUBLIC_URL)).toBe(2); // he again, and the worker for the first time
  expect((await mails()).length).toBe(4);
  expect(await plans()).toEqual([expect.objectContaining({ announced: true, reminded: true }), expect.objectContaining({ announced: true, reminded: false }), expect.objectContaining({ announced: false })]);
  expect((await at.pool.query('SELECT 1 FROM draft')).rowCount).toBe(2);
});

test('nobody is told on a day off, nor of somebody whose separation is reported; with the report every draft of it is gone, and the others stay', async () => {
  await clerks();
  await planSeparations(at.room);
  onDay('2026-12-05'); // a Saturday
  expect(await announceRetirements(at.room, PUBLIC_URL)).toBe(0);
  onDay('2026-12-07');
  expect(await announceRetirements(at.room, PUBLIC_URL)).toBe(2);
  const [man, worker] = await plans();
  onDay('2027-01-04');
  recorded(await report(man?.person_key ?? '', '2026-12-31'));
  expect((await at.pool.query<{ planned_id: string }>('SELECT planned_id FROM draft')).rows).toEqual([{ planned_id: worker?.id }]);
  onDay('2027-03-01');
  expect(await announceRetirements(at.room, PUBLIC_URL)).toBe(1); // the worker, a month before
});
