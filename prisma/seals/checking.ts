import type { PoolClient, Pool } from 'pg';
import { faultOfChain } from '../../src/seal/chain';
import type { Link } from '../../src/seal/entry';
import type { Fault } from '../../src/seal/fault';
import { faultOfKeys, type SealKey } from '../../src/seal/keys';
import { faultOfRoots, type DailyRoot } from '../../src/seal/root';
import { leafOf, topOf } from '../../src/seal/tree';
import { inTransaction } from '../records/database';
import { commitmentTo, openFields } from '../records/personalRecords';
import type { RecordKeys } from '../records/keys';
import { entriesOf, type EntryRow } from './entryRows';
import { publishedKeys } from './keyRows';
import { inOrder, movedHeads, movedHeadsOf, rootsFrom, type MovedHead } from './rootRows';
import { suites } from './suites';

/** What the check of one certificate found: how many of its entries are sealed and sound, how many are not sealed yet, up to which entry the last daily root that counts it vouches (null: none does), and the first fault. */
export type CheckedChain = { readonly institution: string; readonly entries: number; readonly sealed: number; readonly notSealedYet: number; readonly rooted: Rooted | null; readonly fault: Fault | null };
/** Up to which entry the root of which day vouches: what came later is sealed, and nothing outside of the installation can vouch for it yet. */
type Rooted = { readonly day: string; readonly entry: number };

type By = Pool | PoolClient;

/** Checks the chain of one certificate as it stands in the database: entries against seals, seals against keys, the whole against the roots of days. In one snapshot, so that an entry that comes meanwhile is no fault. */
export const checkCertificate = (pool: Pool, keys: RecordKeys, institution: string): Promise<CheckedChain> =>
  inTransaction(pool, async client => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return checkedIn(client, keys, institution);
  });

async function checkedIn(by: By, keys: RecordKeys, institution: string): Promise<CheckedChain> {
  const [published, rows, roots, heads] = [await publishedKeys(by), await entriesOf(by, [institution]), await rootsFrom(by), await movedHeadsOf(by, institution)];
  const [counted = { institution, entries: 0, seals: 0, progress: 0 }] = await countedIn(by, institution);
  const chain = checkChain({ counted, rows, published, roots, heads });
  return { ...chain, fault: faultOfKeys(published, suites) ?? chain.fault ?? faultOfAllRoots(roots, published) ?? faultOfPeople(rows, await commitmentsOf(by, keys, rows)) };
}

/** What the certificate, its seals and their progress count, each for itself. */
type Counted = { readonly institution: string; readonly entries: number; readonly seals: number; readonly progress: number };
const COUNTED = `SELECT m.institution_id AS institution, m.last_entry AS entries, coalesce(s.seals, 0) AS seals, coalesce(p.sealed_up_to, 0) AS progress FROM management_certificate m LEFT JOIN seal_progress p ON p.institution_id = m.institution_id
  LEFT JOIN (SELECT institution_id, count(*)::int AS seals FROM entry_seal WHERE $1::uuid IS NULL OR institution_id = $1 GROUP BY 1) s ON s.institution_id = m.institution_id WHERE $1::uuid IS NULL OR m.institution_id = $1 ORDER BY 1`;
const countedIn = async (by: By, institution: string | null): Promise<Counted[]> => (await by.query<Counted>({ name: 'counted-seals', text: COUNTED, values: [institution] })).rows;

type Chain = { readonly counted: Counted; readonly rows: readonly EntryRow[]; readonly published: readonly SealKey[]; readonly roots: readonly DailyRoot[]; readonly heads: readonly MovedHead[] };

/** The links of a chain against its entries, keys and heads. */
function checkChain({ counted, rows, published, roots, heads }: Chain): CheckedChain {
  const links = rows.flatMap(({ seal, ...entry }): Link[] => (seal ? [{ entry, seal }] : []));
  const last = rows.findLastIndex(({ seal }) => seal !== null);
  const gap = rows.findIndex(({ seal }, index) => seal === null && index < last);
  const fault = faultOfGap(gap, counted, links) ?? faultOfChain(counted.institution, links, published, suites) ?? faultOfEnd(rows, links, counted) ?? faultOfHeads(links, roots, heads);
  return { institution: counted.institution, entries: rows.length, sealed: links.length, notSealedYet: rows.length - links.length, rooted: rootedUpTo(roots, heads), fault };
}

/** The head of a certificate stands in every root after it moved. */
function rootedUpTo(roots: readonly DailyRoot[], heads: readonly MovedHead[]): Rooted | null {
  const [root, head] = [roots.at(-1), heads.at(-1)];
  return root && head ? { day: root.day, entry: head.number } : null;
}

/** Within what is sealed, no seal is wanting, and none stands without its entry. */
function faultOfGap(gap: number, { seals }: Counted, links: readonly Link[]): Fault | null {
  if (gap >= 0) return { code: 'notSealed', entry: gap + 1, at: null };
  return seals === links.length ? null : { code: 'sealWithoutEntry', entry: links.length + 1, at: null };
}

/** What the certificate counts is there: entries to its last number, seals as far as they were put. */
function faultOfEnd(rows: readonly EntryRow[], links: readonly Link[], { entries, progress }: Counted): Fault | null {
  if (rows.length < entries) return { code: 'entryMissing', entry: rows.length + 1, at: null };
  if (rows.length > entries) return { code: 'entryTwice', entry: entries + 1, at: null };
  if (links.length < progress) return { code: 'notSealed', entry: links.length + 1, at: null };
  return links.length > progress ? { code: 'countDiffers', entry: progress + 1, at: null } : null;
}

/** What each root of a day counted of it, it still has. */
function faultOfHeads(links: readonly Link[], roots: readonly DailyRoot[], heads: readonly MovedHead[]): Fault | null {
  const sealedAt = links.map(({ seal }) => seal.sealedAt).sort();
  let [sealedBefore, moved] = [0, 0];
  for (const { day, madeAt } of roots) {
    while ((sealedAt[sealedBefore] ?? madeAt) < madeAt) sealedBefore += 1;
    while ((heads[moved]?.day ?? '9') <= day) moved += 1;
    const head = heads[moved - 1];
    if (head === undefined && sealedBefore === 0) continue;
    if (head === undefined) return { code: 'headDiffers', entry: 1, at: day };
    if (head.number > sealedBefore) return { code: 'cutOff', entry: sealedBefore + 1, at: day };
    if (head.number < sealedBefore || links[head.number - 1]?.seal.hash !== head.hash) return { code: 'headDiffers', entry: head.number, at: day };
  }
  return null;
}

/** To whom the record commits under each key of these entries. */
async function commitmentsOf(by: By, keys: RecordKeys, rows: readonly EntryRow[]): Promise<ReadonlyMap<string, string>> {
  const people = await by.query<{ key: string; ciphertext: Buffer }>({ name: 'people-of-chains', text: 'SELECT person_key AS key, ciphertext FROM personal_record WHERE person_key = ANY($1::uuid[])', values: [[...new Set(rows.flatMap(row => row.person ?? []))]] });
  return new Map(people.rows.map(row => [row.key, commitmentIn(keys, row.ciphertext)]));
}

/** Whom the record holds under a key is whom the entry commits to. A person whose record was erased cannot be asked any more. */
function faultOfPeople(rows: readonly EntryRow[], known: ReadonlyMap<string, string>): Fault | null {
  const wrong = rows.find(({ person, commitment, seal }) => person !== null && seal !== null && known.has(person) && known.get(person) !== commitment);
  return wrong ? { code: 'personDoesNotOpen', entry: wrong.number, at: null } : null;
}

function commitmentIn(keys: RecordKeys, ciphertext: Buffer): string {
  try {
    return commitmentTo(openFields(keys, ciphertext));
  } catch {
    return ''; // a record that does not open commits to nobody
  }
}

/** What the check of the whole database found. */
export type CheckedRecord = { readonly certificates: number; readonly entries: number; readonly notSealedYet: number; readonly roots: number; readonly faults: readonly (Fault & { readonly institution: string | null })[] };

/** How many entries are read at once. */
const AT_ONCE = 5_000;

/** Checks every chain, every root and every key of the database: the first fault of each certificate, and of the roots. The caller holds one snapshot. */
export async function checkRecord(by: By, keys: RecordKeys | null, onProgress: (done: number) => void = () => undefined): Promise<CheckedRecord> {
  const [published, roots, moved] = [await publishedKeys(by), await rootsFrom(by), await movedHeads(by)];
  const certificates = await countedIn(by, null);
  const headsOf = grouped(moved);
  const common = [faultOfKeys(published, suites), faultOfAllRoots(roots, published), faultOfTrees(roots, moved)].flatMap(fault => (fault ? [{ ...fault, institution: null }] : []));
  const faults: (Fault & { institution: string | null })[] = [...common, ...faultsOfStrays(moved, roots, certificates)];
  const told = { entries: 0, notSealedYet: 0 };
  for (const batch of inBatches(certificates)) {
    const all = await entriesOf(by, batch.map(each => each.institution));
    const people = keys && (await commitmentsOf(by, keys, all));
    const rows = grouped(all);
    for (const counted of batch) {
      const { institution } = counted;
      const own = rows.get(institution) ?? [];
      const checked = checkChain({ counted, rows: own, published, roots, heads: headsOf.get(institution) ?? [] });
      const fault = checked.fault ?? (people && faultOfPeople(own, people));
      if (fault) faults.push({ ...fault, institution });
      told.entries += checked.entries;
      told.notSealedYet += checked.notSealedYet;
    }
    onProgress(told.entries);
  }
  return { certificates: certificates.length, ...told, roots: roots.length, faults };
}

/** By institution, each in its order. */
export const grouped = <Each extends { readonly institution: string }>(all: readonly Each[]): Map<string, Each[]> => {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const group = groups.get(each.institution);
    if (group) group.push(each);
    else groups.set(each.institution, [each]);
  }
  return groups;
};

function* inBatches(certificates: readonly Counted[]): Generator<Counted[]> {
  let batch: Counted[] = [];
  let entries = 0;
  for (const certificate of certificates) {
    batch.push(certificate);
    entries += certificate.entries;
    if (entries < AT_ONCE) continue;
    yield batch;
    [batch, entries] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** All roots of the database begin with the first that was made. */
const faultOfAllRoots = (roots: readonly DailyRoot[], published: readonly SealKey[]): Fault | null =>
  faultOfRoots(roots, published, suites) ?? (roots[0] !== undefined && roots[0].previous !== null ? { code: 'rootMissing', entry: null, at: roots[0].day } : null);

/** Heads of a day that has no root; and certificates that roots count and that are gone as a whole. */
function faultsOfStrays(moved: readonly MovedHead[], roots: readonly DailyRoot[], certificates: readonly { readonly institution: string }[]): (Fault & { readonly institution: string | null })[] {
  const known = new Set(certificates.map(each => each.institution));
  const days = new Set(roots.map(each => each.day));
  const stray = moved.find(each => !days.has(each.day));
  const gone = new Map(moved.flatMap(each => (known.has(each.institution) ? [] : [[each.institution, each.day] as const])));
  return [...(stray ? [{ code: 'headDiffers' as const, entry: null, at: stray.day, institution: null }] : []), ...[...gone].map(([institution, day]) => ({ code: 'cutOff' as const, entry: 1, at: day, institution }))];
}

/** The tree of every root is that of the heads as they stood. */
function faultOfTrees(roots: readonly DailyRoot[], moved: readonly MovedHead[]): Fault | null {
  const heads = new Map<string, MovedHead>();
  let next = 0;
  for (const root of roots) {
    for (let head = moved[next]; head !== undefined && head.day <= root.day; head = moved[(next += 1)]) heads.set(head.institution, head);
    const standing = inOrder(heads.values());
    const leaves = standing.map(head => leafOf(suites[root.suite], head));
    const entries = standing.reduce((sum, { number }) => sum + number, 0);
    if (root.institutions !== standing.length || root.entries !== entries || root.top !== topOf(suites[root.suite], leaves)) return { code: 'rootAltered', entry: null, at: root.day };
  }
  return null;
}
