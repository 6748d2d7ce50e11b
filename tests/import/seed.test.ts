import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool } from '../../prisma/records/database';
import { readKeys } from '../../prisma/records/keys';
import { systemClock } from '../../prisma/records/officeClock';
import { establishmentBoard } from '../../prisma/views/establishment';
import { institutions } from '../../prisma/views/institutions';
import { regionTotals } from '../../prisma/views/regionTotals';
import type { Actor } from '../../src/access/actor';
import { dayOf } from '../../src/kernel/day';
import { reconcile } from '../../prisma/reconcile/reconcile';
import { officeLogins } from '../../scripts/demoOffices';
import { historyPlan } from '../../scripts/demoRegion/historyPlan';
import { demoRegions } from '../../scripts/demoRegion/regions';
import { keysFile } from '../../scripts/provision/home';
import { OFFICE_DESKS } from '../../src/procedure/desk';
import { freshDatabase } from '../harness/database';

const home = mkdtempSync(join(tmpdir(), 'dingbian-seed-'));
let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;
let first: { readonly code: number | null; readonly said: string; readonly seconds: number };

/** Runs the seed as the start does: as a program of its own. */
async function seed(): Promise<typeof first> {
  const began = Date.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/seed.ts'], { env: { ...process.env, DATABASE_URL: database.url, DINGBIAN_KEYS_FILE: keysFile(home), DINGBIAN_HOME: home } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  const code = await new Promise<number | null>(resolve => child.once('close', resolve));
  return { code, said, seconds: (Date.now() - began) / 1000 };
}

const column = async (text: string, values: readonly unknown[] = []): Promise<unknown[]> => (await pool.query<unknown[]>({ text, values: [...values], rowMode: 'array' })).rows.map(row => row[0]);

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url, 2);
  first = await seed();
});
afterAll(async () => {
  await pool.end();
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

describe('the seed of the demo', () => {
  test('loads everything in time and says what it does', () => {
    expect([first.code, first.said.match(/^demo region: .*$/gm)?.length], first.said).toEqual([0, 10]);
    expect(first.said).toContain('70 institutions with 1604 people in post');
    expect(first.seconds).toBeLessThan(15);
  });

  test('does nothing the second time', async () => {
    expect(await seed()).toMatchObject({ code: 0, said: '' });
  });

  test('opens five offices in every region that serves itself, and in no other', async () => {
    const serving = demoRegions.filter(region => region.servedBy === region.code).map(region => region.code);
    expect(await column('SELECT region_code || desk FROM office ORDER BY 1')).toEqual(serving.flatMap(code => OFFICE_DESKS.map(desk => `${code}${desk}`)).sort());
    expect(await column('SELECT name FROM office WHERE region_code = $1 AND desk IN ($2, $3) ORDER BY desk', ['210000', 'financeDepartment', 'staffingOffice'])).toEqual(['辽东省财政厅', '中共辽东省委机构编制委员会办公室']);
  });

  test('leaves the logins of the first county as they were', async () => {
    const logins = await column('SELECT login FROM account');
    for (const pair of Object.values(officeLogins)) expect(logins).toEqual(expect.arrayContaining([...pair, ...pair.map(login => `${login}.219922`)]));
    expect(logins).toEqual(expect.arrayContaining(['seconded', 'supervisor', 'inspector', 'system.admin', 'security.admin', 'audit.admin', 'supervisor.210000']));
    const theirs = 'SELECT i.name FROM account a JOIN account_role r ON r.account_id = a.id JOIN institution i ON i.id = r.institution_id WHERE a.login = ANY($1) ORDER BY a.login';
    expect(await column(theirs, [['organ01', 'organ03', 'organ04.head', 'organ08', 'organ10', 'organ11', 'seconded']])).toEqual(['中共临溪县委办公室', '临溪县财政局', '临溪县人力资源和社会保障局', '临溪县总工会', '柳河乡人民政府', '石桥镇人民政府', '临溪县财政局']);
    expect(await column('SELECT i.credit_code FROM account a JOIN account_role r ON r.account_id = a.id JOIN institution i ON i.id = r.institution_id WHERE a.login ~ $1 ORDER BY a.login', ['^organ(1[3-9]|[2-7][0-9])$'])).toEqual(await column('SELECT credit_code FROM institution WHERE region_code NOT LIKE $1 ORDER BY 1', ['219921%']));
  });

  test('shows on every board as of today what its counters say, and of every region what its boards add up to', async () => {
    const room = { pool, clock: systemClock, keys: readKeys(keysFile(home)) };
    const supervisor: Actor = { account: randomUUID(), person: null, isClock: false, seats: [{ role: 'inspector', region: '210000' }] };
    const today = dayOf(Date.now());
    const approved = new Map<string, number>();
    const { items } = await institutions(room, supervisor, { limit: 1_000 });
    expect(items).toHaveLength(70);
    for (const { id, region } of items) {
      const [now, day] = [await establishmentBoard(room, supervisor, id), await establishmentBoard(room, supervisor, id, today)];
      if (now === null) continue; // a state secret of others
      expect({ id, quotas: day?.quotas, posts: day?.leadershipPosts, people: day?.people }).toEqual({ id, quotas: now.quotas, posts: now.leadershipPosts, people: now.people });
      approved.set(region, (approved.get(region) ?? 0) + now.quotas.reduce((sum, quota) => sum + quota.approved, 0));
    }
    for (const region of [null, '210000', '219900', '219921', '219921201']) {
      const [now, day] = [await regionTotals(room, supervisor, region, null), await regionTotals(room, supervisor, region, today)];
      expect(day).toEqual(now);
      for (const each of now) {
        const below = await column('WITH RECURSIVE b AS (SELECT $1::text AS code UNION SELECT c.code FROM region c JOIN b ON c.parent_code = b.code) SELECT code FROM b', [each.region]);
        expect(each.quotas.reduce((sum, quota) => sum + quota.approved, 0)).toBe(below.reduce((sum: number, code) => sum + (approved.get(String(code)) ?? 0), 0));
      }
    }
    expect((await regionTotals(room, supervisor, null, null)).map(each => each.region)).toEqual(['210000']);
  });

  test('gives every office a handler, a signer and a leader in charge, and every institution the first two', async () => {
    expect(await column('SELECT o.name FROM office o WHERE (SELECT count(DISTINCT role) FROM account_role r WHERE r.office_id = o.id) <> 3')).toEqual([]);
    expect(await column('SELECT i.name FROM institution i WHERE (SELECT count(DISTINCT role) FROM account_role r WHERE r.institution_id = i.id) <> 2')).toEqual([]);
  });

  test('prints the accounts of the first county and one line about the others', () => {
    const lines = readFileSync(join(home, 'demo-accounts.txt'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(1 + 10 + 1 + 24 + 6 + 1);
    expect(lines.at(-1)).toContain('staffing.219923');
    expect(lines.at(-1)).toContain('organ13 to organ70');
  });

  test('leaves a record that comes out of its events', async () => {
    const { compared, differences } = await reconcile(pool);
    expect([compared.peopleInPost, compared.cases, differences]).toEqual([1605, 45, []]);
  });

  test('has cases waiting at every stage of the plan, and some of them overdue', async () => {
    const planned = historyPlan.flatMap(each => [each.reached, ...('candidates' in each ? each.candidates.map(candidate => candidate.reached) : [])]).filter(reached => !reached.includes('.'));
    const open = await column('SELECT DISTINCT stage FROM stage_visit WHERE settled_at IS NULL AND NOT is_interruption');
    expect(planned.filter(stage => !open.includes(stage))).toEqual([]);
    expect(await column('SELECT count(*)::int >= 6 FROM stage_visit WHERE settled_at IS NULL AND NOT is_interruption AND due_on < current_date')).toEqual([true]);
  });
});
