import type { Pool } from 'pg';
import { sendOnce, type Send } from './clerks';

/** Watches conducts follow the record: clerks send through `send`, and `end` tells after how many milliseconds the conduct of each answered request had seen it. */
export type Watch = { readonly send: Send; readonly end: () => Promise<number[]> };

const LONGEST_MS = 120_000;

/** Asks the record every so many milliseconds: a figure is too long by as much at most. Rejects where a conduct has not seen a request two minutes after the end. */
export function watchConducts(pool: Pool, everyMs: number): Watch {
  const waiting: { readonly number: string; readonly version: number; readonly at: number }[] = [];
  const lags: number[] = [];
  let endsAt = Infinity;
  const watching = (async () => {
    for (; endsAt === Infinity || waiting.length > 0; await new Promise(resolve => setTimeout(resolve, everyMs))) {
      if (Date.now() > endsAt + LONGEST_MS) throw new Error(`Two minutes after the last decision ${waiting.length} requests are not seen by their conducts.`);
      if (waiting.length === 0) continue;
      const { rows } = await pool.query<{ number: string; seen: number }>({ name: 'bench-seen', text: 'SELECT number, conducted_up_to AS seen FROM case_file WHERE number = ANY($1)', values: [[...new Set(waiting.map(each => each.number))]] });
      const seen = new Map(rows.map(row => [row.number, row.seen]));
      const now = performance.now();
      for (const each of waiting.splice(0)) {
        if ((seen.get(each.number) ?? 0) >= each.version) lags.push(now - each.at);
        else waiting.push(each);
      }
    }
    return lags;
  })();
  watching.catch(() => undefined); // it is told where it is awaited
  return {
    send: async (url, asked) => {
      const answer = await sendOnce(url, asked);
      const { caseNumber, version } = JSON.parse(answer.text) as { readonly caseNumber?: string; readonly version?: number }; // an answer of a decision, or a problem, which has neither
      if (caseNumber !== undefined && version !== undefined) waiting.push({ number: caseNumber, version, at: performance.now() });
      return answer;
    },
    end: () => {
      endsAt = Date.now();
      return watching;
    },
  };
}
