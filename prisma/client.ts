import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { PrismaClient } from './generated/client';

/**
 * The Prisma client over the process's own pool: for reads and administration. Decisions do not pass here, they are
 * two named statements on the same pool. The client closes with the pool, which belongs to whoever opened it.
 */
export const openClient = (pool: Pool): PrismaClient => new PrismaClient({ adapter: new PrismaPg(pool) });
