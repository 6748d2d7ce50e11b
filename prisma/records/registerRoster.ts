import type { PoolClient } from 'pg';
import type { Progress } from '../../src/contracts/jobs';
import { impossible } from '../../src/kernel/result';
import { EventBook, noRows, postKey, registerPeople, type KnownPersons, type OpeningPerson } from './openingRows';
import { writeOpening } from './openingStatements';
import type { RecordRoom } from './record';

/** Whether the register holds people of the institution, or has begun a case of it: from then on people change by cases only. */
const ON_REGISTER = 'SELECT EXISTS (SELECT 1 FROM post_holding WHERE institution_id = $1) OR EXISTS (SELECT 1 FROM case_file WHERE institution_id = $1) AS "isOnRegister"';
export const isRosterOnRegister = async (client: Pick<PoolClient, 'query'>, institution: string): Promise<boolean> => (await client.query<{ isOnRegister: boolean }>(ON_REGISTER, [institution])).rows[0]?.isOnRegister ?? true;

const NAMES = `SELECT (SELECT coalesce(jsonb_object_agg(name, id), '{}') FROM body WHERE institution_id = $1) AS bodies, (SELECT coalesce(jsonb_object_agg(kind, id), '{}') FROM establishment_quota WHERE institution_id = $1) AS quotas,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'body', b.name)), '[]') FROM leadership_post p LEFT JOIN body b ON b.id = p.body_id WHERE p.institution_id = $1) AS posts, (SELECT max(number) FROM event WHERE institution_id = $1 AND case_id IS NULL) AS number, (SELECT last_entry FROM management_certificate WHERE institution_id = $1) AS entry`;
type Names = { bodies: Record<string, string>; quotas: Record<string, string>; posts: { id: string; kind: string; body: string | null }[]; number: number; entry: number };

// Everybody whom the counters count has just been entered: they are what the rows say.
const COUNTED = [
  'UPDATE establishment_quota q SET placed = (SELECT count(*) FROM post_holding h WHERE h.quota_id = q.id AND h.removed_on IS NULL) WHERE q.institution_id = $1',
  'UPDATE leadership_post p SET placed = (SELECT count(*) FROM leadership_holding h WHERE h.leadership_post_id = p.id AND h.relieved_on IS NULL) WHERE p.institution_id = $1',
  'UPDATE structure_limit s SET allowance = greatest(0, (SELECT t.placed FROM structure_taken(s.quota_id, s.dimension, s.value) t) - s.posts) WHERE s.institution_id = $1',
];

/** Locks an institution against cases that would begin at the same moment. */
export async function lockInstitution(client: PoolClient, institution: string): Promise<void> {
  await client.query('SELECT 1 FROM institution WHERE id = $1 FOR UPDATE', [institution]);
}

/** Enters the first people of an institution that is on the register without any; the caller has locked it and checked them. */
export async function registerRoster(client: PoolClient, room: RecordRoom, { institution, creditCode, people, actor, known }: { readonly institution: string; readonly creditCode: string; readonly people: readonly OpeningPerson[]; readonly actor: string; readonly known: KnownPersons }, progress: Progress): Promise<void> {
  const names = (await client.query<Names>(NAMES, [institution])).rows[0] ?? impossible('no row of names');
  const bodies = new Map(Object.entries(names.bodies));
  const rows = noRows();
  const bodyOf = (name: string | null): string | null => (name === null ? null : (bodies.get(name) ?? impossible(`no body ${name}`)));
  const postIds = new Map(names.posts.map(post => [postKey(post.kind, post.body), post.id]));
  registerPeople(room, people, creditCode, { bodyOf, quotaIds: new Map(Object.entries(names.quotas)), postIds, known, book: new EventBook(institution, actor, rows.events, names.number, names.entry) }, rows);
  rows.audit.push({ actor, institution, action: 'roster.registered', detail: { people: people.length } });
  await writeOpening(client, rows, room.clock.now(), progress);
  for (const text of COUNTED) await client.query(text, [institution]);
}
