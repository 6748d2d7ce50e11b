import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkflowBundle } from '@temporalio/worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../prisma/migrate';
import { ensureDatabase, startPostgres } from '../../scripts/provision/postgres';
import { launch, stop } from '../../scripts/provision/processes';
import { ensureNamespace, startTemporal } from '../../scripts/provision/temporal';
import { temporalPrograms } from '../../scripts/provision/temporalBuild';
import { bundleWorkflows } from '../../worker/bundle';
import { openCounty, type County } from '../activities/county';
import { applyForPosts, hiring, take } from '../activities/desks';
import { startMailSink, type MailSink } from '../activities/mailSink';
import { conductCasesOf, lettersOf, progressOf, untilClosed, untilEveryoneKnows } from './engineFor';

const NAMESPACE = 'dingbian-away';
const CATCHES_UP_WITHIN_MS = 60_000;

let home: string;
let address: string;
let county: County;
let sink: MailSink;
let bundle: WorkflowBundle;
let insurance: Server;

// This file stops its engine, so it has one of its own.
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'dingbian-away-'));
  chmodSync(home, 0o755); // PostgreSQL may run as another user
  mkdirSync(join(home, 'log'));
  const postgres = await startPostgres(home, ['fsync=off'], { isForTests: true });
  await ensureDatabase(postgres.url, 'county');
  await migrate(postgres.url('county'));
  address = await startTemporal(home, postgres, { isForTests: true });
  await ensureNamespace(address, NAMESPACE);
  county = await openCounty(postgres.url('county'));
  sink = await startMailSink();
  bundle = await bundleWorkflows();
  insurance = createServer((_request, response) => response.end(JSON.stringify({ act: 'enroll', input: { schemes: ['pension'], fromMonth: '2026-12', registrationNumber: 'SB-1' } })));
  await new Promise<void>(resolve => insurance.listen(0, '127.0.0.1', resolve));
  const at = insurance.address();
  await county.record.pool.query('UPDATE office SET endpoint_url = $2, endpoint_secret = $3 WHERE id = $1', [county.offices.socialInsuranceAgency, `http://127.0.0.1:${at !== null && typeof at === 'object' ? at.port : 0}/`, 'a secret']);
}, 120_000);
afterAll(async () => {
  await new Promise(resolve => insurance.close(resolve));
  await sink.close();
  await county.close();
  await stop(home, 'temporal', 'SIGTERM', 2_000);
  await stop(home, 'postgres', 'SIGINT', 10_000);
  rmSync(home, { recursive: true, force: true });
});

const stopEngine = () => stop(home, 'temporal', 'SIGKILL', 5_000);
async function startEngine(): Promise<void> {
  const programs = await temporalPrograms();
  if (programs === null) throw new Error('there is no Temporal server to start');
  launch(home, 'temporal', programs.server, ['--config-file', join(home, 'temporal', 'server.yaml'), '--allow-no-auth', 'start'], { cwd: join(home, 'temporal') });
}

const options = () => ({ address, namespace: NAMESPACE, bundle, smtpUrl: sink.url, reconcileEvery: 10_000 });

test('while the engine is away the case goes from desk to desk; when it is back, letters, the other system and the closing catch up within a minute', async () => {
  const engine = conductCasesOf(county, options());
  const caseNumber = await applyForPosts(county);
  await untilEveryoneKnows(county, caseNumber);
  await stopEngine();

  for (const act of [hiring.issue(), hiring.nominate(), hiring.approve(), hiring.requestPlacement(), hiring.place(), hiring.fixPay()]) await take(county, caseNumber, act);
  const { version, conducted } = await progressOf(county, caseNumber);
  expect(conducted).toBeLessThan(version);
  expect(await lettersOf(county, caseNumber)).toHaveLength(1);

  await startEngine();
  const back = Date.now();
  await untilEveryoneKnows(county, caseNumber, CATCHES_UP_WITHIN_MS);
  await take(county, caseNumber, hiring.addFunding()); // the last person; insurance is settled by the other system
  const { endedAs } = await untilClosed(county, caseNumber, CATCHES_UP_WITHIN_MS - (Date.now() - back));
  console.log(`the conduct caught up ${Date.now() - back} ms after the engine was started`);
  expect(endedAs).toBe('completed');
  expect(new Set(sink.arrived.map(mail => mail.messageId)).size).toBe(sink.arrived.length);
  await engine.stop();
}, 180_000);

test('a worker that starts while the engine is away keeps trying, and conducts when it is there', async () => {
  await stopEngine();
  const engine = conductCasesOf(county, options());
  const caseNumber = await applyForPosts(county);
  await take(county, caseNumber, hiring.rejectApplication);
  await startEngine();
  expect((await untilClosed(county, caseNumber, CATCHES_UP_WITHIN_MS)).endedAs).toBe('rejected');
  await engine.stop();
}, 180_000);
