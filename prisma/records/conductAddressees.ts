import type { Pool, PoolClient } from 'pg';
import type { Day } from '../../src/kernel/day';

/** An account that is written to. */
export type Addressee = { readonly account: string; readonly address: string };

/** An officer of a desk, with the absent officers of the same desk in whose place he acts that day. */
export type DeskOfficer = Addressee & { readonly standsInFor: readonly string[]; /** The same officers, by account. */ readonly inPlaceOf: readonly string[] };

const enabled = (where: string, more = ''): string => `
SELECT DISTINCT a.id AS account, a.mail_address AS address${more} FROM account a JOIN account_role r ON r.account_id = a.id
WHERE a.is_enabled AND position('@' in a.mail_address) > 1 AND ${where} ORDER BY a.id`;

const absentAt = (told: string, place: 'office_id' | 'institution_id'): string => `ARRAY(SELECT ${told} FROM absence w JOIN account p ON p.id = w.account_id AND p.is_enabled WHERE w.substitute_id = a.id AND w.ended_at IS NULL AND $2::date BETWEEN w.from_day AND w.until_day AND $3 = ANY(w.kinds)
  AND EXISTS (SELECT 1 FROM account_role s WHERE s.account_id = p.id AND s.${place} = $1 AND s.role IN ('officeHandler', 'officeSigner', 'institutionHandler', 'institutionSigner')) AND coalesce(w.office_id, w.institution_id, $1) = $1 ORDER BY p.display_name, p.id)`;
const standingIn = (place: 'office_id' | 'institution_id'): string => `, ${absentAt('p.display_name', place)} AS "standsInFor", ${absentAt('p.id::text', place)} AS "inPlaceOf"`;
const AT_OFFICE = enabled(`r.role IN ('officeHandler', 'officeSigner') AND r.office_id = $1`, standingIn('office_id'));
const AT_INSTITUTION = enabled(`r.role IN ('institutionHandler', 'institutionSigner') AND r.institution_id = $1`, standingIn('institution_id'));
const LEADERS = enabled(`r.role = 'leaderInCharge' AND r.office_id = $1`);
const OVER_REGION = enabled(`r.role = 'supervisor' AND r.region_code IN (SELECT code FROM region WHERE code = $1 UNION SELECT served_by_code FROM region WHERE code = $1)`);

/** The officers of a visit's desk, handlers (经办) and signers (签批): of its office or, where it has none, of the institution. */
export async function deskOfficers(pool: Pick<PoolClient, 'query'>, visit: { readonly office: string | null; readonly institution: string; readonly procedure: 'hire' | 'separation' }, today: Day): Promise<DeskOfficer[]> {
  const { rows } = await pool.query<DeskOfficer>(visit.office === null ? { name: 'officers-at-institution', text: AT_INSTITUTION, values: [visit.institution, today, visit.procedure] } : { name: 'officers-at-office', text: AT_OFFICE, values: [visit.office, today, visit.procedure] });
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
