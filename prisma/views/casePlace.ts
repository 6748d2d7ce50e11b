import { performance } from 'node:perf_hooks';
import type { Pool } from 'pg';
import type { RecordRoom } from '../records/record';

const PLACE = 'SELECT c.procedure, i.id AS institution, r.served_by_code AS served FROM case_file c JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code WHERE c.number = $1';
/** Where a case belongs: its procedure, its institution, and the region whose offices serve it. */
type Place = { readonly procedure: 'hire' | 'separation'; readonly institution: string; readonly served: string };

const KEPT_MS = 5_000;
const KEPT_AT_MOST = 5_000;
const kept = new WeakMap<Pool, Map<string, { readonly until: number; readonly place: Place }>>();

/** The place of a case; null where there is none. Procedure and institution never change, and who serves a region hardly ever: it is read at most every five seconds, as a session is. */
export async function placeOf({ pool }: RecordRoom, number: string): Promise<Place | null> {
  const places = kept.get(pool) ?? new Map<string, { readonly until: number; readonly place: Place }>();
  kept.set(pool, places);
  const held = places.get(number);
  if (held && held.until > performance.now()) return held.place;
  const [place] = (await pool.query<Place>({ name: 'case-place', text: PLACE, values: [number] })).rows;
  if (!place) return null;
  if (places.size >= KEPT_AT_MOST) places.clear();
  places.set(number, { until: performance.now() + KEPT_MS, place });
  return place;
}
