import { documentWords, officialDay, reviewWords } from '../../../src/labels/documents';
import { annualReviewStateZh, bodyKindZh, civilServiceRankZh, institutionGradeZh, leadershipPostKindZh, personCategoryZh, postLevelZh, quotaKindZh } from '../../../src/labels/importCodes.zh';
import { entryKindLabels } from '../../../src/labels/register';
import { personalFieldsOf } from '../../records/personalRecords';
import type { RecordRoom } from '../../records/record';
import { entryText, type ToldEntry } from './entryText';
import { balancesBefore, institutionBlock, leadershipLine, quotaLine, word, type InstitutionFacts } from './institutionSheet';

const BODIES = 'SELECT name, kind, grade, document_number AS "documentNumber" FROM body WHERE institution_id = $1 ORDER BY kind DESC, name';
const ROSTER = `SELECT h.person_key AS person, q.kind AS "quotaKind", b.name AS body, h.person_category AS "personCategory", h.post, h.post_level AS "postLevel", h.civil_service_rank AS rank, h.placed_on AS "placedOn" FROM post_holding h JOIN establishment_quota q ON q.id = h.quota_id LEFT JOIN body b ON b.id = h.body_id
  WHERE h.institution_id = $1 AND h.removed_on IS NULL ORDER BY b.name NULLS FIRST, h.id`;
const LEADERS = `SELECT l.person_key AS person, p.kind, b.name AS body, l.document_number AS "documentNumber", l.appointed_on AS "appointedOn" FROM leadership_holding l JOIN leadership_post p ON p.id = l.leadership_post_id LEFT JOIN body b ON b.id = p.body_id
  WHERE p.institution_id = $1 AND l.relieved_on IS NULL ORDER BY b.name NULLS FIRST, p.kind DESC, l.id`;
const ENTRIES = `SELECT e.number, e.kind, e.person_key AS person, q.kind AS "quotaKind", p.kind AS "leadershipPost", b.name AS body, c.number AS "caseNumber", e.effective_on AS "effectiveOn", e.payload FROM certificate_entry e LEFT JOIN establishment_quota q ON q.id = e.quota_id
  LEFT JOIN leadership_post p ON p.id = e.leadership_post_id LEFT JOIN body b ON b.id = p.body_id LEFT JOIN case_file c ON c.id = e.case_id WHERE e.institution_id = $1 AND ($2::date IS NULL OR e.effective_on BETWEEN $2 AND $3) ORDER BY e.number`;
type RosterRow = { person: string; quotaKind: string; body: string | null; personCategory: string; post: string; postLevel: string; rank: string | null; placedOn: string };
type LeaderRow = { person: string; kind: string; body: string | null; documentNumber: string; appointedOn: string };
type EntryRow = ToldEntry & { number: number; person: string | null; caseNumber: string | null; effectiveOn: string };

/** Days between which an extract tells of entries; null: the whole certificate. */
export type Extracted = { readonly from: string; readonly until: string } | null;

/** What stands on a management certificate 《机构编制管理证》 in its six parts, or on an extract: basic facts, balances, and the entries of some days. */
export async function certificateSheet(room: RecordRoom, institution: InstitutionFacts, extracted: Extracted) {
  const rows = async <Row>(name: string, text: string, ...more: readonly (string | null)[]): Promise<Row[]> => (await room.pool.query({ name, text, values: [institution.id, ...more] })).rows as Row[]; // the statement's own columns
  const isWhole = extracted === null;
  const [balances, bodies, roster, leaders, entries] = await Promise.all([
    balancesBefore(room, institution.id),
    isWhole ? rows<{ name: string; kind: string; grade: string; documentNumber: string }>('certificate-bodies', BODIES) : [],
    isWhole ? rows<RosterRow>('certificate-roster', ROSTER) : [],
    isWhole ? rows<LeaderRow>('certificate-leaders', LEADERS) : [],
    rows<EntryRow>('certificate-entries-of-document', ENTRIES, extracted?.from ?? null, extracted?.until ?? null),
  ]);
  const people = await personalFieldsOf(room.pool, room.keys, [...roster, ...leaders, ...entries].flatMap(row => row.person ?? []));
  const name = (person: string | null): string => (person === null ? '' : (people.get(person)?.name ?? ''));
  return {
    isWhole, from: extracted ? officialDay(extracted.from) : '', until: extracted ? officialDay(extracted.until) : '', upToEntry: institution.lastEntry ?? 0,
    certificate: { number: institution.certificateNumber ?? documentWords.none, issuedOn: institution.certificateIssuedOn === null ? '' : officialDay(institution.certificateIssuedOn), annualReview: reviewWords(institution.annualReviewYear, word(annualReviewStateZh, institution.annualReview)), establishedOn: officialDay(institution.establishedOn) },
    institution: institutionBlock(institution), quotas: balances.quotas.map(quotaLine), leadership: balances.leadership.map(leadershipLine),
    bodies: bodies.map(row => ({ ...row, kind: word(bodyKindZh, row.kind), grade: word(institutionGradeZh, row.grade) })),
    leaders: leaders.map(row => ({ name: name(row.person), isOfOrgan: row.body === null, body: row.body ?? documentWords.organ, kind: word(leadershipPostKindZh, row.kind), documentNumber: row.documentNumber, day: officialDay(row.appointedOn) })),
    roster: roster.map((row, index) => ({ number: index + 1, name: name(row.person), body: row.body ?? documentWords.organ, quotaKind: word(quotaKindZh, row.quotaKind), category: word(personCategoryZh, row.personCategory), post: row.post, level: word(postLevelZh, row.postLevel), rank: row.rank === null ? '' : word(civilServiceRankZh, row.rank), day: officialDay(row.placedOn) })),
    entries: entries.map(row => ({ number: row.number, kind: word(entryKindLabels.zh, row.kind), name: name(row.person), what: entryText(row), caseNumber: row.caseNumber ?? '', day: officialDay(row.effectiveOn) })),
  };
}
