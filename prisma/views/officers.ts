import type { Role } from '../../src/access/actor';
import type { Desk } from '../../src/procedure/desk';
import type { RecordRoom } from '../records/record';

// Who sits at the institution or at an office that serves it, one row each; the visits that are with him are told beside.
const OFFICERS = `SELECT a.id AS account, a.display_name AS name, jsonb_agg(jsonb_build_object('role', s.role, 'desk', coalesce(o.desk, 'institution'), 'place', coalesce(o.name, i.name)) ORDER BY s.id) AS seats,
  (SELECT count(*)::int FROM stage_visit v WHERE v.in_hand_of = a.id AND v.settled_at IS NULL) + (SELECT count(*)::int FROM opinion_asked k WHERE k.account_id = a.id AND k.is_due) AS "openItems"
  FROM account_role s JOIN account a ON a.id = s.account_id LEFT JOIN office o ON o.id = s.office_id LEFT JOIN institution i ON i.id = s.institution_id
  WHERE a.is_enabled AND s.role IN ('institutionHandler', 'institutionSigner', 'officeHandler', 'officeSigner', 'leaderInCharge') AND (s.institution_id = $1 OR s.office_id = ANY($2::uuid[]))
  GROUP BY a.id ORDER BY a.display_name, a.id`;

/** An officer with his seats near a case and how much is with him by name. */
export type OfficerRow = { readonly account: string; readonly name: string; readonly seats: readonly { readonly role: Role; readonly desk: Desk; readonly place: string }[]; readonly openItems: number };

/** The officers at an institution and at the offices that serve it. */
export const officersNear = async ({ pool }: RecordRoom, institution: string, offices: readonly string[]): Promise<readonly OfficerRow[]> =>
  (await pool.query<OfficerRow>({ name: 'officers-near', text: OFFICERS, values: [institution, offices] })).rows;

/** The names of accounts, those that are disabled among them. */
export async function namesOfAccounts({ pool }: RecordRoom, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map();
  const { rows } = await pool.query<{ id: string; name: string }>({ name: 'account-names', text: 'SELECT id, display_name AS name FROM account WHERE id = ANY($1::uuid[])', values: [accounts] });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const IN_HAND = `(SELECT count(*)::int FROM stage_visit v WHERE v.in_hand_of = a.id AND v.settled_at IS NULL) + (SELECT count(*)::int FROM opinion_asked k WHERE k.account_id = a.id AND k.is_due)`;
const COLLEAGUES = `SELECT DISTINCT a.id AS account, a.display_name AS name, ${IN_HAND} AS "openItems" FROM account a JOIN account_role s ON s.account_id = a.id
  WHERE a.is_enabled AND s.role IN ('institutionHandler', 'institutionSigner', 'officeHandler', 'officeSigner')
  AND (s.office_id = ANY($1::uuid[]) OR s.institution_id = ANY($2::uuid[]) OR EXISTS (SELECT 1 FROM account_role t WHERE t.account_id = $3 AND (t.office_id = s.office_id OR t.institution_id = s.institution_id))) ORDER BY name, account`;
/** An officer with how much is with him by name. */
export type Colleague = { readonly account: string; readonly name: string; readonly openItems: number };

/** Who works at these places, or at those of an account. */
export const colleaguesOf = async ({ pool }: RecordRoom, at: { readonly offices: readonly string[]; readonly institutions: readonly string[] } | { readonly of: string }): Promise<readonly Colleague[]> =>
  (await pool.query<Colleague>({ name: 'colleagues', text: COLLEAGUES, values: 'of' in at ? [[], [], at.of] : [at.offices, at.institutions, null] })).rows;
