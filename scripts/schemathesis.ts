import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPool } from '../prisma/records/database';
import { reconcile } from '../prisma/reconcile/reconcile';
import { ownInstallation } from './ownInstallation';
import { asked, type Told } from './schemathesis/asked';
import { prepared } from './schemathesis/prepared';
import { tokenOf } from './schemathesis/reader';

const EVERYBODY = 'staffing.director,staffing,organ03,organ03.head,organization.director,finance,inspector,system.admin';

/** Whoever signs out is out: that route is tried by an account that asks for nothing else. */
const LEAVING = 'supervisor';

/** `npm run schemathesis -- [--url URL] [--seed N] [--examples N] [--accounts LOGIN,…]`: requests made from the description of the API, answers held against it. The last line is JSON. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' }, seed: { type: 'string', default: '20261124' }, examples: { type: 'string', default: '12' }, accounts: { type: 'string', default: EVERYBODY } } });
  const program = prepared();
  const own = values.url === undefined ? await ownInstallation('schemathesis') : null;
  const url = values.url ?? own?.running.url ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'dingbian-requests-'));
  try {
    const told: Told[] = [];
    const logins = [...values.accounts.split(','), LEAVING];
    // Everybody signs in first: wrong passwords for logins that answers named are among what is tried, and bar them.
    const tokens = new Map(await Promise.all(logins.map(async login => [login, await tokenOf(url, login)] as const)));
    const run = { seed: values.seed, examples: values.examples };
    for (const [login, token] of tokens) {
      const operations = login === LEAVING ? '--include-operation-id' : '--exclude-operation-id';
      const each = await asked(program, folder, url, { login, token, ...run, more: [operations, 'deleteSession'] });
      if (each.said !== '') console.log(each.said);
      console.log(`${login}: ${each.cases} requests, ${each.accepted} of them accepted as wanted, ${each.failures.length} failures, ${each.errors} errors`);
      told.push(each);
    }
    const differences = own ? await differencesIn(own.running.databaseUrl) : null;
    const failures = [...new Set(told.flatMap(each => each.failures))];
    const sum = (of: (each: Told) => number): number => told.reduce((so, each) => so + of(each), 0);
    const [cases, accepted, errors] = [sum(each => each.cases), sum(each => each.accepted), sum(each => each.errors)];
    console.log(JSON.stringify({ seed: Number(values.seed), cases, accepted, accounts: told.map(({ login, cases: made }) => ({ login, cases: made })), serverErrors: failures.filter(each => each.startsWith('Server error')).length, failures, errors, differences }));
    process.exitCode = failures.length + errors + (differences ?? 0) === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await own?.end();
  }
}

async function differencesIn(databaseUrl: string): Promise<number> {
  const pool = openPool(databaseUrl, 2);
  const { differences } = await reconcile(pool);
  await pool.end();
  return differences.length;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
