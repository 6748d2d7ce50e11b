import { randomUUID } from 'node:crypto';
import { endAbsence, enterAbsence, nameSubstitute } from '../../prisma/records/absences';
import { disableAccount } from '../../prisma/records/administration';
import { handOver } from '../../prisma/records/handOver';
import { ABSENCE_REASONS } from '../../src/access/absence';
import { dayOf, plusDays } from '../../src/kernel/day';
import { PUBLIC_URL, type Officer, type Staff } from './staff';

/** How people were away: with somebody who stands in, with nobody, the only director of his office; back early; somebody named later; gone for good. */
export type Away = { withSubstitute: number; withNobody: number; onlyDirector: number; backEarly: number; namedLater: number; left: number; obstacles: Record<string, number> };
export const nobodyAway = (): Away => ({ withSubstitute: 0, withNobody: 0, onlyDirector: 0, backEarly: 0, namedLater: 0, left: 0, obstacles: {} });

const asking = (actor: Parameters<typeof enterAbsence>[1]['actor']) => ({ actor, key: randomUUID(), publicUrl: PUBLIC_URL });

/** Somebody falls ill today, or goes on leave in some days; who is asked first stands in if he may, and often nobody is asked. */
export async function somebodyGoesAway(staff: Staff, away: Away): Promise<void> {
  const { roll, room } = staff;
  const all = await staff.everybody();
  const officers = all.filter(each => each.role.startsWith('office'));
  const who = staff.pick(roll() < 0.45 ? officers.filter(each => each.role === 'officeSigner') : roll() < 0.7 ? officers : all);
  if (!who) return;
  const colleagues = staff.shuffled(all.filter(each => each.place === who.place && each.account !== who.account));
  const isOnlyDirector = who.role === 'officeSigner' && !colleagues.some(each => each.role === 'officeSigner');
  const isIll = roll() < 0.4;
  const from = plusDays(dayOf(room.clock.now()), isIll ? 0 : Math.floor(roll() * 6));
  const said = { account: who.account, from, until: plusDays(from, 1 + Math.floor(roll() * 12)), reason: isIll ? 'sickLeave' as const : staff.pick(ABSENCE_REASONS) ?? 'other', kinds: roll() < 0.85 ? ['hire' as const, 'separation' as const] : ['separation' as const], place: roll() < 0.8 ? null : placeOf(who) };
  const by = isOnlyDirector || (who.role.startsWith('office') && roll() < 0.3) ? await staff.holding('leaderInCharge', who.place) : await staff.actor(who);
  for (const substitute of [...(roll() < 0.65 ? colleagues.map(each => each.account) : []), null]) {
    const outcome = await enterAbsence(room, asking(by), { ...said, substitute });
    if (outcome.kind === 'done') {
      away[substitute === null ? 'withNobody' : 'withSubstitute'] += 1;
      if (substitute !== null && isOnlyDirector) away.onlyDirector += 1;
      return;
    }
    away.obstacles[outcome.kind] = (away.obstacles[outcome.kind] ?? 0) + 1;
    if (outcome.kind === 'absentAlready') return;
  }
}

const placeOf = ({ role, place }: Officer) => (role.startsWith('office') ? { office: place } : { institution: place });

const UNATTENDED_ABSENT = `SELECT DISTINCT w.id, w.account_id AS account, v.office_id AS office FROM unattended_visit u JOIN stage_visit v USING (case_id, lane, stage, visit) JOIN account_role r ON r.office_id = v.office_id JOIN absence w ON w.account_id = r.account_id AND w.ended_at IS NULL AND $1::date BETWEEN w.from_day AND w.until_day WHERE w.substitute_id IS NULL ORDER BY w.id`;
/** Where a desk stands empty the leader in charge names, now and then, who stands in from now on. */
export async function somebodyIsNamed(staff: Staff, away: Away): Promise<void> {
  const { rows } = await staff.room.pool.query<{ id: string; account: string; office: string }>(UNATTENDED_ABSENT, [dayOf(staff.room.clock.now())]);
  for (const { id, account, office } of rows) {
    if (staff.roll() > 0.4) continue;
    const leader = await staff.holding('leaderInCharge', office);
    for (const colleague of (await staff.presentAt(office)).filter(each => each.account !== account)) {
      const outcome = await nameSubstitute(staff.room, asking(leader), id, colleague.account);
      if (outcome.kind !== 'done') continue;
      away.namedLater += 1;
      break;
    }
  }
}

/** Somebody is back before his time. */
export async function somebodyIsBack(staff: Staff, away: Away): Promise<void> {
  const { rows } = await staff.room.pool.query<{ id: string; account: string }>('SELECT id, account_id AS account FROM absence WHERE ended_at IS NULL AND $1::date BETWEEN from_day AND until_day ORDER BY id', [dayOf(staff.room.clock.now())]);
  const found = staff.pick(rows);
  if (!found) return;
  const outcome = await endAbsence(staff.room, asking(await staff.actor({ account: found.account, person: null })), found.id);
  if (outcome.kind === 'done') away.backEarly += 1;
}

/** One who has something in hand leaves for good: he hands it to a colleague, or back to the desks, and his account is disabled. One of the offices' second people: others of his kind stay. */
export async function somebodyLeaves(staff: Staff, away: Away): Promise<string[]> {
  const { rows } = await staff.room.pool.query<Officer & { waits: number }>(`SELECT a.id AS account, a.person_key AS person, r.role, r.office_id AS place, o.region_code AS region, (SELECT count(*)::int FROM stage_visit v WHERE v.in_hand_of = a.id AND v.settled_at IS NULL) + (SELECT count(*)::int FROM opinion_asked k JOIN stage_visit v USING (case_id, lane, stage, visit) WHERE k.account_id = a.id AND v.settled_at IS NULL) AS waits
    FROM account a JOIN account_role r ON r.account_id = a.id JOIN office o ON o.id = r.office_id WHERE a.is_enabled AND a.login LIKE 'second.%' ORDER BY waits DESC, a.id LIMIT 1`);
  const [leaver] = rows;
  if (!leaver || leaver.waits === 0) return [];
  const heir = staff.roll() < 0.7 ? (await staff.presentAt(leaver.place)).find(each => each.account !== leaver.account) : undefined;
  const done = await handOver(staff.room, { ...asking(await staff.actor(leaver)), from: leaver.account, to: heir?.account ?? null, note: 'moves to another office', offices: null });
  const gone = await disableAccount(staff.room, asking(await staff.holding('securityAdministrator', leaver.region)), leaver.account, { reason: 'has left' });
  if (gone.kind !== 'done' || done.kind !== 'done') return [`${gone.kind} ${done.kind}`];
  away.left += 1;
  return done.answer.items.map(each => each.outcome);
}
