import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { carriedMigrations, migrate } from '../../prisma/migrate';
import { openPool } from '../../prisma/records/database';
import { reconcile } from '../../prisma/reconcile/reconcile';

test('a certificate of before is told what it rests on, behind what stands there, and agrees with its events', async () => {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const cluster = new pg.Client({ connectionString: inject('postgresUrl') });
  await cluster.connect();
  await cluster.query(`CREATE DATABASE ${name}`);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  const before = mkdtempSync(join(tmpdir(), 'dingbian-migrations-'));
  for (const each of carriedMigrations().filter(({ name: migration }) => migration < '20261126100000_seals')) cpSync(join('prisma/migrations', each.name), join(before, each.name), { recursive: true });
  await migrate(url.href, () => undefined, before);
  const pool = openPool(url.href, 2);
  await pool.query(`INSERT INTO region (code, name, level, served_by_code) VALUES ('219921', '县', 'county', '219921');
    INSERT INTO institution (id, region_code, credit_code, name, organ_kind, grade, nature, subordinate_to, system_category, document_number, opened_on, established_on) VALUES ('00000000-0000-4000-8000-0000000000aa', '219921', '11219921MB00000001', '局', 'government', 'ungraded', 'organ', 'county', 'comprehensive', '1', '2026-01-01', '2026-01-01');
    INSERT INTO body (id, institution_id, name, kind, grade, document_number) VALUES ('00000000-0000-4000-8000-0000000000bb', '00000000-0000-4000-8000-0000000000aa', '办公室', 'internalDivision', 'ungraded', '2');
    INSERT INTO management_certificate (institution_id, number, issued_on, last_entry) VALUES ('00000000-0000-4000-8000-0000000000aa', '证1', '2026-01-01', 1);
    INSERT INTO person (key, opened_at) VALUES ('00000000-0000-4000-8000-0000000000dd', now());
    INSERT INTO event (institution_id, number, type, effective_on, recorded_at, actor_id, payload) VALUES ('00000000-0000-4000-8000-0000000000aa', 1, 'institutionOpened', '2026-01-01', now(), '00000000-0000-4000-8000-000000000001', '{}'),
      ('00000000-0000-4000-8000-0000000000aa', 2, 'quotaGranted', '2026-01-01', now(), '00000000-0000-4000-8000-000000000001', '{"quota": "00000000-0000-4000-8000-0000000000cc", "approved": 3, "allowance": 0, "documentNumber": "3"}'),
      ('00000000-0000-4000-8000-0000000000aa', 3, 'personRegistered', '2026-01-02', now(), '00000000-0000-4000-8000-000000000001', '{"person": "00000000-0000-4000-8000-0000000000dd", "quota": "00000000-0000-4000-8000-0000000000cc", "placedOn": "2026-01-02", "leadership": null}');
    BEGIN;
    INSERT INTO establishment_quota (id, institution_id, kind, document_number, approved, placed) VALUES ('00000000-0000-4000-8000-0000000000cc', '00000000-0000-4000-8000-0000000000aa', 'administrative', '3', 3, 1);
    INSERT INTO ledger_line (event_id, line, quota_id, approved, placed, effective_on) SELECT id, 1, '00000000-0000-4000-8000-0000000000cc', CASE number WHEN 2 THEN 3 ELSE 0 END, CASE number WHEN 3 THEN 1 ELSE 0 END, effective_on FROM event WHERE number IN (2, 3);
    INSERT INTO post_holding (person_key, institution_id, quota_id, person_category, post, post_level, entry_mode, entry_document, placed_on, placing_event) SELECT '00000000-0000-4000-8000-0000000000dd', institution_id, '00000000-0000-4000-8000-0000000000cc', 'civilServant', '科员', 'clerk', 'openRecruitment', '1', '2026-01-02', id FROM event WHERE number = 3;
    INSERT INTO certificate_entry (institution_id, number, kind, person_key, quota_id, event_id, effective_on, recorded_at, payload) SELECT institution_id, 1, 'registration', '00000000-0000-4000-8000-0000000000dd', '00000000-0000-4000-8000-0000000000cc', id, '2026-01-02', recorded_at, '{}' FROM event WHERE number = 3;
    COMMIT`);
  expect((await migrate(url.href))[0]).toBe('20261126100000_seals');
  expect((await pool.query('SELECT number, kind FROM certificate_entry ORDER BY number')).rows).toEqual([{ number: 1, kind: 'registration' }, { number: 2, kind: 'certificateIssued' }, { number: 3, kind: 'quotaApproved' }, { number: 4, kind: 'bodyApproved' }]);
  expect(await reconcile(pool)).toMatchObject({ differences: [], compared: { certificateEntries: 4, sealedEntries: 0 } });
  await pool.end();
  await cluster.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await cluster.end();
  rmSync(before, { recursive: true });
});
