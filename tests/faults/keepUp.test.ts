import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepUp, restBefore, type Keeper } from '../../scripts/provision/keepUp';
import { launch, stop, survivor } from '../../scripts/provision/processes';
import { until } from '../activities/until';

let home: string;
let keeper: Keeper;
let said: string[];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dingbian-keep-'));
  mkdirSync(join(home, 'log'));
  said = [];
  keeper = keepUp(home, line => void said.push(line));
});
afterEach(async () => {
  await keeper.stop();
  await stop(home, 'sleeper', 'SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

const sleeper = (seconds: string) => async (): Promise<unknown> => launch(home, 'sleeper', 'sleep', [seconds]);
const pid = () => Promise.resolve(survivor(home, 'sleeper'));

test('what dies under the launcher is started again at once, and it says so', async () => {
  await sleeper('600')();
  const before = await pid();
  keeper.keep({ name: 'sleeper', start: sleeper('600') });
  process.kill(before ?? 0, 'SIGKILL');
  const after = await until('another one runs', pid, now => now !== null && now !== before);
  expect(after).not.toBe(before);
  await until('it says so', () => Promise.resolve(said), lines => lines.length === 2);
  expect(said[0]).toBe('sleeper: ended; starting it again');
  expect(said[1]).toMatch(/^sleeper: runs again, [\d.]+ s after its end$/);
});

test('what ends as soon as it is started waits longer from time to time, ten seconds at most', async () => {
  keeper.keep({ name: 'sleeper', start: sleeper('0') });
  await until('three ends in a row', () => Promise.resolve(said), lines => lines.some(line => line.includes('(3 in a row)')));
  expect([0, 1, 2, 3, 20].map(restBefore)).toEqual([0, 250, 500, 1_000, 10_000]);
});

test('what it stands on comes first, and after the end of the watch nothing is started', async () => {
  let isThere = (): void => undefined;
  const there = new Promise<void>(resolve => (isThere = resolve));
  keeper.keep({ name: 'sleeper', start: sleeper('600'), needs: () => there });
  await until('it has noticed', () => Promise.resolve(said), lines => lines.length === 1);
  expect(await pid()).toBeNull();
  isThere();
  await until('it runs', pid, now => now !== null);
  await keeper.stop();
  await stop(home, 'sleeper', 'SIGKILL');
  expect(await pid()).toBeNull();
});
