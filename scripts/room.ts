import { openPool } from '../prisma/records/database';
import { readKeys } from '../prisma/records/keys';
import { systemClock } from '../prisma/records/officeClock';
import type { RecordRoom } from '../prisma/records/record';

/** The record of an installation, for a script; the caller ends the pool. */
export const openRoom = (databaseUrl: string, keysFile: string): RecordRoom => ({ pool: openPool(databaseUrl, 4), clock: systemClock, keys: readKeys(keysFile) });
