import type { Pool, PoolClient } from 'pg';

/** An account that is written to. */
export type Addressee = { readonly account: string; readonly address: string };

const enabled = (where: string): string => `
SELECT DISTINCT a.id AS account, a.mail_address AS address FROM account a JOIN account_role r ON r.account_id = a.id
WHERE a.is_enabled AND position('@' in a.mail_address) > 1 AND ${where} ORDER BY a.id`;

const AT_OFFICE = enabled(`r.role IN ('officeHandler', 'officeSigner') AND r.office_id = $1`);
const AT_INSTITUTION = enabled(`r.role IN ('institutionHandler', 'institutionSigner') AND r.institution_id = $1`);
const LEADERS = enabled(`r.role = 'leaderInCharge' AND r.office_id = $1`);
const OVER_REGION = enabled(`r.role = 'supervisor' AND r.region_code IN (SELECT code FROM region WHERE code = $1 UNION SELECT served_by_code FROM region WHERE code = $1)`);

/** The officers of a visit's desk, handlers (经办) and signers (签批): of its office or, where it has none, of the institution. */
export async function deskOfficers(pool: Pick<PoolClient, 'query'>, visit: { readonly office: string | null; readonly institution: string }): Promise<Addressee[]> {
  const { rows } = await pool.query<Addressee>(visit.office === null ? { name: 'officers-at-institution', text: AT_INSTITUTION, values: [visit.institution] } : { name: 'officers-at-office', text: AT_OFFICE, values: [visit.office] });
  return rows;
}

/** The supervisors (督办) of a region and, for a township, of the county that serves it. */
export async function supervisorsOf(pool: Pool, region: string): Promise<Addressee[]> {
  const { rows } = await pool.query<Addressee>({ name: 'supervisors-of-region', text: OVER_REGION, values: [region] });
  return rows;
}

/** The leaders in charge (分管领导) of a visit's office; an institution has its own head among its officers. */
export async function leadersInCharge(pool: Pool, visit: { readonly office: string | null }): Promise<Addressee[]> {
  if (visit.office === null) return [];
  const { rows } = await pool.query<Addressee>({ name: 'leaders-in-charge', text: LEADERS, values: [visit.office] });
  return rows;
}
