import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { documentNumberOf } from '../../src/labels/documents';
import type { DocumentMatter } from '../views/documentMatter';
import { audit } from './auditing';
import { once, type Once } from './keyedRequests';
import { seal } from './keys';
import { PERSON_COLUMNS } from './personalRecords';
import type { RecordRoom } from './record';

/** What a document is called and where it is checked, before it is printed. */
export type Named = { readonly id: string; readonly number: string; readonly year: number; readonly sequence: number; readonly token: string; readonly checkCode: string };
/** What stands on a document, and the JSON export that goes with it (certificate.json), where one does: kept, so that it is printed again as it was. */
export type DocumentContents = { readonly sheet: { readonly head: object }; readonly attached: string | null };
/** What the press and the signer gave. */
export type PrintedPages = { readonly bytes: Buffer; readonly pages: number };

const NEXT = 'SELECT coalesce(max(sequence), 0) + 1 AS next FROM official_document WHERE region_code = $1 AND kind = $2 AND year = $3';

/** The name that the next document of its row would have; it is taken with `issueDocument`, by whoever comes first. */
export async function nextName(room: RecordRoom, { kind, region }: Pick<DocumentMatter, 'kind' | 'region'>, year: number): Promise<Named> {
  const { rows: [row] } = await room.pool.query<{ next: number }>({ name: 'next-document', text: NEXT, values: [region, kind, year] });
  const sequence = row?.next ?? 1;
  return { id: randomUUID(), number: documentNumberOf(kind, { year, region, sequence }), year, sequence, token: randomBytes(16).toString('base64url'), checkCode: String(randomInt(1_000_000)).padStart(6, '0') };
}

type By = { readonly account: string; readonly key: string };
const ISSUE = `INSERT INTO official_document (id, number, region_code, kind, year, sequence, office_id, institution_id, case_id, lane, event_number, up_to_entry, entries_from, entries_until, person_key, token, check_code, issued_by, issued_at, sheet, encryption_key)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`;
const PRINT = 'INSERT INTO document_print (document_id, ordinal, content, digest, bytes, pages, encryption_key, reason, printed_by, printed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)';

const keepPrint = async (client: PoolClient, room: RecordRoom, { id, ordinal, account, reason, printed: { bytes, pages } }: { readonly id: string; readonly ordinal: number; readonly account: string; readonly reason: string; readonly printed: PrintedPages }): Promise<unknown> =>
  client.query(PRINT, [id, ordinal, seal(room.keys.personalRecords, bytes), createHash('sha256').update(bytes).digest(), bytes.length, pages, PERSON_COLUMNS.encryptionKey, reason, account, new Date(room.clock.now())]);

/** What is asked under a key: the same act of the same reader. */
export type Issuing = By & { readonly asked: unknown; readonly matter: DocumentMatter; readonly named: Named; readonly contents: DocumentContents; readonly printed: PrintedPages; readonly reason: string };
/** That somebody else took the number, or made the document of that act, a moment before. */
export type Overtaken = { readonly kind: 'numberTaken' } | { readonly kind: 'documentMade' };

/** Issues a document: its number, what was printed, and the audit, in one transaction. */
export async function issueDocument(room: RecordRoom, { account, key, asked, matter, named, contents, printed, reason }: Issuing): Promise<Once<{ readonly id: string }> | Overtaken> {
  const { ofCase, ofCertificate } = matter;
  try {
    const done = await once(room, { account, key, asked }, async client => {
      const extracted = ofCertificate?.extracted ?? null;
      await client.query(ISSUE, [named.id, named.number, matter.region, matter.kind, named.year, named.sequence, matter.office, matter.institution, ofCase?.id ?? null, ofCase?.lane ?? null, ofCase?.event ?? null, ofCertificate?.upToEntry ?? null, extracted?.from ?? null, extracted?.until ?? null, matter.person, named.token, named.checkCode, account, new Date(room.clock.now()), seal(room.keys.personalRecords, JSON.stringify(contents)), PERSON_COLUMNS.encryptionKey]);
      await keepPrint(client, room, { id: named.id, ordinal: 0, account, reason, printed });
      await audit(client, room, { actor: account, action: ofCase === null ? 'certificate.print' : 'document.issued', subject: ofCase?.number ?? matter.institution, detail: { documentNumber: named.number, place: matter.office, ...(reason === '' ? {} : { reason }) } });
      return { id: named.id };
    });
    return done ?? { kind: 'numberTaken' };
  } catch (error) {
    const constraint = uniqueBrokenBy(error);
    if (constraint === 'one_document_of_an_act') return { kind: 'documentMade' };
    if (constraint !== null) return { kind: 'numberTaken' };
    throw error;
  }
}

const uniqueBrokenBy = (error: unknown): string | null => (typeof error === 'object' && error !== null && 'code' in error && error.code === '23505' && 'constraint' in error ? String(error.constraint) : null);

/** What stands already under a key: nothing is done. */
export const documentUnder = async (room: RecordRoom, { account, key, asked }: By & { readonly asked: unknown }): Promise<Once<{ readonly id: string }> | null> => once<{ readonly id: string }>(room, { account, key, asked }, () => Promise.resolve(null));

type OfDocument = { readonly id: string; readonly number: string; readonly subject: string; readonly office: string; readonly isOfCertificate: boolean };
const VOID = 'UPDATE official_document SET voided_by = $2, voided_at = $3, void_reason = $4 WHERE id = $1 AND voided_at IS NULL';

/** Declares a document void (作废), once; null where it is already. */
export const voidDocument = (room: RecordRoom, { account, key, document, reason }: By & { readonly document: OfDocument; readonly reason: string }): Promise<Once<{ readonly id: string }> | null> =>
  once(room, { account, key, asked: ['void', document.id, reason] }, async client => {
    const { rowCount } = await client.query(VOID, [document.id, account, new Date(room.clock.now()), reason]);
    if (rowCount !== 1) return null;
    await audit(client, room, { actor: account, action: 'document.voided', subject: document.subject, detail: { documentNumber: document.number, place: document.office, reason } });
    return { id: document.id };
  });

const ADD_PRINT = 'SELECT coalesce(max(p.ordinal), -1) + 1 AS next, d.voided_at IS NOT NULL AS "isVoid" FROM official_document d LEFT JOIN document_print p ON p.document_id = d.id WHERE d.id = $1 GROUP BY d.id';
/** How many times a document has been printed, so that the next print says so. */
export const nextPrint = async (room: RecordRoom, id: string): Promise<number> => (await room.pool.query<{ next: number }>(ADD_PRINT, [id])).rows[0]?.next ?? 0;

/** That the document was declared void meanwhile, or that another was printed at the same moment. */
export type NotReprinted = { readonly kind: 'documentIsVoid' } | { readonly kind: 'numberTaken' };
type Reprinting = By & { readonly asked: unknown; readonly document: OfDocument; readonly ordinal: number; readonly printed: PrintedPages; readonly reason: string };

/** Keeps what was printed again (补打): the number stays. */
export async function reprintDocument(room: RecordRoom, { account, key, asked, document, ordinal, printed, reason }: Reprinting): Promise<Once<{ readonly id: string }> | NotReprinted> {
  const stopped: { by: NotReprinted } = { by: { kind: 'numberTaken' } };
  const done = await once(room, { account, key, asked }, async client => {
    await client.query('SELECT id FROM official_document WHERE id = $1 FOR UPDATE', [document.id]); // who voids it or prints it too waits, or is waited for
    const { rows: [row] } = await client.query<{ next: number; isVoid: boolean }>(ADD_PRINT, [document.id]);
    if (row?.isVoid) stopped.by = { kind: 'documentIsVoid' };
    if (row?.next !== ordinal || row.isVoid) return null;
    await keepPrint(client, room, { id: document.id, ordinal, account, reason, printed });
    await audit(client, room, { actor: account, action: document.isOfCertificate ? 'certificate.print' : 'document.reprinted', subject: document.subject, detail: { documentNumber: document.number, place: document.office, reason } });
    return { id: document.id };
  });
  return done ?? stopped.by;
}

/** Keeps in the audit that somebody carried the pages of a document away. */
export async function noteDocumentRead(room: RecordRoom, account: string, document: OfDocument): Promise<void> {
  await audit(room.pool, room, { actor: account, action: document.isOfCertificate ? 'certificate.export' : 'document.read', subject: document.subject, detail: { documentNumber: document.number } });
}
