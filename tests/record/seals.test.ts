import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '../../prisma/records/database';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { checkCertificate, checkRecord } from '../../prisma/seals/checking';
import { exportedRoot, makeDailyRoot } from '../../prisma/seals/dailyRoots';
import { exportCertificate } from '../../prisma/seals/exporting';
import { introduce, whileNobodySeals } from '../../prisma/seals/keyRows';
import { makeKey, type KeptKey } from '../../prisma/seals/keysFile';
import { sealLag } from '../../prisma/seals/lag';
import { sealSome, type SealRoom } from '../../prisma/seals/sealing';
import { suites } from '../../prisma/seals/suites';
import { untilSealed } from '../../prisma/seals/untilSealed';
import { trustIn } from '../../scripts/verify/trust';
import { checkExport } from '../../src/contracts/checkExport';
import { desks } from '../harness/cases';
import { county, opening, testKeys, type County } from '../harness/county';
import { diceFrom, type Dice } from '../seal/dice';

const DAY = 86_400_000;
const body = { name: '办公室', kind: 'internalDivision', grade: 'ungraded', documentNumber: '1' };
const NOBODY = { publicUrl: 'http://dingbian.test', addresses: [] };
const KEPT = { publicUrl: 'http://dingbian.test', addresses: ['keeper@example.test', 'other@example.test'] };

let at: County;
let kept: KeptKey[];
let room: SealRoom;
const snapshot = <Done>(work: (client: PoolClient) => Promise<Done>): Promise<Done> => inTransaction(at.pool, work);
const checked = () => snapshot(client => checkRecord(client, testKeys));
const exportOf = async (isFull = false) => (await exportCertificate(room, { institution: at.institutions[0]!.id, isFull, roots: 'all' }))!;

beforeAll(async () => {
  at = await county([opening(1, 5, 3, { bodies: [body], leadershipPosts: [{ body: '办公室', kind: 'principal', documentNumber: '1', approved: 1, allowance: null }] }), opening(2, 5, 2), opening(3, 4, 0)]);
  kept = [makeKey('ed25519+sha256')];
  room = { record: at.room, keys: () => kept };
});
afterAll(() => at.close());

describe('sealing', () => {
  test('begins with what was entered before it, and leaves nothing behind', async () => {
    const { waiting } = await sealLag(at.pool);
    expect(waiting).toBe((1 + 1 + 1 + 1 + 3) + (1 + 1 + 2) + (1 + 1)); // issued, a body, a quota, a line of leadership posts, and who is in post
    expect(await checked()).toMatchObject({ notSealedYet: waiting, faults: [] });
    expect((await untilSealed(room)).sealed).toBe(waiting);
    expect(await sealLag(at.pool)).toEqual({ waiting: 0, oldest: null });
    expect(await checked()).toMatchObject({ certificates: 3, entries: waiting, notSealedYet: 0, faults: [] });
    expect((await reconcile(at.pool)).differences).toEqual([]);
  });

  test('goes on with the entry of a decision, and says meanwhile that it waits', async () => {
    await desks(at).hireUpTo('placed', 900_011, 1);
    expect((await sealLag(at.pool)).waiting).toBe(1);
    await untilSealed(room);
    expect(await checked()).toMatchObject({ notSealedYet: 0, faults: [] });
  });

  test('by four workers at once seals every entry once', async () => {
    await entered(at, 400);
    const rounds = await Promise.all([1, 2, 3, 4].map(async () => {
      let mine = 0;
      while ((await sealLag(at.pool)).waiting > 0) mine += (await sealSome(room, 7)).sealed;
      return mine;
    }));
    expect(rounds.reduce((sum, each) => sum + each, 0)).toBe(400);
    expect(await checked()).toMatchObject({ notSealedYet: 0, faults: [] });
  });

  test('that was cut short in the middle is taken up by another where it was, with nothing half done', async () => {
    await entered(at, 30);
    const dying = await at.pool.connect();
    dying.on('error', () => undefined);
    await dying.query('BEGIN');
    const { rows: [backend] } = await dying.query<{ pid: number }>('SELECT pg_backend_pid() AS pid FROM seal_progress WHERE institution_id = $1 FOR UPDATE', [at.institutions[0]!.id]);
    expect((await sealSome(room, 100)).sealed).toBeLessThan(30); // one certificate is held
    await at.pool.query('SELECT pg_terminate_backend($1)', [backend?.pid]);
    dying.release(true);
    let calls = 0;
    const failing: SealRoom = { ...room, keys: () => ((calls += 1) > 1 ? [] : kept) }; // the first calls succeed, then the file is gone
    await untilSealed(failing).catch(() => undefined);
    while ((await sealLag(at.pool)).waiting > 0) await sealSome(room, 1);
    expect(await checked()).toMatchObject({ notSealedYet: 0, faults: [] });
  });
});

test('the root of a day is made once, by however many workers, mailed to who keeps it, and chained to the one before', async () => {
  const made = await Promise.all([1, 2, 3].map(() => makeDailyRoot(room, KEPT)));
  expect(made.filter(each => each !== null)).toHaveLength(1);
  expect(await makeDailyRoot(room, KEPT)).toBeNull();
  const root = made.find(each => each !== null)!;
  const { rows } = await at.pool.query<{ to_address: string; body: string }>(`SELECT to_address, body FROM mail WHERE kind = 'dailyRoot' ORDER BY to_address`);
  expect(rows.map(each => each.to_address)).toEqual(['keeper@example.test', 'other@example.test']);
  expect(rows[0]?.body).toContain(root.hash);
  const { keys, roots } = trustIn([{ file: 'letter', text: rows[0]!.body }]); // the letter alone is enough to check against
  expect([keys.map(key => key.id), roots]).toEqual([[root.key], [root]]);
  at.time.now += DAY;
  const next = await makeDailyRoot(room, NOBODY);
  expect(next).toMatchObject({ previous: root.hash, day: '2026-11-24' });
  expect(await checked()).toMatchObject({ roots: 2, faults: [] });
});

test('after a key has taken over, in another suite too, what was sealed before is right, and the export tells both', async () => {
  for (const suite of ['ed25519+sha256', 'sm2+sm3'] as const) {
    const next = makeKey(suite);
    kept = [...kept, next];
    await inTransaction(at.pool, async client => {
      await whileNobodySeals(client);
      await introduce(client, at.room.clock, room.keys, next);
    });
    await entered(at, 12);
    await untilSealed(room);
    at.time.now += DAY;
    await makeDailyRoot(room, NOBODY);
  }
  expect(await checked()).toMatchObject({ notSealedYet: 0, faults: [] });
  expect(await checkCertificate(at.pool, testKeys, at.institutions[0]!.id)).toMatchObject({ notSealedYet: 0, fault: null });
  const document = await exportOf();
  expect(new Set(document.seals.map(each => each.suite))).toEqual(new Set(['ed25519+sha256', 'sm2+sm3']));
  const root = await exportedRoot(at.room, document.roots[0]!.day);
  expect(checkExport(JSON.stringify(document), suites, { keys: root!.keys, roots: root!.roots })).toMatchObject({ fault: null });
});

test('the export for an outsider names nobody, that for the office opens who is meant, and both are sound', async () => {
  const [outside, inside] = [await exportOf(), await exportOf(true)];
  for (const document of [outside, inside]) expect(checkExport(JSON.stringify(document), suites, { keys: [], roots: [] }).fault).toBeNull();
  expect(JSON.stringify(outside)).not.toMatch(/在编0|2199211/);
  expect(outside.people[0]?.maskedName).toMatch(/^在＊/);
  expect(inside.people.every(each => each.opening !== null)).toBe(true);
  const last = (await exportCertificate(room, { institution: at.institutions[0]!.id, isFull: false, roots: 'last' }))!;
  expect(last.roots).toHaveLength(1);
  expect(checkExport(JSON.stringify(last), suites, { keys: [], roots: last.roots.length > 0 ? [] : [] }).fault).toBeNull();
});

test('nothing of it can be rewritten, taken away or emptied', async () => {
  for (const table of ['entry_seal', 'seal_key', 'daily_root', 'daily_root_head']) for (const [text, says] of [[`DELETE FROM ${table}`, 'append-only'], [`TRUNCATE ${table} CASCADE`, 'append-only']] as const) await expect(at.pool.query(text)).rejects.toThrow(says);
  await expect(at.pool.query(`UPDATE entry_seal SET signature = ''`)).rejects.toThrow('append-only');
  await expect(at.pool.query('TRUNCATE certificate_entry CASCADE')).rejects.toThrow('append-only');
});

/** Enters so many entries behind those of the first two institutions, in turn. */
async function entered({ pool, institutions }: County, entries: number): Promise<void> {
  await inTransaction(pool, async client => {
    for (const [index, { id, quota }] of institutions.slice(0, 2).entries()) {
      const many = Math.floor((entries + 1 - index) / 2);
      await client.query(`INSERT INTO certificate_entry (institution_id, number, kind, person_key, quota_id, event_id, effective_on, recorded_at, payload) SELECT $1, m.last_entry + n, CASE WHEN n % 2 = 1 THEN 'removal' ELSE 'placement' END, (SELECT person_key FROM post_holding WHERE institution_id = $1 ORDER BY id LIMIT 1), $2, (SELECT min(id) FROM event WHERE institution_id = $1), '2026-11-23', now(), '{}'
        FROM management_certificate m, generate_series(1, $3) n WHERE m.institution_id = $1`, [id, quota, many]);
      await client.query('UPDATE management_certificate SET last_entry = last_entry + $2 WHERE institution_id = $1', [id, many]);
    }
  });
}

/** Ways to tamper with the tables as their owner, who can put every trigger and foreign key to sleep. Each says of which entry it is, where it is of one. */
const WAYS: Readonly<Record<string, (client: PoolClient, on: { readonly institution: string; readonly number: number; readonly last: number; readonly other: string }, dice: Dice) => Promise<number | null>>> = {
  'edit a field of an entry': async (client, { institution, number }, dice) => {
    const set = dice.pick([`kind = kind || 'x'`, 'person_key = gen_random_uuid()', 'quota_id = gen_random_uuid()', 'leadership_post_id = (SELECT id FROM leadership_post LIMIT 1), quota_id = NULL, person_key = gen_random_uuid()', 'event_id = event_id + 1', `effective_on = effective_on + 1`, `recorded_at = recorded_at + interval '1 microsecond'`, `payload = payload || '{"x": 1}'`, 'case_id = (SELECT min(id) FROM case_file), kind = kind || 1']);
    await client.query(`UPDATE certificate_entry SET ${set} WHERE institution_id = $1 AND number = $2`, [institution, number]);
    return number;
  },
  'edit a field of a seal': async (client, { institution, number }, dice) => {
    const set = dice.pick([`commitment = coalesce(commitment, '') || 'x'`, `hash = reverse(hash)`, `signature = reverse(signature)`, `previous_hash = reverse(coalesce(previous_hash, 'ab'))`, `sealed_at = sealed_at + interval '1 millisecond'`, `key_id = 'nobody'`, `suite = CASE suite WHEN 'sm2+sm3' THEN 'ed25519+sha256' ELSE 'sm2+sm3' END`]);
    await client.query(`UPDATE entry_seal SET ${set} WHERE institution_id = $1 AND number = $2`, [institution, number]);
    return number;
  },
  'take an entry away, with its seal or without': async (client, { institution, number }, dice) => {
    await client.query('DELETE FROM certificate_entry WHERE institution_id = $1 AND number = $2', [institution, number]);
    if (dice.below(2) === 0) await client.query('DELETE FROM entry_seal WHERE institution_id = $1 AND number = $2', [institution, number]);
    return null; // where it was the last one, the certificate counts more than there are
  },
  'take a seal away': async (client, { institution, number }) => {
    await client.query('DELETE FROM entry_seal WHERE institution_id = $1 AND number = $2', [institution, number]);
    return number;
  },
  'exchange two entries': async (client, { institution, number, last }) => {
    const other = number === last ? number - 1 : number + 1;
    await client.query('UPDATE certificate_entry SET number = CASE number WHEN $2 THEN 1000001 ELSE 1000002 END WHERE institution_id = $1 AND number IN ($2, $3)', [institution, number, other]);
    await client.query('UPDATE certificate_entry SET number = CASE number WHEN 1000001 THEN $3::int ELSE $2::int END WHERE institution_id = $1 AND number > 1000000', [institution, number, other]);
    return Math.min(number, other);
  },
  'exchange an entry with that of another institution': async (client, { institution, number, other }) => {
    await client.query('ALTER TABLE certificate_entry DROP CONSTRAINT certificate_entry_pkey CASCADE');
    await client.query('UPDATE certificate_entry SET institution_id = CASE institution_id WHEN $1::uuid THEN $2::uuid ELSE $1::uuid END WHERE institution_id IN ($1, $2) AND number = $3', [institution, other, number]);
    return null;
  },
  'cut the tail off, with its seals, counters and all': async (client, { institution, number }) => {
    for (const table of ['entry_seal', 'certificate_entry']) await client.query(`DELETE FROM ${table} WHERE institution_id = $1 AND number >= $2`, [institution, number]);
    await client.query('UPDATE management_certificate SET last_entry = $2 - 1 WHERE institution_id = $1', [institution, number]);
    await client.query('UPDATE seal_progress SET sealed_up_to = $2 - 1 WHERE institution_id = $1', [institution, number]);
    return number;
  },
  'alter a root, a head or a key': async (client, _, dice) => {
    await client.query(dice.pick([
      'UPDATE daily_root SET entries = entries + 1 WHERE day = (SELECT max(day) FROM daily_root)', 'UPDATE daily_root SET top = reverse(top) WHERE day = (SELECT min(day) FROM daily_root)', `UPDATE daily_root SET made_at = made_at + interval '1 second' WHERE day = (SELECT max(day) FROM daily_root)`, 'UPDATE daily_root SET signature = reverse(signature) WHERE day = (SELECT min(day) FROM daily_root)',
      'UPDATE daily_root_head SET number = number - 1', 'UPDATE daily_root_head SET hash = reverse(hash) WHERE day = (SELECT min(day) FROM daily_root)', 'DELETE FROM daily_root_head WHERE day = (SELECT min(day) FROM daily_root)', 'DELETE FROM daily_root WHERE day = (SELECT min(day) FROM daily_root)', 'DELETE FROM daily_root WHERE day = (SELECT max(day) FROM daily_root)',
      `UPDATE seal_key SET takes_over_at = takes_over_at + interval '1 hour' WHERE number = 1`, 'UPDATE seal_key SET public_key = reverse(public_key) WHERE number = 2', 'UPDATE seal_key SET previous_signature = own_signature WHERE number = 3', 'DELETE FROM seal_key WHERE number = 2',
    ]));
    return null;
  },
};

test('a progress that was set back is told, and is not sealed over', async () => {
  const { id } = at.institutions[0]!;
  await entered(at, 2);
  const { rows: [before] } = await at.pool.query<{ number: number }>('UPDATE seal_progress SET sealed_up_to = sealed_up_to - 2 WHERE institution_id = $1 RETURNING sealed_up_to AS number', [id]);
  expect((await checked()).faults).toEqual([{ code: 'countDiffers', entry: before!.number + 1, at: null, institution: id }]);
  expect(await untilSealed(room)).toEqual({ sealed: 1, broken: [id] }); // the other certificate goes on
  expect((await reconcile(at.pool)).differences).toContainEqual(expect.objectContaining({ what: 'seal', where: id, tables: expect.stringContaining('how far it is said to be sealed') as string }));
  await at.pool.query('UPDATE seal_progress SET sealed_up_to = sealed_up_to + 2 WHERE institution_id = $1', [id]);
  await untilSealed(room);
  expect((await checked()).faults).toEqual([]);
});

test('a check during which entries come is of one moment, and finds no fault in them', async () => {
  const { id } = at.institutions[0]!;
  let came = 0;
  const meanwhile = async (what: unknown): Promise<void> => {
    if (JSON.stringify(what).includes('roots-from') && (came += 1) === 1) await entered(at, 10).then(() => untilSealed(room));
  };
  const watched = <Of extends object>(of: Of): Of => new Proxy(of, {
    get: (target, name) => {
      const value = Reflect.get(target, name) as unknown;
      if (name === 'query') return async (what: unknown, values?: unknown[]) => meanwhile(what).then(() => (target as unknown as PoolClient).query(what as string, values));
      if (name === 'connect') return async () => watched(await (target as unknown as { connect: () => Promise<PoolClient> }).connect());
      return typeof value === 'function' ? (value as (...given: unknown[]) => unknown).bind(target) : value;
    },
  });
  expect(await checkCertificate(watched(at.pool), testKeys, id)).toMatchObject({ notSealedYet: 0, fault: null });
  expect(came).toBeGreaterThan(0);
});

test('each of 400 tamperings as the owner of the tables is found, and the entry named', async () => {
  const dice = diceFrom(8);
  const wrong: string[] = [];
  const chains = (await at.pool.query<{ institution: string; last: number }>('SELECT institution_id AS institution, last_entry AS last FROM management_certificate WHERE last_entry > 100')).rows;
  for (let turn = 0; turn < 400; turn += 1) {
    const [what, tamper] = Object.entries(WAYS)[turn % Object.keys(WAYS).length]!;
    const { institution, last } = dice.pick(chains);
    const on = { institution, last, number: 2 + dice.below(20), other: chains.find(each => each.institution !== institution)!.institution };
    const client = await at.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SET LOCAL session_replication_role = 'replica'`); // no trigger and no foreign key
      const entry = await tamper(client, on, dice);
      const { faults } = await checkRecord(client, testKeys);
      if (faults.length === 0) wrong.push(`${what} (${turn}): not found`);
      else if (entry !== null && !faults.some(fault => fault.institution === institution && fault.entry === entry)) wrong.push(`${what} (${turn}): entry ${entry} was touched, and ${JSON.stringify(faults)} was told`);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }
  expect(wrong).toEqual([]);
  expect((await checked()).faults).toEqual([]);
}, 600_000);

test('100,000 entries are sealed in batches with their progress told, and checked within ten seconds of work', async () => {
  const { rows: [one] } = await at.pool.query<{ event: number; quota: string; person: string }>('SELECT (SELECT min(id) FROM event) AS event, (SELECT id FROM establishment_quota LIMIT 1) AS quota, (SELECT key FROM person LIMIT 1) AS person');
  const institutions = Array.from({ length: 100 }, () => randomUUID());
  await at.pool.query(`INSERT INTO institution (id, region_code, credit_code, name, organ_kind, grade, nature, subordinate_to, system_category, document_number, opened_on, established_on) SELECT id, '219921', '11219921MC' || lpad(n::text, 8, '0'), n::text, 'government', 'ungraded', 'organ', 'county', 'comprehensive', '1', '2026-01-01', '2026-01-01' FROM unnest($1::uuid[]) WITH ORDINALITY x (id, n)`, [institutions]);
  await at.pool.query(`INSERT INTO management_certificate (institution_id, number, issued_on, last_entry) SELECT id, '证' || id, '2026-01-01', 1000 FROM unnest($1::uuid[]) id`, [institutions]);
  await at.pool.query(`INSERT INTO certificate_entry (institution_id, number, kind, person_key, quota_id, event_id, effective_on, recorded_at, payload) SELECT id, n, 'placement', $3, $4, $2, '2026-11-23', now(), '{}' FROM unnest($1::uuid[]) id, generate_series(1, 1000) n`, [institutions, one?.event, one?.person, one?.quota]);
  const next = makeKey('ed25519+sha256');
  kept = [...kept, next];
  await inTransaction(at.pool, async client => {
    await whileNobodySeals(client);
    await introduce(client, at.room.clock, room.keys, next);
  });
  const told: number[] = [];
  const began = performance.now();
  expect((await untilSealed(room, done => void told.push(done))).sealed).toBe(100_000);
  const sealedIn = performance.now() - began;
  expect(told.length).toBeGreaterThan(100);
  await makeDailyRoot(room, NOBODY);
  const before = process.cpuUsage();
  const checkBegan = performance.now();
  const { entries, faults } = await checked();
  const { user, system } = process.cpuUsage(before);
  expect(faults).toEqual([]);
  expect(entries).toBeGreaterThan(100_000);
  console.log(`100,000 entries: sealed in ${Math.round(sealedIn)} ms, checked in ${Math.round(performance.now() - checkBegan)} ms, of which this process worked ${Math.round((user + system) / 1000)} ms`);
  expect((user + system) / 1_000_000, 'seconds of work').toBeLessThan(10);
}, 600_000);
