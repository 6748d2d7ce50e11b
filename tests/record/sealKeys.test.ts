import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../prisma/records/database';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { checkRecord } from '../../prisma/seals/checking';
import { makeDailyRoot } from '../../prisma/seals/dailyRoots';
import { exportCertificate, printedAnew } from '../../prisma/seals/exporting';
import { introduce, whileNobodySeals } from '../../prisma/seals/keyRows';
import { makeKey, sealKeysIn, type KeptKey } from '../../prisma/seals/keysFile';
import type { SealRoom } from '../../prisma/seals/sealing';
import { suites } from '../../prisma/seals/suites';
import { untilSealed } from '../../prisma/seals/untilSealed';
import { rotateKey } from '../../scripts/provision/rotation';
import { checkExport } from '../../src/contracts/checkExport';
import { county, opening, testKeys, type County } from '../harness/county';

let at: County;
let kept: KeptKey[];
let room: SealRoom;
beforeAll(async () => {
  at = await county([opening(1, 5, 3)]);
  kept = [makeKey('ed25519+sha256')];
  room = { record: at.room, keys: () => kept };
});
afterAll(() => at.close());

test('a heading that was changed at the tables is told, field by field', async () => {
  const { id } = at.institutions[0]!;
  for (const [set, field] of [[`institution SET name = '别的局'`, 'name'], [`institution SET grade = 'divisionLevelPrincipal'`, 'grade'], [`institution SET subordinate_to = 'x'`, 'subordinateTo'], [`management_certificate SET number = '证9'`, 'number'], [`management_certificate SET state = 'cancelled'`, 'state']] as const) {
    const own = set.startsWith('institution') ? 'id' : 'institution_id';
    const column = / SET (\w+)/.exec(set)?.[1] ?? '';
    const table = set.split(' ')[0] ?? '';
    const { rows: [before] } = await at.pool.query<{ was: string }>(`SELECT ${column} AS was FROM ${table} WHERE ${own} = $1`, [id]);
    await at.pool.query(`UPDATE ${set} WHERE ${own} = $1`, [id]);
    expect((await reconcile(at.pool)).differences, set).toMatchObject([{ what: `certificate heading, ${field}`, where: id }]);
    await at.pool.query(`UPDATE ${table} SET ${column} = $2 WHERE ${own} = $1`, [id, before?.was]);
  }
  expect((await reconcile(at.pool)).differences).toEqual([]);
});

test('a certificate that was taken away as a whole is named by the roots that count it', async () => {
  await untilSealed(room);
  await makeDailyRoot(room, { publicUrl: '', addresses: [] });
  const { id } = at.institutions[0]!;
  const gone = inTransaction(at.pool, async client => {
    await client.query(`SET LOCAL session_replication_role = 'replica'`);
    for (const table of ['entry_seal', 'certificate_entry', 'seal_progress', 'management_certificate']) await client.query(`DELETE FROM ${table} WHERE institution_id = $1`, [id]);
    expect((await checkRecord(client, testKeys)).faults).toContainEqual(expect.objectContaining({ code: 'cutOff', entry: 1, institution: id }));
    throw new Error('and all of it is put back');
  });
  await expect(gone).rejects.toThrow('put back');
});

test('two rotations at the same moment lose neither key from the file, and the file is whole at every moment', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dingbian-rotation-'));
  const file = join(folder, 'seal-keys.json');
  writeFileSync(file, JSON.stringify({ keys: kept }));
  const rotated = await Promise.all((['ed25519+sha256', 'sm2+sm3', 'ed25519+sha256'] as const).map(suite => rotateKey(at.room, file, suite)));
  kept = [...sealKeysIn(file)()];
  expect(new Set(kept.slice(-3).map(key => key.id))).toEqual(new Set(rotated.map(key => key.id)));
  expect(readdirSync(folder)).toEqual(['seal-keys.json']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await untilSealed(room);
  expect(await inTransaction(at.pool, client => checkRecord(client, testKeys))).toMatchObject({ notSealedYet: 0, faults: [] });
  rmSync(folder, { recursive: true });
});

test('an export that goes with pages names who signs them, also when they are printed again under another certificate and another key', async () => {
  const printed = JSON.stringify(await exportCertificate(room, { institution: at.institutions[0]!.id, isFull: false, roots: 'last', printedBy: 'aa' }));
  expect(await printedAnew(room, printed, 'aa')).toBe(printed);
  const next = makeKey('ed25519+sha256');
  kept = [...kept, next];
  await inTransaction(at.pool, async client => whileNobodySeals(client).then(() => introduce(client, at.room.clock, room.keys, next)));
  const { fault, document } = checkExport(await printedAnew(room, printed, 'bb'), suites, { keys: [], roots: [] });
  expect([fault, document?.printedBy, document?.signature.key]).toEqual([null, 'bb', next.id]);
});
