import type { PoolClient } from 'pg';
import type { Before, EntrySeal, SealedEntry } from '../../src/seal/entry';
import { sealEntry } from '../../src/seal/chain';
import type { Signer } from '../../src/seal/suite';
import { impossible } from '../../src/kernel/result';
import { inTransaction } from '../records/database';
import { commitmentTo, openFields } from '../records/personalRecords';
import type { RecordRoom } from '../records/record';
import { NAMED_BY_ENTRY, SEALED } from './entryRows';
import { ensureKey, whileSealing } from './keyRows';
import { signerOf, type SealKeys } from './keysFile';

/** What sealing works with: the record, and the private keys. */
export type SealRoom = { readonly record: RecordRoom; readonly keys: SealKeys };
/** What one round did: how many entries it sealed, and certificates whose entries do not go on from what is sealed. */
export type Sealed = { readonly sealed: number; readonly broken: readonly string[] };

const BEGIN = `INSERT INTO seal_progress (institution_id, sealed_up_to) SELECT m.institution_id, 0 FROM management_certificate m LEFT JOIN seal_progress p ON p.institution_id = m.institution_id WHERE p.institution_id IS NULL LIMIT 5000 ON CONFLICT DO NOTHING`;
// A certificate is held by its lock alone: a worker that dies lets go of it at once, and another takes it up.
const TAKE = `SELECT p.institution_id AS institution, p.sealed_up_to AS number, s.hash, s.signature, EXISTS (SELECT 1 FROM entry_seal x WHERE x.institution_id = p.institution_id AND x.number > p.sealed_up_to) AS "isBehind" FROM seal_progress p JOIN management_certificate m ON m.institution_id = p.institution_id LEFT JOIN entry_seal s ON s.institution_id = p.institution_id AND s.number = p.sealed_up_to
  WHERE m.last_entry > p.sealed_up_to AND p.institution_id <> ALL($2::uuid[]) LIMIT $1 FOR UPDATE OF p SKIP LOCKED`;
const UNSEALED = `SELECT ${SEALED}, r.ciphertext FROM unnest($1::uuid[], $2::int[]) AS t (institution, number) CROSS JOIN LATERAL (SELECT * FROM certificate_entry x WHERE x.institution_id = t.institution AND x.number > t.number ORDER BY x.number LIMIT $3) e
  ${NAMED_BY_ENTRY} LEFT JOIN personal_record r ON r.person_key = e.person_key ORDER BY e.institution_id, e.number LIMIT $3`;
const WRITE = `WITH x AS (SELECT * FROM jsonb_to_recordset($1) AS x(institution uuid, number int, commitment text, suite text, key text, previous text, hash text, signature text, "sealedAt" timestamptz)),
  s AS (INSERT INTO entry_seal (institution_id, number, commitment, suite, key_id, previous_hash, hash, signature, sealed_at) SELECT institution, number, commitment, suite, key, previous, hash, signature, "sealedAt" FROM x)
  UPDATE seal_progress p SET sealed_up_to = t.number FROM (SELECT institution, max(number) AS number FROM x GROUP BY 1) t WHERE t.institution = p.institution_id`;
// Later than the last root and the key that seals, whatever the clock of this machine says.
const FROM = `SELECT id AS key, greatest(takes_over_at - interval '1 millisecond', (SELECT max(made_at) FROM daily_root)) AS after FROM seal_key ORDER BY number DESC LIMIT 1`;

type Taken = { institution: string; number: number; hash: string | null; signature: string | null; /** There are seals beyond it: somebody set it back. */ isBehind: boolean };
type Unsealed = Omit<SealedEntry, 'commitment'> & { ciphertext: Buffer | null };
type Written = EntrySeal & { readonly institution: string; readonly commitment: string | null };

/** How many certificates one round takes, at most. */
const AT_ONCE = 200;

/**
 * Seals what is on certificates and not sealed yet, in the order of each certificate: at most so many entries, in one
 * transaction. Any number of workers may do so at once: no two hold the same certificate. `except`: certificates that are
 * left alone, because their entries do not go on from what is sealed.
 */
export const sealSome = ({ record, keys }: SealRoom, limit: number, except: readonly string[] = []): Promise<Sealed> =>
  inTransaction(record.pool, async client => {
    await ensureKey(client, record.clock, keys);
    await whileSealing(client);
    await client.query(BEGIN);
    const { rows: taken } = await client.query<Taken>({ name: 'take-unsealed', text: TAKE, values: [AT_ONCE, except] });
    if (taken.length === 0) return { sealed: 0, broken: [] };
    const { rows: [from] } = await client.query<{ key: string; after: Date }>(FROM);
    const { key, after } = from ?? impossible('no key is published');
    const sealedAt = new Date(Math.max(record.clock.now(), after.getTime() + 1)).toISOString();
    const { rows } = await client.query<Unsealed>({ name: 'unsealed', text: UNSEALED, values: [taken.map(each => each.institution), taken.map(each => each.number), limit] });
    const broken = new Set<string>();
    const seals = sealsOf(record, taken, rows, signerOf(keys, key), sealedAt, broken);
    await write(client, seals);
    return { sealed: seals.length, broken: [...broken] };
  });

async function write(client: PoolClient, seals: readonly Written[]): Promise<void> {
  if (seals.length > 0) await client.query({ name: 'write-seals', text: WRITE, values: [JSON.stringify(seals)] });
}

/** The seals of these entries, certificate by certificate; one whose next entry is not there, or whose last seal is gone, is broken and left alone. */
function sealsOf(record: RecordRoom, taken: readonly Taken[], rows: readonly Unsealed[], signer: Signer, sealedAt: string, broken: Set<string>): Written[] {
  const ends = new Map(taken.map(each => [each.institution, { number: each.number, before: beforeOf(each, broken) }]));
  const seals: Written[] = [];
  for (const { ciphertext, ...unsealed } of rows) {
    const end = ends.get(unsealed.institution) ?? impossible('an entry of no certificate that was taken');
    if (unsealed.number !== end.number + 1) broken.add(unsealed.institution);
    if (broken.has(unsealed.institution)) continue;
    const entry = { ...unsealed, commitment: ciphertext && commitmentTo(openFields(record.keys, ciphertext)) };
    const seal = sealEntry(entry, end.before, signer, sealedAt);
    ends.set(unsealed.institution, { number: entry.number, before: seal });
    seals.push({ ...seal, institution: entry.institution, commitment: entry.commitment });
  }
  const silent = taken.filter(({ institution }) => !broken.has(institution) && rows.length === 0);
  for (const { institution } of silent) broken.add(institution); // it counts more entries than there are
  return seals;
}

function beforeOf({ institution, number, hash, signature, isBehind }: Taken, broken: Set<string>): Before {
  if (number === 0 && !isBehind) return null;
  if (!isBehind && hash !== null && signature !== null) return { hash, signature };
  broken.add(institution);
  return null;
}
