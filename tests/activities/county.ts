import { randomInt, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { openPool } from '../../prisma/records/database';
import { systemClock, type OfficeClock } from '../../prisma/records/officeClock';
import { newPerson, PERSON_COLUMNS } from '../../prisma/records/personalRecords';
import type { RecordRoom } from '../../prisma/records/record';
import type { Actor } from '../../src/access/actor';
import { residentIdCheckCharacter } from '../../src/kernel/residentId';
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
  /** The line of deputies of the organ. */
  readonly deputies: string;
  /** Puts somebody in post whose name and number are on record, and who is a deputy where wanted. */
  readonly knownInPost: (isDeputy: boolean) => Promise<{ readonly key: string; readonly name: string; readonly residentId: string }>;
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
    `INSERT INTO institution (id, region_code, credit_code, name, organ_kind, grade, nature, subordinate_to, system_category, document_number, opened_on, established_on)
     VALUES ($1, $2, '11219901MB0000001A', '清河县档案局', 'government', '正科', '行政', '县', '政府', '清编〔2010〕1号', '2010-12-01', '2010-12-01')`,
    [institution, REGION],
  );
  await pool.query(`INSERT INTO management_certificate (institution_id, number, issued_on) VALUES ($1, '清编证001', '2010-12-01')`, [institution]);
  await pool.query(`INSERT INTO establishment_quota (id, institution_id, kind, document_number, approved) VALUES ($1, $2, 'administrative', '清编〔2010〕1号', 500)`, [quota, institution]);
  const deputies = randomUUID();
  await pool.query(`INSERT INTO leadership_post (id, institution_id, kind, document_number, approved) VALUES ($1, $2, 'deputy', '清编〔2010〕1号', 300)`, [deputies, institution]);
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
  await seat(pool, await account(pool, 'leader'), 'leaderInCharge', { office: offices.staffingOffice });

  return {
    record: { pool, clock, keys: TEST_KEYS },
    institution,
    quota,
    offices,
    clerk,
    signerAt: desk => signers.get(desk) ?? clerk,
    deputies,
    personInPost: () => putInPost(pool, { key: randomUUID(), institution, quota, deputies: null }),
    knownInPost: async isDeputy => {
      const person = personOfNobody();
      const { row } = newPerson(TEST_KEYS, person);
      await putInPost(pool, { key: row.key, institution, quota, deputies: isDeputy ? deputies : null });
      await pool.query(`INSERT INTO personal_record (person_key, resident_id_blind_index, ciphertext, encryption_key, recorded_at) VALUES ($1, decode($2, 'hex'), decode($3, 'hex'), $4, now())`, [row.key, row.blindIndex, row.ciphertext, PERSON_COLUMNS.encryptionKey]);
      return { ...person, key: row.key };
    },
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

// The number only has to be free here. One statement: the counters and the holdings that they count are compared when the transaction ends.
const IN_POST = `
WITH p AS (INSERT INTO person (key, opened_at) VALUES ($1, now())),
e AS (INSERT INTO event (institution_id, number, type, effective_on, recorded_at, actor_id, payload)
  SELECT $2, nextval('case_number'), 'registered', '2015-07-01', now(), $1, '{}' RETURNING id),
q AS (UPDATE establishment_quota SET placed = placed + 1 WHERE id = $3),
d AS (UPDATE leadership_post SET placed = placed + 1 WHERE id = $4::uuid),
l AS (INSERT INTO leadership_holding (person_key, leadership_post_id, document_number, appointed_on, appointing_event) SELECT $1, $4::uuid, '清组〔2018〕6号', '2018-07-01', e.id FROM e WHERE $4::uuid IS NOT NULL)
INSERT INTO post_holding (person_key, institution_id, quota_id, person_category, post, post_level, entry_mode, entry_document, placed_on, placing_event)
SELECT $1, $2, $3, 'civilServant', '科员', 'sectionMember', 'openRecruitment', '清组〔2015〕3号', '2015-07-01', e.id FROM e`;

type InPost = { readonly key: string; readonly institution: string; readonly quota: string; readonly deputies: string | null };
async function putInPost(pool: Pool, { key, institution, quota, deputies }: InPost): Promise<string> {
  await pool.query(IN_POST, [key, institution, quota, deputies]);
  return key;
}

let people = 0;
/** A name and a number that are nobody's: an ID is made up anew and passes its checksum. */
export function personOfNobody(): { readonly name: string; readonly residentId: string } {
  people += 1;
  const first = `2199011990${String(1 + (people % 12)).padStart(2, '0')}${String(1 + (Math.floor(people / 12) % 28)).padStart(2, '0')}${String(people % 1000).padStart(3, '0')}`;
  return { name: `候选${people}`, residentId: `${first}${residentIdCheckCharacter(first)}` };
}
