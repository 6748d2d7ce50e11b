import type { Pool, PoolClient } from 'pg';
import type { EntrySeal, SealedEntry } from '../../src/seal/entry';
import { SIGNED_INSTANT } from './keyRows';

/** An instant of the record to the microsecond, as it is sealed. */
const RECORDED = `to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
/** What an entry says, as it is sealed; the commitment is the seal's. Nothing of it changes later: kinds and bodies stay with the id of their line. */
export const SEALED = `e.institution_id AS institution, e.number, e.kind, e.person_key AS person, e.quota_id AS quota, q.kind AS "quotaKind", e.leadership_post_id AS "leadershipPost", p.kind AS "leadershipPostKind", p.body_id AS body,
  c.number AS "caseNumber", e.event_id AS event, e.effective_on AS "effectiveOn", ${RECORDED} AS "recordedAt", e.payload`;
/** The lines and the case that an entry names. */
export const NAMED_BY_ENTRY = 'LEFT JOIN establishment_quota q ON q.id = e.quota_id LEFT JOIN leadership_post p ON p.id = e.leadership_post_id LEFT JOIN case_file c ON c.id = e.case_id';

/** An entry with its seal, where it has one. */
export type EntryRow = Omit<SealedEntry, 'commitment'> & { readonly commitment: string | null; readonly seal: EntrySeal | null };
type Row = Omit<SealedEntry, 'commitment'> & { commitment: string | null; sealNumber: number | null } & { [Part in Exclude<keyof EntrySeal, 'number'>]: EntrySeal[Part] | null };

const LINKS = `SELECT ${SEALED}, s.number AS "sealNumber", s.commitment, s.suite, s.key_id AS key, s.previous_hash AS previous, s.hash, s.signature, ${SIGNED_INSTANT('s.sealed_at')} AS "sealedAt"
  FROM certificate_entry e ${NAMED_BY_ENTRY} LEFT JOIN entry_seal s ON s.institution_id = e.institution_id AND s.number = e.number WHERE e.institution_id = ANY($1::uuid[]) ORDER BY e.institution_id, e.number`;

/** All entries of some institutions with their seals, by institution and number. */
export async function entriesOf(by: Pool | PoolClient, institutions: readonly string[]): Promise<EntryRow[]> {
  const { rows } = await by.query<Row>({ name: 'sealed-entries', text: LINKS, values: [institutions] });
  return rows.map(({ sealNumber, suite, key, previous, hash, signature, sealedAt, ...entry }) => ({
    ...entry,
    seal: sealNumber === null || suite === null || key === null || hash === null || signature === null || sealedAt === null ? null : { number: sealNumber, suite, key, previous, hash, signature, sealedAt },
  }));
}
