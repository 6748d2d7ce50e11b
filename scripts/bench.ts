import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reconcile } from '../prisma/reconcile/reconcile';
import { tasksOf, work } from './bench/clerks';
import { watchConducts } from './bench/caughtUp';
import { openGround } from './bench/ground';
import { ONE_USERS_CASES, oneUser } from './bench/oneUser';
import { paced } from './bench/paced';
import { summaryOf, type Summary } from './bench/summary';
import { usageOf } from './bench/usage';
import { ownInstallation } from './ownInstallation';
import { openRoom } from './room';

/** How often the record is asked whether conducts have followed: often enough to tell, too seldom to weigh. */
const WATCH_MS = 50;

/** `npm run bench -- [--json] [--cases N] [--clerks C] [--rate R] [--warmup W] [--compare DIR]`: an installation of its own, measured over HTTP until every workflow has closed. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, cases: { type: 'string', default: '400' }, clerks: { type: 'string', default: '16' }, rate: { type: 'string' }, warmup: { type: 'string', default: '100' }, compare: { type: 'string' } } });
  const [cases, clerks, warmup] = [Number(values.cases), Number(values.clerks), Number(values.warmup)];
  const say = (line: string): void => {
    if (!values.json) console.log(line);
  };
  say(`bench: starting an installation of its own…`);
  const { running, end } = await ownInstallation('bench');
  try {
    const room = openRoom(running.databaseUrl, running.keysFile);
    const institutions = 40;
    const each = Math.ceil((cases + warmup + ONE_USERS_CASES) / institutions) + 2;
    const ground = await openGround(room, institutions, each, each);
    say(`bench: warming up with ${warmup} cases…`);
    await work(running.url, ground, tasksOf(warmup, institutions, 500_000), clerks);
    await allClosed(room);
    say(`bench: ${cases} cases by ${clerks} clerks${values.rate === undefined ? '' : ` at ${values.rate} decisions a second`}…`);
    const before = usageOf(running.home);
    const watch = watchConducts(room.pool, WATCH_MS);
    const measured = await work(running.url, ground, tasksOf(cases, institutions, 600_000), clerks, values.rate === undefined ? undefined : paced(Number(values.rate)), watch.send);
    const decidedAt = Date.now();
    await allClosed(room);
    const closedAt = Date.now();
    const usage = { before, after: usageOf(running.home) };
    const caughtUp = await watch.end();
    const lags = (await room.pool.query<{ lag: number }>('SELECT (extract(epoch FROM conduct_closed_at - ended_at) * 1000)::float AS lag FROM case_file WHERE number = ANY($1) AND conduct_closed_at IS NOT NULL', [measured.numbers])).rows.map(row => row.lag);
    const { differences } = await reconcile(room.pool);
    const overdrawn = (await room.pool.query('SELECT 1 FROM establishment_quota WHERE placed + reserved > approved + allowance')).rowCount ?? 0;
    const summary = summaryOf({ cases, clerks, measured, usage, decidedAt, closedAt, lags, caughtUp, differences: differences.length, overdrawn });
    say('bench: one user…');
    const one_user = await oneUser(room, running.url, ground);
    await room.pool.end();
    const peer = values.compare === undefined ? null : await peerOf(values.compare, running.databaseUrl, cases, clerks);
    report({ ...summary, one_user, ...(peer ? ratios(summary, peer) : {}) }, values.json);
    process.exitCode = summary.correct && one_user.failures.length === 0 ? 0 : 1;
  } finally {
    await end();
  }
}

/** Until every workflow of a case that has ended is closed; five minutes at most. */
async function allClosed(room: ReturnType<typeof openRoom>): Promise<void> {
  for (const until = Date.now() + 300_000; Date.now() < until; await new Promise(resolve => setTimeout(resolve, 20))) {
    const { rowCount } = await room.pool.query('SELECT 1 FROM case_file WHERE ended_as IS NOT NULL AND conduct_closed_at IS NULL LIMIT 1');
    if (rowCount === 0) return;
  }
  throw new Error('Five minutes after the last decision there are workflows that have not closed.');
}

type Peer = { readonly decisions_per_s: number; readonly cases_per_s: number; readonly decision_commit_ms: { readonly p50: number; readonly p95: number }; readonly cpu_s: Readonly<Record<string, number | null>>; readonly cases: number; readonly decisions: number };

/** A peer's own run over HTTP, on the same PostgreSQL. */
function peerOf(folder: string, databaseUrl: string, cases: number, clerks: number): Promise<Peer> {
  const { stdout, status, stderr } = spawnSync(join(folder, 'run.sh'), ['--http'], { env: { ...process.env, PGURL: databaseUrl, CASES: String(cases), CLERKS: String(clerks), WARMUP: process.env['WARMUP'] ?? '300' }, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  if (status !== 0 || !last.startsWith('{')) throw new Error(`The peer in ${folder} failed (exit code ${status}):\n${stderr.slice(-2_000)}`);
  return Promise.resolve(JSON.parse(last) as Peer); // one JSON line, as its README says
}

function ratios(ours: Summary, peer: Peer) {
  const cpuOfPeer = ((peer.cpu_s['server_jvm'] ?? 0) + (peer.cpu_s['postgres'] ?? 0)) * 1000;
  return {
    peer,
    cases_per_s_ratio: ours.cases_per_s / peer.cases_per_s,
    decisions_per_s_ratio: ours.decisions_per_s / peer.decisions_per_s,
    decision_p50_ratio: ours.decision_ms.p50 / peer.decision_commit_ms.p50,
    decision_p95_ratio: ours.decision_ms.p95 / peer.decision_commit_ms.p95,
    cpu_ms_per_case_ratio: ours.cpu_ms_per_case.all / (cpuOfPeer / peer.cases),
    cpu_ms_per_decision_ratio: ours.cpu_ms_per_decision.all / (cpuOfPeer / peer.decisions),
  };
}

function report(result: object, asJson: boolean): void {
  console.log(asJson ? JSON.stringify(result) : JSON.stringify(result, null, 2));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
