import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { freePort, isFree, portFrom } from './ports';
import { ensureDatabase, inDatabase, type RunningPostgres } from './postgres';
import { launch, logOf, survivor, tailOf } from './processes';
import { temporalPrograms, type TemporalPrograms } from './temporalBuild';
import { configFile, writeTemporalConfig, type TemporalPorts } from './temporalConfig';

const RETENTION_DAYS = 3650; // the permanent record is ours; the engine's histories are kept for operators
const STORES = [
  { database: 'temporal', schema: 'postgresql/v12/temporal' },
  { database: 'temporal_visibility', schema: 'postgresql/v12/visibility' },
] as const;

/** A Temporal server that was launched: where its frontend will listen, and when it does. */
export type LaunchedTemporal = { readonly address: string; readonly answers: Promise<string> };

/** Launches (or adopts, after a kill of the launcher) the Temporal server of an installation on its own PostgreSQL cluster; resolves before it answers. */
export async function launchTemporal(home: string, postgres: RunningPostgres, { isForTests = false } = {}): Promise<LaunchedTemporal> {
  const programs = await temporalPrograms();
  const launched = (port: number): LaunchedTemporal => {
    const answers = answering(`127.0.0.1:${port}`, home);
    answers.catch(() => undefined); // whoever waits for it is told
    return { address: `127.0.0.1:${port}`, answers };
  };
  if (programs === null) return launched(await startTrial(home));
  const folder = join(home, 'temporal');
  mkdirSync(folder, { recursive: true });
  const portFile = join(folder, 'port');
  const before = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : undefined;
  if (survivor(home, 'temporal') !== null && before !== undefined) {
    console.log(`temporal: adopting the server that still runs on port ${before}`);
    return launched(before);
  }
  await bringSchemaUp(folder, programs, postgres);
  const frontend = isForTests ? await freePort() : await freePort(portFrom('DINGBIAN_TEMPORAL_PORT'), before, 7233); // tests take no fixed port
  const ports = await portsBeside(folder, frontend);
  writeFileSync(portFile, String(frontend));
  const config = writeTemporalConfig(folder, postgres, ports);
  launch(home, 'temporal', programs.server, ['--config-file', config, '--allow-no-auth', 'start'], { cwd: folder, isWaitedFor: isForTests });
  return launched(frontend);
}

/** Starts (or adopts) the Temporal server of an installation; returns the address of its frontend once it answers. */
export async function startTemporal(home: string, postgres: RunningPostgres, options: { readonly isForTests?: boolean } = {}): Promise<string> {
  return (await launchTemporal(home, postgres, options)).answers;
}

/** The ports of the services: those of the last time where they are free, for a server looks for the members it had, and finds itself; else others. */
async function portsBeside(folder: string, frontend: number): Promise<TemporalPorts> {
  const file = join(folder, 'ports.json');
  const last = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as TemporalPorts) : null; // written below
  if (last?.frontend === frontend && (await Promise.all([last.history, last.matching, last.worker, last.http, ...last.members].map(isFree))).every(free => free)) return last;
  const taken: number[] = [frontend];
  const another = async (): Promise<number> => {
    for (;;) {
      const port = await freePort();
      if (!taken.includes(port) && taken.push(port)) return port;
    }
  };
  const ports = { frontend, history: await another(), matching: await another(), worker: await another(), http: await another(), members: [await another(), await another(), await another(), await another()] as const };
  writeFileSync(file, JSON.stringify(ports));
  return ports;
}

/** Starts a server that has died once more, as it was: on its ports, which others hold already. */
export async function startTemporalAgain(home: string): Promise<void> {
  const programs = await temporalPrograms();
  const folder = join(home, 'temporal');
  const port = readFileSync(join(folder, 'port'), 'utf8');
  if (programs === null) launchTrial(home, port);
  else launch(home, 'temporal', programs.server, ['--config-file', configFile(folder), '--allow-no-auth', 'start'], { cwd: folder });
  await answering(`127.0.0.1:${port}`, home);
}

// Every conduct writes its row in the list of workflows twice, and each writing keeps 74 indexes. Operators look by id, type, state and reported problem; the rest
// stands for search attributes that nothing here sets. A query by one of those reads the table instead.
const READ_INDEXES = ['executions_visibility_pkey', 'default_idx', 'by_workflow_id', 'by_workflow_type', 'by_status', 'by_temporal_reported_problems'];
const DROP_UNREAD_INDEXES = `DO $$ DECLARE each TEXT; BEGIN
  FOR each IN SELECT indexname FROM pg_indexes WHERE tablename = 'executions_visibility' AND indexname NOT IN (${READ_INDEXES.map(name => `'${name}'`).join(', ')})
  LOOP EXECUTE format('DROP INDEX %I', each); END LOOP; END $$`;

/** Creates Temporal's databases beside ours and brings their schema to the server's version; done once per version. */
async function bringSchemaUp(folder: string, { sqlTool }: TemporalPrograms, postgres: RunningPostgres): Promise<void> {
  const mark = join(folder, 'schema-version');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sqlTool) return;
  console.log('temporal: bringing its schema up…');
  for (const { database, schema } of STORES) {
    await ensureDatabase(postgres.url, database);
    const tool = (...args: string[]): boolean => {
      const ran = spawnSync(sqlTool, ['--pl', 'postgres12_pgx', '--ep', '127.0.0.1', '-p', String(postgres.port), '-u', postgres.user, '--db', database, ...args], { encoding: 'utf8', env: { ...process.env, SQL_PASSWORD: postgres.password } });
      if (ran.status !== 0 && args[0] === 'update-schema') throw new Error(`temporal-sql-tool ${args.join(' ')} failed: ${ran.stdout}${ran.stderr}`);
      return ran.status === 0;
    };
    tool('setup-schema', '-v', '0.0'); // fails where it was set up before, which is what we want to reach
    tool('update-schema', '--schema-name', schema);
  }
  await inDatabase(postgres.url('temporal_visibility'), DROP_UNREAD_INDEXES);
  writeFileSync(mark, sqlTool);
}

/** Without a Go toolchain: a `temporal` CLI on PATH, with a file of its own. For trial only. */
async function startTrial(home: string): Promise<number> {
  if (spawnSync('temporal', ['--version']).status !== 0) {
    throw new Error('No Temporal server: there is neither a Go toolchain to build it with nor a `temporal` program on PATH.\nWhat to do: install Go 1.26 or newer, or put the Temporal CLI on PATH, or set TEMPORAL_ADDRESS to a server of your own; then start again.');
  }
  const port = await freePort(portFrom('DINGBIAN_TEMPORAL_PORT'), 7233);
  console.log(`temporal: starting the CLI's development server on port ${port} with a SQLite file: for trial only, install Go for the real one`);
  mkdirSync(join(home, 'temporal'), { recursive: true });
  writeFileSync(join(home, 'temporal', 'port'), String(port));
  launchTrial(home, String(port));
  return port;
}

const launchTrial = (home: string, port: string): void => void launch(home, 'temporal', 'temporal', ['server', 'start-dev', '--headless', '--port', port, '--db-filename', join(home, 'temporal-trial.sqlite')]);

async function answering(address: string, home: string): Promise<string> {
  for (const until = Date.now() + 60_000; ; await new Promise(resolve => setTimeout(resolve, 100))) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: 2_000 });
      await connection.close();
      return address;
    } catch (error) {
      if (survivor(home, 'temporal') === null || Date.now() > until) throw new Error(`Temporal does not answer on ${address} (${error instanceof Error ? error.message : String(error)}):\n${tailOf(logOf(home, 'temporal'))}`, { cause: error });
    }
  }
}

/** Registers the namespace where it is missing, and waits until the server knows it (up to 10 s for a new one). */
export async function ensureNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address });
  try {
    for (const until = Date.now() + 60_000; ; await new Promise(resolve => setTimeout(resolve, 100))) {
      try {
        await connection.workflowService.describeNamespace({ namespace });
        return;
      } catch (error) {
        if (Date.now() > until) throw error;
        await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds: RETENTION_DAYS * 86_400 } as never }).catch(() => undefined); // registered meanwhile: the next look shows it
      }
    }
  } finally {
    await connection.close();
  }
}
