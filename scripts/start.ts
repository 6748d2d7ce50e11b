import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '../prisma/migrate';
import { buildPrograms, buildWindow } from './build';
import type { Installation } from './installation';
import { homeFolder, keysFile, sealKeysFile, writeSecret } from './provision/home';
import { keepUp } from './provision/keepUp';
import { freePort, portFrom } from './provision/ports';
import { ensureDatabase, hasAccounts, startPostgres, untilPostgresAnswers, type RunningPostgres } from './provision/postgres';
import { forget, launch, logOf, remember, stop, survivor, tailOf } from './provision/processes';
import { ensureNamespace, launchTemporal, startTemporalAgain, type LaunchedTemporal } from './provision/temporal';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = homeFolder();
const NAMESPACE = process.env['TEMPORAL_NAMESPACE'] ?? 'dingbian';
let isStopping = false;
const keeper = keepUp(home, line => console.error(line));

/** What runs only with this launcher: a previous one that was killed may have left them behind. */
const OWN = ['api', 'worker', 'mail-sink'] as const;

async function main(): Promise<void> {
  refuseTwice();
  for (const name of OWN) {
    if (survivor(home, name) !== null) console.log(`${name}: stopping the one that a killed launcher left behind`);
    await stop(home, name);
  }
  const building = Promise.all([buildPrograms(), buildWindow()]);
  const embedded = process.env['DATABASE_URL'] === undefined ? await startPostgres(home) : null;
  if (embedded) {
    await ensureDatabase(embedded.url, 'dingbian');
    keeper.keep({ name: 'postgres', start: () => startPostgres(home, [], { port: embedded.port }) });
  }
  const databaseUrl = process.env['DATABASE_URL'] ?? (embedded as RunningPostgres).url('dingbian'); // one of the two is there
  await migrate(databaseUrl, line => console.log(`database: ${line}`));
  const temporal = await engineOf(embedded);
  await building;

  const smtpUrl = process.env['SMTP_URL'] ?? (await startMailSink());
  const port = await freePort(portFrom('PORT'), 8080);
  const wanted = portFrom('PORT') ?? 8080;
  if (port !== wanted) console.log(`web: port ${wanted} is taken, using ${port}`);
  const url = `http://127.0.0.1:${port}`;
  const running: Installation = { home, url, databaseUrl, temporalAddress: temporal.address, namespace: NAMESPACE, keysFile: keysFile(home) };
  const env = { DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: NAMESPACE, TASK_QUEUE: 'dingbian', DINGBIAN_HOME: home, DINGBIAN_KEYS_FILE: running.keysFile, DINGBIAN_SEAL_KEYS_FILE: process.env['DINGBIAN_SEAL_KEYS_FILE'] ?? sealKeysFile(home), SMTP_URL: smtpUrl, MAIL_FROM: process.env['MAIL_FROM'] ?? 'dingbian@localhost', PUBLIC_URL: process.env['PUBLIC_URL'] ?? url, PORT: String(port), WORKFLOW_BUNDLE: join(root, 'dist', 'workflows.js'), NODE_ENV: 'production', NODE_OPTIONS: '--enable-source-maps --max-semi-space-size=32' };
  await seed(env);
  run('api', env); // the record works while the engine is still coming
  await temporal.answers;
  await ensureNamespace(temporal.address, NAMESPACE);
  if (process.env['TEMPORAL_ADDRESS'] === undefined && embedded) keeper.keep({ name: 'temporal', needs: ending => untilPostgresAnswers(embedded, ending), start: () => startTemporalAgain(home) });
  run('worker', env);
  await ready(url);
  writeSecret(join(home, 'run.json'), JSON.stringify({ ...running, launcher: process.pid }, null, 2));
  console.log(`ready ${url}`);
  const accounts = join(home, 'demo-accounts.txt');
  if (existsSync(accounts)) console.log(readFileSync(accounts, 'utf8'));
}

/** Starts one of our programs and keeps it running. */
function run(name: 'worker' | 'api', env: Record<string, string>): void {
  const start = async (): Promise<unknown> => launch(home, name, process.execPath, [join(root, 'dist', `${name}.js`)], { env });
  void start().then(() => keeper.keep({ name, start }));
}

/** The engine: yours where the environment names it, else one on the embedded cluster. */
async function engineOf(embedded: RunningPostgres | null): Promise<LaunchedTemporal> {
  const address = process.env['TEMPORAL_ADDRESS'];
  if (address !== undefined) return { address, answers: Promise.resolve(address) };
  return launchTemporal(home, embedded ?? fail('DATABASE_URL is set but TEMPORAL_ADDRESS is not: the server cannot be placed on a cluster of yours. Set TEMPORAL_ADDRESS too.'));
}

function fail(what: string): never {
  throw new Error(what);
}

/** Two launchers on one home would fight over its ports and data. */
function refuseTwice(): void {
  if (survivor(home, 'launcher') !== null) {
    const file = join(home, 'run.json');
    const { url } = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Installation) : { url: 'a moment from now' };
    console.error(`It runs already: ${url} (data in ${home}).\nWhat to do: use that one, stop it with Ctrl-C in its terminal, or set DINGBIAN_HOME for a second installation.`);
    process.exit(1);
  }
  remember(home, 'launcher', process.pid);
  rmSync(join(home, 'run.json'), { force: true });
}

async function startMailSink(): Promise<string> {
  const port = await freePort(portFrom('DINGBIAN_SMTP_PORT'), 2525);
  const start = async (): Promise<unknown> => launch(home, 'mail-sink', process.execPath, [join(root, 'dist', 'mailSink.js')], { env: { SMTP_PORT: String(port), MAIL_FOLDER: join(home, 'mail') } });
  await start();
  keeper.keep({ name: 'mail-sink', start });
  console.log(`mail: no SMTP_URL is set; mails are kept in ${join(home, 'mail')} by a sink on port ${port}`);
  return `smtp://127.0.0.1:${port}`;
}

/** Loads the demo region where the database holds no region yet. */
async function seed(env: Record<string, string>): Promise<void> {
  if (await hasAccounts(env['DATABASE_URL'] ?? '')) return; // the demo's accounts come last: with them it is whole
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'scripts', 'seed.ts')], { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) fail('The demo region could not be loaded; the lines above say why. Nothing of it was kept.');
}

async function ready(url: string): Promise<void> {
  for (const until = Date.now() + 60_000; ; await new Promise(resolve => setTimeout(resolve, 100))) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > until) fail(`The API is not ready after a minute:\n${answer ? await answer.text() : 'no answer'}\n${tailOf(logOf(home, 'api'))}`);
  }
}

/** Doors first, then the engine's worker, then the servers below them. */
async function end(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  console.log('stopping…');
  await keeper.stop(); // else what is stopped below would be started again
  for (const name of ['api', 'worker', 'mail-sink'] as const) await stop(home, name, 'SIGTERM', 35_000);
  await stop(home, 'temporal', 'SIGTERM', 10_000);
  await stop(home, 'postgres', 'SIGINT', 30_000); // fast shutdown: sessions are ended, data is written
  rmSync(join(home, 'run.json'), { force: true });
  forget(home, 'launcher');
  console.log('stopped; all data is kept.');
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  void end(1);
});
