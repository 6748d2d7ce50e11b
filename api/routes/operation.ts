import { carriedMigrations } from '../../prisma/carriedMigrations';
import { appliedMigrations } from '../../prisma/views/readiness';
import { healthAnswer, readyAnswer } from '../../src/contracts/answers/oversight';
import { route } from '../route';

/** Whether the process lives, and whether the record can be worked with. */
export const operationRoutes = [
  route({
    method: 'get',
    path: '/healthz',
    tag: 'operation',
    summary: 'Whether the process lives',
    for: 'anyone',
    answer: healthAnswer,
    statuses: { 200: 'it does' },
    handle: async () => ({ body: { status: 'up' as const } }),
  }),
  route({
    method: 'get',
    path: '/readyz',
    tag: 'operation',
    summary: 'Whether the database answers and carries every migration; the engine is told, but the record works without it',
    for: 'anyone',
    answer: readyAnswer,
    statuses: { 200: 'ready', 503: 'not ready' },
    handle: async ({ deps }) => {
      const engine = deps.engine.state();
      const applied = await appliedMigrations(deps.room.pool).catch(() => null);
      if (applied === null) return { status: 503, body: { status: 'notReady' as const, database: 'down' as const, migrations: 'unknown' as const, engine } };
      const isReady = carriedMigrations.every(name => applied.has(name));
      return { status: isReady ? 200 : 503, body: { status: isReady ? ('ready' as const) : ('notReady' as const), database: 'up' as const, migrations: isReady ? ('applied' as const) : ('missing' as const), engine } };
    },
  }),
];
