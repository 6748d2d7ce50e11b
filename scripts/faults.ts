import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openGround } from './bench/ground';
import { spreadOf } from './bench/summary';
import { Dice } from './demoRegion/dice';
import { isSound, judge } from './faults/checks';
import { openEngine, unattended } from './faults/engine';
import { putKeys } from './faults/keys';
import { round, until, type Round } from './faults/round';
import { TARGETS } from './faults/targets';
import { openToldLog, readToldLog } from './faults/toldLog';
import { keepTotals, totalsIn } from './faults/totals';
import { getUnderway } from './faults/underway';
import { cacheFolder } from './provision/home';

const INSTITUTIONS = 20;
const FIRST_COUNTY = 219_998; // another for every run, downwards

const options = { rounds: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' }, cases: { type: 'string', default: '16' }, clerks: { type: 'string', default: '8' }, keys: { type: 'string', default: '0' }, home: { type: 'string' }, fresh: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } as const;

/** `npm run faults -- [--rounds N] [--seed S] [--keys K] [--cases C] [--clerks C] [--home DIR] [--fresh] [--json]`: kills the parts of an installation of its own under clerks at work, and compares the record with what they were told. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const [rounds, seed, cases, clerks, keys] = [Number(values.rounds), Number(values.seed), Number(values.cases), Number(values.clerks), Number(values.keys)];
  const say = (line: string): void => {
    if (!values.json) console.log(line);
  };
  const home = values.home ?? join(cacheFolder(), 'faults');
  if (values.fresh) rmSync(home, { recursive: true, force: true });
  mkdirSync(join(home, 'log'), { recursive: true });
  chmodSync(home, 0o755); // PostgreSQL runs as another user where this is root
  say(`faults: starting the installation in ${home}…`);
  const underway = await getUnderway(home);
  const { room } = underway;
  const engine = openEngine(underway.running, room);
  try {
    let totals = totalsIn(home);
    const county = String(FIRST_COUNTY - totals.runs);
    totals = { ...totals, runs: totals.runs + 1, counties: [...totals.counties, county] };
    const each = Math.ceil(((cases + 2) * rounds) / INSTITUTIONS) + 3;
    const ground = await openGround(room, INSTITUTIONS, each, each, county);
    keepTotals(home, totals);
    const log = openToldLog(join(home, 'told.jsonl'));
    const dice = new Dice(seed);
    const setting = { underway, engine, ground, log, dice, cases, clerks };
    const done: Round[] = [];
    const verdict = () => judge(room.pool, readToldLog(join(home, 'told.jsonl')), totals.counties);
    for (let number = 1; number <= rounds; number += 1) {
      const target = dice.pick(TARGETS);
      const ended = await round({ ...setting, serial: totals.serial }, target);
      done.push(ended);
      totals = { ...totals, rounds: totals.rounds + 1, kills: { ...totals.kills, [target]: totals.kills[target] + 1 }, readyAgain: [...totals.readyAgain, ended.readyAgain], closedAgain: [...totals.closedAgain, ended.closedAgain], serial: totals.serial + cases + 1 };
      keepTotals(home, totals);
      const now = await verdict();
      say(`round ${number}: ${target} killed, ready again after ${ended.readyAgain} ms, all closed after ${ended.closedAgain} ms; ${JSON.stringify(now)}${ended.failures.length > 0 ? ` ${ended.failures[0]}` : ''}`);
      if (!isSound(now)) break;
    }
    const put = keys > 0 ? await putKeys(setting, keys) : null;
    if (put) keepTotals(home, (totals = { ...totals, keys: totals.keys + put.keys }));
    let standing = await unattended(engine, room.pool);
    await until('every case that stays open is attended to', async () => (standing = await unattended(engine, room.pool)).unattended.length === 0, 60_000).catch(() => 0);
    const judged = await verdict();
    const notClosed = done.reduce((sum, ended) => sum + ended.notCompleted, 0);
    const isGood = isSound(judged) && notClosed === 0 && standing.unattended.length === 0 && (put === null || (put.differing === 0 && put.effects === put.keys));
    const byTarget = Object.fromEntries(TARGETS.flatMap(target => (done.some(each => each.target === target) ? [[target, spreadOf(done.filter(each => each.target === target).map(each => each.readyAgain))]] : [])));
    console.log(
      JSON.stringify({
        seed, rounds: done.length, kills: Object.fromEntries(TARGETS.map(target => [target, done.filter(ended => ended.target === target).length])), ...(put ? { keys: put } : {}),
        ...judged, workflows_not_completed: notClosed, standing: { open: standing.open, unattended: standing.unattended.length }, ready_again_ms: spreadOf(done.map(ended => ended.readyAgain)), ready_again_ms_by_target: byTarget, closed_again_ms: spreadOf(done.map(ended => ended.closedAgain)),
        total: { runs: totals.runs, rounds: totals.rounds, kills: totals.kills, keys: totals.keys, ready_again_ms: spreadOf(totals.readyAgain), closed_again_ms: spreadOf(totals.closedAgain) }, correct: isGood,
      }),
    );
    process.exitCode = isGood ? 0 : 1;
  } finally {
    await engine.close();
    await underway.end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
