import { seatsPassedOn, whyNotAbsent, type AbsenceObstacle, type AbsenceReason } from '../../src/access/absence';
import { asTaken, type Actor, type Role, type WorkKind } from '../../src/access/actor';
import { administeredRegions } from '../../src/access/administering';
import { dayOf, type Day } from '../../src/kernel/day';
import { partiesTo, standingTo } from '../records/absenceParties';
import { actorOf } from '../records/accounts';
import type { RecordRoom } from '../records/record';
import { seatOf, SEATS_OF, type SeatColumns } from '../records/seats';
import { BELOW, IN_REACH } from './accounts';
import { beyond, DAYS, FROM_DAYS, given, listed } from './listed';

const WORKS = `('institutionHandler', 'institutionSigner', 'officeHandler', 'officeSigner')`;
const LED = (account: string): string => `EXISTS (SELECT 1 FROM account_role l WHERE l.account_id = ${account} AND l.role IN ${WORKS} AND (l.office_id = ANY($2::uuid[]) OR l.institution_id = ANY($3::uuid[])))`;
/** Whether the reader may enter and end absences of the account `a`. */
const HIS = `(a.id = $1 OR ${LED('a.id')} OR ${IN_REACH})`;
const ABSENCES = `${BELOW.replace('$1', '$4')} SELECT w.id, w.account_id AS account, a.display_name AS name, w.substitute_id AS substitute, u.display_name AS "substituteName", w.from_day AS "from", w.until_day AS until, CASE WHEN ${HIS} THEN w.reason END AS reason, w.kinds, coalesce(o.name, i.name) AS place,
  CASE WHEN w.ended_at IS NOT NULL THEN 'ended' WHEN w.until_day < $5::date THEN 'over' WHEN w.from_day > $5::date THEN 'toCome' ELSE 'now' END AS state,
  b.display_name AS "enteredBy", w.entered_at AS "enteredAt", e.display_name AS "endedBy", w.ended_at AS "endedAt", w.account_id = $1 AS "isOwn", coalesce(w.substitute_id = $1, FALSE) AS "standsIn", w.ended_at IS NULL AND w.until_day >= $5::date AND ${HIS} AS "mayChange",
  ${DAYS('w.from_day')} || '_' || w.id AS position
FROM absence w JOIN account a ON a.id = w.account_id JOIN account b ON b.id = w.entered_by LEFT JOIN account u ON u.id = w.substitute_id LEFT JOIN account e ON e.id = w.ended_by LEFT JOIN office o ON o.id = w.office_id LEFT JOIN institution i ON i.id = w.institution_id
WHERE (w.substitute_id = $1 OR ${HIS})`;
type Row = {
  id: string; account: string; name: string; substitute: string | null; substituteName: string | null; from: string; until: string; reason: AbsenceReason | null; kinds: WorkKind[]; place: string | null; state: 'toCome' | 'now' | 'over' | 'ended';
  enteredBy: string; enteredAt: Date; endedBy: string | null; endedAt: Date | null; isOwn: boolean; standsIn: boolean; mayChange: boolean; position: string;
};
/** Which absences to list; what is left out is not asked for. `standing`: those that are not over. */
export type AbsenceFilter = { readonly isStanding?: boolean | undefined; readonly account?: string | undefined; readonly after?: readonly string[] | undefined; readonly limit: number };

const scopeOf = ({ account, seats }: Actor): readonly [string, readonly string[], readonly string[]] => [
  account,
  seats.flatMap(seat => (seat.role === 'leaderInCharge' && 'office' in seat ? [seat.office] : [])),
  seats.flatMap(seat => (seat.role === 'institutionSigner' && 'institution' in seat ? [seat.institution] : [])),
];

/** Absences (请假) that are the reader's: his own, those in which he stands in, and those that he may enter or end; latest first. */
export const absences = (room: RecordRoom, actor: Actor, { isStanding, account, after, limit }: AbsenceFilter) =>
  listed<Row>(room, {
    name: `absences-${isStanding === undefined ? '' : Number(isStanding)}`, select: ABSENCES, values: [...scopeOf(actor), administeredRegions(actor, 'grant'), dayOf(room.clock.now())], order: 'w.from_day DESC, w.id DESC', limit,
    narrowed: [
      beyond(after, [['w.from_day', FROM_DAYS], ['w.id', '?::uuid']], 'down'), given('w.account_id = ?::uuid', account),
      isStanding === undefined ? null : { sql: `${isStanding ? '' : 'NOT '}(w.ended_at IS NULL AND w.until_day >= ?::date)`, values: [dayOf(room.clock.now())] },
    ],
  });

const PEOPLE = `SELECT a.id AS account, a.display_name AS name FROM account a WHERE a.is_enabled AND EXISTS (SELECT 1 FROM account_role s WHERE s.account_id = a.id AND s.role IN ${WORKS}) AND (a.id = $1 OR ${LED('a.id')}) ORDER BY a.id <> $1, a.display_name, a.id LIMIT 200`;
const CANDIDATES = `SELECT a.id AS account, a.display_name AS name, ${SEATS_OF('a.id')} AS seats FROM account a WHERE a.is_enabled AND a.id <> $1
  AND EXISTS (SELECT 1 FROM account_role s WHERE s.account_id = a.id AND s.role IN ${WORKS} AND (s.office_id = ANY($2::uuid[]) OR s.institution_id = ANY($2::uuid[]))) ORDER BY a.display_name, a.id LIMIT 200`;
const PLACES = 'SELECT id AS office, NULL::uuid AS institution, name FROM office WHERE id = ANY($1::uuid[]) UNION ALL SELECT NULL, id, name FROM institution WHERE id = ANY($1::uuid[]) ORDER BY name';
type Candidate = { readonly account: string; readonly name: string; readonly seats: readonly SeatColumns[] };
/** Somebody who could stand in, with his roles there; `why`: what is against him. */
export type SubstituteChoice = { readonly account: string; readonly name: string; readonly roles: Role[]; readonly why: AbsenceObstacle | null };
/** What is to be entered, as far as it is known. */
export type ChoiceAsked = { readonly account: string; readonly from: Day; readonly until: Day; readonly place: string | null; readonly instead: string | null };

/** For whom the reader may enter an absence, where that account works, and who could stand in; null where it is not his to enter. */
export async function absenceChoices(room: RecordRoom, actor: Actor, { account, from, until, place, instead }: ChoiceAsked) {
  const { rows: [named] } = await room.pool.query<{ name: string }>({ name: 'name-of-account', text: 'SELECT display_name AS name FROM account WHERE id = $1 AND is_enabled', values: [account] });
  const principal = await actorOf(room.pool, account, null);
  if (!named || (await standingTo(room, room.pool, actor, principal)) === null) return null;
  const places = [...new Set(seatsPassedOn(principal.seats, null).map(seat => asTaken(seat).place))];
  const [{ rows: people }, { rows: candidates }, { rows: shown }] = await Promise.all([
    room.pool.query<{ account: string; name: string }>({ name: 'people-to-enter-for', text: PEOPLE, values: [...scopeOf(actor)] }),
    room.pool.query<Candidate>({ name: 'substitutes', text: CANDIDATES, values: [account, places] }),
    room.pool.query<{ office: string | null; institution: string | null; name: string }>({ name: 'places-of-account', text: PLACES, values: [places] }),
  ]);
  const parties = await partiesTo(room.pool, { actor, principal, substitutes: candidates.map(each => each.account), from, instead });
  const substitutes = candidates.map(({ seats, ...each }): SubstituteChoice => {
    const own = seats.map(seatOf);
    const concerning = parties.others.filter(other => [other.account, other.substitute].some(one => one === account || one === each.account));
    return { ...each, roles: [...new Set(seatsPassedOn(own, null).filter(seat => places.includes(asTaken(seat).place)).map(seat => seat.role))], why: whyNotAbsent({ from, until, place }, { principal, substitute: { account: each.account, isEnabled: true, seats: own }, ...parties, others: concerning }) };
  });
  return { people, account, name: named.name, places: shown, substitutes };
}
