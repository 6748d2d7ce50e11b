import type { Actor } from '../../src/access/actor';
import { isOverEstablishment, postsAvailable, postsVacant, type Balance } from '../../src/establishment/balance';
import type { StructureDimension } from '../../src/establishment/codes';
import type { Day } from '../../src/kernel/day';
import type { RecordRoom } from '../records/record';
import { namesFor } from './caseView';
import { institutionFor } from './institutions';

const QUOTAS = 'SELECT id, kind, document_number AS "documentNumber", approved, allowance, placed, reserved FROM establishment_quota WHERE institution_id = $1 ORDER BY kind';
const LEADERSHIP = 'SELECT p.id, p.kind, p.body_id AS body, b.name AS "bodyName", p.document_number AS "documentNumber", p.approved, p.allowance, p.placed, p.reserved FROM leadership_post p LEFT JOIN body b ON b.id = p.body_id WHERE p.institution_id = $1 ORDER BY b.name NULLS FIRST, p.kind';
const STRUCTURE = `SELECT q.kind AS "quotaKind", s.dimension, coalesce(b.name, s.value) AS value, s.posts, s.allowance, s.document_number AS "documentNumber", t.placed, t.reserved FROM structure_limit s JOIN establishment_quota q ON q.id = s.quota_id LEFT JOIN body b ON s.dimension = 'body' AND b.id::text = s.value,
  structure_taken(s.quota_id, s.dimension, s.value) t WHERE s.institution_id = $1 ORDER BY q.kind, s.dimension, 3`;
const BODIES = 'SELECT id, name, kind FROM body WHERE institution_id = $1 ORDER BY name';
const peopleWho = (hold: string, fill: string): string => `SELECT h.person_key AS person, q.kind AS "quotaKind", b.name AS "bodyName", h.person_category AS "personCategory", h.post, h.post_level AS "postLevel", h.placed_on AS "placedOn", h.form_number AS "formNumber",
  (SELECT coalesce(jsonb_agg(l.leadership_post_id ORDER BY l.id), '[]') FROM leadership_holding l JOIN leadership_post p ON p.id = l.leadership_post_id WHERE l.person_key = h.person_key AND p.institution_id = h.institution_id AND ${fill}) AS "leadershipPosts"
  FROM post_holding h JOIN establishment_quota q ON q.id = h.quota_id LEFT JOIN body b ON b.id = h.body_id WHERE h.institution_id = $1 AND ${hold} ORDER BY b.name NULLS FIRST, h.id`;
const PEOPLE = peopleWho('h.removed_on IS NULL', 'l.relieved_on IS NULL');
/** What the ledger (alias `l`) moved. */
export const MOVED = ['approved', 'allowance', 'placed', 'reserved'].map(column => `coalesce(sum(l.${column}), 0)::int AS ${column}`).join(', ');
const QUOTAS_OF_DAY = `SELECT q.id, q.kind, q.document_number AS "documentNumber", ${MOVED} FROM establishment_quota q LEFT JOIN ledger_line l ON l.quota_id = q.id AND l.effective_on <= $2::date WHERE q.institution_id = $1 GROUP BY q.id ORDER BY q.kind`;
const LEADERSHIP_OF_DAY = `SELECT p.id, p.kind, p.body_id AS body, b.name AS "bodyName", p.document_number AS "documentNumber", ${MOVED} FROM leadership_post p LEFT JOIN body b ON b.id = p.body_id LEFT JOIN ledger_line l ON l.leadership_post_id = p.id AND l.effective_on <= $2::date
  WHERE p.institution_id = $1 GROUP BY p.id, b.name ORDER BY b.name NULLS FIRST, p.kind`;
const PEOPLE_OF_DAY = peopleWho('h.placed_on <= $2::date AND (h.removed_on IS NULL OR h.removed_on > $2::date)', 'l.appointed_on <= $2::date AND (l.relieved_on IS NULL OR l.relieved_on > $2::date)');
type QuotaRow = Balance & { id: string; kind: string; documentNumber: string };
type StructureRow = { quotaKind: string; dimension: StructureDimension; value: string; posts: number; allowance: number; documentNumber: string; placed: number; reserved: number };
type PersonRow = { person: string; quotaKind: string; bodyName: string | null; personCategory: string; post: string; postLevel: string; placedOn: string; formNumber: string | null; leadershipPosts: string[] };

/** What a line of the board shows beside the balance itself; none of them is below zero. */
export const shownBalance = <Row extends Balance>(row: Row) => ({ ...row, vacant: Math.max(0, postsVacant(row)), available: Math.max(0, postsAvailable(row)), over: Math.max(0, -postsVacant(row)), isOver: isOverEstablishment(row) });

type LeadershipRow = QuotaRow & { body: string | null; bodyName: string | null };
type Board = { readonly quotas: readonly QuotaRow[]; readonly leadershipPosts: readonly LeadershipRow[]; readonly structureLimits: readonly StructureRow[]; readonly people: readonly PersonRow[] };

/**
 * The establishment board (编制台账) of one institution; null outside the reader's scope. Names, never ID numbers. With a
 * day, as it stood at the end of that day by what is recorded now: balances are summed from the ledger by effective day;
 * divisions, posts and levels are today's, and limits of the structure, which have no ledger, are left out.
 */
export async function establishmentBoard(room: RecordRoom, actor: Actor, institution: string, asOf: Day | null = null) {
  const header = await institutionFor(room, actor, 'establishment', institution);
  if (!header) return null;
  const rows = async <Row>(name: string, text: string, ...more: readonly string[]): Promise<Row[]> => (await room.pool.query({ name, text, values: [institution, ...more] })).rows as Row[]; // the statement's own columns
  const bodies = await rows<{ id: string; name: string; kind: string }>('board-bodies', BODIES);
  const { quotas, leadershipPosts, structureLimits, people } = asOf === null ? await boardNow(rows) : await boardAsOf(rows, asOf);
  const named = await namesFor(room, actor, people.map(each => each.person));
  return { ...header, asOf, quotas: quotas.map(shownBalance), leadershipPosts: leadershipPosts.map(shownBalance), structureLimits, bodies, people: people.map(each => ({ ...each, name: named(each.person).name })) };
}

/** What is asked for of one line: a quota or a leadership post by its id, and how many. */
export type Wanted = { readonly id: string; readonly posts: number };

/**
 * What each line that is asked for would have left, as the record stands now; null outside the reader's scope, `unknown`
 * where the institution has no such line. What is counted is what the rules count: approved − placed − reserved.
 */
export async function vacancyAfter(room: RecordRoom, actor: Actor, institution: string, wanted: readonly Wanted[]) {
  if (!(await institutionFor(room, actor, 'establishment', institution))) return null;
  const [quotas, posts] = await Promise.all([room.pool.query<QuotaRow>({ name: 'board-quotas', text: QUOTAS, values: [institution] }), room.pool.query<LeadershipRow>({ name: 'board-leadership', text: LEADERSHIP, values: [institution] })]);
  const lines = [...quotas.rows.map(row => ({ ...row, of: 'quota' as const, bodyName: null })), ...posts.rows.map(row => ({ ...row, of: 'leadershipPost' as const }))];
  const unknown = wanted.find(({ id }) => !lines.some(line => line.id === id));
  if (unknown) return { unknown: unknown.id };
  const askedOf = (id: string): number => wanted.filter(each => each.id === id).reduce((sum, each) => sum + each.posts, 0);
  return {
    lines: lines.filter(({ id }) => askedOf(id) > 0).map(line => {
      const { id, of, kind, bodyName, approved, placed, reserved } = line;
      const left = postsAvailable(line) - askedOf(id);
      return { id, of, kind, bodyName, approved, placed, reserved, available: Math.max(0, postsAvailable(line)), wanted: askedOf(id), left: Math.max(0, left), short: Math.max(0, -left) };
    }),
  };
}

type Rows = <Row>(name: string, text: string, ...more: readonly string[]) => Promise<Row[]>;

async function boardNow(rows: Rows): Promise<Board> {
  const [quotas, leadershipPosts, structureLimits, people] = await Promise.all([rows<QuotaRow>('board-quotas', QUOTAS), rows<LeadershipRow>('board-leadership', LEADERSHIP), rows<StructureRow>('board-structure', STRUCTURE), rows<PersonRow>('board-people', PEOPLE)]);
  return { quotas, leadershipPosts, structureLimits, people };
}

async function boardAsOf(rows: Rows, day: Day): Promise<Board> {
  const [quotas, leadershipPosts, people] = await Promise.all([rows<QuotaRow>('board-quotas-of-day', QUOTAS_OF_DAY, day), rows<LeadershipRow>('board-leadership-of-day', LEADERSHIP_OF_DAY, day), rows<PersonRow>('board-people-of-day', PEOPLE_OF_DAY, day)]);
  return { quotas, leadershipPosts, structureLimits: [], people };
}
