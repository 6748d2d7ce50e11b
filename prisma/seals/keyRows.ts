import type { Pool, PoolClient } from 'pg';
import { impossible } from '../../src/kernel/result';
import { keyText, type SealKey } from '../../src/seal/keys';
import type { OfficeClock } from '../records/officeClock';
import { signerOf, type KeptKey, type SealKeys } from './keysFile';

/** Orders sealing against rotations and roots: who seals shares it, who takes a key over or makes a root has it alone. */
const ORDER = 4_921_003;
/** Waits until no key is taken over and no root is made, and keeps it so until the transaction ends. */
export const whileSealing = (client: PoolClient): Promise<unknown> => client.query('SELECT pg_advisory_xact_lock_shared($1)', [ORDER]);
/** Waits until nobody seals, and keeps it so until the transaction ends. */
export const whileNobodySeals = (client: PoolClient): Promise<unknown> => client.query('SELECT pg_advisory_xact_lock($1)', [ORDER]);

/** An instant as it is signed, of a column: ISO 8601 in UTC, whole milliseconds. */
export const SIGNED_INSTANT = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const KEYS = `SELECT id, suite, public_key AS "publicKey", ${SIGNED_INSTANT('takes_over_at')} AS "from", previous_key AS previous, own_signature AS "ownSignature", previous_signature AS "previousSignature" FROM seal_key ORDER BY number`;

/** The keys as they are published, in the order in which they took over. */
export const publishedKeys = async (by: Pool | PoolClient): Promise<SealKey[]> => (await by.query<SealKey>(KEYS)).rows;

const LATEST = `SELECT greatest((SELECT max(sealed_at) FROM entry_seal), (SELECT max(made_at) FROM daily_root), (SELECT max(takes_over_at) FROM seal_key)) AS at`;
/** The present instant, and later than anything that was sealed, rooted or taken over before: clocks of several machines may differ. For who holds the order alone. */
export async function laterThanAll(client: PoolClient, clock: OfficeClock): Promise<string> {
  const { rows } = await client.query<{ at: Date | null }>(LATEST);
  return new Date(Math.max(clock.now(), (rows[0]?.at?.getTime() ?? 0) + 1)).toISOString();
}

/** Lets a key take over from the one in force, which signs for it; the caller holds the order alone. */
export async function introduce(client: PoolClient, clock: OfficeClock, keys: SealKeys, { id, suite, publicKey }: KeptKey): Promise<SealKey> {
  const published = await publishedKeys(client);
  const before = published.at(-1) ?? null;
  const statement = { id, suite, publicKey, from: await laterThanAll(client, clock), previous: before?.id ?? null };
  const text = keyText(statement);
  const key: SealKey = { ...statement, ownSignature: signerOf(keys, id).sign(text), previousSignature: before && signerOf(keys, before.id).sign(text) };
  await client.query('INSERT INTO seal_key (number, id, suite, public_key, takes_over_at, previous_key, own_signature, previous_signature) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [published.length + 1, id, suite, publicKey, key.from, key.previous, key.ownSignature, key.previousSignature]);
  return key;
}

/** Publishes the first key of the file where none is yet. */
export async function ensureKey(client: PoolClient, clock: OfficeClock, keys: SealKeys): Promise<void> {
  const known = await client.query('SELECT 1 FROM seal_key LIMIT 1');
  if (known.rowCount !== 0) return;
  await whileNobodySeals(client);
  if ((await client.query('SELECT 1 FROM seal_key LIMIT 1')).rowCount === 0) await introduce(client, clock, keys, keys()[0] ?? impossible('the file of sealing keys is empty'));
}
