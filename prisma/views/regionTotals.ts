import type { Actor } from '../../src/access/actor';
import type { Balance } from '../../src/establishment/balance';
import type { Day } from '../../src/kernel/day';
import type { RecordRoom } from '../records/record';
import { MOVED, shownBalance } from './establishment';
import { IN_OPEN_SCOPE, scopeOf } from './scope';

// A region counts with all below it. Without a region the topmost are told, else the region and those right below it.
const GROUND = `WITH RECURSIVE holds AS (SELECT code AS top, code FROM region UNION ALL SELECT h.top, c.code FROM holds h JOIN region c ON c.parent_code = h.code)
  SELECT t.code, t.name, t.parent_code AS parent, i.id AS institution, q.id AS quota, q.kind`;
const FROM = `FROM region t JOIN holds h ON h.top = t.code JOIN institution i ON i.region_code = h.code JOIN region r ON r.code = i.region_code LEFT JOIN establishment_quota q ON q.institution_id = i.id`;
const WHERE = `WHERE ${IN_OPEN_SCOPE} AND CASE WHEN $4::text IS NULL THEN t.parent_code IS NULL ELSE t.code = $4 OR t.parent_code = $4 END`;
const NOW = `${GROUND}, coalesce(q.approved, 0) AS approved, coalesce(q.allowance, 0) AS allowance, coalesce(q.placed, 0) AS placed, coalesce(q.reserved, 0) AS reserved ${FROM} ${WHERE} ORDER BY t.code, q.kind`;
const OF_DAY = `${GROUND}, ${MOVED} ${FROM} LEFT JOIN ledger_line l ON l.quota_id = q.id AND l.effective_on <= $5::date ${WHERE} GROUP BY t.code, i.id, q.id ORDER BY t.code, q.kind`;
type Row = Balance & { code: string; name: string; parent: string | null; institution: string; kind: string | null };

/** The totals of one kind of quota: every number is the sum of what the boards of the institutions show. */
type Total = Omit<ReturnType<typeof shownBalance<Balance>>, 'isOver'> & { readonly kind: string; /** Institutions that are over. */ readonly institutionsOver: number };
/** A region with what stands on the boards of the institutions in the reader's scope, there and below. */
export type RegionTotals = { readonly region: string; readonly name: string; readonly parent: string | null; readonly institutions: number; readonly quotas: readonly Total[] };

/** Totals of the establishment by region (编制台账汇总): of the topmost regions, or of one and those right below it; with a day, as they stood at its end. */
export async function regionTotals(room: RecordRoom, actor: Actor, region: string | null, asOf: Day | null): Promise<readonly RegionTotals[]> {
  const values = [...scopeOf(actor, 'establishment'), region];
  const { rows } = asOf === null ? await room.pool.query<Row>({ name: 'region-totals', text: NOW, values }) : await room.pool.query<Row>({ name: 'region-totals-of-day', text: OF_DAY, values: [...values, asOf] });
  return [...grouped(rows, row => row.code)].map(([code, own]) => ({
    region: code,
    name: own[0]?.name ?? '',
    parent: own[0]?.parent ?? null,
    institutions: new Set(own.map(row => row.institution)).size,
    quotas: [...grouped(own, row => row.kind)].flatMap(([kind, ofKind]) => (kind === null ? [] : [totalOf(kind, ofKind)])),
  }));
}

function grouped<Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function totalOf(kind: string, rows: readonly Row[]): Total {
  const lines = rows.map(({ approved, allowance, placed, reserved }) => shownBalance({ approved, allowance, placed, reserved }));
  const sum = (value: (line: (typeof lines)[number]) => number): number => lines.reduce((total, line) => total + value(line), 0);
  return {
    kind, approved: sum(line => line.approved), allowance: sum(line => line.allowance), placed: sum(line => line.placed), reserved: sum(line => line.reserved),
    vacant: sum(line => line.vacant), available: sum(line => line.available), over: sum(line => line.over), institutionsOver: lines.filter(line => line.isOver).length,
  };
}
