import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Actor, Role, Seat } from '../../src/access/actor';
import type { OfficeDesk } from '../../src/procedure/desk';
import type { PrismaClient } from '../generated/client';

/** A role as it is given to an account: held at one office, one institution or over one region. */
export type RoleGiven = { readonly role: Role; readonly office?: string; readonly institution?: string; readonly region?: string };
/** An account to be opened. `passwordHash` is an argon2id hash: the record never sees a password. */
export type NewAccount = { readonly login: string; readonly passwordHash: string; readonly displayName: string; readonly mailAddress: string; readonly roles: readonly RoleGiven[] };

/** Opens an account with its roles; returns its id. The login is unique in the installation. */
export async function createAccount(client: PrismaClient, now: Date, account: NewAccount): Promise<string> {
  const [id = ''] = await createAccounts(client, now, [account]);
  return id;
}

/** Opens many accounts with their roles in one transaction, all or none; returns their ids in the same order. */
export async function createAccounts(client: PrismaClient, now: Date, accounts: readonly NewAccount[]): Promise<string[]> {
  const opened = accounts.map(account => ({ ...account, id: randomUUID() }));
  await client.$transaction([
    client.account.createMany({ data: opened.map(({ id, login, passwordHash, displayName, mailAddress }) => ({ id, login, passwordHash, displayName, mailAddress, openedAt: now })) }),
    client.accountRole.createMany({ data: opened.flatMap(({ id, roles }) => roles.map(({ role, office, institution, region }) => ({ accountId: id, role, officeId: office ?? null, institutionId: institution ?? null, regionCode: region ?? null }))) }),
  ]);
  return opened.map(each => each.id);
}

type SeatRow = { role: Role; institution_id: string | null; office_id: string | null; desk: OfficeDesk | null; office_region: string | null; region_code: string | null };
const SEATS = `SELECT r.role, r.institution_id, r.office_id, o.desk, o.region_code AS office_region, r.region_code FROM account_role r LEFT JOIN office o ON o.id = r.office_id WHERE r.account_id = $1 ORDER BY r.id`;

/** The account as an actor: with its seats and the person behind it. */
export async function actorOf(by: Pick<PoolClient, 'query'>, account: string, person: string | null): Promise<Actor> {
  const { rows } = await by.query<SeatRow>({ name: 'seats', text: SEATS, values: [account] });
  return { account, person, isClock: false, seats: rows.map(seatOf) };
}

function seatOf(row: SeatRow): Seat {
  if (row.institution_id !== null) return { role: row.role as 'institutionHandler', institution: row.institution_id }; // the table's CHECK pairs role and place
  if (row.office_id !== null && row.desk !== null) return { role: row.role as 'officeHandler', office: row.office_id, desk: row.desk, region: row.office_region ?? '' };
  return { role: row.role as 'supervisor', region: row.region_code ?? '' };
}
