import type { Actor } from '../../src/access/actor';
import { readingScope, type Reading } from '../../src/access/reading';
import { SECRET_INSTITUTION } from '../../src/labels/register';

/**
 * The condition under which an institution (alias `i`, its region alias `r`) is in the reader's scope, for parameters
 * $1 institutions, $2 served regions, $3 regions with all below them. Every view starts with these three.
 */
export const IN_SCOPE = `(i.id = ANY($1::uuid[]) OR r.served_by_code = ANY($2::text[]) OR r.code IN (
  WITH RECURSIVE below AS (SELECT unnest($3::text[]) AS code UNION SELECT c.code FROM region c JOIN below b ON c.parent_code = b.code) SELECT code FROM below))`;

/** Whether the reader works with the institution: from its own seat, or at an office that serves it. */
const WORKS_WITH = '(i.id = ANY($1::uuid[]) OR r.served_by_code = ANY($2::text[]))';
/** In scope, and no state secret (国家秘密) of others: who only looks on from above sees of a secret institution that it is there and what waits, and not its name, numbers, cases or people. */
export const IN_OPEN_SCOPE = `(${IN_SCOPE} AND (NOT i.is_state_secret OR ${WORKS_WITH}))`;
/** Whether the institution's name is kept from the reader. */
export const IS_MASKED = `(i.is_state_secret AND NOT ${WORKS_WITH})`;
/** The institution's name as the reader may see it. */
export const SHOWN_NAME = `CASE WHEN ${IS_MASKED} THEN '${SECRET_INSTITUTION}' ELSE i.name END`;

/** The three parameters of `IN_SCOPE`. */
export function scopeOf(actor: Actor, reading: Reading): readonly [readonly string[], readonly string[], readonly string[]] {
  const { institutions, servedRegions, regionsAndBelow } = readingScope(actor, reading);
  return [institutions, servedRegions, regionsAndBelow];
}
