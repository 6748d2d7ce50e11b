import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleWorkflows } from '../worker/bundle';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROOMS = ['src', 'workflows', 'activities', 'prisma', 'worker', 'api', 'scripts'];

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (/\.(ts|cjs|json)$/.test(entry.name)) yield path;
  }
}

/** A fingerprint of everything that goes into the programs. */
function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const room of ROOMS) for (const file of filesIn(join(root, room))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** Builds the worker, the API and the workflow bundle into dist/, where their sources changed since. */
export async function buildPrograms(): Promise<void> {
  const stamp = join(root, 'dist', 'built-from');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('programs: building…');
  mkdirSync(join(root, 'dist'), { recursive: true });
  await build({
    entryPoints: { api: join(root, 'api/main.ts'), worker: join(root, 'worker/main.ts'), mailSink: join(root, 'scripts/mailSink.ts'), jobProcess: join(root, 'api/jobs/process.ts'), excelThread: join(root, 'activities/excel/thread.ts') },
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

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPrograms();
