import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createActivities } from '../../activities/createActivities';
import type { ConductActivities } from '../../activities/conducting';
import { sendPending } from '../../activities/letters/sendPending';
import type { Post } from '../../activities/mail/post';
import { smtpPost } from '../../activities/mail/smtp';
import { signedPost } from '../../activities/outside/signedPost';
import { systemClock } from '../../prisma/records/officeClock';
import { publishedCalendar } from '../../src/calendar/publishedYears';
import { nextOfficeInstant, workingDaysBetween } from '../../src/calendar/workingDays';
import { dayOf, instantOf, plusDays, type Day } from '../../src/kernel/day';
import type { StageVisit } from '../../src/procedure/standing';
import { freshDatabase } from '../harness/database';
import { openCounty, type County } from './county';
import { applyForPosts, hiring, take } from './desks';
import { startMailSink, type MailSink } from './mailSink';

const visitOf = (stage: string, lane = 'case', visit = 1): StageVisit => ({ lane, stage, visit, isInterruption: false });
const CHECK = visitOf('staffingOfficeCheck');
const PERIOD = visitOf('nominationPeriod');

let county: County;
let sink: MailSink;
let activities: ConductActivities;
let post: Post;
beforeAll(async () => {
  county = await openCounty((await freshDatabase()).url);
  sink = await startMailSink();
  post = smtpPost({ url: sink.url, from: 'dingbian@qinghe.example' });
  activities = createActivities({ record: county.record, post, otherSystem: signedPost, publicUrl: 'http://dingbian.example' });
});
afterAll(async () => {
  post.close();
  await sink.close();
  await county.close();
});
beforeEach(() => {
  sink.arrived.length = 0;
  sink.answer = () => null;
});

const now = (): number => systemClock.now();
const troublesOf = async (caseNumber: string) => (await county.record.pool.query<{ effect: string; attempts: number; what: string }>('SELECT effect, attempts, what FROM conduct_trouble t JOIN case_file c ON c.id = t.case_id WHERE c.number = $1', [caseNumber])).rows;
const mailsOf = async (caseNumber: string) => (await county.record.pool.query<{ kind: string; sent: boolean; failed: boolean; trouble: string | null }>('SELECT kind, sent_at IS NOT NULL AS sent, failed_at IS NOT NULL AS failed, last_trouble AS trouble FROM mail m JOIN case_file c ON c.id = m.case_id WHERE c.number = $1 ORDER BY m.id', [caseNumber])).rows;
const dueOnOf = async (caseNumber: string, stage: string): Promise<Day> => {
  const { rows } = await county.record.pool.query<{ due_on: Day }>('SELECT due_on FROM stage_visit v JOIN case_file c ON c.id = v.case_id WHERE c.number = $1 AND stage = $2', [caseNumber, stage]);
  return rows[0]?.due_on ?? Promise.reject(new Error('no such visit'));
};

test('an assignment that is written twice, one after the other, goes out once', async () => {
  const caseNumber = await applyForPosts(county);
  const asked = { caseNumber, visit: CHECK, at: now() };
  const next = await activities.writeLetters(asked);
  expect(await activities.writeLetters(asked)).toBe(next);
  expect(sink.arrived.map(mail => mail.to)).toEqual(['signer-staffingoffice@qinghe.example']);
});

test('an assignment that is written by two workers at once goes out once, and once it is out both are content', async () => {
  const caseNumber = await applyForPosts(county);
  const asked = { caseNumber, visit: CHECK, at: now() };
  await Promise.allSettled([activities.writeLetters(asked), activities.writeLetters(asked), activities.writeLetters(asked)]);
  await activities.writeLetters(asked);
  expect(sink.arrived).toHaveLength(1);
  expect(await mailsOf(caseNumber)).toEqual([{ kind: 'assignment', sent: true, failed: false, trouble: null }]);
  expect(await troublesOf(caseNumber)).toEqual([]);
});

test('the officer is reminded one working day before the due day, told after it together with the leader in charge, and two working days later the supervisor is told', async () => {
  const caseNumber = await applyForPosts(county);
  const dueOn = await dueOnOf(caseNumber, 'staffingOfficeCheck');
  const asked = { caseNumber, visit: CHECK };
  const remindAt = (await activities.writeLetters({ ...asked, at: now() })) ?? 0;
  expect(remindAt).toBeLessThan(instantOf(dueOn));
  const overdueAt = (await activities.writeLetters({ ...asked, at: remindAt })) ?? 0;
  expect(overdueAt).toBeGreaterThan(instantOf(plusDays(dueOn, 1)));
  expect(await activities.writeLetters({ ...asked, at: overdueAt - 1 })).toBe(overdueAt);
  const escalateAt = (await activities.writeLetters({ ...asked, at: overdueAt })) ?? 0;
  expect(workingDaysBetween(publishedCalendar, dueOn, dayOf(escalateAt))).toBe(3);
  expect((await mailsOf(caseNumber)).map(mail => mail.kind)).toEqual(['assignment', 'reminder', 'overdue', 'overdue']);
  expect(sink.arrived.map(mail => mail.to).slice(2).sort()).toEqual(['leader@qinghe.example', 'signer-staffingoffice@qinghe.example']);
  expect(await activities.writeLetters({ ...asked, at: escalateAt })).toBeNull();
  expect(sink.arrived.map(mail => mail.to).slice(4).sort()).toEqual(['leader@qinghe.example', 'supervisor@qinghe.example']);
});

test('a region that sets its own days has its officers reminded by them', async () => {
  await county.record.pool.query(`INSERT INTO region_setting (region_code, name, value, effective_from, is_assumed) VALUES (NULL, 'reminderDays', '3', '2020-01-01', FALSE)`);
  const caseNumber = await applyForPosts(county);
  const remindAt = (await activities.writeLetters({ caseNumber, visit: CHECK, at: now() })) ?? 0;
  expect(workingDaysBetween(publishedCalendar, dayOf(remindAt), await dueOnOf(caseNumber, 'staffingOfficeCheck'))).toBe(3);
  await county.record.pool.query('DELETE FROM region_setting');
});

test('an engine that was away until a stage was overdue writes in the first office hour, and no late reminder', async () => {
  const caseNumber = await applyForPosts(county);
  const night = instantOf(plusDays(await dueOnOf(caseNumber, 'staffingOfficeCheck'), 20), 23);
  const opens = (await activities.writeLetters({ caseNumber, visit: CHECK, at: night })) ?? 0;
  expect((await mailsOf(caseNumber)).map(mail => mail.kind)).toEqual(['assignment']);
  expect(nextOfficeInstant(publishedCalendar, night)).toBe(opens);
  expect(await activities.writeLetters({ caseNumber, visit: CHECK, at: opens })).toBeNull();
  expect((await mailsOf(caseNumber)).map(mail => mail.kind).sort()).toEqual(['assignment', 'escalation', 'escalation', 'overdue', 'overdue']);
});

test('a letter about a stage that was settled meanwhile is not written', async () => {
  const caseNumber = await applyForPosts(county);
  await take(county, caseNumber, hiring.issue());
  expect(await activities.writeLetters({ caseNumber, visit: CHECK, at: now() })).toBeNull();
  expect(await mailsOf(caseNumber)).toEqual([]);
});

test('a letter that the mail server cannot take now stays and goes out later, and stands in the list of troubles until then', async () => {
  const caseNumber = await applyForPosts(county);
  const asked = { caseNumber, visit: CHECK, at: now() };
  sink.answer = () => 451;
  await expect(activities.writeLetters(asked)).rejects.toThrow('could not be handed over');
  expect(await troublesOf(caseNumber)).toEqual([expect.objectContaining({ effect: 'case/staffingOfficeCheck/1/letters', attempts: 1 })]);
  sink.answer = () => null;
  await activities.writeLetters(asked);
  expect(sink.arrived).toHaveLength(1);
  expect(await troublesOf(caseNumber)).toEqual([]);
});

test('a letter that the mail server refuses for good is marked so, and not tried again', async () => {
  const caseNumber = await applyForPosts(county);
  const asked = { caseNumber, visit: CHECK, at: now() };
  sink.answer = () => 550;
  await activities.writeLetters(asked);
  sink.answer = () => null;
  await activities.writeLetters(asked);
  expect(sink.arrived).toEqual([]);
  expect(await mailsOf(caseNumber)).toEqual([expect.objectContaining({ sent: false, failed: true })]);
});

test('a letter that never went out before its stage was settled is struck off when the conduct hears of it', async () => {
  const caseNumber = await applyForPosts(county);
  sink.answer = () => 451;
  await expect(activities.writeLetters({ caseNumber, visit: CHECK, at: now() })).rejects.toThrow();
  await take(county, caseNumber, hiring.issue());
  await activities.newsAfter({ caseNumber, seen: 1, at: now() });
  expect(await mailsOf(caseNumber)).toEqual([expect.objectContaining({ failed: true, trouble: 'the stage was settled before the letter went out' })]);
  expect(await troublesOf(caseNumber)).toEqual([]);
});

test('a letter names the case, stage, organ, due day and address, and no candidate', async () => {
  const caseNumber = await applyForPosts(county);
  await take(county, caseNumber, hiring.issue());
  const nominate = hiring.nominate();
  await take(county, caseNumber, nominate);
  await activities.writeLetters({ caseNumber, visit: visitOf('examination', 'candidate-1'), at: now() });
  const { rows } = await county.record.pool.query<{ subject: string; body: string }>('SELECT subject, body FROM mail m JOIN case_file c ON c.id = m.case_id WHERE c.number = $1', [caseNumber]);
  const [letter] = rows;
  for (const said of [caseNumber, '清河县档案局', await dueOnOf(caseNumber, 'examination'), `http://dingbian.example/app/cases/${caseNumber}`]) expect(letter?.body).toContain(said);
  const { person } = nominate.input('2026-11-23' as Day) as { person: { name: string; residentId: string } };
  for (const secret of [person.name, person.residentId]) expect(`${letter?.subject}${letter?.body}`).not.toContain(secret);
});

test('a form does not lapse before its last day is over, and lapses once when two workers wake at once', async () => {
  const caseNumber = await applyForPosts(county);
  await take(county, caseNumber, hiring.issue());
  await take(county, caseNumber, hiring.nominate());
  const asked = { caseNumber, visit: PERIOD };
  const lapsesAt = (await activities.lapseForm({ ...asked, at: now() })) ?? 0;
  expect(lapsesAt).toBeGreaterThan(now() + 360 * 86_400_000);
  expect(await activities.lapseForm({ ...asked, at: lapsesAt - 1 })).toBe(lapsesAt);
  expect(await Promise.all([activities.lapseForm({ ...asked, at: lapsesAt }), activities.lapseForm({ ...asked, at: lapsesAt })])).toEqual([null, null]);
  expect(await activities.lapseForm({ ...asked, at: lapsesAt })).toBeNull();
  const { rows } = await county.record.pool.query<{ type: string }>('SELECT type FROM event e JOIN case_file c ON c.id = e.case_id WHERE c.number = $1 ORDER BY e.number', [caseNumber]);
  expect(rows.map(row => row.type)).toEqual(['applied', 'formIssued', 'nominated', 'candidacyLapsed', 'formClosed']);
});

test('the closing letter goes to the organ once, when offices are open, and closing a conduct twice changes nothing', async () => {
  const caseNumber = await applyForPosts(county);
  await take(county, caseNumber, hiring.rejectApplication);
  const midnight = instantOf(plusDays(dayOf(now()), 1));
  for (let time = 0; time < 2; time += 1) {
    await activities.writeClosingLetter({ caseNumber, at: midnight });
    await activities.closeConduct({ caseNumber, at: midnight });
  }
  const roundAt = (at: number) => sendPending({ record: { ...county.record, clock: { now: () => at } }, post });
  expect((await roundAt(midnight)).taken).toBe(0);
  expect(sink.arrived).toEqual([]);
  expect((await roundAt(nextOfficeInstant(publishedCalendar, midnight))).taken).toBe(1);
  expect(sink.arrived.map(mail => mail.to)).toEqual(['clerk@qinghe.example']);
});
