import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { asked } from '../../scripts/schemathesis/asked';
import { prepared } from '../../scripts/schemathesis/prepared';
import { desks } from '../harness/cases';
import { openDoor, type Door } from './door';

/** Where Schemathesis is; null where there is no Python, but in CI, which must have one. */
function whereItIs(): string | null {
  try {
    return prepared();
  } catch (error) {
    if (process.env['CI'] !== undefined) throw error;
    console.log(`skipped: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}
const program = whereItIs();

describe.skipIf(program === null)('requests made from the description of the API', () => {
  let door: Door;
  const folder = mkdtempSync(join(tmpdir(), 'dingbian-requests-'));
  beforeAll(async () => {
    door = await openDoor();
    for (const [index, stage] of (['examination', 'placementApplication', 'placement'] as const).entries()) await desks(door.at).hireUpTo(stage, 900_100 + index);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await door.close();
  });

  test.each(['clerk', 'staffing'] as const)('are answered as it says, whatever a %s sends; nothing fails, and every balance still follows from the events', async login => {
    const { authorization } = login === 'clerk' ? await door.clerk() : await door.officer('staffingOffice');
    const told = await asked(program ?? '', folder, door.url, { login, token: (authorization['authorization'] ?? '').replace('Bearer ', ''), seed: '1', examples: '2', more: ['--exclude-operation-id', 'deleteSession', '--phases', 'examples,coverage,fuzzing'] });
    console.log(`${told.cases} requests as ${login}, ${told.accepted} of them accepted as wanted`);
    expect(told.failures, told.said).toEqual([]);
    expect([told.errors, told.cases > 1_000]).toEqual([0, true]);
    expect((await reconcile(door.at.pool)).differences).toEqual([]);
  }, 420_000);
});
