import type { PoolClient } from 'pg';
import type { Actor, Place } from '../../src/access/actor';
import type { RegisterPlace } from '../../src/access/reading';
import { countsFor, seatToUrge, whyNotUrge, type Urged, type UrgeObstacle } from '../../src/access/urging';
import { dayOf, type Day } from '../../src/kernel/day';
import { SECRET_INSTITUTION } from '../../src/labels/register';
import { audit } from './auditing';
import { calendarOf } from './calendarYears';
import { deskOfficers, type Addressee } from './conductAddressees';
import { once, type Once } from './keyedRequests';
import { queueLetters, type Writing } from './mails';
import type { RecordRoom } from './record';
import { REGISTER_PLACE } from './registerPlace';

/** A visit of a stage by its name. */
export type VisitName = { readonly lane: string; readonly stage: string; readonly visit: number };
/** What a letter that urges (催办) tells of its visit: nothing about a candidate, and not the note, which somebody typed. */
export type AboutUrging = { readonly id: number; readonly caseId: number; readonly caseNumber: string; readonly visit: VisitName; readonly institutionName: string; readonly dueOn: Day | null; /** From which kind of seat it is urged. */ readonly role: string };
type Urging = { readonly actor: Actor; readonly key: string; readonly caseNumber: string; readonly visit: VisitName; readonly note: string; readonly publicUrl: string; readonly letter: (about: AboutUrging, to: readonly Addressee[]) => Writing };
/** That a visit was urged, and how many officers are written to. */
export type UrgingDone = { readonly urgedAt: string; readonly letters: number };
/** Why a visit was not urged: it does not wait any more, or somebody must not now. */
export type UrgingStopped = { readonly kind: 'stopped'; readonly by: UrgeObstacle | 'stageNotWaiting'; readonly possibleOn: Day | null };

const VISIT = `SELECT c.id AS "caseId", c.procedure, v.desk, v.office_id AS office, v.institution_id AS institution, v.due_on AS "dueOn", CASE WHEN i.is_state_secret THEN '${SECRET_INSTITUTION}' ELSE i.name END AS "institutionName",
  ${REGISTER_PLACE} AS at,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('account', u.account_id, 'countsFor', u.counts_for)), '[]') FROM urging u WHERE u.case_id = v.case_id AND u.lane = v.lane AND u.stage = v.stage AND u.visit = v.visit) AS urged
  FROM case_file c JOIN stage_visit v ON v.case_id = c.id JOIN institution i ON i.id = v.institution_id JOIN region r ON r.code = i.region_code
  WHERE c.number = $1 AND v.lane = $2 AND v.stage = $3 AND v.visit = $4 AND v.settled_at IS NULL AND NOT v.is_interruption`;
type Row = Place & { readonly caseId: number; readonly procedure: 'hire' | 'separation'; readonly dueOn: Day | null; readonly institutionName: string; readonly at: RegisterPlace; readonly urged: readonly Urged[] };
const ADD = 'INSERT INTO urging (case_id, lane, stage, visit, account_id, role, note, urged_at, counts_for) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id';

/** Urges whom a case waits for (催办): writes it down with its audit entry and the letters, in one transaction that no decision waits for. The case itself does not change. Whether the actor may read the case is asked before. */
export async function urge(room: RecordRoom, { actor, key, caseNumber, visit, note, publicUrl, letter }: Urging): Promise<Once<UrgingDone> | UrgingStopped> {
  const calendar = await calendarOf(room);
  const met: { stopped: UrgingStopped | null } = { stopped: null };
  const done = await once<UrgingDone>(room, { account: actor.account, key, asked: ['urge', caseNumber, visit, note] }, async client => {
    const now = room.clock.now();
    const today = dayOf(now);
    const found = await lockedVisit(client, caseNumber, visit);
    const obstacle = found && whyNotUrge(calendar, today, actor, found);
    const seat = found && seatToUrge(actor, found);
    if (!found || !seat || obstacle) {
      met.stopped = { kind: 'stopped', by: obstacle?.obstacle ?? 'stageNotWaiting', possibleOn: obstacle?.possibleOn ?? null };
      return null;
    }
    const { lane, stage, visit: nth } = visit;
    const [row] = (await client.query<{ id: number }>(ADD, [found.caseId, lane, stage, nth, actor.account, seat.role, note, new Date(now), countsFor(calendar, today)])).rows;
    await audit(client, room, { actor: actor.account, action: 'case.urge', subject: caseNumber, detail: { lane, stage, visit: nth, ...seat } });
    const written = letter({ id: row?.id ?? 0, caseId: found.caseId, caseNumber, visit, institutionName: found.institutionName, dueOn: found.dueOn, role: seat.role }, await deskOfficers(client, found, today));
    await queueLetters(client, room, publicUrl, [written]);
    return { urgedAt: new Date(now).toISOString(), letters: written.to.length };
  });
  return done ?? met.stopped ?? { kind: 'stopped', by: 'stageNotWaiting', possibleOn: null };
}

/** The visit while it waits. Whoever urges the same one at the same moment is counted after; decisions take no part in this lock. */
async function lockedVisit(client: PoolClient, caseNumber: string, { lane, stage, visit }: VisitName): Promise<Row | null> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('urgings of ' || $1, 0))`, [[caseNumber, lane, stage, visit].join('/')]);
  return (await client.query<Row>({ name: 'visit-to-urge', text: VISIT, values: [caseNumber, lane, stage, visit] })).rows[0] ?? null;
}
