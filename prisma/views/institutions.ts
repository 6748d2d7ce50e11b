import type { Actor } from '../../src/access/actor';
import type { RecordRoom } from '../records/record';
import type { Reading } from '../../src/access/reading';
import { beyond, given, IN_REGION, listed } from './listed';
import { IN_OPEN_SCOPE, IN_SCOPE, IS_MASKED, scopeOf, SHOWN_NAME } from './scope';

// What is masked has no code to be ordered by: it comes after the others of its region, and its position tells nothing of it.
const PLACE = `CASE WHEN ${IS_MASKED} THEN 'z' || replace(i.id::text, '-', '') ELSE i.credit_code END COLLATE "C"`;
const institutionsIn = (scope: string): string => `SELECT i.id, CASE WHEN ${IS_MASKED} THEN '' ELSE i.credit_code END AS "creditCode", ${SHOWN_NAME} AS name, i.organ_kind AS "organKind", i.grade, i.region_code AS region, r.name AS "regionName", i.annual_review AS "annualReview",
  EXISTS (SELECT 1 FROM institution_block b WHERE b.institution_id = i.id AND b.lifted_on IS NULL) AS "isBlocked", concat_ws('_', i.region_code, ${PLACE}) AS position FROM institution i JOIN region r ON r.code = i.region_code
  WHERE ${scope}`;
/** An institution (机构) as lists show it. */
export type InstitutionRow = { id: string; creditCode: string; name: string; organKind: string; grade: string; region: string; regionName: string; annualReview: string; isBlocked: boolean };

/** Which institutions to list; what is left out is not asked for. `text`: a part of the name or the unified social credit code, as far as the reader sees them. */
export type InstitutionFilter = { readonly region?: string | undefined; readonly kind?: string | undefined; readonly text?: string | undefined; readonly after?: readonly string[] | undefined; readonly limit: number };
type Listed = InstitutionRow & { readonly position: string };

/** The institutions in the reader's scope, by region and code; a state secret of others is masked. */
export const institutions = (room: RecordRoom, actor: Actor, { region, kind, text, after, limit }: InstitutionFilter) =>
  listed<Listed>(room, {
    name: 'institutions', select: institutionsIn(IN_SCOPE), values: scopeOf(actor, 'institutions'), order: `i.region_code, ${PLACE}`, limit,
    narrowed: [beyond(after, [['i.region_code', '?::text'], [PLACE, '?::text']]), given(IN_REGION, region), given('i.organ_kind = ?', kind), given(`strpos(${SHOWN_NAME} || ' ' || CASE WHEN ${IS_MASKED} THEN '' ELSE i.credit_code END, ?) > 0`, text)],
  });

const EVERY = 1_000_000;
/** Every institution in the scope of a reading, or the one that is asked for; a state secret of others is not there. */
export const institutionsFor = async (room: RecordRoom, actor: Actor, reading: Reading, only: string | null = null): Promise<readonly InstitutionRow[]> =>
  (await listed<Listed>(room, { name: 'institutions-for', select: institutionsIn(IN_OPEN_SCOPE), values: scopeOf(actor, reading), narrowed: [given('i.id = ?::uuid', only)], order: `i.region_code, ${PLACE}`, limit: EVERY })).items;

/** One institution in the scope of a reading, else null. */
export const institutionFor = async (room: RecordRoom, actor: Actor, reading: Reading, id: string): Promise<InstitutionRow | null> => (await institutionsFor(room, actor, reading, id))[0] ?? null;
