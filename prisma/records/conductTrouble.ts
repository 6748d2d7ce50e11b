import type { RecordRoom } from './record';

/** Something that the conduct cannot do at present: which effect of which case, how often it was tried, and what stood in the way. */
export type Trouble = { readonly caseNumber: string; readonly effect: string; readonly attempts: number; readonly what: string };

/** Puts a trouble into the list that supervisors read, or brings its entry up to date; `since` stays. */
export async function noteTrouble(room: RecordRoom, { caseNumber, effect, attempts, what }: Trouble): Promise<void> {
  await room.pool.query({
    name: 'note-trouble',
    text: `INSERT INTO conduct_trouble (case_id, effect, attempts, since, last_at, what) SELECT id, $2, $3, $4, $4, $5 FROM case_file WHERE number = $1
      ON CONFLICT (case_id, effect) DO UPDATE SET attempts = greatest(conduct_trouble.attempts + 1, excluded.attempts), last_at = excluded.last_at, what = excluded.what`,
    values: [caseNumber, effect, attempts, new Date(room.clock.now()), what.slice(0, 500)],
  });
}

/** Takes a trouble off the list: what could not be done has been done, or need not be any more. */
export async function clearTrouble(room: RecordRoom, caseNumber: string, effect: string): Promise<void> {
  await room.pool.query({ name: 'clear-trouble', text: 'DELETE FROM conduct_trouble t USING case_file c WHERE c.number = $1 AND t.case_id = c.id AND t.effect = $2', values: [caseNumber, effect] });
}
