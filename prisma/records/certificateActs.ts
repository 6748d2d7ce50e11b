import type { PoolClient } from 'pg';
import { eventOfAct, whyNotOnCertificate, type BasicFacts, type CertificateAct, type CertificateActEvent, type CertificateObstacle, type CertificateStanding, type CertificateState, type Correctable, type CorrectedEntry } from '../../src/certificate/acts';
import { entriesOfRegister } from '../../src/establishment/events';
import { dayOf, type Day } from '../../src/kernel/day';
import { audit } from './auditing';
import { once, type Once } from './keyedRequests';
import type { RecordRoom } from './record';

/** What a signer does to the certificate of an institution, under which key. */
export type ActingOnCertificate = { readonly account: string; readonly key: string; readonly institution: string; readonly act: CertificateAct };
/** The entry by which it stands on the certificate. */
export type CertificateDone = { readonly entry: number; readonly number: string };
/** What became of it. */
export type CertificateOutcome = Once<CertificateDone> | { readonly kind: 'stopped'; readonly obstacle: CertificateObstacle };

const STANDING = `SELECT m.state, m.number, m.last_entry AS "lastEntry", i.opened_on AS "openedOn",
  jsonb_build_object('creditCode', i.credit_code, 'name', i.name, 'organKind', i.organ_kind, 'grade', i.grade, 'nature', i.nature, 'subordinateTo', i.subordinate_to, 'systemCategory', i.system_category, 'documentNumber', i.document_number) AS basic,
  EXISTS (SELECT 1 FROM management_certificate o WHERE o.number = $2) OR EXISTS (SELECT 1 FROM event e WHERE e.type IN ('certificateIssued', 'certificateReplaced') AND e.payload->>'number' = $2) AS "isNumberTaken",
  (SELECT coalesce(sum(q.placed + q.reserved), 0)::int FROM establishment_quota q WHERE q.institution_id = i.id) AS "postsTaken", (SELECT count(*)::int FROM case_file c WHERE c.institution_id = i.id AND c.ended_as IS NULL) AS "openCases",
  (SELECT coalesce(max(e.number), 0) FROM event e WHERE e.institution_id = i.id AND e.case_id IS NULL) AS "lastEvent",
  (SELECT jsonb_build_object('kind', c.kind, 'said', coalesce((SELECT k.payload->>'to' FROM certificate_entry k WHERE k.institution_id = i.id AND k.kind = 'correction' AND (k.payload->>'corrects')::int = c.number AND k.payload->>'fact' = $4 ORDER BY k.number DESC LIMIT 1), c.payload->>$4),
    'isInForce', c.kind = 'bodyApproved' OR NOT EXISTS (SELECT 1 FROM certificate_entry l WHERE l.institution_id = i.id AND l.number > c.number AND CASE WHEN c.kind IN ('certificateIssued', 'certificateReplaced') THEN l.kind IN ('certificateIssued', 'certificateReplaced') ELSE l.kind = c.kind AND l.quota_id IS NOT DISTINCT FROM c.quota_id AND l.leadership_post_id IS NOT DISTINCT FROM c.leadership_post_id END))
    FROM certificate_entry c WHERE c.institution_id = i.id AND c.number = $3 AND c.kind = ANY('{certificateIssued,certificateReplaced,quotaApproved,leadershipPostsApproved,bodyApproved}')) AS corrected
  FROM management_certificate m JOIN institution i ON i.id = m.institution_id WHERE m.institution_id = $1`;
type Row = { state: CertificateState; number: string; lastEntry: number; lastEvent: number; openedOn: Day; basic: BasicFacts; corrected: CorrectedEntry | null; isNumberTaken: boolean; postsTaken: number; openCases: number };
const numberIn = (act: CertificateAct): string => ('number' in act ? act.number : '');

/** How the certificate of an institution stands, for an act; null where it has none. */
export async function certificateStanding(by: Pick<PoolClient, 'query'>, institution: string, act: CertificateAct): Promise<(CertificateStanding & Pick<Row, 'lastEntry' | 'lastEvent'>) | null> {
  return (await by.query<Row>(STANDING, [institution, numberIn(act), ...('entry' in act ? [act.entry, act.fact] : [0, ''])])).rows[0] ?? null;
}

/** Does an act to a certificate (核发、换发、注销、年审、更正): its event, its entry and what follows from it, in one transaction. Null where the institution has no certificate. */
export async function actOnCertificate(room: RecordRoom, { account, key, institution, act }: ActingOnCertificate): Promise<CertificateOutcome | null> {
  const why: { obstacle: CertificateObstacle | null } = { obstacle: null };
  const today = dayOf(room.clock.now());
  const outcome = await once<CertificateDone>(room, { account, key, asked: ['certificate', institution, act] }, async client => {
    await client.query('SELECT 1 FROM institution WHERE id = $1 FOR UPDATE', [institution]); // no case begins meanwhile
    await client.query('SELECT 1 FROM management_certificate WHERE institution_id = $1 FOR UPDATE', [institution]);
    const standing = await certificateStanding(client, institution, act);
    why.obstacle = standing && whyNotOnCertificate(act, standing, today);
    if (standing === null || why.obstacle !== null) return null;
    const event = eventOfAct(act, standing);
    const done = { entry: standing.lastEntry + 1, number: numberIn(act) || standing.number };
    await enter(client, room, { institution, account, today, event, ...done, eventNumber: standing.lastEvent + 1 });
    await follow(client, institution, event, today);
    await audit(client, room, { actor: account, action: `certificate.${act.act}`, subject: institution, detail: { ...(act.act === 'review' ? { year: act.year, result: act.result } : {}), ...(act.act === 'correct' ? { entry: act.entry, fact: act.fact } : {}), number: done.number, documentNumber: 'documentNumber' in act ? act.documentNumber : '', reason: act.reason } });
    return done;
  });
  if (outcome) return outcome;
  return why.obstacle === null ? null : { kind: 'stopped', obstacle: why.obstacle };
}

type Entering = { readonly institution: string; readonly account: string; readonly today: Day; readonly event: CertificateActEvent; readonly entry: number; readonly eventNumber: number };

/** Writes the event and the entry that the core derives from it. */
async function enter(client: PoolClient, room: RecordRoom, { institution, account, today, event, entry, eventNumber }: Entering): Promise<void> {
  const { type, ...payload } = event;
  const now = new Date(room.clock.now());
  const { rows } = await client.query<{ id: number }>('INSERT INTO event (institution_id, number, type, effective_on, recorded_at, actor_id, payload) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id', [institution, eventNumber, type, today, now, account, payload]);
  for (const each of entriesOfRegister(event, today)) {
    await client.query('INSERT INTO certificate_entry (institution_id, number, kind, event_id, effective_on, recorded_at, payload) VALUES ($1, $2, $3, $4, $5, $6, $7)', [institution, entry, each.kind, rows[0]?.id, each.effectiveOn, now, 'payload' in each ? each.payload : {}]);
  }
  await client.query('UPDATE management_certificate SET last_entry = $2 WHERE institution_id = $1', [institution, entry]);
}

const BLOCK = 'INSERT INTO institution_block (institution_id, cause, document_number, blocked_on) SELECT $1, $2, $3, $4 WHERE NOT EXISTS (SELECT 1 FROM institution_block b WHERE b.institution_id = $1 AND b.cause = $2 AND b.lifted_on IS NULL)';
const LIFT = 'UPDATE institution_block SET lifted_on = greatest($3::date, blocked_on) WHERE institution_id = $1 AND cause = $2 AND lifted_on IS NULL';

const OF_ENTRY = (kinds: string): string => `EXISTS (SELECT 1 FROM certificate_entry e WHERE e.institution_id = $1 AND e.number = $2 AND e.kind IN (${kinds})`;
/** Where the lists keep what an entry says: corrected with it. */
const CORRECT: Readonly<Record<Correctable, readonly string[]>> = {
  name: [
    `UPDATE institution SET name = $3 WHERE id = $1 AND ${OF_ENTRY("'certificateIssued', 'certificateReplaced'")})`,
    `UPDATE body b SET name = $3 WHERE b.institution_id = $1 AND ${OF_ENTRY("'bodyApproved'")} AND e.payload->>'body' = b.id::text)`,
  ],
  documentNumber: [
    `UPDATE institution SET document_number = $3 WHERE id = $1 AND ${OF_ENTRY("'certificateIssued', 'certificateReplaced'")})`,
    `UPDATE body b SET document_number = $3 WHERE b.institution_id = $1 AND ${OF_ENTRY("'bodyApproved'")} AND e.payload->>'body' = b.id::text)`,
    `UPDATE establishment_quota q SET document_number = $3 WHERE q.institution_id = $1 AND ${OF_ENTRY("'quotaApproved'")} AND e.quota_id = q.id)`,
    `UPDATE leadership_post p SET document_number = $3 WHERE p.institution_id = $1 AND ${OF_ENTRY("'leadershipPostsApproved'")} AND e.leadership_post_id = p.id)`,
  ],
};

/** What follows: the certificate’s number and state, the result of the review, and the block from new forms that comes or goes with it. */
async function follow(client: PoolClient, institution: string, event: CertificateActEvent, today: Day): Promise<void> {
  switch (event.type) {
    case 'certificateIssued':
      await client.query(`UPDATE management_certificate SET number = $2, issued_on = $3, state = 'valid' WHERE institution_id = $1`, [institution, event.number, today]);
      await client.query(LIFT, [institution, 'certificateCancelled', today]);
      return;
    case 'certificateReplaced':
      await client.query('UPDATE management_certificate SET number = $2, issued_on = $3 WHERE institution_id = $1', [institution, event.number, today]);
      return;
    case 'certificateCancelled':
      await client.query(`UPDATE management_certificate SET state = 'cancelled' WHERE institution_id = $1`, [institution]);
      await client.query(BLOCK, [institution, 'certificateCancelled', event.documentNumber, today]);
      return;
    case 'annualReview':
      await client.query('UPDATE institution SET annual_review = $2, annual_review_year = $3 WHERE id = $1 AND coalesce(annual_review_year, 0) <= $3', [institution, event.result, event.year]);
      if (event.result === 'failed') await client.query(BLOCK, [institution, 'annualReviewFailed', event.documentNumber, today]);
      else await client.query(LIFT, [institution, 'annualReviewFailed', today]);
      return;
    case 'correction':
      for (const text of CORRECT[event.fact]) await client.query(text, [institution, event.corrects, event.to]);
  }
}
