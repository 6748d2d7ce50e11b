import { ROUND_MODES } from '../../src/handling/arrangement';
import type { Waiting } from './region';
import type { Officer, Staff } from './staff';

/** How often visits went from hand to hand. */
export type Arranged = { transferred: number; delegated: number; reported: number; called: number; endorsed: number; dismissed: number; reassigned: number };
export const nothingArranged = (): Arranged => ({ transferred: 0, delegated: 0, reported: 0, called: 0, endorsed: 0, dismissed: 0, reassigned: 0 });

const note = '请协助';

/** Somebody at an office hands the visit on, has it prepared by a colleague, or asks for opinions there and at other offices. */
export async function somethingIsArranged(staff: Staff, at: Waiting, told: Arranged): Promise<void> {
  if (at.office === null) return;
  const there = await staff.presentAt(at.office);
  const [by, ...others] = there;
  const elsewhere = (await staff.everybody()).filter(each => each.role.startsWith('office') && each.region === by?.region);
  const way = staff.roll();
  const to = staff.pick(staff.roll() < 0.8 ? others : elsewhere.filter(each => each.place === at.office && each.account !== by?.account));
  if (!by || !to) return;
  const does = async (act: string, input: unknown): Promise<boolean> => (await staff.decide(await staff.actor(by), at, `${at.stage}.${act}`, input)).kind === 'recorded';
  if (way < 0.35) told.transferred += Number(await does('transfer', { to: to.account, note }));
  else if (way < 0.65) told.delegated += Number(await does('delegate', { to: to.account, note }));
  else {
    const asked = staff.shuffled(elsewhere.filter(each => each.account !== by.account)).slice(0, 1 + Math.floor(staff.roll() * 3)).map(each => each.account);
    told.called += Number(await does('call', { mode: staff.pick(ROUND_MODES), to: asked, note }));
  }
}

const DUE = `SELECT c.number, v.lane, v.stage, k.account_id AS account, a.person_key AS person, array(SELECT DISTINCT coalesce(r.office_id, r.institution_id) FROM account_role r WHERE r.account_id = a.id AND r.region_code IS NULL) AS places FROM opinion_asked k JOIN stage_visit v USING (case_id, lane, stage, visit) JOIN case_file c ON c.id = v.case_id JOIN account a ON a.id = k.account_id WHERE k.is_due AND v.settled_at IS NULL ORDER BY c.number, v.lane, v.stage, k.account_id`;
type Due = { readonly number: string; readonly lane: string; readonly stage: string; readonly account: string; readonly places: readonly string[] };
/** Who is asked says his opinion, or whoever stands in for him does; a few disagree. */
export async function opinionsAreGiven(staff: Staff, isClosing: boolean, told: Arranged): Promise<void> {
  const { rows } = await staff.room.pool.query<Due>(DUE);
  for (const due of rows) {
    if (!isClosing && staff.roll() > 0.5) continue;
    const near = (await Promise.all(due.places.map(place => staff.presentAt(place)))).flat();
    const there = near.some(each => each.account === due.account) ? near.filter(each => each.account === due.account) : near;
    const done = await staff.oneOf(there, due, `${due.stage}.endorse`, { agrees: isClosing || staff.roll() < 0.85, note: '' });
    told.endorsed += Number(done?.outcome.kind === 'recorded');
  }
}

/**
 * What stands in the way of a visit is put right: a delegate reports, who called a round ends it (toward the end of the half year also where
 * an opinion is still due, for who is asked may have left or may not speak), and what is with one who is away is assigned anew from above. Gives whether anything was.
 */
export async function theWayIsFreed(staff: Staff, at: Waiting, isClosing: boolean, told: Arranged): Promise<boolean> {
  const there: readonly Officer[] = await staff.presentAt(at.office ?? at.institution);
  const does = async (act: string, input: unknown): Promise<boolean> => (await staff.oneOf(there, at, `${at.stage}.${act}`, input))?.outcome.kind === 'recorded';
  if (await does('report', { note: '已办理' })) {
    told.reported += 1;
    return true;
  }
  const { rows } = await staff.room.pool.query<{ isDue: boolean; hand: string | null }>('SELECT EXISTS (SELECT 1 FROM opinion_asked k WHERE (k.case_id, k.lane, k.stage, k.visit) = (v.case_id, v.lane, v.stage, v.visit) AND k.is_due) AS "isDue", v.in_hand_of AS hand FROM stage_visit v JOIN case_file c ON c.id = v.case_id WHERE (c.number, v.lane, v.stage, v.visit) = ($1, $2, $3, $4)', [at.number, at.lane, at.stage, at.visit]);
  const [now] = rows;
  if (now && (isClosing || !now.isDue) && (await does('dismiss', { note: '意见已知悉' }))) {
    told.dismissed += 1;
    return true;
  }
  if (at.office === null || !now || now.hand === null || there.some(each => each.account === now.hand) || staff.roll() > 0.3) return false;
  const leader = await staff.holding('leaderInCharge', at.office);
  const isDone = (await staff.decide(leader, at, `${at.stage}.reassign`, { to: null, note: '其不在岗' })).kind === 'recorded';
  told.reassigned += Number(isDone);
  return isDone;
}
