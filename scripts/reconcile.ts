import { openPool } from '../prisma/records/database';
import { readKeys } from '../prisma/records/keys';
import { reconcile } from '../prisma/reconcile/reconcile';
import { installation } from './installation';

/** Recomputes every balance, certificate, case and work item from the events and compares, and checks every seal and root of a day: exit 0 only without a difference. */
async function main(): Promise<void> {
  const { databaseUrl, keysFile } = await installation();
  const pool = openPool(databaseUrl, 2);
  const { compared, differences } = await reconcile(pool, readKeys(keysFile));
  await pool.end();
  if (process.argv.includes('--json')) console.log(JSON.stringify({ compared, differences }));
  else {
    console.log(`compared: ${Object.entries(compared).map(([what, count]) => `${what} ${count}`).join(', ')}`);
    for (const each of differences) console.log(`difference: ${each.what} ${each.where}\n  the events say: ${each.events}\n  the tables say: ${each.tables}`);
    console.log(`${differences.length} differences`);
  }
  process.exitCode = differences.length === 0 ? 0 : 1;
}

await main();
