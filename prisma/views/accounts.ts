import type { PoolClient } from 'pg';
import type { Role } from '../../src/access/actor';
import type { AccountStanding } from '../../src/access/administering';
import { SECRET_INSTITUTION } from '../../src/labels/register';
import type { RecordRoom } from '../records/record';
import type { SeatRow } from './seats';
import { beyond, given, listed } from './listed';

/** The regions of an administrator ($1) with all below them, and those of each seat: what every question about accounts begins with. */
export const BELOW = 'WITH RECURSIVE below AS (SELECT unnest($1::text[]) AS code UNION SELECT c.code FROM region c JOIN below b ON c.parent_code = b.code)';
const SEATS_OF_A = 'account_role s LEFT JOIN office o ON o.id = s.office_id LEFT JOIN institution i ON i.id = s.institution_id LEFT JOIN region r ON r.code = s.region_code WHERE s.account_id = a.id';
const SEAT_REGION = 'coalesce(s.region_code, o.region_code, i.region_code)';
/** That an account (alias `a`) is an administrator's to see: it was opened in his region or below, or has a seat there. */
export const IN_REACH = `(a.region_code IN (SELECT code FROM below) OR EXISTS (SELECT 1 FROM ${SEATS_OF_A} AND ${SEAT_REGION} IN (SELECT code FROM below)))`;
const WITHIN = `(coalesce(a.region_code IN (SELECT code FROM below), TRUE) AND NOT EXISTS (SELECT 1 FROM ${SEATS_OF_A} AND ${SEAT_REGION} NOT IN (SELECT code FROM below)))`;
const SEATS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'role', s.role, 'place', coalesce(o.name, CASE WHEN i.is_state_secret THEN '${SECRET_INSTITUTION}' ELSE i.name END, r.name), 'institution', s.institution_id, 'office', s.office_id, 'desk', o.desk, 'region', coalesce(s.region_code, o.region_code)) ORDER BY s.id), '[]') FROM ${SEATS_OF_A})`;
const STATE = (now: string): string => `CASE WHEN NOT a.is_enabled THEN 'disabled' WHEN a.barred_until > ${now}::timestamptz THEN 'barred' ELSE 'open' END`;
const BY_LOGIN = "convert_to(a.login, 'UTF8')";
const ACCOUNT = `a.id, a.login, a.display_name AS "displayName", a.mail_address AS "mailAddress", a.region_code AS region, ${STATE('$2')} AS state, a.must_change_password AS "mustChangePassword", a.opened_at AS "openedAt", a.last_sign_in_at AS "lastSignInAt", a.last_sign_in_from AS "lastSignInFrom", a.barred_until AS "barredUntil", ${SEATS} AS seats`;
// The office clock has no region and no seat: it is in nobody's reach.
const LIST = `${BELOW} SELECT ${ACCOUNT}, encode(${BY_LOGIN}, 'hex') AS position FROM account a WHERE ${IN_REACH}`;

/** An account (账号) as its administrators see it. */
export type AccountRow = {
  readonly id: string; readonly login: string; readonly displayName: string; readonly mailAddress: string; readonly region: string | null; readonly state: 'open' | 'disabled' | 'barred'; readonly mustChangePassword: boolean; readonly openedAt: Date; readonly lastSignInAt: Date | null; readonly lastSignInFrom: string; readonly barredUntil: Date | null;
  readonly seats: (SeatRow & { readonly id: number })[];
};
/** Which accounts to list; what is left out is not asked for. */
export type AccountFilter = { readonly text?: string | undefined; readonly institution?: string | undefined; readonly office?: string | undefined; readonly role?: Role | undefined; readonly state?: AccountRow['state'] | undefined; readonly after?: readonly string[] | undefined; readonly limit: number };

/** The accounts in the reach of an administrator of these regions, by login. */
export const accounts = (room: RecordRoom, regions: readonly string[], { text, institution, office, role, state, after, limit }: AccountFilter) =>
  listed<AccountRow & { readonly position: string }>(room, {
    name: 'accounts', select: LIST, values: [regions, new Date(room.clock.now())], order: BY_LOGIN, limit,
    narrowed: [
      beyond(after, [[BY_LOGIN, "decode(?, 'hex')"]]), given(`strpos(a.login || ' ' || a.display_name, ?) > 0`, text), given(`${STATE('$2')} = ?`, state), given('EXISTS (SELECT 1 FROM account_role x WHERE x.account_id = a.id AND x.role = ?)', role),
      given('EXISTS (SELECT 1 FROM account_role x JOIN institution p ON p.id = x.institution_id WHERE x.account_id = a.id AND p.id = ?::uuid AND p.region_code IN (SELECT code FROM below))', institution), given('EXISTS (SELECT 1 FROM account_role x JOIN office p ON p.id = x.office_id WHERE x.account_id = a.id AND p.id = ?::uuid AND p.region_code IN (SELECT code FROM below))', office),
    ],
  });

type Known = AccountRow & { readonly isWithin: boolean; readonly isEnabled: boolean; readonly isBarred: boolean };
const ONE = `${BELOW} SELECT ${ACCOUNT}, ${WITHIN} AS "isWithin", a.is_enabled AS "isEnabled", coalesce(a.barred_until > $2::timestamptz, FALSE) AS "isBarred" FROM account a WHERE a.id = $3 AND ${IN_REACH}`;

/** An account as its administrator meets it, with how it stands to his regions; null where it is in nobody's or somebody else's reach. */
export async function accountInReach(room: RecordRoom, regions: readonly string[], id: string, by: Pick<PoolClient, 'query'> = room.pool): Promise<{ readonly account: AccountRow; readonly standing: AccountStanding } | null> {
  const { rows: [row] } = await by.query<Known>({ name: 'account', text: ONE, values: [regions, new Date(room.clock.now()), id] });
  if (!row) return null;
  const { isWithin, isEnabled, isBarred, ...account } = row;
  return { account, standing: { account: id, roles: account.seats.map(seat => seat.role), isEnabled, isBarred, isWithin } };
}

const WORKS = `('institutionHandler', 'institutionSigner', 'officeHandler', 'officeSigner')`;
const AT = (seat: string): string => `(${seat}.office_id = v.office_id OR (v.desk = 'institution' AND ${seat}.institution_id = v.institution_id))`;
const WAITING = `SELECT count(*)::int AS stages, ((SELECT count(*) FROM stage_visit h WHERE h.in_hand_of = $1 AND h.settled_at IS NULL) + (SELECT count(*) FROM opinion_asked k WHERE k.account_id = $1 AND k.is_due))::int AS "byName", (count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM account_role x JOIN account y ON y.id = x.account_id WHERE y.is_enabled AND y.id <> $1 AND x.role IN ${WORKS} AND ${AT('x')})))::int AS alone
  FROM stage_visit v WHERE v.settled_at IS NULL AND NOT v.is_interruption AND EXISTS (SELECT 1 FROM account_role s WHERE s.account_id = $1 AND s.role IN ${WORKS} AND ${AT('s')})`;
/** What waits at the desks of an account: how many open stages, and how many of them nobody else can attend to. */
export type WaitingForAccount = { readonly stages: number; /** What is with him by name: visits in his hand, and opinions that are due from him. */ readonly byName: number; readonly alone: number };

/** What waits at the desks of an account. */
export async function waitingFor(by: Pick<PoolClient, 'query'>, account: string): Promise<WaitingForAccount> {
  const { rows: [row] } = await by.query<WaitingForAccount>({ name: 'waiting-for-account', text: WAITING, values: [account] });
  return row ?? { stages: 0, byName: 0, alone: 0 };
}

/** The regions of an administrator with all below them, by code. */
export const regionsBelow = async (room: RecordRoom, regions: readonly string[]): Promise<{ code: string; name: string }[]> =>
  (await room.pool.query<{ code: string; name: string }>({ name: 'regions-below', text: `${BELOW} SELECT g.code, g.name FROM region g WHERE g.code IN (SELECT code FROM below) ORDER BY g.code`, values: [regions] })).rows;

/** The offices of these regions and all below them, with their regions' names. */
export const officesBelow = async (room: RecordRoom, regions: readonly string[]): Promise<{ id: string; name: string }[]> =>
  (await room.pool.query<{ id: string; name: string }>({ name: 'offices-below', text: `${BELOW} SELECT o.id, o.name FROM office o WHERE o.region_code IN (SELECT code FROM below) ORDER BY o.region_code, o.desk`, values: [regions] })).rows;

const PLACES = {
  institution: `${BELOW} SELECT i.region_code AS region FROM institution i WHERE i.id::text = $2 AND i.region_code IN (SELECT code FROM below)`,
  office: `${BELOW} SELECT o.region_code AS region FROM office o WHERE o.id::text = $2 AND o.region_code IN (SELECT code FROM below)`,
  region: `${BELOW} SELECT g.code AS region FROM region g WHERE g.code = $2 AND g.code IN (SELECT code FROM below)`,
} as const;
/** Whether a place lies in these regions or below. */
export const isPlaceBelow = async (by: Pick<PoolClient, 'query'>, regions: readonly string[], kind: keyof typeof PLACES, place: string): Promise<boolean> =>
  (await by.query({ name: `place-below-${kind}`, text: PLACES[kind], values: [regions, place] })).rowCount === 1;
