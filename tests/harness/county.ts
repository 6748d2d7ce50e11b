import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/access/actor';
import { day, instantOf } from '../../src/kernel/day';
import { residentIdCheckCharacter } from '../../src/kernel/residentId';
import { OFFICE_DESKS, type OfficeDesk } from '../../src/procedure/desk';
import { openPool } from '../../prisma/records/database';
import { declare } from '../../prisma/records/networkGrades';
import { OFFICE_CLOCK_ACCOUNT } from '../../prisma/records/officeClock';
import type { Opening } from '../../prisma/records/openingRows';
import type { RecordRoom } from '../../prisma/records/record';
import { registerInstitutions } from '../../prisma/records/registerInstitutions';
import { freshDatabase } from './database';

export const COUNTY = '219921';
/** Any keys do for a test: what matters is that they are the same throughout. */
export const testKeys = { personalRecords: Buffer.alloc(32, 1), blindIndex: Buffer.alloc(32, 2), payloads: Buffer.alloc(32, 3) };

/** A resident ID of nobody, with a valid check digit; another for every serial number below a million. */
export function residentIdOf(serial: number): string {
  const thousand = Math.floor(serial / 1000);
  const month = ['01', '03', '05', '07', '08', '10', '12'][Math.floor(thousand / 22) % 7];
  const birth = `${1978 + (thousand % 22)}${month}31`; // nobody is near retirement, and nobody of the demo region was born on such a day
  const first = `${COUNTY}${birth}${String(serial % 1000).padStart(3, '0')}`;
  return `${first}${residentIdCheckCharacter(first)}`;
}

/** An institution to open: so many approved administrative posts, so many people in post. */
export function opening(serial: number, approved: number, people: number, more: Partial<Opening> = {}): Opening {
  return {
    row: 2, region: COUNTY, creditCode: `11219921MB${String(serial).padStart(8, '0')}`, name: `第${serial}局`, otherNames: [], organKind: 'government', grade: 'section', nature: 'administrative', subordinateTo: '10', systemCategory: 'government',
    documentNumber: '编办〔2020〕1号', isStateSecret: false, annualReview: 'passed', annualReviewYear: 2025, openedOn: day('2020-01-01'), block: null, bodies: [], leadershipPosts: [], structureLimits: [],
    quotas: [{ kind: 'administrative', documentNumber: '编办〔2020〕1号', approved, allowance: null }],
    people: Array.from({ length: people }, (_, index) => ({
      row: index + 2, name: `在编${index}`, residentId: residentIdOf(serial * 1000 + index), body: null, quotaKind: 'administrative', personCategory: 'civilServant', post: '科员', postLevel: 'clerk',
      civilServiceRank: null, entryMode: 'openRecruitment', entryDate: day('2010-07-01'), entryDocument: '组干〔2010〕1号', placedOn: day('2010-07-01'), leadership: null,
    })),
    ...more,
  };
}

/** A county with its five offices and the given institutions, in a database of its own. */
export async function county(openings: readonly Opening[], today = '2026-11-23') {
  const database = await freshDatabase();
  const pool = openPool(database.url, 12);
  const time = { now: instantOf(day(today), 10) };
  const room: RecordRoom = { pool, clock: { now: () => time.now }, keys: testKeys };
  await pool.query(`INSERT INTO region (code, name, level, served_by_code) VALUES ($1, '青禾县', 'county', $1)`, [COUNTY]);
  await pool.query('INSERT INTO office (region_code, desk, name, people_a_stage) SELECT $1, desk, desk, 1 FROM unnest($2::text[]) desk', [COUNTY, OFFICE_DESKS]);
  if (openings.some(each => each.isStateSecret)) await declare(pool, room, { account: OFFICE_CLOCK_ACCOUNT, documentNumber: '1', grade: 'secret' });
  const problems = await registerInstitutions(room, openings, randomUUID());
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const offices = (await pool.query<{ id: string; desk: OfficeDesk }>('SELECT id, desk FROM office')).rows;
  const institutions = (await pool.query<{ id: string; quota: string; leadershipPost: string | null }>('SELECT i.id, q.id AS quota, (SELECT l.id FROM leadership_post l WHERE l.institution_id = i.id ORDER BY l.kind LIMIT 1) AS "leadershipPost" FROM institution i JOIN establishment_quota q ON q.institution_id = i.id ORDER BY i.credit_code')).rows;
  const accounts = new Map<string, string>();
  const accountOf = (name: string): string => accounts.get(name) ?? (accounts.set(name, randomUUID()).get(name) as string); // just set
  const officer = (desk: OfficeDesk, role: 'officeSigner' | 'officeHandler' = 'officeSigner'): Actor => ({ account: accountOf(`${desk} ${role}`), person: null, isClock: false, seats: offices.filter(office => office.desk === desk).map(office => ({ role, office: office.id, desk, region: COUNTY })) });
  const clerk = (index = 0): Actor => ({ account: accountOf(`clerk ${index}`), person: null, isClock: false, seats: [{ role: 'institutionHandler', institution: institutions[index]?.id ?? '' }] });
  const close = async (): Promise<void> => {
    await pool.end();
    await database.drop();
  };
  return { room, pool, url: database.url, time, institutions, officer, clerk, close };
}
export type County = Awaited<ReturnType<typeof county>>;
