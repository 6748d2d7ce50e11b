import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personalFieldsOf } from '../../prisma/records/personalRecords';
import { benchId, openGround } from '../../scripts/bench/ground';
import { ownInstallation } from '../../scripts/ownInstallation';
import { openRoom } from '../../scripts/room';
import { until } from '../activities/until';
import { inFiles, inTables } from './places';
import { needlesFor, waysIn } from './needles';
import { visit, type Canary } from './visit';

const canary: Canary = { name: '欧阳金丝雀', residentId: benchId(699_731) };
const needles = [...needlesFor(canary.name), ...needlesFor(canary.residentId)];

let own: Awaited<ReturnType<typeof ownInstallation>>;
let room: ReturnType<typeof openRoom>;
let seen: Awaited<ReturnType<typeof visit>>;
// The whole installation as `npm start` brings it up: its own PostgreSQL and Temporal, the API and the worker as processes.
beforeAll(async () => {
  own = await ownInstallation('canary');
  room = openRoom(own.running.databaseUrl, own.running.keysFile);
  const letters = (number: string) => async (): Promise<number> => (await room.pool.query('SELECT 1 FROM mail m JOIN case_file c ON c.id = m.case_id WHERE c.number = $1 AND m.sent_at IS NOT NULL', [number])).rowCount ?? 0;
  seen = await visit(own.running.url, await openGround(room, 2, 3, 2), canary, number => until('a letter tells of it', letters(number), sent => sent > 0, 60_000));
  const open = async (): Promise<number> => (await room.pool.query('SELECT 1 FROM case_file WHERE number = ANY($1) AND conduct_closed_at IS NULL', [[seen.hire, seen.separation]])).rowCount ?? 0;
  await until('both conducts are closed', open, left => left === 0, 90_000);
}, 300_000);
afterAll(async () => {
  await room.pool.end();
  await own.end();
});

const database = (name: string): string => {
  const url = new URL(own.running.databaseUrl);
  url.pathname = `/${name}`;
  return url.href;
};

test('every way of writing a text is found where it lies', () => {
  const text = JSON.stringify({ name: canary.name });
  expect(waysIn(Buffer.from(text), needles)).toEqual(['plain']);
  for (const before of ['', 'a', 'ab', 'abc']) expect(waysIn(Buffer.from(Buffer.from(before + text).toString('base64')), needles)).toHaveLength(1);
  expect(waysIn(Buffer.from(encodeURIComponent(canary.name)), needles)).toEqual(['percent in capitals']);
  expect(waysIn(Buffer.from(text, 'utf16le'), needles)).toEqual(['UTF-16 LE']);
});

describe('a person who was hired and left (化名)', () => {
  test('is known to the encrypted table of persons, and there alone', async () => {
    const known = await personalFieldsOf(room.pool, room.keys, [seen.person]);
    expect(known.get(seen.person)).toMatchObject(canary);
    const { tables, rows, found } = await inTables(own.running.databaseUrl, needles);
    console.log(`the record: ${tables} tables, ${rows} rows`);
    expect(found).toEqual([]);
    expect((await inTables(own.running.databaseUrl, needlesFor(seen.hire).slice(0, 1))).found.map(each => each.place)).toEqual(expect.arrayContaining(['public.case_file', 'public.audit_entry', 'public.mail']));
  });

  test('is not in the engine’s histories, ids, search attributes or tasks', async () => {
    for (const name of ['temporal', 'temporal_visibility']) {
      const { tables, rows, found } = await inTables(database(name), needles);
      console.log(`${name}: ${tables} tables, ${rows} rows`);
      expect(found).toEqual([]);
      expect((await inTables(database(name), needlesFor(seen.hire))).found.length).toBeGreaterThan(0); // its cases are there
    }
  });

  test('is in no file: no log of any process, no mail, no write-ahead log, no data file', () => {
    const { files, found } = inFiles(own.running.home, needles);
    console.log(`${files} files`);
    expect(found).toEqual([]);
    const places = inFiles(own.running.home, needlesFor(seen.hire).slice(0, 1)).found.map(each => each.place);
    expect(places.some(place => place.includes('pg_wal'))).toBe(true); // what was written can be found there
    expect(places.some(place => place.startsWith('mail/'))).toBe(true);
    expect(inFiles(own.running.home, needlesFor('/cases/{number}/decisions').slice(0, 1)).found.map(each => each.place)).toContain('log/api.log');
  });

  test('is in no measure, no header, no address and no instance of a problem', async () => {
    for (const { headers, body, text, status } of seen.answers) {
      expect(waysIn(Buffer.from(`${headers} ${String(body['instance'])} ${String(body['type'])}`), needles)).toEqual([]);
      if (status >= 400) expect(waysIn(Buffer.from(text), needles), text).toEqual([]);
    }
    expect(seen.answers.filter(each => each.status >= 400).length).toBeGreaterThan(10);
    expect(waysIn(Buffer.from(await (await fetch(`${own.running.url}/metrics`)).text()), needles)).toEqual([]);
  });
});
