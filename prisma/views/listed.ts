import type { RecordRoom } from '../records/record';

/** A condition with `?` where its values stand. */
export type Condition = { readonly sql: string; readonly values: readonly unknown[] };

/** The condition where a value is given, else none. */
export const given = (sql: string, value: unknown): Condition | null => (value === null || value === undefined ? null : { sql, values: [value] });
/** That a flag is set or not, where it is asked for. */
export const ifAsked = (asked: boolean | undefined, yes: Condition, no: Condition): Condition | null => (asked === undefined ? null : asked ? yes : no);

/** A day of a position, and back. */
export const DAYS = (column: string): string => `(${column} - DATE '1970-01-01')`;
export const FROM_DAYS = "(DATE '1970-01-01' + ?::int)";
/** An instant of a position, to the microsecond as it is kept, and back. */
export const MICROS = (column: string): string => `(extract(epoch FROM ${column}) * 1000000)::bigint`;
export const FROM_MICROS = "(TIMESTAMPTZ '1970-01-01 00:00:00Z' + ?::bigint * INTERVAL '1 microsecond')";

/** That a row comes after a position: a comparison of whole rows, which PostgreSQL finds by the index of the order. `parts`: column and how its value is read. */
export function beyond(position: readonly string[] | undefined, parts: readonly (readonly [column: string, value: string])[], direction: 'up' | 'down' = 'up'): Condition | null {
  if (position === undefined) return null;
  return { sql: `(${parts.map(([column]) => column).join(', ')}) ${direction === 'up' ? '>' : '<'} (${parts.map(([, value]) => value).join(', ')})`, values: position };
}

/** The regions below one and itself, for an institution `i`. */
export const IN_REGION = 'i.region_code IN (WITH RECURSIVE down AS (SELECT ?::text AS code UNION SELECT c.code FROM region c JOIN down b ON c.parent_code = b.code) SELECT code FROM down)';

/** A list: what is selected up to its last fixed condition, with the values of that; what it is narrowed to, how it is ordered, and how many are wanted. */
export type Listed = { readonly name: string; readonly select: string; readonly values: readonly unknown[]; readonly narrowed: readonly (Condition | null)[]; readonly order: string; readonly limit: number };
type Page<Row> = { readonly items: readonly Row[]; readonly next: string | null };

/** Puts the conditions that are there behind a statement; what is absent is not asked, so that each way of asking has its own plan. */
export function narrowedBy(select: string, values: readonly unknown[], narrowed: readonly (Condition | null)[]): { readonly text: string; readonly values: readonly unknown[]; readonly mask: string } {
  const all = [...values];
  const put = ({ sql, values: own }: Condition): string => {
    let at = 0;
    return sql.replaceAll('?', () => `$${all.push(own[(at += 1) - 1])}`);
  };
  const text = `${select}${narrowed.flatMap(each => (each ? [` AND ${put(each)}`] : [])).join('')}`;
  return { text, values: all, mask: narrowed.map(each => (each ? '1' : '0')).join('') };
}

/** One page of a list. Every row says its own `position`. */
export async function listed<Row extends { readonly position: string }>(room: RecordRoom, { name, select, values, narrowed, order, limit }: Listed): Promise<Page<Omit<Row, 'position'>>> {
  const made = narrowedBy(select, values, narrowed);
  const { rows } = await room.pool.query<Row>({ name: `${name}-${made.mask}`, text: `${made.text} ORDER BY ${order} LIMIT $${made.values.length + 1}`, values: [...made.values, limit + 1] });
  const page = rows.slice(0, limit);
  return { items: page.map(({ position: _, ...row }) => row), next: rows.length > limit ? (page.at(-1)?.position ?? null) : null };
}
