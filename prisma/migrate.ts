import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'migrations');
const LOCK = 4_921_001; // an arbitrary number that only migrations of this product take

// The table that Prisma's own tools read: `prisma migrate status` sees what was applied here.
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

/** The migrations that this version carries, in order. */
export function carriedMigrations(folder = FOLDER): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name).sort();
  return names.map(name => {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/**
 * Applies what is missing, forward only, each migration in a transaction of its own, one process at a time, without any
 * native engine. Returns the names applied. Throws where an applied migration was changed or one is missing here.
 */
export async function migrate(databaseUrl: string, onProgress: (line: string) => void = () => undefined, folder = FOLDER): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(TABLE);
    const { rows } = await client.query<{ migration_name: string; checksum: string }>('SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL');
    const applied = new Map(rows.map(row => [row.migration_name, row.checksum]));
    const carried = carriedMigrations(folder);
    refuseStrangers(applied, carried);
    const missing = carried.filter(each => !applied.has(each.name));
    for (const { name, sql, checksum } of missing) {
      onProgress(`applying migration ${name}`);
      await client.query('BEGIN');
      try {
        await client.query(sql);
        await client.query('INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) VALUES ($1, $2, now(), $3, 1)', [randomUUID(), checksum, name]);
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK');
        throw new Error(`migration ${name} failed and was undone: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    }
    return missing.map(each => each.name);
  } finally {
    await client.end(); // releases the lock
  }
}

function refuseStrangers(applied: ReadonlyMap<string, string>, carried: readonly Migration[]): void {
  for (const [name, checksum] of applied) {
    const own = carried.find(each => each.name === name);
    if (!own) throw new Error(`the database carries migration ${name}, which this version does not know: it was migrated by a newer version; start that one`);
    if (own.checksum !== checksum) throw new Error(`migration ${name} was changed after it was applied: restore the file and write a new migration instead`);
  }
}
