import type { Actor } from '../../src/access/actor';
import type { OfficeDesk } from '../../src/procedure/desk';
import type { StageVisit } from '../../src/procedure/standing';
import { OFFICE_CLOCK_ACCOUNT } from './officeClock';
import type { RecordRoom } from './record';

/** What a call to an office's own system needs: where to, in whose name its answer is recorded, and the certificate's entries it acts on. No names. */
export type OutsideCall = {
  readonly url: string;
  readonly secret: string;
  readonly procedure: 'hire' | 'separation';
  readonly creditCode: string;
  /** The numbers of the entries on the institution's management certificate (管理证) that this lane of the case has made. */
  readonly entries: readonly number[];
  readonly actor: Actor;
};

const CALL = `
SELECT o.id AS office, o.desk, o.region_code AS region, o.endpoint_url AS url, o.endpoint_secret AS secret, c.procedure, i.credit_code,
  (SELECT coalesce(jsonb_agg(x.number ORDER BY x.number), '[]') FROM certificate_entry x JOIN event e ON e.id = x.event_id WHERE x.case_id = c.id AND e.lane = v.lane) AS entries,
  (SELECT a.id FROM account a JOIN account_role r ON r.account_id = a.id WHERE a.is_enabled AND r.office_id = o.id AND r.role = 'officeMachine' ORDER BY a.login LIMIT 1) AS machine
FROM case_file c JOIN stage_visit v ON v.case_id = c.id JOIN institution i ON i.id = v.institution_id JOIN office o ON o.id = v.office_id
WHERE c.number = $1 AND v.lane = $2 AND v.stage = $3 AND v.visit = $4 AND v.settled_at IS NULL AND o.endpoint_url IS NOT NULL AND o.endpoint_secret IS NOT NULL`;

type CallRow = { office: string; desk: OfficeDesk; region: string; url: string; secret: string; procedure: 'hire' | 'separation'; credit_code: string; entries: number[]; machine: string | null };

/**
 * How the system of the visit's office is called; null where the visit is settled or its office has no system. The
 * answer is recorded for the office's machine account (role officeMachine) or, without one, by the office clock's
 * account seated at that office.
 */
export async function outsideCallOf(room: RecordRoom, caseNumber: string, visit: StageVisit): Promise<OutsideCall | null> {
  const { rows } = await room.pool.query<CallRow>({ name: 'outside-call', text: CALL, values: [caseNumber, visit.lane, visit.stage, visit.visit] });
  const [row] = rows;
  if (!row) return null;
  const { url, secret, procedure, entries, office, desk, region } = row;
  const actor: Actor = { account: row.machine ?? OFFICE_CLOCK_ACCOUNT, person: null, isClock: false, seats: [{ role: 'officeMachine', office, desk, region }] };
  return { url, secret, procedure, creditCode: row.credit_code, entries, actor };
}
