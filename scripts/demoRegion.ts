import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importLayout } from '../src/contracts/importLayout';
import { tableText } from '../src/contracts/importWriting';
import { Dice } from './demoRegion/dice';
import { addInstitution, type DemoRows } from './demoRegion/institutions';
import { Population } from './demoRegion/people';
import { plan as wholePlan } from './demoRegion/plan';
import type { PlannedInstitution } from './demoRegion/planned';

const SEED = 20_261_123;
const folder = fileURLToPath(new URL('../prisma/demo/', import.meta.url));

/** The demo region as the CSV files of the prescribed layout (规定格式), by file name: a province that does not exist, with people who do not exist. */
export function demoFiles(seed = SEED, plan: readonly PlannedInstitution[] = wholePlan): ReadonlyMap<string, string> {
  const dice = new Dice(seed);
  const population = new Population(dice);
  const rows: DemoRows = { institutions: [], bodies: [], quotas: [], leadershipPosts: [], structureLimits: [], roster: [] };
  plan.forEach((planned, index) => addInstitution(planned, index + 1, dice, population, rows));
  return new Map([
    ['institutions.csv', tableText(importLayout.institutions, rows.institutions)],
    ['bodies.csv', tableText(importLayout.bodies, rows.bodies)],
    ['quotas.csv', tableText(importLayout.quotas, rows.quotas)],
    ['leadershipPosts.csv', tableText(importLayout.leadershipPosts, rows.leadershipPosts)],
    ['structureLimits.csv', tableText(importLayout.structureLimits, rows.structureLimits)],
    ['roster.csv', tableText(importLayout.roster, rows.roster)],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of demoFiles()) writeFileSync(`${folder}${name}`, text);
  console.log(`demo region written to prisma/demo (seed ${SEED})`);
}
