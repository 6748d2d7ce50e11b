import { afterAll, beforeAll, expect, test } from 'vitest';
import { desks, recorded } from '../harness/cases';
import { opening } from '../harness/county';
import { openDoor, type Answered, type Door, type Visitor } from './door';

type Balance = { approved: number; allowance: number; placed: number; reserved: number; vacant?: number; available?: number; over?: number; isOver?: boolean };
type Line = { event: string; caseNumber: string | null; effectiveOn: string; moved: Balance; balance: Balance };
type Board = Record<'quotas' | 'leadershipPosts', (Balance & { id: string })[]>;

let door: Door;
let clerk: Visitor;
let hired = '';
beforeAll(async () => {
  door = await openDoor([opening(1, 9, 2, { leadershipPosts: [{ body: null, kind: 'deputy', documentNumber: '编办〔2020〕2号', approved: 2, allowance: null }] }), opening(2, 9, 2)]);
  clerk = await door.clerk();
  const acts = desks(door.at);
  hired = await acts.hireUpTo('placed', 1);
  const [person] = (await clerk.get(`/institutions/${door.institution(0)}/establishment`)).body['people'] as { person: string }[];
  const paper = { kind: 'retirementApprovalForm', title: '退休审批表', documentNumber: '', mediaType: 'text/plain', content: 'eA==' };
  const removed = String((await clerk.post('/separation-cases', { institution: door.institution(0), input: { person: person!.person, reason: 'retired', happenedOn: '2026-11-20', note: '' }, papers: [paper] })).body['caseNumber']);
  recorded(await acts.act(door.at.officer('organizationDepartment'), removed, 'case', 'approval.approve', { documentNumber: '组干〔2026〕8号', approvedOn: '2026-11-23' }));
  recorded(await acts.act(door.at.clerk(0), removed, 'case', 'removalApplication.submit', { documentNumber: '组干〔2026〕8号' }));
  recorded(await acts.act(door.at.officer('staffingOffice'), removed, 'case', 'removal.remove', { removedOn: '2026-11-23' }));
});
afterAll(() => door.close());

const ask = (query: string, visitor = clerk, index = 0): Promise<Answered> => visitor.get(`/institutions/${door.institution(index)}/ledger${query}`);
const quota = (): string => String(door.at.institutions[0]?.quota);
async function lines(query: string): Promise<Line[]> {
  const { body, text } = await ask(query);
  if (!Array.isArray(body['items'])) throw new Error(text);
  return body['items'] as Line[]; // what the answer's schema has checked
}

test.each([undefined, '2026-11-23', '2026-11-22', '2019-12-31'])('the balance after the latest line is the number of the board, as of %s', async asOf => {
  const board = (await clerk.get(`/institutions/${door.institution(0)}/establishment${asOf === undefined ? '' : `?asOf=${asOf}`}`)).body as unknown as Board;
  const [onQuota, inPosts] = [board.quotas[0]!, board.leadershipPosts[0]!];
  const day = asOf === undefined ? '' : `&asOf=${asOf}`;
  for (const [name, { id, ...shown }] of [['quota', onQuota], ['leadershipPost', inPosts]] as const) {
    const [latest] = await lines(`?${name}=${id}${day}`);
    if (latest === undefined) expect(shown).toMatchObject({ approved: 0, placed: 0, reserved: 0 });
    else expect(shown).toMatchObject(latest.balance);
  }
});

test('each line says what it moved, on which event of which case, and what stood after it', async () => {
  const all = await lines(`?quota=${quota()}`);
  expect(all.map(({ event }) => event)).toEqual(['removed', 'placed', 'formIssued', 'quotaGranted', 'personRegistered', 'personRegistered']);
  expect(all[1]).toMatchObject({ caseNumber: hired, effectiveOn: '2026-11-23', moved: { approved: 0, placed: 1, reserved: -1 }, balance: { approved: 9, placed: 3, reserved: 0, vacant: 6, available: 6, over: 0 } });
  expect(all[0]).toMatchObject({ moved: { placed: -1 }, balance: { placed: 2, vacant: 7 } });
  expect(all.at(-1)).toMatchObject({ caseNumber: null, effectiveOn: '2010-07-01', balance: { approved: 0, placed: 1, over: 1, isOver: true } });
});

test('page by page it is the same', async () => {
  const whole = await lines(`?quota=${quota()}`);
  const items: Line[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const { body }: Answered = await ask(`?quota=${quota()}&limit=2${after === '' ? '' : `&after=${after}`}`);
    items.push(...(body['items'] as Line[]));
    after = body['next'] as string | null; // the list's own cursor
  }
  expect(items).toEqual(whole);
});

test('it asks for one line of the board, of this institution, as of a day that has come', async () => {
  const post = String(door.at.institutions[0]?.leadershipPost);
  expect((await ask('')).body).toMatchObject({ errors: [{ field: 'quota', code: 'nothingAskedFor' }] });
  expect((await ask(`?quota=${quota()}&leadershipPost=${post}`)).body).toMatchObject({ errors: [{ field: 'leadershipPost', code: 'onlyOneOfThem' }] });
  expect((await ask(`?quota=${String(door.at.institutions[1]?.quota)}`)).body).toMatchObject({ errors: [{ field: 'quota', code: 'unknownQuota' }] });
  expect((await ask(`?leadershipPost=${quota()}`)).body).toMatchObject({ errors: [{ field: 'leadershipPost', code: 'unknownLeadershipPost' }] });
  expect((await ask(`?quota=${quota()}&asOf=2026-11-24`)).body).toMatchObject({ errors: [{ field: 'asOf', code: 'dayIsInTheFuture' }] });
  expect((await ask(`?quota=${String(door.at.institutions[1]?.quota)}`, clerk, 1)).status).toBe(404);
});
