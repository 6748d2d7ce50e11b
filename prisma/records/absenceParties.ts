import type { Pool, PoolClient } from 'pg';
import { mayEnterAbsenceOf, type AbsenceParties, type AbsenceStanding } from '../../src/access/absence';
import type { Actor, Seat } from '../../src/access/actor';
import { administeredRegions } from '../../src/access/administering';
import type { Day } from '../../src/kernel/day';
import { accountInReach } from '../views/accounts';
import type { RecordRoom } from './record';

const OTHERS = `SELECT account_id AS account, substitute_id AS substitute, from_day AS "from", until_day AS until FROM absence
  WHERE ended_at IS NULL AND until_day >= $2::date AND id IS DISTINCT FROM $3::uuid AND (account_id = ANY($1::uuid[]) OR substitute_id = ANY($1::uuid[]))`;
const SIGNED_BY_OTHERS = `SELECT DISTINCT r.office_id AS office FROM account_role r JOIN account a ON a.id = r.account_id WHERE a.is_enabled AND a.id <> $1 AND r.role = 'officeSigner' AND r.office_id = ANY($2::uuid[])`;
const officesOf = (seats: readonly Seat[], role: Seat['role']): string[] => seats.flatMap(seat => (seat.role === role && 'office' in seat ? [seat.office] : []));

/** Whose absence it is, with his own seats. */
type Principal = { readonly account: string; readonly seats: readonly Seat[] };
/** Who enters an absence, whose it is, and who might stand in. `instead`: an absence whose place it takes. */
type Entering = { readonly actor: Actor; readonly principal: Principal; readonly substitutes: readonly string[]; readonly from: Day; readonly instead: string | null };

/** What an absence is judged by beside the two people themselves. */
export async function partiesTo(by: Pick<Pool | PoolClient, 'query'>, { actor, principal, substitutes, from, instead }: Entering): Promise<Pick<AbsenceParties, 'others' | 'signedByOthers' | 'inCharge'>> {
  const { rows: others } = await by.query<AbsenceStanding>(OTHERS, [[principal.account, ...substitutes], from, instead]);
  const { rows: signed } = await by.query<{ office: string }>(SIGNED_BY_OTHERS, [principal.account, officesOf(principal.seats, 'officeSigner')]);
  return { others, signedByOthers: signed.map(row => row.office), inCharge: officesOf(actor.seats, 'leaderInCharge') };
}

/** What the actor has to do with an account's absences; null where it is not his. */
export async function standingTo(room: RecordRoom, by: Pick<Pool | PoolClient, 'query'>, actor: Actor, principal: Principal): Promise<ReturnType<typeof mayEnterAbsenceOf>> {
  const grants = administeredRegions(actor, 'grant');
  return mayEnterAbsenceOf(actor, principal, grants.length > 0 && (await accountInReach(room, grants, principal.account, by)) !== null);
}
