import pg from 'pg';

// Days stay texts (yyyy-mm-dd): a Date would shift them into the machine's own zone.
pg.types.setTypeParser(pg.types.builtins.DATE, text => text);
// Identities are 64 bits in the database and stay far below 2^53 here.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** The pool through which a process speaks to PostgreSQL; 8 to 16 connections serve two cores best. */
export function openPool(databaseUrl: string, connections = 12): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections, idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => undefined); // an idle connection that dies is replaced at the next use; readiness tells of a dead server
  return pool;
}

/** Does the work in one transaction of its own: all of it stands, or nothing where it throws. */
export async function inTransaction<Done>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Done>): Promise<Done> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const done = await work(client);
    await client.query('COMMIT');
    client.release();
    return done;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined); // the connection itself may be gone; the first error is the one to tell
    client.release(true);
    throw error;
  }
}
