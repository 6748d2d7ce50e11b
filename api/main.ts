import { createServer } from 'node:http';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { openPool } from '../prisma/records/database';
import { readKeys } from '../prisma/records/keys';
import { systemClock } from '../prisma/records/officeClock';
import { openApp, webFolderBeside } from './app';
import { openChangeFeed } from './changeFeed';
import { watchEngine } from './engine';
import { openMetrics } from './metrics';
import { settingsFrom } from './settings';

const settings = settingsFrom(process.env);
const log = pino({ name: 'api' });
const pool = openPool(settings.databaseUrl);
const engine = watchEngine(settings.temporalAddress, settings.namespace);
const changes = openChangeFeed(pool, { trouble: error => log.warn({ trouble: error instanceof Error ? error.message : 'unknown' }, 'changes could not be read; it is tried again') });
const app = openApp({ room: { pool, clock: systemClock, keys: readKeys(settings.keysFile) }, engine, changes, metrics: openMetrics(pool), log, publicUrl: settings.publicUrl, checksAnswers: false, ...(settings.metricsToken === undefined ? {} : { metricsToken: settings.metricsToken }) }, webFolderBeside(dirname(fileURLToPath(import.meta.url))));
const server = createServer(app);
server.keepAliveTimeout = 65_000;
server.listen(settings.port, settings.host, () => log.info({ port: settings.port }, 'listening'));

/** Doors first, connections last. */
function stop(): void {
  server.close(() => void Promise.allSettled([engine.stop(), pool.end()]).then(() => process.exit(0)));
  server.closeIdleConnections();
  void changes.end();
  setTimeout(() => process.exit(0), 10_000).unref(); // whoever still reads after ten seconds is left
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
