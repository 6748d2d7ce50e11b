import { afterAll, beforeAll, expect, test } from 'vitest';
import { desks } from '../harness/cases';
import { COUNTY, county, opening, type County } from '../harness/county';

/** What raw SQL that bypasses every rule can and cannot do. */
let at: County;
beforeAll(async () => {
  at = await county([opening(1, 2, 2), opening(2, 4, 1)]);
});
afterAll(() => at.close());

const HOLDING = `INSERT INTO post_holding (person_key, institution_id, quota_id, person_category, post, post_level, entry_mode, entry_document, placed_on, placing_event)
  SELECT $1, institution_id, id, 'civilServant', '科员', 'clerk', 'openRecruitment', 'x', '2026-01-01', (SELECT min(id) FROM event) FROM establishment_quota WHERE id = $2`;
const someone = async (): Promise<string> => (await at.pool.query<{ key: string }>('INSERT INTO person (key, opened_at) VALUES (gen_random_uuid(), now()) RETURNING key')).rows[0]?.key ?? '';

test('a full quota cannot be overdrawn by its counter', async () => {
  await expect(at.pool.query('UPDATE establishment_quota SET placed = placed + 1 WHERE id = $1', [at.institutions[0]?.quota])).rejects.toThrow('quota_is_not_overdrawn');
  await expect(at.pool.query('UPDATE establishment_quota SET reserved = reserved + 1 WHERE id = $1', [at.institutions[0]?.quota])).rejects.toThrow('quota_is_not_overdrawn');
});

test('a quota with vacancies cannot be given a counter that its rows do not bear out', async () => {
  await expect(at.pool.query('UPDATE establishment_quota SET placed = placed + 1 WHERE id = $1', [at.institutions[1]?.quota])).rejects.toThrow('its rows say 1 and 0');
  await expect(at.pool.query('UPDATE establishment_quota SET placed = placed - 1 WHERE id = $1', [at.institutions[1]?.quota])).rejects.toThrow('its rows say 1 and 0');
  await expect(at.pool.query('UPDATE establishment_quota SET reserved = 1 WHERE id = $1', [at.institutions[1]?.quota])).rejects.toThrow('its rows say 1 and 0');
});

test('a person put in post beside the counter is refused, on a full quota and on one with vacancies', async () => {
  for (const { quota } of at.institutions) await expect(at.pool.query(HOLDING, [await someone(), quota])).rejects.toThrow('says placed');
});

test('a person put in post with the counter moved is refused where the quota is full', async () => {
  const client = await at.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(HOLDING, [await someone(), at.institutions[0]?.quota]);
    await expect(client.query('UPDATE establishment_quota SET placed = placed + 1 WHERE id = $1', [at.institutions[0]?.quota])).rejects.toThrow('quota_is_not_overdrawn');
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});

test('a person in post cannot be put in a second one, even with every counter moved along', async () => {
  const { rows } = await at.pool.query<{ person_key: string }>('SELECT person_key FROM post_holding WHERE quota_id = $1 LIMIT 1', [at.institutions[0]?.quota]);
  await expect(at.pool.query(HOLDING, [rows[0]?.person_key, at.institutions[1]?.quota])).rejects.toThrow('one_person_one_post');
});

test('a form cannot be used beyond what it grants, nor its reservation be dropped alone', async () => {
  const caseNumber = await desks(at).hireUpTo('examination', 900_002, 1);
  expect(caseNumber).toMatch(/^H2026-/);
  await expect(at.pool.query('UPDATE form_post SET placed = 2')).rejects.toThrow('form_is_not_overdrawn');
  await expect(at.pool.query('UPDATE form_post SET released = 1')).rejects.toThrow('its rows say');
});

test('what was recorded stays', async () => {
  for (const table of ['event', 'ledger_line', 'certificate_entry', 'audit_entry']) {
    await expect(at.pool.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
  }
});

test('an account that holds one of the three administrators’ roles is given no other of them, in one statement, in two at once, or by changing a seat', async () => {
  const opened = async (): Promise<string> => (await at.pool.query<{ id: string }>(`INSERT INTO account (login, password_hash, display_name, mail_address, opened_at) VALUES (gen_random_uuid()::text, '!', '', '', now()) RETURNING id`)).rows[0]?.id ?? '';
  const GIVE = 'INSERT INTO account_role (account_id, role, region_code) SELECT $1, role, $3 FROM unnest($2::text[]) role';
  const account = await opened();
  await at.pool.query(GIVE, [account, ['auditAdministrator'], COUNTY]);
  await expect(at.pool.query(GIVE, [account, ['systemAdministrator'], COUNTY])).rejects.toThrow('administrators_are_apart');
  await expect(at.pool.query(GIVE, [await opened(), ['systemAdministrator', 'securityAdministrator'], COUNTY])).rejects.toThrow('administrators_are_apart');
  await at.pool.query(GIVE, [account, ['supervisor'], COUNTY]);
  await expect(at.pool.query(`UPDATE account_role SET role = 'securityAdministrator' WHERE account_id = $1 AND role = 'supervisor'`, [account])).rejects.toThrow('administrators_are_apart');
  for (let turn = 0; turn < 20; turn += 1) {
    const raced = await opened();
    const given = await Promise.allSettled(['systemAdministrator', 'securityAdministrator', 'auditAdministrator'].map(role => at.pool.query(GIVE, [raced, [role], COUNTY])));
    expect(given.filter(each => each.status === 'fulfilled')).toHaveLength(1);
  }
});
