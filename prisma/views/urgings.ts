import type { Actor } from '../../src/access/actor';
import type { RegisterPlace } from '../../src/access/reading';
import { whyNotUrge, type UrgeObstacle } from '../../src/access/urging';
import { dayOf, type Day } from '../../src/kernel/day';
import type { Desk } from '../../src/procedure/desk';
import { calendarOf } from '../records/calendarYears';
import type { RecordRoom } from '../records/record';
import { REGISTER_PLACE } from '../records/registerPlace';
import type { VisitRow } from './caseView';

/** How often the visit `v` was urged. */
export const TIMES_URGED = '(SELECT count(*)::int FROM urging u WHERE u.case_id = v.case_id AND u.lane = v.lane AND u.stage = v.stage AND u.visit = v.visit)';
export const URGED = `${TIMES_URGED} AS urged`;
/** The same as a condition. */
export const IS_URGED = 'EXISTS (SELECT 1 FROM urging u WHERE u.case_id = v.case_id AND u.lane = v.lane AND u.stage = v.stage AND u.visit = v.visit)';

/** One urge (催办) as whoever reads the case sees it. */
export type UrgingRow = { readonly lane: string; readonly stage: string; readonly visit: number; readonly by: string; readonly role: string; readonly note: string; readonly urgedAt: Date };
type Row = UrgingRow & { readonly account: string; readonly countsFor: Day };
/** The urges of a case, with which of its waiting visits the reader may urge. */
export type UrgingsOfCase = { readonly log: readonly UrgingRow[]; readonly whyNot: (visit: Pick<VisitRow, 'lane' | 'stage' | 'visit' | 'desk' | 'office'>) => { readonly obstacle: UrgeObstacle; readonly possibleOn: Day | null } | null };

/** As many as the page of a case tells, the latest of them. */
const MOST = 500;
const LOG = `SELECT u.lane, u.stage, u.visit, coalesce(a.display_name, '') AS by, u.role, u.note, u.urged_at AS "urgedAt", u.account_id AS account, u.counts_for AS "countsFor"
  FROM urging u JOIN case_file c ON c.id = u.case_id LEFT JOIN account a ON a.id = u.account_id WHERE c.number = $1 ORDER BY u.id DESC LIMIT ${MOST}`;
const AT = `SELECT ${REGISTER_PLACE} AS at FROM case_file c JOIN institution i ON i.id = c.institution_id JOIN region r ON r.code = i.region_code WHERE c.number = $1`;

/** The urges of a case, latest first. Whether the reader may know of the case is asked before. */
export async function urgingsOf(room: RecordRoom, actor: Actor, caseNumber: string): Promise<UrgingsOfCase> {
  const [{ rows }, { rows: [place] }] = await Promise.all([
    room.pool.query<Row>({ name: 'case-urgings', text: LOG, values: [caseNumber] }),
    room.pool.query<{ at: RegisterPlace }>({ name: 'case-register-place', text: AT, values: [caseNumber] }),
  ]);
  const today = dayOf(room.clock.now());
  const calendar = await calendarOf(room);
  return {
    log: rows.map(({ account: _, countsFor: __, ...row }) => row),
    whyNot: ({ lane, stage, visit, desk, office }) => {
      if (!place) return { obstacle: 'notYoursToUrge', possibleOn: null };
      const urged = rows.filter(row => row.lane === lane && row.stage === stage && row.visit === visit);
      return whyNotUrge(calendar, today, actor, { desk: desk as Desk, office, institution: place.at.institution, at: place.at, urged }); // the record names desks only
    },
  };
}
