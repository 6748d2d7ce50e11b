import type { Actor } from '../../src/access/actor';
import { asExchanging } from '../../src/access/filing';
import type { Filed } from '../records/filingCheck';
import { contentsOf, type FilingState } from '../records/filings';
import type { RecordRoom } from '../records/record';
import { beyond, FROM_MICROS, given, listed, MICROS } from './listed';
import { scopeOf } from './scope';

/** A filing (报送) as lists show it. `filedBy` and `decidedBy` are the names of accounts. */
export type FilingRow = {
  id: string; kind: 'opening' | 'roster'; state: FilingState; office: string; officeName: string; institution: string | null; institutionName: string | null;
  institutions: number; people: number; filedBy: string; filedByAccount: string; peopleAStage: number; filedAt: Date; decidedBy: string | null; decidedAt: Date | null; note: string;
};
/** Which filings to list; what is left out is not asked for. */
export type FilingFilter = { readonly state?: FilingState | undefined; readonly kind?: 'opening' | 'roster' | undefined; readonly after?: readonly string[] | undefined; readonly limit: number };
type Found = FilingRow & { region: string; position: string };

// A staffing office sees what is filed with it, an institution what it filed itself: $1 institutions, $2 regions served.
const FILINGS = `SELECT f.id, f.kind, f.state, f.office_id AS office, o.name AS "officeName", o.region_code AS region, f.institution_id AS institution, i.name AS "institutionName", f.institutions, f.people, a.display_name AS "filedBy", f.filed_by AS "filedByAccount", f.people_a_stage AS "peopleAStage", f.filed_at AS "filedAt",
  b.display_name AS "decidedBy", f.decided_at AS "decidedAt", f.note, concat_ws('_', ${MICROS('f.filed_at')}, f.id) AS position
  FROM filing f JOIN office o ON o.id = f.office_id JOIN account a ON a.id = f.filed_by LEFT JOIN account b ON b.id = f.decided_by LEFT JOIN institution i ON i.id = f.institution_id
  WHERE (f.institution_id = ANY($1::uuid[]) OR o.region_code = ANY($2::text[])) AND ($3::uuid IS NULL OR f.id = $3)`;

const rowsFor = (room: RecordRoom, actor: Actor, id: string | null, { state, kind, after, limit }: FilingFilter) => {
  const [institutions, regions] = scopeOf(asExchanging(actor), 'filings');
  const narrowed = [beyond(after, [['f.filed_at', FROM_MICROS], ['f.id', '?::uuid']], 'down'), given('f.state = ?', state), given('f.kind = ?', kind)];
  return listed<Found>(room, { name: 'filings', select: FILINGS, values: [institutions, regions, id], narrowed, order: 'f.filed_at DESC, f.id DESC', limit });
};

/** The filings that the actor may see, newest first. */
export async function filings(room: RecordRoom, actor: Actor, filter: FilingFilter): Promise<{ readonly items: readonly FilingRow[]; readonly next: string | null }> {
  const { items, next } = await rowsFor(room, actor, null, filter);
  return { items: items.map(({ region: _, ...row }) => row), next };
}

/** One filing, and the region that its office serves; null outside the actor's scope. */
export async function filing(room: RecordRoom, actor: Actor, id: string): Promise<{ readonly row: FilingRow; readonly region: string } | null> {
  const [found] = (await rowsFor(room, actor, id, { limit: 1 })).items;
  if (!found) return null;
  const { region, ...row } = found;
  return { row, region };
}

/** One filing with the files as they were filed; null outside the actor's scope. They are heavy: for jobs only. */
export async function filedFiles(room: RecordRoom, actor: Actor, id: string): Promise<Filed | null> {
  const found = await filing(room, actor, id);
  const [sealed] = found ? (await room.pool.query<{ contents: Buffer }>('SELECT contents FROM filing WHERE id = $1', [id])).rows : [];
  if (!found || !sealed) return null;
  const files = contentsOf(room, sealed.contents);
  return found.row.kind === 'roster' ? { kind: 'roster', institution: found.row.institution ?? '', files } : { kind: 'opening', servedBy: found.region, files };
}

const OFFICE_OF = `SELECT o.id AS office, o.name FROM institution i JOIN region r ON r.code = i.region_code JOIN office o ON o.region_code = r.served_by_code AND o.desk = 'staffingOffice' WHERE i.id = $1`;
/** The staffing office that decides on what the institution files. */
export const staffingOfficeOf = async (room: RecordRoom, institution: string): Promise<string | null> => (await officeNamed(room, institution))?.office ?? null;

const officeNamed = async (room: RecordRoom, institution: string): Promise<{ readonly office: string; readonly name: string } | undefined> => (await room.pool.query<{ office: string; name: string }>(OFFICE_OF, [institution])).rows[0];
/** The name of that office, as it keeps the institution's certificate (登记机关); empty where its region has none. */
export const issuerOf = async (room: RecordRoom, institution: string): Promise<string> => (await officeNamed(room, institution))?.name ?? '';
