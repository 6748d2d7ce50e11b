import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { hireStart } from '../bench/clerks';
import type { Setting } from './round';
import { until } from './round';
import { kill, type Target } from './targets';
import { untilAnswered } from './untilAnswered';

/** What came of keys that were each put five times: requests beside repeats, kills on the way, keys whose answers differ. */
export type KeysRun = { readonly keys: number; readonly requests: number; readonly kills: number; readonly differing: number; /** Acts that the record holds in the cases of these keys. */ readonly effects: number };

const TIMES = 5;
const KILLS = 10;
const VICTIMS: readonly Target[] = ['api', 'postgres'];

/** Half the keys open a case, half reject it; each is put five times at once, the second half of them through kills of the API and PostgreSQL. */
export async function putKeys({ underway, ground, log, dice, clerks }: Omit<Setting, 'cases' | 'serial'>, keys: number): Promise<KeysRun> {
  const { url, home } = underway.running;
  const send = untilAnswered(log, () => undefined);
  const counts = { requests: 0, kills: 0, differing: 0 };
  const caseNumbers: string[] = [];
  const five = async (path: string, token: string, body: unknown): Promise<Record<string, unknown>> => {
    const asked = { token, key: randomUUID(), body: JSON.stringify(body) };
    const answers = await Promise.all(Array.from({ length: TIMES }, () => send(`${url}${path}`, asked)));
    counts.requests += TIMES;
    const [first] = answers;
    if (!answers.every(({ status, text }) => status === first?.status && isDeepStrictEqual(JSON.parse(text), JSON.parse(first.text)))) counts.differing += 1;
    return JSON.parse(answers[0]?.text ?? '{}') as Record<string, unknown>;
  };
  let begun = 0;
  const cases = Math.ceil(keys / 2);
  const between = Math.max(1, Math.floor(cases / 2 / KILLS));
  const clerk = async (): Promise<void> => {
    for (let index = begun; index < cases; index = begun) {
      begun += 1;
      if (index >= cases / 2 && (index - Math.ceil(cases / 2)) % between === 0) {
        const target = VICTIMS[counts.kills % VICTIMS.length] ?? 'api';
        counts.kills += 1;
        setTimeout(() => kill(home, target), dice.between(0, 60)); // while the five are under way
      }
      const at = ground.institutions[index % ground.institutions.length];
      if (!at) continue;
      const { path, body } = hireStart(at);
      const number = String((await five(path, at.token, body))['caseNumber']);
      caseNumbers.push(number);
      await five(`/cases/${number}/decisions`, ground.tokens.staffingOffice, { lane: 'case', act: 'staffingOfficeCheck.reject', input: { note: 'asked five times' } });
    }
  };
  await Promise.all(Array.from({ length: clerks }, clerk));
  await until('every case of the keys is closed', async () => {
    const { rows } = await underway.room.pool.query<{ open: number }>('SELECT count(*)::int AS open FROM case_file WHERE number = ANY($1) AND conduct_closed_at IS NULL', [caseNumbers]);
    return rows[0]?.open === 0;
  }, 600_000);
  const { rows } = await underway.room.pool.query<{ effects: number }>('SELECT count(DISTINCT (e.case_id, e.actor_id, e.recorded_at))::int AS effects FROM event e JOIN case_file c ON c.id = e.case_id WHERE c.number = ANY($1)', [caseNumbers]);
  return { keys: cases * 2, ...counts, effects: rows[0]?.effects ?? 0 };
}
