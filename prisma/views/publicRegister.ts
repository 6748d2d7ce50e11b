import type { DisclosedContent, DisclosedQuota } from '../../src/disclosure/content';
import type { DisclosureItem } from '../../src/disclosure/codes';
import { publicTotals, type PublicTotal, type RegionBelow, type ShownNumbers } from '../../src/disclosure/publicTotals';
import { contentIn } from '../records/disclosureGround';
import type { RecordRoom } from '../records/record';
import { beyond, given, listed } from './listed';

// The public is answered from what was published and from nothing else of the register: the numbers of an institution are those that were frozen then. A state secret is left out once more, whatever was published before it became one.
const SHOWN = (item: DisclosureItem, alias: string): string => `${alias}.item = '${item}' AND ${alias}.mode = 'public' AND ${alias}.state = 'published'`;
const FROM = `FROM disclosure d JOIN institution i ON i.id = d.institution_id AND NOT i.is_state_secret LEFT JOIN disclosure n ON n.institution_id = d.institution_id AND ${SHOWN('establishment', 'n')} WHERE ${SHOWN('basics', 'd')}`;
const NAME = `encode(convert_to(d.content->>'name', 'UTF8'), 'hex')`;
const REGION = `(d.content->>'region')`;
const BELOW = `${REGION} IN (WITH RECURSIVE down AS (SELECT ?::text AS code UNION SELECT c.code FROM region c JOIN down b ON c.parent_code = b.code) SELECT code FROM down)`;
const LIST = `SELECT d.institution_id AS id, d.content->>'name' AS name, d.content->>'grade' AS grade, ${REGION} AS region, d.content->>'regionName' AS "regionName", n.content->'quotas' AS quotas, concat_ws('_', ${REGION}, left(${NAME}, 400), replace(d.institution_id::text, '-', '')) AS position ${FROM}`;

/** An institution in the public list; without numbers where they are not published. */
export type PublicRow = { readonly id: string; readonly name: string; readonly grade: string; readonly region: string; readonly regionName: string; readonly quotas: readonly DisclosedQuota[] | null };
/** Which to list: of a region and all below it, with a part of the name. */
export type PublicFilter = { readonly region?: string | undefined; readonly text?: string | undefined; readonly after?: readonly string[] | undefined; readonly limit: number };

/** The institutions that are shown to the public, by region and name. */
export const publicInstitutions = (room: RecordRoom, { region, text, after, limit }: PublicFilter) =>
  listed<PublicRow & { readonly position: string }>(room, {
    name: 'public-institutions', select: LIST, values: [], order: `${REGION}, left(${NAME}, 400), replace(d.institution_id::text, '-', '')`, limit,
    narrowed: [beyond(after, [[REGION, '?::text'], [`left(${NAME}, 400)`, '?::text'], [`replace(d.institution_id::text, '-', '')`, '?::text']]), given(BELOW, region), given(`strpos(d.content->>'name', ?) > 0`, text)],
  });

const REGIONS = 'SELECT code, name, parent_code AS parent FROM region ORDER BY code';
const NUMBERS = `SELECT d.institution_id AS institution, ${REGION} AS region, n.content->'quotas' AS quotas ${FROM}`;

/** The regions in which something is shown, each with the sums of what is shown there and below. */
export async function publicRegions({ pool }: RecordRoom): Promise<readonly PublicTotal[]> {
  const [regions, shown] = await Promise.all([pool.query<RegionBelow>({ name: 'public-regions', text: REGIONS }), pool.query<ShownNumbers>({ name: 'public-numbers', text: NUMBERS })]);
  return publicTotals(regions.rows, shown.rows);
}

type ItemRow = { readonly content: DisclosedContent | null; readonly sealed: Buffer | null; readonly publishedAt: Date };
const ITEMS = `SELECT d.content, d.sealed, d.decided_at AS "publishedAt" FROM disclosure d JOIN institution i ON i.id = d.institution_id AND NOT i.is_state_secret WHERE d.institution_id = $1 AND d.mode = 'public' AND d.state = 'published'
  AND EXISTS (SELECT 1 FROM disclosure b WHERE b.institution_id = d.institution_id AND ${SHOWN('basics', 'b')}) ORDER BY array_position(ARRAY['basics', 'duties', 'divisions', 'establishment', 'leadership', 'people'], d.item)`;

/** What is shown to the public of one institution; null where nothing is. */
export async function publicInstitution(room: RecordRoom, id: string) {
  const { rows } = await room.pool.query<ItemRow>({ name: 'public-institution', text: ITEMS, values: [id] });
  const items = rows.map(row => ({ publishedAt: row.publishedAt, content: contentIn(room, row) }));
  const basics = items.find(({ content }) => content.item === 'basics')?.content;
  return basics?.item === 'basics' ? { id, name: basics.name, grade: basics.grade, region: basics.region, regionName: basics.regionName, items } : null;
}
