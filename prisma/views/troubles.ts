import type { Actor } from '../../src/access/actor';
import type { RecordRoom } from '../records/record';
import { IN_SCOPE, scopeOf, SHOWN_NAME } from './scope';

const FROM = 'FROM conduct_trouble t JOIN case_file c ON c.id = t.case_id JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code';
const TROUBLES = `SELECT c.number AS "caseNumber", c.procedure, ${SHOWN_NAME} AS "institutionName", c.ended_as IS NOT NULL AS "hasEnded", t.effect, t.attempts, t.since, t.last_at AS "lastAt", t.what, t.retry_asked_at AS "retryAskedAt", p.position
  ${FROM} CROSS JOIN LATERAL (SELECT concat_ws(' ', c.number, t.effect) COLLATE "C" AS position) p
  WHERE ${IN_SCOPE} AND ($4::text IS NULL OR p.position > $4) ORDER BY p.position LIMIT $5`;
type Row = { caseNumber: string; procedure: 'hire' | 'separation'; institutionName: string; hasEnded: boolean; effect: string; attempts: number; since: Date; lastAt: Date; what: string; retryAskedAt: Date | null; position: string };

/** What the conduct cannot do at present (受阻事项), in the reader's scope: also of cases that have ended and are not closed yet. */
export async function troubles(room: RecordRoom, actor: Actor, after: string | null, limit: number) {
  const { rows } = await room.pool.query<Row>({ name: 'troubles', text: TROUBLES, values: [...scopeOf(actor, 'supervision'), after, limit + 1] });
  const page = rows.slice(0, limit);
  return { items: page.map(({ position: _, ...row }) => row), next: rows.length > limit ? (page.at(-1)?.position ?? null) : null };
}

/** Whether the case is in the actor's scope of supervision. */
export async function isSupervised(room: RecordRoom, actor: Actor, caseNumber: string): Promise<boolean> {
  const { rowCount } = await room.pool.query({ name: 'is-supervised', text: `SELECT 1 FROM case_file c JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code WHERE ${IN_SCOPE} AND c.number = $4`, values: [...scopeOf(actor, 'supervision'), caseNumber] });
  return rowCount === 1;
}
