import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sendPending } from '../../activities/letters/sendPending';
import { createActivities } from '../../activities/createActivities';
import { endAbsence, enterAbsence, nameSubstitute } from '../../prisma/records/absences';
import { actorOf } from '../../prisma/records/accounts';
import { decideInCase, openCase } from '../../prisma/records/recordDecision';
import type { RecordRoom } from '../../prisma/records/record';
import type { Actor } from '../../src/access/actor';
import { day, instantOf } from '../../src/kernel/day';
import { attendanceOnce } from '../../worker/attendanceRound';
import { freshDatabase } from '../harness/database';
import { application, recorded } from '../harness/cases';
import { openCounty, type County } from './county';
import { startMailSink, type MailSink } from './mailSink';
import { smtpPost } from '../../activities/mail/smtp';
import type { Post } from '../../activities/mail/post';

const publicUrl = 'http://dingbian.example';
let now = instantOf(day('2026-11-24'), 10);
let county: County;
let record: RecordRoom;
let sink: MailSink;
let post: Post;
let judged: Map<string, string>;
let director: Actor;
let leader: Actor;
let handler: Actor;

beforeAll(async () => {
  county = await openCounty((await freshDatabase()).url, { now: () => now });
  record = county.record;
  sink = await startMailSink();
  post = smtpPost({ url: sink.url, from: 'dingbian@qinghe.example' });
  director = county.signerAt('staffingOffice');
  const { rows } = await record.pool.query<{ id: string }>("SELECT id FROM account WHERE login = 'leader'");
  leader = await actorOf(record.pool, rows[0]?.id ?? '', null);
  const id = randomUUID();
  await record.pool.query("INSERT INTO account (id, login, password_hash, display_name, mail_address, opened_at) VALUES ($1, 'handler', '!', '王经办', 'handler@qinghe.example', now())", [id]);
  await record.pool.query("INSERT INTO account_role (account_id, role, office_id) VALUES ($1, 'officeHandler', $2)", [id, county.offices.staffingOffice]);
  handler = await actorOf(record.pool, id, null);
});
afterAll(async () => {
  post.close();
  await sink.close();
  await county.close();
});
beforeEach(async () => {
  now = instantOf(day('2026-11-24'), 10);
  sink.arrived.length = 0;
  judged = new Map();
  await record.pool.query('DELETE FROM mail');
  await record.pool.query('DELETE FROM absence');
});

const asking = (actor: Actor) => ({ actor, key: randomUUID(), publicUrl });
const onLeave = (substitute: Actor | null) => ({ account: director.account, substitute: substitute?.account ?? null, from: day('2026-11-24'), until: day('2026-11-27'), reason: 'sickLeave' as const, kinds: ['hire' as const, 'separation' as const], place: null });
const apply = async (): Promise<string> => recorded(await openCase(record, { actor: county.clerk, key: randomUUID(), act: 'application.submit', institution: county.institution, input: application(county.quota) })).caseNumber;
const round = (): Promise<number> => attendanceOnce({ record, publicUrl }, judged);
const unattended = async (): Promise<string[]> => (await record.pool.query<{ told: string }>("SELECT c.number || ' ' || u.stage || ' ' || u.why AS told FROM unattended_visit u JOIN case_file c ON c.id = u.case_id ORDER BY 1")).rows.map(row => row.told);
const arrived = (): string[] => sink.arrived.map(mail => mail.to).sort();
const absenceOf = (outcome: Awaited<ReturnType<typeof enterAbsence>>): string => {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.answer.absence;
};

test('the only director falls ill: the stage is found, the leader and the supervisors are told once a day in office hours, and a substitute lets it go on', async () => {
  const number = await apply();
  await round();
  expect(await unattended()).toEqual([]);
  expect(await round()).toBe(0); // nothing changed: nothing is judged again

  const absence = absenceOf(await enterAbsence(record, asking(director), onLeave(null)));
  expect(await round()).toBeGreaterThan(0);
  expect(await unattended()).toEqual([`${number} staffingOfficeCheck nobodySigns`]);
  await sendPending({ record, post });
  expect(arrived()).toEqual(['leader@qinghe.example', 'supervisor@qinghe.example']);
  const { rows: sent } = await record.pool.query<{ subject: string }>("SELECT DISTINCT subject FROM mail WHERE kind = 'unattended' AND sent_at IS NOT NULL");
  expect(sent.map(each => each.subject.includes(number))).toEqual([true]);

  await round();
  await round();
  await sendPending({ record, post });
  expect(arrived()).toHaveLength(2); // not again on the same day
  now = instantOf(day('2026-11-25'), 3);
  await round();
  await sendPending({ record, post });
  expect(arrived()).toHaveLength(2); // nobody is written to at night
  now = instantOf(day('2026-11-25'), 10);
  await round();
  await sendPending({ record, post });
  expect(arrived()).toHaveLength(4);

  const named = absenceOf(await nameSubstitute(record, asking(leader), absence, handler.account));
  await round();
  expect(await unattended()).toEqual([]);
  expect(recorded(await decideInCase(record, { actor: handler, key: randomUUID(), caseNumber: number, lane: 'case', act: 'staffingOfficeCheck.issue', input: { granted: [{ line: 1, posts: 1 }], note: '' } })).open.map(each => each.stage)).toEqual(['nominationPeriod']);
  await sendPending({ record, post });
  expect(arrived().filter(to => to === 'handler@qinghe.example')).toHaveLength(1); // that he stands in
  await endAbsence(record, asking(director), named);
});

test('an absence that begins tomorrow is noticed tomorrow, and what was not sent yet is not sent once somebody is named', async () => {
  const number = await apply();
  const absence = absenceOf(await enterAbsence(record, asking(director), { ...onLeave(null), from: day('2026-11-25') }));
  await round();
  expect(await unattended()).toEqual([]);
  now = instantOf(day('2026-11-25'), 7); // before the offices open
  await round();
  expect(await unattended()).toEqual([`${number} staffingOfficeCheck nobodySigns`]);
  await nameSubstitute(record, asking(leader), absence, handler.account);
  await round();
  now = instantOf(day('2026-11-25'), 10);
  await sendPending({ record, post });
  expect(arrived()).toEqual(['handler@qinghe.example']); // that he stands in
});

test('what is settled is forgotten', async () => {
  const number = await apply();
  absenceOf(await enterAbsence(record, asking(director), onLeave(null)));
  await round();
  expect(await unattended()).toContain(`${number} staffingOfficeCheck nobodySigns`);
  recorded(await decideInCase(record, { actor: county.clerk, key: randomUUID(), caseNumber: number, lane: 'case', act: 'caseWithdrawal.withdraw', input: { note: '撤回' } }));
  await round();
  expect((await unattended()).filter(each => each.startsWith(number))).toEqual([]);
});

test('the letters of a stage tell the substitute for whom he acts', async () => {
  absenceOf(await enterAbsence(record, asking(leader), onLeave(handler)));
  const number = await apply();
  await record.pool.query('DELETE FROM mail');
  await createActivities({ record, post, otherSystem: { ask: () => Promise.reject(new Error('nobody is asked')) } as never, publicUrl }).writeLetters({ caseNumber: number, visit: { lane: 'case', stage: 'staffingOfficeCheck', visit: 1, isInterruption: false }, at: now });
  const { rows } = await record.pool.query<{ to: string; isFor: boolean }>(`SELECT to_address AS "to", body LIKE '%代 signer-staffingoffice 办理%' AS "isFor" FROM mail WHERE kind = 'assignment' ORDER BY 1`);
  expect(rows).toEqual([{ to: 'handler@qinghe.example', isFor: true }, { to: 'signer-staffingoffice@qinghe.example', isFor: false }]);
});
