import type { Actor } from '../../src/access/actor';
import type { RecordRoom } from '../records/record';
import { namesFor } from './caseView';

// A candidate's lane names its candidate; a separation is about the person last reported.
const TO_DO = `
SELECT c.number AS "caseNumber", c.procedure, v.lane, v.stage, v.visit, v.desk, i.id AS institution, i.name AS "institutionName", v.opened_at AS since, v.due_on AS "dueOn", p.position,
  coalesce((SELECT person_key FROM candidate d WHERE d.case_id = c.id AND d.lane = v.lane)::text,
    (SELECT payload->>'person' FROM event e WHERE e.case_id = c.id AND e.type = 'separationReported' ORDER BY e.number DESC LIMIT 1)) AS "personKey",
  (SELECT a.display_name FROM event e JOIN account a ON a.id = e.actor_id WHERE e.case_id = c.id AND e.lane = v.lane AND e.type = 'prepared' AND e.payload->>'stage' = v.stage AND (e.payload->>'visit')::int = v.visit ORDER BY e.number DESC LIMIT 1) AS "preparedBy"
FROM stage_visit v JOIN case_file c ON c.id = v.case_id JOIN institution i ON i.id = v.institution_id
CROSS JOIN LATERAL (SELECT concat_ws(' ', coalesce(v.due_on, DATE '9999-12-31')::text, lpad((extract(epoch FROM v.opened_at) * 1000)::bigint::text, 14, '0'), c.number, v.lane, v.stage) COLLATE "C" AS position) p
WHERE v.settled_at IS NULL AND NOT v.is_interruption AND (v.office_id = ANY($1::uuid[]) OR (v.desk = 'institution' AND v.institution_id = ANY($2::uuid[])))
  AND ($3::text IS NULL OR p.position > $3) ORDER BY p.position LIMIT $4`;

type Row = { caseNumber: string; procedure: 'hire' | 'separation'; lane: string; stage: string; visit: number; desk: string; institution: string; institutionName: string; since: Date; dueOn: string | null; position: string; personKey: string | null; /** Who laid the latest draft before the signer, where one lies there. */ preparedBy: string | null };

/** What waits at the desks where the actor sits (待办), soonest due first; `after` is the position of the last item seen. */
export async function toDo(room: RecordRoom, actor: Actor, after: string | null, limit: number) {
  const offices = actor.seats.flatMap(seat => ('office' in seat ? [seat.office] : []));
  const institutions = actor.seats.flatMap(seat => ('institution' in seat ? [seat.institution] : []));
  const { rows } = await room.pool.query<Row>({ name: 'to-do', text: TO_DO, values: [offices, institutions, after, limit + 1] });
  const named = await namesFor(room, actor, rows.flatMap(row => (row.personKey === null ? [] : [row.personKey])));
  const page = rows.slice(0, limit);
  return {
    items: page.map(({ personKey, position: _, ...row }) => ({ ...row, person: personKey === null ? null : named(personKey).name })),
    next: rows.length > limit ? (page.at(-1)?.position ?? null) : null,
  };
}
