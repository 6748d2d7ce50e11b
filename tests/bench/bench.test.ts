import { expect, test } from 'vitest';
import { tasksOf } from '../../scripts/bench/clerks';
import { benchId } from '../../scripts/bench/ground';
import { paced } from '../../scripts/bench/paced';
import { spreadOf } from '../../scripts/bench/summary';
import { usageOf } from '../../scripts/bench/usage';
import { checkResidentId } from '../../src/kernel/residentId';

test('a percentile is a value that was measured: the smallest below which so many lie', () => {
  const values = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect(spreadOf(values)).toEqual({ p50: 100, p95: 190, p99: 198, max: 200 });
  expect(spreadOf([7])).toEqual({ p50: 7, p95: 7, p99: 7, max: 7 });
});

test('a quarter of the cases are separations, one in twenty is rejected, and a second run is the same', () => {
  const tasks = tasksOf(400, 40, 0);
  expect([tasks.filter(task => task.kind === 'separation').length, tasks.filter(task => task.isRejected).length]).toEqual([100, 20]);
  expect(tasksOf(400, 40, 0)).toEqual(tasks);
});

test('everybody of a run has a resident ID of his own, with a right check character', () => {
  const ids = Array.from({ length: 60_000 }, (_, serial) => benchId(serial));
  expect(new Set(ids).size).toBe(ids.length);
  for (let serial = 0; serial < 700_000; serial += 997) expect(checkResidentId(benchId(serial)).ok).toBe(true);
});

test('a pace lets so many through in a second, however many ask at once', async () => {
  const turn = paced(100);
  const began = performance.now();
  await Promise.all(Array.from({ length: 20 }, () => turn()));
  expect(performance.now() - began).toBeGreaterThan(180);
});

test('what runs nowhere has used nothing', () => expect(usageOf('/nonexistent').cpu).toEqual({ api: 0, worker: 0, temporal: 0, postgres: 0 }));
