import { Client, Connection } from '@temporalio/client';
import type { Pool } from 'pg';
import type { RecordRoom } from '../../prisma/records/record';
import { dataConverterFor } from '../../worker/codec';
import { whereItWaits } from '../../workflows/messages';
import type { Installation } from '../installation';

/** The engine, asked beside the record. */
export type Engine = { readonly client: Client; readonly close: () => Promise<void> };

/** Connects to the engine of an installation, again and again where it dies. */
export function openEngine({ temporalAddress: address, namespace }: Installation, { keys }: RecordRoom): Engine {
  const connection = Connection.lazy({ address, channelArgs: { 'grpc.max_reconnect_backoff_ms': 1_000, 'grpc.initial_reconnect_backoff_ms': 100 } });
  return { client: new Client({ connection, namespace, dataConverter: dataConverterFor(keys.payloads) }), close: () => connection.close() };
}

/** How many of these cases have no workflow that has come to its end. */
export async function notCompleted({ client }: Engine, caseNumbers: readonly string[]): Promise<number> {
  const states = await Promise.all(caseNumbers.map(number => client.withDeadline(Date.now() + 10_000, () => client.workflow.getHandle(number).describe()).then(({ status }) => status.name)));
  return states.filter(name => name !== 'COMPLETED').length;
}

const OPEN = `SELECT c.number, array_agg(v.lane || '/' || v.stage || '/' || v.visit) AS visits FROM case_file c JOIN stage_visit v ON v.case_id = c.id AND v.settled_at IS NULL AND NOT v.is_interruption WHERE c.ended_as IS NULL GROUP BY c.number`;

/** Of the cases that stay open, those whose conduct does not attend to just the visits that are open, with their letters and deadlines. */
export async function unattended({ client }: Engine, pool: Pool): Promise<{ readonly open: number; readonly unattended: string[] }> {
  const { rows } = await pool.query<{ number: string; visits: string[] }>(OPEN);
  const missing: string[] = [];
  for (const { number, visits } of rows) {
    const waiting = await client.withDeadline(Date.now() + 10_000, () => client.workflow.getHandle(number).query(whereItWaits)).catch(() => null); // not answered is not attended; the caller asks again
    if (waiting === null || waiting.stuck.length > 0 || [...waiting.waitsAt].sort().join() !== [...visits].sort().join()) missing.push(number);
  }
  return { open: rows.length, unattended: missing };
}
