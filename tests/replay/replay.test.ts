import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { beforeAll, expect, test } from 'vitest';
import { bundleWorkflows } from '../../worker/bundle';
import { dataConverterFor } from '../../worker/codec';
import { TEST_KEYS } from '../activities/county';
import { paths } from '../activities/paths';
import { keptHistories } from './histories';

let bundle: WorkflowBundle;
beforeAll(async () => {
  bundle = await bundleWorkflows();
});

const kept = keptHistories();

test('every path of the two procedures, and the office morning, has a kept history', () => {
  // Those of the first editions, of the procedure and of the conduct, stay: cases that began with them are still conducted.
  expect(kept.map(each => each.name).filter(name => !/-first-(edition|conduct)$/.test(name)).sort()).toEqual([...Object.keys(paths), 'hire-lapsed', 'office-day', 'separation-overdue'].sort());
});

test.each(kept)('$name: today\'s workflows conduct it as they did when it was kept', async ({ workflowId, history }) => {
  await Worker.runReplayHistory({ workflowBundle: bundle, dataConverter: dataConverterFor(TEST_KEYS.payloads) }, history, workflowId);
});

test('nothing of a kept history can be read without the key, and another key does not open it', async () => {
  const [one] = kept;
  for (const word of ['staffingOfficeCheck', 'nominationPeriod', '清河县']) {
    expect(one?.text).not.toContain(word);
    expect(one?.text).not.toContain(Buffer.from(word).toString('base64').slice(0, 12));
  }
  await expect(Worker.runReplayHistory({ workflowBundle: bundle, dataConverter: dataConverterFor(Buffer.alloc(32, 9)) }, one?.history, one?.workflowId)).rejects.toThrow();
});
