import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endAbsence, enterAbsence, nameSubstitute, type AbsenceOutcome, type AbsenceToEnter } from '../../prisma/records/absences';
import { actorOf } from '../../prisma/records/accounts';
import { loadCase } from '../../prisma/records/loadCase';
import { withStandIns } from '../../prisma/records/standIns';
import type { Actor, Role } from '../../src/access/actor';
import { day, dayOf, instantOf } from '../../src/kernel/day';
import { desks, recorded } from '../harness/cases';
import { COUNTY, county, opening, type County } from '../harness/county';

let at: County;
let office: string;
beforeAll(async () => {
  at = await county([opening(1, 90, 3)]);
  office = (await at.pool.query<{ id: string }>("SELECT id FROM office WHERE desk = 'staffingOffice'")).rows[0]?.id ?? '';
});
afterAll(() => at.close());

let accounts = 0;
async function somebody(...roles: readonly Role[]): Promise<Actor> {
  const account = randomUUID();
  accounts += 1;
  await at.pool.query("INSERT INTO account (id, login, password_hash, display_name, mail_address, opened_at, region_code) VALUES ($1, $2, '', $2, '', now(), $3)", [account, `somebody${accounts}`, COUNTY]);
  for (const role of roles) {
    const place = role.startsWith('office') || role === 'leaderInCharge' ? [office, null] : [null, COUNTY];
    await at.pool.query('INSERT INTO account_role (account_id, role, office_id, region_code) VALUES ($1, $2, $3, $4)', [account, role, ...place]);
  }
  return actorOf(at.pool, account, null);
}
const onLeave = (principal: Actor, substitute: Actor | null, change: Partial<AbsenceToEnter> = {}): AbsenceToEnter => ({ account: principal.account, substitute: substitute?.account ?? null, from: day('2026-11-23'), until: day('2026-11-27'), reason: 'annualLeave', kinds: ['hire', 'separation'], place: null, ...change });
const enter = (by: Actor, absence: AbsenceToEnter, key: string = randomUUID()): Promise<AbsenceOutcome> => enterAbsence(at.room, { actor: by, key, publicUrl: 'http://dingbian.example' }, absence);
const kindOf = (outcome: AbsenceOutcome): string => outcome.kind;
const absenceOf = (outcome: AbsenceOutcome): string => {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.answer.absence;
};
const applied = async (): Promise<string> => recorded(await desks(at).apply()).caseNumber;
const issues = (by: Actor, number: string) => desks(at).act(by, number, 'case', 'staffingOfficeCheck.issue', { granted: [{ line: 1, posts: 1 }], note: '' });
/** A signer who is away with a handler in his place, named by the leader in charge. */
async function away(change: Partial<AbsenceToEnter> = {}) {
  await at.pool.query("DELETE FROM account_role WHERE role = 'officeSigner'"); // of earlier tests: he is the only one
  const [director, handler, leader] = [await somebody('officeSigner'), await somebody('officeHandler'), await somebody('leaderInCharge')];
  const absence = absenceOf(await enter(leader, onLeave(director, handler, change)));
  return { director, handler, leader, absence };
}

describe('who stands in for somebody', () => {
  test('acts for him from the first day to the last, and on no other', async () => {
    const { director, handler } = await away({ from: day('2026-11-24'), until: day('2026-11-26') });
    const said: Record<string, string> = {};
    for (const today of ['2026-11-23', '2026-11-24', '2026-11-26', '2026-11-27']) {
      at.time.now = instantOf(day(today), 10);
      const outcome = await issues(handler, await applied());
      said[today] = outcome.kind === 'refused' ? outcome.refusal.rule : outcome.kind;
    }
    at.time.now = instantOf(day('2026-11-23'), 10);
    expect(said).toEqual({ '2026-11-23': 'actorHoldsTheDesk', '2026-11-24': 'recorded', '2026-11-26': 'recorded', '2026-11-27': 'actorHoldsTheDesk' });
    const { rows } = await at.pool.query("SELECT actor_id AS actor, on_behalf_of AS principal FROM event WHERE type = 'formIssued' ORDER BY id DESC LIMIT 2");
    expect(rows).toEqual([{ actor: handler.account, principal: director.account }, { actor: handler.account, principal: director.account }]);
    const { rows: audit } = await at.pool.query("SELECT detail->>'role' AS role, detail->>'onBehalfOf' AS principal FROM audit_entry WHERE action = 'hire.staffingOfficeCheck.issue' ORDER BY id DESC LIMIT 1");
    expect(audit).toEqual([{ role: 'officeSigner', principal: director.account }]);
    const { rows: refused } = await at.pool.query("SELECT detail->>'role' AS role FROM audit_entry WHERE action = 'refusal' ORDER BY id DESC LIMIT 1");
    expect(refused).toEqual([{ role: 'officeHandler' }]);
  });

  test('does so by the record, whatever his session says', async () => {
    const { handler, leader, absence } = await away();
    const asOfSession = await withStandIns(at.pool, handler, dayOf(at.room.clock.now()));
    expect(asOfSession.standsInFor).toHaveLength(1);
    await endAbsence(at.room, { actor: leader, key: randomUUID(), publicUrl: 'http://dingbian.example' }, absence);
    expect(await issues(asOfSession, await applied())).toMatchObject({ kind: 'refused', refusal: { rule: 'actorHoldsTheDesk' } });
  });

  test('in the kinds of work that he was given', async () => {
    const { handler } = await away({ kinds: ['separation'] });
    expect(await issues(handler, await applied())).toMatchObject({ kind: 'refused', refusal: { rule: 'actorHoldsTheDesk' } });
  });

  test('does not when either has lost his seat, or the principal his account', async () => {
    for (const lose of ["DELETE FROM account_role WHERE account_id = $1", "DELETE FROM account_role WHERE account_id = $2", 'UPDATE account SET is_enabled = FALSE WHERE id = $2']) {
      const { director, handler } = await away();
      await at.pool.query(lose.includes('$1') ? lose : lose.replace('$2', '$1'), [lose.includes('$1') ? handler.account : director.account]);
      const now = await actorOf(at.pool, handler.account, null);
      expect(await issues(now, await applied()), lose).toMatchObject({ kind: 'refused', refusal: { rule: 'actorHoldsTheDesk' } });
    }
  });

  test('passes nothing on: nobody acts through two', async () => {
    const { director, handler } = await away();
    const third = await somebody('officeHandler');
    expect(kindOf(await enter(handler, onLeave(handler, third)))).toBe('proxyDoesNotPassOn');
    expect(kindOf(await enter(third, onLeave(third, director)))).toBe('proxyDoesNotPassOn');
    expect(kindOf(await enter(handler, onLeave(handler, null)))).toBe('done'); // ill: his own absence stands, and passes nothing on
    expect((await withStandIns(at.pool, third, dayOf(at.room.clock.now()))).standsInFor).toBeUndefined();
  });
});

describe('an absence', () => {
  test('is entered once under its key, and told again', async () => {
    const [clerk, colleague] = [await somebody('officeHandler'), await somebody('officeHandler')];
    const key = randomUUID();
    const first = await enter(clerk, onLeave(clerk, colleague), key);
    expect(await enter(clerk, onLeave(clerk, colleague), key)).toMatchObject({ kind: 'done', isRepeat: true, answer: { absence: absenceOf(first) } });
    expect(kindOf(await enter(clerk, onLeave(clerk, null), key))).toBe('keyReused');
  });

  test('is nobody else’s to enter or to end, and is over once it is ended', async () => {
    const [clerk, colleague, stranger] = [await somebody('officeHandler'), await somebody('officeHandler'), await somebody('officeHandler')];
    expect(kindOf(await enter(stranger, onLeave(clerk, colleague)))).toBe('notFound');
    expect(kindOf(await enter(clerk, { ...onLeave(clerk, colleague), account: randomUUID() }))).toBe('notFound');
    const id = absenceOf(await enter(clerk, onLeave(clerk, colleague)));
    expect(kindOf(await endAbsence(at.room, { actor: stranger, key: randomUUID(), publicUrl: 'http://dingbian.example' }, id))).toBe('notFound');
    expect(kindOf(await endAbsence(at.room, { actor: colleague, key: randomUUID(), publicUrl: 'http://dingbian.example' }, id))).toBe('notFound');
    expect(kindOf(await endAbsence(at.room, { actor: clerk, key: randomUUID(), publicUrl: 'http://dingbian.example' }, randomUUID()))).toBe('notFound');
    const security = await somebody('securityAdministrator');
    expect(kindOf(await endAbsence(at.room, { actor: security, key: randomUUID(), publicUrl: 'http://dingbian.example' }, id))).toBe('done');
    expect(kindOf(await endAbsence(at.room, { actor: clerk, key: randomUUID(), publicUrl: 'http://dingbian.example' }, id))).toBe('absenceIsOver');
    expect(kindOf(await enter(clerk, onLeave(clerk, colleague)))).toBe('done');
  });

  test('of the only director stops his office until the leader names a handler, and then it goes on', async () => {
    await at.pool.query("DELETE FROM account_role WHERE role = 'officeSigner'");
    const [director, handler, leader] = [await somebody('officeSigner'), await somebody('officeHandler'), await somebody('leaderInCharge')];
    expect(kindOf(await enter(director, onLeave(director, handler)))).toBe('substituteDoesNotSign');
    const id = absenceOf(await enter(director, onLeave(director, null)));
    const number = await applied();
    expect((await issues(handler, number)).kind).toBe('refused');
    expect(kindOf(await nameSubstitute(at.room, { actor: director, key: randomUUID(), publicUrl: 'http://dingbian.example' }, id, handler.account))).toBe('substituteDoesNotSign');
    const named = absenceOf(await nameSubstitute(at.room, { actor: leader, key: randomUUID(), publicUrl: 'http://dingbian.example' }, id, handler.account));
    expect(named).not.toBe(id);
    expect((await issues(handler, number)).kind).toBe('recorded');
    expect(kindOf(await nameSubstitute(at.room, { actor: leader, key: randomUUID(), publicUrl: 'http://dingbian.example' }, id, null))).toBe('absenceIsOver');
  });
});

describe('at the same moment', () => {
  test('two absences of one account: one stands', async () => {
    const [clerk, one, other] = [await somebody('officeHandler'), await somebody('officeHandler'), await somebody('officeHandler')];
    const outcomes = await Promise.all([enter(clerk, onLeave(clerk, one)), enter(clerk, onLeave(clerk, other))]);
    expect(outcomes.map(kindOf).sort()).toEqual(['absentAlready', 'done']);
  });

  test('two who name each other, and three in a ring: no two proxies in a row', async () => {
    for (const size of [2, 3]) {
      const ring = await Promise.all(Array.from({ length: size }, () => somebody('officeHandler')));
      const outcomes = await Promise.all(ring.map((each, index) => enter(each, onLeave(each, ring[(index + 1) % size] ?? each))));
      expect(outcomes.filter(each => each.kind === 'done')).toHaveLength(1);
      expect(outcomes.filter(each => each.kind === 'proxyDoesNotPassOn')).toHaveLength(size - 1);
    }
  });

  test('the database refuses them too, whoever writes the rows', async () => {
    const [clerk, one, other] = [await somebody('officeHandler'), await somebody('officeHandler'), await somebody('officeHandler')];
    const row = (account: Actor, substitute: Actor | null) => at.pool.query("INSERT INTO absence (account_id, substitute_id, from_day, until_day, reason, kinds, entered_by, entered_at) VALUES ($1, $2, '2026-12-01', '2026-12-04', 'other', '{hire}', $1, now())", [account.account, substitute?.account ?? null]);
    await row(clerk, one);
    await expect(row(clerk, null)).rejects.toMatchObject({ constraint: 'absences_do_not_overlap' });
    await expect(row(one, other)).rejects.toMatchObject({ constraint: 'proxies_do_not_pass_on' });
    await expect(row(other, clerk)).rejects.toMatchObject({ constraint: 'proxies_do_not_pass_on' });
    await expect(row(other, other)).rejects.toMatchObject({ constraint: 'absence_is_of_two_people' });
    await row(one, null);
  });

  test('who ends an absence while the substitute decides waits for the decision; who ended it before leaves nothing to write', async () => {
    let [decided, refused] = [0, 0];
    for (let round = 0; round < 20; round += 1) {
      const { handler, leader, absence } = await away();
      const number = await applied();
      const [outcome, ended] = await Promise.all([issues(handler, number), endAbsence(at.room, { actor: leader, key: randomUUID(), publicUrl: 'http://dingbian.example' }, absence)]);
      expect(ended.kind).toBe('done');
      const { rows: events } = await at.pool.query("SELECT e.id FROM event e JOIN case_file c ON c.id = e.case_id WHERE c.number = $1 AND e.on_behalf_of IS NOT NULL", [number]);
      expect(events).toHaveLength(outcome.kind === 'recorded' ? 1 : 0);
      if (outcome.kind === 'recorded') decided += 1;
      else refused += 1;
    }
    expect(decided + refused).toBe(20);
    // Ended between the loading and the writing: the write itself looks once more.
    const { handler, leader, absence } = await away();
    const number = await applied();
    const holder = await at.pool.connect();
    await holder.query('BEGIN');
    await holder.query('UPDATE absence SET ended_by = $2, ended_at = now() WHERE id = $1', [absence, leader.account]);
    const deciding = issues(handler, number); // loads the absence as it stands, and waits for it with its write
    await expect.poll(async () => (await at.pool.query("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'WITH p AS%'")).rowCount).toBe(1);
    await holder.query('COMMIT');
    holder.release();
    expect(await deciding).toMatchObject({ kind: 'refused', refusal: { rule: 'actorHoldsTheDesk' } });
    expect((await loadCase(at.room, { actor: handler, case: { number } }))?.version).toBe(1);
  });
});
