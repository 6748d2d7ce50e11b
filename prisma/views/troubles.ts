import type { Actor } from '../../src/access/actor';
import type { RecordRoom } from '../records/record';
import { beyond, given, IN_REGION, listed } from './listed';
import { IN_SCOPE, scopeOf, SHOWN_NAME } from './scope';

const FROM = 'FROM conduct_trouble t JOIN case_file c ON c.id = t.case_id JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code';
const TROUBLES = `SELECT c.number AS "caseNumber", c.procedure, ${SHOWN_NAME} AS "institutionName", c.ended_as IS NOT NULL AS "hasEnded", t.effect, t.attempts, t.since, t.last_at AS "lastAt", t.what, t.retry_asked_at AS "retryAskedAt", concat_ws('_', c.number, t.effect) AS position
  ${FROM} WHERE ${IN_SCOPE}`;
type Row = { caseNumber: string; procedure: 'hire' | 'separation'; institutionName: string; hasEnded: boolean; effect: string; attempts: number; since: Date; lastAt: Date; what: string; retryAskedAt: Date | null; position: string };

/** Which troubles to list; what is left out is not asked for. */
export type TroubleFilter = { readonly procedure?: 'hire' | 'separation' | undefined; readonly region?: string | undefined; readonly after?: readonly string[] | undefined; readonly limit: number };

/** What the conduct cannot do at present (受阻事项), in the reader's scope: also of cases that have ended and are not closed yet. */
export const troubles = (room: RecordRoom, actor: Actor, { procedure, region, after, limit }: TroubleFilter) =>
  listed<Row>(room, { name: 'troubles', select: TROUBLES, values: scopeOf(actor, 'supervision'), narrowed: [beyond(after, [['c.number', '?::text'], ['t.effect', '?::text']]), given('c.procedure = ?', procedure), given(IN_REGION, region)], order: 'c.number, t.effect', limit });

/** Whether the case is in the actor's scope of supervision. */
export async function isSupervised(room: RecordRoom, actor: Actor, caseNumber: string): Promise<boolean> {
  const { rowCount } = await room.pool.query({ name: 'is-supervised', text: `SELECT 1 FROM case_file c JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code WHERE ${IN_SCOPE} AND c.number = $4`, values: [...scopeOf(actor, 'supervision'), caseNumber] });
  return rowCount === 1;
}
