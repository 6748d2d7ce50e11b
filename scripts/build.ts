import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleWorkflows } from '../worker/bundle';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROOMS = ['src', 'workflows', 'activities', 'prisma', 'worker', 'api', 'scripts'];
const WINDOW = ['src', 'client', 'web'];

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (/\.(tsx?|cjs|json|css|html|svg)$/.test(entry.name)) yield path;
  }
}

/** A fingerprint of everything in some rooms, and of the packages. */
function fingerprint(rooms: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const room of rooms) for (const file of filesIn(join(root, room))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** Builds the worker, the API and the workflow bundle into dist/, where their sources changed since. */
export async function buildPrograms(): Promise<void> {
  const stamp = join(root, 'dist', 'built-from');
  const wanted = fingerprint(ROOMS);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('programs: building…');
  mkdirSync(join(root, 'dist'), { recursive: true });
  await build({
    entryPoints: { api: join(root, 'api/main.ts'), worker: join(root, 'worker/main.ts'), mailSink: join(root, 'scripts/mailSink.ts'), jobProcess: join(root, 'api/jobs/process.ts'), excelThread: join(root, 'activities/excel/thread.ts'), documentThread: join(root, 'activities/documents/thread.ts') },
    outdir: join(root, 'dist'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
  writeFileSync(join(root, 'dist', 'workflows.js'), (await bundleWorkflows()).code);
  writeFileSync(stamp, wanted);
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', code => { if (code === 0) resolve(); else reject(new Error(`${args.join(' ')} failed with exit code ${code ?? 'none'}`)); });
  });
}

/** Builds the window into dist/window, where its sources changed since. */
export async function buildWindow(): Promise<void> {
  const stamp = join(root, 'dist', 'window-built-from');
  const wanted = fingerprint(WINDOW);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('window: building…');
  // In a process of its own: what it needs of memory does not stay with a launcher that goes on.
  await run(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', join(root, 'web', 'vite.config.ts'), '--logLevel', 'warn']);
  writeFileSync(stamp, wanted);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await Promise.all([buildPrograms(), buildWindow()]);
