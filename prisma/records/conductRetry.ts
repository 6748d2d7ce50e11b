import type { SeatTaken } from '../../src/access/actor';
import { once, type Once } from './keyedRequests';
import type { RecordRoom } from './record';

/** Who asks, through which seat and under which key, that a case's troubles are tried again. */
export type RetryAsked = { readonly account: string; readonly seat: SeatTaken; readonly key: string; readonly caseNumber: string };
/** What was asked for: how many troubles of the case are tried again. */
export type Retry = { readonly caseNumber: string; readonly troubles: number };

const ASK = 'UPDATE conduct_trouble t SET retry_asked_at = $2, retry_asked_by = $3 FROM case_file c WHERE c.number = $1 AND t.case_id = c.id RETURNING t.effect';
const AUDIT = `INSERT INTO audit_entry (recorded_at, actor_id, action, subject, detail) VALUES ($1, $2, 'conduct.retry', $3, $4)`;

/** Asks that everything the conduct of a case could not do is tried again at once, and writes it into the audit; null where nothing is in trouble. */
export const askRetry = (room: RecordRoom, { account, seat, key, caseNumber }: RetryAsked): Promise<Once<Retry> | null> =>
  once<Retry>(room, { account, key, asked: ['retry', caseNumber] }, async client => {
    const now = new Date(room.clock.now());
    const { rows } = await client.query<{ effect: string }>(ASK, [caseNumber, now, account]);
    if (rows.length === 0) return null;
    await client.query(AUDIT, [now, account, caseNumber, JSON.stringify({ effects: rows.map(row => row.effect), ...seat })]);
    return { caseNumber, troubles: rows.length };
  });

/** A case whose troubles somebody wants tried again. */
export type CaseToRetry = { readonly caseNumber: string; readonly procedure: 'hire' | 'separation'; readonly eventNumber: number };

/** The cases whose troubles somebody wants tried again. */
export async function casesToRetry({ pool }: RecordRoom): Promise<CaseToRetry[]> {
  const { rows } = await pool.query<CaseToRetry>({ name: 'cases-to-retry', text: 'SELECT c.number AS "caseNumber", c.procedure, c.version AS "eventNumber" FROM case_file c WHERE c.id IN (SELECT case_id FROM conduct_trouble WHERE retry_asked_at IS NOT NULL) AND c.conduct_closed_at IS NULL' });
  return rows;
}

/** Notes that the conduct of a case has begun anew; the trouble itself goes when its effect succeeds. */
export async function retryBegun({ pool }: RecordRoom, caseNumber: string): Promise<void> {
  await pool.query({ name: 'retry-begun', text: 'UPDATE conduct_trouble t SET retry_asked_at = NULL, retry_asked_by = NULL FROM case_file c WHERE c.number = $1 AND t.case_id = c.id', values: [caseNumber] });
}
