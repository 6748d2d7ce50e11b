import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Installation } from './installation';

const root = fileURLToPath(new URL('..', import.meta.url));

/** An installation of one's own in a folder of its own, with the demo region; `end` stops it and takes its data away. */
export async function ownInstallation(name: string): Promise<{ readonly running: Installation; readonly end: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), `dingbian-${name}-`));
  chmodSync(home, 0o755); // PostgreSQL runs as another user where this is root
  const { child, running } = await startIn(home, 'inherit');
  return {
    running,
    end: async () => {
      child.kill('SIGINT');
      await new Promise(resolve => child.once('exit', resolve));
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Starts an installation in a folder as `npm start` does; resolves when it is ready. */
export async function startIn(home: string, trouble: 'inherit' | 'ignore', environment: Readonly<Record<string, string>> = {}): Promise<{ readonly child: ChildProcess; readonly running: Installation }> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], { cwd: root, env: { ...process.env, ...environment, DINGBIAN_HOME: home }, stdio: ['ignore', 'pipe', trouble] });
  await untilReady(child);
  return { child, running: JSON.parse(readFileSync(join(home, 'run.json'), 'utf8')) as Installation }; // written by scripts/start.ts in this shape
}

function untilReady(child: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (/^ready /m.test(said)) resolve();
    });
    child.once('exit', code => reject(new Error(`The installation did not start (exit code ${code}):\n${said.slice(-2_000)}`)));
  });
}
