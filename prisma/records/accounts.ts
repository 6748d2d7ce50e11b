import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Actor, Role } from '../../src/access/actor';
import type { PrismaClient } from '../generated/client';
import { seatOf, SEATS_OF, type SeatColumns } from './seats';

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

/** The account as an actor: with its own seats and the person behind it. */
export async function actorOf(by: Pick<PoolClient, 'query'>, account: string, person: string | null): Promise<Actor> {
  const { rows } = await by.query<{ seats: SeatColumns[] }>({ name: 'seats', text: `SELECT ${SEATS_OF('$1::uuid')} AS seats`, values: [account] });
  return { account, person, isClock: false, seats: (rows[0]?.seats ?? []).map(seatOf) };
}
