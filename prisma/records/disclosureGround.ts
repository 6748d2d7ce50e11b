import type { PoolClient } from 'pg';
import type { DisclosureItem, DisclosureMode, DisclosureState } from '../../src/disclosure/codes';
import { contentOf, type DisclosedContent, type InstitutionFacts } from '../../src/disclosure/content';
import type { DisclosureGround, StandingVersion } from '../../src/disclosure/whyNot';
import { impossible } from '../../src/kernel/result';
import { unseal } from './keys';
import { openFields } from './personalRecords';
import type { RecordRoom } from './record';

type Asking = Pick<PoolClient, 'query'>;

const BASICS = 'SELECT i.name, i.grade, i.region_code AS region, r.name AS "regionName", i.is_state_secret AS "isStateSecret", r.served_by_code AS "servedBy" FROM institution i JOIN region r ON r.code = i.region_code WHERE i.id = $1';
const BODIES = 'SELECT name, kind, grade FROM body WHERE institution_id = $1 ORDER BY name';
const QUOTAS = 'SELECT kind, approved, placed FROM establishment_quota WHERE institution_id = $1 ORDER BY kind';
const LEADERSHIP = 'SELECT b.name AS "bodyName", p.kind, p.approved, p.placed FROM leadership_post p LEFT JOIN body b ON b.id = p.body_id WHERE p.institution_id = $1 ORDER BY b.name NULLS FIRST, p.kind DESC';
const PEOPLE = `SELECT p.ciphertext, h.post, b.name AS "bodyName", EXISTS (SELECT 1 FROM leadership_holding l JOIN leadership_post q ON q.id = l.leadership_post_id WHERE l.person_key = h.person_key AND q.institution_id = h.institution_id AND q.body_id IS NULL AND l.relieved_on IS NULL) AS leads
  FROM post_holding h JOIN personal_record p ON p.person_key = h.person_key LEFT JOIN body b ON b.id = h.body_id WHERE h.institution_id = $1 AND h.removed_on IS NULL ORDER BY leads DESC, b.name NULLS FIRST, h.id`;
type BasicsRow = Pick<InstitutionFacts, 'name' | 'grade' | 'region' | 'regionName'> & { readonly isStateSecret: boolean; readonly servedBy: string };
type PersonRow = Omit<InstitutionFacts['people'][number], 'name'> & { readonly ciphertext: Buffer };

/** What the register has of an institution at this moment, as far as an item could be made of it. */
export async function factsOf(client: Asking, room: RecordRoom, institution: string): Promise<InstitutionFacts> {
  const rowsOf = async <Row>(text: string): Promise<Row[]> => (await client.query(text, [institution])).rows as Row[]; // the statement's own columns
  const [basics] = await rowsOf<BasicsRow>(BASICS);
  const { name, grade, region, regionName } = basics ?? impossible('an item of no institution');
  const people = (await rowsOf<PersonRow>(PEOPLE)).map(({ ciphertext, ...each }) => ({ ...each, name: openFields(room.keys, ciphertext).name }));
  return { name, grade, region, regionName, bodies: await rowsOf(BODIES), quotas: await rowsOf(QUOTAS), leadershipPosts: await rowsOf(LEADERSHIP), people };
}

/** What is judged of an institution whatever the item: its secrecy, what is shown of it and what waits, and which secret institutions its office serves, whose names must not slip in. */
export async function standingOf(client: Asking, institution: string): Promise<Pick<DisclosureGround, 'isStateSecret' | 'standing' | 'sealedNames'>> {
  const { rows: [basics] } = await client.query<BasicsRow>(BASICS, [institution]);
  const { rows: standing } = await client.query<StandingVersion>(`SELECT item, mode, state FROM disclosure WHERE institution_id = $1 AND state IN ('proposed', 'published')`, [institution]);
  const { rows: sealed } = await client.query<{ names: string[] }>('SELECT i.name || i.other_names AS names FROM institution i JOIN region r ON r.code = i.region_code WHERE i.is_state_secret AND r.served_by_code = $1', [basics?.servedBy]);
  return { isStateSecret: basics?.isStateSecret ?? true, standing, sealedNames: sealed.flatMap(each => each.names) };
}

/** Which item of which institution, and how. */
export type ItemAsked = { readonly institution: string; readonly item: DisclosureItem; readonly mode: DisclosureMode; readonly duties: string };

/** What would be shown of an item as the register stands, and what it is judged on. */
export async function previewed(client: Asking, room: RecordRoom, { institution, item, mode, duties }: ItemAsked): Promise<{ readonly content: DisclosedContent; readonly ground: DisclosureGround }> {
  const content = contentOf(item, mode, await factsOf(client, room, institution), duties);
  return { content, ground: { ...(await standingOf(client, institution)), content, item, mode } };
}

/** A version as it is kept. */
export type StoredVersion = {
  readonly id: string; readonly institution: string; readonly item: DisclosureItem; readonly mode: DisclosureMode; readonly version: number; readonly state: DisclosureState; readonly content: DisclosedContent; readonly documentNumber: string; readonly peopleAStage: number;
  readonly proposedBy: string; readonly proposedByName: string; readonly proposedAt: Date; readonly decidedByName: string | null; readonly decidedAt: Date | null; readonly note: string; readonly endedByName: string | null; readonly endedAt: Date | null; readonly endReason: string;
};
type VersionRow = Omit<StoredVersion, 'content'> & { readonly content: DisclosedContent | null; readonly sealed: Buffer | null };

const VERSION = `SELECT d.id, d.institution_id AS institution, d.item, d.mode, d.version, d.state, d.content, d.sealed, d.document_number AS "documentNumber", d.people_a_stage AS "peopleAStage", d.proposed_by AS "proposedBy", p.display_name AS "proposedByName", d.proposed_at AS "proposedAt",
  s.display_name AS "decidedByName", d.decided_at AS "decidedAt", d.note, e.display_name AS "endedByName", d.ended_at AS "endedAt", d.end_reason AS "endReason"
  FROM disclosure d JOIN account p ON p.id = d.proposed_by LEFT JOIN account s ON s.id = d.decided_by LEFT JOIN account e ON e.id = d.ended_by`;

/** The content as it was frozen, unsealed where it names people. */
export const contentIn = (room: RecordRoom, { content, sealed }: { readonly content: DisclosedContent | null; readonly sealed: Buffer | null }): DisclosedContent =>
  content ?? (JSON.parse(unseal(room.keys.personalRecords, sealed ?? impossible('a version without content'))) as DisclosedContent); // only `propose` writes these

const opened = (room: RecordRoom, { sealed, content, ...row }: VersionRow): StoredVersion => ({ ...row, content: contentIn(room, { content, sealed }) });

/** One version; undefined where there is none. */
export async function versionOf(client: Asking, room: RecordRoom, id: string): Promise<StoredVersion | undefined> {
  const { rows: [row] } = await client.query<VersionRow>(`${VERSION} WHERE d.id = $1`, [id]);
  return row && opened(room, row);
}

/** Every version of an institution, the latest first. */
export const versionsOf = async (client: Asking, room: RecordRoom, institution: string): Promise<StoredVersion[]> => (await client.query<VersionRow>(`${VERSION} WHERE d.institution_id = $1 ORDER BY d.proposed_at DESC, d.id`, [institution])).rows.map(row => opened(room, row));
