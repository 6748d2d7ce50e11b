import type { Pool, PoolClient } from 'pg';
import type { DailyRoot } from '../../src/seal/root';
import type { Head } from '../../src/seal/tree';
import { SIGNED_INSTANT } from './keyRows';

const ROOTS = `SELECT day, suite, key_id AS key, institutions, entries, top, previous_hash AS previous, previous_signature AS "previousSignature", hash, signature, ${SIGNED_INSTANT('made_at')} AS "madeAt" FROM daily_root`;

/** The roots of days from one on, in their order; all of them where no day is named. */
export const rootsFrom = async (by: Pool | PoolClient, from: string | null = null): Promise<DailyRoot[]> => (await by.query<DailyRoot>({ name: 'roots-from', text: `${ROOTS} WHERE $1::date IS NULL OR day >= $1::date ORDER BY day`, values: [from] })).rows;
/** The last root. */
export const lastRoot = async (by: Pool | PoolClient): Promise<DailyRoot | null> => (await by.query<DailyRoot>({ name: 'last-root', text: `${ROOTS} ORDER BY day DESC LIMIT 1` })).rows[0] ?? null;
/** The roots of days, latest first; where a day is named, in days since 1970, those before it. */
export const rootsDownFrom = async (by: Pool | PoolClient, before: number | null, limit: number): Promise<DailyRoot[]> => (await by.query<DailyRoot>({ name: 'roots-down', text: `${ROOTS} WHERE $1::int IS NULL OR day < DATE '1970-01-01' + $1::int ORDER BY day DESC LIMIT $2`, values: [before, limit] })).rows;
/** The root of a day. */
export const rootOf = async (by: Pool | PoolClient, day: string): Promise<DailyRoot | null> => (await by.query<DailyRoot>({ name: 'root-of', text: `${ROOTS} WHERE day = $1::date`, values: [day] })).rows[0] ?? null;

/** How a head moved at the root of a day. */
export type MovedHead = Head & { readonly day: string };
const HEADS = 'SELECT day, institution_id AS institution, number, hash FROM daily_root_head';

/** Every movement of every head, by day and institution. */
export const movedHeads = async (by: Pool | PoolClient): Promise<MovedHead[]> => (await by.query<MovedHead>({ name: 'moved-heads', text: `${HEADS} ORDER BY day, institution_id` })).rows;
/** The movements of one institution's head, by day. */
export const movedHeadsOf = async (by: Pool | PoolClient, institution: string): Promise<MovedHead[]> => (await by.query<MovedHead>({ name: 'moved-heads-of', text: `${HEADS} WHERE institution_id = $1 ORDER BY day`, values: [institution] })).rows;

/** The heads in the order in which the tree has them: by institution, as texts. */
export const inOrder = <Each extends { readonly institution: string }>(heads: Iterable<Each>): Each[] => [...heads].sort((a, b) => (a.institution < b.institution ? -1 : 1));
