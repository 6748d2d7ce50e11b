import type { Pool } from 'pg';

/** Which migrations the database has, by name; throws where it cannot be reached. */
export async function appliedMigrations(pool: Pool): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ name: string }>('SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL');
  return new Set(rows.map(row => row.name));
}
