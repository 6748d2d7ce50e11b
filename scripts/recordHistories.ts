import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Keeps the histories of every path anew, on real servers that the test harness brings up. Only after an intended,
// incompatible change of the workflows, and never to make a failing replay pass: the old ones are what open cases have.
const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [vitest, 'run', 'tests/replay/record.test.ts'], { cwd: root, stdio: 'inherit', env: { ...process.env, RECORD_HISTORIES: 'yes' } });
process.exitCode = status ?? 1;
