import type { Actor } from '../../src/access/actor';
import type { Reading } from '../../src/access/reading';
import type { CaseDocumentKind, DocumentKind, DocumentState } from '../../src/documents/kinds';
import { maskedName } from '../../src/documents/maskedName';
import { documentedIn, overtakenBy, stateOf, type Happened } from '../../src/documents/ofEvents';
import { SECRET_INSTITUTION } from '../../src/labels/register';
import type { DocumentContents } from '../records/documents';
import { unseal, unsealBytes } from '../records/keys';
import { personalFieldsOf } from '../records/personalRecords';
import type { RecordRoom } from '../records/record';
import { IN_OPEN_SCOPE, scopeOf } from './scope';

const COLUMNS = `d.id, d.number, d.kind, d.lane, d.event_number AS event, d.office_id AS office, o.name AS "officeName", d.institution_id AS institution, i.name AS "institutionName", i.is_state_secret AS "isStateSecret", d.case_id AS "caseId", c.number AS "caseNumber", d.up_to_entry AS "upToEntry", d.entries_from AS "entriesFrom", d.entries_until AS "entriesUntil",
  d.person_key AS person, d.token, d.check_code AS "checkCode", coalesce(a.display_name, '') AS "issuedBy", d.issued_at AS "issuedAt", coalesce(v.display_name, '') AS "voidedBy", d.voided_at AS "voidedAt", d.void_reason AS "voidReason",
  d.kind = 'managementCertificate' AND EXISTS (SELECT 1 FROM official_document n WHERE n.institution_id = d.institution_id AND n.kind = d.kind AND n.up_to_entry > d.up_to_entry AND n.voided_at IS NULL) AS "isReplaced",
  (SELECT e.kind FROM certificate_entry e WHERE e.institution_id = d.institution_id AND e.number > d.up_to_entry AND e.kind IN ('certificateReplaced', 'certificateCancelled') ORDER BY e.number LIMIT 1) AS "endedBy"`;
const FROM = `FROM official_document d JOIN office o ON o.id = d.office_id JOIN institution i ON i.id = d.institution_id JOIN region r ON r.code = i.region_code LEFT JOIN case_file c ON c.id = d.case_id LEFT JOIN account a ON a.id = d.issued_by LEFT JOIN account v ON v.id = d.voided_by`;
type Row = {
  id: string; number: string; kind: DocumentKind; lane: string | null; event: number | null; office: string; officeName: string; institution: string; institutionName: string; isStateSecret: boolean; caseId: number | null; caseNumber: string | null; upToEntry: number | null; entriesFrom: string | null; entriesUntil: string | null;
  person: string | null; token: string; checkCode: string; issuedBy: string; issuedAt: Date; voidedBy: string; voidedAt: Date | null; voidReason: string | null; isReplaced: boolean; /** The entry by which the certificate that it shows came to its end: replaced by another number, or cancelled. */ endedBy: string | null;
};
type Print = { readonly document: string; readonly ordinal: number; readonly reason: string; readonly printedBy: string; readonly printedAt: Date; readonly pages: number; readonly bytes: number };
/** A document as its readers see it, with how it stands and how often it was printed. */
export type DocumentRow = Omit<Row, 'isReplaced' | 'endedBy' | 'caseId' | 'token'> & { readonly token: string; readonly state: DocumentState; readonly overtakenBy: string | null; readonly prints: readonly Omit<Print, 'document'>[] };

const HAPPENED = `SELECT number, type, lane, outcome, (payload->>'takesBack')::int AS "takesBack" FROM event WHERE case_id = $1 ORDER BY number`;
const happenedIn = async (room: RecordRoom, caseId: number): Promise<readonly Happened[]> => (await room.pool.query<Happened>({ name: 'document-happened', text: HAPPENED, values: [caseId] })).rows;
const PRINTS = `SELECT p.document_id AS document, p.ordinal, p.reason, coalesce(a.display_name, '') AS "printedBy", p.printed_at AS "printedAt", p.pages, p.bytes FROM document_print p LEFT JOIN account a ON a.id = p.printed_by WHERE p.document_id = ANY($1::uuid[]) ORDER BY p.ordinal`;

/** How a document stands by what its case or its certificate says now. */
function standing(row: Row, happened: readonly Happened[]): { readonly state: DocumentState; readonly overtakenBy: string | null } {
  const of = happened.find(each => each.number === row.event);
  const by = of ? overtakenBy(row.kind as CaseDocumentKind, of, happened) : null; // only documents of cases have an event
  const overtaking = by?.type ?? row.endedBy;
  return { state: stateOf({ isVoid: row.voidedAt !== null, isOvertaken: overtaking !== null || row.isReplaced }), overtakenBy: overtaking };
}

async function shown(room: RecordRoom, rows: readonly Row[], happened: readonly Happened[]): Promise<DocumentRow[]> {
  const prints = (await room.pool.query<Print>({ name: 'document-prints', text: PRINTS, values: [rows.map(row => row.id)] })).rows;
  return rows.map(row => {
    const { isReplaced: _isReplaced, endedBy: _endedBy, caseId: _caseId, ...told } = row;
    return { ...told, ...standing(row, happened), prints: prints.filter(each => each.document === row.id).map(({ document: _document, ...print }) => print) };
  });
}

/** The documents of a case, and the acts of which one may still be made; whether the reader may know is asked before. */
export async function caseDocuments(room: RecordRoom, caseId: number) {
  const happened = await happenedIn(room, caseId);
  const { rows } = await room.pool.query<Row>({ name: 'documents-of-case', text: `SELECT ${COLUMNS} ${FROM} WHERE d.case_id = $1 ORDER BY d.issued_at, d.number`, values: [caseId] });
  const items = await shown(room, rows, happened);
  const makeable = documentedIn(happened).flatMap(({ event, kind }) => (items.some(item => item.event === event.number && item.state !== 'void') ? [] : [{ event: event.number, type: event.type, lane: event.lane ?? 'case', kind }]));
  return { items, makeable };
}

/** The documents of an institution's certificate, latest first. */
export async function certificateDocuments(room: RecordRoom, institution: string): Promise<DocumentRow[]> {
  const { rows } = await room.pool.query<Row>({ name: 'documents-of-certificate', text: `SELECT ${COLUMNS} ${FROM} WHERE d.institution_id = $1 AND d.case_id IS NULL ORDER BY d.issued_at DESC LIMIT 500`, values: [institution] });
  return shown(room, rows, []);
}

/** A document in the reader's scope, else null: those of cases are read like papers, those of certificates like certificates. */
export async function documentFor(room: RecordRoom, actor: Actor, id: string): Promise<DocumentRow | null> {
  for (const reading of ['papers', 'certificate'] as const satisfies readonly Reading[]) {
    const { rows: [row] } = await room.pool.query<Row>({ name: `document-for-${reading}`, text: `SELECT ${COLUMNS} ${FROM} WHERE ${IN_OPEN_SCOPE} AND d.id = $4 AND (d.case_id IS NULL) = ${String(reading === 'certificate')}`, values: [...scopeOf(actor, reading), id] });
    if (row) return (await shown(room, [row], row.caseId === null ? [] : await happenedIn(room, row.caseId)))[0] ?? null;
  }
  return null;
}

/** What stands on a document, as it was issued. */
export async function documentContents(room: RecordRoom, id: string): Promise<DocumentContents | null> {
  const { rows: [row] } = await room.pool.query<{ sheet: Buffer }>({ name: 'document-sheet', text: 'SELECT sheet FROM official_document WHERE id = $1', values: [id] });
  return row ? (JSON.parse(unseal(room.keys.personalRecords, row.sheet)) as DocumentContents) : null; // only `issueDocument` writes these
}

const CONTENT = 'SELECT content FROM document_print WHERE document_id = $1 ORDER BY ordinal DESC LIMIT 1';
/** The pages of a document as they were printed last; whether the reader may see them is asked before. */
export async function documentContent(room: RecordRoom, id: string): Promise<Buffer | null> {
  const { rows: [row] } = await room.pool.query<{ content: Buffer }>({ name: 'document-content', text: CONTENT, values: [id] });
  return row ? unsealBytes(room.keys.personalRecords, row.content) : null;
}

/** How a document is looked for by the public: by what its code says, or by its number with the digits beside it. */
export type CheckedBy = { readonly token: string } | { readonly number: string; readonly checkCode: string };
/** What the public is told of a document. */
export type PublicDocument = { readonly number: string; readonly kind: DocumentKind; readonly institutionName: string; readonly officeName: string; readonly person: string | null; readonly issuedAt: Date; readonly voidedAt: Date | null; readonly state: DocumentState; /** Whether it was overtaken by the reversal of what it tells of (撤销). */ readonly isReversed: boolean };

// A form has its own number on it too: either is typed off the paper.
const BY_NUMBER = `(d.number = $1 OR (d.kind = 'verificationForm' AND d.case_id IN (SELECT f.case_id FROM verification_form f WHERE f.number = $1))) AND d.check_code = $2`;
/** What anybody may know who holds a document in his hand; null where there is none. A name is masked, and a state secret has none. */
export async function publicDocument(room: RecordRoom, by: CheckedBy): Promise<PublicDocument | null> {
  const [condition, values, name] = 'token' in by ? (['d.token = $1', [by.token], 'public-by-token'] as const) : ([BY_NUMBER, [by.number, by.checkCode], 'public-by-number'] as const);
  const { rows: [row] } = await room.pool.query<Row>({ name, text: `SELECT ${COLUMNS} ${FROM} WHERE ${condition} ORDER BY d.issued_at DESC LIMIT 1`, values: [...values] });
  if (!row) return null;
  const [happened, people] = await Promise.all([row.caseId === null ? [] : happenedIn(room, row.caseId), personalFieldsOf(room.pool, room.keys, row.person === null || row.isStateSecret ? [] : [row.person])]);
  const person = row.person === null ? null : (people.get(row.person)?.name ?? null);
  const { state, overtakenBy: overtaking } = standing(row, happened);
  return { number: row.number, kind: row.kind, institutionName: row.isStateSecret ? SECRET_INSTITUTION : row.institutionName, officeName: row.officeName, person: person === null ? null : maskedName(person), issuedAt: row.issuedAt, voidedAt: row.voidedAt, state, isReversed: state === 'superseded' && overtaking === 'placementReversed' };
}
