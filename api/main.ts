import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { openPress } from '../activities/documents/press';
import { openSeal } from '../activities/signature/sealFile';
import { scannerBy } from '../activities/papers/scan';
import { openPool } from '../prisma/records/database';
import { readKeys } from '../prisma/records/keys';
import { systemClock } from '../prisma/records/officeClock';
import { sealKeysIn } from '../prisma/seals/keysFile';
import { documentWords } from '../src/labels/documents';
import { openApp } from './app';
import { openChangeFeed } from './changeFeed';
import { startJobs } from './jobs/runner';
import { watchEngine } from './engine';
import { openMetrics } from './metrics';
import { settingsFrom } from './settings';

const settings = settingsFrom(process.env);
const log = pino({ name: 'api' });
const pool = openPool(settings.databaseUrl);
const engine = watchEngine(settings.temporalAddress, settings.namespace);
const room = { pool, clock: systemClock, keys: readKeys(settings.keysFile) };
const changes = openChangeFeed(pool, { trouble: error => log.warn({ trouble: error instanceof Error ? error.message : 'unknown' }, 'changes could not be read; it is tried again') });
const jobs = startJobs({ room, databaseUrl: settings.databaseUrl, log });
const press = openPress(settings.fontsFolder);
const seal = openSeal({ file: settings.sealFile, name: documentWords.sealName, now: new Date(room.clock.now()), ...(settings.sealPassphrase === undefined ? {} : { passphrase: settings.sealPassphrase }) });
const app = openApp({ room, sealKeys: sealKeysIn(settings.sealKeysFile), documents: { press, seal }, jobs, engine, changes, metrics: openMetrics(pool), log, publicUrl: settings.publicUrl, checksAnswers: false, ...(settings.metricsToken === undefined ? {} : { metricsToken: settings.metricsToken }), ...(settings.scanCommand === undefined ? {} : { scan: scannerBy(settings.scanCommand) }) }, join(dirname(fileURLToPath(import.meta.url)), 'window'));
const server = createServer(app);
server.keepAliveTimeout = 65_000;
server.listen(settings.port, settings.host, () => log.info({ port: settings.port }, 'listening'));

/** Doors first, connections last; jobs are given back to whoever starts next. */
function stop(): void {
  const given = jobs.stop();
  server.close(() => void Promise.allSettled([given, engine.stop(), press.stop()]).then(() => pool.end()).finally(() => process.exit(0)));
  server.closeIdleConnections();
  void changes.end();
  setTimeout(() => process.exit(0), 10_000).unref(); // whoever still reads after ten seconds is left
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
