// `npm run check`: what people and CI ask of the code before any test runs. Prints one line a check; exits 1 where any failed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateClient, prepare, root } from './prepare.mjs';

const bin = name => join(root, 'node_modules', '.bin', name);
const CHECKS = [
  { name: 'types', command: [bin('tsc'), '-p', 'tsconfig.json', '--noEmit'], needs: 'tsconfig.json' },
  { name: 'types of src without Node', command: [bin('tsc'), '-p', 'tsconfig.src.json', '--noEmit'], needs: 'tsconfig.src.json' },
  { name: 'types of the window', command: [bin('tsc'), '-p', 'web/tsconfig.json', '--noEmit'], needs: 'web/tsconfig.json' },
  { name: 'lint', command: [bin('eslint'), '.', '--max-warnings', '0'], needs: 'eslint.config.js' },
  { name: 'imports', command: [bin('depcruise'), '--config', '.dependency-cruiser.cjs', 'src', 'workflows', 'activities', 'prisma', 'worker', 'api', 'client', 'web', 'scripts', 'tests'], needs: '.dependency-cruiser.cjs' },
  { name: 'dead code', command: [bin('knip')], needs: 'knip.json' },
];

/** Runs every check and returns how many passed and failed. */
export function check() {
  prepare();
  generateClient();
  let passed = 0;
  let failed = 0;
  for (const { name, command, needs } of CHECKS) {
    if (!existsSync(join(root, needs))) throw new Error(`${needs} is missing: the check "${name}" cannot run`);
    const began = Date.now();
    const { status, stdout, stderr } = spawnSync(command[0], command.slice(1), { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    const isGood = status === 0;
    if (isGood) passed += 1;
    else failed += 1;
    console.log(`check ${name}: ${isGood ? 'passed' : 'FAILED'} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
    if (!isGood) console.log(`${stdout}${stderr}`);
  }
  return { passed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = check().failed === 0 ? 0 : 1;
