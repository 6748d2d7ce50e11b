import type { PoolClient } from 'pg';
import type { BasicFacts, CertificateState } from '../../src/certificate/acts';
import { corrected } from '../../src/certificate/corrections';
import { canonical, type Canonical } from '../../src/seal/canonical';
import type { Difference } from './difference';
import type { Recomputed } from './recompute';

/** What heads a certificate: its number and state, and the basic information of its institution. */
type Heading = BasicFacts & { readonly number: string; readonly state: CertificateState };
const FIELDS = ['number', 'state', 'creditCode', 'name', 'organKind', 'grade', 'nature', 'subordinateTo', 'systemCategory', 'documentNumber'] as const satisfies readonly (keyof Heading)[];

const HEADINGS = `SELECT m.institution_id AS institution, m.number, m.state, i.credit_code AS "creditCode", i.name, i.organ_kind AS "organKind", i.grade, i.nature, i.subordinate_to AS "subordinateTo", i.system_category AS "systemCategory", i.document_number AS "documentNumber"
  FROM management_certificate m JOIN institution i ON i.id = m.institution_id ORDER BY 1`;

/** What lists and pages say of an institution and its certificate is what its entries say: neither is renamed, regraded or cancelled by a stroke at the table. */
export async function compareHeadings(client: PoolClient, { certificates }: Recomputed): Promise<Difference[]> {
  const { rows } = await client.query<Heading & { institution: string }>(HEADINGS);
  return rows.flatMap(({ institution, ...heading }) => {
    const told = headingOf(certificates.get(institution) ?? []);
    return told === null ? [] : FIELDS.filter(field => told[field] !== heading[field]).map(field => ({ what: `certificate heading, ${field}`, where: institution, events: canonical(told[field] ?? null), tables: canonical(heading[field]) }));
  });
}

/** The heading by the entries of a certificate; null where it was never issued. */
function headingOf(entries: NonNullable<ReturnType<Recomputed['certificates']['get']>>): { readonly [Field in keyof Heading]?: Canonical } | null {
  const told = corrected(entries.map((each, index) => ({ number: index + 1, kind: each.kind, payload: 'payload' in each ? each.payload : {} })));
  const issued = told.findLast(each => each.kind === 'certificateIssued' || each.kind === 'certificateReplaced');
  if (!issued) return null;
  const last = entries.findLast(each => each.kind === 'certificateIssued' || each.kind === 'certificateReplaced' || each.kind === 'certificateCancelled');
  return { ...issued.payload, state: last?.kind === 'certificateCancelled' ? 'cancelled' : 'valid' };
}
