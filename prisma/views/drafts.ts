import type { Actor } from '../../src/access/actor';
import { draftHorizon } from '../records/drafts';
import { unseal } from '../records/keys';
import type { RecordRoom } from '../records/record';
import { IN_OPEN_SCOPE, scopeOf, SHOWN_NAME } from './scope';

/** A draft (草稿) as who typed it sees it in his list. */
type DraftRow = { id: string; act: string; institution: string; institutionName: string; caseNumber: string | null; lane: string | null; proposes: string | null; planned: string | null; savedAt: Date };

const COLUMNS = `t.id, t.act, i.id AS institution, ${SHOWN_NAME} AS "institutionName", c.number AS "caseNumber", t.lane, t.proposes, t.planned_id AS planned, t.saved_at AS "savedAt"`;
// One's own alone, and only as long as what they are about is in one's scope.
const FROM_MINE = `FROM draft t JOIN institution i ON i.id = t.institution_id JOIN region r ON r.code = i.region_code LEFT JOIN case_file c ON c.id = t.case_id
  WHERE ${IN_OPEN_SCOPE} AND t.account_id = $4 AND t.saved_at > $5`;
const mine = (room: RecordRoom, actor: Actor): unknown[] => [...scopeOf(actor, 'cases'), actor.account, draftHorizon(room)];

/** The actor's own drafts, latest first. */
export const drafts = async (room: RecordRoom, actor: Actor): Promise<readonly DraftRow[]> => (await room.pool.query<DraftRow>({ name: 'drafts', text: `SELECT ${COLUMNS} ${FROM_MINE} ORDER BY t.saved_at DESC, t.id`, values: mine(room, actor) })).rows;

/** One draft of the actor with what it holds; null where he has none of that id. */
export async function draft(room: RecordRoom, actor: Actor, id: string): Promise<(DraftRow & { readonly content: string }) | null> {
  const [found] = (await room.pool.query<DraftRow & { sealed: Buffer }>({ name: 'draft', text: `SELECT ${COLUMNS}, t.content AS sealed ${FROM_MINE} AND t.id = $6`, values: [...mine(room, actor), id] })).rows;
  if (!found) return null;
  const { sealed, ...row } = found;
  return { ...row, content: unseal(room.keys.personalRecords, sealed) };
}
