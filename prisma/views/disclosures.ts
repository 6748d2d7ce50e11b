import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../src/access/actor';
import { reviewingOffice, signsDisclosures } from '../../src/access/disclosing';
import { DISCLOSURE_ITEMS, DISCLOSURE_MODES } from '../../src/disclosure/codes';
import { contentOf } from '../../src/disclosure/content';
import { takesAllAlong, whyNotProposed, whyNotPublished } from '../../src/disclosure/whyNot';
import { factsOf, standingOf, versionOf, versionsOf, type StoredVersion } from '../records/disclosureGround';
import type { RecordRoom } from '../records/record';
import { beyond, given, IN_REGION, listed } from './listed';
import { IN_OPEN_SCOPE, scopeOf } from './scope';

const count = (how: string): string => `(SELECT count(*)::int FROM disclosure d WHERE d.institution_id = i.id AND ${how})`;
const WAITING = count("d.state = 'proposed'");
const LIST = `SELECT i.id, i.name, i.grade, i.region_code AS region, r.name AS "regionName", i.is_state_secret AS "isStateSecret", ${WAITING} AS waiting, ${count("d.state = 'published' AND d.mode = 'public'")} AS public, ${count("d.state = 'published' AND d.mode = 'organ'")} AS organ,
  concat_ws('_', i.region_code, i.credit_code) AS position FROM institution i JOIN region r ON r.code = i.region_code WHERE ${IN_OPEN_SCOPE}`;
type Row = { readonly id: string; readonly name: string; readonly grade: string; readonly region: string; readonly regionName: string; readonly isStateSecret: boolean; readonly waiting: number; readonly public: number; readonly organ: number; readonly position: string };
/** Which institutions to list; `waits`: only those where something waits to be decided. */
export type DisclosureFilter = { readonly region?: string | undefined; readonly text?: string | undefined; readonly waits?: boolean | undefined; readonly after?: readonly string[] | undefined; readonly limit: number };

/** The institutions in the reader's scope with how much of them is shown, and how much waits. */
export const disclosures = (room: RecordRoom, actor: Actor, { region, text, waits, after, limit }: DisclosureFilter) =>
  listed<Row>(room, {
    name: 'disclosures', select: LIST, values: scopeOf(actor, 'disclosure'), order: 'i.region_code, i.credit_code', limit,
    narrowed: [beyond(after, [['i.region_code', '?::text'], ['i.credit_code', '?::text']]), given(IN_REGION, region), given('strpos(i.name, ?) > 0', text), given(`(${WAITING} > 0) = ?`, waits)],
  });

/** Where an institution stands for who reviews: null outside the reader's scope. */
export async function disclosurePlace(room: RecordRoom, actor: Actor, institution: string): Promise<{ readonly name: string; readonly servedBy: string; readonly isStateSecret: boolean } | null> {
  const text = `SELECT i.name, r.served_by_code AS "servedBy", i.is_state_secret AS "isStateSecret" FROM institution i JOIN region r ON r.code = i.region_code WHERE ${IN_OPEN_SCOPE} AND i.id = $4`;
  return (await room.pool.query<{ name: string; servedBy: string; isStateSecret: boolean }>({ name: 'disclosure-place', text, values: [...scopeOf(actor, 'disclosure'), institution] })).rows[0] ?? null;
}

/** What the duties are is asked with the proposal: until then they are taken to be there. */
const ASKED_LATER = '-';
const REVIEWED = ['proposed', 'declined', 'superseded', 'withdrawn'];

/**
 * What is shown of an institution to whoever works there or serves it, and to its staffing office also what waits, what
 * was shown before, and what may be done with each, or why not. Null outside the reader's scope.
 */
export async function disclosureOf(room: RecordRoom, actor: Actor, institution: string) {
  const place = await disclosurePlace(room, actor, institution);
  if (!place) return null;
  const reviews = reviewingOffice(actor, place.servedBy) !== null;
  const all = await versionsOf(room.pool, room, institution);
  const ground = await standingOf(room.pool, institution);
  const signs = signsDisclosures(actor, place.servedBy);
  const shown = ({ proposedBy: _, peopleAStage: __, institution: ___, ...version }: StoredVersion) => version;
  const takenAlong = (version: StoredVersion) => (takesAllAlong(version) ? all.filter(each => each.id !== version.id && each.mode === 'public' && each.state === 'published').map(each => each.item) : []);
  const acts = (version: StoredVersion) => {
    const why = signs ? whyNotPublished(version, actor.account, { ...ground, content: version.content, item: version.item, mode: version.mode }) : 'notYoursToDo';
    const open = { proposed: [{ act: 'publish' as const, obstacle: why, takesAlong: [] }, { act: 'decline' as const, obstacle: signs ? null : ('notYoursToDo' as const), takesAlong: [] }], published: [{ act: 'withdraw' as const, obstacle: null, takesAlong: takenAlong(version) }] };
    return version.state === 'proposed' || version.state === 'published' ? open[version.state] : [];
  };
  return { institution, name: place.name, isStateSecret: place.isStateSecret, reviews, versions: all.filter(({ state }) => reviews || !REVIEWED.includes(state)).map(version => ({ ...shown(version), acts: reviews ? acts(version) : [] })), proposals: reviews ? await proposals(room, institution, all) : [] };
}

/** What could be proposed of each item, in each mode, as the register stands; and whether what is shown differs from it. */
async function proposals(room: RecordRoom, institution: string, all: readonly StoredVersion[]) {
  const [facts, standing] = await Promise.all([factsOf(room.pool, room, institution), standingOf(room.pool, institution)]);
  return DISCLOSURE_ITEMS.flatMap(item => DISCLOSURE_MODES.map(mode => ({ item, mode }))).map(({ item, mode }) => {
    const shown = all.find(version => version.item === item && version.mode === mode && version.state === 'published')?.content;
    const duties = shown?.item === 'duties' ? shown.duties : '';
    const content = contentOf(item, mode, facts, duties === '' ? ASKED_LATER : duties);
    return { item, mode, duties, isShown: shown !== undefined, differs: shown !== undefined && !isDeepStrictEqual(shown, content), obstacle: whyNotProposed({ ...standing, content, item, mode }) };
  });
}

/** A version within the reader's scope, with the region whose offices serve its institution; null where there is none. */
export async function disclosureVersion(room: RecordRoom, actor: Actor, id: string) {
  const version = await versionOf(room.pool, room, id);
  const place = version && (await disclosurePlace(room, actor, version.institution));
  return version && place ? { version, servedBy: place.servedBy } : null;
}
