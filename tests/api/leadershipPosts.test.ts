import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../src/kernel/day';
import { opening } from '../harness/county';
import { openDoor, type Door, type Visitor } from './door';

const documentNumber = '编办〔2020〕1号';
const deputies = { body: null, kind: 'deputy', documentNumber, approved: 2, allowance: null } as const;
const { people } = opening(1, 5, 2);
let door: Door;
let clerk: Visitor;
beforeAll(async () => {
  const leadership = { kind: 'deputy', body: null, appointedOn: day('2015-07-01'), documentNumber } as const;
  door = await openDoor([opening(1, 5, 2, { leadershipPosts: [deputies], people: people.map((person, index) => (index === 0 ? { ...person, leadership } : person)) })]);
  clerk = await door.clerk();
});
afterAll(() => door.close());

type Board = { readonly leadershipPosts: readonly { readonly id: string }[]; readonly people: readonly { readonly leadershipPosts: readonly string[] }[] };
const board = async (asOf = ''): Promise<Board> => (await clerk.get(`/institutions/${door.institution(0)}/establishment${asOf}`)).body as unknown as Board; // its schema is checked by the door

test('the board says of everybody which leadership posts he fills, and on a day which he filled then', async () => {
  const now = await board();
  const [post] = now.leadershipPosts;
  expect(now.people.map(each => each.leadershipPosts).sort()).toEqual([[], [post?.id]]);
  expect((await board('?asOf=2015-07-01')).people.map(each => each.leadershipPosts).sort()).toEqual([[], [post?.id]]);
  expect((await board('?asOf=2015-06-30')).people.map(each => each.leadershipPosts)).toEqual([[], []]);
});
