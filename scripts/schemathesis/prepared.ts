import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../provision/home';

const VERSION = '4.32.5';

/** The path of Schemathesis, in a Python environment of its own in the cache; installed the first time. Throws with what to do where there is no Python. */
export function prepared(): string {
  const folder = join(cacheFolder(), `schemathesis-${VERSION}`);
  const program = join(folder, 'bin', 'schemathesis');
  if (existsSync(join(folder, 'complete'))) return program;
  if (spawnSync('python3', ['-c', 'import venv, ensurepip']).status !== 0) throw new Error('Schemathesis needs Python 3.10 or later with venv.\nWhat to do: install it (on Debian: apt-get install python3-venv), then run this again.');
  rmSync(folder, { recursive: true, force: true });
  done('python3', ['-m', 'venv', folder]);
  done(join(folder, 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', `schemathesis==${VERSION}`]);
  writeFileSync(join(folder, 'complete'), '');
  return program;
}

function done(program: string, parameters: readonly string[]): void {
  const { status, error } = spawnSync(program, parameters, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${program} ${parameters.join(' ')} failed${error ? `: ${error.message}` : ''}.\nWhat to do: the lines above say why; the package comes from the index that pip is configured with.`);
}
