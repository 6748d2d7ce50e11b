import { hash } from '@node-rs/argon2';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readImportFiles } from '../activities/import/readImportFiles';
import { openClient } from '../prisma/client';
import { createAccount, type NewAccount } from '../prisma/records/accounts';
import { importRegister } from '../prisma/records/importRegister';
import { OFFICE_CLOCK_ACCOUNT } from '../prisma/records/officeClock';
import type { RecordRoom } from '../prisma/records/record';
import { importProblemText } from '../src/labels/importProblemText';
import { OFFICE_DESKS, type OfficeDesk } from '../src/procedure/desk';
import { DEMO_PASSWORD, officeLogins, officeNames } from './demoOffices';
import { DEMO_COUNTY, demoRegions } from './demoRegion/regions';
import { openRoom } from './room';

const TABLES = ['institutions', 'bodies', 'quotas', 'leadershipPosts', 'roster'];
const county = demoRegions.find(region => region.code === DEMO_COUNTY)?.name ?? '';

/** Loads the demo region into an empty database: regions and offices, then the CSV files through the importer, then accounts. */
async function main(): Promise<void> {
  const { DATABASE_URL: databaseUrl, DINGBIAN_KEYS_FILE: keys, DINGBIAN_HOME: home } = process.env;
  if (databaseUrl === undefined || keys === undefined || home === undefined) throw new Error('DATABASE_URL, DINGBIAN_KEYS_FILE and DINGBIAN_HOME must be set; npm start sets them.');
  const room = openRoom(databaseUrl, keys);
  try {
    const { rowCount } = await room.pool.query('SELECT 1 FROM account WHERE id <> $1 LIMIT 1', [OFFICE_CLOCK_ACCOUNT]); // accounts come last: with them the region is whole
    if (rowCount !== 0) return;
    console.log(`demo region: opening ${county} and its offices…`);
    await openRegions(room);
    await importFiles(room);
    console.log('demo region: opening the accounts…');
    const accounts = await openAccounts(room);
    writeFileSync(join(home, 'demo-accounts.txt'), accountsText(accounts));
    console.log(`demo region: ready, ${accounts.length} accounts`);
  } finally {
    await room.pool.end();
  }
}

async function openRegions(room: RecordRoom): Promise<void> {
  for (const { code, name, parent, servedBy } of demoRegions) {
    const level = code.length === 9 ? 'township' : code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county';
    await room.pool.query('INSERT INTO region (code, name, level, parent_code, served_by_code) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [code, name, level, parent, servedBy]);
  }
  for (const desk of OFFICE_DESKS) await room.pool.query('INSERT INTO office (region_code, desk, name) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [DEMO_COUNTY, desk, officeNames[desk].replace('{county}', county)]);
}

async function importFiles(room: RecordRoom): Promise<void> {
  const { rowCount } = await room.pool.query('SELECT 1 FROM institution LIMIT 1');
  if (rowCount !== 0) return; // imported by a first start that was interrupted after it
  const folder = fileURLToPath(new URL('../prisma/demo/', import.meta.url));
  const read = await readImportFiles(TABLES.map(table => join(folder, `${table}.csv`)));
  const imported = read.ok ? await importRegister(room, read.value, OFFICE_CLOCK_ACCOUNT) : read;
  if (!imported.ok) throw new Error(imported.problem.map(problem => importProblemText(problem, 'zh')).join('\n'));
  console.log(`demo region: imported ${imported.value.institutions} institutions with ${imported.value.people} people in post`);
}

async function openAccounts(room: RecordRoom): Promise<NewAccount[]> {
  const passwordHash = await hash(DEMO_PASSWORD); // one hash for all: these accounts are no secret
  const client = openClient(room.pool);
  const offices = await client.office.findMany({ orderBy: { desk: 'asc' } });
  const institutions = await client.institution.findMany({ orderBy: { creditCode: 'asc' } });
  const account = (login: string, displayName: string, roles: NewAccount['roles']): NewAccount => ({ login, passwordHash, displayName, mailAddress: `${login}@linxi.example`, roles });
  const accounts = [
    ...offices.flatMap(office => {
      const [handler, signer] = officeLogins[office.desk as OfficeDesk]; // the table holds desks only
      return [account(handler, `${office.name}经办人`, [{ role: 'officeHandler', office: office.id }]), account(signer, `${office.name}负责人`, [{ role: 'officeSigner', office: office.id }])];
    }),
    ...institutions.flatMap((institution, index) => {
      const name = `organ${String(index + 1).padStart(2, '0')}`;
      return [account(name, `${institution.name}经办人`, [{ role: 'institutionHandler', institution: institution.id }]), account(`${name}.head`, `${institution.name}负责人`, [{ role: 'institutionSigner', institution: institution.id }])];
    }),
    // Somebody with two seats, to show that nobody decides on his own application.
    account('seconded', `${county}财政局借调编办人员`, [{ role: 'institutionHandler', institution: institutions.find(each => each.name.endsWith('财政局'))?.id ?? '' }, { role: 'officeSigner', office: offices.find(each => each.desk === 'staffingOffice')?.id ?? '' }]),
    account('supervisor', `${county}督办专员`, [{ role: 'supervisor', region: DEMO_COUNTY }]),
    account('inspector', `${county}监督检查专员`, [{ role: 'inspector', region: DEMO_COUNTY }]),
    account('system.admin', '系统管理员', [{ role: 'systemAdministrator', region: DEMO_COUNTY }]),
    account('security.admin', '安全管理员', [{ role: 'securityAdministrator', region: DEMO_COUNTY }]),
    account('audit.admin', '审计管理员', [{ role: 'auditAdministrator', region: DEMO_COUNTY }]),
  ];
  for (const each of accounts) await createAccount(client, new Date(room.clock.now()), each);
  return accounts;
}

/** The list that `npm start` prints. */
function accountsText(accounts: readonly NewAccount[]): string {
  const width = Math.max(...accounts.map(each => each.login.length));
  return [`demo accounts, all with the password ${DEMO_PASSWORD}:`, ...accounts.map(each => `  ${each.login.padEnd(width)}  ${each.displayName}`), ''].join('\n');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
