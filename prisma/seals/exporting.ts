import type { PoolClient } from 'pg';
import { partsOf } from '../../src/certificate/parts';
import { maskedWith } from '../../src/documents/maskedName';
import { impossible } from '../../src/kernel/result';
import { documentText, readEntry, type ExportedCertificate, type ExportedPerson, type Neighbour, type RootAbsence, type RootProof } from '../../src/seal/document';
import type { SealedEntry } from '../../src/seal/entry';
import type { DailyRoot } from '../../src/seal/root';
import { leafOf, proofOf } from '../../src/seal/tree';
import { inTransaction } from '../records/database';
import { commitmentTo, openFields, type PersonalFields } from '../records/personalRecords';
import type { RecordKeys } from '../records/keys';
import { entriesOf } from './entryRows';
import { ensureKey, publishedKeys } from './keyRows';
import { signerOf } from './keysFile';
import { inOrder, movedHeads, rootsFrom, type MovedHead } from './rootRows';
import { suites } from './suites';
import type { SealRoom } from './sealing';

/** For whom a certificate is exported: an outsider gets masked names and commitments, the office what opens them. `roots`: all of them, or the last one only, which keeps the file short. `printedBy`: the certificate (its SHA-256) that signs the pages with which it goes. */
export type Exporting = { readonly institution: string; readonly isFull: boolean; readonly roots: 'all' | 'last'; readonly printedBy?: string };

/** A certificate with all that its check needs (导出管理证), signed as a whole; null where nothing of it is sealed yet. */
export async function exportCertificate({ record, keys }: SealRoom, { institution, isFull, roots, printedBy }: Exporting): Promise<ExportedCertificate | null> {
  await inTransaction(record.pool, client => ensureKey(client, record.clock, keys));
  return inTransaction(record.pool, async client => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ'); // one snapshot: seals and roots agree
    const rows = await entriesOf(client, [institution]);
    const published = await publishedKeys(client);
    const sealed = rows.flatMap(({ seal, ...entry }) => (seal ? [{ entry, seal }] : []));
    if (sealed.length === 0) return null;
    const entries: SealedEntry[] = sealed.map(({ entry }) => entry);
    const all = await rootsFrom(client);
    const shown = roots === 'all' ? all : all.slice(-1);
    const parts = partsOf(entries.map(readEntry));
    const { facts } = parts.basic;
    const { key, suite, sign } = signerOf(keys, published.at(-1)?.id ?? impossible('no key is published'));
    const document = {
      format: 'dingbian/certificate/1' as const,
      madeAt: laterThan(record.clock.now(), [...published.map(each => each.from), ...shown.map(each => each.madeAt), ...sealed.map(({ seal }) => seal.sealedAt)]),
      institution: { id: institution, creditCode: String(facts['creditCode'] ?? ''), name: String(facts['name'] ?? ''), certificateNumber: String(facts['number'] ?? '') },
      parts,
      entries,
      seals: sealed.map(({ seal }) => seal),
      notSealedYet: rows.length - sealed.length,
      people: await peopleOf(client, record.keys, entries, isFull),
      keys: published,
      roots: shown,
      ...proofsOf(institution, shown, await movedHeads(client)),
      ...(printedBy === undefined ? {} : { printedBy }),
    };
    return { ...document, signature: { suite: suite.code, key, signature: sign(documentText(document)) } };
  });
}

/** An export as it goes with pages that are printed again: what it tells stays, and where another certificate signs the pages by now, it names that one. */
export async function printedAnew({ record, keys }: SealRoom, text: string, printedBy: string): Promise<string> {
  const { signature: _, ...told } = JSON.parse(text) as ExportedCertificate; // as it was made here and kept
  if (told.printedBy === printedBy) return text;
  const published = await publishedKeys(record.pool);
  const document = { ...told, printedBy, keys: published, madeAt: laterThan(record.clock.now(), [told.madeAt, ...published.map(each => each.from)]) };
  const { key, suite, sign } = signerOf(keys, published.at(-1)?.id ?? impossible('no key is published'));
  return JSON.stringify({ ...document, signature: { suite: suite.code, key, signature: sign(documentText(document)) } });
}

/** Everybody whom the entries mean, once for each commitment. */
async function peopleOf(client: PoolClient, keys: RecordKeys, entries: readonly SealedEntry[], isFull: boolean): Promise<ExportedPerson[]> {
  const meant = new Map(entries.flatMap(({ person, commitment }) => (person !== null && commitment !== null ? [[`${person} ${commitment}`, { person, commitment }] as const] : [])));
  const { rows } = await client.query<{ key: string; ciphertext: Buffer }>('SELECT person_key AS key, ciphertext FROM personal_record WHERE person_key = ANY($1::uuid[])', [[...meant.values()].map(each => each.person)]);
  const fields = new Map(rows.map(row => [row.key, openFields(keys, row.ciphertext)]));
  return [...meant.values()].map(({ person, commitment }) => shownPerson(person, commitment, fields.get(person), isFull));
}

function shownPerson(person: string, commitment: string, fields: PersonalFields | undefined, isFull: boolean): ExportedPerson {
  if (fields === undefined || commitmentTo(fields) !== commitment) return { person, commitment, maskedName: null, opening: null }; // erased, or corrected since
  const { name, residentId, salt } = fields;
  return { person, commitment, maskedName: maskedWith('＊')(name), opening: isFull ? { name, residentId, salt } : null };
}


/** The present instant, and not before anything that is told of: clocks of several machines may differ. */
const laterThan = (now: number, instants: readonly string[]): string => instants.reduce((latest, each) => (each > latest ? each : latest), new Date(now).toISOString());

/** For each of the roots the steps from the institution's head, as it then stood, up to its tree; for those of before it had any, the heads between which it would stand. */
function proofsOf(institution: string, roots: readonly DailyRoot[], moved: readonly MovedHead[]): { readonly proofs: readonly RootProof[]; readonly absences: readonly RootAbsence[] } {
  const heads = new Map<string, MovedHead>();
  const [proofs, absences]: [RootProof[], RootAbsence[]] = [[], []];
  let next = 0;
  for (const { day, suite } of roots) {
    for (let head = moved[next]; head !== undefined && head.day <= day; head = moved[(next += 1)]) heads.set(head.institution, head);
    const standing = inOrder(heads.values());
    const leaves = standing.map(head => leafOf(suites[suite], head));
    const stepsOf = (place: number) => proofOf(suites[suite], leaves, place);
    const place = standing.findIndex(head => head.institution >= institution);
    const own = standing[place];
    if (own?.institution === institution) proofs.push({ day, number: own.number, hash: own.hash, steps: stepsOf(place) });
    else absences.push({ day, before: neighbour(standing, place < 0 ? standing.length - 1 : place - 1, stepsOf), after: neighbour(standing, place < 0 ? standing.length : place, stepsOf) });
  }
  return { proofs, absences };
}

function neighbour(standing: readonly MovedHead[], place: number, stepsOf: (place: number) => Neighbour['steps']): Neighbour | null {
  const head = standing[place];
  return head ? { institution: head.institution, number: head.number, hash: head.hash, steps: stepsOf(place) } : null;
}
