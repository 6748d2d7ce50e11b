import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChangeFeed } from '../../api/changeFeed';
import { openPress } from '../../activities/documents/press';
import { testSeal } from '../harness/seal';
import { openApp } from '../../api/app';
import { openMetrics } from '../../api/metrics';
import { county, type County } from '../harness/county';

let at: County;
const stops: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  at = await county([]);
});
afterAll(async () => {
  for (const stop of stops) await stop();
  await at.close();
});

/** The door on every address of the machine; gives its port. */
async function opened(more: { readonly metricsToken?: string }): Promise<number> {
  const app = openApp({ room: at.room, sealKeys: () => [], jobs: { wake: () => undefined }, documents: { press: openPress(), seal: testSeal() }, engine: { state: () => 'down' }, changes: openChangeFeed(at.pool), metrics: openMetrics(at.pool), log: pino({ level: 'silent' }), publicUrl: 'http://dingbian.test', checksAnswers: true, ...more }, '.');
  const server = createServer(app);
  await new Promise<void>(resolve => server.listen(0, '0.0.0.0', resolve));
  stops.push(() => new Promise(resolve => server.close(resolve)));
  return (server.address() as AddressInfo).port; // listening on TCP
}
const asked = async (port: number, headers: Record<string, string> = {}, host = '127.0.0.1'): Promise<number> => (await fetch(`http://${host}:${port}/metrics`, { headers: { connection: 'close', ...headers } })).status;
const elsewhere = Object.values(networkInterfaces()).flat().find(each => each?.family === 'IPv4' && !each.internal)?.address;

test('without a token the measures are told on this machine, and to nobody beyond it or behind a proxy', async () => {
  const port = await opened({});
  expect(await asked(port)).toBe(200);
  expect(await asked(port, { 'x-forwarded-for': '127.0.0.1' })).toBe(404);
  expect(await asked(port, { via: '1.1 proxy' })).toBe(404);
  if (elsewhere !== undefined) expect(await asked(port, {}, elsewhere)).toBe(404);
});

test('with a token they are told to who brings it, wherever he is', async () => {
  const port = await opened({ metricsToken: 'a token of the operators' });
  expect(await asked(port)).toBe(401);
  expect(await asked(port, { authorization: 'Bearer another' })).toBe(401);
  expect(await asked(port, { authorization: 'Bearer a token of the operators', 'x-forwarded-for': '10.0.0.1' })).toBe(200);
});
