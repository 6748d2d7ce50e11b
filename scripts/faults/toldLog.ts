import { createHash } from 'node:crypto';
import { existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** What a client was told, on his own paper: a request before it is put, an answer before the next act. */
export type Entry =
  | { readonly at: string; readonly what: 'asked'; readonly key: string; readonly url: string; readonly digest: string }
  | { readonly at: string; readonly what: 'told'; readonly key: string; readonly status: number; readonly digest: string; readonly caseNumber: string | null; readonly version: number | null };
/** The log of the clients, apart from the record: every line is on the disk before the next act. */
export type ToldLog = { readonly asked: (key: string, url: string, body: string) => void; readonly told: (key: string, status: number, text: string) => void };

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Opens the log to write on. */
export function openToldLog(file: string): ToldLog {
  const handle = openSync(file, 'a');
  const write = (entry: Entry): void => {
    writeSync(handle, `${JSON.stringify(entry)}\n`);
    fsyncSync(handle);
  };
  return {
    asked: (key, url, body) => write({ at: new Date().toISOString(), what: 'asked', key, url: new URL(url).pathname, digest: digestOf(body) }),
    told: (key, status, text) => write({ at: new Date().toISOString(), what: 'told', key, status, digest: digestOf(text), ...effectIn(status, text) }),
  };
}

/** The event that an acknowledgment names: the case, and its version after the act. */
function effectIn(status: number, text: string): { readonly caseNumber: string | null; readonly version: number | null } {
  if (status >= 300) return { caseNumber: null, version: null };
  const { caseNumber, version } = JSON.parse(text) as { caseNumber?: string; version?: number }; // the answer to a decision
  return { caseNumber: caseNumber ?? null, version: version ?? null };
}

/** Reads the log; a last line that was cut off by a kill of the client counts as not written. */
export const readToldLog = (file: string): Entry[] =>
  !existsSync(file) ? [] : readFileSync(file, 'utf8').split('\n').slice(0, -1).map(line => JSON.parse(line) as Entry); // only `write` writes these
