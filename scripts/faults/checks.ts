import type { Pool } from 'pg';
import { reconcile } from '../../prisma/reconcile/reconcile';
import type { Entry } from './toldLog';

/** What the record says beside what the clients were told. Nothing but `acknowledged` and `effects` may be above 0. */
export type Verdict = { readonly acknowledged: number; readonly effects: number; readonly lost: number; readonly doubled: number; readonly changed: number; readonly unanswered: number; readonly failed: number; readonly open: number; readonly reconcile: number; readonly overdrawn: number };

// One act of one person is one transaction, and all its events carry its one instant.
const EFFECTS = `SELECT count(DISTINCT (e.case_id, e.actor_id, e.recorded_at))::int AS effects FROM event e JOIN case_file c ON c.id = e.case_id WHERE c.region_code = ANY($1)`;
const FOUND = `SELECT count(*)::int AS found FROM unnest($1::text[], $2::int[]) AS t(number, version) WHERE (SELECT count(*) FROM event e JOIN case_file c ON c.id = e.case_id WHERE c.number = t.number AND e.number = t.version) = 1`;
const OPEN = 'SELECT count(*)::int AS open FROM case_file WHERE region_code = ANY($1) AND (ended_as IS NULL OR conduct_closed_at IS NULL)';
const OVERDRAWN = 'SELECT (SELECT count(*) FROM establishment_quota WHERE placed + reserved > approved + allowance)::int + (SELECT count(*) FROM leadership_post WHERE placed + reserved > approved + allowance)::int AS overdrawn';

/** Compares the clients' log with the record of the counties in which they worked. */
export async function judge(pool: Pool, entries: readonly Entry[], counties: readonly string[]): Promise<Verdict> {
  const told = entries.filter(entry => entry.what === 'told');
  const acknowledged = new Map(told.filter(({ status }) => status < 300).map(entry => [entry.key, entry]));
  const first = [...acknowledged.values()];
  const changed = told.filter(({ key, status, caseNumber, version }) => status < 300 && (caseNumber !== acknowledged.get(key)?.caseNumber || version !== acknowledged.get(key)?.version)).length;
  const answered = new Set(told.map(({ key }) => key));
  const unanswered = new Set(entries.map(({ key }) => key).filter(key => !answered.has(key))).size;
  const one = async (text: string, values: unknown[]): Promise<number> => Number(Object.values((await pool.query<Record<string, number>>(text, values)).rows[0] ?? {})[0]);
  const found = await one(FOUND, [first.map(({ caseNumber }) => caseNumber), first.map(({ version }) => version)]);
  const effects = await one(EFFECTS, [counties]);
  const sameEvent = acknowledged.size - new Set(first.map(({ caseNumber, version }) => `${caseNumber} ${version}`)).size;
  return {
    acknowledged: acknowledged.size,
    effects,
    lost: acknowledged.size - found,
    doubled: Math.max(0, effects - acknowledged.size) + sameEvent,
    changed,
    unanswered,
    failed: told.filter(({ status }) => status >= 300).length,
    open: await one(OPEN, [counties]),
    reconcile: (await reconcile(pool)).differences.length,
    overdrawn: await one(OVERDRAWN, []),
  };
}

/** Whether all is as it must be. */
export const isSound = ({ acknowledged, effects, ...faults }: Verdict): boolean => acknowledged === effects && Object.values(faults).every(count => count === 0);
