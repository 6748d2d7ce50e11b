import { tasksOf, work } from '../bench/clerks';
import type { Ground } from '../bench/ground';
import type { Dice } from '../demoRegion/dice';
import { notCompleted, type Engine } from './engine';
import { kill, type Target } from './targets';
import type { ToldLog } from './toldLog';
import type { Underway } from './underway';
import { untilAnswered } from './untilAnswered';

/** What one round works with. `serial`: the first number of its people. */
export type Setting = { readonly underway: Underway; readonly engine: Engine; readonly ground: Ground; readonly log: ToldLog; readonly dice: Dice; readonly cases: number; readonly clerks: number; readonly serial: number };
/** What a round has shown, in milliseconds from the kill: ready and a decision accepted; every case and its workflow closed. */
export type Round = { readonly target: Target; readonly readyAgain: number; readonly closedAgain: number; readonly failures: readonly string[]; readonly notCompleted: number };

const PATIENCE_MS = 240_000;

/** Clerks at work; somewhere in the middle the target is killed; the round ends when every case of it has ended everywhere. */
export async function round({ underway, engine, ground, log, dice, cases, clerks, serial }: Setting, target: Target): Promise<Round> {
  const { url, home } = underway.running;
  let acknowledged = 0;
  let killedAt = Infinity;
  let acceptedAt = Infinity;
  let strike = (): void => undefined;
  const struck = new Promise<void>(resolve => (strike = resolve));
  const due = dice.between(cases, cases * 4); // of about seven acts a case
  const send = untilAnswered(log, (put, answered) => {
    acknowledged += 1;
    if (acknowledged === due) strike();
    if (put >= killedAt) acceptedAt = Math.min(acceptedAt, answered);
  });
  const delay = dice.between(0, 100);
  const working = work(url, ground, tasksOf(cases, ground.institutions.length, serial), clerks, undefined, send);
  await Promise.race([struck, working]);
  await new Promise(resolve => setTimeout(resolve, delay));
  killedAt = Date.now();
  kill(home, target);
  if (target === 'everything') await underway.startAnew();
  const readyAt = await until(`${target} was killed and the API is ready`, () => fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(answer => answer.ok));
  const { numbers, told } = await working;
  const more = acceptedAt === Infinity ? await work(url, ground, tasksOf(1, 1, serial + cases), 1, undefined, send) : null;
  const all = [...numbers, ...(more?.numbers ?? [])];
  const closedAt = await until(`${target} was killed and every case of the round is closed`, async () => {
    const { rows } = await underway.room.pool.query<{ open: number }>('SELECT count(*)::int AS open FROM case_file WHERE number = ANY($1) AND conduct_closed_at IS NULL', [all]);
    return rows[0]?.open === 0;
  });
  let left = all.length;
  await until('every workflow of the round has completed', async () => (left = await notCompleted(engine, all)) === 0).catch(() => 0);
  return { target, readyAgain: Math.max(readyAt, acceptedAt) - killedAt, closedAgain: closedAt - killedAt, failures: [...told.failures, ...(more?.told.failures ?? [])], notCompleted: left };
}

/** When something first was so; what rejects is not so yet. */
export async function until(what: string, isSo: () => Promise<boolean>, withinMs = PATIENCE_MS): Promise<number> {
  for (const end = Date.now() + withinMs; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 25))) if (await isSo().catch(() => false)) return Date.now();
  throw new Error(`Not within ${withinMs / 1000} s: ${what}.`);
}
