import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import proto, { type temporal } from '@temporalio/proto'; // a CommonJS module whose names Node cannot see

const { History } = proto.temporal.api.history.v1;
type History = temporal.api.history.v1.History;
const FOLDER = fileURLToPath(new URL('./histories/', import.meta.url));

/** A process names itself, and its own queue, by number and machine (`123@machine`), which is nobody's business here. */
const withoutMachines = (_key: string, value: unknown): unknown => (typeof value === 'string' && /^\d+@/.test(value) ? 'worker' : value);

/** Keeps the history of a conduct under the name of its path. */
export function keepHistory(name: string, history: temporal.api.history.v1.IHistory): void {
  if (!existsSync(FOLDER)) mkdirSync(FOLDER);
  const plain = History.toObject(History.create(history), { longs: String, enums: String, bytes: String });
  writeFileSync(`${FOLDER}${name}.json`, `${JSON.stringify(plain, withoutMachines, 1)}\n`);
}

/** A history as it was kept. */
export type KeptHistory = { readonly name: string; readonly workflowId: string; readonly history: History; readonly text: string };

/** The kept histories, by name. */
export function keptHistories(): KeptHistory[] {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
  return files.map(file => {
    const text = readFileSync(`${FOLDER}${file}`, 'utf8');
    const history = History.fromObject(JSON.parse(text) as object); // written by keepHistory; the protocol's own types check it
    return { name: file.replace(/\.json$/, ''), workflowId: history.events[0]?.workflowExecutionStartedEventAttributes?.workflowId ?? '', history, text };
  });
}
