import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../prisma/migrate';
import { buildWindow } from '../../scripts/build';
import { ensureDatabase, startPostgres } from '../../scripts/provision/postgres';
import { forget, stop } from '../../scripts/provision/processes';
import { ensureNamespace, startTemporal } from '../../scripts/provision/temporal';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
    templateDatabase: string;
    temporalAddress: string;
    temporalNamespace: string;
  }
}

/** One real PostgreSQL cluster and one real Temporal server for the whole run, on free ports in a folder of their own. */
// eslint-disable-next-line no-restricted-syntax -- vitest wants a default export
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildWindow();
  const home = mkdtempSync(join(tmpdir(), 'dingbian-tests-'));
  chmodSync(home, 0o755); // PostgreSQL may run as another user
  mkdirSync(join(home, 'log'));
  // Nothing here outlives the run, so nothing needs to be written through to the disk.
  const postgres = await startPostgres(home, ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'], { isForTests: true });
  await ensureDatabase(postgres.url, 'template_migrated');
  await migrate(postgres.url('template_migrated'));
  const address = await startTemporal(home, postgres, { isForTests: true });
  await ensureNamespace(address, 'dingbian-test');
  project.provide('postgresUrl', postgres.url('postgres'));
  project.provide('templateDatabase', 'template_migrated');
  project.provide('temporalAddress', address);
  project.provide('temporalNamespace', 'dingbian-test');
  return async () => {
    await stop(home, 'temporal', 'SIGTERM', 2_000);
    await stop(home, 'postgres', 'SIGINT', 10_000);
    forget(home, 'temporal');
    rmSync(home, { recursive: true, force: true });
  };
}
