import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { bundleWorkflows } from '../../worker/bundle';
import { whereItWaits } from '../../workflows/messages';
import { openCounty, type County } from '../activities/county';
import { reportRetirement } from '../activities/desks';
import { conductCasesOf, untilConducted, type EngineFor } from '../faults/engineFor';
import { freshDatabase } from '../harness/database';

// The record reads the swapped tree in this process, the workflow in its bundle: one tree, written in one file.
vi.mock('../../src/editions/editions', () => import('./swappedEditions'));
const EDITIONS = fileURLToPath(new URL('../../src/editions/editions.ts', import.meta.url));
const SWAPPED = fileURLToPath(new URL('./swappedEditions.ts', import.meta.url));

let county: County;
let engine: EngineFor;
beforeAll(async () => {
  county = await openCounty((await freshDatabase()).url);
  const bundle = await bundleWorkflows({
    webpackConfigHook: config => {
      const alias = config.resolve?.alias;
      if (Array.isArray(alias)) throw new Error('the bundler writes its aliases otherwise now');
      return { ...config, resolve: { ...config.resolve, alias: { ...alias, [EDITIONS]: SWAPPED } } };
    },
  });
  engine = conductCasesOf(county, { address: inject('temporalAddress'), namespace: inject('temporalNamespace'), bundle, smtpUrl: 'smtp://127.0.0.1:9' });
});
afterAll(async () => {
  await engine.stop();
  await county.close();
});

test('two stages that are swapped in the tree are swapped in what the record opens and in what the conduct waits for', async () => {
  const caseNumber = await reportRetirement(county, await county.personInPost());
  const { rows } = await county.record.pool.query<{ stage: string }>('SELECT stage FROM stage_visit v JOIN case_file c ON c.id = v.case_id WHERE c.number = $1 AND settled_at IS NULL AND NOT is_interruption', [caseNumber]);
  expect(rows.map(row => row.stage)).toEqual(['removalApplication']);
  await untilConducted(county, caseNumber);
  const { waitsAt } = await engine.client.workflow.getHandle(caseNumber).query(whereItWaits);
  expect(waitsAt).toEqual(['case/removalApplication/1']);
});
