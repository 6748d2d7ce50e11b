import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../src/kernel/day';
import { desks, recorded } from '../harness/cases';
import { opening } from '../harness/county';
import { openDoor, type Answered, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
beforeAll(async () => {
  door = await openDoor([opening(1, 20, 18, { leadershipPosts: [{ body: null, kind: 'deputy', documentNumber: '编办〔2020〕1号', approved: 1, allowance: null }] }), opening(2, 1, 2, { quotas: [{ kind: 'administrative', documentNumber: '编办〔2020〕1号', approved: 1, allowance: { posts: 1, cause: 'foundAtImport', documentNumber: '编办〔2021〕1号', digestBy: day('2028-12-31') } }] })]);
  clerk = await door.clerk();
});
afterAll(() => door.close());

const ask = (asks: readonly object[], visitor = clerk, index = 0): Promise<Answered> => visitor.post(`/institutions/${door.institution(index)}/vacancy`, { asks });
const quota = (posts: number, index = 0) => ({ quota: door.at.institutions[index]?.quota, leadershipPost: null, posts });

test('what an application would leave is counted on what is recorded now, every row of it together', async () => {
  expect((await ask([quota(1)])).body['lines']).toEqual([expect.objectContaining({ of: 'quota', kind: 'administrative', approved: 20, placed: 18, reserved: 0, available: 2, wanted: 1, left: 1, short: 0 })]);
  const { apply, issue } = desks(door.at);
  await issue(recorded(await apply()).caseNumber);
  expect((await ask([quota(1)])).body['lines']).toMatchObject([{ approved: 20, placed: 18, reserved: 1, available: 1, left: 0, short: 0 }]);
  expect((await ask([quota(1), quota(2)])).body['lines']).toMatchObject([{ wanted: 3, left: 0, short: 2 }]);
});

test('a leadership post is counted apart, and beside its quota', async () => {
  const leadershipPost = door.at.institutions[0]?.leadershipPost;
  expect((await ask([{ quota: null, leadershipPost, posts: 1 }])).body['lines']).toMatchObject([{ of: 'leadershipPost', kind: 'deputy', approved: 1, left: 0 }]);
  expect((await ask([{ ...quota(1), leadershipPost }])).body['lines']).toMatchObject([{ of: 'quota' }, { of: 'leadershipPost' }]);
});

test('an organ over its establishment has nothing available, and wants what it is over by as well', async () => {
  expect((await ask([quota(1, 1)], await door.clerk(1), 1)).body['lines']).toMatchObject([{ approved: 1, placed: 2, available: 0, wanted: 1, left: 0, short: 2 }]);
});

test('a line that the institution does not have is told by its field; nothing is recorded, and no key is wanted', async () => {
  const foreign = { quota: door.at.institutions[1]?.quota, leadershipPost: null, posts: 1 };
  expect((await ask([quota(1), foreign])).body).toMatchObject({ code: 'unfit', errors: [{ field: 'asks.1.quota', code: 'unknownQuota' }] });
  expect((await ask([{ quota: null, leadershipPost: door.institution(0), posts: 1 }])).body).toMatchObject({ code: 'unfit', errors: [{ field: 'asks.0.leadershipPost', code: 'unknownLeadershipPost' }] });
  expect((await ask([quota(1, 1)], clerk, 1)).status).toBe(404);
  expect((await ask([])).status).toBe(400);
  expect((await door.at.pool.query('SELECT 1 FROM request WHERE requester_id = $1', [clerk.account])).rowCount).toBe(0);
});
