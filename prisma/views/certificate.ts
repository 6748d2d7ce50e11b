import type { Actor } from '../../src/access/actor';
import type { EntryKind } from '../../src/certificate/entry';
import type { Day } from '../../src/kernel/day';
import { audit } from '../records/auditing';
import type { RecordRoom } from '../records/record';
import { namesFor } from './caseView';
import { institutionFor } from './institutions';

const ENTRIES = `SELECT e.number, e.kind, e.person_key AS person, q.kind AS "quotaKind", p.kind AS "leadershipPost", CASE WHEN e.kind = 'bodyApproved' THEN e.payload->>'name' ELSE b.name END AS "bodyName", (e.payload->>'approved')::int AS approved, c.number AS "caseNumber", e.effective_on AS "effectiveOn", e.recorded_at AS "recordedAt"
  FROM certificate_entry e LEFT JOIN establishment_quota q ON q.id = e.quota_id LEFT JOIN leadership_post p ON p.id = e.leadership_post_id LEFT JOIN body b ON b.id = p.body_id LEFT JOIN case_file c ON c.id = e.case_id WHERE e.institution_id = $1 AND e.number > $2 AND ($4::date IS NULL OR e.effective_on <= $4::date) ORDER BY e.number LIMIT $3`;
type Row = { number: number; kind: EntryKind; person: string | null; quotaKind: string | null; leadershipPost: string | null; bodyName: string | null; approved: number | null; caseNumber: string | null; effectiveOn: string; recordedAt: Date };

/** The entries of an institution's management certificate (管理证), in their order, as of the end of a day where one is named; null outside the reader's scope. The reading itself is kept in the audit trail. */
export async function certificateEntries(room: RecordRoom, actor: Actor, institution: string, after: number, limit: number, asOf: Day | null = null) {
  if (!(await institutionFor(room, actor, 'certificate', institution))) return null;
  await audit(room.pool, room, { actor: actor.account, action: 'certificate.read', subject: institution, detail: { after, ...(asOf === null ? {} : { asOf }) } }); // often classified: who looks at it is kept (每次查阅留痕)
  const { rows } = await room.pool.query<Row>({ name: 'certificate-entries', text: ENTRIES, values: [institution, after, limit + 1, asOf] });
  const items = rows.slice(0, limit);
  const named = await namesFor(room, actor, items.flatMap(row => (row.person === null ? [] : [row.person])));
  return { items: items.map(row => ({ ...row, name: row.person === null ? null : named(row.person).name })), next: rows.length > limit ? String(items.at(-1)?.number) : null };
}
