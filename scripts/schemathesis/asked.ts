import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { idsSeenBy } from './reader';

const here = fileURLToPath(new URL('.', import.meta.url));

/** A run for one account: how many examples an operation, from which seed, and what else Schemathesis is told. */
export type Run = { readonly login: string; readonly token: string; readonly seed: string; readonly examples: string; readonly more: readonly string[] };
/** What came of it; `said` is empty where nothing failed. */
export type Told = { readonly login: string; readonly cases: number; readonly accepted: number; readonly failures: readonly string[]; readonly errors: number; readonly said: string };
type Report = {
  readonly test_cases: { readonly generated: number; readonly errored: number };
  readonly failures: readonly { readonly title: string; readonly operations: readonly string[] }[];
  readonly errors: readonly unknown[];
  readonly valid_rates: Readonly<Record<string, Readonly<Record<string, { readonly accepted?: number }>>>>;
};

/** Has Schemathesis ask the API as that account, with every check; its files go into the folder. The stream of changes is left out: it does not end. */
export async function asked(program: string, folder: string, url: string, { login, token, seed, examples, more }: Run): Promise<Told> {
  const [ids, report] = [join(folder, `${login}.ids.json`), join(folder, `${login}.json`)];
  writeFileSync(ids, JSON.stringify(await idsSeenBy(url, token)));
  const parameters = ['--config-file', join(here, 'schemathesis.toml'), 'run', `${url}/openapi.json`, '-H', `Authorization: Bearer ${token}`, '--checks', 'all', '-n', examples, '--seed', seed, '--continue-on-failure', '--no-color', '--generation-database', 'none', '--warnings', 'off', '--exclude-operation-id', 'getChanges', '--report', 'json', '--report-json-path', report, ...more];
  const child = spawn(program, parameters, { cwd: folder, env: { ...process.env, SCHEMATHESIS_HOOKS: join(here, 'hooks.py'), DINGBIAN_IDS: ids, DINGBIAN_RUN: `run-${Date.now()}` }, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>(resolve => child.once('exit', resolve));
  const { test_cases: made, failures, errors, valid_rates: rates } = JSON.parse(readFileSync(report, 'utf8')) as Report; // Schemathesis writes it in this shape
  const accepted = Object.values(rates).flatMap(phases => Object.values(phases)).reduce((sum, each) => sum + (each.accepted ?? 0), 0);
  return { login, cases: made.generated, accepted, failures: failures.flatMap(each => each.operations.map(operation => `${each.title}: ${operation}`)), errors: errors.length + made.errored, said: code === 0 ? '' : said };
}
