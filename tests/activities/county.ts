import { randomInt, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { openPool } from '../../prisma/records/database';
import { systemClock, type OfficeClock } from '../../prisma/records/officeClock';
import type { RecordRoom } from '../../prisma/records/record';
import type { Actor } from '../../src/access/actor';
import { OFFICE_DESKS, type OfficeDesk } from '../../src/procedure/desk';

export const REGION = '219901';
/** The keys of a test installation; fixed, so that recorded histories stay readable. */
export const TEST_KEYS = { personalRecords: Buffer.alloc(32, 1), blindIndex: Buffer.alloc(32, 2), payloads: Buffer.alloc(32, 3) };

/** A county with one office of each desk, one organ with posts enough, and officers at every desk. */
export type County = {
  readonly record: RecordRoom;
  readonly institution: string;
  readonly quota: string;
  readonly offices: Readonly<Record<OfficeDesk, string>>;
  readonly clerk: Actor;
  readonly signerAt: (desk: OfficeDesk) => Actor;
  /** Puts somebody in post who was there before the register was opened; gives his key. */
  readonly personInPost: () => Promise<string>;
  readonly close: () => Promise<void>;
};

/** Opens the county in an empty, migrated database. */
export async function openCounty(url: string, clock: OfficeClock = systemClock): Promise<County> {
  const pool = openPool(url, 12);
  await pool.query(`INSERT INTO region (code, name, level, served_by_code) VALUES ($1, '清河县', 'county', $1)`, [REGION]);
  // Case numbers name the conducts in an engine that all tests of a run share.
  await pool.query(`ALTER SEQUENCE case_number RESTART WITH ${randomInt(10_000_000, 99_000_000)}`);
  const [institution, quota] = [randomUUID(), randomUUID()];
  await pool.query(
    `INSERT INTO institution (id, region_code, credit_code, name, organ_kind, grade, nature, subordinate_to, system_category, document_number, opened_on)
     VALUES ($1, $2, '11219901MB0000001A', '清河县档案局', 'government', '正科', '行政', '县', '政府', '清编〔2010〕1号', '2010-12-01')`,
    [institution, REGION],
  );
  await pool.query(`INSERT INTO management_certificate (institution_id, number, issued_on) VALUES ($1, '清编证001', '2010-12-01')`, [institution]);
  await pool.query(`INSERT INTO establishment_quota (id, institution_id, kind, document_number, approved) VALUES ($1, $2, 'administrative', '清编〔2010〕1号', 500)`, [quota, institution]);
  const offices = Object.fromEntries(OFFICE_DESKS.map(desk => [desk, randomUUID()])) as Record<OfficeDesk, string>; // one entry for each desk
  for (const desk of OFFICE_DESKS) await pool.query('INSERT INTO office (id, region_code, desk, name, people_a_stage) VALUES ($1, $2, $3, $3, 1)', [offices[desk], REGION, desk]);

  const clerk: Actor = { account: await account(pool, 'clerk'), person: null, isClock: false, seats: [{ role: 'institutionHandler', institution }] };
  await seat(pool, clerk.account, 'institutionHandler', { institution });
  const signers = new Map<OfficeDesk, Actor>();
  for (const desk of OFFICE_DESKS) {
    const id = await account(pool, `signer-${desk.toLowerCase()}`);
    await seat(pool, id, 'officeSigner', { office: offices[desk] });
    signers.set(desk, { account: id, person: null, isClock: false, seats: [{ role: 'officeSigner', office: offices[desk], desk, region: REGION }] });
  }
  await seat(pool, await account(pool, 'supervisor'), 'supervisor', { region: REGION });

  return {
    record: { pool, clock, keys: TEST_KEYS },
    institution,
    quota,
    offices,
    clerk,
    signerAt: desk => signers.get(desk) ?? clerk,
    personInPost: () => putInPost(pool, institution, quota),
    close: () => pool.end(),
  };
}

async function account(pool: Pool, login: string): Promise<string> {
  const id = randomUUID();
  await pool.query(`INSERT INTO account (id, login, password_hash, display_name, mail_address, opened_at) VALUES ($1, $2, '!', $2, $2 || '@qinghe.example', now())`, [id, login]);
  return id;
}

const seat = (pool: Pool, holder: string, role: string, at: { readonly office?: string; readonly institution?: string; readonly region?: string }) =>
  pool.query('INSERT INTO account_role (account_id, role, office_id, institution_id, region_code) VALUES ($1, $2, $3, $4, $5)', [holder, role, at.office ?? null, at.institution ?? null, at.region ?? null]);

// The number only has to be free here. One statement: the counter and the holding that it counts are compared when the transaction ends.
const IN_POST = `
WITH p AS (INSERT INTO person (key, opened_at) VALUES ($1, now())),
e AS (INSERT INTO event (institution_id, number, type, effective_on, recorded_at, actor_id, payload)
  SELECT $2, nextval('case_number'), 'registered', '2015-07-01', now(), $1, '{}' RETURNING id),
q AS (UPDATE establishment_quota SET placed = placed + 1 WHERE id = $3)
INSERT INTO post_holding (person_key, institution_id, quota_id, person_category, post, post_level, entry_mode, entry_document, placed_on, placing_event)
SELECT $1, $2, $3, 'civilServant', '科员', 'sectionMember', 'openRecruitment', '清组〔2015〕3号', '2015-07-01', e.id FROM e`;

async function putInPost(pool: Pool, institution: string, quota: string): Promise<string> {
  const person = randomUUID();
  await pool.query(IN_POST, [person, institution, quota]);
  return person;
}
