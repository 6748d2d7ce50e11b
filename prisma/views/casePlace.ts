import type { RecordRoom } from '../records/record';
import { memoryOf } from '../records/shortMemory';

const PLACE = 'SELECT c.procedure, i.id AS institution, r.served_by_code AS served FROM case_file c JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code WHERE c.number = $1';
/** Where a case belongs: its procedure, its institution, and the region whose offices serve it. */
type Place = { readonly procedure: 'hire' | 'separation'; readonly institution: string; readonly served: string };

const placesKept = memoryOf<string, Place>();

/** The place of a case; null where there is none. Procedure and institution never change, and who serves a region hardly ever: it is read at most every five seconds, as a session is. */
export async function placeOf({ pool }: RecordRoom, number: string): Promise<Place | null> {
  const places = placesKept(pool);
  const held = places.get(number);
  if (held) return held;
  const [place] = (await pool.query<Place>({ name: 'case-place', text: PLACE, values: [number] })).rows;
  if (!place) return null;
  places.set(number, place);
  return place;
}
