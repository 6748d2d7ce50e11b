import { randomUUID } from 'node:crypto';
import { hireStart } from '../bench/clerks';
import type { Setting } from './round';
import { until } from './round';
import { kill, type Target } from './targets';
import { untilAnswered } from './untilAnswered';

/** What came of keys that were each put five times: kills on the way, keys whose answers differ, requests put beside repeats. */
export type KeysRun = { readonly keys: number; readonly requests: number; readonly kills: number; readonly differing: number; readonly caseNumbers: readonly string[] };

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
    if (new Set(answers.map(({ status, text }) => `${status} ${text}`)).size !== 1) counts.differing += 1;
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
  return { keys: cases * 2, ...counts, caseNumbers };
}
