import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Actor, Role } from '../../src/access/actor';
import { administeredRegions, placeOfRole, whyNotAdministered, whyNotBeside, type AccountAct, type AccountObstacle } from '../../src/access/administering';
import { actorOf } from './accounts';
import { accountInReach, isPlaceBelow, waitingFor, type AccountRow, type WaitingForAccount } from '../views/accounts';
import { audit } from './auditing';
import { cancelJobsOf } from './jobs';
import { once, type Once } from './keyedRequests';
import type { RecordRoom } from './record';

/** Who asks, under which key. */
type Asking = { readonly actor: Actor; readonly key: string };
/** What was done to an account. The record never sees a password: a repeat of a request that made one is answered without it. */
export type AccountDone = { readonly account: string; readonly login: string; readonly act: AccountAct; readonly waiting: WaitingForAccount; readonly password: null };
/** Why nothing was done: an obstacle of the rules, a field that does not fit, or that there is no such account in reach. */
export type AccountStopped = { readonly kind: AccountObstacle | 'administratorsApart' | 'administratorDecides' | 'seatHeld' | 'notFound' } | { readonly kind: 'unfit'; readonly field: string; readonly code: 'loginTaken' | 'unknownRegion' | 'unknownOffice' | 'unknownInstitution' | 'placeDoesNotFit' };
/** What became of it. */
export type AccountOutcome = Once<AccountDone> | AccountStopped;

// In the order of their ids, so that two who administer each other do not wait for each other.
const LOCKED = 'SELECT id, is_enabled AS "isEnabled" FROM account WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE';

/**
 * Does something once, or says what stopped it. Who asks is locked beside the account that it is done to, and counts with
 * the seats that he has now: a session may have been looked up before one was withdrawn.
 */
async function attempt(room: RecordRoom, { actor: { account: asking, person }, key }: Asking, asked: unknown, upon: string | null, work: (client: PoolClient, actor: Actor) => Promise<AccountDone | AccountStopped>): Promise<AccountOutcome> {
  let stopped: AccountStopped = { kind: 'notFound' };
  const done = await once<AccountDone>(room, { account: asking, key, asked }, async client => {
    const { rows } = await client.query<{ id: string; isEnabled: boolean }>(LOCKED, [upon === null ? [asking] : [asking, upon]]);
    const isStillThere = rows.some(({ id, isEnabled }) => id === asking && isEnabled);
    const came: AccountDone | AccountStopped = isStillThere ? await work(client, await actorOf(client, asking, person)) : { kind: 'notYoursToDo' };
    if ('account' in came) return came;
    stopped = came;
    return null;
  });
  return done ?? stopped;
}

/** A new account, before it has any seat. `passwordHash`: of the password that it begins with, and that must be changed. */
export type AccountToOpen = { readonly login: string; readonly displayName: string; readonly mailAddress: string; readonly region: string; readonly passwordHash: string };

/** Opens an account (开立账号) without any right. */
export const openAccount = (room: RecordRoom, asking: Asking, { passwordHash, ...opened }: AccountToOpen): Promise<AccountOutcome> =>
  attempt(room, asking, ['openAccount', opened], null, async (client, actor) => {
    const regions = administeredRegions(actor, 'open');
    if (regions.length === 0) return { kind: 'notYoursToDo' };
    if (!(await isPlaceBelow(client, regions, 'region', opened.region))) return { kind: 'unfit', field: 'region', code: 'unknownRegion' };
    const { login, displayName, mailAddress, region } = opened;
    const id = randomUUID();
    const { rowCount } = await client.query('INSERT INTO account (id, login, password_hash, display_name, mail_address, region_code, must_change_password, opened_at) VALUES ($1, $2, $3, $4, $5, $6, TRUE, $7) ON CONFLICT (login) DO NOTHING', [id, login, passwordHash, displayName, mailAddress, region, new Date(room.clock.now())]);
    if (rowCount !== 1) return { kind: 'unfit', field: 'login', code: 'loginTaken' };
    await audit(client, room, { actor: actor.account, action: 'account.open', subject: id, detail: { region } });
    return { account: id, login, act: 'open', waiting: { stages: 0, byName: 0, alone: 0 }, password: null };
  });

/** Does something to an account that lies in reach; two administrators are judged one after the other. */
const upon = (room: RecordRoom, asking: Asking, id: string, act: Exclude<AccountAct, 'open'>, said: { readonly reason: string } & Readonly<Record<string, unknown>>, work: (client: PoolClient, account: AccountRow, regions: readonly string[]) => Promise<object | AccountStopped>): Promise<AccountOutcome> =>
  attempt(room, asking, [act, id, said], id, async (client, actor) => {
    const regions = [...new Set([...administeredRegions(actor, 'open'), ...administeredRegions(actor, act)])];
    const found = await accountInReach(room, regions, id, client);
    if (!found) return { kind: 'notFound' };
    const obstacle = whyNotAdministered(actor, act, found.standing);
    if (obstacle !== null) return { kind: obstacle };
    const detail = await work(client, found.account, administeredRegions(actor, act));
    if ('kind' in detail) return detail;
    await audit(client, room, { actor: actor.account, action: `account.${act}`, subject: id, detail: { ...detail, reason: said.reason } });
    return { account: id, login: found.account.login, act, waiting: await waitingFor(client, id), password: null };
  });

/** A seat to be granted. */
export type SeatToGrant = { readonly role: Role; readonly institution: string | null; readonly office: string | null; readonly region: string | null; readonly reason: string };

/** Grants a seat (授予岗位). */
export const grantSeat = (room: RecordRoom, asking: Asking, id: string, seat: SeatToGrant): Promise<AccountOutcome> =>
  upon(room, asking, id, 'grant', seat, async (client, account, regions) => {
    const kind = placeOfRole(seat.role);
    const odd = (['institution', 'office', 'region'] as const).find(each => (seat[each] !== null) !== (each === kind));
    if (odd !== undefined) return { kind: 'unfit', field: odd, code: 'placeDoesNotFit' };
    const place = seat[kind] ?? '';
    if (!(await isPlaceBelow(client, regions, kind, place))) return { kind: 'unfit', field: kind, code: ({ institution: 'unknownInstitution', office: 'unknownOffice', region: 'unknownRegion' } as const)[kind] };
    const apart = whyNotBeside(account.seats.map(each => each.role), seat.role);
    if (apart !== null) return { kind: apart };
    const { rowCount } = await client.query('INSERT INTO account_role (account_id, role, office_id, institution_id, region_code) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [id, seat.role, seat.office, seat.institution, seat.region]);
    return rowCount === 1 ? { role: seat.role, place } : { kind: 'seatHeld' };
  });

/** Withdraws a seat (收回岗位); the account stays, and stays in the reach of who withdrew it. */
export const withdrawSeat = (room: RecordRoom, asking: Asking, id: string, said: { readonly seat: number; readonly reason: string }): Promise<AccountOutcome> =>
  upon(room, asking, id, 'withdraw', said, async (client, account, regions) => {
    const seat = account.seats.find(each => each.id === said.seat);
    if (!seat) return { kind: 'notFound' };
    const kind = placeOfRole(seat.role);
    const place = seat[kind] ?? '';
    if (!(await isPlaceBelow(client, regions, kind, place))) return { kind: 'reachesBeyond' };
    await client.query('UPDATE account SET region_code = coalesce(region_code, (SELECT coalesce(s.region_code, o.region_code, i.region_code) FROM account_role s LEFT JOIN office o ON o.id = s.office_id LEFT JOIN institution i ON i.id = s.institution_id WHERE s.id = $2)) WHERE id = $1', [id, seat.id]);
    await client.query('DELETE FROM account_role WHERE id = $1', [seat.id]);
    return { role: seat.role, place };
  });

/** Ends every session of an account. */
const endSessions = (client: PoolClient, account: string) => client.query('DELETE FROM session WHERE account_id = $1', [account]);

/** Disables an account (停用): its sessions end at once, and so do its jobs, with nothing of what they were about to do. */
export const disableAccount = (room: RecordRoom, asking: Asking, id: string, said: { readonly reason: string }): Promise<AccountOutcome> =>
  upon(room, asking, id, 'disable', said, async client => {
    await client.query('UPDATE account SET is_enabled = FALSE WHERE id = $1', [id]);
    await endSessions(client, id);
    await cancelJobsOf(client, room, id);
    return {};
  });

/** Enables an account that was disabled (启用). */
export const enableAccount = (room: RecordRoom, asking: Asking, id: string, said: { readonly reason: string }): Promise<AccountOutcome> =>
  upon(room, asking, id, 'enable', said, async client => {
    await client.query('UPDATE account SET is_enabled = TRUE, failed_sign_ins = 0, barred_until = NULL WHERE id = $1', [id]);
    return {};
  });

/** Unlocks an account that is barred after wrong sign-ins (解除锁定). */
export const unlockAccount = (room: RecordRoom, asking: Asking, id: string, said: { readonly reason: string }): Promise<AccountOutcome> =>
  upon(room, asking, id, 'unlock', said, async client => {
    await client.query('UPDATE account SET failed_sign_ins = 0, barred_until = NULL WHERE id = $1', [id]);
    return {};
  });

/** Gives an account another password (重置密码), which must be changed at the next sign-in; its sessions end. */
export const resetPassword = (room: RecordRoom, asking: Asking, id: string, { passwordHash, ...said }: { readonly reason: string; readonly passwordHash: string }): Promise<AccountOutcome> =>
  upon(room, asking, id, 'reset', said, async client => {
    await client.query('UPDATE account SET password_hash = $2, must_change_password = TRUE, failed_sign_ins = 0, barred_until = NULL WHERE id = $1', [id, passwordHash]);
    await endSessions(client, id);
    return {};
  });
