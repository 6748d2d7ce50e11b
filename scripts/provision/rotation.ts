import { readFileSync } from 'node:fs';
import { inTransaction } from '../../prisma/records/database';
import type { RecordRoom } from '../../prisma/records/record';
import { ensureKey, introduce, whileNobodySeals } from '../../prisma/seals/keyRows';
import { makeKey, sealKeysIn, type KeptKey } from '../../prisma/seals/keysFile';
import type { SealKey } from '../../src/seal/keys';
import type { SuiteCode } from '../../src/seal/suite';
import { writeSecret } from './home';

/** Lets a new key of a suite take over (轮换签名密钥), with its private half in the file. Of two rotations at the same moment one waits for the other, so that neither loses the key of the other from the file. */
export const rotateKey = (record: RecordRoom, file: string, suite: SuiteCode): Promise<SealKey> =>
  inTransaction(record.pool, async client => {
    await whileNobodySeals(client);
    const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: KeptKey[] }; // read and checked again below
    const next = makeKey(suite);
    writeSecret(file, JSON.stringify({ keys: [...keys, next] }, null, 2)); // in the file first: a published key without its private half could seal nothing
    await ensureKey(client, record.clock, sealKeysIn(file));
    return introduce(client, record.clock, sealKeysIn(file), next);
  });
