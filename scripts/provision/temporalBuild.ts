import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './home';

/** The Temporal server and its schema tool, built from source by the Go toolchain. */
export const TEMPORAL_VERSION = 'v1.32.1';
export type TemporalPrograms = { readonly server: string; readonly sqlTool: string };

const PARTS = [
  { name: 'temporal-server', pack: 'go.temporal.io/server/cmd/server', built: 'server' },
  { name: 'temporal-sql-tool', pack: 'go.temporal.io/server/cmd/tools/sql', built: 'sql' },
] as const;

const hasGo = (): boolean => spawnSync('go', ['version']).status === 0;

/** The built programs, built now where they are missing; null where there is no Go toolchain to build them with. */
export async function temporalPrograms(): Promise<TemporalPrograms | null> {
  const folder = join(cacheFolder(), `temporal-${TEMPORAL_VERSION}`);
  const paths = { server: join(folder, 'temporal-server'), sqlTool: join(folder, 'temporal-sql-tool') };
  if (existsSync(paths.server) && existsSync(paths.sqlTool)) return paths;
  if (!hasGo()) return null;
  mkdirSync(folder, { recursive: true });
  await locked(join(folder, 'building'), async () => {
    for (const part of PARTS) if (!existsSync(join(folder, part.name))) await build(folder, part);
  });
  return paths;
}

async function build(folder: string, part: (typeof PARTS)[number]): Promise<void> {
  const began = Date.now();
  const seconds = (): number => Math.round((Date.now() - began) / 1000);
  console.log(`temporal: building ${part.name} ${TEMPORAL_VERSION} with the Go toolchain (once; 3 to 9 minutes on two cores)…`);
  const bin = join(folder, `bin-${part.built}`); // a folder each: the programs' own names would clash
  const ticker = setInterval(() => console.log(`temporal: still building ${part.name}, ${seconds()} s`), 15_000);
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn('go', ['install', `${part.pack}@${TEMPORAL_VERSION}`], { env: { ...process.env, GOBIN: bin, GOFLAGS: '-buildvcs=false' }, stdio: ['ignore', 'ignore', 'pipe'] });
      const said: string[] = [];
      child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
      child.once('error', reject);
      child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`go install ${part.pack} failed:\n${said.join('').split('\n').slice(-8).join('\n')}\nWhat to do: check that the Go module proxy can be reached, or set TEMPORAL_ADDRESS to a server of your own.`))));
    });
  } finally {
    clearInterval(ticker);
  }
  renameSync(join(bin, part.built), join(folder, part.name));
  rmSync(bin, { recursive: true, force: true });
  console.log(`temporal: built ${part.name} in ${seconds()} s`);
}

/** One builder at a time; another waits for him. A lock older than half an hour is left over from a kill. */
async function locked(lock: string, work: () => Promise<void>): Promise<void> {
  for (let told = false; ; ) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 1_800_000) rmSync(lock, { force: true });
      if (!told) console.log('temporal: another process is building it, waiting…');
      told = true;
      await new Promise(resolve => setTimeout(resolve, 1_000));
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
