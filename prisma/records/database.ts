import pg from 'pg';

// Days stay texts (yyyy-mm-dd): a Date would shift them into the machine's own zone.
pg.types.setTypeParser(pg.types.builtins.DATE, text => text);
// Identities are 64 bits in the database and stay far below 2^53 here.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** The pool through which a process speaks to PostgreSQL. Eight connections serve two cores best: more only contend. */
export function openPool(databaseUrl: string, connections = 8): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections, idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => undefined); // an idle connection that dies is replaced at the next use; readiness tells of a dead server
  return pool;
}

/** Does the work in one transaction of its own: all of it stands, or nothing where it throws. */
export async function inTransaction<Done>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Done>): Promise<Done> {
  const client = await pool.connect();
  // A connection that dies between two statements says so by an event, which would end the process; the next statement fails with it.
  const heard = (): void => undefined;
  client.on('error', heard);
  let isWhole = false;
  try {
    await client.query('BEGIN');
    const done = await work(client);
    await client.query('COMMIT');
    isWhole = true;
    return done;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined); // the connection itself may be gone; the first error is the one to tell
    throw error;
  } finally {
    client.removeListener('error', heard);
    client.release(!isWhole);
  }
}

// What the network says of a server that is gone, and what PostgreSQL says while it ends (57P01, 57P02) or begins (57P03); 53300: no connection is left.
const AWAY: readonly unknown[] = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', '57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08006'];
// The driver tells these by their words alone.
const AWAY_IN_WORDS = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired)/;

/** Whether the record as a whole could not be reached: whether what was asked stands is then not known, and the same key asks again safely. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isAway); // several addresses of one name
  return AWAY.includes((error as { code?: unknown }).code) || AWAY_IN_WORDS.test(error.message) || isAway(error.cause);
}
