import { hash } from '@node-rs/argon2';
import { openClient } from '../../prisma/client';
import { createAccounts } from '../../prisma/records/accounts';
import type { Opening } from '../../prisma/records/openingRows';
import type { RecordRoom } from '../../prisma/records/record';
import { registerInstitutions } from '../../prisma/records/registerInstitutions';
import { openSession } from '../../prisma/records/sessions';
import { OFFICE_CLOCK_ACCOUNT } from '../../prisma/records/officeClock';
import { creditCodeOf } from '../demoRegion/creditCodes';
import { day } from '../../src/kernel/day';
import { residentIdCheckCharacter } from '../../src/kernel/residentId';
import { impossible } from '../../src/kernel/result';
import { OFFICE_DESKS, type OfficeDesk } from '../../src/procedure/desk';

/** The county of a measurement, where no other is named. */
const REGION = '219999';
/** How many people wait in each institution to be reported, and how many posts are vacant beside them. */
export type Ground = { readonly institutions: readonly Bench[]; readonly tokens: Readonly<Record<OfficeDesk, string>> };
type Bench = { readonly id: string; readonly quota: string; readonly token: string; readonly people: string[] };

/** A resident ID of nobody, another for every serial number. */
export function benchId(serial: number, region = REGION): string {
  const year = 1960 + (Math.floor(serial / 27_000) % 40);
  const inYear = serial % 27_000;
  const first = `${region}${year}${String(1 + Math.floor(inYear / 2_700) % 12).padStart(2, '0')}${String(1 + Math.floor(inYear / 100) % 27).padStart(2, '0')}${String(1 + (inYear % 100)).padStart(3, '0')}`;
  return `${first}${residentIdCheckCharacter(first)}`;
}

const opening = (region: string, index: number, posts: number, people: number): Opening => ({
  row: index, region, creditCode: creditCodeOf(region, index), name: `试算第${index}局`, otherNames: [], organKind: 'government', grade: 'sectionLevelPrincipal', nature: 'organ', subordinateTo: 'county', systemCategory: 'comprehensive',
  documentNumber: '编办〔2020〕1号', isStateSecret: false, annualReview: 'passed', annualReviewYear: 2025, openedOn: day('2020-01-01'), block: null, bodies: [], leadershipPosts: [], structureLimits: [], quotas: [{ kind: 'administrative', documentNumber: '编办〔2020〕1号', approved: posts + people, allowance: null }],
  people: Array.from({ length: people }, (_, at) => ({
    row: at + 2, name: `在编${index}之${at}`, residentId: benchId(index * 1_000 + at, region), body: null, quotaKind: 'administrative', personCategory: 'civilServant', post: '科员', postLevel: 'sectionMember', civilServiceRank: null, entryMode: 'openRecruitment', entryDate: day('2015-07-01'), entryDocument: '组干〔2015〕1号', placedOn: day('2015-07-01'), leadership: null,
  })),
});

/** A county of its own for the measurement, beside the demo: institutions with vacancies and people, offices of one person, everybody signed in. None of it is measured. */
export async function openGround(room: RecordRoom, institutions: number, posts: number, people: number, region = REGION): Promise<Ground> {
  await room.pool.query(`INSERT INTO region (code, name, level, served_by_code) VALUES ($1, '试算县', 'county', $1)`, [region]);
  await room.pool.query('INSERT INTO office (region_code, desk, name, people_a_stage) SELECT $1, desk, desk, 1 FROM unnest($2::text[]) desk', [region, OFFICE_DESKS]);
  const problems = await registerInstitutions(room, Array.from({ length: institutions }, (_, index) => opening(region, index + 1, posts, people)), OFFICE_CLOCK_ACCOUNT);
  if (problems.length > 0) throw new Error(`The county of the measurement cannot be opened: ${JSON.stringify(problems[0])}`);
  const client = openClient(room.pool);
  const offices = (await room.pool.query<{ id: string; desk: OfficeDesk }>('SELECT id, desk FROM office WHERE region_code = $1', [region])).rows;
  const opened = (await room.pool.query<{ id: string; quota: string; people: string[] }>('SELECT i.id, q.id AS quota, ARRAY(SELECT person_key FROM post_holding h WHERE h.institution_id = i.id) AS people FROM institution i JOIN establishment_quota q ON q.institution_id = i.id WHERE i.region_code = $1', [region])).rows;
  const passwordHash = await hash('never used: the sessions are opened directly');
  const account = (login: string, role: object) => ({ login, passwordHash, displayName: login, mailAddress: `${login}@example.test`, roles: [role as never] }); // each is one of the roles that are given below
  const accounts = await createAccounts(client, new Date(), [...offices.map(({ id, desk }) => account(`bench.${region}.${desk.toLowerCase()}`, { role: 'officeSigner', office: id })), ...opened.map(({ id }, index) => account(`bench.${region}.organ${index}`, { role: 'institutionHandler', institution: id }))]);
  const tokens: string[] = [];
  for (const each of accounts) tokens.push((await openSession(room, each)).token);
  return {
    tokens: Object.fromEntries(offices.map(({ desk }, index) => [desk, tokens[index] ?? impossible('no token')])) as Record<OfficeDesk, string>, // one office for each desk
    institutions: opened.map((each, index) => ({ ...each, token: tokens[offices.length + index] ?? impossible('no token') })),
  };
}
