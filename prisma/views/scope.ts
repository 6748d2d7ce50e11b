import type { Actor } from '../../src/access/actor';
import { readingScope, type Reading } from '../../src/access/reading';

/**
 * The condition under which an institution (alias `i`, its region alias `r`) is in the reader's scope, for parameters
 * $1 institutions, $2 served regions, $3 regions with all below them. Every view starts with these three.
 */
export const IN_SCOPE = `(i.id = ANY($1::uuid[]) OR r.served_by_code = ANY($2::text[]) OR r.code IN (
  WITH RECURSIVE below AS (SELECT unnest($3::text[]) AS code UNION SELECT c.code FROM region c JOIN below b ON c.parent_code = b.code) SELECT code FROM below))`;

/** The three parameters of `IN_SCOPE`. */
export function scopeOf(actor: Actor, reading: Reading): readonly [readonly string[], readonly string[], readonly string[]] {
  const { institutions, servedRegions, regionsAndBelow } = readingScope(actor, reading);
  return [institutions, servedRegions, regionsAndBelow];
}
