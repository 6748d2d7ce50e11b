import type { Writing } from '../records/mails';
import { queueLetters } from '../records/mails';
import { inTransaction } from '../records/database';
import { OFFICE_CLOCK_ACCOUNT } from '../records/officeClock';
import { dayOf } from '../../src/kernel/day';
import { impossible } from '../../src/kernel/result';
import { rootLetter } from '../../src/labels/letters';
import { makeRoot, type DailyRoot } from '../../src/seal/root';
import type { SealKey } from '../../src/seal/keys';
import { leafOf, topOf, type Head } from '../../src/seal/tree';
import { ensureKey, laterThanAll, publishedKeys, whileNobodySeals } from './keyRows';
import { signerOf } from './keysFile';
import { inOrder, lastRoot, rootOf } from './rootRows';
import type { SealRoom } from './sealing';

/** To whom a root is mailed, and from where the letter says that it comes. */
export type RootMail = { readonly publicUrl: string; readonly addresses: readonly string[] };

const SEALED_HEADS = `SELECT p.institution_id AS institution, s.number, s.hash, (SELECT h.number FROM daily_root_head h WHERE h.institution_id = p.institution_id ORDER BY h.day DESC LIMIT 1) AS rooted
  FROM seal_progress p JOIN LATERAL (SELECT number, hash FROM entry_seal x WHERE x.institution_id = p.institution_id ORDER BY number DESC LIMIT 1) s ON true`;
const ADD = `INSERT INTO daily_root (day, suite, key_id, institutions, entries, top, previous_hash, previous_signature, hash, signature, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
const ADD_HEADS = `INSERT INTO daily_root_head (day, institution_id, number, hash) SELECT $1, institution, number, hash FROM jsonb_to_recordset($2) AS x(institution uuid, number int, hash text)`;
type SealedHead = Head & { rooted: number | null };

/**
 * Makes the root of the present day (每日根) over what all certificates are sealed up to, where there is none yet, and
 * queues it as a letter to whoever keeps it outside. Null where the day has its root already. Any number of workers may
 * try at once: one makes it.
 */
export async function makeDailyRoot(room: SealRoom, mail: RootMail): Promise<DailyRoot | null> {
  const { record, keys } = room;
  if (await rootOf(record.pool, dayOf(record.clock.now()))) return null;
  return inTransaction(record.pool, async client => {
    await ensureKey(client, record.clock, keys);
    await whileNobodySeals(client);
    const before = await lastRoot(client);
    const madeAt = await laterThanAll(client, record.clock);
    const day = dayOf(Date.parse(madeAt));
    if (before !== null && before.day >= day) return null;
    const heads = inOrder((await client.query<SealedHead>(SEALED_HEADS)).rows);
    const published = await publishedKeys(client);
    const signer = signerOf(keys, published.at(-1)?.id ?? impossible('no key is published'));
    const root = makeRoot({ day, institutions: heads.length, entries: heads.reduce((sum, { number }) => sum + number, 0), top: topOf(signer.suite, heads.map(head => leafOf(signer.suite, head))), madeAt }, before, signer);
    await client.query(ADD, [root.day, root.suite, root.key, root.institutions, root.entries, root.top, root.previous, root.previousSignature, root.hash, root.signature, root.madeAt]);
    await client.query(ADD_HEADS, [root.day, JSON.stringify(heads.filter(head => head.rooted !== head.number))]);
    await queueLetters(client, record, mail.publicUrl, lettersOf(root, published, mail));
    return root;
  });
}

/** One letter for each address; none has an account of its own, so all stand under the office clock's. */
const lettersOf = (root: DailyRoot, keys: readonly SealKey[], { addresses, publicUrl }: RootMail): Writing[] =>
  addresses.map(address => ({ key: `dailyRoot/${root.day}/${address}`, caseId: null, kind: 'dailyRoot', text: rootLetter(root, upTo(root, keys), publicUrl), to: [{ account: OFFICE_CLOCK_ACCOUNT, address }] }));

/** A root as it is carried outside: with the keys by which it is checked, and as what `--trust` of the check takes. */
export type ExportedRoot = { readonly format: 'dingbian/trust/1'; readonly keys: readonly SealKey[]; readonly roots: readonly DailyRoot[] };
/** The root of a day to be kept outside, with the keys up to the one that signed it; null where the day has none. */
export async function exportedRoot(room: SealRoom['record'], day: string): Promise<ExportedRoot | null> {
  const root = await rootOf(room.pool, day);
  if (!root) return null;
  const keys = await publishedKeys(room.pool);
  return { format: 'dingbian/trust/1', keys: upTo(root, keys), roots: [root] };
}

/** The keys up to the one that signed a root. */
const upTo = (root: DailyRoot, keys: readonly SealKey[]): SealKey[] => keys.slice(0, keys.findIndex(key => key.id === root.key) + 1);
