import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../../src/access/actor';
import { dayOf } from '../../src/kernel/day';
import { impossible } from '../../src/kernel/result';
import { actorOf } from './accounts';
import type { RecordRoom } from './record';
import { withStandIns } from './standIns';

/** A session lasts a working day and an evening (assumed). */
const SESSION_HOURS = 12;
/** After so many failures in a row the login is barred for a quarter of an hour (assumed). */
export const FAILURES_ALLOWED = 5;
/** For how long it is barred. */
export const BARRED_MINUTES = 15;

/** A token is kept as its SHA-256 digest only: who reads the table cannot sign in with it. */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** What an attempt to sign in is measured against. */
export type Attempt = { readonly account: string; readonly passwordHash: string; readonly lastSignInAt: Date | null; readonly lastSignInFrom: string };
/** That a login is barred, and for how long. */
export type Barred = { readonly barredSeconds: number };
type Row = Attempt & { until: Date | null };

const ACCOUNT = 'SELECT id AS account, password_hash AS "passwordHash", last_sign_in_at AS "lastSignInAt", last_sign_in_from AS "lastSignInFrom", barred_until AS until FROM account WHERE login = $1 AND is_enabled';
const barredBy = (until: Date | null, now: number): Barred | null => (until !== null && until.getTime() > now ? { barredSeconds: Math.ceil((until.getTime() - now) / 1000) } : null);

/** What an attempt is measured against; null where there is no such login. */
export async function attemptSignIn(room: RecordRoom, login: string): Promise<Attempt | Barred | null> {
  const [row] = (await room.pool.query<Row>({ name: 'attempt-sign-in', text: ACCOUNT, values: [login] })).rows;
  if (!row) return null;
  const { until, ...attempt } = row;
  return barredBy(until, room.clock.now()) ?? attempt;
}

// Attempts are judged one after the other, in the order in which they end: the row is locked by each. One that was begun
// before the login was barred and ends after it counts for nothing, right or wrong, so that a hundred at once are five tries.
// That it was barred stands in the audit, with where the last attempt came from.
const JUDGE = `WITH j AS (UPDATE account SET failed_sign_ins = CASE WHEN $3 THEN 0 WHEN barred_until IS NOT NULL THEN 1 ELSE failed_sign_ins + 1 END,
  barred_until = CASE WHEN NOT $3 AND (CASE WHEN barred_until IS NOT NULL THEN 1 ELSE failed_sign_ins + 1 END) >= $4 THEN $2::timestamptz + make_interval(mins => $5) END
  WHERE id = $1 AND (barred_until IS NULL OR barred_until <= $2) RETURNING id, barred_until),
 a AS (INSERT INTO audit_entry (recorded_at, actor_id, action, subject, detail) SELECT $2::timestamptz, id, 'signIn.barred', id::text, jsonb_build_object('from', $6::text) FROM j WHERE barred_until IS NOT NULL)
 SELECT id FROM j`;

/** Counts how an attempt ended, and from which address it came; tells where the login was barred meanwhile. */
export async function judgeSignIn(room: RecordRoom, account: string, { isRight, from }: { readonly isRight: boolean; readonly from: string }): Promise<Barred | null> {
  const now = room.clock.now();
  const { rowCount } = await room.pool.query({ name: 'judge-sign-in', text: JUDGE, values: [account, new Date(now), isRight, FAILURES_ALLOWED, BARRED_MINUTES, from] });
  if (rowCount === 1) return null;
  const { rows } = await room.pool.query<{ until: Date | null }>({ name: 'barred-until', text: 'SELECT barred_until AS until FROM account WHERE id = $1', values: [account] });
  return barredBy(rows[0]?.until ?? null, now) ?? { barredSeconds: 1 };
}

// The account's row is locked first, and looked at as it then stands: where it was disabled, or its password changed, after the
// password had been looked up, nothing is opened; and who does either waits, and ends this session with the others.
const OPEN = `WITH u AS (UPDATE account SET last_sign_in_at = $3, last_sign_in_from = $5 WHERE id = $2 AND is_enabled AND ($6::text IS NULL OR password_hash = $6) RETURNING id),
 s AS (INSERT INTO session (token_digest, account_id, opened_at, expires_at) SELECT $1, u.id, $3, $4 FROM u),
 a AS (INSERT INTO audit_entry (recorded_at, actor_id, action, subject, detail) SELECT $3, u.id, 'signIn', u.id::text, jsonb_build_object('from', $5::text) FROM u),
 gone AS (DELETE FROM session WHERE expires_at < $3)
 SELECT id FROM u`;

/** What a sign-in comes with: the address that it came from, and the hash that its password was found to fit; null where none was asked for. */
export type SigningIn = { readonly from: string; readonly passwordHash: string | null };

/** Opens the session of a sign-in; the token is told once. Null where the account was disabled or given another password meanwhile. Sessions that have expired are swept away by the way. */
export async function openSignedIn(room: RecordRoom, account: string, { from, passwordHash }: SigningIn): Promise<{ readonly token: string; readonly expiresAt: Date } | null> {
  const token = randomBytes(32).toString('base64url');
  const now = room.clock.now();
  const expiresAt = new Date(now + SESSION_HOURS * 3_600_000);
  const { rowCount } = await room.pool.query({ name: 'open-session', text: OPEN, values: [digestOf(token), account, new Date(now), expiresAt, from, passwordHash] });
  return rowCount === 1 ? { token, expiresAt } : null;
}

/** Opens a session without a password: for who holds the record itself. */
export const openSession = async (room: RecordRoom, account: string): Promise<{ readonly token: string; readonly expiresAt: Date }> => (await openSignedIn(room, account, { from: '', passwordHash: null })) ?? impossible('no session is opened for an account that is disabled or not there');

/** A session with the actor that it stands for. */
export type Session = { readonly actor: Actor; readonly login: string; readonly displayName: string; /** Whether nothing else is answered before the password is changed. */ readonly mustChangePassword: boolean; readonly expiresAt: Date };

const SESSION = 'SELECT a.id AS account, a.person_key AS person, a.login, a.display_name AS "displayName", a.must_change_password AS "mustChangePassword", s.expires_at AS "expiresAt" FROM session s JOIN account a ON a.id = s.account_id WHERE s.token_digest = $1 AND s.expires_at > $2 AND a.is_enabled';

/** Whose session a token is; null where it is none, expired, or its account is disabled. */
export async function sessionOf(room: RecordRoom, token: string): Promise<Session | null> {
  const { rows } = await room.pool.query<{ account: string; person: string | null; login: string; displayName: string; mustChangePassword: boolean; expiresAt: Date }>({ name: 'session', text: SESSION, values: [digestOf(token), new Date(room.clock.now())] });
  const [row] = rows;
  if (!row) return null;
  const actor = await withStandIns(room.pool, await actorOf(room.pool, row.account, row.person), dayOf(room.clock.now()));
  return { actor, login: row.login, displayName: row.displayName, mustChangePassword: row.mustChangePassword, expiresAt: row.expiresAt };
}

/** An account as it may act at this moment, without a session: its seats, the person behind it, and for whom it stands in; without seats where it is disabled. */
export async function actingNow(room: RecordRoom, account: string): Promise<Actor> {
  const [row] = (await room.pool.query<{ person: string | null; isEnabled: boolean }>({ name: 'acting-now', text: 'SELECT person_key AS person, is_enabled AS "isEnabled" FROM account WHERE id = $1', values: [account] })).rows;
  if (!row?.isEnabled) return { account, person: row?.person ?? null, seats: [], isClock: false };
  return withStandIns(room.pool, await actorOf(room.pool, account, row.person), dayOf(room.clock.now()));
}

/** Ends a session. */
export async function closeSession(room: RecordRoom, token: string): Promise<void> {
  await room.pool.query({ name: 'close-session', text: 'DELETE FROM session WHERE token_digest = $1', values: [digestOf(token)] });
}
