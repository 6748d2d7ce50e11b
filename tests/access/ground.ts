import { randomUUID } from 'node:crypto';
import { decideInCase, openCase } from '../../prisma/records/recordDecision';
import { blindIndexOf } from '../../prisma/records/keys';
import type { Opening } from '../../prisma/records/openingRows';
import { registerInstitutions } from '../../prisma/records/registerInstitutions';
import { openSession } from '../../prisma/records/sessions';
import type { RoleGiven } from '../../prisma/records/accounts';
import type { Actor } from '../../src/access/actor';
import { day } from '../../src/kernel/day';
import { OFFICE_DESKS, type OfficeDesk } from '../../src/procedure/desk';
import { openDoor } from '../api/door';
import { recorded } from '../harness/cases';
import { COUNTY, opening, residentIdOf } from '../harness/county';
import { inputOf, stranger, type Matter } from './inputs';
import { lawOf } from './law';
import { people, type Person, type SeatAt } from './people';
import { laneOf, managerOf, procedureOf, type State } from './states';

const ABOVE = '219900';
const BELOW = '219921101';
const ELSEWHERE = '219931';
const REGIONS = { own: COUNTY, above: ABOVE, below: BELOW, elsewhere: ELSEWHERE };
const [CLERKS, WORKERS, DEPUTIES] = [240, 40, 60];

type Known = Opening['people'][number];
const inPost = (index: number, of: 'clerk' | 'worker' | 'deputy'): Known => ({
  row: index + 2, name: `在编${index}`, residentId: residentIdOf(1_000 + index), body: null, quotaKind: of === 'worker' ? 'supportStaff' : 'administrative', personCategory: of === 'worker' ? 'worker' : 'civilServant', post: '科员', postLevel: of === 'worker' ? 'skilledWorker' : 'sectionMember',
  civilServiceRank: null, entryMode: 'openRecruitment', entryDate: day('2010-07-01'), entryDocument: '组干〔2010〕1号', placedOn: day('2010-07-01'), leadership: of === 'deputy' ? { kind: 'deputy', body: null, appointedOn: day('2015-07-01'), documentNumber: '县委干〔2015〕1号' } : null,
});
const roster = [...Array.from({ length: CLERKS }, (_, index) => inPost(index, 'clerk')), ...Array.from({ length: WORKERS }, (_, index) => inPost(CLERKS + index, 'worker')), ...Array.from({ length: DEPUTIES }, (_, index) => inPost(CLERKS + WORKERS + index, 'deputy'))];
const document = '编办〔2020〕1号';
const large: Partial<Opening> = {
  quotas: [{ kind: 'administrative', documentNumber: document, approved: 3_000, allowance: null }, { kind: 'supportStaff', documentNumber: document, approved: 600, allowance: null }],
  leadershipPosts: [{ body: null, kind: 'deputy', documentNumber: document, approved: 600, allowance: null }],
  people: roster,
};

/** The counties of the matrix behind one door: the case's own institution with people enough, a sibling, and one elsewhere, with everybody signed in. */
export async function openGround() {
  const door = await openDoor([opening(1, 1, 0, large), opening(2, 5, 1)]);
  const { pool, room } = door.at;
  await pool.query(`INSERT INTO region (code, name, level, served_by_code) VALUES ($1, '青禾市', 'city', $1), ($2, '别县', 'county', $2)`, [ABOVE, ELSEWHERE]);
  await pool.query(`INSERT INTO region (code, name, level, served_by_code, parent_code) VALUES ($1, '下乡', 'township', $2, $2)`, [BELOW, COUNTY]);
  await pool.query('UPDATE region SET parent_code = $1 WHERE code = $2', [ABOVE, COUNTY]);
  await pool.query('INSERT INTO office (region_code, desk, name, people_a_stage) SELECT $1, desk, desk, 1 FROM unnest($2::text[]) desk', [ELSEWHERE, OFFICE_DESKS]);
  const problems = await registerInstitutions(room, [opening(3, 5, 1, { region: ELSEWHERE })], randomUUID());
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const institutions = (await pool.query<{ id: string }>('SELECT id FROM institution ORDER BY credit_code')).rows.map(row => row.id);
  const offices = new Map((await pool.query<{ id: string; desk: string; region: string }>('SELECT id, desk, region_code AS region FROM office')).rows.map(row => [`${row.region} ${row.desk}`, row.id]));
  const kinds = new Map((await pool.query<{ id: string; kind: string }>('SELECT id, kind FROM establishment_quota WHERE institution_id = $1', [institutions[0]])).rows.map(row => [row.kind, row.id]));
  const deputies = (await pool.query<{ id: string }>('SELECT id FROM leadership_post WHERE institution_id = $1', [institutions[0]])).rows[0]?.id ?? '';
  const keys = new Map((await pool.query<{ key: string; index: Buffer }>('SELECT person_key AS key, resident_id_blind_index AS index FROM personal_record')).rows.map(row => [row.index.toString('hex'), row.key]));

  const left = { clerk: roster.slice(0, CLERKS), worker: roster.slice(CLERKS, CLERKS + WORKERS), deputy: roster.slice(CLERKS + WORKERS) };
  const next = (of: keyof typeof left): Matter['person'] => {
    const person = left[of].pop();
    if (!person) throw new Error(`no ${of} is left on the roster`);
    return { key: keys.get(blindIndexOf(room.keys, person.residentId).toString('hex')) ?? '', name: person.name, residentId: person.residentId };
  };
  const whom = (opened: State['opened']): Matter['person'] => (opened === 'separation' || opened === 'hireForLeadership' ? next('clerk') : opened === 'separationOfWorker' ? next('worker') : opened === 'relief' ? next('deputy') : stranger());
  const matterOf = (opened: State['opened']): Matter => ({ opened, quota: kinds.get('administrative') ?? '', workers: kinds.get('supportStaff') ?? '', deputies, person: whom(opened) });

  const place = { own: 0, sibling: 1, elsewhere: 2 } as const;
  const given = (seat: SeatAt): RoleGiven => {
    if ('desk' in seat) return { role: seat.role, office: offices.get(`${REGIONS[seat.at]} ${seat.desk}`) ?? '' };
    if (seat.role === 'institutionHandler' || seat.role === 'institutionSigner') return { role: seat.role, institution: institutions[place[seat.at]] ?? '' };
    return { role: seat.role, region: REGIONS[seat.at as keyof typeof REGIONS] };
  };
  let accounts = 0;
  /** Signs somebody in; gives his account and his token. */
  const signIn = async (seats: readonly SeatAt[]): Promise<{ account: string; token: string }> => {
    accounts += 1;
    const account = await door.open(`person${accounts}`, seats.map(given));
    return { account, token: (await openSession(room, account)).token };
  };
  const tokens = new Map<string, string>();
  for (const { name, seats, standsInFor } of people) {
    const { account, token } = await signIn(seats);
    tokens.set(name, token);
    if (standsInFor === undefined) continue;
    const principal = (await signIn(standsInFor.seats)).account; // written straight into the table: what may not be entered must not count either
    await pool.query("INSERT INTO absence (account_id, substitute_id, from_day, until_day, reason, kinds, entered_by, entered_at) VALUES ($1, $2, '2026-11-01', '2027-01-31', 'other', $3, $1, now())", [principal, account, standsInFor.kinds]);
  }

  const officerFor = (whose: string, state: State): Actor => door.at.officer((whose === 'manager' ? managerOf(state) : whose) as OfficeDesk); // `nobody` acts in no state's history
  /** A case of its own, in that state; opened and served for the institution by `clerk`. */
  const caseIn = async (state: State, clerk: Actor = door.at.clerk(0)): Promise<{ number: string; matter: Matter }> => {
    const matter = matterOf(state.opened);
    const act = procedureOf(state) === 'separation' ? 'report.submit' : state.opened === 'exempt' ? 'exemptApplication.submit' : 'application.submit';
    const paper = { kind: state.opened === 'relief' ? 'departmentDocument' : 'retirementApprovalForm', title: '材料', documentNumber: '1', mediaType: 'text/plain', content: 'eA==' } as const;
    const { caseNumber: number } = recorded(await openCase(room, { actor: clerk, key: randomUUID(), act, institution: institutions[0] ?? '', input: inputOf(act, matter), papers: procedureOf(state) === 'separation' ? [paper] : [] }));
    for (const each of state.taken) {
      const whose = lawOf[procedureOf(state)].find(({ name }) => name === each)?.whose ?? 'institution';
      recorded(await decideInCase(room, { actor: whose === 'institution' ? clerk : officerFor(whose, state), key: randomUUID(), caseNumber: number, lane: laneOf(state, each.split('.')[0] ?? ''), act: each, input: inputOf(each, matter) }));
    }
    return { number, matter };
  };
  const headersOf = (token: string | undefined): Record<string, string> => (token === undefined ? {} : { authorization: `Bearer ${token}` });
  const get = (path: string, token?: string, method = 'GET') => door.ask(path, { method, headers: headersOf(token) });
  const post = (path: string, body: unknown, token?: string) => door.ask(path, { method: 'POST', headers: { ...headersOf(token), 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: JSON.stringify(body) });
  /** Waits until a job is done; gives where its result is read. */
  const jobDone = async (id: string, token: string): Promise<string> => {
    for (;;) {
      const { body, text } = await get(`/jobs/${id}`, token);
      if (body['state'] === 'done') return String(body['result']);
      if (body['state'] !== 'waiting' && body['state'] !== 'running') throw new Error(text);
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  };
  const tokenOf = ({ name }: Person): string => tokens.get(name) ?? '';
  return { door, institutions, caseIn, matterOf, signIn, tokenOf, get, post, jobDone };
}
export type Ground = Awaited<ReturnType<typeof openGround>>;

/** What an answer comes to: `done`, or the code of its problem. */
export const codeOf = ({ status, body }: { readonly status: number; readonly body: Readonly<Record<string, unknown>> }): string => (status < 300 ? 'done' : String(body['code']));
