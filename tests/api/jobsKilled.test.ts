import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openSession } from '../../prisma/records/sessions';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { testKeys } from '../harness/county';
import { openDoor } from './door';
import { countyOf } from './jobFiles';

const PORT = 18_000 + (process.pid % 2_000);

test('an API that is killed while a filing is entered: another enters it, once, and nothing is lost or doubled', async () => {
  const door = await openDoor();
  await door.jobs.stop();
  const folder = mkdtempSync(join(tmpdir(), 'dingbian-jobs-'));
  const keysFile = join(folder, 'keys.json');
  writeFileSync(keysFile, JSON.stringify(Object.fromEntries(Object.entries(testKeys).map(([name, key]) => [name, key.toString('base64')]))));
  const running: ChildProcess[] = [];
  const start = async (port: number): Promise<{ child: ChildProcess; url: string }> => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], { env: { ...process.env, DATABASE_URL: door.at.url, TEMPORAL_ADDRESS: '127.0.0.1:1', DINGBIAN_KEYS_FILE: keysFile, DINGBIAN_SEAL_KEYS_FILE: keysFile, PORT: String(port) }, stdio: 'ignore' });
    running.push(child);
    const url = `http://127.0.0.1:${port}`;
    while (!(await fetch(`${url}/healthz`).then(answer => answer.ok, () => false))) await pause(50);
    return { child, url };
  };
  try {
    await door.at.pool.query(`INSERT INTO region (code, name, level, served_by_code, parent_code) SELECT code, code, 'township', '219921', '219921' FROM unnest($1::text[]) code`, [['219921101', '219921201']]);
    await door.at.pool.query('UPDATE office SET people_a_stage = 1');
    const signer = await door.officer('staffingOffice');
    const { token } = await openSession({ ...door.at.room, clock: { now: Date.now } }, signer.account);
    const ask = async (url: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
      const answered = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': `once.${path.replaceAll('/', '.')}` }) }, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) });
      const said = (await answered.json()) as Record<string, unknown>;
      if (answered.status >= 400) throw new Error(JSON.stringify(said));
      return said;
    };
    const job = (url: string, id: unknown): Promise<Record<string, unknown>> => ask(url, `/jobs/${String(id)}`);
    const until = async (url: string, id: unknown, holds: (job: Record<string, unknown>) => boolean): Promise<Record<string, unknown>> => {
      for (;;) {
        const told = await job(url, id);
        if (holds(told)) return told;
        await pause(20);
      }
    };

    const first = await start(PORT);
    const filed = await ask(first.url, '/filings', countyOf(6_000));
    const { result: path } = await until(first.url, filed['id'], ({ endedAt }) => endedAt !== null);
    const accepting = await ask(first.url, `${String(path)}/accept`, { note: '' });
    await until(first.url, accepting['id'], ({ phase }) => (phase as { code: string } | null)?.code === 'entering');
    first.child.kill('SIGKILL');
    expect((await door.at.pool.query('SELECT 1 FROM institution')).rowCount).toBe(2);

    const second = await start(PORT + 1);
    const repeated = await ask(second.url, `${String(path)}/accept`, { note: '' }); // the clerk asks again under the same key
    expect(repeated['id']).toBe(accepting['id']);
    const ended = await until(second.url, accepting['id'], ({ endedAt }) => endedAt !== null);
    expect(ended).toMatchObject({ state: 'done', result: path });
    const { rows } = await door.at.pool.query(`SELECT (SELECT count(*)::int FROM institution) AS institutions, (SELECT count(*)::int FROM audit_entry WHERE action = 'filing.accepted') AS accepted, (SELECT attempts FROM job WHERE kind = 'acceptance') AS attempts, (SELECT count(*)::int FROM post_holding) > 6000 AS all`);
    expect(rows).toEqual([{ institutions: 12, accepted: 1, attempts: 2, all: true }]);
    expect((await reconcile(door.at.pool)).differences).toEqual([]);
  } finally {
    for (const child of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
    await door.close();
  }
}, 300_000);
