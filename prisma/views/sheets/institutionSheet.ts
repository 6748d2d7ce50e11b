import { isOverEstablishment, postsVacant, type Balance } from '../../../src/establishment/balance';
import { institutionGradeZh, institutionNatureZh, leadershipPostKindZh, organKindZh, quotaKindZh, subordinationZh, systemCategoryZh } from '../../../src/labels/importCodes.zh';
import { documentWords } from '../../../src/labels/documents';
import type { RecordRoom } from '../../records/record';
import { MOVED } from '../establishment';

const INSTITUTION = `SELECT i.id, i.name, i.other_names AS "otherNames", i.credit_code AS "creditCode", i.organ_kind AS "organKind", i.grade, i.nature, i.subordinate_to AS "subordinateTo", i.system_category AS "systemCategory", i.document_number AS "documentNumber", i.is_state_secret AS "isStateSecret",
  i.annual_review AS "annualReview", i.annual_review_year AS "annualReviewYear", i.established_on AS "establishedOn", r.name AS "regionName", s.code AS "servedBy", s.name AS "servedName", m.number AS "certificateNumber", m.issued_on AS "certificateIssuedOn", m.last_entry AS "lastEntry"
  FROM institution i JOIN region r ON r.code = i.region_code JOIN region s ON s.code = r.served_by_code LEFT JOIN management_certificate m ON m.institution_id = i.id WHERE i.id = $1`;
/** An institution as documents tell of it. */
export type InstitutionFacts = {
  id: string; name: string; otherNames: string[]; creditCode: string; organKind: string; grade: string; nature: string; subordinateTo: string; systemCategory: string; documentNumber: string; isStateSecret: boolean;
  annualReview: string; annualReviewYear: number | null; establishedOn: string; regionName: string; servedBy: string; servedName: string; certificateNumber: string | null; certificateIssuedOn: string | null; lastEntry: number | null;
};

/** The institution; null where there is none. */
export const institutionFacts = async (room: RecordRoom, id: string): Promise<InstitutionFacts | null> => (await room.pool.query<InstitutionFacts>({ name: 'document-institution', text: INSTITUTION, values: [id] })).rows[0] ?? null;

/** The word for a code; a code that has none stands for itself. */
export const word = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

/** The block of the institution. A subordination is kept by its standard code where it is one, which has no word here. */
export const institutionBlock = (facts: InstitutionFacts) => ({
  name: facts.name, otherNames: facts.otherNames.join('、') || documentWords.none, creditCode: facts.creditCode, organKind: word(organKindZh, facts.organKind), grade: word(institutionGradeZh, facts.grade), nature: word(institutionNatureZh, facts.nature),
  subordinateTo: word(subordinationZh, facts.subordinateTo), systemCategory: word(systemCategoryZh, facts.systemCategory), documentNumber: facts.documentNumber, region: facts.regionName, certificateNumber: facts.certificateNumber ?? documentWords.none,
});

type QuotaRow = Balance & { id: string; kind: string; documentNumber: string };
type LeadershipRow = QuotaRow & { body: string | null };
const QUOTAS = `SELECT q.id, q.kind, q.document_number AS "documentNumber", ${MOVED} FROM establishment_quota q LEFT JOIN ledger_line l ON l.quota_id = q.id AND l.event_id < $2 WHERE q.institution_id = $1 GROUP BY q.id ORDER BY q.kind`;
const LEADERSHIP = `SELECT p.id, p.kind, b.name AS body, p.document_number AS "documentNumber", ${MOVED} FROM leadership_post p LEFT JOIN body b ON b.id = p.body_id LEFT JOIN ledger_line l ON l.leadership_post_id = p.id AND l.event_id < $2 WHERE p.institution_id = $1 GROUP BY p.id, b.name ORDER BY b.name NULLS FIRST, p.kind DESC`;
const LATEST = Number.MAX_SAFE_INTEGER;

/** The balances of an institution as they stood right before an event, summed from the ledger; as they stand now where none is named. */
export async function balancesBefore(room: RecordRoom, institution: string, event: number = LATEST) {
  const [quotas, leadership] = await Promise.all([
    room.pool.query<QuotaRow>({ name: 'document-quotas', text: QUOTAS, values: [institution, event] }),
    room.pool.query<LeadershipRow>({ name: 'document-leadership', text: LEADERSHIP, values: [institution, event] }),
  ]);
  return { quotas: quotas.rows, leadership: leadership.rows };
}

const numbers = (row: Balance) => ({ approved: row.approved, allowance: row.allowance, placed: row.placed, reserved: row.reserved, vacant: Math.max(0, postsVacant(row)), over: isOverEstablishment(row) ? -postsVacant(row) : 0 });
/** A quota as a line of a table. */
export const quotaLine = (row: QuotaRow) => ({ kind: word(quotaKindZh, row.kind), documentNumber: row.documentNumber, ...numbers(row) });
/** Leadership posts as a line of a table. */
export const leadershipLine = (row: LeadershipRow) => ({ isOfOrgan: row.body === null, body: row.body ?? documentWords.organ, kind: word(leadershipPostKindZh, row.kind), documentNumber: row.documentNumber, ...numbers(row) });

