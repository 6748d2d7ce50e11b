import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askRetry } from '../../prisma/records/conductRetry';
import { bundleWorkflows } from '../../worker/bundle';
import { openCounty, type County } from '../activities/county';
import { applyForPosts, hiring, take } from '../activities/desks';
import { startMailSink, type MailSink } from '../activities/mailSink';
import { until } from '../activities/until';
import { freshDatabase } from '../harness/database';
import { conductCasesOf, untilClosed, untilConducted, type EngineFor } from './engineFor';

let county: County;
let sink: MailSink;
let engine: EngineFor;
let insurance: Server;
let asked = 0;
let isRepaired = false;
beforeAll(async () => {
  county = await openCounty((await freshDatabase()).url);
  sink = await startMailSink();
  engine = conductCasesOf(county, { address: inject('temporalAddress'), namespace: inject('temporalNamespace'), bundle: await bundleWorkflows(), smtpUrl: sink.url });
  insurance = createServer((_request, response) => {
    asked += 1;
    response.writeHead(isRepaired ? 200 : 500).end(JSON.stringify({ act: 'enroll', input: { schemes: ['pension'], fromMonth: '2026-12', registrationNumber: 'SB-1' } }));
  });
  await new Promise<void>(resolve => insurance.listen(0, '127.0.0.1', resolve));
  const at = insurance.address();
  await county.record.pool.query('UPDATE office SET endpoint_url = $2, endpoint_secret = $3 WHERE id = $1', [county.offices.socialInsuranceAgency, `http://127.0.0.1:${at !== null && typeof at === 'object' ? at.port : 0}/`, 'a secret']);
});
afterAll(async () => {
  await engine.stop();
  await new Promise(resolve => insurance.close(resolve));
  await sink.close();
  await county.close();
});

type Seen = { readonly attempts: number; readonly what: string; readonly retry_asked_at: Date | null };
const troublesOf = async (caseNumber: string) => (await county.record.pool.query<Seen>('SELECT attempts, what, retry_asked_at FROM conduct_trouble t JOIN case_file c ON c.id = t.case_id WHERE c.number = $1', [caseNumber])).rows;

test('a step that goes on failing waits longer and longer; whoever asks to try again has it tried at once, and the case ends', async () => {
  const caseNumber = await applyForPosts(county);
  for (const act of [hiring.issue(), hiring.nominate(), hiring.approve(), hiring.requestPlacement(), hiring.place(), hiring.fixPay(), hiring.addFunding()]) {
    await untilConducted(county, caseNumber);
    await take(county, caseNumber, act);
  }
  const [failing] = await until('it has failed several times', () => troublesOf(caseNumber), rows => (rows[0]?.attempts ?? 0) >= 4); // the next try is eight seconds away
  expect(failing).toMatchObject({ what: 'the other system answered 500', retry_asked_at: null });
  isRepaired = true;
  const before = asked;
  const { rows } = await county.record.pool.query<{ id: string }>('SELECT id FROM account LIMIT 1');
  const who = { account: rows[0]!.id, seat: { role: 'supervisor', place: '219921' } as const, key: 'a supervisor tries again', caseNumber };
  expect(await askRetry(county.record, who)).toEqual({ kind: 'done', isRepeat: false, answer: { caseNumber, troubles: 1 } });
  expect(await askRetry(county.record, who)).toMatchObject({ kind: 'done', isRepeat: true });
  expect((await untilClosed(county, caseNumber, 7_000)).endedAs).toBe('completed');
  expect(asked).toBe(before + 1);
  expect(await troublesOf(caseNumber)).toEqual([]);
});
