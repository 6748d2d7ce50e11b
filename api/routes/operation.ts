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
    summary: { zh: '进程是否运行', en: 'Whether the process lives' },
    for: 'anyone',
    answer: healthAnswer,
    statuses: { 200: { zh: '在运行', en: 'it does' } },
    handle: async () => ({ body: { status: 'up' as const } }),
  }),
  route({
    method: 'get',
    path: '/readyz',
    tag: 'operation',
    summary: { zh: '数据库是否答复并已完成全部升级；同时说明流程引擎状态，登记不依赖它', en: 'Whether the database answers and carries every migration; the engine is told, but the record works without it' },
    for: 'anyone',
    answer: readyAnswer,
    statuses: { 200: { zh: '就绪', en: 'ready' }, 503: { zh: '未就绪', en: 'not ready' } },
    handle: async ({ deps }) => {
      const engine = deps.engine.state();
      const applied = await appliedMigrations(deps.room.pool).catch(() => null);
      if (applied === null) return { status: 503, body: { status: 'notReady' as const, database: 'down' as const, migrations: 'unknown' as const, engine } };
      const isReady = carriedMigrations.every(name => applied.has(name));
      return { status: isReady ? 200 : 503, body: { status: isReady ? ('ready' as const) : ('notReady' as const), database: 'up' as const, migrations: isReady ? ('applied' as const) : ('missing' as const), engine } };
    },
  }),
];
