import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { exportCertificate } from '../prisma/seals/exporting';
import { sealKeysIn } from '../prisma/seals/keysFile';
import { untilSealed } from '../prisma/seals/untilSealed';
import { openNote } from '../src/contracts/fields';
import { OFFICE_CLOCK_ACCOUNT } from '../prisma/records/officeClock';
import { installation } from './installation';
import { sealKeysFile } from './provision/home';
import { openRoom } from './room';

// The one with the most entries that is no state secret: as good a certificate as any to look at.
const ANY = 'SELECT i.id, i.is_state_secret AS "isGraded" FROM institution i JOIN management_certificate m ON m.institution_id = i.id WHERE NOT i.is_state_secret ORDER BY m.last_entry DESC, i.credit_code LIMIT 1';
const NOTE = `INSERT INTO audit_entry (recorded_at, actor_id, action, subject, detail) VALUES (now(), $1, 'certificate.export', $2, $3)`;

/** `npm run export-certificate -- (--institution CODE | --any) --out FILE [--full] [--last-root] [--reason TEXT]`: writes a management certificate with all that its check needs. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { institution: { type: 'string' }, any: { type: 'boolean', default: false }, out: { type: 'string' }, full: { type: 'boolean', default: false }, 'last-root': { type: 'boolean', default: false }, reason: { type: 'string', default: '' } } });
  if (values.out === undefined || (values.institution === undefined) === !values.any) throw new Error('npm run export-certificate -- (--institution CODE | --any) --out FILE [--full] [--last-root] [--reason TEXT]\nCODE: the unified social credit code. --full: with names and resident IDs, for the office only. --reason: what for, where the institution is a state secret; it stands in the audit.');
  const here = await installation();
  const record = openRoom(here.databaseUrl, here.keysFile);
  try {
    const { rows: [found] } = await record.pool.query<{ id: string; isGraded: boolean }>(values.any ? ANY : 'SELECT id, is_state_secret AS "isGraded" FROM institution WHERE credit_code = $1', values.any ? [] : [values.institution]);
    if (!found) throw new Error(`No institution has the code ${values.institution ?? ''}.\nWhat to do: look for it in the list of institutions.`);
    const reason = openNote(200).parse(values.reason);
    if (found.isGraded && reason === '') throw new Error('The certificate is a state secret.\nWhat to do: say with --reason what it is exported for; that stands in the audit.');
    const room = { record, keys: sealKeysIn(process.env['DINGBIAN_SEAL_KEYS_FILE'] ?? sealKeysFile(here.home)) };
    await untilSealed(room);
    const document = await exportCertificate(room, { institution: found.id, isFull: values.full, roots: values['last-root'] ? 'last' : 'all' });
    if (!document) throw new Error('Nothing of the certificate is sealed yet: npm run reconcile says why.');
    await record.pool.query(NOTE, [OFFICE_CLOCK_ACCOUNT, found.id, JSON.stringify({ isFull: values.full, ...(reason === '' ? {} : { reason }) })]);
    writeFileSync(values.out, `${JSON.stringify(document, null, 1)}\n`, { mode: values.full ? 0o600 : 0o644 });
    console.log(`${values.out}: ${document.institution.name}, ${document.entries.length} entries, ${document.roots.length} daily roots\ncheck it anywhere: npm run verify -- ${values.out}`);
  } finally {
    await record.pool.end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
