import { parseArgs } from 'node:util';
import { SUITES, type SuiteCode } from '../src/seal/suite';
import { installation } from './installation';
import { sealKeysFile } from './provision/home';
import { rotateKey } from './provision/rotation';
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
    const published = await rotateKey(record, file, suite);
    console.log(`${published.id} takes over from ${published.previous ?? 'nobody'} at ${published.from}\npublic key: ${published.publicKey}\nWhat to do: hand the public key to those who check, and keep ${file} safe; where workers and APIs run on other machines, copy the file there at once: they seal and sign nothing until they have it. No restart is needed.`);
  } finally {
    await record.pool.end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
