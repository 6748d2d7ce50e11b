import { afterAll, beforeAll, expect, test } from 'vitest';
import { desks } from '../harness/cases';
import { opening } from '../harness/county';
import { openDoor, type Door, type Visitor } from './door';

let door: Door;
let clerk: Visitor;
const board = async (asOf?: string) => (await clerk.get(`/institutions/${door.institution(0)}/establishment${asOf === undefined ? '' : `?asOf=${asOf}`}`)).body as { asOf: string | null; quotas: { approved: number; placed: number; reserved: number; vacant: number }[]; people: { placedOn: string }[] };
beforeAll(async () => {
  door = await openDoor([opening(1, 9, 2)]); // opened in 2020 with people who were placed in 2010
  clerk = await door.clerk();
  await desks(door.at).hireUpTo('placement', 900_001); // a form of today, an approval, no placement yet
});
afterAll(() => door.close());

test('the board of a day is what the ledger had moved until its end; that of today is the board', async () => {
  const [now, today] = [await board(), await board('2026-11-23')];
  expect({ ...today, asOf: null }).toEqual(now);
  expect(now.quotas).toMatchObject([{ approved: 9, placed: 2, reserved: 1 }]);
  expect((await board('2026-11-22')).quotas).toMatchObject([{ approved: 9, placed: 2, reserved: 0, vacant: 7 }]);
});

test('a day before somebody was placed does not show him, and one before the posts were approved shows none', async () => {
  expect(await board('2010-06-30')).toMatchObject({ asOf: '2010-06-30', people: [], quotas: [{ approved: 0, placed: 0 }] });
  expect((await board('2010-07-01')).people).toHaveLength(2);
});

test('a day to come, and one that is none, are told so', async () => {
  const path = `/institutions/${door.institution(0)}/establishment`;
  for (const [asOf, code] of [['2026-11-24', 'dayIsInTheFuture'], ['2026-02-30', 'notADay'], ['heute', 'notADay']] as const) expect((await clerk.get(`${path}?asOf=${asOf}`)).body).toMatchObject({ errors: [{ field: 'asOf', code }] });
});

test('a placement counts from its own day, and what held its post until then goes with it; totals of the region follow', async () => {
  const staffing = await door.officer('staffingOffice');
  door.at.time.now += 2 * 86_400_000; // Wednesday: the placement is dated back to Tuesday
  const session = await door.signIn('clerk0');
  const authorization = { authorization: `Bearer ${String(session.body['token'])}` };
  const officer = { authorization: `Bearer ${String((await door.signIn('staffingoffice.officesigner')).body['token'])}` };
  const [{ caseNumber }] = (await staffing.get('/to-do', officer)).body['items'] as [{ caseNumber: string }];
  expect((await staffing.post(`/cases/${caseNumber}/decisions`, { lane: 'candidate-1', act: 'placement.place', input: { placedOn: '2026-11-24', civilServiceRank: null, appointment: null, formerPosts: null } }, undefined, officer)).status).toBe(200);
  const quota = async (path: string): Promise<unknown> => (((await clerk.get(path, authorization)).body['quotas'] ?? ((await clerk.get(path, authorization)).body['items'] as { quotas: unknown }[])[0]?.quotas) as unknown[])[0];
  const board = `/institutions/${door.institution(0)}/establishment?asOf=`;
  for (const path of [board, '/establishment?asOf=']) {
    expect(await quota(`${path}2026-11-22`)).toMatchObject({ approved: 9, placed: 2, reserved: 0, vacant: 7, available: 7 });
    expect(await quota(`${path}2026-11-23`)).toMatchObject({ approved: 9, placed: 2, reserved: 1, vacant: 7, available: 6 });
    expect(await quota(`${path}2026-11-24`)).toMatchObject({ approved: 9, placed: 3, reserved: 0, vacant: 6, available: 6 });
    expect(await quota(`${path}2026-11-25`)).toEqual(await quota(path.replace(/[?]asOf=/, '')));
  }
});
