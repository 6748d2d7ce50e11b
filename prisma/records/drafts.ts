import { randomUUID } from 'node:crypto';
import { inTransaction } from './database';
import { seal } from './keys';
import { PERSON_COLUMNS } from './personalRecords';
import type { RecordRoom } from './record';

/** What a draft (草稿) is for: an act that opens a case of the institution, or one in a case. */
export type DraftFor = { readonly act: string } & ({ readonly institution: string; /** The planned separation (计划减员) that it is for. */ readonly planned?: string | null } | { readonly caseNumber: string; readonly lane: string; readonly proposes: string | null });
/** That a draft is saved. */
export type SavedDraft = { readonly id: string; readonly savedAt: Date };

/** How many drafts an account may keep (assumed): more than anybody has begun at once. */
export const DRAFTS_AT_MOST = 50;
/** A draft that nobody has touched for so long is deleted (assumed). */
const KEPT_DAYS = 90;

/** Drafts saved before are gone: they are read no more, and swept away. */
export const draftHorizon = (room: RecordRoom): Date => new Date(room.clock.now() - KEPT_DAYS * 86_400_000);

const PLACE = `SELECT id AS institution, NULL::bigint AS case FROM institution WHERE id = $1::uuid`;
const PLACE_OF_CASE = `SELECT institution_id AS institution, id AS case FROM case_file WHERE number = $1`;
// What is there already is replaced, however many there are; a new one needs room.
const SAVE = `INSERT INTO draft (id, account_id, act, institution_id, case_id, lane, proposes, content, encryption_key, saved_at, planned_id)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $13::uuid
  WHERE (SELECT count(*) FROM draft t WHERE t.account_id = $2 AND t.saved_at > $11 AND (t.act, t.institution_id, t.case_id, t.lane, t.proposes, t.planned_id) IS DISTINCT FROM ($3, $4::uuid, $5::bigint, $6, $7, $13::uuid)) < $12
    OR EXISTS (SELECT 1 FROM draft t WHERE t.account_id = $2 AND (t.act, t.institution_id, t.case_id, t.lane, t.proposes, t.planned_id) IS NOT DISTINCT FROM ($3, $4::uuid, $5::bigint, $6, $7, $13::uuid))
  ON CONFLICT ON CONSTRAINT one_draft_for_each DO UPDATE SET content = excluded.content, encryption_key = excluded.encryption_key, saved_at = excluded.saved_at
  RETURNING id, saved_at AS "savedAt"`;

/** Saves what an account has typed, in place of what it saved for the same thing before; null where it keeps as many drafts as it may. The caller has asked whether the account may see the institution or the case. */
export const saveDraft = (room: RecordRoom, account: string, what: DraftFor, content: string): Promise<SavedDraft | null> =>
  inTransaction(room.pool, async client => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('drafts of ' || $1, 0))`, [account]); // two at the same moment are counted one after the other
    const isOfCase = 'caseNumber' in what;
    const [place] = (await client.query<{ institution: string; case: number | null }>(isOfCase ? PLACE_OF_CASE : PLACE, [isOfCase ? what.caseNumber : what.institution])).rows;
    if (!place) throw new Error('a draft is for an institution or a case that is there'); // the caller has found it, and nothing is ever taken off the register
    const of = isOfCase ? [what.lane, what.proposes] : [null, null];
    const values = [randomUUID(), account, what.act, place.institution, place.case, ...of, seal(room.keys.personalRecords, content), PERSON_COLUMNS.encryptionKey, new Date(room.clock.now()), draftHorizon(room), DRAFTS_AT_MOST, isOfCase ? null : (what.planned ?? null)];
    return (await client.query<SavedDraft>({ name: 'save-draft', text: SAVE, values })).rows[0] ?? null;
  });

/** Discards a draft of the account; false where it has none of that id. */
export const discardDraft = async (room: RecordRoom, account: string, id: string): Promise<boolean> => (await room.pool.query('DELETE FROM draft WHERE id = $1 AND account_id = $2', [id, account])).rowCount === 1;

const SWEEP = 'DELETE FROM draft t WHERE t.saved_at <= $1 OR EXISTS (SELECT 1 FROM case_file c WHERE c.id = t.case_id AND c.ended_as IS NOT NULL)';

/** Deletes the drafts that nobody has touched for long, and those for cases that have ended: nothing can be done there any more. */
export const sweepDrafts = async (room: RecordRoom): Promise<void> => {
  await room.pool.query(SWEEP, [draftHorizon(room)]);
};
