import type { Seat } from '../../src/access/actor';
import type { OfficeDesk } from '../../src/procedure/desk';

/** A seat as it is read from its table. */
export type SeatColumns = { readonly role: Seat['role']; readonly institution: string | null; readonly office: string | null; readonly desk: OfficeDesk | null; readonly region: string | null };

/** The seats of an account as JSON; `account` is an expression of the statement that it becomes part of. */
export const SEATS_OF = (account: string): string => `(SELECT coalesce(jsonb_agg(jsonb_build_object('role', s.role, 'institution', s.institution_id, 'office', s.office_id, 'desk', so.desk, 'region', coalesce(s.region_code, so.region_code)) ORDER BY s.id), '[]')
  FROM account_role s LEFT JOIN office so ON so.id = s.office_id WHERE s.account_id = ${account})`;

/** A seat as the rules know it. */
export function seatOf(row: SeatColumns): Seat {
  if (row.institution !== null) return { role: row.role as 'institutionHandler', institution: row.institution }; // the table's CHECK pairs role and place
  if (row.office !== null && row.desk !== null) return { role: row.role as 'officeHandler', office: row.office, desk: row.desk, region: row.region ?? '' };
  return { role: row.role as 'supervisor', region: row.region ?? '' };
}
