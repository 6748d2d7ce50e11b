import type { Actor } from '../../src/access/actor';
import type { RecordRoom } from '../records/record';
import type { Reading } from '../../src/access/reading';
import { IN_OPEN_SCOPE, IN_SCOPE, IS_MASKED, scopeOf, SHOWN_NAME } from './scope';

const institutionsIn = (scope: string): string => `SELECT i.id, CASE WHEN ${IS_MASKED} THEN '' ELSE i.credit_code END AS "creditCode", ${SHOWN_NAME} AS name, i.organ_kind AS "organKind", i.grade, i.region_code AS region, r.name AS "regionName", i.annual_review AS "annualReview",
  EXISTS (SELECT 1 FROM institution_block b WHERE b.institution_id = i.id AND b.lifted_on IS NULL) AS "isBlocked" FROM institution i JOIN region r ON r.code = i.region_code
  WHERE ${scope} AND ($4::uuid IS NULL OR i.id = $4) ORDER BY r.code, i.credit_code`;
/** An institution (机构) as lists show it. */
export type InstitutionRow = { id: string; creditCode: string; name: string; organKind: string; grade: string; region: string; regionName: string; annualReview: string; isBlocked: boolean };

/** The institutions in the reader's scope, or the one that is asked for; a state secret of others is masked in the list, and not there for any other reading. */
export const institutions = async (room: RecordRoom, actor: Actor, reading: Reading = 'institutions', only: string | null = null): Promise<InstitutionRow[]> =>
  (await room.pool.query<InstitutionRow>({ ...(reading === 'institutions' ? { name: 'institutions', text: institutionsIn(IN_SCOPE) } : { name: 'institutions-open', text: institutionsIn(IN_OPEN_SCOPE) }), values: [...scopeOf(actor, reading), only] })).rows;
