import type { Role } from '../../src/access/actor';
import type { OfficeDesk } from '../../src/procedure/desk';
import type { RecordRoom } from '../records/record';

const SEATS = `SELECT s.role, coalesce(o.name, i.name, r.name) AS place, s.institution_id AS institution, s.office_id AS office, o.desk, coalesce(s.region_code, o.region_code) AS region
  FROM account_role s LEFT JOIN office o ON o.id = s.office_id LEFT JOIN institution i ON i.id = s.institution_id LEFT JOIN region r ON r.code = s.region_code WHERE s.account_id = $1 ORDER BY s.id`;

/** A seat (岗位) of an account with the name of its place. */
export type SeatRow = { role: Role; place: string; institution: string | null; office: string | null; desk: OfficeDesk | null; region: string | null };

/** The seats from which an account acts, as the screen names them. */
export const seatsOf = async (room: RecordRoom, account: string): Promise<SeatRow[]> => (await room.pool.query<SeatRow>({ name: 'seats-of', text: SEATS, values: [account] })).rows;
