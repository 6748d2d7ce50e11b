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
