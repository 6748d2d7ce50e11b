import type { Actor } from '../../src/access/actor';
import type { Balance } from '../../src/establishment/balance';
import type { Day } from '../../src/kernel/day';
import type { RecordRoom } from '../records/record';
import { shownBalance } from './establishment';
import { institutionFor } from './institutions';
import { beyond, DAYS, FROM_DAYS, listed } from './listed';

/** Which line of the board is asked about: a quota, or a leadership post. */
export type BoardLine = { readonly of: 'quota' | 'leadershipPost'; readonly id: string };
/** Which of its ledger lines: those until the end of a day, or all; a page of them. */
export type LedgerFilter = { readonly asOf: Day | null; readonly after?: readonly string[] | undefined; readonly limit: number };

const LINES = {
  quota: `SELECT q.kind, NULL::text AS "bodyName", q.document_number AS "documentNumber" FROM establishment_quota q WHERE q.institution_id = $1 AND q.id = $2`,
  leadershipPost: `SELECT p.kind, b.name AS "bodyName", p.document_number AS "documentNumber" FROM leadership_post p LEFT JOIN body b ON b.id = p.body_id WHERE p.institution_id = $1 AND p.id = $2`,
};
const SIDES = ['approved', 'allowance', 'placed', 'reserved'] as const;
const balanceOf = (alias: string, prefix = ''): string => `jsonb_build_object(${SIDES.map(side => `'${side}', ${alias}.${prefix}${side}`).join(', ')})`;
// The balance after each line is summed over all lines before it, whichever page they are on.
const lineOf = (column: string): string => `SELECT concat_ws('-', l.event_id, l.line) AS id, e.type AS event, c.number AS "caseNumber", l.effective_on AS "effectiveOn", e.recorded_at AS "recordedAt", ${balanceOf('l')} AS moved, ${balanceOf('l', 'until_')} AS balance, concat_ws('_', ${DAYS('l.effective_on')}, l.event_id, l.line) AS position
  FROM (SELECT m.*, ${SIDES.map(side => `(sum(m.${side}) OVER running)::int AS until_${side}`).join(', ')} FROM ledger_line m WHERE m.${column} = $1 AND ($2::date IS NULL OR m.effective_on <= $2::date) WINDOW running AS (ORDER BY m.effective_on, m.event_id, m.line)) l
  JOIN event e ON e.id = l.event_id LEFT JOIN case_file c ON c.id = e.case_id WHERE TRUE`;
const LEDGER = { quota: lineOf('quota_id'), leadershipPost: lineOf('leadership_post_id') };
type Line = { kind: string; bodyName: string | null; documentNumber: string };
type Row = { id: string; event: string; caseNumber: string | null; effectiveOn: string; recordedAt: Date; moved: Balance; balance: Balance; position: string };

/**
 * The ledger lines of one line of the board, latest first, each with what it moved and the balance after it, so that the
 * first is the board's. Null outside the reader's scope, `unknown` where the institution has no such line.
 */
export async function ledgerOf(room: RecordRoom, actor: Actor, institution: string, { of, id }: BoardLine, { asOf, after, limit }: LedgerFilter) {
  const header = await institutionFor(room, actor, 'establishment', institution);
  if (!header) return null;
  const [line] = (await room.pool.query<Line>({ name: `ledger-of-${of}`, text: LINES[of], values: [institution, id] })).rows;
  if (!line) return 'unknown';
  const { items, next } = await listed<Row>(room, {
    name: `ledger-lines-of-${of}`, select: LEDGER[of], values: [id, asOf], order: 'l.effective_on DESC, l.event_id DESC, l.line DESC', limit,
    narrowed: [beyond(after, [['l.effective_on', FROM_DAYS], ['l.event_id', '?::bigint'], ['l.line', '?::int']], 'down')],
  });
  return { institution, institutionName: header.name, of, ...line, asOf, items: items.map(row => ({ ...row, balance: shownBalance(row.balance) })), next };
}
