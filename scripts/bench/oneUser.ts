import type { RecordRoom } from '../../prisma/records/record';
import { openSession } from '../../prisma/records/sessions';
import { watchConducts } from './caughtUp';
import { tasksOf, work } from './clerks';
import type { Ground } from './ground';
import { paced } from './paced';
import { spreadOf } from './summary';

/** How many cases one user does, how many decisions he takes a second, and how often the to-do lists of the demo region are read. */
export const ONE_USERS_CASES = 16;
const ONE_USERS_RATE = 5;
const LISTS = 200;
const WATCH_MS = 10;

/** What one user meets on an installation that nobody else uses: his decisions, how soon the conduct has followed, and the to-do lists of the demo region's officers. */
export async function oneUser(room: RecordRoom, url: string, ground: Ground) {
  const watch = watchConducts(room.pool, WATCH_MS);
  const measured = await work(url, ground, tasksOf(ONE_USERS_CASES, ground.institutions.length, 700_000), 1, paced(ONE_USERS_RATE), watch.send);
  return { decision_ms: spreadOf(measured.decisions), caught_up_ms: spreadOf(await watch.end()), to_do_ms: spreadOf(await readToDoLists(room, url)), failures: measured.told.failures.slice(0, 5) };
}

/** Milliseconds of reading a to-do list, over the accounts of the demo region that sit at a desk. */
async function readToDoLists(room: RecordRoom, url: string): Promise<number[]> {
  const { rows } = await room.pool.query<{ account: string }>("SELECT DISTINCT r.account_id AS account FROM account_role r JOIN account a ON a.id = r.account_id WHERE a.login NOT LIKE 'bench.%' AND (r.office_id IS NOT NULL OR r.institution_id IS NOT NULL) ORDER BY 1 LIMIT 40");
  const tokens: string[] = [];
  for (const { account } of rows) tokens.push((await openSession(room, account)).token);
  const took: number[] = [];
  for (let turn = 0; turn < LISTS; turn += 1) {
    const began = performance.now();
    const answer = await fetch(`${url}/to-do`, { headers: { authorization: `Bearer ${tokens[turn % tokens.length]}` } });
    await answer.text();
    took.push(performance.now() - began);
    if (answer.status !== 200) throw new Error(`A to-do list of the demo region was answered ${answer.status}.`);
  }
  return took;
}
