import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../prisma/records/database';
import { checkRecord } from '../../prisma/seals/checking';
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
