import type { Pool } from 'pg';

/** How many of the year's cases came to the end that they were begun for, by what they show. */
export type Ends = { readonly appointed: number; readonly appointedWithoutForm: number; readonly formerRelieved: number; readonly formerCounted: number; readonly relieved: number; readonly ofOneOfSeveral: number; readonly placedByPolicy: number; readonly withAllowance: number; readonly digested: number };

// Posts that the person of an event filled before it and after it still.
const KEPT = (person: string) => `(SELECT count(*) FROM leadership_holding h WHERE h.person_key = (${person})::uuid AND h.appointing_event < e.id AND (h.relieving_event IS NULL OR h.relieving_event > e.id))`;
const ENDS = `WITH ended AS (SELECT e.*, c.edition FROM event e JOIN case_file c ON c.id = e.case_id WHERE c.ended_as = 'completed' AND c.number = ANY($1)),
  appointed AS (SELECT e.edition, jsonb_array_length(e.payload->'relieved') AS given, ${KEPT(`e.payload->'nomination'->>'person'`)} AS kept FROM ended e WHERE e.type = 'appointed'),
  relieved AS (SELECT jsonb_array_length(e.payload->'relieved') AS given, ${KEPT(`e.payload->>'person'`)} AS kept FROM ended e WHERE e.type = 'relieved'),
  by_policy AS (SELECT (SELECT i.payload->'allowances' FROM ended i WHERE i.case_id = e.case_id AND i.type = 'formIssued') AS allowances FROM ended e
    WHERE e.type = 'placed' AND EXISTS (SELECT 1 FROM verification_form f WHERE f.case_id = e.case_id AND f.policy_document IS NOT NULL))
  SELECT (SELECT count(*)::int FROM appointed) AS appointed, (SELECT count(*)::int FROM appointed WHERE edition LIKE 'exemptHire/%') AS "appointedWithoutForm",
    (SELECT count(*)::int FROM appointed WHERE given > 0) AS "formerRelieved", (SELECT count(*)::int FROM appointed WHERE given = 0 AND kept > 0) AS "formerCounted",
    (SELECT count(*)::int FROM relieved WHERE given > 0) AS relieved, (SELECT count(*)::int FROM relieved WHERE given > 0 AND kept > 0) AS "ofOneOfSeveral",
    (SELECT count(*)::int FROM by_policy) AS "placedByPolicy", (SELECT count(*)::int FROM by_policy WHERE jsonb_array_length(allowances) > 0) AS "withAllowance",
    (SELECT count(*)::int FROM ended WHERE type = 'removed' AND (payload->>'allowanceEnded')::int > 0) AS digested`;

/** The ends of the cases with those numbers. */
export async function endsReached(pool: Pool, numbers: readonly string[]): Promise<Ends> {
  const { rows } = await pool.query<Ends>(ENDS, [numbers]);
  return rows[0] as Ends; // one row of counts
}

/** What an appointment or a relief may not do: move a quota; and what a policy placement may not lack: a digestion date for what it brings beyond the approved posts. */
export async function brokenPromises(pool: Pool): Promise<unknown[]> {
  const moved = await pool.query<{ event: string }>(`SELECT e.id AS event, e.type FROM ledger_line l JOIN event e ON e.id = l.event_id WHERE e.type IN ('appointed', 'relieved') AND l.quota_id IS NOT NULL`);
  const undated = await pool.query<{ event: string }>(`SELECT e.id AS event, e.type FROM event e JOIN verification_form f ON f.case_id = e.case_id, jsonb_array_elements(e.payload->'allowances') a
    WHERE e.type = 'formIssued' AND NOT EXISTS (SELECT 1 FROM allowance w WHERE w.quota_id = (a->'balance'->>'id')::uuid AND w.posts = (a->>'posts')::int AND w.document_number = f.policy_document AND w.granted_on = f.issued_on AND w.digest_by > f.issued_on)`);
  return [...moved.rows, ...undated.rows];
}
