import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inTransaction } from '../prisma/records/database';
import { ensureKey, introduce, whileNobodySeals } from '../prisma/seals/keyRows';
import { makeKey, sealKeysIn, type KeptKey } from '../prisma/seals/keysFile';
import { SUITES, type SuiteCode } from '../src/seal/suite';
import { installation } from './installation';
import { sealKeysFile, writeSecret } from './provision/home';
import { openRoom } from './room';

const NAMES: Readonly<Record<string, SuiteCode>> = { ed25519: 'ed25519+sha256', sm2: 'sm2+sm3' };

/** `npm run rotate-seal-key [-- --suite sm2]`: a new key takes over; the one before it signs that it does, stays published, and what it has sealed goes on being right. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { suite: { type: 'string', default: 'ed25519' } } });
  const suite = NAMES[values.suite] ?? SUITES.find(each => each === values.suite);
  if (!suite) throw new Error(`There is no suite ${values.suite}; the suites are ${Object.keys(NAMES).join(', ')}.`);
  const here = await installation();
  const file = process.env['DINGBIAN_SEAL_KEYS_FILE'] ?? sealKeysFile(here.home);
  const record = openRoom(here.databaseUrl, here.keysFile);
  try {
    const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: KeptKey[] }; // read and checked again below
    const next = makeKey(suite);
    writeSecret(file, JSON.stringify({ keys: [...keys, next] }, null, 2)); // in the file first: a published key without its private half could seal nothing
    const published = await inTransaction(record.pool, async client => {
      await whileNobodySeals(client);
      await ensureKey(client, record.clock, sealKeysIn(file));
      return introduce(client, record.clock, sealKeysIn(file), next);
    });
    console.log(`${published.id} takes over from ${published.previous ?? 'nobody'} at ${published.from}\npublic key: ${published.publicKey}\nWhat to do: hand the public key to those who check, and keep ${file} safe; no restart is needed.`);
  } finally {
    await record.pool.end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
