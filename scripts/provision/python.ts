import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './home';

/** The folder of the programs of a Python environment with these packages, in the cache under that name; installed the first time. Throws with what to do where there is no Python. */
export function pythonEnvironment(name: string, packages: readonly string[]): string {
  const folder = join(cacheFolder(), name);
  const programs = join(folder, 'bin');
  if (existsSync(join(folder, 'complete'))) return programs;
  if (spawnSync('python3', ['-c', 'import venv, ensurepip']).status !== 0) throw new Error(`${name} needs Python 3.10 or later with venv.\nWhat to do: install it (on Debian: apt-get install python3-venv), then run this again.`);
  rmSync(folder, { recursive: true, force: true });
  done('python3', ['-m', 'venv', folder]);
  done(join(programs, 'pip'), ['install', '--quiet', '--disable-pip-version-check', ...packages]);
  writeFileSync(join(folder, 'complete'), '');
  return programs;
}

function done(program: string, parameters: readonly string[]): void {
  const { status, error } = spawnSync(program, parameters, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${program} ${parameters.join(' ')} failed${error ? `: ${error.message}` : ''}.\nWhat to do: the lines above say why; the packages come from the index that pip is configured with.`);
}
