import { hash } from '@node-rs/argon2';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readImportFiles } from '../activities/import/readImportFiles';
import { openClient } from '../prisma/client';
import { createAccounts } from '../prisma/records/accounts';
import { importRegister } from '../prisma/records/importRegister';
import { declare } from '../prisma/records/networkGrades';
import { OFFICE_CLOCK_ACCOUNT } from '../prisma/records/officeClock';
import { planSeparations } from '../prisma/records/plannedSeparations';
import type { RecordRoom } from '../prisma/records/record';
import { importLayout } from '../src/contracts/importLayout';
import { checkRegionCode, levelOf } from '../src/kernel/regionCode';
import { impossible } from '../src/kernel/result';
import { importProblemText } from '../src/labels/importProblemText';
import { OFFICE_DESKS, type OfficeDesk } from '../src/procedure/desk';
import { DEMO_PASSWORD, officeName } from './demoOffices';
import { accountsText, demoAccounts, type DemoAccount } from './demoRegion/accounts';
import { demoRegions } from './demoRegion/regions';
import { tellHistory } from './demoRegion/tellHistory';
import { openRoom } from './room';


/** Loads the demo region into an empty database: regions and offices, then the CSV files through the importer, then accounts. */
async function main(): Promise<void> {
  const { DATABASE_URL: databaseUrl, DINGBIAN_KEYS_FILE: keys, DINGBIAN_HOME: home } = process.env;
  if (databaseUrl === undefined || keys === undefined || home === undefined) throw new Error('DATABASE_URL, DINGBIAN_KEYS_FILE and DINGBIAN_HOME must be set; npm start sets them.');
  const room = openRoom(databaseUrl, keys);
  try {
    const { rowCount } = await room.pool.query('SELECT 1 FROM account WHERE id <> $1 LIMIT 1', [OFFICE_CLOCK_ACCOUNT]); // accounts come last: with them the region is whole
    if (rowCount !== 0) {
      await history(room);
      return;
    }
    await step('regions and offices', () => openRegions(room));
    await step('institutions and people in post', () => importFiles(room));
    await step('accounts', async () => {
      const accounts = await openAccounts(room);
      writeFileSync(join(home, 'demo-accounts.txt'), accountsText(accounts));
      return `${accounts.length} accounts`;
    });
    await history(room);
    await step('retirement days', async () => `${await planSeparations(room)} planned separations`);
  } finally {
    await room.pool.end();
  }
}

/** Tells what has happened in the demo until today, once: a start that was interrupted in it begins anew with an empty data folder. */
async function history(room: RecordRoom): Promise<void> {
  const { rowCount } = await room.pool.query('SELECT 1 FROM case_file LIMIT 1');
  if (rowCount !== 0) return;
  await step('cases under way', async () => {
    const { cases, decisions } = await tellHistory(room);
    return `${cases} cases with ${decisions} decisions`;
  });
}

/** Says what is being done, and afterwards what came of it and how long it took. */
async function step(what: string, work: () => Promise<string>): Promise<void> {
  const began = Date.now();
  console.log(`demo region: ${what}…`);
  const done = await work();
  console.log(`demo region: ${done} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** Opens the regions in their order, each after the one above it, and five offices in every region that is served by its own. */
async function openRegions(room: RecordRoom): Promise<string> {
  const regions = demoRegions.map(region => {
    const code = checkRegionCode(region.code);
    return { ...region, level: code.ok ? levelOf(code.value) : impossible(`a region of the demo is not one: ${region.code}`) };
  });
  const offices = regions.filter(region => region.servedBy === region.code).flatMap(region => OFFICE_DESKS.map(desk => ({ region: region.code, desk, name: officeName(desk, region) })));
  await room.pool.query('INSERT INTO region (code, name, level, parent_code, served_by_code) SELECT code, name, level, parent, "servedBy" FROM jsonb_to_recordset($1) AS x(code text, name text, level text, parent text, "servedBy" text) ON CONFLICT DO NOTHING', [JSON.stringify(regions)]);
  // The staffing office and the departments that approve take two people a stage; finance and insurance are small and take one.
  await room.pool.query(`INSERT INTO office (region_code, desk, name, people_a_stage) SELECT region, desk, name, CASE WHEN desk IN ('financeDepartment', 'socialInsuranceAgency') THEN 1 ELSE 2 END FROM jsonb_to_recordset($1) AS x(region text, desk text, name text) ON CONFLICT DO NOTHING`, [JSON.stringify(offices)]);
  // One office has a system of its own that does not answer: supervisors see what that holds up.
  await room.pool.query(`UPDATE office SET endpoint_url = 'http://127.0.0.1:9/', endpoint_secret = 'demo' WHERE region_code = '219922' AND desk = 'socialInsuranceAgency'`);
  // People of the demo are born on fixed days: as time goes on they come to their retirement. In the county of the stories that blocks nothing until somebody sets it so.
  await room.pool.query(`INSERT INTO region_setting (region_code, name, value, effective_from, is_assumed) SELECT '219921', 'retirementsBlock', '0', DATE '2026-01-01', TRUE ON CONFLICT DO NOTHING`);
  return `${regions.length} regions and ${offices.length} offices`;
}

async function importFiles(room: RecordRoom): Promise<string> {
  const { rowCount } = await room.pool.query('SELECT 1 FROM institution LIMIT 1');
  if (rowCount !== 0) return 'imported by an earlier start that was interrupted'; // the import is one transaction: it is there whole
  const folder = fileURLToPath(new URL('../prisma/demo/', import.meta.url));
  const read = await readImportFiles(Object.keys(importLayout).map(table => join(folder, `${table}.csv`)));
  await declare(room.pool, room, { account: OFFICE_CLOCK_ACCOUNT, documentNumber: '演示网〔2026〕1号', grade: 'secret' }); // the demo has an institution that is a state secret, as fictional as all of it
  const imported = read.ok ? await importRegister(room, read.value, OFFICE_CLOCK_ACCOUNT) : read;
  if (!imported.ok) throw new Error(imported.problem.map(problem => importProblemText(problem, 'zh')).join('\n'));
  return `${imported.value.institutions} institutions with ${imported.value.people} people in post`;
}

async function openAccounts(room: RecordRoom): Promise<DemoAccount[]> {
  const client = openClient(room.pool);
  const offices = await client.office.findMany({ orderBy: [{ regionCode: 'asc' }, { desk: 'asc' }] });
  const institutions = await client.institution.findMany();
  const accounts = demoAccounts(offices.map(office => ({ ...office, desk: office.desk as OfficeDesk })), institutions); // the table holds desks only
  const passwordHash = await hash(DEMO_PASSWORD); // one hash for all: these accounts are no secret
  await createAccounts(client, new Date(room.clock.now()), accounts.map(({ login, displayName, mailAddress, roles }) => ({ login, displayName, mailAddress, roles, passwordHash })));
  return accounts;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
