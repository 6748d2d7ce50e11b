import { statementFor, type DecisionRows } from './decisionStatement';
import type { RecordRoom } from './record';

/** Writes a decision in one statement, hence one transaction. Returns false where another decision on the case came first: nothing was written. */
export async function writeDecision(room: RecordRoom, decision: DecisionRows): Promise<boolean> {
  const { rows } = await room.pool.query<{ cases: number }>({ ...statementFor(decision), values: [JSON.stringify(decision)] });
  return rows[0]?.cases === 1;
}
