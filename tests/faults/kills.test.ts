import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

type Told = { readonly rounds: number; readonly acknowledged: number; readonly effects: number; readonly lost: number; readonly doubled: number; readonly open: number; readonly reconcile: number; readonly keys: { readonly keys: number; readonly requests: number; readonly kills: number; readonly differing: number; readonly effects: number }; readonly correct: boolean };

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'dingbian-kills-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs the command as a person does; its last line is the summary. */
const faults = (...args: string[]): Promise<{ readonly code: number | null; readonly said: string }> =>
  new Promise(resolve => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/faults.ts', '--home', home, '--json', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('exit', code => resolve({ code, said }));
  });

test('parts are killed under clerks at work, and keys are put five times through kills: nothing acknowledged is lost or doubled, every case ends', async () => {
  const { code, said } = await faults('--rounds', '2', '--seed', '7', '--cases', '6', '--clerks', '4', '--keys', '40');
  expect(code, said).toBe(0);
  const told = JSON.parse(said.trim().split('\n').at(-1) ?? '') as Told;
  expect(told).toMatchObject({ rounds: 2, lost: 0, doubled: 0, open: 0, reconcile: 0, keys: { keys: 40, requests: 200, differing: 0, effects: 40 }, correct: true });
  expect(told.keys.kills).toBeGreaterThan(1);
  expect(told.effects).toBe(told.acknowledged);
}, 240_000);
