import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { SeatTaken } from '../../src/access/actor';
import { audit } from './auditing';
import type { RecordRoom } from './record';
import type { NewPaper } from './recordDecision';

/** A paper of the same case with the same content. */
export type SamePaper = { readonly id: string; readonly title: string };
/** What became of a paper that was handed in. */
export type PaperOutcome = { readonly kind: 'added'; readonly id: string; readonly sameAs: readonly SamePaper[]; readonly isRepeat: boolean } | { readonly kind: 'keyReused' } | { readonly kind: 'caseHasEnded' } | { readonly kind: 'notFound' };

// One statement, hence one transaction: the paper, the stored answer and the audit entry. A key used before stops all three.
const ADD = `
WITH target AS (SELECT id FROM case_file WHERE number = $1 AND ended_as IS NULL),
q AS (INSERT INTO request (requester_id, key, fingerprint, answer, answered_at) SELECT $2, $3, decode($4, 'hex'), jsonb_build_object('kind', 'paperAdded', 'id', $5::text), $6 FROM target),
a AS (INSERT INTO audit_entry (recorded_at, actor_id, action, subject, detail) SELECT $6, $2, 'paper.add', $1, jsonb_build_object('paper', $5::text, 'kind', $8::text) || $14::jsonb FROM target)
INSERT INTO paper (id, case_id, lane, kind, title, document_number, media_type, content, digest, added_by, added_at, scan)
SELECT $5::uuid, id, $7, $8, $9, $10, $11, $12, $13, $2, $6, $15 FROM target RETURNING id`;

type Adding = { readonly account: string; /** The seat through which it is handed in. */ readonly seat: SeatTaken; readonly key: string; readonly caseNumber: string; readonly lane: string; readonly paper: NewPaper };

/** Adds a paper (材料) to an open case; a repeat of the same key gives the stored answer. */
export async function addPaper(room: RecordRoom, { account, seat, key, caseNumber, lane, paper }: Adding): Promise<PaperOutcome> {
  const { scan, ...said } = paper;
  const fingerprint = createHmac('sha256', room.keys.blindIndex).update(JSON.stringify(['paper', caseNumber, lane, said])).digest('hex');
  const earlier = await earlierAnswer(room, account, key, fingerprint);
  if (earlier) return earlier;
  const content = Buffer.from(paper.content, 'base64');
  const id = randomUUID();
  const values = [caseNumber, account, key, fingerprint, id, new Date(room.clock.now()), lane, paper.kind, paper.title, paper.documentNumber, paper.mediaType, content, createHash('sha256').update(content).digest(), JSON.stringify(seat), scan ?? 'notScanned'];
  try {
    const { rowCount } = await room.pool.query({ name: 'add-paper', text: ADD, values });
    if (rowCount === 1) return { kind: 'added', id, sameAs: await samePapers(room, id), isRepeat: false };
  } catch (error) {
    const race = isUniqueViolation(error) ? await earlierAnswer(room, account, key, fingerprint) : null;
    if (race) return race;
    throw error;
  }
  const { rowCount } = await room.pool.query('SELECT 1 FROM case_file WHERE number = $1', [caseNumber]);
  return { kind: rowCount === 1 ? 'caseHasEnded' : 'notFound' };
}

const isUniqueViolation = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === '23505';

async function earlierAnswer(room: RecordRoom, account: string, key: string, fingerprint: string): Promise<PaperOutcome | null> {
  const { rows } = await room.pool.query<{ fingerprint: string; id: string }>({ name: 'earlier-paper', text: `SELECT encode(fingerprint, 'hex') AS fingerprint, answer->>'id' AS id FROM request WHERE requester_id = $1 AND key = $2`, values: [account, key] });
  const [row] = rows;
  if (!row) return null;
  return row.fingerprint === fingerprint ? { kind: 'added', id: row.id, sameAs: await samePapers(room, row.id), isRepeat: true } : { kind: 'keyReused' };
}

const SAME = 'SELECT p.id, p.title FROM paper n JOIN paper p ON p.case_id = n.case_id AND p.digest = n.digest AND p.id <> n.id WHERE n.id = $1 ORDER BY p.added_at, p.id LIMIT 10';
const samePapers = async (room: RecordRoom, id: string): Promise<SamePaper[]> => (await room.pool.query<SamePaper>({ name: 'same-papers', text: SAME, values: [id] })).rows;

type Infected = { readonly account: string; /** The case or the institution that it was for. */ readonly subject: string; readonly kind: string; readonly content: Buffer; readonly seat: SeatTaken | null };
/** Writes into the audit that a paper in which the scanner found something was refused: its digest, and nothing of what it says or is called. */
export const noteInfected = (room: RecordRoom, { account, subject, kind, content, seat }: Infected): Promise<void> =>
  audit(room.pool, room, { actor: account, action: 'paper.infected', subject, detail: { kind, digest: createHash('sha256').update(content).digest('hex'), ...seat } });
